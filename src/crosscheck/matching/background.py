"""What a story's own words say about how much a shared word means: rarity of stems, names and values."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from crosscheck.language.lexicon import word_set
from crosscheck.matching.joining import join
from crosscheck.model import Claim

# A stem in one sentence of a story of N sentences weighs log(N); one in every sentence weighs nothing.
LEAST_WEIGHT = 0.05
# Two articles tell of one thing when they share this much of the names of the less peopled one and this much of the
# words of the shorter one, or so many words that names need not: so do 96 in 100 pairs of articles of one labelled
# story, 5 in 1,000 of two, and few of two fires or two quakes.
KIN_NAMES, KIN_WORDS = 0.2, 0.15
KIN_WORDS_ALONE, MANY_WORDS = 0.4, 8
# Two articles without a name in common may still tell of one thing with this share of words, as at most 2 in 100 of two
# stories have; of an article with so few words that is anybody's guess. At 0.28 one link in twenty still joined two
# incidents (benchmarks/crossvalidate.py), at 0.3 one in twenty-five; above, right agreements go.
LIKE_WORDS, FEW_WORDS = 0.3, 12


@dataclass(frozen=True, slots=True)
class Rarity:
    """How rare words and values are in the articles that tell of one thing.

    weight: stem -> rarity, about 0 to 8. spread: (kind, stated) -> how many of the articles state the value.
    rarest: the weight of a stem that only two sentences share.
    """

    weight: dict[str, float]
    spread: dict[tuple[str, str], int]
    rarest: float

    def of(self, stem: str) -> float:
        """Give the weight of a stem."""
        return self.weight.get(stem, LEAST_WEIGHT)

    def square(self, stem: str) -> float:
        """Give the square of a stem's weight, as cosines ask for it."""
        return self.weight.get(stem, LEAST_WEIGHT) ** 2


@dataclass(frozen=True, slots=True)
class Background:
    """Counts over one story.

    rarities: article -> the rarity it shares with the articles that tell of what it tells, and with no others, so that
    an unrelated article changes nothing. values: (article, kind, stated) -> how many claims state it.
    last: article -> number of its last sentence, for positions. cast: article -> last words of the names in it.
    told: article -> stems of the sentences with a claim.
    kin, like: what `kinship` and `may_tell_of_one` have worked out already.
    """

    rarities: dict[str, Rarity]
    values: dict[tuple[str, str, str], int]
    last: dict[str, int]
    nouns: dict[tuple[str, str, str], int]
    cast: dict[str, frozenset[str]]
    told: dict[str, frozenset[str]]
    kin: dict[tuple[str, str], float] = field(default_factory=dict)
    like: dict[tuple[str, str], bool] = field(default_factory=dict)

    def kinship(self, article: str, other: str) -> float:
        """Give the share of the names of the less peopled of two articles that the other has too: one story, or two?"""
        known = self.kin.get((article, other))
        if known is None:
            known = self.kin[article, other] = share(
                self.cast.get(article, frozenset()), self.cast.get(other, frozenset())
            )
        return known

    def are_kin(self, left: Claim, right: Claim) -> bool:
        """Say whether the articles of two claims tell of one thing, as far as names and words show."""
        return self.rarities[left.article] is self.rarities[right.article]

    def may_tell_of_one(self, left: Claim, right: Claim) -> bool:
        """Say whether the articles of two claims are kin, or share so many words, or have so few, that they may be."""
        if self.are_kin(left, right):
            return True
        articles = left.article, right.article
        known = self.like.get(articles)
        if known is None:
            one, other = (self.told[article] for article in articles)
            known = min(len(one), len(other)) < FEW_WORDS or share(one, other) >= LIKE_WORDS
            self.like[articles] = known
        return known

    def spread(self, claim: Claim) -> int:
        """Count the articles that state a claim's value, among those that tell of what its article tells."""
        return self.rarities[claim.article].spread.get((claim.kind, claim.value.stated), 1)

    def rivals(self, article: str, kind: str, noun: str) -> int:
        """Count the claims of an article that count what a claim counts: with many, any one of them is unlikely."""
        return self.nouns.get((article, kind, noun), 0)

    def often(self, claim: Claim) -> int:
        """Count the claims of a claim's article that state its value."""
        return self.values.get((claim.article, claim.kind, claim.value.stated), 1)


def noun_of(claim: Claim) -> str:
    """Give what a claim counts, coarsely: its noun class (the dead apart from the hurt), its noun or its event."""
    subject = claim.subject
    if subject.classes[:1] == ("people",) and subject.event in word_set("rivals", "harms"):
        return f"people {subject.event}"
    return subject.classes[0] if subject.classes else subject.head or subject.event


def share(a: frozenset[str], b: frozenset[str]) -> float:
    """Give the share of the smaller of two sets that the other has too."""
    return len(a & b) / max(1, min(len(a), len(b)))


def read_background(claims: Iterable[Claim]) -> Background:
    """Count a story's stems by sentence, its values by article, and its sentences."""
    sentences: dict[str, dict[int, frozenset[str]]] = {}
    values: Counter[tuple[str, str, str]] = Counter()
    nouns: Counter[tuple[str, str, str]] = Counter()
    named: dict[str, set[str]] = {}
    last: dict[str, int] = {}
    for claim in claims:
        sentences.setdefault(claim.article, {}).setdefault(claim.sentence.start, frozenset(claim.context))
        values[claim.article, claim.kind, claim.value.stated] += 1
        nouns[claim.article, claim.kind, noun_of(claim)] += 1
        named.setdefault(claim.article, set()).update(name.split()[-1] for name in claim.subject.names if name)
        last[claim.article] = max(last.get(claim.article, 0), claim.order)
    cast = {name: frozenset(words) for name, words in named.items()}
    told = {name: frozenset().union(*stems.values()) for name, stems in sentences.items()}
    rarities: dict[str, Rarity] = {}
    for articles in companies(cast, told):
        spread = Counter((kind, stated) for article, kind, stated in values if article in articles)
        stems = [found for article in articles for found in sentences[article].values()]
        rarities |= dict.fromkeys(articles, read_rarity(stems, spread))
    return Background(rarities, dict(values), last, dict(nouns), cast, told)


def read_rarity(sentences: Sequence[frozenset[str]], spread: dict[tuple[str, str], int]) -> Rarity:
    """Weigh the stems of some articles by how few of their sentences have them."""
    counts = Counter(stem for stems in sentences for stem in stems)
    total = len(sentences)
    weight = {stem: max(LEAST_WEIGHT, math.log((total + 1) / (count + 0.5))) for stem, count in counts.items()}
    return Rarity(weight, dict(spread), math.log((total + 1) / 2.5) if total > 2 else 1.0)


def companies(cast: dict[str, frozenset[str]], told: dict[str, frozenset[str]]) -> list[frozenset[str]]:
    """Part articles into those that tell of one thing, by the names and words that they share."""
    links = ((one, other) for one, other in combinations(cast, 2) if tell_of_one(cast, told, one, other))
    root = join(links)
    parts: dict[str, set[str]] = {}
    for article in cast:
        parts.setdefault(root.get(article, article), set()).add(article)
    return [frozenset(names) for names in parts.values()]


def tell_of_one(cast: dict[str, frozenset[str]], told: dict[str, frozenset[str]], one: str, other: str) -> bool:
    """Say whether two articles share the names and words of one thing."""
    words = share(told[one], told[other])
    if words >= KIN_WORDS and share(cast[one], cast[other]) >= KIN_NAMES:
        return True
    return words >= KIN_WORDS_ALONE and len(told[one] & told[other]) >= MANY_WORDS
