"""Articles -> galleys: each source's text, or short excerpts of it, with every claim marked and led to its finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from crosscheck.formats.cards import VERDICT_WORDS, anchor_of
from crosscheck.formats.quotes import Desk, Source
from crosscheck.formats.wording import LIST_MARK, shorten, trim_end, trim_start, visible
from crosscheck.model import Article, Claim, Finding, Relation, Report, Unread

MOST_MARKS = 3_000  # of one page; they stand folded away, but a browser reads them all
MOST_CHARACTERS = 400_000  # of whole texts on one page
AROUND = 90  # characters of an excerpt on each side of its claims
SURFACE_LIMIT = 300
ALONE, UNREAD = "alone", "unread"
GRAVEST_FIRST = (
    Relation.CONFLICT,
    Relation.DISPUTED,
    Relation.UNDECIDED,
    Relation.UPDATE,
    Relation.SCOPE,
    Relation.AGREEMENT,
)


@dataclass(frozen=True, slots=True)
class Note:
    """What stands in the margin: the number of its mark, and the finding it leads to or why it was not understood."""

    number: int
    status: str
    word: str
    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; a marked one has a number, an anchor, a status and the anchor of its finding."""

    text: str
    number: int = 0
    anchor: str = ""
    status: str = ""
    finding: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or an excerpt, and what stands beside it."""

    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Galley:
    """One article, marked. marks: how many of each status. more: claims for which there was no room."""

    source: Source
    whole: bool
    verbatim: bool
    passages: tuple[Passage, ...]
    marks: tuple[tuple[str, int], ...]
    more: int


@dataclass(frozen=True, slots=True)
class Marked:
    """What is to be marked in an article, before it has a number."""

    start: int
    end: int
    low: int
    high: int
    status: str
    claim: str
    findings: tuple[Finding, ...]
    reason: str = ""


def write_galleys(report: Report, desk: Desk, *, whole: bool) -> tuple[tuple[Galley, ...], dict[str, str]]:
    """Mark every article, and give the anchor of each claim that is marked, by its id."""
    findings: dict[str, list[Finding]] = {}
    for finding in report.findings:
        for name in finding.claims:
            findings.setdefault(name, []).append(finding)
    marked: dict[str, list[Marked]] = {name: [] for name in desk.order}
    for claim in desk.claims.values():
        marked[claim.article].append(mark_claim(claim, findings.get(claim.id, ())))
    for unread in report.unread:
        if unread.article in marked:
            marked[unread.article].append(mark_unread(unread, desk.articles[unread.article].text))
    room, characters = MOST_MARKS, MOST_CHARACTERS
    galleys, anchors = [], {}
    for name in sorted(marked, key=lambda one: desk.order[one]):
        article = desk.articles[name]
        marks = sorted(settle(marked[name]), key=lambda one: one.start)
        # The text of a claim file is the claims, in an editor's own words: there is nothing to hold back.
        entire = (whole or bool(article.links)) and len(article.text) <= characters
        galley, found = write_galley(article, marks[:room], desk, entire=entire)
        more = len(marks) - len(marks[:room])
        room -= len(marks[:room])
        characters -= len(article.text) if entire else 0
        galleys.append(Galley(desk.sources[name], entire, not article.links, *galley, more))
        anchors.update(found)
    return tuple(galleys), anchors


def mark_claim(claim: Claim, findings: Sequence[Finding]) -> Marked:
    """Say how a claim stands: by the gravest finding that has it, or alone."""
    ranked = sort_findings(findings)
    status = ranked[0].verdict.value if ranked else ALONE
    low, high = min(claim.sentence.start, claim.start), max(claim.sentence.end, claim.end)
    return Marked(claim.start, claim.end, low, high, status, claim.id, ranked)


def sort_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give findings once each, the gravest first."""
    once = {one.id: one for one in findings}
    return tuple(sorted(once.values(), key=lambda one: (GRAVEST_FIRST.index(one.verdict), one.id)))


def mark_unread(unread: Unread, text: str) -> Marked:
    """Mark what was not understood, with its line to stand in."""
    low, high = text.rfind("\n", 0, unread.start) + 1, next_line(text, unread.end)
    return Marked(unread.start, unread.end, low, high, UNREAD, "", (), shorten(unread.reason, 200))


def settle(marks: Sequence[Marked]) -> Iterator[Marked]:
    """Keep of marks that overlap the first and longest, with the findings of all."""
    kept: Marked | None = None
    for mark in sorted(marks, key=lambda one: (one.start, -one.end, one.status == UNREAD, one.claim)):
        if mark.start >= mark.end:
            continue
        if kept is None or mark.start >= kept.end:
            if kept is not None:
                yield kept
            kept = mark
        elif mark.findings:
            both = sort_findings((*kept.findings, *mark.findings))
            kept = replace(kept, status=both[0].verdict.value, claim=kept.claim or mark.claim, findings=both)
    if kept is not None:
        yield kept


