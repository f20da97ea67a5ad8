"""What is counted, far before: "the number of people killed in the blasts reached 19", "put the dead at 54"."""

from __future__ import annotations

from crosscheck.extraction.place import Place, Run
from crosscheck.language.lexicon import word_set
from crosscheck.language.numerals import addends, is_digits
from crosscheck.language.passage import Passage
from crosscheck.language.phrases import NOWHERE, is_content, noun_phrase

MOST_BRIDGES = 8
# How far before its verb a gauge may stand: "the number of people known to have died in the two attacks rose to".
FARTHEST_GAUGE = 18


def gauged_before(place: Place) -> Run:
    """Read what a gauge or a casualty word before a verb of level or change tells of: "the missing now number 12"."""
    lower, least = place.passage.tokens.lower, place.sentence.first
    at = over_bridges(place)
    if at == place.mention.first or at <= least:
        return NOWHERE
    if is_casualty(place.passage, at - 1) and (
        at - 1 == least or lower[at - 2] in word_set("tolls", "before", "words")
    ):
        return at - 1, at
    relative = word_set("tolls", "parting", "relative")
    for back in range(at - 2, max(least, at - FARTHEST_GAUGE) - 1, -1):
        is_turn = lower[back] in word_set("tolls", "parting", "words") and lower[back] not in relative
        if is_turn or is_number(place, place.value_ending(back + 1)):
            return NOWHERE
        if lower[back] in word_set("tolls", "gauges", "words") and lower[back + 1] == "of":
            return noun_of_gauge(place.passage, back + 2, at)
        if lower[back] in word_set("tolls", "tolls", "words") and lower[back + 1] in word_set("tolls", "tolls", "of"):
            # "the death toll in the train collision at Jhalora rose to"
            return (back - 1 if back > least and is_content(lower[back - 1]) else back), back + 1
    return NOWHERE


def is_number(place: Place, run: Run) -> bool:
    """Say whether a value is a number of its own: "12 dead", not "Wednesday night" or where, "in two attacks"."""
    lower = place.passage.tokens.lower
    if run == NOWHERE or not (is_digits(lower[run[0]]) or lower[run[0]] in addends()):
        return False
    before = lower[run[0] - 2 : run[0]] if lower[run[0] - 1] in {"the", "both"} else lower[run[0] - 1 : run[0]]
    return word_set("tolls", "tolls", "of").isdisjoint(before)


def over_bridges(place: Place) -> int:
    """Step back from a value over its verb of level or change: "[has now risen to] 24"."""
    lower, at = place.passage.tokens.lower, place.mention.first
    known = word_set("phrases", "bridges", "words") | word_set("change", "before", "words")
    known |= word_set("tolls", "verbs", "words")
    for _ in range(MOST_BRIDGES):
        word = lower[at - 1] if at > place.sentence.first else ""
        if word not in known and not (word.endswith("ly") and len(word) > 4):
            break
        at -= 1
    return at


def noun_of_gauge(passage: Passage, first: int, last: int) -> Run:
    """Give the noun phrase after a gauge's "of", or the casualty word that stands for one: "[number of] the dead"."""
    lower = passage.tokens.lower
    at = first
    while at < last and lower[at] in word_set("phrases", "leading", "words"):
        at += 1
    is_before = at + 1 < last and lower[at + 1] not in word_set("tolls", "tolls", "of")
    at += is_before and lower[at] in word_set("tolls", "known", "words")
    is_alone = at < last and is_casualty(passage, at)
    run = noun_phrase(passage, first, last)
    if is_alone and (run == NOWHERE or run == (at, at + 1) or lower[at + 1] in word_set("tolls", "tolls", "of")):
        return at, at + 1
    return run


def is_casualty(passage: Passage, at: int) -> bool:
    """Say whether a token is a word such as "dead" or "missing" that stands for people."""
    return passage.tokens.lower[at] in word_set("phrases", "casualties", "words")
