"""Readers of spans with two ends or one: "from 2014 to 2021", "June 24-July 3", "since 2015"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.language.datelines import begins_sentence, is_spaced_dash
from crosscheck.language.timex_absolute import read_within
from crosscheck.language.timex_partial import Partial, Reading, year_partial
from crosscheck.language.timex_shift import is_shift
from crosscheck.language.timex_words import HYPHENS, Scan, read_digits

NAMED = frozenset({"day", "month", "quarter", "season", "half", "feast"})


def read_since(scan: Scan, index: int) -> Reading | None:
    """Read "since 2015", "since last May": open at the end."""
    start = index + 1
    while scan.is_cue("span_hedges", start):
        start += 1
    inner = scan.read(scan, start)
    if inner is None or inner.partial.unit in {"span", "stretch", "rest"} or inner.reason:
        return None
    return Reading(index, inner.last, Partial("span", low=inner.partial))


def read_span(scan: Scan, index: int) -> Reading | None:
    """Read "from X to Y", "between X and Y", "from X onwards"."""
    if is_shift(scan, index):
        return None
    is_between = scan.at(index) == "between"
    low = read_end(scan, index + 1)
    if low is None:
        return None
    if low.partial.unit == "span":
        return Reading(index, low.last, low.partial)
    joint = scan.skip(low.last, "up")
    if scan.joins("range_words" if is_between else "span_words", joint):
        high = read_end(scan, joint + 1)
        if high is not None:
            return joined(index, low, high)
    if is_between or low.partial.unit == "bare" or not scan.is_cue("span_open", low.last):
        return None
    is_open = scan.at(low.last) != "on" or scan.at(low.last + 1) in {"", ",", ".", ";"}
    return Reading(index, low.last + 1, Partial("span", low=low.partial)) if is_open else None


def read_end(scan: Scan, index: int) -> Reading | None:
    """Read one end of a span: a date, "now", or a bare number that takes its month from the other end."""
    start = scan.skip(scan.skip(index, "the", "around", "about", "late"), "the")
    start = index if scan.at(index) == "late" else start
    if scan.is_cue("span_now", start):
        return Reading(start, start + 1, Partial("ago", scale="day"))
    found = scan.read(scan, start)
    if found is not None:
        return None if found.reason or found.partial.unit == "stretch" else found
    number = read_digits(scan, start, 2)
    if number is None or not 1 <= number <= 31:
        return None
    after = start + 2 if scan.at(start + 1) in {"st", "nd", "rd", "th"} else start + 1
    within = read_within(scan, after)
    if within is not None and within.partial.scale == "month":
        return Reading(start, within.last, Partial("day", day=number, within=within.partial))
    return Reading(start, after, Partial("bare", day=number))


def read_join(scan: Scan, low: Reading) -> Reading:
    """Lengthen a date that a dash or "to" joins to another: "June 24 to July 3", "May-July 2019"."""
    if not scan.joins("span_words", low.last) or low.partial.unit in {"span", "stretch", "rest", "fixed"}:
        return low
    if is_shift(scan, low.first - 1):
        return low
    start = scan.skip(low.last + 1, "the")
    if (
        begins_story(scan, low, start)
        or scan.at(start) in {"", "the"}
        or (scan.at(low.last) in HYPHENS and scan.at(low.last + 1) == "the")
    ):
        return low
    high = scan.read(scan, start)
    if high is None or high.reason or high.partial.unit in {"span", "stretch", "rest"}:
        return low
    if "ago" in {low.partial.unit, high.partial.unit} and scan.at(low.last) not in {"until", "till", "through"}:
        return low
    if (high.partial.unit == "year") != (low.partial.unit == "year"):
        return low
    if is_spaced_dash(scan.tokens, low.last) and {low.partial.unit, high.partial.unit} == {"day", "month"}:
        return low  # "LONDON, May 6 - April inflation slowed"
    return joined(low.first, low, high) or low


def begins_story(scan: Scan, low: Reading, start: int) -> bool:
    """Say whether the dash after a date ends a dateline: "May 6 - Last week", but "Monday - Friday" is a span."""
    if not is_spaced_dash(scan.tokens, low.last) or start >= scan.last:
        return False
    return low.partial.unit in {"day", "year"} and begins_sentence(scan.tokens, start)


def joined(first: int, low: Reading, high: Reading) -> Reading | None:
    """Make one span of two ends, each taking from the other what it leaves unsaid."""
    start, end = low.partial, high.partial
    if start.unit == "span" or (end.unit == "bare" and start.month is None):
        return None
    if end.unit == "span":
        if end.high is None:
            return None
        end = end.high
    if start.unit == "bare":
        if end.unit != "day" or end.day is None:
            return None
        start = replace(end, day=start.day, weekday=None)
    elif end.unit == "bare":
        end = replace(start, day=end.day, weekday=None)
    return Reading(
        first, high.last, Partial("span", low=lend_year(start, end), high=lend_year(end, start, is_end=True))
    )


def lend_year(to: Partial, source: Partial, *, is_end: bool = False) -> Partial:
    """Give one end of a span the year of the other: "July and September 2019", "November 2018 to February"."""
    if to.unit not in NAMED or to.within is not None or to.step is not None:
        return to
    if source.unit == "year":
        return to if is_end else replace(to, within=source)
    if source.within is None or source.unit not in NAMED or (to.unit == "day" and to.month is None):
        return to
    within = source.within
    own, other = (to.month or 0, to.day or 0), (source.month or 0, source.day or 0)
    if within.unit == "year" and to.month and source.month and own[0] != other[0]:
        shift = 1 if is_end and own < other else -1 if not is_end and own > other else 0
        within = year_partial(within.number + shift) if shift else within
    return replace(to, within=within)
