"""Where the calendar's named days and periods lie: "June 2", "last December", "the third quarter", "Good Friday".

Every function takes the partial date, the anchor and the larger period beside the words, placed already.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from crosscheck.language import days
from crosscheck.language.days import Period
from crosscheck.language.timex_partial import NEAR, PROMISED, Anchor, Partial

# Years are tried that far from the article's: 29 February and a feast come back within eight.
REACH = 9


def years_to_try(partial: Partial, anchor: Anchor, held: Period | None) -> tuple[int, ...]:
    """Give the years a date without a year may be of, the likeliest first; empty when nothing tells."""
    if partial.within is not None:
        return () if held is None or held.low is None else (held.low.year,)
    if anchor.today is None:
        return ()
    year = anchor.today.year
    if partial.step is not None:
        return (year,) if partial.step == 0 else tuple(year + partial.step * back for back in range(REACH))
    ahead = 1 if anchor.future else -1
    return tuple(year + ahead * back for back in range(-1, REACH))


def nearest(
    partial: Partial, anchor: Anchor, held: Period | None, make: Callable[[int], Period | None]
) -> Period | None:
    """Give the first period, over the years to try, on the right side of the anchor.

    "May" is the latest May that has begun; with a future cue, the first that is not over. "Last May" must be over
    and "next May" must not have begun.
    """
    today = anchor.today
    if today is not None and anchor.tense in {NEAR, PROMISED} and partial.within is None and partial.step is None:
        found = nearest_of_both(today, make, is_future=anchor.future)
        if found is not None:
            return found
    for year in years_to_try(partial, anchor, held):
        period = make(year) if 1 < year < 9999 else None
        if period is None or period.low is None or period.high is None:
            continue
        if partial.within is not None or partial.step == 0 or today is None:
            return period
        if partial.step is not None:
            fits = period.high < today if partial.step < 0 else period.low > today
        else:
            # a quarter is told of once it is over: "profit rose in the third quarter"
            begun = period.high if partial.unit in {"quarter", "half"} else period.low
            fits = period.high >= today if anchor.future else begun <= today
        if fits:
            return period
    return None


def nearest_of_both(today: dt.date, make: Callable[[int], Period | None], *, is_future: bool) -> Period | None:
    """Give the nearest period before or after a day; the one on the less likely side must be twice as near.

    "Said it would open in May" looks forward, "agreed to pay in May" may do either.
    """
    ahead, back = (1, 2) if is_future else (2, 1)
    best: tuple[int, Period] | None = None
    for year in (today.year + 1, today.year, today.year - 1):
        period = make(year) if 1 < year < 9999 else None
        if period is None or period.low is None or period.high is None:
            continue
        gap = max(ahead * (period.low - today).days, back * (today - period.high).days, 0)
        if best is None or gap < best[0]:
            best = gap, period
    return None if best is None else best[1]


def one_day(found: dt.date | None) -> Period | None:
    """Wrap a day as a period; None stays None."""
    return None if found is None else Period(found, found, "day")


def place_day(partial: Partial, anchor: Anchor, held: Period | None) -> Period | None:
    """Place "July 24, 2019", "June 2", "the 27th", "20th of next month"."""
    if partial.month is None:
        return place_day_of_month(partial, anchor, held)
    return nearest(
        partial, anchor, held, lambda year: one_day(days.day_or_none(year, partial.month or 1, partial.day or 1))
    )


def place_day_of_month(partial: Partial, anchor: Anchor, held: Period | None) -> Period | None:
    """Place a day whose month is not named: in the month beside it, or in the nearest that fits its weekday."""
    day = partial.day or 1
    if partial.within is not None:
        return (
            None if held is None or held.low is None else one_day(days.day_or_none(held.low.year, held.low.month, day))
        )
    if anchor.today is None:
        return None
    first = anchor.today.replace(day=1)
    for back in range(-1, 13):
        month = days.move_months(first, back if anchor.future else -back)
        found = days.day_or_none(month.year, month.month, day)
        if found is None or (found < anchor.today if anchor.future else found > anchor.today):
            continue
        if partial.weekday is None or found.weekday() == partial.weekday:
            return one_day(found)
    return None


def place_weekday(partial: Partial, anchor: Anchor, held: Period | None) -> Period | None:
    """Place "Tuesday", "last Friday", "two Fridays ago", "Friday next week", "the first Friday of July"."""
    weekday = partial.weekday or 0
    if partial.within is not None:
        if held is None or held.low is None:
            return None
        if held.precision == "week":
            return one_day(days.move_days(held.low, weekday))
        return one_day(days.nth_weekday(held.low.year, held.low.month, weekday, partial.number))
    today = anchor.today
    if today is None:
        return None
    count = partial.count[0]
    if count:
        near = days.nearest_weekday(weekday, today if count > 0 else days.move_days(today, -1), future=count > 0)
        return one_day(days.move_days(near, 7 * (count - 1 if count > 0 else count + 1)))
    if partial.step is None:
        # in news a weekday named on its own day is that day, whichever way the clause looks
        start = today if not anchor.future else days.move_days(today, -1)
        return one_day(days.nearest_weekday(weekday, start, future=anchor.future))
    if partial.step < 0:
        return one_day(days.nearest_weekday(weekday, days.move_days(today, -1), future=False))
    # "this Friday" is the one of the running week, "next Friday" the one of the week after it
    monday = days.move_days(today, -today.weekday())
    return one_day(days.move_days(monday, 7 * partial.step + weekday))


def place_month(partial: Partial, anchor: Anchor, held: Period | None) -> Period | None:
    """Place "May", "last December", "June next year"."""
    return nearest(partial, anchor, held, lambda year: days.months_period(year, partial.month or 1, 1, "month"))


def place_quarter(partial: Partial, anchor: Anchor, held: Period | None) -> Period | None:
    """Place "the third quarter", "Q3 2019"."""
    month = partial.number * 3 - 2
    return nearest(partial, anchor, held, lambda year: days.months_period(year, month, 3, "quarter"))


def place_half(partial: Partial, anchor: Anchor, held: Period | None) -> Period | None:
    """Place "the first half of 2019"."""
    month = partial.number * 6 - 5
    return nearest(partial, anchor, held, lambda year: days.months_period(year, month, 6, "half"))


def place_season(partial: Partial, anchor: Anchor, held: Period | None) -> Period | None:
    """Place "the summer of 2014", "last winter". A winter with one year may be either of two: both are held."""
    if partial.number == 4 and partial.within is not None:
        return nearest(partial, anchor, held, lambda year: days.months_period(year - 1, 12, 15, "season"))
    return nearest(partial, anchor, held, lambda year: days.season_period(year, partial.number))


def place_feast(partial: Partial, anchor: Anchor, held: Period | None) -> Period | None:
    """Place "Good Friday", "Thanksgiving": days that every year has, by a rule."""

    def make(year: int) -> Period | None:
        if partial.scale == "easter":
            return one_day(days.move_days(days.easter(year), partial.number))
        found = days.nth_weekday(year, partial.month or 1, partial.weekday or 0, partial.count[0])
        return one_day(found and days.move_days(found, partial.number))

    return nearest(partial, anchor, held, make)


def place_year(partial: Partial, _anchor: Anchor, _held: Period | None) -> Period | None:
    """Place "2019"."""
    return days.months_period(partial.number, 1, 12, "year") if 1 <= partial.number <= 9998 else None


def place_decade(partial: Partial, _anchor: Anchor, _held: Period | None) -> Period | None:
    """Place "the 1990s" and "the 19th century"."""
    months = 120 if partial.scale == "decade" else 1200
    return days.months_period(max(1, partial.number), 1, months, partial.scale) if partial.number < 9000 else None


def place_fiscal(partial: Partial, anchor: Anchor, held: Period | None) -> Period | None:
    """Place "fiscal year 2022": October to September, as the US government counts; it is hedged, others differ."""
    return nearest(partial, anchor, held, lambda year: days.months_period(year - 1, 10, 12, "year"))


def place_nth_week(partial: Partial, _anchor: Anchor, held: Period | None) -> Period | None:
    """Place "the last week of July", "the first week of 2015", "week 31 of 2020"."""
    return None if held is None else days.nth_week(held, partial.number)


def place_week_of(partial: Partial, _anchor: Anchor, held: Period | None) -> Period | None:
    """Place "the week of March 4"."""
    return None if held is None or held.low is None else days.unit_around(held.low, partial.scale)


def place_slice(partial: Partial, _anchor: Anchor, held: Period | None) -> Period | None:
    """Place "the first nine months of 2019", "the last ten days of May"."""
    if held is None or held.low is None or held.high is None:
        return None
    if partial.number > 0:
        end = days.move_days(days.move(held.low, partial.scale, partial.number), -1)
        return Period(held.low, min(end, held.high), "period")
    start = days.move(days.move_days(held.high, 1), partial.scale, partial.number)
    return Period(max(start, held.low), held.high, "period")


def place_week_to(_partial: Partial, _anchor: Anchor, held: Period | None) -> Period | None:
    """Place "the week ending March 4": the seven days up to it."""
    return None if held is None or held.low is None else Period(days.move_days(held.low, -6), held.low, "week")


def place_fixed(partial: Partial, _anchor: Anchor, _held: Period | None) -> Period | None:
    """Give a period that the text before has settled ("the same month")."""
    return partial.fixed
