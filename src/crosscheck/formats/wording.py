"""Hostile or long text -> text fit to show, and the small words of a report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosscheck.model import Span
from crosscheck.values import MONTHS

QUOTE_LIMIT = 300  # characters of a sentence shown round a value: three lines on a desk, six on a phone
SURFACE_LIMIT = 160  # a value longer than this is no value that anyone reads
ELLIPSIS = "…"

# Control characters, bidirectional controls (a raw U+202E shows "12" as "21"), halves of surrogate pairs, which no file
# can hold, and noncharacters: each is shown as U+FFFD, so that a reader sees that something stood there.
UNSHOWABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
SPACE = re.compile(r"\s+")
# "- Ten people", "## Ten dead", "3. Ten buses": a page draws these marks, they are none of its words.
LIST_MARK = re.compile(r"\s*(?:[-*+•‣◦–—>]+|#{1,6}|\d{1,3}[.)])\s+")
NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def visible(text: str) -> str:
    """Collapse white space and show every control character as U+FFFD; one character stays one character."""
    return UNSHOWABLE.sub("\ufffd", SPACE.sub(" ", text))


def shorten(text: str, limit: int) -> str:
    """Make text visible and end it at a word before the limit, with an ellipsis where it was longer."""
    seen = visible(text[: limit * 4]).strip()
    if len(seen) <= limit and len(text) <= limit * 4:
        return seen
    return trim_end(seen, limit)


def trim_end(text: str, limit: int) -> str:
    """Keep the first words of a text that goes on after them."""
    kept = text[: max(limit - 1, 0)]
    head, space, _ = kept.rpartition(" ")
    return f"{head if space and len(head) > limit // 2 else kept}{ELLIPSIS}"


def trim_start(text: str, limit: int) -> str:
    """Keep the last words of a text that began before them."""
    kept = text[len(text) - max(limit - 1, 0) :] if limit > 1 else ""
    _, space, tail = kept.partition(" ")
    return f"{ELLIPSIS}{tail if space and len(tail) > limit // 2 else kept}"


def excerpt(text: str, sentence: Span, start: int, end: int, limit: int = QUOTE_LIMIT) -> tuple[str, str, str]:
    """Give (before, surface, after) of a value in its sentence, about `limit` characters in all."""
    mark = LIST_MARK.match(text, sentence.start, max(sentence.start, start))
    low, high = min(mark.end() if mark else sentence.start, start), max(sentence.end, end)
    surface = visible(text[start : min(end, start + SURFACE_LIMIT)])
    if end - start > SURFACE_LIMIT:
        surface = f"{surface[:100]} {ELLIPSIS} {visible(text[end - 40 : end])}"
    room = max(limit - len(surface), 60)
    before = visible(text[max(low, start - room) : start])
    after = visible(text[end : min(high, end + room)])
    # A value near one end of its sentence leaves its unused half to the other side.
    left = max(room // 2, room - len(after))
    right = max(room // 2, room - len(before))
    if start - room > low or len(before) > left:
        before = trim_start(before, left)
    if end + room < high or len(after) > right:
        after = trim_end(after, right)
    return before.lstrip(), surface, after.rstrip()


def number_words(number: int) -> str:
    """Write a small number as a word: 5 -> 'five', 31355 -> '31,355'."""
    return NUMBER_WORDS[number] if number < len(NUMBER_WORDS) else f"{number:,}"


def counted(number: int, noun: str, plural: str = "") -> str:
    """Write a number of things: 'one article', 'five articles', '302 sentences'."""
    return f"{number_words(number)} {noun if number == 1 else plural or noun + 's'}"


def listed(words: Sequence[str]) -> str:
    """Join words for people: 'A', 'A and B', 'A, B and C'."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def capitalised(text: str) -> str:
    """Begin with a capital and leave the rest alone: 'five articles' -> 'Five articles'."""
    return text[:1].upper() + text[1:]


def stopped(text: str) -> str:
    """End a sentence with a full stop, unless it has an end."""
    return text if not text or text[-1] in ".?!…" else f"{text}."


def published_words(published: str | None) -> str:
    """Write a publication date as precisely as it is known: '24 July 2019', 'June 2024', '2020', 'undated'."""
    if not published:
        return "undated"
    parts = published.split("-")
    months = range(1, len(MONTHS) + 1)
    if all(part.isascii() and part.isdigit() and len(part) <= 4 for part in parts) and 2 <= len(parts) <= 3:
        year, month = parts[0], int(parts[1])
        if month in months:
            day = f"{int(parts[2])} " if len(parts) == 3 else ""
            return f"{day}{MONTHS[month - 1]} {year}"
    return shorten(published, 40)


def source_letter(number: int) -> str:
    """Name the sources A, B, ..., Z, AA, AB, ..."""
    letters = ""
    number += 1
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters
