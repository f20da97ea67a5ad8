"""What befell whom: the event that a counted phrase tells itself ("the death toll"), and phrases that name nobody."""

from __future__ import annotations

from bisect import bisect_left

from crosscheck.extraction.counted_tolls import is_casualty
from crosscheck.extraction.kinds.kind import Mention
from crosscheck.extraction.place import Run
from crosscheck.language.events import find_events
from crosscheck.language.lexicon import first_class, word_set
from crosscheck.language.passage import Passage
from crosscheck.language.persons import classes_of
from crosscheck.language.phrases import NOWHERE

PEOPLE_EVENTS = frozenset({"die", "hurt", "arrest", "ask", "expel", "displace", "flow"})
# What a noun or the participle after it says of people: "those rescued", "the number still missing".
TOLD_EVENTS = PEOPLE_EVENTS | {"miss", "free", "infect", "vaccinate", "dismiss"}
# "five young people": so far before its noun stands a value.
BORROWED = 2
# How a figure moves says little of what happened: "the toll rose to 24" tells of the dead.
MOVES = ("grow", "shrink", "fall")


def names_nothing(passage: Passage, mention: Mention, run: Run) -> bool:
    """Say whether a phrase leaves open what is counted: none, "38 missing", "the tally", "a crowd of 2,000"."""
    first, last = run
    if run == NOWHERE or (last == first + 1 and is_casualty(passage, first)):
        return True
    word = passage.tokens.lower[last - 1]
    if mention.kind != "count" or last > mention.first:
        return False
    if word in word_set("tolls", "empty", "words"):
        return last - 2 < first or not counts_before(passage, last - 2)
    return is_crowd(passage, mention, run)


def is_crowd(passage: Passage, mention: Mention, run: Run) -> bool:
    """Say whether a phrase before "of" and a bare figure is a body told by its size: "a contingent of 300"."""
    lower = passage.tokens.lower
    crowds = word_set("tolls", "crowds", "people") | word_set("tolls", "crowds", "other")
    return lower[run[1] - 1] in crowds and "of" in lower[run[1] : mention.first]


def of_people(passage: Passage, mention: Mention, run: Run) -> bool:
    """Say whether a phrase that names nobody still tells that people are counted: "12 dead", "a crew of 12"."""
    if run == NOWHERE:
        return False
    if run[1] == run[0] + 1 and is_casualty(passage, run[0]):
        return True
    is_crew = passage.tokens.lower[run[1] - 1] in word_set("tolls", "crowds", "people")
    return is_crew and is_crowd(passage, mention, run)


def counted_head(passage: Passage, first: int, head: int) -> int:
    """Give the noun that a count behind it counts: the "case" of "case count", the "death" of "death toll"."""
    is_count = passage.tokens.lower[head] in word_set("tolls", "counts", "words")
    return head - 1 if is_count and head > first and counts_before(passage, head - 1) else head


def counts_before(passage: Passage, at: int) -> bool:
    """Say whether a word before "count" or "toll" is a noun that can be counted: "body", "case", "injury"."""
    word = passage.tokens.lower[at]
    return bool(classes_of(word)) or word in word_set("partitives", "happenings")


def happening(passage: Passage, first: int, head: int) -> str:
    """Give the event of people that a head noun is a count of ("deaths", "bodies"), '' for another noun."""
    lower = passage.tokens.lower
    word = lower[head]
    told = first_class("events", "events").get(word, "")
    if told not in PEOPLE_EVENTS or word not in word_set("partitives", "happenings"):
        return ""
    living = word in {"body", "bodies"} and not word_set("tolls", "living", "words").isdisjoint(lower[first:head])
    return "" if living else told


def is_borrowed(begin: int, mention: Mention, taken: tuple[Run, ...]) -> bool:
    """Say whether a noun before a value is another value's: "five people died and 70 were injured"."""
    at = bisect_left(taken, (mention.first,)) - 1
    return at >= 0 and taken[at][1] >= begin - BORROWED


def own_events(
    passage: Passage, mention: Mention, run: Run, events: tuple[str, ...], taken: tuple[Run, ...]
) -> tuple[str, ...]:
    """Put first the event that the counted phrase tells itself, and last that the figure moves.

    taken: the token runs of the other values of the sentence, in order.
    """
    lower = passage.tokens.lower
    begin, end = run
    if mention.first < begin or run == NOWHERE:  # "two of the dead", "three of those arrested"
        begin, end = mention.last, min(mention.last + 3, len(lower))
        end = end if lower[begin : begin + 1] == ("of",) else begin
    elif is_borrowed(begin, mention, taken):
        end = begin
    else:
        end = min(end + 2, mention.first)
    told = next((label for _, label in find_events(lower, begin, end) if label in TOLD_EVENTS), "")
    rest = sorted((label for label in events if label != told), key=lambda label: label in MOVES)
    return (told, *rest)[:3] if told else tuple(rest)
