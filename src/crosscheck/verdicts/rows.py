"""Claims -> rows: the figures of one sentence in order, with the words between them, as arithmetic reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from crosscheck.language.lexicon import word_set
from crosscheck.model import Article, Claim
from crosscheck.values import Quantity

FIGURES = frozenset({"count", "money", "percent", "measure"})
# A sentence with more figures than this is a table.
MOST_FIGURES = 12
SPACE = re.compile(r"\s+")
WORD = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one sentence. gaps[i]: the words before figure i, as written; the last one is what ends it."""

    figures: tuple[Claim, ...]
    gaps: tuple[str, ...]

    def between(self, first: int, last: int) -> str:
        """Give the words between two figures, the later one not counted, with the figures between them."""
        words = [self.gaps[first + 1]]
        for at in range(first + 1, last):
            words += [self.figures[at].surface, self.gaps[at + 1]]
        return " ".join(words)


def read_rows(claims: Iterable[Claim], articles: Mapping[str, Article]) -> Iterator[Row]:
    """Give the row of each sentence that has two figures or more."""
    sentences: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        if claim.kind in FIGURES and isinstance(claim.value, Quantity):
            sentences.setdefault((claim.article, claim.sentence.start), []).append(claim)
    for (article, _), found in sentences.items():
        if 2 <= len(found) <= MOST_FIGURES:
            yield row_of(tuple(sorted(found, key=lambda claim: claim.start)), articles[article].text)


def row_of(figures: tuple[Claim, ...], text: str) -> Row:
    """Cut the words of a sentence between its figures."""
    edges = [figures[0].sentence.start, *(edge for claim in figures for edge in (claim.start, claim.end))]
    edges.append(max(figures[0].sentence.end, edges[-1]))
    gaps = tuple(SPACE.sub(" ", text[edges[at] : edges[at + 1]]).strip() for at in range(0, len(edges), 2))
    return Row(figures, gaps)


def words_of(gap: str) -> list[str]:
    """Give the words and signs of a gap, lower case."""
    return WORD.findall(gap.lower())


@cache
def cues_of(*path: str) -> frozenset[tuple[str, ...]]:
    """Give the cues of a list, each cut into its words."""
    return frozenset(tuple(words_of(cue)) for cue in word_set("arithmetic", *path))


def ends_with(gap: str, *path: str) -> bool:
    """Say whether a gap ends with one of a list's cues, small words after it left out: "including the"."""
    words = words_of(gap)
    cues = cues_of(*path)
    skips = word_set("arithmetic", "opens", "skips")
    while True:
        if any(tuple(words[-len(cue) :]) == cue for cue in cues):
            return True
        if not words or words[-1] not in skips:
            return False
        words.pop()


def starts_with(gap: str, *path: str) -> bool:
    """Say whether a gap begins with one of a list's cues."""
    words = words_of(gap)
    return any(tuple(words[: len(cue)]) == cue for cue in cues_of(*path))


def has_word(gap: str, *path: str) -> bool:
    """Say whether a gap holds a word of a list."""
    return not word_set("arithmetic", *path).isdisjoint(words_of(gap))
