"""What a sum of money is for, in or the price of: "$200 million in damage", "sold its stake for 3 million"."""

from __future__ import annotations

from crosscheck.extraction.counted_before import own_phrase
from crosscheck.extraction.place import Place, Run
from crosscheck.language.lexicon import word_set
from crosscheck.language.phrases import NOWHERE, noun_phrase, phrase_before


def purpose_after(place: Place) -> Run:
    """Read what money is in or for: "$200 million in damage", "$5m worth of goods", "spent $3bn on roads"."""
    tokens, at = place.passage.tokens, place.mention.last
    if place.mention.kind != "money" or at + 1 >= place.sentence.last:
        return NOWHERE
    at = over_period(place, at)
    if at + 1 >= place.next_value(at):
        return NOWHERE
    if tokens.lower[at : at + 2] == ("worth", "of"):
        return noun_phrase(place.passage, at + 2, place.end)
    if tokens.lower[at] not in {"in", "for", "on", "from"}:
        return NOWHERE
    run = noun_phrase(place.passage, at + 1, place.next_value(at))
    described = place.value_at(at + 2) if tokens.lower[at + 1] in {"a", "an", "the"} else NOWHERE
    if run == NOWHERE and described != NOWHERE:  # "€60m for the 22-year-old striker"
        run = noun_phrase(place.passage, described[1], place.next_value(described[1]))
        at = described[1] - 1
    is_near = run != NOWHERE and run[0] <= at + 3 and tokens.words[run[0]].islower()
    is_near = is_near and tokens.lower[run[1] - 1] not in word_set("phrases", "paid_in", "words")
    return run if is_near and tokens.lower[run[0]] not in word_set("phrases", "times", "words") else NOWHERE


def over_period(place: Place, at: int) -> int:
    """Step over how long a sum is to last: "$5m [over five years] for roads"."""
    lower = place.passage.tokens.lower
    begin = at + 1 if lower[at] in {"over", "within", "in"} and place.value_at(at) == NOWHERE else at
    run = place.value_at(begin)
    is_period = run != NOWHERE and lower[run[1] - 1] in {"years", "months", "weeks", "days", "decades"}
    return run[1] if is_period and lower[at] in {"over", "within", "in"} and run[1] < place.sentence.last else at


def stays() -> frozenset[str]:
    """Give the words that say how a price stands and are no noun: "lower at", "steady at"."""
    return word_set("change", "after", "words") | word_set("phrases", "predicates", "words")


def priced_at(place: Place) -> Run:
    """Read what has a price: "sells apples at 3 dollars a kilo", "sold its stake for 3 million"."""
    lower, at = place.passage.tokens.lower, place.mention.first - 1
    if place.mention.kind != "money" or at <= place.sentence.first or lower[at] not in {"at", "for"}:
        return NOWHERE
    if place.value_ending(at) != NOWHERE or lower[at - 1] in stays():
        return NOWHERE
    near = lower[max(place.sentence.first, at - 8) : at]
    if lower[at] == "for" and not word_set("phrases", "traded", "words") & set(near):
        return NOWHERE
    return own_phrase(place, phrase_before(place.passage, place.sentence.first, at, is_subject=False))
