"""Text -> file, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

# What open() would give a new file; mkstemp gives one that only its owner can read.
READABLE = 0o666


def write_whole(path: Path, text: str) -> None:
    """Write a file beside its place and move it there, so that nobody ever sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.", suffix=".new")
    try:
        with open(descriptor, "w", encoding="utf-8", newline="\n") as file:  # noqa: PTH123 (no path)
            file.write(text)
            file.flush()
            os.fsync(file.fileno())  # else a power cut can leave the new name on an empty file
        Path(name).chmod(path.stat().st_mode if path.exists() else READABLE & ~mask())
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def mask() -> int:
    """Give the mask of permissions that new files lose."""
    current = os.umask(0o077)
    os.umask(current)
    return current
