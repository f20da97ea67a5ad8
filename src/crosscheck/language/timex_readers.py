"""Which readers are tried at which word: the one table of the grammar of dates."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from crosscheck.language import (
    timex_absolute,
    timex_counts,
    timex_digits,
    timex_memory,
    timex_ordinal,
    timex_period,
    timex_relative,
    timex_span,
    timex_weekday,
)
from crosscheck.language.lexicon import word_set
from crosscheck.language.timex_partial import Partial, Reading
from crosscheck.language.timex_tense import tell_tense
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
    add(lexicon.any_weekdays, timex_weekday.read_weekday)
    add(lexicon.parts, timex_period.read_part)
    add(("last", "final"), timex_ordinal.read_ordinal_led)
    add(lexicon.steps, timex_relative.read_step)
    add(tuple(lexicon.ordinals), timex_ordinal.read_ordinal_led)
    add(lexicon.tens, timex_ordinal.read_ordinal_led)
    add((*lexicon.decades, "tens", "thousands"), timex_digits.read_decade_word)
    add(lexicon.seasons, timex_period.read_season)
    add(("q", "h"), timex_ordinal.read_short_quarter)
    add(("w",), timex_period.read_week_commencing)
    add(("fiscal", "financial", "fy"), timex_period.read_fiscal)
    add(("earlier", "later", "so", "rest", "remainder"), timex_period.read_rest)
    add(("week", "weekend", "month", "year"), timex_period.read_unit_led)
    add(("same", "corresponding", "that"), timex_memory.read_same)
    return readers


READERS_OF_MARKED_YEAR: tuple[Reader, ...] = (
    timex_digits.read_numeric,
    timex_digits.read_iso_month,
    timex_digits.read_bare_year,
)
READERS_OF_YEAR: tuple[Reader, ...] = (timex_digits.read_decade, timex_digits.read_bare_year)
READERS_OF_MARKED_DAY: tuple[Reader, ...] = (
    timex_digits.read_numeric,
    timex_digits.read_month_slash,
    timex_absolute.read_number_first,
)
READERS_OF_DAY: tuple[Reader, ...] = (
    timex_digits.read_decade,
    timex_ordinal.read_ordinal_led,
    timex_absolute.read_number_first,
)


def digit_readers(word: str, follows: str) -> tuple[Reader, ...]:
    """Give the readers to try at a number, by its width and by what follows it."""
    is_marked = follows == "/" or follows in HYPHENS
    if "." in word or "," in word:
        return (timex_digits.read_numeric,)
    if len(word) == 4:
        return READERS_OF_MARKED_YEAR if is_marked else READERS_OF_YEAR
    if len(word) == 3:
        return (timex_digits.read_numbered_year,)
    return READERS_OF_MARKED_DAY if is_marked else READERS_OF_DAY


def read_date(scan: Scan, index: int) -> Reading | None:
    """Read the date that begins at a token; spans with a joining word are left to their own readers."""
    word = scan.at(index)
    if not word:
        return None
    readers = digit_readers(word, scan.at(index + 1)) if word[0].isdigit() else date_readers().get(word, ())
    for reader in readers:
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
        return timex_counts.read_ago(scan, index)
    if word in {"earlier", "later"}:
        return timex_memory.read_counted_later(scan, index)
    if word in {"in", "within"}:
        found = timex_counts.read_in_future(scan, index)
        return found if found is not None and tell_tense(scan, found.first, found.last) > 0 else None
    return timex_counts.read_from_now(scan, index)


@cache
def triggers() -> dict[str, tuple[Reader, ...]]:
    """Give the readers to try at each word of running text, spans first."""
    table = dict(date_readers())
    for word in ("from", "between"):
        table[word] = (timex_span.read_span,)
    table["since"] = (timex_span.read_since,)
    for word in ("ago", "earlier", "later", "from", "after", "before", "in", "within"):
        table[word] = (*table.get(word, ()), read_backwards)
    for word in ("from", "starting", "beginning"):
        table[word] = (timex_counts.read_run, *table.get(word, ()))
    table["overnight"] = (timex_relative.read_overnight,)
    for word in ("nineteen", "twenty", "two"):
        table[word] = (*table.get(word, ()), read_spoken_year)
    return table


@cache
def after_digits() -> frozenset[str]:
    """Give what can follow a number of one or two digits that a date begins with."""
    lexicon = vocabulary()
    words = frozenset(lexicon.date_follows)
    return words | HYPHENS | SUFFIXES | frozenset(lexicon.any_months)


@cache
def after_clock() -> frozenset[str]:
    """Give what can follow the first number of a time of day, of one or two digits or of four."""
    return word_set("clock", "follows") | HYPHENS


def may_date(scan: Scan, index: int) -> bool:
    """Say whether a date can begin with this number: most numbers begin none, and need no reader."""
    length = len(scan.tokens.lower[index])
    if length in {3, 4}:
        return True
    if scan.at(index - 1) == "/" == scan.at(index + 1) and scan.joined(index):
        return False  # the middle of "1/2/3/4"
    return length <= 10 and (scan.at(index + 1) in after_digits() or "." in scan.tokens.lower[index])


def may_clock(scan: Scan, index: int) -> bool:
    """Say whether a time of day can begin with this number."""
    word = scan.tokens.lower[index]
    length = len(word)
    follows = scan.at(index + 1)
    if length > 2 and length != 4 and "." not in word:
        return False
    return follows in after_clock() or (
        scan.tokens.words[index + 1] in word_set("clock", "zones") if follows else False
    )
