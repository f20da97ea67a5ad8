"""Values -> places on a scale: numbers, days and times of day, each with round ticks that have a name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from crosscheck.values import CURRENCY_SIGNS, DateValue, Hedge, Quantity, TimeValue, day_words, grouped

LARGEST = Decimal("1e15")  # beyond it the figures at the ends of the scale no longer fit a phone
LEFT, WIDTH = Decimal("1.5"), Decimal(97)  # percent; leaves room for half a dot at both ends
LABEL_ROOM = 34  # characters of all tick names together that a phone has room for; else only the ends are named
HOUR = 60
DAY_STEPS = tuple(map(Decimal, (1, 2, 7, 14, 30, 61, 91, 182, 365, 730, 1826, 3652, 9131, 18262, 36525)))
MINUTE_STEPS = tuple(map(Decimal, (5, 10, 15, 30, 60, 120, 180, 240, 360)))


@dataclass(frozen=True, slots=True)
class Spread:
    """One value as numbers of its scale: its middle, and the interval it was read as; None where open."""

    at: Decimal
    low: Decimal | None
    high: Decimal | None
    hedged: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale. ticks: round numbers that hold all values. names: of the ticks, '' where there is no room for one."""

    ticks: tuple[Decimal, ...]
    names: tuple[str, ...]

    def percent(self, number: Decimal) -> str:
        """Give a number's place on the scale: '12.34%'."""
        return f"{LEFT + WIDTH * self.share(number):.2f}%"

    def share(self, number: Decimal) -> Decimal:
        """Give a number's place from 0 to 1."""
        share = (number - self.ticks[0]) / (self.ticks[-1] - self.ticks[0])
        return min(max(share, Decimal(0)), Decimal(1))


def measure_of(value: object) -> str:
    """Name what a value can be put on one scale with: its unit, 'day', 'minute'; '' for what has no place."""
    if isinstance(value, Quantity) and value.numbers:
        return f"number {value.unit} {value.dimension}"
    if isinstance(value, DateValue) and value.low is not None and value.high is not None:
        return "day"
    if isinstance(value, TimeValue) and value.low is not None and value.high is not None:
        return f"minute {value.zone}"
    return ""


def spread_of(value: object) -> Spread:
    """Put a value that has a measure on its scale."""
    if isinstance(value, Quantity):
        middle = sum(value.numbers, Decimal(0)) / len(value.numbers)
        hedged = value.hedge is not Hedge.EXACT or value.low != value.high
        return Spread(middle, value.low, value.high, hedged)
    assert isinstance(value, DateValue | TimeValue)
    low, high = (Decimal(end.toordinal() if isinstance(end, dt.date) else end or 0) for end in (value.low, value.high))
    return Spread((low + high) / 2, low, high, low != high or value.hedge is not Hedge.EXACT)


def axis_for(spreads: Sequence[Spread], like: object) -> Axis:
    """Make the scale that holds some values of one measure. like: one of them, for the names of the ticks."""
    points = [end for spread in spreads for end in (spread.at, spread.low, spread.high) if end is not None]
    least, most = min(points), max(points)
    if isinstance(like, DateValue):
        ticks = stepped(least, most, DAY_STEPS, from_least=True)
    elif isinstance(like, TimeValue):
        ticks = stepped(least, most, MINUTE_STEPS, from_least=False)
    else:
        ticks = scale(least, most)
    names = tuple(name_tick(tick, like) for tick in ticks)
    if sum(len(name) for name in names) > LABEL_ROOM:
        names = (names[0], *("" for _ in names[2:]), names[-1])
    return Axis(ticks, names)


def scale(least: Decimal, most: Decimal) -> tuple[Decimal, ...]:
    """Give round ticks that hold both ends: from zero, unless the figures lie close together far from it."""
    span = most - least
    if least >= 0 and span >= most / 5:
        least = Decimal(0)
    elif span == 0:
        least, most = least - 1, most + 1
    rough = (most - least) / 4
    power = Decimal(10) ** rough.adjusted()
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    return between(least, most, step)


def stepped(least: Decimal, most: Decimal, steps: Sequence[Decimal], *, from_least: bool) -> tuple[Decimal, ...]:
    """Give ticks that hold both ends, by the smallest of some steps that needs five of them at most.

    from_least: the first stands at the least value, as for days; else all are whole multiples, as the hours of a day.
    """
    if least == most:
        least, most = least - 1, most + 1
    whole = (most - least) // (4 * steps[-1]) + 1
    step = next((step for step in steps if most - least <= 4 * step), steps[-1] * whole)
    if not from_least:
        return between(least, most, step)
    number = int(((most - least) / step).to_integral_value(ROUND_CEILING))
    return tuple(least + step * one for one in range(number + 1))


def between(least: Decimal, most: Decimal, step: Decimal) -> tuple[Decimal, ...]:
    """Give the whole multiples of a step from below the least to above the most."""
    first = (least / step).to_integral_value(ROUND_FLOOR)
    last = (most / step).to_integral_value(ROUND_CEILING)
    return tuple(step * number for number in range(int(first), int(last) + 1))


def name_tick(tick: Decimal, like: object) -> str:
    """Write an end of the scale with the unit of the values: '$40', '80 %', '4 May 2024', '17:30'."""
    if isinstance(like, DateValue):
        return day_words(dt.date.fromordinal(min(max(int(tick), 1), dt.date.max.toordinal())))
    if isinstance(like, TimeValue):
        return f"{int(tick) // HOUR:02d}:{int(tick) % HOUR:02d}" if tick >= 0 else ""
    unit = like.unit if isinstance(like, Quantity) else ""
    if unit in CURRENCY_SIGNS:
        return CURRENCY_SIGNS[unit] + grouped(tick)
    return f"{grouped(tick)} {unit}".rstrip()
