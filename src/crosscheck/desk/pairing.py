"""Decisions and findings -> which decides which: by id, by another form of it, by what was on the table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from crosscheck.desk.decision import Decision
from crosscheck.desk.evidence import says
from crosscheck.model import Claim, Finding, Report

# Two sources with the values of the decision are it; one may be chance, and needs the words too. Ratios of rapidfuzz,
# of 100: "How many people died?" and "How many people were killed?" have 72.
ENOUGH_SOURCES = 2
LIKE, VERY_LIKE = 60, 90


def pair_up(decisions: Sequence[Decision], report: Report) -> tuple[dict[str, Decision], tuple[Decision, ...]]:
    """Give the decision of each finding by its id, and the decisions that no finding is left for.

    A decision that names a finding by another form of its id counts only where it shares what was on the table.
    """
    claims = {claim.id: claim for claim in report.claims}
    wanted: dict[str, list[tuple[bool, Finding]]] = {}
    for finding in report.findings:
        for identity in (finding.id, *finding.forms):
            wanted.setdefault(identity, []).append((identity == finding.id, finding))
    chosen: dict[str, Decision] = {}
    stale: list[Decision] = []
    # A decision made under a finding's very id goes before one made under another form.
    for decision in sorted(decisions, key=lambda one: (not any(exact for exact, _ in wanted.get(one.id, ())), one.id)):
        candidates = [
            (shared(decision, finding, claims), exact, finding.id)
            for exact, finding in wanted.get(decision.id, ())
            if finding.id not in chosen
        ]
        fit = [one for one in candidates if one[1] or one[0]]
        if fit:
            chosen[max(fit)[2]] = decision
        else:
            stale.append(decision)
    return chosen, tuple(sorted(stale, key=lambda one: (one.path, one.id)))


def shared(decision: Decision, finding: Finding, claims: Mapping[str, Claim]) -> int:
    """Count the sources of a decision's evidence that say the same in a finding."""
    known = dict(decision.evidence)
    return len(
        {
            claim.article
            for claim in (claims[name] for name in finding.claims)
            if any(says(claim, value) for value in known.get(claim.article, ()))
        }
    )


def likely_moved(stale: Decision, report: Report, decided: Iterable[str]) -> tuple[Finding, ...]:
    """Give the findings that a stale decision probably means, the likeliest first: by sources, values and words."""
    from rapidfuzz import fuzz

    claims = {claim.id: claim for claim in report.claims}
    taken = frozenset(decided)
    ranked = []
    for finding in report.findings:
        if finding.id in taken:
            continue
        alike = fuzz.token_set_ratio(stale.about.casefold(), finding.question.casefold()) if stale.about else 0.0
        same = shared(stale, finding, claims)
        if same >= ENOUGH_SOURCES or (same and alike >= LIKE) or alike >= VERY_LIKE:
            ranked.append((-same, -alike, finding.id, finding))
    return tuple(finding for *_, finding in sorted(ranked, key=lambda one: one[:3]))
