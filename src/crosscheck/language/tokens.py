"""Text -> tokens with offsets; the one pass over characters that every reader of values shares."""

from __future__ import annotations

import re
from dataclasses import dataclass

# An acronym with dots ("U.S.", "p.m.") is one token, a possessive ('s) is one of its own, a number keeps its
# grouping ("31,355", "2.35"), and everything else that is not a word is a token of one character.
TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"
    r"|\d+(?:[.,]\d+)*"
    r"|[^\W\d_][^\W\d_\u0300-\u036f]*[\u0300-\u036f]?(?:[^\W\d_\u0300-\u036f]|[\u0300-\u036f]|['’](?![sS](?![^\W\d_]))[^\W\d_])*"
    r"|['’][sS](?![^\W\d_])"
    r"|\S"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text as parallel tuples.

    words: as written. lower: casefolded, curly apostrophes straightened, for look-ups.
    starts, ends: half-open offsets into the text.
    """

    words: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        """Count the tokens."""
        return len(self.words)

    def touches(self, index: int) -> bool:
        """Say whether a token follows the one before it with nothing between ("6.1" "-" "magnitude")."""
        return 0 < index < len(self.words) and self.ends[index - 1] == self.starts[index]


def tokenise(text: str) -> Tokens:
    """Split a text into tokens, in one pass."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for found in TOKEN.finditer(text):
        start, end = found.span()
        words.append(found.group())
        starts.append(start)
        ends.append(end)
    lower = tuple("\n".join(words).replace("’", "'").lower().split("\n")) if words else ()
    return Tokens(tuple(words), lower, tuple(starts), tuple(ends))
