"""A passage's tokens beside the word lists, and the runs of them that may be names."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.language.names_words import NameWords, name_words
from crosscheck.language.passage import Passage

HYPHENS = frozenset("-‐")
LINKS = frozenset({"of", "for", "on", "against", "to"})


@dataclass(frozen=True, slots=True)
class Run:
    """A half-open run of tokens that may be a name.

    lead: where its title or office begins, `first` when there is none. titled: a title or office stands before it.
    defined: "the" stands before it. initial: its capital may be due to its place in the sentence.
    """

    first: int
    last: int
    lead: int
    titled: bool = False
    defined: bool = False
    initial: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of a passage with the word lists, as the small rules below want them."""

    words: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    known: NameWords

    def touches(self, index: int) -> bool:
        """Say whether a token follows the one before it without a space."""
        return self.ends[index - 1] == self.starts[index]

    def is_capital(self, index: int) -> bool:
        """Say whether a token may be part of a name: a capital, and no day or month."""
        lower = self.lower[index]
        if not self.words[index][0].isupper() or lower in self.known.breakers:
            return len(lower) == 1 and self.words[index + 1 : index + 2] == (".",) and self.words[index].isupper()
        return lower not in self.known.calendar or self.lower[index - 1] in self.known.given


def open_line(passage: Passage) -> Line:
    """Lay a passage's tokens beside the word lists."""
    tokens = passage.tokens
    return Line(tokens.words, tokens.lower, tokens.starts, tokens.ends, name_words())
