"""`crosscheck check`: the gate. How everything stands -> the exit code, and the last line that says what to do."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from crosscheck.commands.settings import Settings
from crosscheck.commands.survey import Asked, Surveyed, survey
from crosscheck.desk.standing import Checked, Exit, State
from crosscheck.errors import UsageError
from crosscheck.formats.checkformat import CheckFormat, load_check_formats
from crosscheck.formats.wording import counted, listed
from crosscheck.reading.atomic import write_whole
from crosscheck.reading.reader import visible

SUMMARY_VARIABLE = "GITHUB_STEP_SUMMARY"
SUMMARY_LIMIT = 1024 * 1024  # bytes; GitHub drops a larger summary whole


@dataclass(frozen=True, slots=True)
class Output:
    """A format, and the file it goes to."""

    format: CheckFormat
    path: Path


def choose_format(name: str) -> CheckFormat:
    """Give a format by its name; an unknown one is a UsageError with the nearest."""
    known = load_check_formats()
    if name not in known:
        from crosscheck.reading.mapping import nearest_of

        message = (
            f"unknown format '{visible(name)[:40]}'; did you mean '{nearest_of(name, known)[0]}'? ({', '.join(known)})"
        )
        raise UsageError(message)
    return known[name]


def choose_outputs(wanted: Sequence[str]) -> tuple[Output, ...]:
    """Read FORMAT=PATH."""
    outputs = []
    for words in wanted:
        name, sign, path = words.partition("=")
        if not sign or not path:
            message = f"--output '{visible(words)[:60]}' is no FORMAT=PATH, such as sarif=crosscheck.sarif"
            raise UsageError(message)
        outputs.append(Output(choose_format(name), Path(path)))
    return tuple(outputs)


def check_desk(asked: Asked, settings: Settings, *, strict: bool = False, exit_zero: bool = False) -> Checked:
    """Say how everything stands and what the process returns."""
    seen = survey(asked, settings)
    code = exit_of(seen, strict=strict)
    closing = closing_words(code, seen, asked, settings)
    if exit_zero and code is Exit.UNRESOLVED:
        code = Exit.CLEAN
    return Checked(seen.stories, seen.unread, seen.problems, seen.stale, code, closing)


def exit_of(seen: Surveyed, *, strict: bool) -> Exit:
    """Choose the exit code: what makes the others untrustworthy goes first."""
    if seen.problems:
        return Exit.INVALID
    if seen.unread:
        return Exit.UNREADABLE
    if not seen.stories:
        return Exit.NOTHING
    failing = any(standing.fails for _, standing in seen.standings())
    return Exit.UNRESOLVED if failing or (strict and seen.stale) else Exit.CLEAN


def closing_words(code: Exit, seen: Surveyed, asked: Asked, settings: Settings) -> str:
    """Say in one line what failed, how many, and the command that fixes it."""
    again = " ".join(("crosscheck check", *asked.paths))
    open_words = failing_words(seen)
    also = f"; also {open_words}" if open_words else ""
    if code is Exit.INVALID:
        found = counted(len(seen.problems), "problem")
        return f"{found} in the desk's files, the first: {seen.problems[0]}{also}. Mend it, then: {again}"
    if code is Exit.UNREADABLE:
        found = counted(len(seen.unread), "source")
        return f"{found} could not be read, the first: {seen.unread[0]}{also}. Mend it, then: {again}"
    if code is Exit.NOTHING:
        where = listed(asked.paths) or f"{settings.claims}/"
        return (
            f"nothing to check in {visible(where)}: name a folder with articles or claim files: crosscheck check FOLDER"
        )
    resolve = " ".join(("crosscheck resolve", *asked.paths))
    if open_words:
        return f"{open_words}. Decide each: {resolve}"
    if code is Exit.UNRESOLVED:
        stale = counted(len(seen.stale), "decision")
        return f"{stale} whose finding is gone. See, and clear them away: crosscheck prune"
    return clean_words(seen)


def failing_words(seen: Surveyed) -> str:
    """Count what the run fails for: 'three findings unresolved (two new, one reopened)'; '' for none."""
    counts = Counter(standing.state for _, standing in seen.standings() if standing.fails)
    if not counts:
        return ""
    kinds = ", ".join(f"{number:,} {state}" for state, number in sorted(counts.items()))
    return f"{counted(sum(counts.values()), 'finding')} unresolved ({kinds})"


def clean_words(seen: Surveyed) -> str:
    """Say what was read and that nothing is open, with what is decided, known or stale."""
    counts = Counter(standing.state for _, standing in seen.standings())
    told = [f"{counts[state]:,} {state}" for state in (State.DECIDED, State.KNOWN) if counts[state]]
    told += [f"{len(seen.stale):,} stale: crosscheck prune"] if seen.stale else []
    findings = counted(sum(counts.values()), "finding")
    aside = f" ({', '.join(told)})" if told else ""
    return f"{counted(len(seen.stories), 'story', 'stories')}, {findings}, none unresolved{aside}"


def write_outputs(checked: Checked, outputs: Sequence[Output]) -> None:
    """Write what --output asks for, each file whole."""
    for output in outputs:
        try:
            write_whole(output.path, output.format.render(checked, False))  # noqa: FBT003 (the formats' contract)
        except OSError as error:
            message = f"cannot write {visible(str(output.path))}: {error.strerror}"
            raise UsageError(message) from None


def write_step_summary(checked: Checked) -> None:
    """Append the Markdown to the summary of the step that GitHub runs, where there is one and it fits."""
    path = os.environ.get(SUMMARY_VARIABLE)
    if not path:
        return
    text = choose_format("markdown").render(checked, False)  # noqa: FBT003
    try:
        size = Path(path).stat().st_size if Path(path).exists() else 0
        if size + len(text.encode()) < SUMMARY_LIMIT:
            with Path(path).open("a", encoding="utf-8") as file:
                file.write(text)
    except OSError:
        return  # the summary is an extra; the gate's word stands without it
