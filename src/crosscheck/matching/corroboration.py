"""What the other articles say: who agrees with whom, so that a rival answer can be told from another fact.

A value that some article states beside another is no rival of it: an article that names 12 doctors and 9 nurses
tells two facts. A value that stands alone where all others agree on one is the odd one out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crosscheck.matching.evidence import Evidence
from crosscheck.matching.joining import join
from crosscheck.model import Claim, Match

# Agreements below this score do not count as company.
SURE = 0.5
# A first look at least this good counts as alike.
ALIKE = 0.2


@dataclass(frozen=True, slots=True)
class Company:
    """Groups of claims that agree across articles.

    group: claim id -> group. articles: group -> ids of its articles. likeness: two groups -> their best first-look
    score, and how many pairs look alike.
    """

    group: dict[str, int]
    articles: dict[int, frozenset[str]]
    likeness: dict[tuple[int, int], tuple[float, int]]

    def evidence(self, left: Claim, right: Claim) -> Evidence:
        """Give what company says of two claims whose values differ."""
        a, b = self.group[left.id], self.group[right.id]
        with_a, with_b = self.articles[a], self.articles[b]
        best, times = self.likeness.get((min(a, b), max(a, b)), (0.0, 0))
        return {
            "stated side by side": float(bool(with_a & with_b)),
            "odd one out": min(1.0, (max(len(with_a), len(with_b)) - 1) / 3)
            if min(len(with_a), len(with_b)) == 1
            else 0.0,
            "two camps": float(len(with_a) > 1 and len(with_b) > 1),
            "alone against alone": float(len(with_a) == 1 and len(with_b) == 1),
            "best likeness of the groups": best,
            "often alike": min(1.0, (times - 1) / 4) if times else 0.0,
        }


def read_company(
    claims: Sequence[Claim], repeats: dict[str, int], agreed: Iterable[Match], rivals: Iterable[Match]
) -> Company:
    """Join repeats and sure agreements into groups, and take the best first look between each two groups."""
    root = join((repeats[match.left.id], repeats[match.right.id]) for match in agreed if match.score >= SURE)
    group = {claim.id: root.get(repeats[claim.id], repeats[claim.id]) for claim in claims}
    articles: dict[int, set[str]] = {}
    for claim in claims:
        articles.setdefault(group[claim.id], set()).add(claim.article)
    likeness: dict[tuple[int, int], tuple[float, int]] = {}
    for match in rivals:
        a, b = group[match.left.id], group[match.right.id]
        key = (min(a, b), max(a, b))
        best, times = likeness.get(key, (0.0, 0))
        likeness[key] = (max(best, match.score), times + (match.score >= ALIKE))
    return Company(group, {number: frozenset(names) for number, names in articles.items()}, likeness)
