"""Finds the dates and times of day in a text: the one pass over its tokens that `date` and `time` claims share."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from crosscheck.language import timex_span
from crosscheck.language.clock import clock_triggers, read_clock
from crosscheck.language.days import month_days
from crosscheck.language.passage import Passage
from crosscheck.language.rows import long_chain_end, row_end
from crosscheck.language.segment import Sentence
from crosscheck.language.timex_counts import COUNTED, bound_counted
from crosscheck.language.timex_partial import Partial, Reading
from crosscheck.language.timex_place import resolve
from crosscheck.language.timex_readers import digit_readers, may_clock, may_date, read_date, triggers
from crosscheck.language.timex_stamp import STAMP, find_stamp, inline_end
from crosscheck.language.timex_story import remember, set_in_story
from crosscheck.language.timex_tense import tell_tense
from crosscheck.language.timex_words import SUFFIXES, Named, Scan, hedge_before, vocabulary
from crosscheck.values import DateValue, Hedge, TimeValue

NO_DAY = "the calendar has no such day"
# An expression of these units begins with "the": "the past five years", "the summer of 2014".
ARTICLED = frozenset({
    "stretch", "half", "quarter", "season", "decade", "unit", "rest", "fixed", "fiscal", "slice",
    "nth week", "week of", "week to",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Timex:
    """A date or a time of day as found: half-open token run, its value, or None with the reason."""

    first: int
    last: int
    value: DateValue | TimeValue | None
    reason: str = ""


@lru_cache(maxsize=4)
def find_timexes(passage: Passage) -> tuple[Timex, ...]:
    """Find every date and time of day in a text, in order, none overlapping another."""
    found: list[Timex] = []
    memory: list[Named] = []
    words = triggers().keys() | clock_triggers()
    lower = passage.tokens.lower
    for number, sentence in enumerate(passage.sentences):
        run = lower[sentence.first : sentence.last]
        if words.isdisjoint(run) and not any("0" <= word[0] <= "9" for word in run):
            continue
        scan_sentence(passage, sentence, number, memory, found)
    return tuple(found)


def scan_sentence(passage: Passage, sentence: Sentence, number: int, memory: list[Named], found: list[Timex]) -> None:
    """Find the dates and times of one sentence."""
    is_heading = sentence.form == "heading"
    scan = Scan(
        passage.tokens, sentence.first, sentence.last, vocabulary(), read_date, memory, number, is_heading, signs=[]
    )
    table, clocks = triggers(), clock_triggers()
    free = index = sentence.first
    stamp = find_stamp(scan)
    if stamp is not None:
        found.append(Timex(*stamp, None, STAMP))
        free = index = stamp[1]
    while index < sentence.last:
        word = scan.tokens.lower[index]
        is_digit = "0" <= word[0] <= "9"
        skipped = figures_end(scan, index) if is_digit else 0
        if skipped:
            free = index = skipped
            continue
        timex = None
        if word in clocks or (is_digit and may_clock(scan, index)):
            timex = clock_timex(scan, index, free)
        if timex is None and (word in table or (is_digit and may_date(scan, index))):
            timex = date_timex(passage, scan, index, free)
        if timex is None:
            index += 1
            continue
        found.append(timex)
        free = index = max(timex.last, index + 1)


def figures_end(scan: Scan, index: int) -> int:
    """Give the token after the row or chain of figures that begins at a number; 0 for none."""
    follows = scan.at(index + 1)
    if not follows or follows[0].isalpha():
        return 0
    return row_end(scan.tokens, index, scan.last) or long_chain_end(scan.tokens, index, scan.last)


def clock_timex(scan: Scan, index: int, free: int) -> Timex | None:
    """Read a time of day at a token. free: the first token no expression has taken yet."""
    found = read_clock(scan, index, free)
    return None if found is None else Timex(found.first, found.last, found.value, found.reason)


def date_timex(passage: Passage, scan: Scan, index: int, free: int) -> Timex | None:
    """Read a date at a token and give it its value. free: the first token no expression has taken yet."""
    word = scan.at(index)
    readers = digit_readers(word, scan.at(index + 1)) if word[0].isdigit() else triggers()[word]
    for reader in readers:
        reading = reader(scan, index)
        if reading is not None and reading.first >= free:
            stamped = inline_end(scan, reading)
            if stamped:
                return Timex(reading.first, stamped, None, STAMP)
            return value_timex(passage, scan, timex_span.read_join(scan, reading), free)
    return None


def value_timex(passage: Passage, scan: Scan, reading: Reading, free: int) -> Timex:
    """Place a reading in time and remember it for what points back to it."""
    if reading.partial.unit in COUNTED:
        reading = bound_counted(scan, reading, free)
    first, last = reading.first, reading.last
    if (
        first - 1 >= free
        and scan.at(first - 1) == "the"
        and has_article(reading.partial, scan.at(first), scan.at(first + 1))
    ):
        first -= 1
    if reading.reason:
        return Timex(first, last, None, reading.reason)
    partial = set_in_story(scan, reading.partial, (first, last), passage.published)
    hedge = hedge_before(scan, first, is_counted=partial.unit in COUNTED)
    if hedge is not partial.hedge is Hedge.EXACT:
        partial = replace(partial, hedge=hedge)
    value = resolve(
        partial,
        passage.published,
        lambda: " ".join(scan.tokens.lower[first:last]),
        lambda: tell_tense(scan, first, last),
    )
    if value.low is None and value.high is None and is_impossible(partial, is_dated=passage.published is not None):
        return Timex(first, last, None, NO_DAY)
    remember(scan, first, value, is_story=partial.within is not reading.partial.within)
    return Timex(first, last, value)


def has_article(partial: Partial, word: str, follows: str) -> bool:
    """Say whether "the" before an expression is part of it."""
    return (
        partial.unit in ARTICLED
        or bool(partial.part)
        or partial.number < 0
        or follows in SUFFIXES
        or (partial.unit == "weekday" and partial.number > 0)
        or word in {"day", "same"}
    )


def is_impossible(partial: Partial, *, is_dated: bool) -> bool:
    """Say whether a day cannot be: "February 30", "the 31st of this month" in April."""
    if partial.unit != "day" or partial.day is None:
        return False
    if partial.within is not None:
        return is_dated or partial.within.unit == "year"
    return partial.month is not None and partial.day > month_days(2000, partial.month)
