"""Reports as pages: the one made by hand, the bundled story's, one of hostile text, and one of 2,000 findings."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from crosscheck.formats.format import load_formats
from crosscheck.model import Report
from reports_by_hand import TITLE, hostile_report, report_by_hand

BUNDLED = Path(__file__).parents[2] / "reports" / "mexico-migration.html"
LONG_WORD = "W" * 150 + "ÄÖÜ" * 50


def render(report: Report, title: str = TITLE) -> str:
    """Write a report as a page."""
    return load_formats()["html"].render(report, title)


def crowd(count: int) -> Report:
    """Give a report with this many findings: those made by hand, over and over."""
    report = report_by_hand()
    some = report.findings
    return replace(report, findings=tuple(replace(some[n % len(some)], id=f"cx2-crowd-{n:04}") for n in range(count)))


@cache
def sheet(name: str) -> str:
    """Give a page by name: 'made by hand', 'bundled' or 'long words'."""
    if name == "bundled":
        return BUNDLED.read_text(encoding="utf-8")
    return render(report_by_hand() if name == "made by hand" else hostile_report(LONG_WORD))
