"""Compare -> compare once: a story states the same values again and again, and how two stand never changes."""

from __future__ import annotations

from collections.abc import Callable

from crosscheck.model import Claim, Comparison
from crosscheck.values import Value


def remember(compare: Callable[[Claim, Claim], Comparison]) -> Callable[[Claim, Claim], Comparison]:
    """Make a comparison that works out each two values of a kind once, for the claims of one story.

    compare: by the kind and the values alone, whatever else the claims say.
    """
    numbers: dict[tuple[str, Value], int] = {}
    number_of: dict[str, int] = {}
    known: dict[tuple[int, int], Comparison] = {}

    def number(claim: Claim) -> int:
        found = number_of.get(claim.id)
        if found is None:
            found = number_of[claim.id] = numbers.setdefault((claim.kind, claim.value), len(numbers))
        return found

    def compare_once(left: Claim, right: Claim) -> Comparison:
        key = number(left), number(right)
        comparison = known.get(key)
        if comparison is None:
            comparison = known[key] = compare(left, right)
        return comparison

    return compare_once
