"""Dates: days and periods, absolute ("24 July 2019") or told from the article's own date ("last December")."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from crosscheck.extraction.kinds.kind import ClaimKind, Mention
from crosscheck.language.passage import Passage
from crosscheck.language.timex import find_timexes
from crosscheck.language.timex_place import WEEKDAY_NAMES
from crosscheck.model import Claim, Comparison
from crosscheck.values import DateValue, Hedge, TimeValue

# How far a hedged date may lie from its words, as a share of the period's own length, in days at least.
SLACK_DAYS = 3


def find(passage: Passage) -> Iterator[Mention]:
    """Find all dates in a text."""
    for timex in find_timexes(passage):
        if not isinstance(timex.value, TimeValue):
            start, end = passage.tokens.starts[timex.first], passage.tokens.ends[timex.last - 1]
            yield Mention("date", start, end, timex.first, timex.last, timex.value, timex.reason)


def compare(left: Claim, right: Claim) -> Comparison:
    """Say how two dates stand: by their days where both are known, else by what both words name."""
    one, two = left.value, right.value
    if not isinstance(one, DateValue) or not isinstance(two, DateValue):
        return Comparison("incomparable", "other-kind", "one of them is not a date")
    if is_placed(one) and is_placed(two):
        return compare_days(one, two)
    return compare_words(one, two)


def is_placed(value: DateValue) -> bool:
    """Say whether the days of a date are known, one end at least."""
    return value.low is not None or value.high is not None


def compare_days(one: DateValue, two: DateValue) -> Comparison:
    """Compare two intervals of days."""
    if (one.low, one.high) == (two.low, two.high):
        return Comparison("equal", "equal", f"both say {one.text}")
    gap = days_between(one, two)
    if gap > 0:
        if gap <= max(slack_of(one), slack_of(two)):
            return Comparison("compatible", "meets", f"{one.text} and {two.text} meet, as one is put loosely")
        return Comparison("different", "disjoint", f"{one.text} and {two.text} lie {count_days(gap)} apart", float(gap))
    if holds(one, two) or holds(two, one):
        inner, outer = (two, one) if holds(one, two) else (one, two)
        return Comparison("compatible", "finer", f"{inner.text} lies in {outer.text}")
    return Comparison("compatible", "meets", f"{one.text} and {two.text} overlap")


def days_between(one: DateValue, two: DateValue) -> int:
    """Count the days from the end of the earlier interval to the start of the later one; 0 where they meet."""
    first, second = ends_of(one), ends_of(two)
    return max(0, (second[0] - first[1]).days, (first[0] - second[1]).days)


def ends_of(value: DateValue) -> tuple[dt.date, dt.date]:
    """Give the interval with its open ends at the ends of the calendar."""
    return value.low or dt.date.min, value.high or dt.date.max


def holds(outer: DateValue, inner: DateValue) -> bool:
    """Say whether one interval lies inside another."""
    (low, high), (first, last) = ends_of(outer), ends_of(inner)
    return low <= first and last <= high


def slack_of(value: DateValue) -> int:
    """Give the days that a hedge ("around May 2019") lets the words miss by; 0 for an exact date."""
    if value.hedge is Hedge.EXACT or value.low is None or value.high is None:
        return 0
    return max(SLACK_DAYS, ((value.high - value.low).days + 1) // 4)


def count_days(gap: int) -> str:
    """Write a number of days for people."""
    return "a day" if gap == 1 else f"{gap:,} days"


def compare_words(one: DateValue, two: DateValue) -> Comparison:
    """Compare dates of which one or both have no known year: by weekday, or by month and day."""
    if one.stated == two.stated:
        return Comparison("equal", "equal", f"both say {one.text}")
    weekdays = weekday_of(one), weekday_of(two)
    if None not in weekdays and (is_bare_weekday(one) or is_bare_weekday(two)):
        if weekdays[0] == weekdays[1]:
            return Comparison("compatible", "finer", f"{one.text} and {two.text} name one weekday")
        return Comparison("different", "other-weekday", f"{one.text} and {two.text} are different weekdays", 1.0)
    fields = month_day(one), month_day(two)
    if fields[0] and fields[1]:
        shared = min(len(fields[0]), len(fields[1]))
        if fields[0][:shared] != fields[1][:shared]:
            return Comparison("different", "other-day", f"{one.text} and {two.text} are different days", 1.0)
        if is_placed(one) or is_placed(two) or len(fields[0]) != len(fields[1]):
            return Comparison("compatible", "finer", f"{one.text} fits {two.text}")
    return Comparison("incomparable", "unplaced", "one of them has no year or publication date to place it by")


def is_bare_weekday(value: DateValue) -> bool:
    """Say whether a date is a weekday of an article without a date."""
    return not is_placed(value) and value.stated in WEEKDAY_NAMES


def weekday_of(value: DateValue) -> int | None:
    """Give the weekday of a single day or of a bare weekday."""
    if value.low is not None and value.low == value.high:
        return value.low.weekday()
    return value.weekday if is_bare_weekday(value) else None


def month_day(value: DateValue) -> tuple[int, ...]:
    """Give the month, and the day where known, of a date that names them; () for another."""
    if value.stated.startswith("--"):
        return tuple(int(part) for part in value.stated[2:].split("-"))
    if value.low is not None and value.precision == "day":
        return value.low.month, value.low.day
    return (value.low.month,) if value.low is not None and value.precision == "month" else ()


def ask(claim: Claim) -> str:
    """Give the question that claims of this date answer: 'When did it happen: “President Roe took office”?'."""
    phrase = " ".join(claim.subject.counted.split())
    if phrase:
        return f"When did it happen: “{phrase}”?"
    return f"Which date is meant by “{' '.join(claim.surface.split())}”?"


KIND = ClaimKind("date", find, compare, ask, rank=5)
