"""Reports of several stories -> one page that leads to each, those with open conflicts first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.formats.format import Edition
from crosscheck.formats.html import render_page
from crosscheck.formats.lead import write_opening
from crosscheck.formats.sections import (
    SECTION_WORDS,
    choose_headline,
    count_compared,
    count_unresolved,
    section_of,
)
from crosscheck.formats.view import open_desk, sort_articles
from crosscheck.formats.wording import capitalised, counted, shorten
from crosscheck.model import Relation, Report

INDEX = "index.html"
RANKED = (Relation.CONFLICT.value, Relation.DISPUTED.value, Relation.UNDECIDED.value)


@dataclass(frozen=True, slots=True)
class Entry:
    """One story in words. address: of its page, as seen from the index. counts: (verdict, word, number)."""

    title: str
    address: str
    opening: str
    headline: str
    why: str
    compared: int
    unresolved: int
    counts: tuple[tuple[str, str, int], ...]

    @property
    def gravest(self) -> str:
        """The plain name of the first of its sections, for its colour; '' where nothing was found."""
        return self.counts[0][0] if self.counts else ""


def write_entry(report: Report, title: str, address: str, edition: Edition) -> Entry:
    """Put a story into a few words."""
    articles = sort_articles(report)
    desk = open_desk(report, articles, edition)
    found = [section_of(finding, desk) for finding in report.findings]
    counts = tuple((name, word, found.count(name)) for name, word in SECTION_WORDS.items() if name in found)
    headline, why = choose_headline(report, desk)
    return Entry(
        title=shorten(title, 300),
        address=address,
        opening=write_opening(articles),
        headline=headline,
        why=why,
        compared=count_compared(report, desk),
        unresolved=count_unresolved(report, desk),
        counts=counts,
    )


def render_index(entries: Sequence[Entry], written: str = "") -> str:
    """Write the page over all stories."""
    ranked = sorted(
        entries, key=lambda entry: (*(-number_of(entry, name) for name in RANKED), entry.title, entry.address)
    )
    unresolved = sum(entry.unresolved for entry in entries)
    stories = capitalised(counted(len(entries), "story", "stories"))
    told = f"{stories}, {counted(sum(entry.compared for entry in entries), 'fact')} compared."
    still = (
        f"{capitalised(counted(unresolved, 'finding'))} {'waits' if unresolved == 1 else 'wait'} for an editor's word."
    )
    return render_page("index.html", entries=ranked, opening=told, headline=still, edition=Edition(written=written))


def number_of(entry: Entry, name: str) -> int:
    """Give how many findings a story has in a section."""
    return next((number for verdict, _, number in entry.counts if verdict == name), 0)
