"""The figures of one finding -> where each stands on one scale: a strip of dots, in percent of the width.

Percent, not pixels: the strip then fits a phone and a page without scrolling.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext

from crosscheck.formats.wording import listed, shorten
from crosscheck.values import CURRENCY_SIGNS, Hedge, Quantity, grouped

MOST_ROWS = 12
LARGEST = Decimal("1e15")  # beyond it the figures at the ends of the scale no longer fit a phone
SMALLEST_SPAN = Decimal("1e-9")  # of the larger figure; a smaller difference shows on no screen
LEFT, WIDTH = Decimal("1.5"), Decimal(97)  # percent; leaves room for half a dot at both ends
LABEL_LIMIT = 30


@dataclass(frozen=True, slots=True)
class Row:
    """One figure on the strip and the letters of who states it. at, low, high: percent of the width."""

    letters: str
    value: str
    label: str
    at: str
    low: str
    high: str
    hedged: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """All figures of a finding on one scale. ticks: percent of each grid line; first and last name its ends."""

    title: str
    description: str
    rows: tuple[Row, ...]
    ticks: tuple[str, ...]
    first: str
    last: str
    caption: str


def draw_strip(question: str, statements: Sequence[tuple[str, object, str]]) -> Strip | None:
    """Draw (source letter, value, scope words) on one scale; None unless they are different numbers of one unit."""
    figures = [(letter, value, label) for letter, value, label in statements if isinstance(value, Quantity)]
    values = [value for _, value, _ in figures]
    if len(figures) != len(statements) or len({(value.unit, value.dimension) for value in values}) != 1:
        return None
    points = [number for value in values for number in (*value.numbers, *ends(value))]
    if len({value.numbers for value in values}) < 2 or any(abs(point) > LARGEST for point in points):
        return None
    stated: dict[tuple[Quantity, str], list[str]] = {}
    for letter, value, label in figures:
        stated.setdefault((value, label), []).append(letter)
    least, most = min(points), max(points)
    if len(stated) > MOST_ROWS or most - least <= SMALLEST_SPAN * max(abs(most), abs(least)):
        return None
    with localcontext(prec=40):
        ticks = scale(least, most)
        rows = tuple(place(listed(letters), value, label, ticks) for (value, label), letters in stated.items())
        lines = tuple(percent(tick, ticks) for tick in ticks)
    said = "; ".join(f"{row.letters}: {row.value}{f' ({row.label})' if row.label else ''}" for row in rows)
    first, last = named(ticks[0], values[0]), named(ticks[-1], values[0])
    return Strip(question, f"{said}.", rows, lines, first, last, caption(rows, ticks))


def ends(value: Quantity) -> tuple[Decimal, ...]:
    """Give the known ends of an interval."""
    return tuple(end for end in (value.low, value.high) if end is not None)


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
    first = (least / step).to_integral_value(ROUND_FLOOR)
    last = (most / step).to_integral_value(ROUND_CEILING)
    return tuple(step * number for number in range(int(first), int(last) + 1))


def percent(number: Decimal, ticks: tuple[Decimal, ...]) -> str:
    """Give a figure's place on the scale: '12.34%'."""
    share = (number - ticks[0]) / (ticks[-1] - ticks[0])
    return f"{LEFT + WIDTH * min(max(share, Decimal(0)), Decimal(1)):.2f}%"


def place(letters: str, value: Quantity, label: str, ticks: tuple[Decimal, ...]) -> Row:
    """Put one figure on the scale, with the interval that its words were read as."""
    low = ticks[0] if value.low is None else value.low
    high = ticks[-1] if value.high is None else value.high
    middle = sum(value.numbers, Decimal(0)) / len(value.numbers)
    hedged = value.hedge is not Hedge.EXACT or low != high
    at, start, end = (percent(number, ticks) for number in (middle, low, high))
    return Row(letters, value.text, shorten(label, LABEL_LIMIT), at, start, end, hedged)


def named(tick: Decimal, like: Quantity) -> str:
    """Write an end of the scale with the unit of the figures: '$40', '80 %'."""
    if like.unit in CURRENCY_SIGNS:
        return CURRENCY_SIGNS[like.unit] + grouped(tick)
    return f"{grouped(tick)} {like.unit}".rstrip()


def caption(rows: tuple[Row, ...], ticks: tuple[Decimal, ...]) -> str:
    """Say how to read the strip, and warn of a scale that does not start at zero."""
    words = "Each dot is one figure, placed by its value."
    if any(row.hedged for row in rows):
        words += " An open dot with a band is a hedged or round figure and the interval it was read as."
    if ticks[0] > 0:
        words += " The scale does not start at zero."
    return words
