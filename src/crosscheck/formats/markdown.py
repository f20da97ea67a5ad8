"""Report -> Markdown, fit for a comment on a pull request: conflicts first, and never longer than one may be."""

from __future__ import annotations

import re
from itertools import accumulate

from crosscheck.desk.standing import State
from crosscheck.formats.cards import Card
from crosscheck.formats.format import PLAIN, Edition, ReportFormat
from crosscheck.formats.quotes import Quote, Source
from crosscheck.formats.sections import Section
from crosscheck.formats.view import ReportView, view_report
from crosscheck.formats.wording import capitalised, counted, number_words
from crosscheck.model import Relation, Report

BYTE_LIMIT = 65_000  # GitHub refuses a comment of more than 65,536 characters; bytes are never fewer than characters
TAIL_ROOM = 1_500  # for what stands after the findings
HEAD_LIMIT = 24_000  # bytes for title and sources, so that findings always have room
MOST_QUOTES = 12
ADDRESS_LIMIT = 1_000  # a longer address is left out rather than a finding
ICONS = {
    Relation.CONFLICT: "✗",
    Relation.DISPUTED: "⇄",
    Relation.UPDATE: "↗",
    Relation.SCOPE: "◎",
    Relation.AGREEMENT: "✓",
    Relation.UNDECIDED: "?",
}
DECIDED_ICON = "☑"
PUNCTUATION = re.compile(r"[\\`*_\[\]|~$&#!{}()]|:(?=//)|(?<=www)\.", re.IGNORECASE)
ENDS_LINK = re.compile(r"[()\[\]|!*]")
LINE_START = re.compile(r"^(\d*)([-+=.)])")
# "@desk", "#12" and "GH-12" become a mention or a link on the finished page, escaped or not, unless the sign and the
# word are kept apart.
REFERENCE = re.compile(r"@(?=\w)|#(?=\d)|\bGH-(?=\d)", re.IGNORECASE)
APART = "\u200b"


def render_markdown(report: Report, title: str, edition: Edition = PLAIN) -> str:
    """Write the report as one comment."""
    view = view_report(report, title, edition)
    head = write_head(view)
    tail = write_tail(view, edition.written)
    room = BYTE_LIMIT - size(head) - size(tail) - TAIL_ROOM
    blocks: list[str] = []
    left_out = sum(section.more for section in view.sections)
    for section in view.sections:
        written, room = write_section(section, room)
        blocks.extend(written)
        left_out += len(section.cards) - max(len(written) - 1, 0)
    if left_out:
        blocks.append(f"*And {counted(left_out, 'more finding', 'more findings')}, for which there is no room here.*")
    return "\n\n".join([head, *blocks, tail]) + "\n"


def size(text: str) -> int:
    """Count the bytes of a text in UTF-8."""
    return len(text.encode())


def escape(text: str) -> str:
    """Make text stand for itself: no markup, no HTML, no mention, no reference, no address that links itself."""
    apart = REFERENCE.sub(lambda sign: sign[0] + APART, text)
    marked = PUNCTUATION.sub(lambda sign: "\\" + sign[0], apart)
    return marked.replace("<", "&lt;").replace(">", "&gt;")


def paragraph(text: str) -> str:
    """Escape text that begins a line: "- " and "1." begin no list, "---" is no rule."""
    return LINE_START.sub(r"\1\\\2", escape(text))


def link(words: str, url: str) -> str:
    """Write a link; the address loses what would end the link or a table cell."""
    if not url or len(url) > ADDRESS_LIMIT:
        return escape(words)
    return f"[{escape(words)}]({ENDS_LINK.sub(lambda sign: f'%{ord(sign[0]):02X}', url)})"


def write_head(view: ReportView) -> str:
    """Write title, lead, tally and sources."""
    lines = [f"# {escape(view.title)}", ""]
    lines += [f"{view.opening} **{escape(view.headline)}** {escape(view.why)}".rstrip(), ""]
    if view.sections:
        still = number_words(view.unresolved) if view.unresolved else "none"
        told = f"{capitalised(counted(view.compared, 'fact'))} compared, {still} unresolved."
        lines += [told, "", "| finding | number |", "| --- | ---: |"]
        lines += [f"| {icon(section.verdict)} {section.word} | {section.total} |" for section in view.sections]
        lines.append("")
    lines += [f"| | {view.caption} | published |", "| --- | --- | --- |"]
    rows = [write_source(source) for source in view.sources]
    room = HEAD_LIMIT - size("\n".join(lines))
    shown = sum(total <= room for total in accumulate(size(row) + 1 for row in rows))
    lines += rows[:shown]
    if shown < len(rows):
        lines += ["", f"*And {counted(len(rows) - shown, 'more article')}.*"]
    return "\n".join(lines)


