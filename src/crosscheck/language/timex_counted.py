"""Where periods counted from the article's own date lie: "last month", "two weeks ago", "the past five years"."""

from __future__ import annotations

import datetime as dt

from crosscheck.language import days
from crosscheck.language.days import Period
from crosscheck.language.timex_partial import Anchor, Partial


def base_day(partial: Partial, anchor: Anchor, held: Period | None) -> dt.date | None:
    """Give the day that is counted from: the article's, or the one named beside the words."""
    if partial.within is None:
        return anchor.today
    return None if held is None else held.low


def place_unit(partial: Partial, anchor: Anchor, held: Period | None) -> Period | None:
    """Place "this week", "last month", "next year", "the year after next", "the weekend of May 4"."""
    base = base_day(partial, anchor, held)
    if base is None:
        return None
    step = partial.step or 0
    if partial.scale == "weekend" and step <= 0:
        return place_weekend(step, base, anchor.tense)
    around = days.unit_around(base, partial.scale)
    return days.unit_around(days.move(around.low or base, partial.scale, step), partial.scale)


def place_weekend(step: int, today: dt.date, tense: int) -> Period:
    """Place "the weekend", "this weekend", "last weekend".

    Told in the past it is the latest begun; otherwise, and with no verb ("Rain this weekend"), that of the week.
    """
    saturday = days.unit_around(today, "weekend").low or today
    begun = saturday <= today
    back = -1 if step < 0 or (not begun and tense < 0) else 0
    return days.unit_around(days.move_days(saturday, 7 * back), "weekend")


def place_ago(partial: Partial, anchor: Anchor, held: Period | None) -> Period | None:
    """Place "two weeks ago", "yesterday", "a few days ago", "two days from tomorrow": the calendar unit so far away.

    "Three months ago" is a month and "five years ago" a year, as TimeML has it: nobody counts the days.
    """
    base = base_day(partial, anchor, held)
    if base is None:
        return None
    near, far = partial.count
    first, last = (
        days.unit_around(day, partial.scale) for day in sorted(days.move(base, partial.scale, n) for n in (near, far))
    )
    return Period(first.low, last.high, first.precision if near == far else "vague")


def place_to_the_day(partial: Partial, anchor: Anchor, held: Period | None) -> Period | None:
    """Place a counted date to the day, as a bound is meant: the "two years ago" of "over two years ago"."""
    base = base_day(partial, anchor, held)
    if base is None:
        return None
    day = days.move(base, partial.scale, partial.count[0])
    return Period(day, day, "day")


def place_beyond(partial: Partial, _anchor: Anchor, held: Period | None) -> Period | None:
    """Place "more than two years ago", "more than a week from now": open on the far side."""
    if held is None:
        return None
    return Period(None, held.high, "period") if partial.step == -1 else Period(held.low, None, "period")


def place_run(partial: Partial, _anchor: Anchor, held: Period | None) -> Period | None:
    """Place "for three days from May 4": so long from the first day on, that day counted."""
    if held is None or held.low is None:
        return None
    end = days.move_days(days.move(held.low, partial.scale, partial.count[0]), -1)
    return Period(held.low, max(held.low, end), "period")


def place_night(_partial: Partial, anchor: Anchor, _held: Period | None) -> Period | None:
    """Place "overnight": the night up to the article's day, or the one after it where the clause looks forward."""
    if anchor.today is None:
        return None
    first = anchor.today if anchor.future else days.move_days(anchor.today, -1)
    return Period(first, days.move_days(first, 1), "period")


def place_shift(partial: Partial, anchor: Anchor, _held: Period | None) -> Period | None:
    """Place "1 month and 21 days ago": to the day, so many months and then days away."""
    if anchor.today is None:
        return None
    day = days.move_days(days.move_months(anchor.today, partial.number), partial.count[0])
    return Period(day, day, "day")


def place_stretch(partial: Partial, anchor: Anchor, _held: Period | None) -> Period | None:
    """Place "the past five years", "the next few months": from or to the anchor."""
    today = anchor.today
    if today is None:
        return None
    near, far = partial.count
    is_vague = near != far
    # a few is two to five: three in the middle
    count = (near + far) // 2 + (1 if near + far < 0 and (near + far) % 2 else 0) if is_vague else near
    end = days.move(today, partial.scale, count)
    if is_vague and partial.scale != "day":
        whole = days.unit_around(end, partial.scale)
        end = (whole.low if count < 0 else whole.high) or end
    if count > 0 and not is_vague and partial.step is None:
        today = days.move_days(today, 1)  # "the next three days" begin tomorrow, "within three days" today
    return Period(min(today, end), max(today, end), "vague" if is_vague else "period")


def place_rest(partial: Partial, anchor: Anchor, held: Period | None) -> Period | None:
    """Place "earlier this month", "later this year", "so far this year": up to the anchor or from it."""
    if held is None or held.low is None or held.high is None or anchor.today is None:
        return None
    if partial.step == -1:
        return Period(held.low, max(held.low, anchor.today), "period")
    return Period(min(anchor.today, held.high), held.high, "period")
