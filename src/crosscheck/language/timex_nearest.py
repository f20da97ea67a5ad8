"""Which year a day or period without a year is of: the side the clause looks to, its weekday, the nearest one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from crosscheck.language.days import Period
from crosscheck.language.timex_partial import NEAR, PROMISED, UNTOLD, Anchor, Partial

# Years are tried that far from the article's: 29 February and a feast come back within eight.
REACH = 9
# How much farther a period on the less likely side counts, ahead and back. A day in the present tense may lie three
# months ahead ("the phone reaches shops on 20 September"), as its like of last year then lies nine back.
WEIGHTS = {NEAR: (1, 2), PROMISED: (2, 1), UNTOLD: (3, 1)}
# A day so near, or one of its weekday so near, needs no other year: "the vote is on Sunday, May 8".
VERY_NEAR, FIRST_NEAR = 30, 200


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
    if today is not None and anchor.tense in WEIGHTS and partial.within is None and partial.step is None:
        found = nearest_of_both(today, make, WEIGHTS[anchor.tense])
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


def nearest_of_both(today: dt.date, make: Callable[[int], Period | None], weights: tuple[int, int]) -> Period | None:
    """Give the nearest period before or after a day; the gap on the less likely side weighs more.

    "Said it would open in May" looks forward, "agreed to pay in May" may do either.
    """
    ahead, back = weights
    best: tuple[int, Period] | None = None
    for year in (today.year + 1, today.year, today.year - 1):
        period = make(year) if 1 < year < 9999 else None
        if period is None or period.low is None or period.high is None:
            continue
        gap = max(ahead * (period.low - today).days, back * (today - period.high).days, 0)
        if best is None or gap < best[0]:
            best = gap, period
    return None if best is None else best[1]


def of_weekday(weekday: int, told: Period, today: dt.date, make: Callable[[int], Period | None]) -> Period:
    """Give the year in which a day falls on its weekday: this day's neighbour where the clause told another.

    told: the day as the tense has it, kept where no year near fits, unless the words are plainly of these days.
    """
    found = [period for year in (-1, 0, 1) if (period := make(today.year + year)) is not None and period.low]
    found.sort(key=lambda period: abs((period.low - today).days) if period.low else 0)
    fitting = [period for period in found if period.low and period.low.weekday() == weekday]
    gaps = [abs((period.low - today).days) for period in (*fitting[:1], *found[:1]) if period.low]
    if fitting and gaps[0] <= FIRST_NEAR:
        return fitting[0]
    if found and gaps[-1] <= VERY_NEAR:
        return found[0]
    return fitting[0] if fitting else told
