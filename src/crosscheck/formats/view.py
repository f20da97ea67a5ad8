"""Report -> plain words in reading order: what every format shows, so that a format only marks up and escapes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.formats.format import PLAIN, Edition
from crosscheck.formats.fragments import web_address
from crosscheck.formats.lead import (
    write_caption,
    write_coverage,
    write_opening,
    write_undecided,
)
from crosscheck.formats.matrix import Matrix, write_matrix
from crosscheck.formats.quotes import Desk, Source
from crosscheck.formats.sections import (
    Section,
    choose_headline,
    count_compared,
    count_parts,
    count_unresolved,
    write_sections,
)
from crosscheck.formats.wording import counted, published_words, shorten, source_letter
from crosscheck.model import Article, Report

MOST_UNREAD = 200


@dataclass(frozen=True, slots=True)
class UnreadLine:
    """A surface that looks like a value and was not understood. times: how often its article has it."""

    letter: str
    surface: str
    reason: str
    times: int


@dataclass(frozen=True, slots=True)
class ReportView:
    """A whole report in words.

    opening, headline, why: the lead; the headline is its strong part. compared: how many facts two sources state.
    unresolved: how many findings wait for an editor's word. sections: in the order of the page, those without findings
    left out. coverage, undecided: sentences on what was read and what was left open. part, parts: which page it is.
    """

    title: str
    opening: str
    headline: str
    why: str
    caption: str
    compared: int
    unresolved: int
    sources: tuple[Source, ...]
    sections: tuple[Section, ...]
    matrix: Matrix | None
    coverage: str
    undecided: str
    unread: tuple[UnreadLine, ...]
    unread_total: int
    unread_more: int
    part: int
    parts: int

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of the findings shown, for the filter."""
        return tuple(sorted({card.kind for section in self.sections for card in section.cards}))


def view_report(report: Report, title: str, edition: Edition = PLAIN) -> ReportView:
    """Put a report into words."""
    articles = sort_articles(report)
    desk = open_desk(report, articles, edition)
    sections = write_sections(report, desk, edition.part)
    unread = list_unread(report, desk)
    headline, why = choose_headline(report, desk)
    return ReportView(
        title=shorten(title, 300) or f"Facts in {counted(len(articles), 'article')}",
        opening=write_opening(articles),
        headline=headline,
        why=why,
        caption=write_caption(report),
        compared=count_compared(report, desk),
        unresolved=count_unresolved(report, desk),
        sources=group_copies([desk.sources[article.id] for article in articles]),
        sections=sections,
        matrix=write_matrix(report.findings, desk),
        coverage=write_coverage(report),
        undecided=write_undecided(report),
        unread=unread[:MOST_UNREAD],
        unread_total=len(report.unread),
        unread_more=len(unread[MOST_UNREAD:]),
        part=edition.part,
        parts=count_parts(report),
    )


def sort_articles(report: Report) -> list[Article]:
    """Give the articles in order of publication, the undated last."""
    return sorted(report.articles, key=lambda article: (article.published or "9999", article.id))


def open_desk(report: Report, articles: Sequence[Article], edition: Edition = PLAIN) -> Desk:
    """Lay out all records by id, with a letter for each article in order of publication."""
    letters = {article.id: source_letter(number) for number, article in enumerate(articles)}
    groups = {name: group for group in report.copies for name in group}
    sources = {
        article.id: view_source(
            article,
            letters[article.id],
            tuple(sorted(letters[name] for name in groups.get(article.id, ()) if name in letters)),
        )
        for article in articles
    }
    return Desk(
        articles={article.id: article for article in articles},
        claims={claim.id: claim for claim in report.claims if claim.article in letters},
        pairs={pair.id: pair for pair in report.pairs},
        sources=sources,
        order={article.id: number for number, article in enumerate(articles)},
        voices={article.id: min(groups.get(article.id, (article.id,))) for article in articles},
        standings={standing.finding.id: standing for standing in edition.standings},
    )


def view_source(article: Article, letter: str, group: tuple[str, ...]) -> Source:
    """Put an article's head into words; `group` holds the letters of all articles with its text."""
    title = shorten(article.title, 200)
    publisher = shorten(article.publisher, 100)
    return Source(
        letter=letter,
        title=title or shorten(article.id, 100),
        name=publisher or shorten(article.title, 60) or shorten(article.id, 60),
        publisher=publisher,
        author=shorten(article.author, 100),
        date=published_words(article.published),
        link=web_address(article.url),
        same_as=tuple(other for other in group if other != letter),
    )


def group_copies(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Put the articles with one text under each other, where the first of them stands."""
    order = {source.letter: number for number, source in enumerate(sources)}

    def rank(source: Source) -> tuple[int, int]:
        return min(order[letter] for letter in (source.letter, *source.same_as)), order[source.letter]

    return tuple(sorted(sources, key=rank))


def list_unread(report: Report, desk: Desk) -> tuple[UnreadLine, ...]:
    """Give what was not understood, by article and place, the same surface once."""
    times: dict[tuple[str, str, str], int] = {}
    for unread in sorted(report.unread, key=lambda one: (desk.order.get(one.article, 0), one.start)):
        source = desk.sources.get(unread.article)
        line = (source.letter if source else "", shorten(unread.surface, 120), shorten(unread.reason, 200))
        times[line] = times.get(line, 0) + 1
    return tuple(UnreadLine(*line, times=number) for line, number in times.items())
