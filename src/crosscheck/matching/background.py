"""What a story's own words say about how much a shared word means: rarity of stems, names and values."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from crosscheck.model import Claim

# A stem in one sentence of a story of N sentences weighs log(N); one in every sentence weighs nothing.
LEAST_WEIGHT = 0.05


@dataclass(frozen=True, slots=True)
class Background:
    """Counts over one story.

    weight: stem -> rarity, about 0 to 8. values: (kind, stated) -> how many claims of each article state it.
    places: article -> number of its last sentence, for positions.
    kin: what `kinship` has worked out already.
    """

    weight: dict[str, float]
    values: dict[tuple[str, str, str], int]
    spread: dict[tuple[str, str], int]
    last: dict[str, int]
    nouns: dict[tuple[str, str, str], int]
    cast: dict[str, frozenset[str]]
    rarest: float
    kin: dict[tuple[str, str], float] = field(default_factory=dict)

    def kinship(self, article: str, other: str) -> float:
        """Give the share of the names of the less peopled of two articles that the other has too: one story, or two?"""
        known = self.kin.get((article, other))
        if known is None:
            a, b = self.cast.get(article, frozenset()), self.cast.get(other, frozenset())
            known = self.kin[article, other] = len(a & b) / max(1, min(len(a), len(b)))
        return known

    def rivals(self, claim: Claim, article: str) -> int:
        """Count the claims of an article that count what this claim counts: with many, any one of them is unlikely."""
        return self.nouns.get((article, claim.kind, noun_of(claim)), 0)

    def square(self, stem: str) -> float:
        """Give the square of a stem's weight, as cosines ask for it."""
        return self.weight.get(stem, LEAST_WEIGHT) ** 2

    def often(self, claim: Claim) -> int:
        """Count the claims of a claim's article that state its value."""
        return self.values.get((claim.article, claim.kind, claim.value.stated), 1)

    def rarity(self, stem: str) -> float:
        """Give the weight of a stem."""
        return self.weight.get(stem, LEAST_WEIGHT)


def noun_of(claim: Claim) -> str:
    """Give what a claim counts, coarsely: its noun class, its noun, or the event of a date."""
    subject = claim.subject
    return subject.classes[0] if subject.classes else subject.head or subject.event


def read_background(claims: Iterable[Claim]) -> Background:
    """Count a story's stems by sentence, its values by article, and its sentences."""
    claims = tuple(claims)
    sentences: dict[tuple[str, int], frozenset[str]] = {}
    values: Counter[tuple[str, str, str]] = Counter()
    nouns: Counter[tuple[str, str, str]] = Counter()
    cast: dict[str, set[str]] = {}
    last: dict[str, int] = {}
    for claim in claims:
        key = (claim.article, claim.sentence.start)
        sentences.setdefault(key, frozenset(claim.context))
        values[claim.article, claim.kind, claim.value.stated] += 1
        nouns[claim.article, claim.kind, noun_of(claim)] += 1
        cast.setdefault(claim.article, set()).update(name.split()[-1] for name in claim.subject.names if name)
        last[claim.article] = max(last.get(claim.article, 0), claim.order)
    counts = Counter(stem for stems in sentences.values() for stem in stems)
    total = len(sentences)
    weight = {stem: max(LEAST_WEIGHT, math.log((total + 1) / (count + 0.5))) for stem, count in counts.items()}
    spread = Counter((kind, stated) for _, kind, stated in values)
    return Background(
        weight,
        dict(values),
        dict(spread),
        last,
        dict(nouns),
        {name: frozenset(words) for name, words in cast.items()},
        math.log((total + 1) / 2.5) if total > 2 else 1.0,
    )
