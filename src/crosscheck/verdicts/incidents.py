"""Two articles that contradict each other in several figures and share none tell of two incidents, not of one twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from crosscheck.matching.score import family
from crosscheck.model import Claim, Pair, Relation

# So many contradictions without one figure, day or hour in common are no slips of one account.
LEAST = 2


def with_one_incident(pairs: Iterable[Pair], claims: Mapping[str, Claim]) -> tuple[Pair, ...]:
    """Take back the contradictions of two articles that agree in no figure: a quake of 4.2 at 9:27, of 4.6 at 2:09."""
    pairs = tuple(pairs)
    against: Counter[frozenset[str]] = Counter()
    agreed: set[frozenset[str]] = set()
    for pair in pairs:
        left, right = claims[pair.left], claims[pair.right]
        if family(left.kind) == "names":
            continue
        if pair.relation is Relation.CONFLICT:
            against[frozenset((left.article, right.article))] += 1
        elif pair.relation in {Relation.AGREEMENT, Relation.UPDATE}:
            agreed.add(frozenset((left.article, right.article)))
    two = {both for both, times in against.items() if times >= LEAST and both not in agreed}
    return tuple(apart(pair) if is_of(pair, claims, two) else pair for pair in pairs) if two else pairs


def is_of(pair: Pair, claims: Mapping[str, Claim], two: set[frozenset[str]]) -> bool:
    """Say whether a pair is a contradiction of two articles that tell of two incidents."""
    both = frozenset((claims[pair.left].article, claims[pair.right].article))
    return pair.relation is Relation.CONFLICT and both in two and family(claims[pair.left].kind) != "names"


def apart(pair: Pair) -> Pair:
    """Assert nothing of a contradiction."""
    words = "The two articles differ in several figures and share none: they may tell of two incidents."
    return replace(pair, relation=Relation.UNDECIDED, reason="two-incidents", explanation=words, rule="two incidents")
