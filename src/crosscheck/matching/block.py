"""The cheap keys that bring two claims together, so that work stays far below all pairs."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache

from crosscheck.language.dimensions import root_of
from crosscheck.language.lexicon import load_lexicon
from crosscheck.language.people_tokens import respell
from crosscheck.model import Claim
from crosscheck.values import DateValue, Name, Quantity, Role, ScoreValue, TimeValue

Key = tuple[str, ...]
NEAR = 2
FEW = frozenset({"measure", "money", "percent", "ordinal"})
# Digits in another order (46 million, 64 million) and other zeros (1.5 million, 1.5 billion) are slips of the pen.
# Numbers from here on are candidates when they are as near as one rounded for the other: 1,240 and "about 1,200".
SIZED, SIZE_STEP = 10, math.log(1.1)


def block_keys(claim: Claim) -> Iterator[Key]:
    """Give the keys of a claim: two claims are candidates when they share one."""
    value = claim.value
    if isinstance(value, Quantity):
        yield from quantity_keys(claim, value)
        if value.aside is not None:
            yield from quantity_keys(claim, value.aside)
    elif isinstance(value, DateValue):
        yield from date_keys(claim, value)
    elif isinstance(value, TimeValue):
        yield ("time",)
    elif isinstance(value, Name):
        yield from name_keys(value)
    elif isinstance(value, Role):
        yield from role_keys(value)
    elif isinstance(value, ScoreValue):
        yield ("score", value.sort)  # an article has a handful


def quantity_keys(claim: Claim, value: Quantity) -> Iterator[Key]:
    """Give keys of a number: what is measured with the number itself, the noun, its class, the event."""
    base = (claim.kind, root_of(value.dimension))
    if claim.kind in FEW:
        yield base  # an article has a handful of sums, shares and measures, and they need not share a word
    yield (*base, "number", value.stated)
    if claim.subject.head:
        yield (*base, "head", claim.subject.head)
    for label in claim.subject.classes:
        yield (*base, "class", label)
    if claim.subject.event:
        yield (*base, "event", claim.subject.event)
    for stem in (*claim.before[:NEAR], *claim.after[:NEAR]):
        yield (*base, "near", stem)
    yield from size_keys(base, "size", float(value.numbers[0]))
    if value.dimension == "length" and value.unit in metres():
        yield from size_keys(base, "metres", float(value.numbers[0]) * metres()[value.unit])
    digits = "".join(sorted(value.stated.strip("0.")))
    if len(digits) > 1:
        yield (*base, "digits", digits)
    if claim.kind in {"age", "money", "percent", "measure"}:
        for name in claim.subject.names[:2]:
            yield (*base, "name", name.split()[-1] if name else "")


def size_keys(base: Key, name: str, size: float) -> Iterator[Key]:
    """Give the keys that numbers share which are as near as one rounded for the other."""
    if size >= SIZED:
        step = math.floor(math.log(size) / SIZE_STEP)
        yield (*base, name, str(step))
        yield (*base, name, str(step + 1))


@cache
def metres() -> dict[str, float]:
    """Give how many metres each unit of length has, so that ten kilometres meet six miles."""
    return {unit: float(size) for unit, size in load_lexicon("units")["metres"].items()}


def date_keys(claim: Claim, value: DateValue) -> Iterator[Key]:
    """Give keys of a date: its year, its words, the event it dates."""
    yield (claim.kind, "stated", value.stated)
    if value.low is not None:
        yield (claim.kind, "year", str(value.low.year))
        if value.high is not None and value.high.year != value.low.year:
            yield (claim.kind, "year", str(value.high.year))
    if value.stated.startswith("--"):
        yield (claim.kind, "month", value.stated[:4])
    if claim.subject.event:
        yield (claim.kind, "event", claim.subject.event)
    for stem in (*claim.before[:2], *claim.after[:2]):
        yield (claim.kind, "near", stem)


def name_keys(value: Name) -> Iterator[Key]:
    """Give keys of a name: its acronym, or its words."""
    if value.acronym:
        yield ("name", "acronym", value.acronym.lower())
        return
    for word in value.stated.split():
        if len(word) > 2:
            yield ("name", "word", word[:4])
            yield ("name", "sound", respell(word)[:4])  # "Müller" and "Mueller"


def role_keys(value: Role) -> Iterator[Key]:
    """Give keys of a role: the person's last names, and the office with its body."""
    for word in value.person.split()[-2:]:
        yield ("role", "person", respell(word)[:4])
    if value.body:
        yield ("role", "office", value.title, value.body)
    if value.title in load_lexicon("roles")["exclusive"]:
        yield ("role", "title", value.title)  # "the director" and, later, "the new director of the prison"
