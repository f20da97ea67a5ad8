"""Text -> the blocks a page draws it in (lines, table cells), and the whole words of one block round a claim.

An article's text is not its page: "| Upper Orrin | 318 |" was two cells, "- Ten goats" a point of a list, and
"**12** goats" in Markdown has two stars that nobody sees. What can be found again in the page lies inside one block.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.formats.wording import LIST_MARK
from crosscheck.language.wrapping import soft_breaks
from crosscheck.model import Claim

REACH = 400  # characters looked at on each side of a value, so that a sentence of 5 MB costs nothing
LONGEST_WORD = 60  # characters; what has no space for longer is no word that a page is searched for
MOST_FOUND = 64  # places of a phrase looked at for one that stands alone; "a" in "banana" is none
LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
# Markdown's stars and links, where they cut no word: "[the list](https://a.example) of **12** goats".
MARKUP = re.compile(r"(?<!\w)\*\*|\*\*(?!\w)|(?<!\w)\[(?=[^\[\]]{1,200}\]\()|\]\([^()\s]{1,500}\)(?!\w)")
CELL = re.compile(r"\|")
RULE = re.compile(r"[\s:=-]*")
INK = re.compile(r"\S(?:.*\S)?", re.DOTALL)
# Browsers take these for one character, or for none, when they search a page.
ALIKE = str.maketrans({**dict.fromkeys("‘’‚‛′", "'"), **dict.fromkeys("“”„‟″", '"'), "\xad": None})


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of a text, as half-open offsets in order, and its words as a browser compares them."""

    lows: tuple[int, ...]
    highs: tuple[int, ...]
    words: str

    def block_at(self, start: int, end: int) -> int:
        """Give the number of the first block that a span touches; -1 where it touches none."""
        number = bisect_right(self.lows, start) - 1
        if number >= 0 and start < self.highs[number]:
            return number
        number += 1
        return number if number < len(self.lows) and self.lows[number] < end else -1

    def stands_once(self, phrase: str) -> bool:
        """Tell whether a phrase is found in one place only, as whole words."""
        sought, found, place = fold(phrase), 0, -1
        for _ in range(MOST_FOUND):
            place = self.words.find(sought, place + 1)
            if place < 0:
                return found == 1
            end = place + len(sought)
            # "31 cracks" is not in "131 cracks": a browser looks for whole words too.
            inside = self.words[place - 1 : place].isalnum() and sought[:1].isalnum()
            found += not (inside or (self.words[end : end + 1].isalnum() and sought[-1:].isalnum()))
            if found > 1:
                return False
        return False


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of whole words in one block of a text. block: its number."""

    low: int
    high: int
    block: int


def fold(text: str) -> str:
    """Drop the case and the sort of white space and quotes, as a browser does when it searches a page."""
    return " ".join(text.casefold().translate(ALIKE).split())


@lru_cache(maxsize=16)
def lay_out(text: str) -> Layout:
    """Cut a text into its blocks, once for all its claims."""
    spans = [(low, high) for start, end in lines_of(text) for low, high in blocks_of(text, start, end)]
    return Layout(
        tuple(low for low, _ in spans),
        tuple(high for _, high in spans),
        fold(" ".join([text[low:high] for low, high in spans])),
    )


def lines_of(text: str) -> Iterator[tuple[int, int]]:
    """Give the lines of a text that are not empty; prose that is wrapped at a width is one line."""
    soft = soft_breaks(text)
    start = end = 0
    for found in LINE.finditer(text):
        if found.start() - 1 not in soft:
            yield start, end
            start = found.start()
        end = found.end()
    yield start, end


def blocks_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the blocks of one line: the cells of a row of a table, else what lies between marks."""
    mark = LIST_MARK.match(text, start, end)
    start = mark.end() if mark else start
    is_row = text[start : start + 8].lstrip().startswith("|")
    for found in (CELL if is_row else MARKUP).finditer(text, start, end):
        yield from inked(text, start, found.start(), is_row=is_row)
        start = found.end()
    yield from inked(text, start, end, is_row=is_row)


def inked(text: str, start: int, end: int, *, is_row: bool) -> Iterator[tuple[int, int]]:
    """Give a stretch without the white space round it; nothing for an empty one, or for a table's rule."""
    found = INK.search(text, start, end)
    if found and not (is_row and RULE.fullmatch(text, start, end)):
        yield found.span()


def passage_round(text: str, claim: Claim) -> Passage | None:
    """Give the whole words of a claim's sentence that stand in its block; None where it has no whole words."""
    layout = lay_out(text)
    number = layout.block_at(claim.start, claim.end)
    value = value_passage(text, claim)
    if value is None:
        return None
    floor, roof = layout.lows[number], layout.highs[number]
    low = word_start(text, max(floor, claim.start - REACH, min(claim.sentence.start, value.low)), floor)
    high = word_end(text, min(roof, claim.end + REACH, max(claim.sentence.end, value.high)), roof)
    return Passage(value.low if low < 0 else low, value.high if high < 0 else high, number)


def value_passage(text: str, claim: Claim) -> Passage | None:
    """Give the whole words of a claim's value that stand in one block; None where it has none."""
    layout = lay_out(text)
    number = layout.block_at(claim.start, claim.end)
    if number < 0:
        return None
    floor, roof = layout.lows[number], layout.highs[number]
    low = word_start(text, max(floor, claim.start), floor)
    high = word_end(text, min(roof, claim.end), roof)
    return Passage(low, high, number) if 0 <= low < high else None


def word_start(text: str, place: int, floor: int) -> int:
    """Give where the word round a place begins, not before a floor; -1 where no word is that long."""
    for start in range(place, max(floor, place - LONGEST_WORD) - 1, -1):
        if start == floor or text[start - 1].isspace():
            return start
    return -1


def word_end(text: str, place: int, roof: int) -> int:
    """Give where the word round a place ends, not after a roof; -1 where no word is that long."""
    for end in range(place, min(roof, place + LONGEST_WORD) + 1):
        if end == roof or text[end].isspace():
            return end
    return -1


def words_before(text: str, passage: Passage) -> tuple[list[str], bool]:
    """Give the words before a passage, nearest last, and whether they stand in its own block."""
    layout, number, end = lay_out(text), passage.block, passage.low
    is_own = end > layout.lows[number]
    if not is_own:
        number, end = number - 1, layout.highs[number - 1]
    if number < 0:
        return [], False
    start = max(layout.lows[number], end - REACH)
    words = text[start:end].split()
    return words[start > layout.lows[number] :], is_own  # the reach may have cut the first of them


def words_after(text: str, passage: Passage) -> tuple[list[str], bool]:
    """Give the words after a passage, nearest first, and whether they stand in its own block."""
    layout, number, start = lay_out(text), passage.block, passage.high
    is_own = start < layout.highs[number]
    if not is_own:
        number += 1
        if number == len(layout.lows):
            return [], False
        start = layout.lows[number]
    end = min(layout.highs[number], start + REACH)
    words = text[start:end].split()
    return words[: len(words) - (end < layout.highs[number])], is_own
