"""Pairs -> findings: clusters with a verdict, a severity, a question, a reason and an id that says what it is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from crosscheck.matching.cluster import cluster, members
from crosscheck.model import Claim, Finding, Pair, Relation, Severity
from crosscheck.values import Name, Quantity
from crosscheck.verdicts.identity import digest, identify, old_identity
from crosscheck.verdicts.remark import Remark

ORDER = (Relation.CONFLICT, Relation.DISPUTED, Relation.UPDATE, Relation.SCOPE, Relation.AGREEMENT, Relation.UNDECIDED)
LINKING = frozenset({Relation.CONFLICT, Relation.DISPUTED, Relation.UPDATE, Relation.SCOPE, Relation.AGREEMENT})
# What remarks say that join no two answers to one question: each a card of its own, beside the other findings.
APART = frozenset({"sum", "share-of-base", "part-above-whole", "change", "same-number", "copy-differs", "weekday"})
HIGH_GAP, MEDIUM_GAP = 0.5, 0.1


def findings_of(
    pairs: Sequence[Pair],
    claims: dict[str, Claim],
    ask: Callable[[Claim], str],
    published: Mapping[str, str | None] | None = None,
    lone: Sequence[Remark] = (),
) -> tuple[Finding, ...]:
    """Join pairs that assert something into findings, worst first.

    published: of each article, for lasting ids. lone: remarks on one claim, which make a finding without a pair.
    """
    used: dict[str, int] = {}
    linked = cluster([pair for pair in pairs if pair.relation in LINKING and pair.reason not in APART])
    odd = [group for reason in sorted(APART) for group in cluster([pair for pair in pairs if pair.reason == reason])]
    found = [finding_of(group, claims, ask, used) for group in linked]
    beside = [finding_of(group, claims, ask, used) for group in odd] + [lone_finding(one, ask, used) for one in lone]
    # two calls, so that a finding of the one sort never takes the id of a finding of the other
    forms = identify([[claims[name] for name in one.claims] for one in found], published or {})
    others = identify([[claims[name] for name in one.claims] for one in beside], published or {})
    forms += [tuple(digest(f"{form}|{one.reason}") for form in ids) for one, ids in zip(beside, others, strict=True)]
    named = [
        replace(one, id=ids[0], forms=(*ids[1:], *one.forms))
        for one, ids in zip((*found, *beside), forms, strict=True)
    ]  # fmt: skip
    return tuple(sorted(named, key=lambda f: (ORDER.index(f.verdict), list(Severity).index(f.severity), f.id)))


def finding_of(
    group: Sequence[Pair], claims: dict[str, Claim], ask: Callable[[Claim], str], used: dict[str, int]
) -> Finding:
    """Make one finding of a cluster; the verdict is the weightiest that any of its pairs has."""
    verdict = min((pair.relation for pair in group), key=ORDER.index)
    leading = [pair for pair in group if pair.relation is verdict]
    names = members(group)
    chief = max((claims[name] for name in names), key=lambda claim: (richness(claim), claim.id))
    return Finding(
        id="",
        question=ask(chief),
        kind=chief.kind,
        verdict=verdict,
        severity=severity(verdict, leading, claims),
        reason=min(leading, key=lambda pair: (-pair.score, pair.reason)).reason,
        explanation=spelled_out([claims[name] for name in names]) or explanation(leading, claims),
        claims=names,
        pairs=tuple(pair.id for pair in group),
        forms=(old_identity(chief, used),),
    )


def lone_finding(remark: Remark, ask: Callable[[Claim], str], used: dict[str, int]) -> Finding:
    """Make the finding of a remark on one claim."""
    (claim,) = remark.claims
    return Finding(
        id="",
        question=ask(claim),
        kind=claim.kind,
        verdict=remark.relation,
        severity=Severity.LOW,
        reason=remark.reason,
        explanation=remark.sentence,
        claims=(claim.id,),
        pairs=(),
        forms=(old_identity(claim, used),),
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


def explanation(pairs: Sequence[Pair], claims: Mapping[str, Claim]) -> str:
    """Give the distinct reasons of the leading pairs, three at most; a conflict told from both sides is one."""
    told = {contest(pair, claims): pair.explanation for pair in reversed(pairs)}
    reasons = list(dict.fromkeys(told[contest(pair, claims)] for pair in pairs))
    if len(reasons) == 1 and len({claims[name].article for pair in pairs for name in (pair.left, pair.right)}) > 2:
        return re.sub("^Both say", "All say", reasons[0])
    more = f" And {len(reasons) - 3} more." if len(reasons) > 3 else ""
    return " ".join(reasons[:3]) + more


def contest(pair: Pair, claims: Mapping[str, Claim]) -> object:
    """Name what a pair's reason is about: of a conflict its two values, whichever comes first, else its words."""
    if pair.relation is not Relation.CONFLICT:
        return pair.explanation
    return pair.reason, frozenset(claims[name].value.text for name in (pair.left, pair.right))


def severity(verdict: Relation, pairs: Sequence[Pair], claims: dict[str, Claim]) -> Severity:
    """Grade a conflict by how far apart its values are; names and spellings are low, what was edited is high."""
    if verdict is not Relation.CONFLICT:
        return Severity.NONE if verdict is Relation.AGREEMENT else Severity.LOW
    reasons = {pair.reason for pair in pairs}
    if "edited-copy" in reasons:
        return Severity.HIGH
    if reasons & APART:
        return Severity.MEDIUM
    gap = max(gap_of(claims[pair.left], claims[pair.right]) for pair in pairs)
    return Severity.HIGH if gap > HIGH_GAP else Severity.MEDIUM if gap > MEDIUM_GAP else Severity.LOW


def gap_of(left: Claim, right: Claim) -> float:
    """Give the relative distance of two numbers, 0 for what is no number."""
    a, b = left.value, right.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return 0.0
    most = max(abs(a.numbers[-1]), abs(b.numbers[-1]))
    return float(abs(a.numbers[-1] - b.numbers[-1]) / most) if most else 0.0
