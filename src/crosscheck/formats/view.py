"""Report -> plain words in reading order: what every format shows, so that a format only marks up and escapes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.formats.cards import VERDICT_WORDS, Card, Desk, Source, write_card
from crosscheck.formats.fragments import web_address
from crosscheck.formats.wording import (
    capitalised,
    counted,
    number_words,
    published_words,
    shorten,
    source_letter,
    stopped,
)
from crosscheck.model import Article, Finding, Relation, Report, Severity

MOST_CARDS = 2_000  # 5,000 cards take a browser more than a second to lay out, 20,000 over half a minute (measured)
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
SEVERITIES = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Section:
    """The findings of one verdict, the weightiest first. more: how many are not shown."""

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

    opening, headline, why: the lead; the headline is its strong part. unresolved: the sections before the agreements,
    those without findings left out. coverage, undecided: sentences on what was read and what was left open.
    """

    title: str
    opening: str
    headline: str
    why: str
    caption: str
    sources: tuple[Source, ...]
    unresolved: tuple[Section, ...]
    agreed: Section | None
    coverage: str
    undecided: str
    unread: tuple[UnreadLine, ...]
    unread_total: int
    unread_more: int

    @property
    def sections(self) -> tuple[Section, ...]:
        """All sections, in the order of the page."""
        return (*self.unresolved, self.agreed) if self.agreed else self.unresolved


def view_report(report: Report, title: str) -> ReportView:
    """Put a report into words."""
    articles = sorted(report.articles, key=lambda article: (article.published or "9999", article.id))
    desk = open_desk(report, articles)
    sections = write_sections(report, desk)
    agreed = next((section for section in sections if section.verdict == Relation.AGREEMENT), None)
    unresolved = tuple(section for section in sections if section is not agreed)
    unread = list_unread(report, desk)
    headline, why = write_headline(unresolved, agreed)
    return ReportView(
        title=shorten(title, 300) or f"Facts in {counted(len(articles), 'article')}",
        opening=write_opening(articles),
        headline=headline,
        why=why,
        caption=write_caption(report),
        sources=tuple(desk.sources[article.id] for article in articles),
        unresolved=unresolved,
        agreed=agreed,
        coverage=write_coverage(report),
        undecided=write_undecided(report),
        unread=unread[:MOST_UNREAD],
        unread_total=len(report.unread),
        unread_more=len(unread[MOST_UNREAD:]),
    )


def open_desk(report: Report, articles: Sequence[Article]) -> Desk:
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


def write_sections(report: Report, desk: Desk) -> tuple[Section, ...]:
    """Sort the findings into their sections and cut what no browser could show, least weighty first."""
    room, sections = MOST_CARDS, []
    for verdict, heading, meaning in (*SECTIONS, AGREED):
        findings = [finding for finding in report.findings if finding.verdict is verdict]
        findings.sort(key=lambda finding: weight(finding, desk))
        cards = tuple(write_card(finding, desk) for finding in findings[:room])
        room -= len(cards)
        if findings:
            more = len(findings) - len(cards)
            word = VERDICT_WORDS[verdict]
            sections.append(Section(verdict.value, word, heading, meaning, len(findings), cards, more))
    return tuple(sections)


def weight(finding: Finding, desk: Desk) -> tuple[int, int, str]:
    """Order findings of one verdict: severity, then the number of independent sources, then id."""
    voices = {desk.voices[desk.claims[name].article] for name in finding.claims if name in desk.claims}
    return SEVERITIES.index(finding.severity), -len(voices), finding.id


def write_opening(articles: Sequence[Article]) -> str:
    """Say how many articles there are and from when: 'Five articles, 2019 to 2024.'."""
    years = sorted({(article.published or "")[:4] for article in articles if (article.published or "")[:4].isdecimal()})
    when = f", {years[0]} to {years[-1]}" if len(years) > 1 else f", {years[0]}" if years else ""
    return capitalised(f"{counted(len(articles), 'article')}{when}.")


def write_headline(unresolved: tuple[Section, ...], agreed: Section | None) -> tuple[str, str]:
    """Give the one thing to know and why: the gravest conflict, or that there is none."""
    conflicts = next((section for section in unresolved if section.verdict == Relation.CONFLICT), None)
    if conflicts:
        first = conflicts.cards[0]
        which = ":" if conflicts.total == 1 else ", the gravest:"
        return capitalised(f"{counted(conflicts.total, 'conflict')}{which} {first.question}"), first.why
    if unresolved:
        return "No conflict was found.", "Where the sources differ, a reason was found for it: see each finding."
    if agreed:
        found = f"{counted(agreed.total, 'fact')} {'stands' if agreed.total == 1 else 'stand'}"
        return "No conflict was found.", capitalised(f"{found} in more than one source.")
    return "No fact was found that two sources state.", "That is no sign that they agree."


def write_caption(report: Report) -> str:
    """Count the voices: 'Sources: five articles, four independent voices'."""
    copied = sum(len(group) - 1 for group in report.copies)
    voices = len(report.articles) - copied
    if not copied:
        return f"Sources: {counted(len(report.articles), 'article')}"
    return f"Sources: {counted(len(report.articles), 'article')}, {counted(voices, 'independent voice')}"


def write_coverage(report: Report) -> str:
    """Say what was read, so that silence can be trusted."""
    seen = report.coverage
    alone = max(seen.claims - seen.matched, 0)
    unread = f"{number_words(seen.unread)} could not be understood" if seen.unread else "nothing was left unread"
    return (
        f"{capitalised(counted(seen.sentences, 'sentence'))} in {counted(seen.articles, 'article')}; "
        f"{counted(seen.claims, 'claim')} with a value that can be checked. "
        f"{capitalised(number_words(seen.matched))} of them {'has' if seen.matched == 1 else 'have'} a counterpart in "
        f"another article, {number_words(alone)} {'is' if alone == 1 else 'are'} stated by one source only; {unread}. "
        "Silence is not agreement."
    )


def write_undecided(report: Report) -> str:
    """Count the pairs that assert nothing and stand in no finding; '' when there are none."""
    shown = {name for finding in report.findings for name in finding.pairs}
    number = sum(pair.relation is Relation.UNDECIDED and pair.id not in shown for pair in report.pairs)
    if not number:
        return ""
    verb = "was" if number == 1 else "were"
    return stopped(
        capitalised(f"{counted(number, 'possible match', 'possible matches')} {verb} left undecided and not listed")
    )


def list_unread(report: Report, desk: Desk) -> tuple[UnreadLine, ...]:
    """Give what was not understood, by article and place, the same surface once."""
    times: dict[tuple[str, str, str], int] = {}
    for unread in sorted(report.unread, key=lambda one: (desk.order.get(one.article, 0), one.start)):
        source = desk.sources.get(unread.article)
        line = (source.letter if source else "", shorten(unread.surface, 120), shorten(unread.reason, 200))
        times[line] = times.get(line, 0) + 1
    return tuple(UnreadLine(*line, times=number) for line, number in times.items())
