"""What two values themselves say for "the same question": equal, how rare, how far apart, and what their type adds."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from crosscheck.language.convert import convert
from crosscheck.matching.background import Background
from crosscheck.matching.traits import FEW, Traits
from crosscheck.values import DateValue, Name, Quantity, Role, ScoreValue, TimeValue, Value

Evidence = dict[str, float]
PRECISIONS = ("day", "week", "weekend", "month", "quarter", "season", "half", "year", "decade", "period", "vague")
COARSENESS = {name: rank for rank, name in enumerate(PRECISIONS)}
# So many digits in another order are seldom chance.
MANY = 3
# Two numbers this near are one number rounded, more often than two.
ALMOST = 0.9
CLOCK = re.compile(r"\d\d:\d\d")
# Minutes in which times are rounded.
QUARTER, FIVES = 15, 5
# Rival dates are near each other: a day or two of a week, neighbouring months, a year read wrong by up to a decade.
SLIP_DAYS = {"day": 7, "week": 14, "weekend": 7, "month": 62, "season": 120, "quarter": 120}
SLIP_YEARS = 10


def add_value(seen: Evidence, left: Traits, right: Traits, background: Background, *, converted: bool) -> None:
    """Compare the values themselves: equal, how rare, how far apart."""
    one, two = left.claim, right.claim
    if left.stated == right.stated or converted:
        seen["same value"] = 1.0
        often = background.often(one) * background.often(two)
        seen[once(one.value)] = 1.0 / often
        seen["value in many articles"] = min(1.0, (min(background.spread(one), background.spread(two)) - 1) / 4)
        seen["telling digits"] = min(1.0, telling(left.stated) / 4, telling(right.stated) / 4)
    elif left.size > 0 and right.size > 0:
        if is_slip_of_digits(left.stated, right.stated):
            seen["slip of digits"] = 1.0
            if min(telling(left.stated), telling(right.stated)) >= MANY:
                seen["slip of many digits"] = 1.0
        seen["near in size"] = likeness(left, right)
        # 12 and 14 are rivals far more often than 12 and 24: nearness counts more than its share
        seen["very near in size"] = seen["near in size"] ** 2
        if seen["near in size"] >= ALMOST:
            seen["almost equal"] = 1.0
    if left.surface == right.surface:
        seen["same surface"] = 1.0
    if one.value.unit and one.value.unit == two.value.unit:
        seen["same unit"] = 1.0


def likeness(left: Traits, right: Traits) -> float:
    """Give the smaller size as a share of the greater one, in one unit: 14 minutes are far from 16 months."""
    one, two = left.claim.value.unit, right.claim.value.unit
    size = left.size
    if one != two and left.claim.kind == "measure":
        size = float(convert(Decimal(repr(left.size)), one, two) or 0)
    return max(0.0, min(size, right.size) / max(size, right.size))


def once(value: Value) -> str:
    """Name the evidence of a value that each article says once: it says little of a three or a Tuesday."""
    if isinstance(value, Quantity) and value.numbers[0] <= FEW:
        return "few said once in each"
    if isinstance(value, DateValue) and value.low is None:
        return "weekday said once in each"
    return "value said once in each"


def is_slip_of_digits(one: str, other: str) -> bool:
    """Say whether two different numbers have the same digits, two or more: 46 and 64, 1,500 and 1,500,000."""
    a, b = (stated.replace(".", "").replace("-", "").strip("0") for stated in (one, other))
    return len(a) > 1 and sorted(a) == sorted(b)


def is_slip_of_clock(one: str, other: str) -> bool:
    """Say whether two clock times are one, an hour or half a day off or with its minutes turned: 19:52 and 20:52.

    The quarters of an hour are told of anything.
    """
    if not (CLOCK.fullmatch(one) and CLOCK.fullmatch(other)):
        return False
    hours, minutes = abs(int(one[:2]) - int(other[:2])), (one[3:], other[3:])
    if minutes[0] == minutes[1]:
        return int(minutes[0]) % QUARTER != 0 and hours in {1, 12}
    return hours == 0 and minutes[0] == minutes[1][::-1]


def telling(stated: str) -> int:
    """Count the digits that tell a number apart: 31355 has five, 12000 two, 3 none."""
    digits = stated.replace(".", "").replace("-", "").strip("0")
    return len(digits) - (len(digits) == 1)


def add_kind(seen: Evidence, left: Traits, right: Traits) -> None:
    """Compare what only values of one type have."""
    a, b = left.claim.value, right.claim.value
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        if left.is_few or right.is_few:
            seen["small number"] = 1.0
        if left.is_vague or right.is_vague:
            seen["vague"] = 1.0
    elif isinstance(a, DateValue) and isinstance(b, DateValue):
        seen[coarser(a.precision, b.precision)] = 1.0
        seen |= {name: 1.0 for name, same in dates_share(a, b) if same}
    elif isinstance(a, TimeValue) and isinstance(b, TimeValue):
        events = {left.claim.subject.event, right.claim.subject.event}
        if len(events - {""}) < 2:  # not when it began and when it ended
            is_one = len(events) == 1 and "" not in events
            seen |= {name: 1.0 for name, same in clocks_share(a, b, is_one_event=is_one) if same}
    elif isinstance(a, Name) and isinstance(b, Name):
        seen |= {"same acronym": 1.0} if a.acronym and a.acronym == b.acronym else {}
    elif isinstance(a, ScoreValue) and isinstance(b, ScoreValue):
        seen |= {"record of one name": 1.0} if a.owner else {}
    elif isinstance(a, Role) and isinstance(b, Role):
        seen |= {name: 1.0 for name, same in roles_share(a, b) if same}


@cache
def coarser(one: str, two: str) -> str:
    """Name the evidence of the coarser of two precisions."""
    return f"precision {max(one, two, key=lambda name: (COARSENESS.get(name, len(COARSENESS)), name))}"


def dates_share(a: DateValue, b: DateValue) -> tuple[tuple[str, bool], ...]:
    """Say what two dates have in common and where they differ but for the days."""
    return (
        # 1989 and 1998, 12 May and 21 May
        (
            "slip of digits",
            a.precision == b.precision and a.stated != b.stated and is_slip_of_digits(a.stated, b.stated),
        ),
        ("finer once", a.precision != b.precision),
        ("near in time", a.precision == b.precision and a.stated != b.stated and is_slip(a, b)),
        ("unplaced", a.low is None or b.low is None),
        ("resolved from the article's date", a.anchored and b.anchored),
    )


def clocks_share(a: TimeValue, b: TimeValue, *, is_one_event: bool) -> tuple[tuple[str, bool], ...]:
    """Say whether two times are one with a slip; minutes that are no fives are seldom shared by chance."""
    is_one = is_slip_of_clock(a.stated, b.stated)
    is_sure = is_one and is_one_event and int(a.stated[3:]) % FIVES != 0
    return ("slip of digits", is_one), ("slip of many digits", is_sure)


def is_slip(a: DateValue, b: DateValue) -> bool:
    """Say whether two dates of one precision are as near as rivals are: days of a week, one month of two years."""
    if a.low is None or b.low is None:
        return a.stated[:4] == b.stated[:4]  # 18 and 19 November of no year
    days = abs((a.low - b.low).days)
    if a.low.month == b.low.month and a.low.day == b.low.day:
        return days <= SLIP_YEARS * 366
    return days <= SLIP_DAYS.get(a.precision, 0)


def roles_share(a: Role, b: Role) -> tuple[tuple[str, bool], ...]:
    """Say what two roles have in common."""
    return (
        ("same person", a.person == b.person),
        ("same office", a.title == b.title),
        ("same body", bool(a.body) and a.body == b.body),
    )
