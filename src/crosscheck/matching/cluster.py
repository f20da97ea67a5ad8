"""Pairs -> clusters: claims that answer one question, joined by the pairs between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crosscheck.matching.joining import join
from crosscheck.model import Pair


def cluster(pairs: Sequence[Pair]) -> tuple[tuple[Pair, ...], ...]:
    """Join pairs that share a claim, in the order of their first pair."""
    root = join((pair.left, pair.right) for pair in pairs)
    groups: dict[str, list[Pair]] = {}
    for pair in pairs:
        groups.setdefault(root[pair.left], []).append(pair)
    return tuple(tuple(group) for group in groups.values())


def members(pairs: Iterable[Pair]) -> tuple[str, ...]:
    """Give the ids of the claims of some pairs, each once, in order of appearance."""
    return tuple(dict.fromkeys(name for pair in pairs for name in (pair.left, pair.right)))
