"""The baseline: findings that are known and that nobody has looked at, one sorted line each, 'id  story/slug'.

No dates, counts or versions stand in it, so that it changes only with what it lists.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from crosscheck.desk.decisions import ID, slug_of
from crosscheck.desk.standing import Problem
from crosscheck.errors import SourceError
from crosscheck.reading.atomic import write_whole
from crosscheck.reading.reader import decode, visible

BASELINE = "baseline.txt"
HEAD = "# Known, and looked at by nobody; written by `crosscheck baseline`.\n"


@dataclass(frozen=True, slots=True, order=True)
class Line:
    """One line of a baseline: a finding, its story and its question as a slug."""

    id: str
    story: str
    slug: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What tells a finding from all others: its id, in its story."""
        return self.id, self.story


def line_for(identity: str, story: str, question: str) -> Line:
    """Make the line of a finding."""
    return Line(identity, slug_of(story), slug_of(question))


def read_baseline(path: Path, place: str) -> tuple[tuple[Line, ...], tuple[Problem, ...]]:
    """Read a baseline; a file that is not there lists nothing, and a line that is none is a problem."""
    try:
        text = decode(path.read_bytes(), place)
    except FileNotFoundError:
        return (), ()
    except SourceError as error:
        return (), (Problem(place, error.problem),)
    except OSError as error:
        return (), (Problem(place, f"cannot be read: {error.strerror}"),)
    lines: list[Line] = []
    problems: list[Problem] = []
    for number, words in enumerate(text.splitlines(), start=1):
        identity, _, name = words.strip().partition(" ")
        if not identity or identity.startswith("#"):
            continue
        story, slash, slug = name.strip().rpartition("/")
        if not ID.fullmatch(identity) or not slash:
            problems.append(Problem(place, f"'{visible(words)[:60]}' is no `id  story/slug`", number, 1))
            continue
        lines.append(Line(identity, story, slug))
    return tuple(lines), tuple(problems)


def write_baseline(path: Path, lines: Iterable[Line]) -> None:
    """Write a baseline, sorted, each finding once."""
    found = {line.key: line for line in sorted(lines)}
    write_whole(path, HEAD + "".join(f"{line.id}  {line.story}/{line.slug}\n" for line in sorted(found.values())))
