"""Intervals for arithmetic: what stated figures allow once rounding is granted, added, divided and compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from crosscheck.extraction.quantities import blur
from crosscheck.values import Hedge, Quantity, grouped

HUNDRED = Decimal(100)
COUNTED_GRAIN = Decimal(10)
# A share told in words ("a third", "one in four") stands for the shares nearer to it than to its neighbours.
LOOSE_SHARE = Decimal(4)
# "60 percent" is said of 58 as of 62, "65 percent" of 64 and 66.
TENS_SHARE, FIVES_SHARE, LEAST_SHARE = Decimal("2.5"), Decimal("1.5"), Decimal(1)


@dataclass(frozen=True, slots=True)
class Bounds:
    """A closed interval of numbers; None is an open end."""

    low: Decimal | None
    high: Decimal | None

    def is_below(self, other: Bounds) -> bool:
        """Say whether every number of this interval is below every number of the other."""
        return self.high is not None and other.low is not None and self.high < other.low

    def meets(self, other: Bounds) -> bool:
        """Say whether the two intervals share a number."""
        return not self.is_below(other) and not other.is_below(self)


def bounds_of(quantity: Quantity) -> Bounds:
    """Give what a stated figure allows: its hedge, or half of its last round digit to each side."""
    return Bounds(*blur(quantity, slack=True))


def rough_bounds(quantity: Quantity) -> Bounds:
    """Give what a figure allows if all its noughts are rounding: 300 may be 250 to 350; below a hundred none are."""
    number = abs(quantity.numbers[0]).normalize()
    step = Decimal(1).scaleb(int(number.as_tuple().exponent)) if number >= HUNDRED or quantity.unit else Decimal(0)
    slack = max(step, quantity.grain) / 2 if step else Decimal(0)
    low, high = bounds_of(quantity).low, bounds_of(quantity).high
    return Bounds(
        None if low is None else min(low, quantity.numbers[0] - slack),
        None if high is None else max(high, quantity.numbers[-1] + slack),
    )


def told_bounds(quantity: Quantity) -> Bounds:
    """Give what a figure allows beside its base: "130 of the 200" were counted, so only thousands are rounded."""
    if quantity.hedge is Hedge.EXACT and quantity.dimension == "count" and quantity.grain <= COUNTED_GRAIN:
        return Bounds(quantity.low, quantity.high)
    return bounds_of(quantity)


def add(quantities: Iterable[Quantity], read: Callable[[Quantity], Bounds] = bounds_of) -> Bounds:
    """Add figures up; the slack of each adds to that of the sum."""
    ends = [read(quantity) for quantity in quantities]
    lows = [end.low for end in ends]
    highs = [end.high for end in ends]
    return Bounds(
        None if None in lows else sum((low for low in lows if low is not None), Decimal(0)),
        None if None in highs else sum((high for high in highs if high is not None), Decimal(0)),
    )


def share_bounds(share: Quantity, surface: str) -> Bounds:
    """Give the shares that a stated percentage allows, as people round them."""
    number = share.numbers[0]
    if not any(sign.isdigit() for sign in surface):
        slack = LOOSE_SHARE
    elif number % 10 == 0:
        slack = TENS_SHARE
    elif number % 5 == 0:
        slack = FIVES_SHARE
    else:
        slack = LEAST_SHARE if share.grain >= 1 else share.grain
    low, high = share.low, share.high
    return Bounds(None if low is None else low - slack, None if high is None else high + slack)


def ratio(part: Bounds, whole: Bounds) -> Bounds:
    """Give the shares, in percent, that a part can be of a whole above nothing."""
    low = None if part.low is None or not whole.high else part.low / whole.high * HUNDRED
    high = None if part.high is None or not whole.low or whole.low <= 0 else part.high / whole.low * HUNDRED
    return Bounds(low, high)


def percent_words(share: Decimal) -> str:
    """Write a percentage for people, with a decimal where it is small."""
    return f"{grouped(Decimal(f'{share:.1f}' if abs(share) < 10 else f'{share:.0f}'))} %"
