"""What the words of a date say before the article's own date is known."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from crosscheck.language.days import Period
from crosscheck.values import Hedge


@dataclass(frozen=True, slots=True)
class Partial:
    """A date as the words leave it.

    unit: what the words name, the key of PLACERS: 'day', 'weekday', 'month', 'quarter', 'unit', 'ago', 'span', ...
    number: which one: the year, the quarter, the season, the first year of a decade, the nth week or weekday.
    month, day, weekday: where named. step: -1 for "last", 0 for "this", 1 for "next".
    within: the larger period named beside it ("the first half of last year"). part: 'early', 'mid', 'end', ...
    scale: the unit of "last month" and "two weeks ago". count: how many, [near, far] where vague ("a few"), negative
        in the past. low, high: the ends of a span. fixed: a period known from the text before ("the same month").
    """

    unit: str
    number: int = 0
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    step: int | None = None
    within: Partial | None = None
    part: str = ""
    scale: str = ""
    count: tuple[int, int] = (0, 0)
    low: Partial | None = None
    high: Partial | None = None
    fixed: Period | None = None
    hedge: Hedge = Hedge.EXACT


@dataclass(frozen=True, slots=True)
class Reading:
    """A partial date read from a half-open run of tokens. reason: why it can mean nothing, where so."""

    first: int
    last: int
    partial: Partial
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day the article appeared, None where unknown, and whether the clause looks forward from it."""

    today: dt.date | None
    future: bool = False


def year_partial(year: int) -> Partial:
    """Wrap a year."""
    return Partial("year", number=year)
