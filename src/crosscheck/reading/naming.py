"""Paths and ids -> names: short, fit for a file name, and unlike each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

UNFIT = re.compile(r"[^\w.-]+")
# File systems take 255 bytes; a name of letters of three bytes with a suffix fits.
LONGEST_NAME = 80


def file_name(words: str, fallback: str = "article") -> str:
    """Make words fit for a file name: 'AP / 24 July' -> 'AP-24-July'."""
    return UNFIT.sub("-", words).strip("-.")[:LONGEST_NAME].rstrip("-.") or fallback


def unlike(paths: Sequence[Path], joint: str = "-", fallback: str = "article") -> list[str]:
    """Name paths by their last part, and those that share it by as many folders before it as tell them apart.

    Nothing depends on the order of the paths, except where two differ in no part that fits a name.
    """
    names = [label(path, 1, joint, fallback) for path in paths]
    deepest = max((len(path.parts) for path in paths), default=1)
    for depth in range(2, deepest + 1):
        counts = Counter(names)
        names = [
            label(path, depth, joint, fallback) if counts[name] > 1 else name
            for path, name in zip(paths, names, strict=True)
        ]
    return numbered(names)


def label(path: Path, depth: int, joint: str, fallback: str) -> str:
    """Join the last parts of a path."""
    return joint.join(file_name(part, fallback) for part in path.parts[-depth:])


def numbered(names: Sequence[str]) -> list[str]:
    """Number what is still alike: 'a', 'a' -> 'a', 'a-2'."""
    seen: Counter[str] = Counter()
    fresh = []
    for name in names:
        seen[name] += 1
        fresh.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return fresh
