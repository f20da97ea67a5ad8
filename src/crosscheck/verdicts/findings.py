"""Pairs -> findings: clusters with a verdict, a severity, a question, a reason and an id that says what it is about."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

from crosscheck.matching.cluster import cluster, members
from crosscheck.model import Claim, Finding, Pair, Relation, Severity
from crosscheck.values import Name, Quantity

ORDER = (Relation.CONFLICT, Relation.DISPUTED, Relation.UPDATE, Relation.SCOPE, Relation.AGREEMENT, Relation.UNDECIDED)
LINKING = frozenset({Relation.CONFLICT, Relation.DISPUTED, Relation.UPDATE, Relation.SCOPE, Relation.AGREEMENT})
# Pairs that assert nothing but should be seen: a card of their own, apart from conflicts.
WORTH_A_LOOK = frozenset({"same-number"})
CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"
SCHEME = "cx1"
HIGH_GAP, MEDIUM_GAP = 0.5, 0.1


def findings_of(pairs: Sequence[Pair], claims: dict[str, Claim], ask: Callable[[Claim], str]) -> tuple[Finding, ...]:
    """Join pairs that assert something into findings, worst first."""
    used: dict[str, int] = {}
    linked = cluster([pair for pair in pairs if pair.relation in LINKING])
    odd = cluster([pair for pair in pairs if pair.reason in WORTH_A_LOOK])
    found = [finding_of(group, claims, ask, used) for group in (*linked, *odd)]
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
        explanation=spelled_out([claims[name] for name in names]) or explanation(leading),
        claims=names,
        pairs=tuple(pair.id for pair in group),
    )


def spelled_out(found: Sequence[Claim]) -> str:
    """Say in how many ways an acronym is spelled out; '' where the claims are no acronyms or spell it out alike."""
    values = [claim.value for claim in found if isinstance(claim.value, Name) and claim.value.acronym]
    texts = list(dict.fromkeys(value.text for value in values))
    acronym = values[0].acronym if values else ""
    if not acronym or len(texts) < 2:
        return ""
    return f"{acronym} is spelled out in {len(texts)} ways: {', '.join(texts[:-1])} and {texts[-1]}."


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
    a, b = left.value, right.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return 0.0
    most = max(abs(a.numbers[-1]), abs(b.numbers[-1]))
    return float(abs(a.numbers[-1] - b.numbers[-1]) / most) if most else 0.0


def identity(claim: Claim, used: dict[str, int]) -> str:
    """Give an id that says what a finding is about: kind, subject, scope; never value, url, offset or version."""
    subject = claim.subject
    noun = subject.classes[0] if subject.classes else subject.head
    about = "|".join((claim.kind, noun, subject.event, *subject.names[:1]))
    count = used[about] = used.get(about, 0) + 1
    digest = hashlib.blake2b(f"{about}|{count}".encode(), digest_size=5).digest()
    number = int.from_bytes(digest, "big")
    letters = "".join(CROCKFORD[number >> shift & 31] for shift in range(35, -1, -5))
    return f"{SCHEME}-{letters[:4]}-{letters[4:]}"
