"""Report -> plain words in reading order: what every format shows, so that a format only marks up and escapes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.desk.standing import State
from crosscheck.formats.cards import VERDICT_WORDS, Card, write_card
from crosscheck.formats.format import PLAIN, Edition
from crosscheck.formats.fragments import web_address
from crosscheck.formats.lead import write_caption, write_coverage, write_headline, write_opening, write_undecided
from crosscheck.formats.matrix import Matrix, write_matrix
from crosscheck.formats.quotes import Desk, Source
from crosscheck.formats.wording import counted, published_words, shorten, source_letter
from crosscheck.model import Article, Finding, Relation, Report, Severity

MOST_CARDS = 2_000  # of one file; 5,000 take a browser more than a second, 20,000 over half a minute (measured)
MOST_UNREAD = 200
# The order of the page. (verdict, heading, what the heading means)
SECTIONS = (
    (Relation.CONFLICT, "Conflicts", "The statements cannot all be right, and nothing that was read explains why."),
    (Relation.DISPUTED, "Disputed", "Different parties give rival accounts; each is shown with who says so."),
    (Relation.UPDATE, "Updated over time", "A later report gives a later figure."),
    (Relation.UNDECIDED, "Worth a look", "Not a contradiction, but odd enough that somebody should read both places."),
    (Relation.SCOPE, "Differs in scope", "The figures differ because they cover different times, places or people."),
)
AGREED = (Relation.AGREEMENT, "Agreements", "Two or more sources say the same, each in its own words.")
DECIDED = (State.DECIDED, "Decided", "An editor has looked at these; what was decided, and why, stands with each.")
SECTION_WORDS = {
    **{str(name): VERDICT_WORDS[name] for name, _, _ in SECTIONS},
    str(State.DECIDED): "decided",
    str(Relation.AGREEMENT): VERDICT_WORDS[Relation.AGREEMENT],
}
SEVERITIES = tuple(Severity)
NEEDS_A_WORD = frozenset({Relation.CONFLICT, Relation.DISPUTED, Relation.UNDECIDED})


@dataclass(frozen=True, slots=True)
class Section:
    """The findings of one verdict, the weightiest first, or those that are decided.

    verdict: its plain name, or 'decided'. total: in all parts of the report. more: how many are not in this part.
    """

    verdict: str
    word: str
    heading: str
    meaning: str
    total: int
    cards: tuple[Card, ...]
    more: int


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


def count_parts(report: Report) -> int:
    """Say into how many files a report goes."""
    return max(1, -(-len(report.findings) // MOST_CARDS))


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


def write_sections(report: Report, desk: Desk, part: int = 1) -> tuple[Section, ...]:
    """Sort the findings into their sections, what is decided after what is open, and write those of one part."""
    room, before = MOST_CARDS, MOST_CARDS * (part - 1)
    sections = []
    for verdict, heading, meaning in (*SECTIONS, DECIDED, AGREED):
        findings = [finding for finding in report.findings if section_of(finding, desk) == verdict]
        findings.sort(key=lambda finding: weight(finding, desk))
        shown = findings[before : before + room]
        before = max(before - len(findings), 0)
        room -= len(shown)
        if findings:
            cards = tuple(write_card(finding, desk) for finding in shown)
            name = str(verdict)
            more = len(findings) - len(cards)
            sections.append(Section(name, SECTION_WORDS[name], heading, meaning, len(findings), cards, more))
    return tuple(sections)


def section_of(finding: Finding, desk: Desk) -> str:
    """Name the section of a finding: its verdict, or 'decided' while an editor's word on it holds."""
    standing = desk.standings.get(finding.id)
    return str(State.DECIDED if standing is not None and standing.state is State.DECIDED else finding.verdict)


def weight(finding: Finding, desk: Desk) -> tuple[int, int, str]:
    """Order findings of one verdict: severity, then the number of independent sources, then id."""
    voices = {desk.voices[desk.claims[name].article] for name in finding.claims if name in desk.claims}
    return SEVERITIES.index(finding.severity), -len(voices), finding.id


def choose_headline(report: Report, desk: Desk) -> tuple[str, str]:
    """Give the one thing to know of a report, and why."""
    found = [section_of(finding, desk) for finding in report.findings]
    conflicts = [finding for finding, name in zip(report.findings, found, strict=True) if name == Relation.CONFLICT]
    gravest = min(conflicts, key=lambda finding: weight(finding, desk), default=None)
    decided, agreed = found.count(State.DECIDED), found.count(Relation.AGREEMENT)
    return write_headline(
        write_card(gravest, desk) if gravest else None,
        len(conflicts),
        differs=len(found) > decided + agreed,
        agreed=agreed,
        decided=decided,
    )


def count_compared(report: Report, desk: Desk) -> int:
    """Count the facts that two articles state."""
    return sum(
        len({desk.claims[name].article for name in finding.claims if name in desk.claims}) > 1
        for finding in report.findings
    )


def count_unresolved(report: Report, desk: Desk) -> int:
    """Count the findings that wait for an editor's word."""
    return sum(
        finding.verdict in NEEDS_A_WORD and section_of(finding, desk) != State.DECIDED for finding in report.findings
    )


def list_unread(report: Report, desk: Desk) -> tuple[UnreadLine, ...]:
    """Give what was not understood, by article and place, the same surface once."""
    times: dict[tuple[str, str, str], int] = {}
    for unread in sorted(report.unread, key=lambda one: (desk.order.get(one.article, 0), one.start)):
        source = desk.sources.get(unread.article)
        line = (source.letter if source else "", shorten(unread.surface, 120), shorten(unread.reason, 200))
        times[line] = times.get(line, 0) + 1
    return tuple(UnreadLine(*line, times=number) for line, number in times.items())
