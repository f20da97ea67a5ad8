"""Finds the dates and times of day in a text: the one pass over its tokens that `date` and `time` claims share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from crosscheck.language import (
    timex_absolute,
    timex_digits,
    timex_memory,
    timex_period,
    timex_relative,
    timex_span,
)
from crosscheck.language.clock import clock_triggers, read_clock
from crosscheck.language.days import Period, month_days
from crosscheck.language.passage import Passage
from crosscheck.language.segment import Sentence
from crosscheck.language.timex_partial import Partial, Reading
from crosscheck.language.timex_place import resolve
from crosscheck.language.timex_tense import looks_forward
from crosscheck.language.timex_words import HYPHENS, SUFFIXES, Scan, hedge_before, read_year, vocabulary
from crosscheck.values import DateValue, Hedge, TimeValue

Reader = Callable[[Scan, int], Reading | None]
NO_DAY = "the calendar has no such day"
# An expression of these units begins with "the": "the past five years", "the summer of 2014".
ARTICLED = frozenset(
    {
        "stretch",
        "half",
        "quarter",
        "season",
        "decade",
        "nth week",
        "week of",
        "week to",
        "unit",
        "rest",
        "fixed",
        "fiscal",
    }
)


@dataclass(frozen=True, slots=True)
class Timex:
    """A date or a time of day as found: half-open token run, its value, or None with the reason."""

    first: int
    last: int
    value: DateValue | TimeValue | None
    reason: str = ""


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
    add(("last", "final"), timex_period.read_ordinal_led)
    add(lexicon.steps, timex_relative.read_step)
    add(tuple(lexicon.ordinals), timex_period.read_ordinal_led)
    add(lexicon.tens, timex_period.read_ordinal_led)
    add(lexicon.decades, timex_digits.read_decade_word)
    add(lexicon.seasons, timex_period.read_season)
    add(("q", "h"), timex_period.read_short_quarter)
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
    timex_period.read_ordinal_led,
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


@lru_cache(maxsize=4)
def find_timexes(passage: Passage) -> tuple[Timex, ...]:
    """Find every date and time of day in a text, in order, none overlapping another."""
    found: list[Timex] = []
    memory: list[tuple[int, Period]] = []
    words = triggers().keys() | clock_triggers()
    lower = passage.tokens.lower
    for number, sentence in enumerate(passage.sentences):
        run = lower[sentence.first : sentence.last]
        if words.isdisjoint(run) and not any("0" <= word[0] <= "9" for word in run):
            continue
        scan_sentence(passage, sentence, number, memory, found)
    return tuple(found)


def scan_sentence(
    passage: Passage, sentence: Sentence, number: int, memory: list[tuple[int, Period]], found: list[Timex]
) -> None:
    """Find the dates and times of one sentence."""
    is_heading = sentence.form == "heading"
    scan = Scan(
        passage.tokens, sentence.first, sentence.last, vocabulary(), read_date, memory, number, is_heading, signs=[]
    )
    table, clocks = triggers(), clock_triggers()
    free = index = sentence.first
    while index < sentence.last:
        word = scan.tokens.lower[index]
        is_digit = "0" <= word[0] <= "9" and may_date(scan, index)
        timex = None
        if is_digit or word in clocks:
            timex = clock_timex(scan, index, free)
        if timex is None and (is_digit or word in table):
            timex = date_timex(passage, scan, index, free)
        if timex is None:
            index += 1
            continue
        found.append(timex)
        free = index = max(timex.last, index + 1)


@cache
def after_digits() -> frozenset[str]:
    """Give what can follow a number of one or two digits that a date or a time begins with."""
    lexicon = vocabulary()
    marks = {*HYPHENS, *SUFFIXES, "/", ".", ":", "s", "'s", "h", "to", "and", "till", "until", "through", "of", "in", "at", "day"}
    clock = {"a.m.", "p.m.", "am", "pm", "a", "p", "o'clock", "noon", "midnight", "midday"}
    return frozenset(marks | clock) | frozenset(lexicon.any_months)


def may_date(scan: Scan, index: int) -> bool:
    """Say whether a date or a time can begin with this number: most numbers are neither, and need no reader."""
    length = len(scan.tokens.lower[index])
    if length == 4 or length == 3:
        return True
    return length <= 10 and (scan.at(index + 1) in after_digits() or "." in scan.tokens.lower[index])


def clock_timex(scan: Scan, index: int, free: int) -> Timex | None:
    """Read a time of day at a token. free: the first token no expression has taken yet."""
    found = read_clock(scan, index, free)
    return None if found is None else Timex(found.first, found.last, found.value, found.reason)


def date_timex(passage: Passage, scan: Scan, index: int, free: int) -> Timex | None:
    """Read a date at a token and give it its value. free: the first token no expression has taken yet."""
    word = scan.at(index)
    readers = DIGIT_READERS if word[0].isdigit() else triggers()[word]
    for reader in readers:
        reading = reader(scan, index)
        if reading is not None and reading.first >= free:
            return value_timex(passage, scan, timex_span.read_join(scan, reading), free)
    return None


def value_timex(passage: Passage, scan: Scan, reading: Reading, free: int) -> Timex:
    """Place a reading in time and remember it for what points back to it."""
    first = reading.first
    if first - 1 >= free and scan.at(first - 1) == "the" and has_article(reading.partial, scan.at(first), scan.at(first + 1)):
        first -= 1
    if reading.reason:
        return Timex(first, reading.last, None, reading.reason)
    partial = reading.partial
    if partial.hedge is Hedge.EXACT:
        partial = replace(partial, hedge=hedge_before(scan, first))
    words = " ".join(scan.tokens.lower[first : reading.last])
    value = resolve(partial, passage.published, words, lambda: looks_forward(scan, first, reading.last))
    if value.low is None and value.high is None and is_impossible(partial, is_dated=passage.published is not None):
        return Timex(first, reading.last, None, NO_DAY)
    if value.low is not None and value.high is not None:
        scan.memory.append((scan.sentence, Period(value.low, value.high, value.precision)))
    return Timex(first, reading.last, value)


def has_article(partial: Partial, word: str, follows: str) -> bool:
    """Say whether "the" before an expression is part of it."""
    return partial.unit in ARTICLED or bool(partial.part) or partial.number < 0 or follows in SUFFIXES or word in {"day", "same"}


def is_impossible(partial: Partial, *, is_dated: bool) -> bool:
    """Say whether a day cannot be: "February 30", "the 31st of this month" in April."""
    if partial.unit != "day" or partial.day is None:
        return False
    if partial.within is not None:
        return is_dated or partial.within.unit == "year"
    return partial.month is not None and partial.day > month_days(2000, partial.month)
