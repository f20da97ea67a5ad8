"""What the other articles say: who agrees with whom, so that a rival answer can be told from another fact.

A value that some article states beside another is no rival of it: an article that names 12 doctors and 9 nurses
tells two facts. A value that stands alone where all others agree on one is the odd one out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crosscheck.matching.joining import join
from crosscheck.matching.score import family
from crosscheck.matching.values_met import Evidence
from crosscheck.model import Claim, Match

# Agreements below this score do not count as company.
SURE = 0.5
# What makes two claims look alike at first sight, before any card is asked, so that the fit of the cards does not go
# round in a circle: by hand, about as the cards weigh them. Pairs at least ALIKE look like answers of one question.
LIKE = {"same noun": 0.35, "same noun class": 0.3, "same event": 0.25, "near words": 0.4, "very near in size": 0.15}
ALIKE = 0.5
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Company:
    """Groups of claims that agree across articles.

    group: claim id -> group. articles: group -> ids of its articles. likeness: two groups -> their best first-look
    score, and how many pairs look alike. beside: two sentences -> the chance (0 to 1) that a figure or date of the one
    agrees with one of the other, which says that the sentences tell of one thing.
    """

    group: dict[str, int]
    articles: dict[int, frozenset[str]]
    likeness: dict[tuple[int, int], tuple[float, int]]
    beside: dict[tuple[Place, Place], float]

    def evidence(self, left: Claim, right: Claim) -> Evidence:
        """Give what company says of two claims whose values differ."""
        a, b = self.group[left.id], self.group[right.id]
        with_a, with_b = self.articles[a], self.articles[b]
        least, most = sorted((len(with_a), len(with_b)))
        best, times = self.likeness.get((a, b) if a < b else (b, a), (0.0, 0))
        return {
            "stated side by side": float(not with_a.isdisjoint(with_b)),
            "odd one out": min(1.0, (most - 1) / 3) if least == 1 else 0.0,
            "two camps": float(least > 1),
            "alone against alone": float(most == 1),
            "best likeness of the groups": best,
            "mostly alike": min(1.0, times / (least * most)),
            "figures beside agree": self.beside.get((place_of(left), place_of(right)), 0.0),
        }


def place_of(claim: Claim) -> Place:
    """Give the sentence that a claim stands in: its article and where it begins."""
    return claim.article, claim.sentence.start


def read_beside(agreed: Iterable[Match]) -> dict[tuple[Place, Place], float]:
    """Give for each two sentences the chance that one of their figures agrees, in both directions."""
    apart: dict[tuple[Place, Place], float] = {}
    for match in agreed:
        if family(match.left.kind) != "names":
            places = place_of(match.left), place_of(match.right)
            apart[places] = apart.get(places, 1.0) * (1 - match.score)
    beside = {places: 1 - chance for places, chance in apart.items()}
    return beside | {(there, here): chance for (here, there), chance in beside.items()}


def read_company(
    claims: Sequence[Claim], repeats: dict[str, int], agreed: Iterable[Match], rivals: Iterable[tuple[Match, Evidence]]
) -> Company:
    """Join repeats and sure agreements into groups, and take the best first look between each two groups."""
    agreed = tuple(agreed)
    root = join((repeats[match.left.id], repeats[match.right.id]) for match in agreed if match.score >= SURE)
    group = {claim.id: root.get(repeats[claim.id], repeats[claim.id]) for claim in claims}
    articles: dict[int, set[str]] = {}
    for claim in claims:
        articles.setdefault(group[claim.id], set()).add(claim.article)
    likeness: dict[tuple[int, int], tuple[float, int]] = {}
    for match, evidence in rivals:
        alike = sum(share * evidence.get(name, 0.0) for name, share in LIKE.items())
        a, b = group[match.left.id], group[match.right.id]
        key = (a, b) if a < b else (b, a)
        best, times = likeness.get(key, (0.0, 0))
        likeness[key] = (max(best, alike), times + (alike >= ALIKE))
    return Company(
        group, {number: frozenset(names) for number, names in articles.items()}, likeness, read_beside(agreed)
    )
