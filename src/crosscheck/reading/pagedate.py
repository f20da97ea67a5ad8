"""A page's own metadata -> the day it was published, never one from its text.

htmldate is not used for it: it fills "2024-05" up with today's day, takes a footer's licence date for the article's,
and reads the day a page was moved from its address ("/2019/09/17/" for an article of July).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from crosscheck.reading.published import normalise_published

# Names under which news sites give the first publication, the most specific first (Open Graph, schema.org, Dublin Core,
# Google Scholar, Parsely); `date` is last, as some sites put today there. Modification dates are left out on purpose.
NAMES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "publishdate",
    "publish_date",
    "publish-date",
    "pubdate",
    "parsely-pub-date",
    "citation_publication_date",
    "dcterms.issued",
    "dc.date.issued",
    "dc.date",
    "date",
)
# schema.org types of articles; a page's data may also describe its site, its pictures and related pages.
ARTICLE_TYPES = ("article", "posting", "report")
# Structured data nests a few levels; what nests deeper is no description of an article.
DEEPEST = 8


def page_date(tree: Any) -> str | None:  # noqa: ANN401 (lxml has no types)
    """Give the day, month or year of publication that a page's metadata names, None where it names none."""
    dates: dict[str, str] = {}
    for element in tree.iter("meta", "time"):
        name = element.get("property") or element.get("itemprop") or element.get("name") or ""
        words = element.get("content") or element.get("datetime") or ""
        if words:
            dates.setdefault(name.lower(), words)
    structured = (words for script in tree.iter("script") for words in structured_dates(script))
    named = (dates[name] for name in NAMES if name in dates)
    for words in (*structured, *named):
        with suppress(ValueError):  # "Mon, 6 May": another name may give it in full
            if published := normalise_published(words):
                return published
    return None


def structured_dates(script: Any) -> Iterator[str]:  # noqa: ANN401
    """Give the publication dates of the articles that a script of structured data describes."""
    if script.get("type") != "application/ld+json":
        return
    try:
        described = json.loads(script.text_content())
    except (ValueError, RecursionError):
        return
    yield from dates_in(described, DEEPEST)


def dates_in(described: object, deepest: int) -> Iterator[str]:
    """Walk structured data for articles with a publication date, the outermost first."""
    if isinstance(described, list) and deepest:
        for part in described:
            yield from dates_in(part, deepest - 1)
    elif isinstance(described, dict) and deepest:
        types = str(described.get("@type", "")).lower()
        published = described.get("datePublished")
        if isinstance(published, str) and any(name in types for name in ARTICLE_TYPES):
            yield published
        yield from dates_in(described.get("@graph", []), deepest - 1)
