"""What evidence asks of a claim again and again, worked out once: word sets with their weights, names, digits."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from crosscheck.language.concepts import concept
from crosscheck.matching.background import Background, Rarity, noun_of
from crosscheck.model import Claim
from crosscheck.values import DateValue, Quantity

NEAR = 5
CLOSE = 3
# Numbers up to here are common to many things.
FEW = 3


@dataclass(frozen=True, slots=True)
class Words:
    """A set of stems, how rare they are where they stand, and the length of their rarity vector.

    squares: stem -> the square of its rarity.
    """

    stems: frozenset[str]
    squares: dict[str, float]
    length: float
    rarity: Rarity


@dataclass(frozen=True, slots=True)
class Traits:
    """One claim as evidence sees it.

    context, near, before, after: stems of its sentence, of the five words on each side, of the three before and after.
    phrase: the close words sorted into one string. names: the last word of each name; nearest: of the nearest one.
    base, told: of a share, the words of its base and the words after it. part: where in its article it stands, 0 to 1.
    is_few: a number that says little by itself. counted, noun: what it counts, in words and coarsely.
    """

    claim: Claim
    context: Words
    near: Words
    before: Words
    after: Words
    phrase: str
    names: frozenset[str]
    nearest: frozenset[str]
    places: frozenset[str]
    restriction: frozenset[str]
    events: frozenset[str]
    base: frozenset[str]
    told: frozenset[str]
    when: DateValue | None
    stated: str
    surface: str
    size: float
    part: float
    is_vague: bool
    is_few: bool
    counted: str
    noun: str


def read_traits(claim: Claim, background: Background) -> Traits:
    """Work out one claim's traits."""
    subject, value = claim.subject, claim.value
    rarity = background.rarities[claim.article]
    numbers = value.numbers if isinstance(value, Quantity) else ()
    return Traits(
        claim=claim,
        context=weigh(claim.context, rarity),
        near=weigh((*claim.before[:NEAR], *claim.after[:NEAR]), rarity),
        before=weigh(claim.before[:CLOSE], rarity),
        after=weigh(claim.after[:CLOSE], rarity),
        phrase=" ".join(sorted((*claim.before[:CLOSE], *claim.after[:CLOSE]))),
        names=last_words(subject.names),
        nearest=last_words(subject.names[:1]),
        places=frozenset(claim.scope.where),
        restriction=frozenset(subject.restriction),
        events=frozenset(subject.events),
        base=frozenset(map(concept, subject.restriction)),
        told=frozenset(claim.after),
        when=claim.scope.when if isinstance(claim.scope.when, DateValue) else None,
        stated=value.stated,
        surface=claim.surface.lower(),
        size=float(numbers[0]) if numbers else 0.0,
        part=claim.order / max(1, background.last.get(claim.article, 1)),
        is_vague=len(numbers) > 1,
        is_few=bool(numbers) and numbers[0] <= FEW,
        counted=subject.counted.lower(),
        noun=noun_of(claim),
    )


def weigh(stems: Iterable[str], rarity: Rarity) -> Words:
    """Give a set of stems with the length of its rarity vector."""
    kept = frozenset(stems)
    squares = {stem: rarity.square(stem) for stem in kept}
    return Words(kept, squares, math.sqrt(math.fsum(squares.values())), rarity)


def last_words(names: Iterable[str]) -> frozenset[str]:
    """Give the last word of each name: enough to tell people of one story apart."""
    return frozenset(name.split()[-1] for name in names if name)
