"""Checked -> Markdown for a comment on a pull request or a step's summary: what fails first, cut before its limit."""

from __future__ import annotations

from crosscheck.desk.standing import Checked, Exit
from crosscheck.formats.checkformat import CheckFormat
from crosscheck.formats.checkview import (
    HEADINGS,
    Entry,
    Statement,
    Urgency,
    path_words,
    place_words,
    problem_words,
    source_words,
    stale_words,
    tally,
    view_entries,
)
from crosscheck.formats.markdown import BYTE_LIMIT, bold, escape, icon, link, paragraph, size
from crosscheck.formats.wording import capitalised, counted, shorten

MOST_QUOTES = 6
MOST_PROBLEMS = 50
REFUSALS = {
    Exit.INVALID: "a file is wrong",
    Exit.UNREADABLE: "a source cannot be read",
    Exit.NOTHING: "nothing was checked",
}
TAIL_ROOM = 300  # bytes for the line that says how many more there are


def render_markdown(checked: Checked, colour: bool) -> str:  # noqa: FBT001 (the contract of CheckFormat)
    """Write one comment."""
    del colour
    entries = view_entries(checked)
    blocks = [write_head(checked, entries), *write_problems(checked)]
    tail = "Written by crosscheck. It never says which source is right; it shows where to look."
    room = BYTE_LIMIT - sum(size(block) + 2 for block in blocks) - size(tail) - TAIL_ROOM
    left_out, section = 0, None
    for entry in entries:
        if entry.urgency is Urgency.FINE:
            continue
        block = write_settled(entry) if entry.urgency is Urgency.SETTLED else write_entry(entry)
        if entry.urgency is not section:
            block = f"## {HEADINGS[entry.urgency]}\n\n{block}"
        if size(block) + 2 > room:
            # A shorter finding further down must not overtake a weightier one.
            room = 0
            left_out += 1
            continue
        section = entry.urgency
        blocks.append(block)
        room -= size(block) + 2
    if left_out:
        blocks.append(f"*And {counted(left_out, 'more finding')}, for which there is no room here.*")
    return "\n\n".join([*blocks, tail]) + "\n"


def write_head(checked: Checked, entries: tuple[Entry, ...]) -> str:
    """Write title, tally and what to do."""
    title = f"{counted(checked.failing, 'finding')} to decide" if checked.failing else "nothing new to decide"
    title = REFUSALS.get(checked.exit_code, title)
    closing = shorten(checked.closing, 600)
    lines = [f"# {capitalised(title)}", "", tally(checked, entries)]
    return "\n".join([*lines, "", paragraph(closing)] if closing else lines)


def write_problems(checked: Checked) -> list[str]:
    """Write what is wrong with files, and which decisions have lost their finding."""
    stale = [f"{path_words(one.path)}: {stale_words(one)}" for one in checked.stale]
    blocks = []
    for heading, lines in (
        ("Invalid files", [problem_words(problem) for problem in checked.problems]),
        ("Sources that cannot be read", [problem_words(problem) for problem in checked.unread]),
        ("Decisions without a finding", stale),
    ):
        shown = [f"- {paragraph(shorten(line, 300))}" for line in lines[:MOST_PROBLEMS]]
        if len(lines) > MOST_PROBLEMS:
            shown.append(f"- *and {counted(len(lines) - MOST_PROBLEMS, 'more line')}*")
        if lines:
            blocks.append("\n".join([f"## {heading}", "", *shown]))
    return blocks


def write_entry(entry: Entry) -> str:
    """Write one finding with its sources' words and the command that settles it."""
    lines = [f"### {escape(entry.question)}", "", write_about(entry), ""]
    lines += [line for words in (entry.why, entry.told) if words for line in (paragraph(words), "")]
    lines += [write_statement(statement) for statement in entry.statements[:MOST_QUOTES]]
    if len(entry.statements) > MOST_QUOTES:
        lines.append(f"- *and {counted(len(entry.statements) - MOST_QUOTES, 'more statement')}*")
    return "\n".join([*lines, "", f"To settle it: `{entry.settle}`"])


def write_about(entry: Entry) -> str:
    """Write verdict, kind, severity, voices and story in a line."""
    verdict = f"{icon(entry.standing.finding.verdict)} {entry.word}"
    return " · ".join(part for part in (verdict, escape(entry.about), escape(entry.heading)) if part)


def write_statement(statement: Statement) -> str:
    """Write one source's words with the value in bold, whose they are, and where they stand."""
    quote = statement.quote
    words = f"{escape(quote.before)}{bold(quote)}{escape(quote.after)}"
    said = f"“{words}”" if quote.verbatim else words
    parts = [escape(source_words(quote)), escape(shorten(place_words(statement.place), 300))]
    if quote.link:
        parts.append(link(quote.open_at, quote.link))
    return f"- {said}<br>{' · '.join(part for part in parts if part)}"


def write_settled(entry: Entry) -> str:
    """Write a finding that is decided or known in a line or two."""
    return f"- {icon(entry.standing.finding.verdict)} **{escape(entry.question)}** {escape(entry.told)}"


CHECK_FORMAT = CheckFormat("markdown", render_markdown)
