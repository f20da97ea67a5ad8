"""Figures that change -> a picture of value against the day they hold for, or were published on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext

from crosscheck.formats.plot import MOST_ROWS, Statement, fits, interval_words
from crosscheck.formats.scales import Axis, Spread, axis_for, measure_of, name_tick, spread_of
from crosscheck.formats.wording import listed, published_words
from crosscheck.model import Claim
from crosscheck.values import DateValue, Quantity

TOP, BOTTOM = 22, 150  # pixels from the top: of the largest and of the smallest value
LEFT, WIDTH = Decimal(16), Decimal(78)  # percent; the names of the values stand left of it
NEAR_ACROSS, NEAR_DOWN = Decimal(30), 18  # percent and pixels; two labels that near would stand on each other


@dataclass(frozen=True, slots=True)
class Point:
    """One figure: percent across, pixels down, the ends of its interval, and where its label stands."""

    letters: str
    value: str
    day: str
    across: str
    down: int
    low: int
    high: int
    hedged: bool
    read: str
    anchor: str
    label_down: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """Figures over time. lines: (pixels down, name) of each grid line. first, last: the days at both ends."""

    title: str
    description: str
    points: tuple[Point, ...]
    lines: tuple[tuple[int, str], ...]
    first: str
    last: str
    caption: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A statement with its day as a number, and the day in words."""

    statement: Statement
    day: int
    words: str


def draw_timeline(
    question: str, statements: Sequence[Statement], days: Sequence[tuple[int, str] | None]
) -> Timeline | None:
    """Draw figures of one unit against their days; None unless both differ. What has no day is named beneath."""
    if len({measure_of(one.value) for one in statements}) != 1 or not isinstance(statements[0].value, Quantity):
        return None
    groups: dict[tuple[int, str], list[Dated]] = {}
    undated: list[str] = []
    for statement, day in zip(statements, days, strict=True):
        if day is None:
            undated.append(f"{statement.letter}: {statement.words}")
        else:
            groups.setdefault((day[0], statement.words), []).append(Dated(statement, *day))
    ordered = [group for _, group in sorted(groups.items())]
    dated = [group[0] for group in ordered]
    letters = [listed(list(dict.fromkeys(one.statement.letter for one in group))) for group in ordered]
    if len({one.day for one in dated}) < 2 or len(dated) > MOST_ROWS:
        return None
    with localcontext(prec=40):
        spreads = [spread_of(one.statement.value) for one in dated]
        if len({spread.at for spread in spreads}) < 2 or not fits(spreads):
            return None
        axis = axis_for(spreads, statements[0].value)
        points = place_points(dated, letters, spreads, axis)
        lines = tuple((pixels(axis, tick), name_tick(tick, statements[0].value)) for tick in axis.ticks)
    said = "; ".join(f"{point.letters}, {point.day}: {point.value}" for point in points)
    caption = f"{CAPTION} Undated, and not drawn: {'; '.join(undated)}." if undated else CAPTION
    return Timeline(question, f"{said}.", points, lines, dated[0].words, dated[-1].words, caption)


CAPTION = "Each dot is one figure: across, the day it holds for or was published on; up, its value."


def place_points(
    dated: Sequence[Dated], letters: Sequence[str], spreads: Sequence[Spread], axis: Axis
) -> tuple[Point, ...]:
    """Put the figures in the picture, each label where no other stands."""
    first, span = dated[0].day, dated[-1].day - dated[0].day
    points: list[Point] = []
    labels: list[tuple[Decimal, int]] = []
    for one, letter, spread in zip(dated, letters, spreads, strict=True):
        across = LEFT + WIDTH * (one.day - first) / span
        down = pixels(axis, spread.at)
        places = [down + 4, down - 12, down + 20, down - 28, down + 36]
        label = next((place for place in places if free(across, place, labels)), down + 4)
        labels.append((across, label))
        points.append(
            Point(
                letters=letter,
                value=one.statement.words,
                day=one.words,
                across=f"{across:.2f}%",
                down=down,
                low=pixels(axis, axis.ticks[0] if spread.low is None else spread.low),
                high=pixels(axis, axis.ticks[-1] if spread.high is None else spread.high),
                hedged=spread.hedged,
                read=interval_words(one.statement.value),
                anchor="start" if across < 55 else "end",
                label_down=label,
            )
        )
    return tuple(points)


def free(across: Decimal, down: int, labels: Sequence[tuple[Decimal, int]]) -> bool:
    """Say whether a label has its place to itself."""
    return not any(abs(across - left) < NEAR_ACROSS and abs(down - top) < NEAR_DOWN for left, top in labels)


def pixels(axis: Axis, number: Decimal) -> int:
    """Give how far down a value stands."""
    return round(BOTTOM - (BOTTOM - TOP) * axis.share(number))


def day_of(claim: Claim, published: str | None) -> tuple[int, str] | None:
    """Give the day a figure holds for, as a number and in words: its as-of day, else the day of publication."""
    as_of = claim.scope.as_of
    if as_of is not None and isinstance(as_of, DateValue) and as_of.high is not None:
        return as_of.high.toordinal(), as_of.text
    parts = (published or "").split("-")
    try:
        year, month, day = (int(part) for part in (*parts, "1", "1")[:3])
        return dt.date(year, month, day).toordinal(), published_words(published)
    except (ValueError, OverflowError):
        return None
