"""`crosscheck baseline`: what is known and was looked at by nobody; it shrinks by itself and grows only when told."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.commands.settings import Settings
from crosscheck.commands.survey import Asked, Surveyed, baseline_key, survey
from crosscheck.desk.baseline import Line, write_baseline
from crosscheck.desk.standing import Exit, State
from crosscheck.errors import UsageError
from crosscheck.formats.wording import counted
from crosscheck.reading.reader import visible


@dataclass(frozen=True, slots=True)
class Change:
    """What a run of the command does to the baseline. kept: also the lines of stories that were not read."""

    kept: tuple[Line, ...]
    fresh: tuple[Line, ...]
    gone: tuple[Line, ...]


def update_baseline(asked: Asked, settings: Settings, *, accept_new: bool) -> tuple[str, Exit]:
    """Write the baseline without what is gone, and with what is new where that is accepted.

    Gives the line that says so and the exit code. Nothing is written while a file cannot be read: what it holds would
    count as gone.
    """
    seen = survey(asked, settings)
    problems = (*seen.unread, *(problem for problem in seen.problems if problem.path != seen.path.as_posix()))
    if problems:
        message = f"the baseline stays as it is until all can be read: {problems[0]}"
        raise UsageError(message)
    change = change_of(seen)
    name = seen.path.as_posix()
    lines = (*change.kept, *change.fresh) if accept_new else change.kept
    if accept_new or change.gone:
        try:
            write_baseline(seen.path, lines)
        except OSError as error:
            message = f"cannot write {visible(name)}: {error.strerror}"
            raise UsageError(message) from None
    told = f"{name}: {len(lines):,} known, {len(change.gone):,} gone"
    if change.fresh and not accept_new:
        new = counted(len(change.fresh), "finding")
        return (
            f"{told}; {new} not in it: decide them, or take them in: crosscheck baseline --accept-new",
            Exit.UNRESOLVED,
        )
    return f"{name}: {len(lines):,} known, {len(change.fresh):,} of them new; {len(change.gone):,} gone", Exit.CLEAN


def change_of(seen: Surveyed) -> Change:
    """Compare the baseline with what is found now."""
    listed = {line.key for line in seen.baseline}
    now = {
        seen.line(story, standing).key: seen.line(story, standing)
        for story, standing in seen.standings()
        if standing.state is State.KNOWN or (standing.state is State.NEW and standing.fails)
    }
    gone = gone_lines(seen)
    return Change(
        kept=tuple(now.get(line.key, line) for line in seen.baseline if line not in gone),
        fresh=tuple(line for key, line in now.items() if key not in listed),
        gone=gone,
    )


def gone_lines(seen: Surveyed) -> tuple[Line, ...]:
    """Give the lines of the stories that were read whose finding is there no more, or is decided."""
    read = {baseline_key(folder, seen.path) for folder in seen.folders.values()}
    known = {seen.line(story, standing).key for story, standing in seen.standings() if standing.state is State.KNOWN}
    return tuple(line for line in seen.baseline if line.story in read and line.key not in known)
