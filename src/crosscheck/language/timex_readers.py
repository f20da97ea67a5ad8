"""Which readers are tried at which word: the one table of the grammar of dates."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from crosscheck.language import (
    timex_absolute,
    timex_digits,
    timex_memory,
    timex_ordinal,
    timex_period,
    timex_relative,
    timex_span,
)
from crosscheck.language.timex_partial import Partial, Reading
from crosscheck.language.timex_tense import looks_forward
from crosscheck.language.timex_words import HYPHENS, SUFFIXES, Scan, read_year, vocabulary

Reader = Callable[[Scan, int], Reading | None]


@cache
def date_readers() -> dict[str, tuple[Reader, ...]]:
    """Give the readers to try at each word a date can begin with, in order."""
    lexicon = vocabulary()
    readers: dict[str, tuple[Reader, ...]] = {}

    def add(words: dict[str, int] | dict[str, str] | dict[str, object] | tuple[str, ...], *tried: Reader) -> None:
        for word in words:
            readers[word] = (*readers.get(word, ()), *tried)

    add(tuple(lexicon.feast_phrases), timex_period.read_feast)
    add(tuple(lexicon.spoken_phrases), timex_relative.read_spoken)
    add(lexicon.any_months, timex_absolute.read_month_first)
    add(lexicon.any_weekdays, timex_absolute.read_weekday)
    add(lexicon.parts, timex_period.read_part)
    add(("last", "final"), timex_ordinal.read_ordinal_led)
    add(lexicon.steps, timex_relative.read_step)
    add(tuple(lexicon.ordinals), timex_ordinal.read_ordinal_led)
    add(lexicon.tens, timex_ordinal.read_ordinal_led)
    add(lexicon.decades, timex_digits.read_decade_word)
    add(lexicon.seasons, timex_period.read_season)
    add(("q", "h"), timex_ordinal.read_short_quarter)
    add(("fiscal", "financial", "fy"), timex_period.read_fiscal)
    add(("earlier", "later", "so", "rest", "remainder"), timex_period.read_rest)
    add(("week", "weekend", "month", "year"), timex_period.read_unit_led)
    add(("same", "corresponding", "that"), timex_memory.read_same)
    return readers


DIGIT_READERS: tuple[Reader, ...] = (
    timex_digits.read_numeric,
    timex_digits.read_iso_month,
    timex_digits.read_month_slash,
    timex_digits.read_decade,
    timex_ordinal.read_ordinal_led,
    timex_absolute.read_number_first,
    timex_digits.read_bare_year,
    timex_digits.read_numbered_year,
)


def read_date(scan: Scan, index: int) -> Reading | None:
    """Read the date that begins at a token; spans with a joining word are left to their own readers."""
    word = scan.at(index)
    if not word:
        return None
    for reader in DIGIT_READERS if word[0].isdigit() else date_readers().get(word, ()):
        found = reader(scan, index)
        if found is not None:
            return found
    return read_spoken_year(scan, index)


def read_spoken_year(scan: Scan, index: int) -> Reading | None:
    """Read a year in words after a preposition: "in nineteen ninety-nine"."""
    if scan.at(index) not in {"nineteen", "twenty", "two"} or not scan.is_cue("before_year", index - 1):
        return None
    found = read_year(scan, index)
    return None if found is None else Reading(index, found[1], Partial("year", number=found[0]))


def read_backwards(scan: Scan, index: int) -> Reading | None:
    """Read what ends in a word of its own: "two weeks ago", "a day later", "three days from now", "in three weeks"."""
    word = scan.at(index)
    if word == "ago":
        return timex_relative.read_ago(scan, index)
    if word in {"earlier", "later"}:
        return timex_memory.read_counted_later(scan, index)
    if word in {"in", "within"}:
        found = timex_relative.read_in_future(scan, index)
        if found is None or not looks_forward(scan, found.first, found.last):
            return None
        return found
    return timex_relative.read_from_now(scan, index)


@cache
def triggers() -> dict[str, tuple[Reader, ...]]:
    """Give the readers to try at each word of running text, spans first."""
    table = dict(date_readers())
    for word in ("from", "between"):
        table[word] = (timex_span.read_span,)
    table["since"] = (timex_span.read_since,)
    for word in ("ago", "earlier", "later", "from", "after", "before", "in", "within"):
        table[word] = (*table.get(word, ()), read_backwards)
    for word in ("nineteen", "twenty", "two"):
        table[word] = (*table.get(word, ()), read_spoken_year)
    return table


@cache
def after_digits() -> frozenset[str]:
    """Give what can follow a number of one or two digits that a date or a time begins with."""
    lexicon = vocabulary()
    marks = {
        *HYPHENS,
        *SUFFIXES,
        "/",
        ".",
        ":",
        "s",
        "'s",
        "h",
        "to",
        "and",
        "till",
        "until",
        "through",
        "of",
        "in",
        "at",
        "day",
    }
    clock = {"a.m.", "p.m.", "am", "pm", "a", "p", "o'clock", "noon", "midnight", "midday"}
    return frozenset(marks | clock) | frozenset(lexicon.any_months)


def may_date(scan: Scan, index: int) -> bool:
    """Say whether a date or a time can begin with this number: most numbers are neither, and need no reader."""
    length = len(scan.tokens.lower[index])
    if length in {3, 4}:
        return True
    return length <= 10 and (scan.at(index + 1) in after_digits() or "." in scan.tokens.lower[index])
