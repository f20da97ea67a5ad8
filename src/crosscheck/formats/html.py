"""Report -> one HTML file: no script, no network request, every text of an article escaped."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from typing import TYPE_CHECKING

from crosscheck.formats.format import ReportFormat
from crosscheck.formats.view import view_report
from crosscheck.model import Report

if TYPE_CHECKING:  # jinja2 takes longer to import than --help may take
    from jinja2 import Environment


def render_html(report: Report, title: str) -> str:
    """Write the report as a page that opens anywhere."""
    from markupsafe import Markup

    page, style = open_templates()
    style_hash = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    template = page.get_template("report.html")
    # The style sheet is a file of this package, not a text of an article.
    own_style = Markup(style)  # noqa: S704
    return template.render(view=view_report(report, title), style=own_style, style_hash=f"sha256-{style_hash}") + "\n"


@cache
def open_templates() -> tuple[Environment, str]:
    """Open the one environment of templates, and give the style sheet."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    loader = PackageLoader("crosscheck", "formats/templates")
    page = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return page, loader.get_source(page, "report.css")[0]


FORMAT = ReportFormat("html", ".html", render_html)
