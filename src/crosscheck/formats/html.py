"""Report -> one HTML file: no network request, no script but its own, every text of an article escaped."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from crosscheck.formats.cards import VERDICT_WORDS
from crosscheck.formats.format import PLAIN, Edition, ReportFormat
from crosscheck.formats.galley import write_galleys
from crosscheck.formats.sections import AGREED, SECTIONS, count_parts
from crosscheck.formats.view import open_desk, sort_articles, view_report
from crosscheck.model import Report

if TYPE_CHECKING:  # jinja2 takes longer to import than --help may take
    from jinja2 import Environment
    from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Own:
    """A style sheet or script of this package, and the hash by which a page's policy allows it."""

    text: Markup
    hash: str


def render_html(report: Report, title: str, edition: Edition = PLAIN) -> str:
    """Write the report as a page that opens anywhere."""
    view = view_report(report, title, edition)
    galleys, marks = write_galleys(report, open_desk(report, sort_articles(report)), whole=edition.whole_texts)
    verdicts = [(verdict.value, VERDICT_WORDS[verdict]) for verdict, _, _ in (*SECTIONS, AGREED)]
    shown = {card.verdict for section in view.sections for card in section.cards}
    return render_page(
        "report.html",
        view=view,
        edition=edition,
        galleys=galleys,
        marks=marks if edition.whole_texts else {},
        verdicts=[one for one in verdicts if one[0] in shown],
    )


def render_page(name: str, **known: Any) -> str:  # noqa: ANN401 (a template takes anything)
    """Write a page from a template of this package, with its style sheet and its script."""
    page, style, script = open_templates()
    return page.get_template(name).render(style=style, script=script, **known) + "\n"


@cache
def open_templates() -> tuple[Environment, Own, Own]:
    """Open the one environment of templates, and give the style sheet and the script."""
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    loader = PackageLoader("crosscheck", "formats/templates")
    page = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)

    def own(name: str) -> Own:
        text = loader.get_source(page, name)[0]
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        # A file of this package, not a text of an article.
        return Own(Markup(text), f"sha256-{digest}")  # noqa: S704

    return page, own("report.css"), own("report.js")


FORMAT = ReportFormat("html", ".html", render_html, count_parts)
