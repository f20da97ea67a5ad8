"""Pairs -> findings: clusters with a verdict, a severity, a question and a reason; and an id that says what they are about."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

from crosscheck.matching.cluster import cluster, members
from crosscheck.model import Claim, Finding, Pair, Relation, Severity
from crosscheck.verdicts.story import Story

ORDER = (Relation.CONFLICT, Relation.DISPUTED, Relation.UPDATE, Relation.SCOPE, Relation.AGREEMENT, Relation.UNDECIDED)
LINKING = frozenset({Relation.CONFLICT, Relation.DISPUTED, Relation.UPDATE, Relation.SCOPE, Relation.AGREEMENT})
CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"
SCHEME = "cx1"
HIGH_GAP, MEDIUM_GAP = 0.5, 0.1


def findings_of(
    pairs: Sequence[Pair], claims: dict[str, Claim], story: Story, ask: Callable[[Claim], str]
) -> tuple[Finding, ...]:
    """Join pairs that assert something into findings, worst first."""
    found = []
    used: dict[str, int] = {}
    for group in cluster([pair for pair in pairs if pair.relation in LINKING]):
        found.append(finding_of(group, claims, ask, used))
    return tuple(sorted(found, key=lambda f: (ORDER.index(f.verdict), list(Severity).index(f.severity), f.id)))


def finding_of(
    group: Sequence[Pair], claims: dict[str, Claim], ask: Callable[[Claim], str], used: dict[str, int]
) -> Finding:
    """Make one finding of a cluster; the verdict is the weightiest that any of its pairs has."""
    verdict = min((pair.relation for pair in group), key=ORDER.index)
    leading = [pair for pair in group if pair.relation is verdict]
    names = members(group)
    chief = max((claims[name] for name in names), key=lambda claim: (richness(claim), claim.id))
    return Finding(
        id=identity(chief, used),
        question=ask(chief),
        kind=chief.kind,
        verdict=verdict,
        severity=severity(verdict, leading, claims),
        reason=leading[0].reason,
        explanation=explanation(leading),
        claims=names,
        pairs=tuple(pair.id for pair in group),
    )


def richness(claim: Claim) -> tuple[int, int]:
    """Rank claims by how much they say of their subject, so that the fullest one asks the question."""
    subject = claim.subject
    return (bool(subject.counted) + bool(subject.event) + bool(subject.names), len(subject.restriction))


def explanation(pairs: Sequence[Pair]) -> str:
    """Give the distinct reasons of the leading pairs, three at most."""
    reasons = list(dict.fromkeys(pair.explanation for pair in pairs))
    more = f" And {len(reasons) - 3} more." if len(reasons) > 3 else ""
    return " ".join(reasons[:3]) + more


def severity(verdict: Relation, pairs: Sequence[Pair], claims: dict[str, Claim]) -> Severity:
    """Grade a conflict by how far apart its values are; names and spellings are low."""
    if verdict is not Relation.CONFLICT:
        return Severity.NONE if verdict is Relation.AGREEMENT else Severity.LOW
    gap = max(gap_of(claims[pair.left], claims[pair.right]) for pair in pairs)
    return Severity.HIGH if gap > HIGH_GAP else Severity.MEDIUM if gap > MEDIUM_GAP else Severity.LOW


def gap_of(left: Claim, right: Claim) -> float:
    """Give the relative distance of two numbers, 0 for what is no number."""
    from crosscheck.values import Quantity

    a, b = left.value, right.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return 0.0
    most = max(abs(a.numbers[-1]), abs(b.numbers[-1]))
    return float(abs(a.numbers[-1] - b.numbers[-1]) / most) if most else 0.0


def identity(claim: Claim, used: dict[str, int]) -> str:
    """Give an id that says what a finding is about: kind, subject, scope; never value, url, offset or version."""
    subject = claim.subject
    about = "|".join((claim.kind, subject.classes[0] if subject.classes else subject.head, subject.event, *subject.names[:1]))
    count = used[about] = used.get(about, 0) + 1
    digest = hashlib.blake2b(f"{about}|{count}".encode(), digest_size=5).digest()
    number = int.from_bytes(digest, "big")
    letters = "".join(CROCKFORD[number >> shift & 31] for shift in range(35, -1, -5))
    return f"{SCHEME}-{letters[:4]}-{letters[4:]}"