def icon(verdict: str) -> str:
    """Give a verdict's sign."""
    return DECIDED_ICON if verdict == State.DECIDED else ICONS[Relation(verdict)]


def write_source(source: Source) -> str:
    """Write one line of the table of sources."""
    title = link(source.title, source.link)
    by = ", ".join(escape(words) for words in (source.publisher, source.author) if words)
    same = f"same text as {', '.join(source.same_as)}, one voice" if source.same_as else ""
    return f"| **{source.letter}** | {' · '.join(part for part in (title, by, same) if part)} | {escape(source.date)} |"


def write_section(section: Section, room: int) -> tuple[list[str], int]:
    """Write as many findings of a verdict as there is room for, and give the room that is left."""
    agreed = section.verdict == Relation.AGREEMENT
    blocks = [f"## {section.heading}"]
    room -= size(blocks[0]) + 2
    for card in section.cards:
        block = write_agreed(card) if agreed else write_card(card)
        if size(block) + 2 > room:
            # A shorter finding further down must not overtake a weightier one.
            room = 0
            break
        blocks.append(block)
        room -= size(block) + 2
    return (blocks, room) if len(blocks) > 1 else ([], room)


def write_card(card: Card) -> str:
    """Write one finding that is no agreement."""
    about = " · ".join(
        part for part in (f"{icon(card.verdict)} {card.word}", escape(card.kind), card.severity, card.voices) if part
    )
    lines = [f"### {escape(card.question)}", "", about, ""]
    if card.why:
        lines += [paragraph(card.why), ""]
    return "\n".join(lines + write_ruling(card) + write_quotes(card))


def write_agreed(card: Card) -> str:
    """Write an agreement, more briefly."""
    return "\n".join(
        [
            f"**{icon(card.verdict)} {escape(card.question)}** {escape(card.why)}".rstrip(),
            "",
            *write_ruling(card),
            *write_quotes(card),
        ]
    )


def write_ruling(card: Card) -> list[str]:
    """Write what editors have said of a finding, as a paragraph of its own."""
    if card.ruling is None:
        return []
    return [
        f"{DECIDED_ICON} {escape(card.ruling.told)}" if card.state == State.DECIDED else escape(card.ruling.told),
        "",
    ]


def write_quotes(card: Card) -> list[str]:
    """Write each source's words as a list."""
    lines = [write_quote(quote) for quote in card.quotes[:MOST_QUOTES]]
    more = len(card.quotes) - len(lines) + card.more_quotes
    if more:
        lines.append(f"- *and {counted(more, 'more statement')}*")
    return lines


def write_quote(quote: Quote) -> str:
    """Write one source's words with the value in bold, what it was read as, and where it stands."""
    words = f"{escape(quote.before)}{bold(quote)}{escape(quote.after)}"
    said = f"“{words}”" if quote.verbatim else words
    norm = f"{quote.norm}, {quote.scope}" if quote.scope else quote.norm
    parts = [escape(norm), ", ".join(escape(part) for part in (quote.source.name, quote.who) if part)]
    parts.append(escape(quote.source.date))
    if not quote.verbatim:
        parts.append("in other words")
    if quote.times > 1:
        parts.append(f"said {quote.times} times")
    if 0 < len(quote.link) <= ADDRESS_LIMIT:
        parts.append(link(quote.open_at, quote.link))
    if 0 < len(quote.archived) <= ADDRESS_LIMIT:
        parts.append(link("archived copy", quote.archived))
    return f"- **{quote.source.letter}** {said}<br>{' · '.join(parts)}"


def bold(quote: Quote) -> str:
    """Set the value in bold; as HTML where asterisks would not be read as such, as between "US" and "$30"."""
    surface = escape(quote.surface)
    left, right = quote.before[-1:], quote.after[:1]
    joined_left = left.isalnum() and not quote.surface[:1].isalnum()
    joined_right = right.isalnum() and not quote.surface[-1:].isalnum()
    spaced = quote.surface != quote.surface.strip() or not quote.surface
    return f"<b>{surface}</b>" if joined_left or joined_right or spaced else f"**{surface}**"


def write_tail(view: ReportView, written: str = "") -> str:
    """Write what was read and what was not understood."""
    lines = ["## What was read", "", " ".join(part for part in (escape(view.coverage), view.undecided) if part)]
    if view.unread_total:
        shown = ", ".join(f"{line.letter} “{escape(line.surface)}”" for line in view.unread[:5])
        rest = view.unread_total - sum(line.times for line in view.unread[:5])
        lines[-1] += f" Not understood: {shown}{f' and {rest} more' if rest else ''}."
    when = f" on {written}" if written else ""
    lines += ["", f"Written by crosscheck{when}. It never says which source is right; it shows where to look."]
    return "\n".join(lines)


FORMAT = ReportFormat("md", ".md", render_markdown)
