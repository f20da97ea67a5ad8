"""Report -> CSV of every finding, for spreadsheets: one row each, in the order of the report."""

from __future__ import annotations

from crosscheck.formats.cards import write_card
from crosscheck.formats.cells import write_csv
from crosscheck.formats.format import PLAIN, Edition, ReportFormat
from crosscheck.formats.quotes import Desk
from crosscheck.formats.sections import SECTION_WORDS, section_of, weight
from crosscheck.formats.view import open_desk, sort_articles
from crosscheck.model import Finding, Report

HEAD = (
    "finding", "verdict", "state", "severity", "kind", "question", "why", "reason", "sources", "values", "words",
    "decision", "decided because", "decided by",
)  # fmt: skip


def render_findings(report: Report, title: str, edition: Edition = PLAIN) -> str:
    """Write one row for each finding, with what each source says."""
    del title
    desk = open_desk(report, sort_articles(report), edition)
    order = list(SECTION_WORDS)

    def rank(finding: Finding) -> tuple[int, tuple[int, int, str]]:
        return order.index(section_of(finding, desk)), weight(finding, desk)

    return write_csv(HEAD, (write_row(finding, desk) for finding in sorted(report.findings, key=rank)))


def write_row(finding: Finding, desk: Desk) -> tuple[str, ...]:
    """Write one finding."""
    card = write_card(finding, desk)
    ruling = card.ruling
    said = [f"{quote.source.letter}: {quote.before}{quote.surface}{quote.after}" for quote in card.quotes]
    return (
        card.id,
        card.verdict,
        card.state,
        card.level,
        card.kind,
        card.question,
        card.why,
        finding.reason,
        "; ".join(card.letters),
        "; ".join(f"{quote.source.letter}: {quote.norm}" for quote in card.quotes),
        " | ".join(said),
        ruling.choice if ruling else "",
        ruling.why or ruling.told if ruling else "",
        ruling.signature if ruling else "",
    )


FORMAT = ReportFormat("findings-csv", ".findings.csv", render_findings)
