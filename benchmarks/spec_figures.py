"""The figures of a peer's test case beside ours: which spans and values of ours a case may mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from crosscheck.language.amounts import Amount
from crosscheck.language.passage import Passage

HUNDRED = Decimal(100)
TOLERANCE = Decimal("1e-9")


@dataclass(frozen=True, slots=True)
class Found:
    """A figure as read: the spans a case may mean by it, and the values (a value and its percent, ends, middle)."""

    spans: tuple[tuple[int, int], ...]
    values: tuple[Decimal, ...]
    kind: str
    low: Decimal | None = None
    high: Decimal | None = None
    is_share: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """A figure as a case asks for it."""

    start: int
    end: int
    value: str


def chars(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """Give the character span of a token run."""
    return passage.tokens.starts[first], passage.tokens.ends[last - 1]


def spans_of(passage: Passage, amount: Amount) -> Iterator[tuple[int, int]]:
    """Give the spans of an amount: as a whole, its number with unit, its number alone."""
    yield chars(passage, amount.first, amount.last)
    if not amount.parts:
        return
    left, right = amount.parts[0], amount.parts[-1]
    yield chars(passage, left.first, right.last)
    yield chars(passage, left.core, right.number.last)
    yield chars(passage, left.first, right.number.last)
    yield chars(passage, left.core, right.last)
    yield chars(passage, amount.first, max(right.number.last, amount.first + 1))
    yield chars(passage, left.core, amount.last)
    begin = next((at for at in range(amount.first, left.core) if passage.tokens.lower[at] in {"between", "from"}), None)
    if begin is not None:
        yield chars(passage, begin, right.last)


def found_of(passage: Passage, amount: Amount) -> Iterator[Found]:
    """Give what an amount may be asked as."""
    value = amount.quantity
    if value is None:
        return
    numbers = list(value.numbers)
    middle = [sum(numbers, Decimal(0)) / len(numbers)]
    shares = [number / HUNDRED for number in numbers] if value.unit == "%" else []
    cents = [number * HUNDRED for number in numbers] if amount.kind == "money" else []
    yield Found(
        tuple(spans_of(passage, amount)),
        (*numbers, *middle, *shares, *cents),
        kind_of(amount),
        value.low,
        value.high,
        value.unit == "%",
    )


def kind_of(amount: Amount) -> str:
    """Name what an amount is for the unit files: 'money', 'temperature', 'measure', ..."""
    value = amount.quantity
    if amount.kind == "measure" and value is not None and value.dimension in {"temperature", "duration"}:
        return value.dimension
    return amount.kind


def ends_of(passage: Passage, amount: Amount) -> Iterator[Found]:
    """Give both ends of a range as figures of their own."""
    if len(amount.parts) == 2:
        for part in amount.parts:
            run = chars(passage, part.first, part.last)
            core = chars(passage, part.core, part.number.last)
            yield Found((run, core), (part.number.value, part.number.value * part.number.magnitude), amount.kind)
    if amount.twin is not None:
        yield Found((chars(passage, amount.twin.first, amount.twin.last),), (amount.twin.number.value,), amount.kind)


def wanted_of(case: dict[str, Any]) -> list[Wanted]:
    """Give the figures of a case of Recognizers-Text; its ends are inclusive, and some cases give only the text."""
    wanted = []
    for asked in case["Results"]:
        value = (asked.get("Resolution") or {}).get("value")
        if value in {None, "null"}:
            continue
        start = asked.get("Start", case["Input"].lower().find(asked["Text"].lower()))
        wanted.append(Wanted(start, asked.get("End", start + len(asked["Text"]) - 1) + 1, str(value)))
    return wanted


def valueless_of(case: dict[str, Any]) -> tuple[tuple[int, int], ...]:
    """Give the spans of the results of a case that have no value: a unit that is only named."""
    named = [asked for asked in case["Results"] if (asked.get("Resolution") or {}).get("value") in {None, "null"}]
    return tuple((asked["Start"], asked["End"] + 1) for asked in named if "Start" in asked)


def is_value(found: Found, wanted: str) -> bool:
    """Compare a value with that of a case: '0.666666666666667', '5%', '(20,35]'."""
    if wanted[:1] in "([" and "," in wanted:
        low, _, high = wanted[1:-1].partition(",")
        factors = (Decimal(1), HUNDRED) if found.is_share else (Decimal(1),)
        return any(is_end(found.low, low, factor) and is_end(found.high, high, factor) for factor in factors)
    if found.spans == ():
        return False
    number = Decimal(wanted.rstrip("%"))
    return any(
        abs(value - number) <= abs(number) * Decimal("1e-5") + TOLERANCE * min(abs(number), 1) for value in found.values
    )


def is_end(end: Decimal | None, wanted: str, factor: Decimal) -> bool:
    """Compare one end of an interval; '' is open."""
    return end is None if not wanted else end is not None and abs(end - Decimal(wanted) * factor) < TOLERANCE
