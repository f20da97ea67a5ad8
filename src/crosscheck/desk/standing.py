"""How the findings of a run stand before the gate: what `crosscheck check` shows, in every format.

A format reads one `Checked` and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from crosscheck.desk.decision import Decision
from crosscheck.model import Finding, Report


class State(StrEnum):
    """What the desk knows of a finding.

    new: nobody has said anything of it. known: in the baseline, or there before `--new-since`; nobody has looked.
    decided: an editor's decision holds. reopened: it was decided, and a value has moved or come since.
    expired: it was decided until a day that has passed.
    """

    NEW = "new"
    KNOWN = "known"
    DECIDED = "decided"
    REOPENED = "reopened"
    EXPIRED = "expired"


class Exit(IntEnum):
    """What the exit code of `crosscheck check` means."""

    CLEAN = 0
    UNRESOLVED = 1
    INVALID = 2
    UNREADABLE = 3
    NOTHING = 5


@dataclass(frozen=True, slots=True)
class Place:
    """Where a claim stands in its file.

    claim, article: ids. path: as the user would write it, with '/', relative to the working folder where it is below
    it. line, column, end_column: from 1; the end is the column after the last character on that line.
    """

    claim: str
    article: str
    path: str
    line: int = 1
    column: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a file: a source that cannot be read, or a decision that is none. Lines from 1, 0 unknown."""

    path: str
    message: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Give it as one line, 'path:line:column: message'."""
        spots = [str(number) for number in (self.line, self.column) if number]
        return f"{':'.join((self.path, *spots))}: {self.message}"


@dataclass(frozen=True, slots=True)
class Standing:
    """One finding as the gate sees it.

    why: for reopened and expired, and for known, the reason as a sentence without its full stop; else ''.
    places: where its claims stand, one for each claim of the finding, the best to point at first (the newest article's
        claim of the verdict); never empty. fails: the run fails for it.
    """

    finding: Finding
    state: State
    places: tuple[Place, ...]
    decision: Decision | None = None
    why: str = ""
    fails: bool = False

    @property
    def place(self) -> Place:
        """The one place to point at."""
        return self.places[0]


@dataclass(frozen=True, slots=True)
class CheckedStory:
    """One story of a run. name: unlike the others'. folder: as the user would write it.

    standings: one for each finding of the report, those that fail first, then by verdict and severity.
    """

    name: str
    title: str
    folder: str
    report: Report
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """A whole run of `crosscheck check`.

    unread: sources that could not be read. problems: decision and baseline files that are wrong. stale: decisions whose
    finding is not there any more. exit_code: what the process returns (0 all the same under --exit-zero).
    closing: the last line for people: what failed, how many, and the command that fixes it.
    """

    stories: tuple[CheckedStory, ...]
    unread: tuple[Problem, ...]
    problems: tuple[Problem, ...]
    stale: tuple[Decision, ...]
    exit_code: Exit
    closing: str

    def standings(self) -> Iterator[tuple[CheckedStory, Standing]]:
        """Give each finding with its story, those that fail first."""
        found = [(story, standing) for story in self.stories for standing in story.standings]
        yield from sorted(found, key=lambda one: not one[1].fails)

    @property
    def failing(self) -> int:
        """How many findings the run fails for."""
        return sum(standing.fails for _, standing in self.standings())
