"""Claims -> where they stand in their files: path, line and column, as an editor's jump list wants them."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate
from pathlib import Path

from crosscheck.desk.standing import Place
from crosscheck.model import Article, Claim

# "  - says: A sentence" and "    says: A sentence" begin a claim; a list of them stands in the order of the text.
SAYS = re.compile(r"(?m)^[ \t]*(?:-[ \t]+)?[\"']?says[\"']?[ \t]*:[ \t]*")


def shown(path: Path) -> str:
    """Write a path as the user would: below the working folder without it, with '/'."""
    try:
        return Path(os.path.relpath(path)).as_posix() if path.is_relative_to(Path.cwd()) else path.as_posix()
    except (OSError, ValueError):
        return path.as_posix()


class Whereabouts:
    """Finds the places of a story's claims; each file is read once, and only when a claim of it is asked for."""

    def __init__(self, articles: Mapping[str, Article], files: Mapping[str, Path]) -> None:
        """Keep a story's articles and the file of each."""
        self.articles = articles
        self.files = files
        self.texts: dict[str, Text] = {}

    def place(self, claim: Claim) -> Place:
        """Give the place of a claim; line 1 where its words cannot be found in its file as they stand."""
        path = self.files.get(claim.article)
        if path is None:
            return Place(claim.id, claim.article, claim.article)
        if claim.article not in self.texts:
            self.texts[claim.article] = Text(path, self.articles[claim.article])
        line, column, end = self.texts[claim.article].spot(claim)
        return Place(claim.id, claim.article, shown(path), line, column, end)


class Text:
    """One file as it stands, and where its article's text begins in it."""

    def __init__(self, path: Path, article: Article) -> None:
        """Read the file."""
        try:
            self.raw = path.read_bytes().decode("utf-8", "replace")
        except OSError:
            self.raw = ""
        self.article = article
        self.lines = [0, *accumulate(len(line) for line in self.raw.splitlines(keepends=True))]
        self.offset = self.raw.find(article.text)
        spots = [found.end() for found in SAYS.finditer(self.raw)]
        # Only where each claim of the file was found do they stand in the article's order.
        self.claims = spots if article.links and len(spots) == len(article.links) else []

    def spot(self, claim: Claim) -> tuple[int, int, int]:
        """Give line, column and the column after the end, from 1."""
        if self.offset >= 0:
            return self.numbers(self.offset + claim.start, self.offset + claim.end)
        near = 0
        if self.claims:
            starts = [start for start, _ in self.article.links]
            near = self.claims[max(0, bisect_right(starts, claim.start) - 1)]
        low, high = near, self.end_of(near)
        found = self.raw.find(claim.surface, low, high)
        if found < 0:
            return self.numbers(near, near) if self.claims else (1, 1, 1)
        return self.numbers(found, found + len(claim.surface))

    def end_of(self, near: int) -> int:
        """Give where the search for a claim's words must end: at the next claim."""
        after = bisect_right(self.claims, near)
        return self.claims[after] if after < len(self.claims) else len(self.raw)

    def numbers(self, start: int, end: int) -> tuple[int, int, int]:
        """Turn offsets into line and columns; what runs over its line ends with it."""
        line = bisect_right(self.lines, start, hi=max(1, len(self.lines) - 1))
        begin = self.lines[line - 1]
        stop = self.lines[line] if line < len(self.lines) else len(self.raw)
        return line, start - begin + 1, max(min(end, stop) - begin, start - begin) + 1
