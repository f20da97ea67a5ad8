"""Which claims stand in some words of an article, and in which findings: what the tests of whole stories ask."""

from __future__ import annotations

from crosscheck.model import Finding, Report

VERDICTS = {"agreement", "update", "scope", "disputed", "conflict", "undecided"}


def claims_at(report: Report, place: tuple[str, str]) -> set[str]:
    """Give the ids of the claims that stand in an article's words; the words must stand there once.

    place: the article's id, or how it begins, and the words.
    """
    head, words = place
    (article,) = (one for one in report.articles if one.id.startswith(head))
    assert article.text.count(words) == 1, f"{words!r} stands {article.text.count(words)} times in {article.id}"
    start = article.text.index(words)
    end = start + len(words)
    return {
        claim.id
        for claim in report.claims
        if claim.article == article.id and claim.start < end and start < claim.end
    }  # fmt: skip


def findings(report: Report, verdict: str) -> list[Finding]:
    """Give a report's findings of one verdict."""
    assert verdict in VERDICTS
    return [finding for finding in report.findings if finding.verdict == verdict]


def joined(report: Report, verdict: str, *places: tuple[str, str]) -> list[Finding]:
    """Give the findings of a verdict that hold a claim at each of the places."""
    wanted = [claims_at(report, place) for place in places]
    return [
        finding for finding in findings(report, verdict) if all(set(finding.claims) & ids for ids in wanted)
    ]  # fmt: skip


def told(report: Report) -> str:
    """Put a report's findings in lines, for the message of a failed test."""
    surfaces = {claim.id: f"{claim.article}: {claim.surface!r}" for claim in report.claims}
    lines = [f"{f.verdict} ({f.reason}) {[surfaces[name] for name in f.claims]}" for f in report.findings]
    return "\n".join(["found:", *lines, "read:", ", ".join(surfaces.values())])
