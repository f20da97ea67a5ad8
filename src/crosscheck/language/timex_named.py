"""Where the calendar's named days and periods lie: "June 2", "last December", "the third quarter", "Good Friday".

Every function takes the partial date, the anchor and the larger period beside the words, placed already.
"""

from __future__ import annotations

import datetime as dt

from crosscheck.language import days
from crosscheck.language.days import Period
from crosscheck.language.timex_nearest import nearest, of_weekday
from crosscheck.language.timex_partial import Anchor, Partial

# A day told as yet to come that has just been is that one, not next year's: "the strike, due to end on 31 August".
YEAR, JUST_OVER = 365, 20


def one_day(found: dt.date | None) -> Period | None:
    """Wrap a day as a period; None stays None."""
    return None if found is None else Period(found, found, "day")


def place_day(partial: Partial, anchor: Anchor, held: Period | None) -> Period | None:
    """Place "July 24, 2019", "June 2", "the 27th", "20th of next month"."""
    if partial.month is None:
        return place_day_of_month(partial, anchor, held)

    def make(year: int) -> Period | None:
        return one_day(days.day_or_none(year, partial.month or 1, partial.day or 1))

    found = nearest(partial, anchor, held, make)
    today = anchor.today
    if found is None or found.low is None or today is None or partial.within is not None or partial.step is not None:
        return found
    if partial.weekday is not None and found.low.weekday() != partial.weekday:
        return of_weekday(partial.weekday, found, today, make)
    if anchor.future and (found.low - today).days > YEAR - JUST_OVER:
        return make(found.low.year - 1) or found
    return found


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
