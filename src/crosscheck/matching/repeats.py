"""Repeats inside one article are one voice: claims of the same value and subject share a group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crosscheck.model import Claim


def repeat_groups(claims: Iterable[Claim]) -> dict[str, int]:
    """Give {claim id: group number}; two claims of an article that say the same of the same are in one group."""
    groups: dict[str, int] = {}
    seen: dict[tuple[str, ...], int] = {}
    for claim in claims:
        subject = claim.subject
        label = subject.classes[0] if subject.classes else subject.head
        key: tuple[str, ...] = (claim.article, claim.kind, claim.value.stated, claim.value.unit)
        if claim.kind in {"count", "percent", "measure", "money", "ordinal"}:
            key = (*key, label, subject.event if not label else "")
        elif claim.kind == "age":
            key = (*key, subject.names[0] if subject.names else "")
        elif claim.kind in {"date", "time"}:
            key = (*key, str(claim.sentence.start))
        groups[claim.id] = seen.setdefault(key, len(seen))
    return groups


def without_refrains(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Leave out what an article says again word for word, as under a picture: nobody says it a second time."""
    seen: dict[tuple[str, str, str, tuple[str, ...]], int] = {}
    for claim in claims:
        first = seen.setdefault((claim.article, claim.kind, claim.surface, claim.context), claim.sentence.start)
        if first == claim.sentence.start:
            yield claim