Written = tuple[tuple[Passage, ...], tuple[tuple[str, int], ...]]


def write_galley(
    article: Article, marks: Sequence[Marked], desk: Desk, *, entire: bool
) -> tuple[Written, dict[str, str]]:
    """Write one article's passages, its tally, and the anchors of its claims."""
    letter = desk.sources[article.id].letter
    numbers = {mark: number for number, mark in enumerate(marks, start=1)}
    stretches = paragraphs(article.text, marks) if entire else excerpts(marks)
    passages = tuple(write_passage(article.text, stretch, letter, numbers) for stretch in stretches)
    tally: dict[str, int] = {}
    for mark in marks:
        tally[mark.status] = tally.get(mark.status, 0) + 1
    order = [*(relation.value for relation in GRAVEST_FIRST), ALONE, UNREAD]
    counts = tuple((status, tally[status]) for status in order if status in tally)
    return (passages, counts), {mark.claim: f"{letter}-{number}" for mark, number in numbers.items() if mark.claim}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A span of a text with its marks. cut_left, cut_right: its sentence begins before it, or goes on after it."""

    start: int
    end: int
    marks: tuple[Marked, ...]
    cut_left: bool = False
    cut_right: bool = False


def paragraphs(text: str, marks: Sequence[Marked]) -> Iterator[Stretch]:
    """Give every line of a text that has words, with its marks; a mark that runs over a line end joins two lines."""
    at, start = 0, 0
    while start < len(text):
        end = next_line(text, start)
        inside = []
        while at < len(marks) and marks[at].start < end:
            inside.append(marks[at])
            while marks[at].end > end:
                end = next_line(text, end)
            at += 1
        if text[start:end].strip():
            yield Stretch(start, end, tuple(inside))
        start = end


def next_line(text: str, start: int) -> int:
    """Give where the line after the one at `start` begins."""
    end = text.find("\n", start)
    return len(text) if end < 0 else end + 1


def excerpts(marks: Sequence[Marked]) -> Iterator[Stretch]:
    """Give a few words round the marks of a sentence; marks far apart in it stand in two excerpts."""
    group: list[Marked] = []
    for mark in marks:
        if group and (mark.start - group[-1].end > AROUND or mark.low >= group[-1].high):
            yield stretch_round(group)
            group = []
        group.append(mark)
    if group:
        yield stretch_round(group)


def stretch_round(group: Sequence[Marked]) -> Stretch:
    """Give an excerpt: some marks with the words around them, inside their sentences."""
    first, last = group[0], group[-1]
    start, end = max(first.low, first.start - AROUND), min(max(last.high, last.end), last.end + AROUND)
    return Stretch(start, end, tuple(group), start > first.low, end < last.high)


def write_passage(text: str, stretch: Stretch, letter: str, numbers: Mapping[Marked, int]) -> Passage:
    """Cut a stretch of text at its marks."""
    pieces: list[Piece] = []
    notes: list[Note] = []
    at = stretch.start
    first = stretch.marks[0].start if stretch.marks else stretch.end
    sign = LIST_MARK.match(text, at, first)
    if sign and not stretch.cut_left:
        at = sign.end()
    for mark in stretch.marks:
        number = numbers[mark]
        before = visible(text[at : mark.start])
        cut = stretch.cut_left and not pieces
        pieces.append(Piece(trim_start(before, len(before)) if cut else before))
        finding = anchor_of(mark.findings[0].id) if mark.findings else ""
        words = visible(text[mark.start : mark.end][:SURFACE_LIMIT])
        pieces.append(Piece(words, number, f"{letter}-{number}", mark.status, finding))
        notes.extend(write_notes(mark, number))
        at = mark.end
    after = visible(text[at : stretch.end])
    pieces.append(Piece(trim_end(after, len(after)) if stretch.cut_right else after.rstrip()))
    return Passage(tuple(piece for piece in pieces if piece.text), tuple(notes))


def write_notes(mark: Marked, number: int) -> Iterator[Note]:
    """Write what stands beside a mark."""
    if mark.status == UNREAD:
        yield Note(number, UNREAD, "not understood", mark.reason, "")
    for finding in mark.findings[:3]:
        word = VERDICT_WORDS[finding.verdict]
        yield Note(number, finding.verdict.value, word, shorten(finding.question, 120), anchor_of(finding.id))
