"""`crosscheck init`: a small story, settings and a workflow to start from."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from crosscheck.errors import UsageError
from crosscheck.reading.atomic import write_whole


def start_folder(folder: Path) -> tuple[Path, ...]:
    """Copy the starter's files into a folder and give their paths; any that is there already is a UsageError."""
    starter = files("crosscheck") / "starter"
    targets = {folder / path: source for path, source in walk(starter)}
    taken = sorted(str(target) for target in targets if target.exists())
    if taken:
        message = f"{taken[0]} is there already; name an empty folder: crosscheck init DIR"
        raise UsageError(message)
    try:
        for target, source in targets.items():
            write_whole(target, source.read_text(encoding="utf-8"))
    except OSError as error:
        message = f"cannot write into {folder}: {error.strerror}"
        raise UsageError(message) from None
    return tuple(sorted(targets))


def walk(folder: Traversable, below: str = "") -> list[tuple[str, Traversable]]:
    """List a packaged folder's files with their paths in it; 'dot-github' stands for '.github'.

    A package may leave out files whose names begin with a dot.
    """
    found: list[tuple[str, Traversable]] = []
    for child in sorted(folder.iterdir(), key=lambda child: child.name):
        path = below + child.name.replace("dot-", ".", 1)
        found += walk(child, f"{path}/") if child.is_dir() else [(path, child)]
    return found
