"""The values of one finding -> where each stands on one scale: a strip of dots, in percent of the width.

Percent, not pixels: the strip then fits a phone and a page without scrolling.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext

from crosscheck.formats.scales import LARGEST, Axis, Spread, axis_for, measure_of, spread_of
from crosscheck.formats.wording import listed, shorten
from crosscheck.values import DateValue, Quantity, TimeValue, grouped

MOST_ROWS = 12
SMALLEST_SPAN = Decimal("1e-9")  # of the larger figure; a smaller difference shows on no screen
LABEL_LIMIT = 30
FEWEST_APART = 3  # voices; with two nobody can say which of them stands apart


@dataclass(frozen=True, slots=True)
class Statement:
    """What one article states: its letter, the voice it is, the value, and when and where it holds, in words."""

    letter: str
    voice: str
    value: object
    words: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One value on the strip and the letters of who states it. at, low, high: percent of the width.

    read: the interval it was read as, in words; '' for an exact value. apart: it stands alone against all others.
    """

    letters: str
    value: str
    label: str
    at: str
    low: str
    high: str
    hedged: bool
    read: str = ""
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """A grid line: percent of the width, its name, and the end of the name that stands there."""

    at: str
    name: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Strip:
    """All values of a finding on one scale. zero: percent of the place from which a figure may be measured, or ''."""

    title: str
    description: str
    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    caption: str
    zero: str = ""


def draw_strip(question: str, statements: Sequence[Statement], *, rivals: bool = True) -> Strip | None:
    """Draw statements on one scale; None unless they are different values of one measure.

    rivals: they compete for one answer, so that one may stand apart.
    """
    measures = {measure_of(statement.value) for statement in statements}
    if len(measures) != 1 or "" in measures or len({told(one.value) for one in statements}) < 2:
        return None
    stated: dict[tuple[str, str, str], list[Statement]] = {}
    for one in statements:
        stated.setdefault((told(one.value), one.words, one.label), []).append(one)
    groups = list(stated.values())
    with localcontext(prec=40):
        spreads = [spread_of(group[0].value) for group in groups]
        if len(groups) > MOST_ROWS or not fits(spreads):
            return None
        axis = axis_for(spreads, groups[0][0].value)
        rows = [place(group, spread, axis) for group, spread in zip(groups, spreads, strict=True)]
        alone = stands_apart(groups, spreads) if rivals else None
        if alone is not None:
            rows[alone] = replace(rows[alone], apart=True)
        from_zero = isinstance(groups[0][0].value, Quantity) and axis.ticks[0] <= 0
        zero = axis.percent(Decimal(0)) if from_zero else ""
        ticks = name_ticks(axis)
    said = "; ".join(f"{row.letters}: {row.value}{f' ({row.label})' if row.label else ''}" for row in rows)
    cut = isinstance(groups[0][0].value, Quantity) and axis.ticks[0] > 0
    return Strip(question, f"{said}.", tuple(rows), ticks, caption(rows, cut=cut), zero)


def told(value: object) -> str:
    """Tell values apart as they are stated: '40' and '40..50'."""
    assert isinstance(value, Quantity | DateValue | TimeValue)
    return f"{value.stated} {value.hedge}"


def fits(spreads: Sequence[Spread]) -> bool:
    """Say whether some values can be told apart on a screen, and are of a human size."""
    points = [end for spread in spreads for end in (spread.at, spread.low, spread.high) if end is not None]
    if any(abs(point) > LARGEST for point in points):
        return False
    least, most = min(points), max(points)
    return most - least > SMALLEST_SPAN * max(abs(most), abs(least))


def place(group: Sequence[Statement], spread: Spread, axis: Axis) -> Row:
    """Put one value on the scale, with the interval that its words were read as."""
    low = axis.ticks[0] if spread.low is None else spread.low
    high = axis.ticks[-1] if spread.high is None else spread.high
    at, start, end = (axis.percent(number) for number in (spread.at, low, high))
    letters = listed(list(dict.fromkeys(one.letter for one in group)))
    label = shorten(group[0].label, LABEL_LIMIT)
    return Row(letters, group[0].words, label, at, start, end, spread.hedged, interval_words(group[0].value))


def interval_words(value: object) -> str:
    """Say how a hedged or round figure was read: '335 to 345', '30 or more'; '' where it is exact or a date."""
    if not isinstance(value, Quantity) or (value.low is not None and value.low == value.high):
        return ""
    low, high = (grouped(tidy(end)) if end is not None else "" for end in (value.low, value.high))
    if low and high:
        return f"{low} to {high}"
    return f"{low} or more" if low else f"{high} or less" if high else ""


def tidy(number: Decimal) -> Decimal:
    """Round an end of an interval to six digits: what was reckoned has more than anybody reads."""
    return +number if abs(number) >= LARGEST else round(number, max(0, 5 - number.adjusted())) if number else number


def stands_apart(groups: Sequence[Sequence[Statement]], spreads: Sequence[Spread]) -> int | None:
    """Give the place of the one value that a single voice states and that meets none of the others, which all meet."""
    voices = Counter(voice for group in groups for voice in {one.voice for one in group})
    if len(voices) < FEWEST_APART:
        return None
    for number, group in enumerate(groups):
        others = [spread for other, spread in enumerate(spreads) if other != number]
        single = len({one.voice for one in group}) == 1 and voices[group[0].voice] == 1
        if (
            single
            and all(meet(one, two) for one in others for two in others)
            and not any(meet(spreads[number], one) for one in others)
        ):
            return number
    return None


def meet(one: Spread, two: Spread) -> bool:
    """Say whether two intervals share a point."""
    return not any(
        low is not None and high is not None and low > high for low, high in ((one.low, two.high), (two.low, one.high))
    )


def name_ticks(axis: Axis) -> tuple[Tick, ...]:
    """Give the grid lines; the names at both ends are to stand inside the picture."""
    anchors = ["start", *("middle" for _ in axis.ticks[2:]), "end"]
    return tuple(map(Tick, map(axis.percent, axis.ticks), axis.names, anchors))


def caption(rows: Sequence[Row], *, cut: bool) -> str:
    """Say how to read the strip, and warn of a scale that does not start at zero."""
    words = "Each dot is one value, placed on one scale."
    if any(row.hedged and row.low != row.high for row in rows):
        words += " An open dot with a band is a hedged or round value and the interval it was read as."
    if any(row.apart for row in rows):
        words += " The diamond stands apart: the others meet."
    if cut:
        words += " The scale does not start at zero."
    return words
