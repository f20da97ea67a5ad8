"""Inside one article: a figure said twice is one voice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from crosscheck.matching.repeats import repeat_groups
from crosscheck.matching.values_met import telling
from crosscheck.model import Claim, Level, Pair, Relation
from crosscheck.values import Quantity

# A number that tells itself apart: two sentences with 31,355 mean one thing; with 3 they need not.
TELLING_DIGITS = 2
LARGE_SUM = Decimal(1_000_000)
# Share of content words in common below which two sentences may be about different things.
LIKE = 0.5
# A figure said more often than this is a refrain; its first mentions stand for it.
MOST_REPEATS = 10
FIGURES = frozenset({"count", "percent", "money", "measure"})


def pairs_inside(claims: Sequence[Claim]) -> Iterator[Pair]:
    """Give the pairs of each article's figure with its repeats."""
    groups = repeat_groups(claims)
    seen: dict[tuple[str, str, str, str], list[Claim]] = {}
    for claim in claims:
        if claim.kind in FIGURES and is_telling(claim):
            seen.setdefault((claim.article, claim.kind, claim.value.stated, claim.value.unit), []).append(claim)
    for same in seen.values():
        left = same[0]
        for right in same[1 : 1 + MOST_REPEATS]:
            if left.sentence.start == right.sentence.start:
                continue
            if groups[left.id] == groups[right.id] or likeness(left, right) >= LIKE:
                yield repeat(left, right)


def is_telling(claim: Claim) -> bool:
    """Say whether a value is rare enough that saying it twice means something."""
    value = claim.value
    if not isinstance(value, Quantity) or len(value.numbers) > 1:
        return False
    return telling(value.stated) >= TELLING_DIGITS or (claim.kind == "money" and value.numbers[0] >= LARGE_SUM)


def likeness(left: Claim, right: Claim) -> float:
    """Give the share of the shorter sentence's content words that the other has too."""
    a, b = set(left.context), set(right.context)
    return len(a & b) / max(1, min(len(a), len(b)))


def repeat(left: Claim, right: Claim) -> Pair:
    """Make the pair of a figure that its article says twice."""
    levels = (Level("same value", left.value.text, 1.0), Level("shared words", f"{likeness(left, right):.2f}", 0.0))
    return Pair(
        id=f"{left.id}~{right.id}", left=left.id, right=right.id, score=1.0, levels=levels,
        relation=Relation.AGREEMENT, reason="repeat",
        explanation=f"One article says {left.value.text} twice: that is one voice.", rule="repeat",
    )  # fmt: skip
