"""Checked -> GitHub workflow commands, the worst first within GitHub's limits, and the rest as plain lines of the log.

A runner takes a line that begins with `::` as a command, and `##[` anywhere in a line as one too. So all text of
articles is escaped in commands, and in plain lines it never begins a line nor holds a `##[`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from crosscheck.desk.standing import Checked, Problem
from crosscheck.formats.checkformat import CheckFormat
from crosscheck.formats.checkview import (
    Entry,
    Urgency,
    fails_for_stale,
    path_words,
    place_words,
    problem_words,
    quoted,
    source_words,
    stale_words,
    tally,
    view_entries,
)
from crosscheck.formats.wording import counted, shorten

MOST_OF_A_KIND = 10  # errors, warnings and notices a step may annotate each; a runner drops the others without a word
MESSAGE_LIMIT = 4_000  # characters; a runner cuts a message at 4,096
TITLE_LIMIT = 200  # characters; a title may have 255
MOST_QUOTES = 6
MOST_LINES = 1_000  # of findings that are no annotation; the step summary and SARIF have the others
COMMANDS = (Urgency.ERROR, Urgency.WARNING, Urgency.NOTICE)
LEGACY_COMMAND = re.compile(r"##(?=\w*\[)")  # "##[error]" of GitHub, "##vso[" of Azure, "##teamcity["
BEGINS_COMMAND = re.compile(r"(?:\s|\x1b\[[0-9;]*m)*::")  # whatever colour it has
APART = "\u200b"


@dataclass(frozen=True, slots=True)
class Annotation:
    """One workflow command before it is escaped. plain: the same for the log, where there is no room for it."""

    command: str
    title: str
    message: str
    plain: str
    path: str = ""
    line: int = 0
    column: int = 0
    end_column: int = 0


def render_github(checked: Checked, colour: bool) -> str:  # noqa: FBT001 (the contract of CheckFormat)
    """Write annotations for what fails and what is worth a look, then lines for what is beyond the limits."""
    del colour
    entries = view_entries(checked)
    told = [*annotate_problems(checked), *(annotate(entry) for entry in entries if entry.urgency in COMMANDS)]
    shown, left = share_out(told)
    lines = [write_command(annotation) for annotation in shown]
    if left:
        lines.append(f"Not annotated, since GitHub shows {MOST_OF_A_KIND} of a kind for a step:")
        lines += [f"  {harmless(annotation.plain)}" for annotation in left[:MOST_LINES]]
    if len(left) > MOST_LINES:
        lines.append(f"  and {len(left) - MOST_LINES:,} more")
    lines.append(f"crosscheck: {harmless(tally(checked, entries))}")
    return "".join(f"{line}\n" for line in lines)


def annotate_problems(checked: Checked) -> Iterable[Annotation]:
    """Give an annotation for each file that is wrong or cannot be read, and for each decision without a finding."""
    for heading, problems in (("Invalid file", checked.problems), ("Unreadable source", checked.unread)):
        for problem in problems:
            yield annotate_problem(heading, problem)
    for decision in checked.stale:
        command = "error" if fails_for_stale(checked) else "warning"
        path, message = path_words(decision.path), stale_words(decision)
        yield Annotation(command, "Stale decision", message, f"{command} · {path} · {message}", path, 1)


def annotate_problem(heading: str, problem: Problem) -> Annotation:
    """Turn what is wrong with a file into an annotation at its place."""
    line, column = max(problem.line, 1), problem.column
    message = shorten(problem.message, MESSAGE_LIMIT // 2)
    return Annotation(
        "error", heading, message, f"error · {problem_words(problem)}", path_words(problem.path), line, column
    )


def annotate(entry: Entry) -> Annotation:
    """Turn a finding into an annotation at the first of its places; the other sources stand in the message."""
    place = entry.place
    plain = " · ".join((entry.urgency.value, entry.id, place_words(place), entry.title))
    return Annotation(
        command=entry.urgency.value,
        title=shorten(entry.title, TITLE_LIMIT),
        message=write_message(entry),
        plain=plain,
        path=place.path,
        line=place.line,
        column=place.column,
        end_column=place.end_column,
    )


def write_message(entry: Entry) -> str:
    """Write why a finding is one, each source's words, and the command that settles it."""
    lines = [entry.why, entry.told]
    for statement in entry.statements[:MOST_QUOTES]:
        quote = statement.quote
        lines.append(f"{quoted(quote)} ({source_words(quote)}; {place_words(statement.place)})")
    more = len(entry.statements) - MOST_QUOTES
    if more > 0:
        lines.append(f"and {counted(more, 'more statement')}")
    message = "\n".join(line for line in lines if line)
    settle = f"To settle it: {entry.settle}"
    room = MESSAGE_LIMIT - len(settle) - 1
    return f"{message if len(message) <= room else message[: room - 1] + '…'}\n{settle}"


def share_out(told: Iterable[Annotation]) -> tuple[list[Annotation], list[Annotation]]:
    """Keep as many of each kind as a step may have, in order; the last notice tells how many have no room."""
    kinds: dict[str, list[Annotation]] = {command.value: [] for command in COMMANDS}
    for annotation in told:
        kinds[annotation.command].append(annotation)
    notices = Urgency.NOTICE.value
    beyond = any(len(found) > MOST_OF_A_KIND for found in kinds.values())
    shown, left = [], []
    for command, found in kinds.items():
        room = MOST_OF_A_KIND - (beyond and command == notices)
        shown += found[:room]
        left += found[room:]
    if left:
        message = f"{counted(len(left), 'more finding')} could not be annotated: see this step's log and summary."
        shown.append(Annotation(notices, f"{len(left):,} more", message, ""))
    return shown, left


def write_command(annotation: Annotation) -> str:
    """Write one workflow command: '::error file=a.yaml,line=3,title=Conflict::...'."""
    known: dict[str, str | int] = {"file": annotation.path}
    if annotation.path:
        known |= {"line": annotation.line, "col": annotation.column}
        if annotation.end_column > annotation.column:
            known["endColumn"] = annotation.end_column
    known["title"] = annotation.title
    properties = ",".join(f"{name}={escape_property(str(value))}" for name, value in known.items() if value)
    return LEGACY_COMMAND.sub(
        f"##{APART}", f"::{annotation.command} {properties}::{escape_message(annotation.message)}"
    )


def escape_message(text: str) -> str:
    """Escape what follows the second `::`: a runner turns %25, %0D and %0A back into one character each."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """Escape a property's value, which `:` and `,` would end too."""
    return escape_message(text).replace(":", "%3A").replace(",", "%2C")


def harmless(line: str) -> str:
    """Make a plain line of the log no command for a runner: no `##[` in it and no `::` at its beginning."""
    apart = LEGACY_COMMAND.sub(f"##{APART}", " ".join(line.splitlines()))
    return f"{APART}{apart}" if BEGINS_COMMAND.match(apart) else apart


CHECK_FORMAT = CheckFormat("github", render_github)
