"""Files that a test writes into its own folder, and how they are read."""

from __future__ import annotations

from pathlib import Path

from crosscheck.options import Options
from crosscheck.reading.story import Story, read_paths

FERRY = "The ferry Solveig ran aground on Tuesday. All 214 passengers were safe."


def put(path: str, content: str | bytes = FERRY) -> str:
    """Write a file of the test's folder."""
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read(*paths: str, **options: int) -> tuple[dict[str, Story], list[str]]:
    """Read paths; stories by name, errors as lines."""
    stories, errors = read_paths(paths, Options(**options))
    return {story.name: story for story in stories}, [str(error) for error in errors]
