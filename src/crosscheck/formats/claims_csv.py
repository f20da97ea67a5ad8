"""Report -> CSV of every claim, for spreadsheets: one row each, in order of publication and place."""

from __future__ import annotations

from crosscheck.formats.cells import write_csv
from crosscheck.formats.format import PLAIN, Edition, ReportFormat
from crosscheck.formats.quotes import Desk, who_says
from crosscheck.formats.view import open_desk, sort_articles
from crosscheck.formats.wording import LIST_MARK
from crosscheck.model import Claim, Finding, Report, value_json

SURFACE_LIMIT = 1_000
SENTENCE_LIMIT = 600
HEAD = (
    "claim", "source", "publisher", "title", "published", "url", "kind", "words", "value", "low", "high", "unit",
    "hedge", "counted", "event", "when", "as of", "where", "who says so", "sentence", "verdicts", "findings",
)  # fmt: skip


def render_claims(report: Report, title: str, edition: Edition = PLAIN) -> str:
    """Write one row for each claim, with the findings that it stands in."""
    del title, edition
    desk = open_desk(report, sort_articles(report))
    findings: dict[str, list[Finding]] = {}
    for finding in sorted(report.findings, key=lambda one: one.id):
        for name in finding.claims:
            findings.setdefault(name, []).append(finding)
    claims = sorted(desk.claims.values(), key=lambda claim: (desk.order[claim.article], claim.start, claim.id))
    rows = (write_row(claim, findings.get(claim.id, []), desk) for claim in claims)
    return write_csv(HEAD, rows, numbers=("low", "high"))


def write_row(claim: Claim, findings: list[Finding], desk: Desk) -> tuple[str, ...]:
    """Write one claim."""
    article, source = desk.articles[claim.article], desk.sources[claim.article]
    value = value_json(claim.value)
    sign = LIST_MARK.match(article.text, claim.sentence.start, claim.start)
    sentence = article.text[sign.end() if sign else claim.sentence.start : claim.sentence.end][:SENTENCE_LIMIT]
    return (
        claim.id,
        source.letter,
        source.publisher,
        source.title,
        article.published or "",
        source.link,
        claim.kind,
        claim.surface[:SURFACE_LIMIT],
        value["text"],
        value["low"] or "",
        value["high"] or "",
        value["unit"],
        value["hedge"],
        claim.subject.counted,
        claim.subject.event,
        claim.scope.when.text if claim.scope.when else "",
        claim.scope.as_of.text if claim.scope.as_of else "",
        "; ".join(claim.scope.where),
        who_says(claim),
        " ".join(sentence.split()),
        "; ".join(sorted({finding.verdict.value for finding in findings})),
        "; ".join(finding.id for finding in findings),
    )


FORMAT = ReportFormat("claims-csv", ".claims.csv", render_claims)
