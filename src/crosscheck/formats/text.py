"""Checked -> lines for a terminal: each finding with its sources' words, the value marked, the worst first."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from crosscheck.desk.standing import Checked
from crosscheck.formats.checkformat import CheckFormat
from crosscheck.formats.checkview import (
    HEADINGS,
    Entry,
    Statement,
    Urgency,
    path_words,
    place_words,
    problem_words,
    quoted,
    source_words,
    tally,
    view_entries,
)
from crosscheck.formats.github import harmless
from crosscheck.formats.wording import capitalised, counted, shorten

MOST_QUOTES = 12
STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "notice": "bold cyan",
    "settled": "dim",
    "value": "bold reverse",
    "question": "bold",
    "place": "cyan",
    "quiet": "dim",
}
Paint = Callable[[str, str], str]


def render_text(checked: Checked, colour: bool) -> str:  # noqa: FBT001 (the contract of CheckFormat)
    """Write all that fails or is worth a look in full, what is decided or known in two lines each."""
    paint = painter(colour=colour)
    entries = view_entries(checked)
    lines: list[str] = []
    for urgency, heading in HEADINGS.items():
        found = [entry for entry in entries if entry.urgency is urgency]
        if found:
            lines += [paint(f"{heading} ({len(found):,})", urgency.value), ""]
        for entry in found:
            lines += write_settled(entry, paint) if urgency is Urgency.SETTLED else write_entry(entry, paint)
            lines.append("")
    lines += write_problems(checked, paint)
    lines.append(tally(checked, entries))
    return "".join(f"{harmless(line)}\n" for line in lines)


def painter(*, colour: bool) -> Paint:
    """Give what sets words in a style; without colour it leaves them as they are, but for a value in brackets."""
    if not colour:
        return lambda words, style: f"[{words}]" if style == "value" else words
    from rich.color import ColorSystem
    from rich.style import Style

    styles = {name: Style.parse(style) for name, style in STYLES.items()}
    return lambda words, style: styles[style].render(words, color_system=ColorSystem.STANDARD)


def write_entry(entry: Entry, paint: Paint) -> Iterable[str]:
    """Write a finding: question, reason, each source's words with their place, and how to settle it."""
    yield from write_head(entry, paint)
    if entry.why:
        yield f"  {entry.why}"
    if entry.told:
        yield f"  {entry.told}"
    for statement in entry.statements[:MOST_QUOTES]:
        yield from write_statement(statement, paint)
    if len(entry.statements) > MOST_QUOTES:
        yield f"    and {counted(len(entry.statements) - MOST_QUOTES, 'more statement')}"
    yield f"  {paint('to settle it:', 'quiet')} {entry.settle}"


def write_head(entry: Entry, paint: Paint) -> Iterable[str]:
    """Write what is asked and what stands beside it."""
    yield f"{paint(entry.word, entry.urgency.value)}  {paint(entry.question, 'question')}"
    about = " · ".join(part for part in (entry.about, entry.heading, entry.id) if part)
    yield f"  {paint(about, 'quiet')}"


def write_statement(statement: Statement, paint: Paint) -> Iterable[str]:
    """Write one source's words with the value marked, and below them whose they are and where they stand."""
    quote = statement.quote
    yield f"    {quoted(quote, paint(quote.surface, 'value'))}"
    yield f"      {source_words(quote)} · {paint(place_words(statement.place), 'place')}"


def write_settled(entry: Entry, paint: Paint) -> Iterable[str]:
    """Write a finding that is decided or known: the question, and what the desk says of it."""
    yield from write_head(entry, paint)
    yield f"  {entry.told}"


def write_problems(checked: Checked, paint: Paint) -> Iterable[str]:
    """Write what is wrong with files, and which decisions have lost their finding."""
    for heading, problems in (("Invalid files", checked.problems), ("Sources that cannot be read", checked.unread)):
        if problems:
            yield paint(f"{heading} ({len(problems):,})", "error")
            yield from (f"  {problem_words(problem)}" for problem in problems)
            yield ""
    if checked.stale:
        yield paint(f"Decisions without a finding ({len(checked.stale):,})", "warning")
        for decision in checked.stale:
            yield f"  {path_words(decision.path)}: {shorten(decision.id, 100)}"
        yield f"  {capitalised('see')} `crosscheck prune`"
        yield ""


CHECK_FORMAT = CheckFormat("text", render_text)
