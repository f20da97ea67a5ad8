"""What is counted, where the number leaves it out: named at the sentence's start, before a bracket, or earlier."""

from __future__ import annotations

from functools import lru_cache

from crosscheck.extraction.place import Place, Run, with_of
from crosscheck.language.amount import Amount
from crosscheck.language.amounts import find_amounts
from crosscheck.language.lexicon import word_set
from crosscheck.language.passage import Passage
from crosscheck.language.persons import PEOPLE, classes_of
from crosscheck.language.phrases import NOWHERE, is_content, noun_phrase, phrase_before
from crosscheck.values import Quantity


def base_ahead(place: Place) -> Run:
    """Read the base told at the start: "Of the 46,254 detentions carried out ..., more than 40 % took place"."""
    tokens, first = place.passage.tokens, place.sentence.first
    if tokens.lower[first] not in {"of", "among"} or place.mention.kind in {"money", "measure"}:
        return NOWHERE
    if ";" in tokens.words[first : place.mention.first]:
        return NOWHERE
    begin = first + 1
    for run in place.taken:
        if first < run[0] <= first + 3:
            begin = run[1]
    return noun_phrase(place.passage, begin, place.mention.first)


def named_earlier(place: Place) -> Run:
    """Read what the number before counts, where this one leaves it out: "3,059 migrants died, 659 within Mexico"."""
    least = place.sentence.first
    if place.mention.kind in {"money", "measure", "ordinal"} or place.dimension.startswith("change:"):
        return NOWHERE
    value = place.mention.value
    if place.mention.kind == "count" and isinstance(value, Quantity) and value.grain < 1:
        return NOWHERE  # the level of an index counts nothing
    is_opening = place.mention.first - least <= 3
    if (place.mention.kind == "percent" and is_opening) or place.next_word == "of":
        least = previous_start(place)
    if place.mention.kind == "count" and is_content(place.next_word) and not place.next_word.endswith("ed"):
        return NOWHERE
    brackets = bracketed(place)
    if brackets != NOWHERE:
        return brackets
    for amount in counts_before(place.passage, place.mention.first):
        if amount.first < least:
            break
        run = noun_phrase(place.passage, amount.last, place.mention.first)
        if run != NOWHERE and (not befell(place) or PEOPLE in classes_of(place.passage.tokens.lower[run[1] - 1])):
            return with_of(place.passage, run, place.mention.first)
    return NOWHERE


def befell(place: Place) -> bool:
    """Say whether a value's own words tell that it counts people: "left 30 craters; 65 of them were killed"."""
    after = place.passage.tokens.lower[place.mention.last : min(place.mention.last + 5, place.sentence.last)]
    return not word_set("phrases", "casualties", "words").isdisjoint(after)


def bracketed(place: Place) -> Run:
    """Read the noun before a bracket: "the soldiers (at least 100,000 of them)"."""
    at = place.mention.first - 1
    if at <= place.sentence.first or place.passage.tokens.lower[at] != "(":
        return NOWHERE
    return phrase_before(place.passage, place.sentence.first, at)


def previous_start(place: Place) -> int:
    """Give the first token of the sentence before, on which a sentence may lean."""
    first = place.sentence.first
    return place.passage.sentence_at(first - 1).first if first else 0


@lru_cache(maxsize=2)
def plain_counts(passage: Passage) -> tuple[Amount, ...]:
    """Give the counts of a text that can have a noun."""
    return tuple(a for a in find_amounts(passage) if a.kind == "count" and a.quantity is not None and not a.rate)


def counts_before(passage: Passage, token: int) -> tuple[Amount, ...]:
    """Give the four counts before a token, nearest first."""
    counts = plain_counts(passage)
    low, high = 0, len(counts)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if counts[middle].last <= token else (low, middle)
    return counts[max(0, low - 4) : low][::-1]
