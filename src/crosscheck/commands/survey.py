"""What every command of the desk begins with: the stories, their decisions and the baseline, and how all stands."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from crosscheck.commands.settings import Settings
from crosscheck.commands.sources import make_each
from crosscheck.desk.baseline import BASELINE, Line, line_for, read_baseline
from crosscheck.desk.decision import Decision
from crosscheck.desk.decisions import problem_of, read_decisions, slug_of
from crosscheck.desk.gate import SINCE, FailOn, Gate, judge_story, open_ids
from crosscheck.desk.since import restore
from crosscheck.desk.standing import CheckedStory, Problem, Standing
from crosscheck.desk.whereabouts import shown
from crosscheck.errors import UsageError
from crosscheck.model import Report
from crosscheck.reading.reader import visible
from crosscheck.reading.story import HOLDS_NONE, Story, read_paths


@dataclass(frozen=True, slots=True)
class Asked:
    """What the flags of a command of the desk ask for, '' or empty where not given."""

    paths: tuple[str, ...] = ()
    since: str = ""
    fail_on: FailOn = FailOn.CONFLICT
    today: dt.date = field(default_factory=dt.date.today)
    jobs: int = 0


@dataclass(frozen=True, slots=True)
class Surveyed:
    """How everything stands. folders: of each story by its name. baseline: its lines. path: of the baseline."""

    stories: tuple[CheckedStory, ...]
    folders: Mapping[str, Path]
    unread: tuple[Problem, ...]
    problems: tuple[Problem, ...]
    stale: tuple[Decision, ...]
    baseline: tuple[Line, ...]
    path: Path

    def standings(self) -> Iterator[tuple[CheckedStory, Standing]]:
        """Give each finding with its story."""
        return ((story, standing) for story in self.stories for standing in story.standings)

    def line(self, story: CheckedStory, standing: Standing) -> Line:
        """Give the line that a finding has in the baseline, or would have."""
        key = baseline_key(self.folders[story.name], self.path)
        return line_for(standing.finding.id, key, standing.finding.question)


def survey(asked: Asked, settings: Settings) -> Surveyed:
    """Read, check and judge all stories that are asked for. A path that is not there is a UsageError."""
    paths = paths_of(asked.paths, settings)
    stories, unread = read_all(paths, settings)
    path = Path(settings.baseline or Path(settings.claims) / BASELINE)
    lines, problems = read_baseline(path, path.as_posix())
    if settings.baseline and not path.exists():
        problems = (
            Problem(path.as_posix(), "the baseline is not there; `crosscheck baseline --accept-new` writes it"),
        )
    known = known_by_baseline(lines, stories, path)
    if asked.since:
        known = known | known_since(asked, settings, paths)
    judged, wrong, stale = judge_all(stories, settings, Gate(asked.today, asked.fail_on, known), asked.jobs)
    return Surveyed(
        stories=judged,
        folders={story.name: story.folder for story in stories},
        unread=unread,
        problems=(*problems, *wrong),
        stale=stale,
        baseline=lines,
        path=path,
    )


def read_fail_on(word: str) -> FailOn:
    """Read --fail-on; another word is a UsageError with the nearest."""
    try:
        return FailOn(word)
    except ValueError:
        from crosscheck.reading.mapping import nearest_of

        nearest = nearest_of(word, list(FailOn))[0]
        message = f"--fail-on '{visible(word)[:40]}' is none of {', '.join(FailOn)}; did you mean '{nearest}'?"
        raise UsageError(message) from None


def paths_of(named: Sequence[str], settings: Settings) -> tuple[str, ...]:
    """Give the paths to read: those named, which must be there, or the folder of claims if there is one."""
    for name in named:
        if not Path(name).exists():
            message = f"{visible(name)}: no such file or folder"
            raise UsageError(message)
    if named:
        return tuple(named)
    return (settings.claims,) if Path(settings.claims).is_dir() else ()


def read_all(paths: Sequence[str], settings: Settings) -> tuple[tuple[Story, ...], tuple[Problem, ...]]:
    """Read the stories, and give a problem for each source that cannot be read; an empty folder is none."""
    from crosscheck.extraction.kinds import load_kinds

    stories, errors = read_paths(paths, settings.options, frozenset(load_kinds()))
    return stories, tuple(problem_of(error) for error in errors if not error.problem.startswith(HOLDS_NONE))


def judge_all(
    stories: Sequence[Story], settings: Settings, gate: Gate, jobs: int = 0
) -> tuple[tuple[CheckedStory, ...], tuple[Problem, ...], tuple[Decision, ...]]:
    """Check each story and judge it by its decisions; give what is wrong with those, and those that are stale."""
    judged: list[CheckedStory] = []
    problems: list[Problem] = []
    stale: list[Decision] = []
    for story, report in make_each(stories, settings, trimmed, jobs):
        decisions, wrong = read_decisions(story.folder, shown(story.folder))
        checked, left = judge_story(story, report, decisions, gate)
        judged.append(checked)
        problems += wrong
        stale += left
    return tuple(judged), tuple(problems), tuple(stale)


def trimmed(_: Story, report: Report) -> Report:
    """Keep of a report's pairs those of its findings: the undecided ones are many, and the gate asks for none."""
    shown_pairs = {name for finding in report.findings for name in finding.pairs}
    return replace(report, pairs=tuple(pair for pair in report.pairs if pair.id in shown_pairs))


def baseline_key(folder: Path, path: Path) -> str:
    """Give a story's name in the baseline: its folder as seen from there, in any checkout."""
    below = path.parent.resolve()
    seen = folder.relative_to(below) if folder.is_relative_to(below) else Path(folder.name)
    return slug_of("-".join(seen.parts))


def known_by_baseline(lines: Sequence[Line], stories: Sequence[Story], path: Path) -> dict[tuple[str, str], str]:
    """Give why each finding that the baseline lists is known, by its id and its story's folder."""
    folders: dict[str, list[str]] = {}
    for story in stories:
        folders.setdefault(baseline_key(story.folder, path), []).append(shown(story.folder))
    return {(line.id, folder): f"in {path.as_posix()}" for line in lines for folder in folders.get(line.story, ())}


def known_since(asked: Asked, settings: Settings, paths: Sequence[str]) -> dict[tuple[str, str], str]:
    """Give why each finding that stood open at a git ref is known, by its id and its story's folder."""
    with tempfile.TemporaryDirectory(prefix="crosscheck-") as name:
        there = Path(name).resolve()
        top, present = restore(asked.since, [Path(path) for path in paths], there)
        if not present:
            return {}
        stories, _ = read_all([str(path) for path in present], settings)
        judged, _, _ = judge_all(stories, settings, Gate(asked.today, asked.fail_on), asked.jobs)
        moved = {story.name: shown(top / story.folder.relative_to(there)) for story in stories}
        found = open_ids((moved[story.name], story) for story in judged)
    return dict.fromkeys(found, f"{SINCE}{asked.since}")
