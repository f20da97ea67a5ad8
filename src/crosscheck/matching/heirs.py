"""A value given up for another: "raised from 12 to 15" agrees with an earlier article's 12, and it is 15 now."""

from __future__ import annotations

from collections.abc import Iterable

from crosscheck.model import Claim, Match

Heirs = frozenset[tuple[str, str]]


def successors(claims: Iterable[Claim]) -> dict[str, Claim]:
    """Give {id of a claim that its sentence gives up: the claim that takes its place}, the nearest of its kind."""
    sentences: dict[tuple[str, int, str], list[Claim]] = {}
    for claim in claims:
        sentences.setdefault((claim.article, claim.sentence.start, claim.kind), []).append(claim)
    found = {}
    for own in sentences.values():
        new = [claim for claim in own if not claim.scope.former]
        for old in own:
            heirs = [claim for claim in new if old.scope.former and may_follow(old, claim)]
            if heirs:
                found[old.id] = min(heirs, key=lambda claim: (abs(claim.start - old.start), claim.start))
    return found


def may_follow(old: Claim, new: Claim) -> bool:
    """Say whether a claim can take the place of another: not "three more", nor the injured after the dead."""
    a, b = old.subject.event, new.subject.event
    return old.value.unit == new.value.unit and new.scope.flow in {"", "total"} and (a == b or not a or not b)


def heirs_of(agreed: Iterable[Match], claims: Iterable[Claim]) -> Heirs:
    """Give (claim id, id of what took the place of the value it agrees with in another article), in both orders."""
    taken_over = successors(claims)
    pairs = [
        (known.id, taken_over[old.id].id)
        for found in agreed
        for known, old in ((found.left, found.right), (found.right, found.left))
        if old.id in taken_over
    ]
    return frozenset([*pairs, *((new, known) for known, new in pairs)])


def is_heir(found: Match, heirs: Heirs) -> bool:
    """Say whether one side of a match took the place of the other's value."""
    return (found.left.id, found.right.id) in heirs
