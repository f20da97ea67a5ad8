"""Whose age it is, in words: "a 12-year-old boy", "children aged 4", "the victims were aged 19", "Jane Roe, 52,"."""

from __future__ import annotations

from crosscheck.extraction.counted_before import own_phrase
from crosscheck.extraction.place import Place, Run
from crosscheck.language.lexicon import word_set
from crosscheck.language.phrases import NOWHERE, is_content, noun_phrase, phrase_before


def whose_age(place: Place) -> Run:
    """Give the noun phrase of whoever has an age: after "old", else before "aged", the comma or the bound."""
    tokens, mention = place.passage.tokens, place.mention
    inside = tokens.lower[mention.first : mention.last]
    if inside[-1] in {"old", "yo"}:
        run = noun_phrase(place.passage, mention.last, place.end)
        if run != NOWHERE and run[0] == mention.last:
            return run
    return named_before(place, mention.first)


def named_before(place: Place, end: int) -> Run:
    """Give the phrase that ends before an age, over commas, "aged", "is" and the other ages of a list."""
    lower, least = place.passage.tokens.lower, place.sentence.first
    while end > least:
        other = place.value_ending(end)
        if other != NOWHERE:
            end = other[0]
        elif lower[end - 1] in word_set("ages", "over", "words"):
            end -= 1
        else:
            break
    run = phrase_before(place.passage, least, end, is_subject=False) if end > least else NOWHERE
    run = own_phrase(place, run) if run != NOWHERE else run
    return run if run != NOWHERE and is_content(lower[run[1] - 1]) else NOWHERE
