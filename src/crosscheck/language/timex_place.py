"""Partial date + the article's own date -> a value: the days it means, or what is known where they cannot be told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import lru_cache

from crosscheck.language import days, timex_counted, timex_named
from crosscheck.language.days import Period
from crosscheck.language.timex_partial import NOWHERE, Anchor, Partial
from crosscheck.values import DateValue, Hedge

Placer = Callable[[Partial, Anchor, Period | None], Period | None]

PLACERS: dict[str, Placer] = {
    "day": timex_named.place_day,
    "weekday": timex_named.place_weekday,
    "month": timex_named.place_month,
    "quarter": timex_named.place_quarter,
    "half": timex_named.place_half,
    "season": timex_named.place_season,
    "feast": timex_named.place_feast,
    "year": timex_named.place_year,
    "decade": timex_named.place_decade,
    "fiscal": timex_named.place_fiscal,
    "nth week": timex_named.place_nth_week,
    "week of": timex_named.place_week_of,
    "slice": timex_named.place_slice,
    "week to": timex_named.place_week_to,
    "fixed": timex_named.place_fixed,
    "unit": timex_counted.place_unit,
    "ago": timex_counted.place_ago,
    "to the day": timex_counted.place_to_the_day,
    "beyond": timex_counted.place_beyond,
    "run": timex_counted.place_run,
    "night": timex_counted.place_night,
    "shift": timex_counted.place_shift,
    "stretch": timex_counted.place_stretch,
    "rest": timex_counted.place_rest,
}
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@lru_cache(maxsize=4096)
def place(partial: Partial, anchor: Anchor) -> Period | None:
    """Find the days that a partial date means, or None where the words and the anchor do not tell."""
    if partial.unit == "span":
        return place_span(partial, anchor)
    held = None if partial.within is None else place(partial.within, anchor)
    period = PLACERS[partial.unit](partial, anchor, held)
    return period if period is None or not partial.part else days.part_of(period, partial.part)


def place_span(partial: Partial, anchor: Anchor) -> Period | None:
    """Place "from 2014 to 2021", "since May"; an open end stays open."""
    first, last = open_end(partial.low, anchor, is_low=True), open_end(partial.high, anchor, is_low=False)
    if (partial.low is not None and first is None) or (partial.high is not None and last is None):
        return None
    if first is not None and last is not None and first > last:
        first, last = untangle(partial, first, last, anchor.today)
        if first > last:
            return None
    return Period(first, last, "period")


def open_end(partial: Partial | None, anchor: Anchor, *, is_low: bool) -> dt.date | None:
    """Place one end of a span; None where it is open or cannot be placed."""
    period = None if partial is None else place(partial, anchor)
    return None if period is None else period.low if is_low else period.high


def untangle(partial: Partial, first: dt.date, last: dt.date, today: dt.date | None) -> tuple[dt.date, dt.date]:
    """Set the ends of "from November to February" and "Tuesday to Thursday" in order: each was placed by itself.

    The last end moves on where the span then runs through the article's day, else the first one moves back.
    """
    ends = [end for end in (partial.low, partial.high) if end is not None]
    unit, count = ("day", 7) if any(end.unit == "weekday" for end in ends) else ("year", 1)
    later = days.move(last, unit, count)
    if partial.high is not None and partial.high.within is None and today is not None and first <= today <= later:
        return first, later
    if partial.low is not None and partial.low.within is None:
        return days.move(first, unit, -count), last
    return first, last


def resolve(
    partial: Partial, published: tuple[dt.date, dt.date] | None, words: Callable[[], str], tell_tense: Callable[[], int]
) -> DateValue:
    """Turn a partial date into a value.

    published: first and last day the article can have appeared on. Both must give the same days: "last year" in an
    article of June 2024 does, "Tuesday" does not. words: the surface in lower case, kept where nothing is known.
    tell_tense: says how the clause stands to the article's day (see Anchor), asked only where that matters.
    """
    period = place(partial, NOWHERE)
    is_anchored = period is None and published is not None
    if period is None and published is not None:
        tense = tell_tense()
        period = place(partial, Anchor(published[0], tense))
        if published[0] != published[1] and period != place(partial, Anchor(published[1], tense)):
            period = None
    if period is None:
        stated = stated_form(partial, words())
        return DateValue(stated, None, None, partial.hedge, precision_of(partial), weekday_of(partial), is_anchored)
    return placed_value(period, partial.hedge, weekday_of(partial), is_anchored)


def weekday_of(partial: Partial) -> int | None:
    """Give the weekday that the words of a day name."""
    return partial.weekday if partial.unit in {"day", "weekday"} else None


@lru_cache(maxsize=4096)
def placed_value(period: Period, hedge: Hedge, weekday: int | None, is_anchored: bool) -> DateValue:  # noqa: FBT001
    """Make the value of a placed period; what runs to an end of the calendar is open there."""
    low, high = (None if day in {dt.date.min, dt.date.max} else day for day in (period.low, period.high))
    stated = stated_period(Period(low, high, period.precision))
    hedge = Hedge.ABOUT if period.precision == "vague" else hedge
    return DateValue(stated, low, high, hedge, period.precision, weekday, is_anchored)


def stated_period(period: Period) -> str:
    """Write a placed period as precisely as its words: '2018-12', '2019-07-24', '2019-01-01..2019-06-30'."""
    low, high = period.low, period.high
    if low is not None and period.precision == "day":
        return low.isoformat()
    if low is not None and period.precision == "month":
        return low.isoformat()[:7]
    if low is not None and period.precision == "year" and low.month == 1:
        return low.isoformat()[:4]
    return f"{low.isoformat() if low else ''}..{high.isoformat() if high else ''}"


def stated_form(partial: Partial, words: str) -> str:
    """Write what is known of a date that could not be placed: '--11-19', '--05', 'saturday', else its words."""
    if partial.within is None and not partial.part and partial.step is None:
        if partial.unit == "day" and partial.month is not None:
            return f"--{partial.month:02d}-{partial.day:02d}"
        if partial.unit == "month" and partial.month is not None:
            return f"--{partial.month:02d}"
        if partial.unit == "weekday" and partial.weekday is not None:
            return WEEKDAY_NAMES[partial.weekday]
    return words


def precision_of(partial: Partial) -> str:
    """Name how coarse a date is that could not be placed."""
    unit = partial.scale if partial.unit in {"unit", "ago"} else partial.unit
    if unit in {"day", "weekday", "feast", "shift"}:
        return "day"
    return unit if unit in {"week", "weekend", "month", "quarter", "season", "half", "year", "decade"} else "period"
