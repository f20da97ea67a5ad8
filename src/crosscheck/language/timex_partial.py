"""What the words of a date say before the article's own date is known."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.language.days import Period
from crosscheck.values import Hedge


@dataclass(frozen=True, slots=True)
class Partial:
    """A date as the words leave it.

    unit: what the words name, the key of PLACERS: 'day', 'weekday', 'month', 'quarter', 'unit', 'ago', 'span', ...
    number: which one: the year, the quarter, the season, the first year of a decade, the nth week or weekday.
    month, day, weekday: where named. step: -1 for "last", 0 for "this", 1 for "next".
    within: the larger period named beside it ("the first half of last year"), or the date counted from.
    part: 'early', 'mid', 'end', ...
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


NEAR, PROMISED, UNTOLD = 2, -2, -3


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day the article appeared, None where unknown, and how the clause stands to it.

    tense: 1 where the clause looks forward, -1 where it looks back, 0 where nothing says it; NEAR where it told of a
        plan that may be over by now ("said it would open in May"), PROMISED where what happened and what was promised
        are not told apart ("agreed to pay in May"); UNTOLD where a day stands in the present tense ("the phone reaches
        shops on 20 September").
    """

    today: dt.date | None
    tense: int = 0

    @property
    def future(self) -> bool:
        """Say whether the clause looks forward."""
        return self.tense > 0


NOWHERE = Anchor(None)


@dataclass(frozen=True, slots=True)
class Signs:
    """What the tokens of one sentence say of its tenses.

    signs: for each token FUTURE, PAST, CLAUSE_END, PURPOSE or 0. cue_before, end_before: the place of the latest cue
        and of the latest end of a clause before each token; cue_after, end_after: of the next ones from it on.
    """

    signs: tuple[int, ...]
    cue_before: tuple[int, ...]
    end_before: tuple[int, ...]
    cue_after: tuple[int, ...]
    end_after: tuple[int, ...]


@lru_cache(maxsize=4096)
def year_partial(year: int) -> Partial:
    """Wrap a year."""
    return Partial("year", number=year)
