"""Readers of dates that point back to one just named: "the same period in 2018", "that year", "a day later"."""

from __future__ import annotations

from crosscheck.language import days
from crosscheck.language.timex_absolute import read_within
from crosscheck.language.timex_counts import steps_before
from crosscheck.language.timex_partial import Partial, Reading
from crosscheck.language.timex_relative import UNKNOWN, recall
from crosscheck.language.timex_words import Scan
from crosscheck.values import Hedge

PERIODS = frozenset({"month", "quarter", "half", "season", "year", "period", "week"})
COARSER = {
    "day": frozenset({"day"}),
    "week": frozenset({"week", "day"}),
    "weekend": frozenset({"weekend"}),
    "month": frozenset({"month", "day", "week"}),
    "quarter": frozenset({"quarter", "month", "day"}),
    "year": frozenset({"year", "day", "month", "quarter", "half", "season", "period"}),
    "decade": frozenset({"decade", "year"}),
}


def read_same(scan: Scan, index: int) -> Reading | None:
    """Read "the same month", "the same period last year", "the corresponding period of 2018", "that year"."""
    target = scan.at(index + 1)
    if target in {"period", "time"}:
        return read_same_period(scan, index)
    unit = scan.lexicon.units.get(target, "")
    if unit not in COARSER or target.endswith("s"):
        return None
    base = recall(scan, COARSER[unit], reach=3)
    if base is None or base.low is None or (scan.at(index) == "that" and scan.at(index + 2) == "the"):
        return None
    if scan.at(index) == "same" and read_within(scan, index + 2) is not None:
        return read_same_period(scan, index)
    return Reading(index, index + 2, Partial("fixed", fixed=days.unit_around(base.low, unit)))


def read_same_period(scan: Scan, index: int) -> Reading | None:
    """Read the period named before, in another year: "the same period last year", "the same period in 2018"."""
    base = recall(scan, PERIODS)
    year = read_within(scan, index + 2)
    after = index + 2
    if (
        year is None
        and scan.at(after) in {"a", "one"}
        and scan.at(after + 1) == "year"
        and scan.at(after + 2) in {"ago", "earlier"}
    ):
        year = Reading(after, after + 3, Partial("unit", scale="year", step=-1))
    if year is None:
        if base is None or scan.at(index + 1) == "time":
            return None
        return Reading(index, index + 2, Partial("fixed", fixed=base))
    if base is None or base.low is None:
        return None if scan.at(index + 1) == "time" else Reading(index, year.last, Partial("fixed"), UNKNOWN)
    if scan.at(index + 1) == "time" and base.precision not in PERIODS:
        return None
    if year.partial.unit == "year":
        moved = days.move_period(base, "year", year.partial.number - base.low.year)
    elif year.partial.scale == "year" and year.partial.step is not None:
        moved = days.move_period(base, "year", year.partial.step)
    else:
        return None
    return Reading(index, year.last, Partial("fixed", fixed=moved))


def read_counted_later(scan: Scan, index: int) -> Reading | None:
    """Read "two days later", "a year earlier", counted from the date named just before."""
    first, steps = steps_before(scan, index)
    if not steps:
        return None
    (low, high), unit = steps[0]
    base = recall(scan, COARSER.get(unit, COARSER["day"]))
    if base is None or base.low is None or len(steps) > 1:
        return read_year_earlier(scan, index, first) or Reading(first, index + 1, Partial("fixed"), UNKNOWN)
    if low != high or unit == "fortnight":
        return None
    sign = -1 if scan.at(index) == "earlier" else 1
    if unit == "year" and base.precision in PERIODS:
        fixed = days.move_period(base, "year", sign * low)
    else:
        fixed = days.unit_around(days.move(base.low, unit, sign * low), unit)
    return Reading(first, index + 1, Partial("fixed", fixed=fixed))


def read_year_earlier(scan: Scan, index: int, first: int) -> Reading | None:
    """Read "than a year earlier" where no period is named: a report compares the running one with the year before."""
    is_compared = scan.is_cue("compares", first - 1) and scan.at(index) == "earlier"
    if not is_compared or scan.at(index - 1) != "year" or scan.at(first) not in {"a", "one", "the"}:
        return None
    return Reading(first, index + 1, Partial("ago", scale="year", count=(-1, -1), hedge=Hedge.ABOUT))
