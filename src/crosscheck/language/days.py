"""Arithmetic on closed intervals of days: months, quarters, seasons, shifts, parts, Easter."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from functools import lru_cache

DAY = dt.timedelta(days=1)
# Days that "the end of" a month is said of: from the 24th on, the last week or so.
END_OF_MONTH = 24
MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
DAYS_IN = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}


@dataclass(frozen=True, slots=True)
class Period:
    """A closed interval of days and how coarse its wording is; None is an open end."""

    low: dt.date | None
    high: dt.date | None
    precision: str


def clamp_day(year: int, month: int, day: int) -> dt.date:
    """Give a day of a month, moved back to the month's last one where it has fewer days. Clamps the year to 1-9999."""
    if year < 1:
        return dt.date.min
    if year > 9999:
        return dt.date.max
    return dt.date(year, month, min(day, month_days(year, month)))


def month_days(year: int, month: int) -> int:
    """Count the days of a month."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in {4, 6, 9, 11} else 31


def day_or_none(year: int, month: int, day: int) -> dt.date | None:
    """Give a day, or None where there is none such (30 February, year 0)."""
    if 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= month_days(year, month):
        return dt.date(year, month, day)
    return None


def move_days(day: dt.date, count: int) -> dt.date:
    """Move a day, stopping at the ends of the calendar."""
    ordinal = min(max(day.toordinal() + count, 1), dt.date.max.toordinal())
    return dt.date.fromordinal(ordinal)


def move_months(day: dt.date, count: int) -> dt.date:
    """Move a day by months, stopping at a shorter month's last day: 31 March less one month is 28 February."""
    months = day.year * 12 + day.month - 1 + count
    return clamp_day(months // 12, months % 12 + 1, day.day)


def move_workdays(day: dt.date, count: int) -> dt.date:
    """Move a day by so many days of Monday to Friday, from the nearest of them on the way back."""
    ahead = 1 if count > 0 else -1
    while day.weekday() > 4:
        day = move_days(day, -ahead)
    weeks, rest = divmod(abs(count), 5)
    day = move_days(day, ahead * 7 * weeks)
    while rest:
        day = move_days(day, ahead)
        rest -= day.weekday() < 5
    return day


def move(day: dt.date, unit: str, count: int) -> dt.date:
    """Move a day by so many units."""
    if unit == "workday":
        return move_workdays(day, count)
    if unit in DAYS_IN:
        return move_days(day, DAYS_IN[unit] * count)
    return move_months(day, MONTHS_IN[unit] * count)


@lru_cache(maxsize=4096)
def months_period(year: int, month: int, months: int, precision: str) -> Period:
    """Give so many whole months, from the first of one on."""
    first = clamp_day(year, month, 1)
    following = move_months(first, months)
    high = dt.date.max if following == dt.date.max else following - DAY
    return Period(first, high, precision)


def unit_around(day: dt.date, unit: str) -> Period:
    """Give the calendar unit that holds a day; weeks begin on Monday."""
    if unit in {"day", "workday"}:
        return Period(day, day, "day")
    if unit in {"week", "fortnight"}:
        monday = move_days(day, -day.weekday())
        return Period(monday, move_days(monday, 6), "week")
    if unit == "weekend":
        saturday = move_days(day, 5 - day.weekday())
        return Period(saturday, move_days(saturday, 1), "weekend")
    if unit == "month":
        return months_period(day.year, day.month, 1, "month")
    if unit == "quarter":
        return months_period(day.year, (day.month - 1) // 3 * 3 + 1, 3, "quarter")
    if unit == "decade":
        return months_period(max(1, day.year // 10 * 10), 1, 120, "decade")
    if unit == "century":
        return months_period(max(1, day.year // 100 * 100), 1, 1200, "century")
    return months_period(day.year, 1, 12, "year")


def season_period(year: int, season: int) -> Period:
    """Give a northern season: 1 spring ... 4 winter, which ends in February of the next year."""
    return months_period(year, season * 3, 3, "season")


def nearest_weekday(weekday: int, today: dt.date, *, future: bool) -> dt.date:
    """Give the last such day on or before `today`, or the first one after it."""
    if future:
        return move_days(today, (weekday - today.weekday() - 1) % 7 + 1)
    return move_days(today, -((today.weekday() - weekday) % 7))


def nth_weekday(year: int, month: int, weekday: int, count: int) -> dt.date | None:
    """Give the nth such weekday of a month, the last one for -1, None where the month has not so many."""
    first = day_or_none(year, month, 1)
    if first is None:
        return None
    if count < 0:
        last = clamp_day(year, month, 31)
        return move_days(last, -((last.weekday() - weekday) % 7))
    day = move_days(first, (weekday - first.weekday()) % 7 + 7 * (count - 1))
    return day if day.month == month else None


def nth_week(container: Period, count: int) -> Period | None:
    """Give the nth ISO week of a month or year: the one whose Thursday is the nth in it; -1 is the last."""
    if container.low is None or container.high is None:
        return None
    if count < 0:
        thursday = nearest_weekday(3, container.high, future=False)
    else:
        thursday = move_days(container.low, (3 - container.low.weekday()) % 7 + 7 * (count - 1))
    return unit_around(thursday, "week") if container.low <= thursday <= container.high else None


def easter(year: int) -> dt.date:
    """Give Easter Sunday of the western churches (the anonymous Gregorian rule)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return dt.date(year, month, day + 1)


def part_of(period: Period, part: str) -> Period:
    """Cut a part out of a period: 'early' and 'late' are halves, 'mid' the middle, 'start' and 'end' narrower."""
    low, high = period.low, period.high
    if not part or low is None or high is None or low == high:
        return period
    if period.precision == "month":
        days = {"early": (1, 15), "late": (16, 31), "mid": (10, 20), "start": (1, 8), "end": (END_OF_MONTH, 31)}
        first, last = days[part]
        return Period(low.replace(day=first), low.replace(day=min(last, high.day)), "period")
    if period.precision == "year":
        months = {"early": (1, 6), "late": (7, 6), "mid": (5, 4), "start": (1, 4), "end": (9, 4)}
        month, length = months[part]
        return months_period(low.year, month, length, "period")
    length = (high - low).days + 1
    shares = {"early": (0, 50), "late": (50, 100), "mid": (25, 75), "start": (0, 30), "end": (70, 100)}
    if period.precision == "week":
        shares["end"] = (45, 100)  # Thursday to Sunday
    begin, end = shares[part]
    return Period(move_days(low, length * begin // 100), move_days(low, -(-length * end // 100) - 1), "period")


def move_period(period: Period, unit: str, count: int) -> Period:
    """Move a period by whole units, keeping whole months whole: June by one year is June, not 30 days of it."""
    low, high = period.low, period.high
    ends_month = high is not None and high != dt.date.max and (high + DAY).day == 1 and unit in MONTHS_IN
    low = low and move(low, unit, count)
    if high is not None:
        high = move(high, unit, count)
        high = high.replace(day=month_days(high.year, high.month)) if ends_month else high
    return replace(period, low=low, high=high)
