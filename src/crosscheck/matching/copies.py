"""Articles that share their text are one voice: shingles of words, hashed (A. Broder, 1997)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from zlib import crc32

from crosscheck.matching.joining import join
from crosscheck.model import Article

SHINGLE = 8
# Share of the shorter article's shingles that stand in the other too. A shared quotation is a tenth; a reprinted
# wire story is over half.
COPY_SHARE = 0.5
WORD = re.compile(r"\w+")


def shingles(text: str) -> frozenset[int]:
    """Give the hashed runs of eight words of a text."""
    words = WORD.findall(text.lower())
    return frozenset(hash_of(words[at : at + SHINGLE]) for at in range(max(0, len(words) - SHINGLE + 1)))


def hash_of(words: list[str]) -> int:
    """Hash a run of words the same way in every process (CRC-32)."""
    return crc32(" ".join(words).encode())


def find_copies(articles: Sequence[Article]) -> tuple[tuple[str, ...], ...]:
    """Group the ids of articles that share at least half of the shorter one's text; groups of one are left out."""
    prints = {article.id: shingles(article.text) for article in articles}
    links = []
    for a, b in combinations(sorted(prints), 2):
        least = min(len(prints[a]), len(prints[b]))
        if least >= SHINGLE and len(prints[a] & prints[b]) >= COPY_SHARE * least:
            links.append((a, b))
    members: dict[str, list[str]] = {}
    for name, root in sorted(join(links).items()):
        members.setdefault(root, []).append(name)
    return tuple(tuple(names) for names in members.values() if len(names) > 1)
