"""Event words of a sentence -> their classes, by the company they keep: an earthquake that strikes is no attack."""

from __future__ import annotations

from functools import cache
from typing import Any

from crosscheck.language.lexicon import first_class, load_lexicon
from crosscheck.language.numerals import is_digits

Sense = tuple[frozenset[str], frozenset[str], frozenset[str], str]


def find_events(lower: tuple[str, ...], first: int, last: int) -> tuple[tuple[int, str], ...]:
    """Give (token, class) of the event words in a run of lower-case tokens."""
    classes, several = first_class("events", "events"), senses()
    found = [(at, lower[at]) for at in range(first, last) if lower[at] in classes]
    company: frozenset[str] = frozenset()
    events = []
    for at, word in found:
        label = classes[word]
        if word in several:
            company = company or frozenset(lower[first:last])
            after = lower[at + 1] if at + 1 < last else "."
            beside = lower[at - 1] if at > first else "", "#" if is_digits(after) else after
            label = next((sense[-1] for sense in several[word] if fits(sense, company, beside)), label)
        if label:
            events.append((at, label))
    return tuple(events)


def fits(sense: Sense, company: frozenset[str], beside: tuple[str, str]) -> bool:
    """Say whether a word has a sense in a sentence, with the words beside it."""
    near, before, after, _ = sense
    if before and beside[0] not in before:
        return False
    return (not after or beside[1] in after) and (not near or not near.isdisjoint(company))


@cache
def senses() -> dict[str, tuple[Sense, ...]]:
    """Give {word: its senses, the first that fits first}."""
    found: dict[str, list[Sense]] = {}
    for sense in load_lexicon("senses")["sense"]:
        for word in sense["words"]:
            found.setdefault(word, []).append(read_sense(sense))
    return {word: tuple(kept) for word, kept in found.items()}


def read_sense(sense: dict[str, Any]) -> Sense:
    """Read one sense of the list."""
    near, before, after = (frozenset(sense.get(key, ())) for key in ("near", "before", "after"))
    return near, before, after, sense["means"]
