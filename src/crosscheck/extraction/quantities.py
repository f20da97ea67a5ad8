"""What the kinds made of numbers share: their mentions, and how two quantities stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from crosscheck.extraction.kinds.kind import Mention
from crosscheck.extraction.unsaid import compare_unsaid
from crosscheck.language.amount import Amount
from crosscheck.language.amounts import find_amounts
from crosscheck.language.convert import convert, is_convertible
from crosscheck.language.passage import Passage
from crosscheck.model import Claim, Comparison
from crosscheck.values import Hedge, Quantity

# Two bounds of one direction ("at least 12", "at least 15") meet by logic; beyond this share they are told apart, since
# an outlet that says "at least 70" does not mean 400.
BOUND_SLACK = 0.25
LOWER_BOUNDS = frozenset({Hedge.AT_LEAST, Hedge.MORE_THAN})
UPPER_BOUNDS = frozenset({Hedge.AT_MOST, Hedge.LESS_THAN})
# Below this a count is exact however round: "30 dead" does not blur 31.
EXACT_BELOW = 100
# Half of this to either side is what a round number of minutes leaves open.
BY_FIVES = Decimal(2)


def amount_mentions(kind: str) -> Callable[[Passage], Iterator[Mention]]:
    """Make the finder of a kind whose mentions are the amounts of that kind."""

    def find(passage: Passage) -> Iterator[Mention]:
        for amount in find_amounts(passage):
            if amount.kind == kind:
                yield mention_of(passage, amount, kind)

    return find


def mention_of(passage: Passage, amount: Amount, kind: str) -> Mention:
    """Wrap an amount."""
    tokens = passage.tokens
    return Mention(
        kind, tokens.starts[amount.first], tokens.ends[amount.last - 1], amount.first, amount.last, amount.quantity,
        amount.reason,
    )  # fmt: skip


def compare_quantities(left: Claim, right: Claim) -> Comparison:
    """Say how two quantities stand: equal, compatible (why), different (how far) or incomparable."""
    a, b = left.value, right.value
    assert isinstance(a, Quantity)
    assert isinstance(b, Quantity)
    return compare_unsaid(a, b, compare_values) or compare_values(a, b)


def compare_values(a: Quantity, b: Quantity) -> Comparison:
    """Compare two quantities that both say all of their unit."""
    if a.dimension != b.dimension:
        return Comparison("incomparable", "other-unit", f"{a.text} and {b.text} are not measured in the same thing")
    if a.unit != b.unit:
        if not is_convertible(b.unit, a.unit):
            return Comparison("incomparable", "other-unit", f"{a.text} and {b.text} cannot be converted")
        # the finer unit decides, so that the order of the two changes nothing
        a, b = (a, in_unit(b, a.unit)) if a.unit < b.unit else (in_unit(a, b.unit), b)
    return compare_intervals(a, b)


def in_unit(quantity: Quantity, unit: str) -> Quantity:
    """Convert a quantity for comparison; its grain goes along."""
    numbers = tuple(converted for n in quantity.numbers if (converted := convert(n, quantity.unit, unit)) is not None)
    factor = (convert(Decimal(1), quantity.unit, unit) or Decimal(0)) - (
        convert(Decimal(0), quantity.unit, unit) or Decimal(0)
    )
    return replace(
        quantity, numbers=numbers, low=convert(quantity.low, quantity.unit, unit),
        high=convert(quantity.high, quantity.unit, unit), grain=abs(quantity.grain * factor), unit=unit,
    )  # fmt: skip


def compare_intervals(a: Quantity, b: Quantity) -> Comparison:
    """Compare two intervals of one unit."""
    if a.numbers == b.numbers:
        reason = "equal" if a.hedge == b.hedge else "equal-number"
        return Comparison(
            "equal" if a.hedge == b.hedge else "compatible",
            reason,
            f"both give {a.text}" if a.text == b.text else "the number is the same",
        )
    gap = gap_between(a, b)
    same_bound = {a.hedge, b.hedge} <= LOWER_BOUNDS or {a.hedge, b.hedge} <= UPPER_BOUNDS
    if same_bound and gap > BOUND_SLACK:
        return Comparison("different", "bounds-apart", f"{a.text} and {b.text} are bounds far apart", gap)
    if meets(a, b, slack=False):
        words = f"{a.text} and {b.text} can both be true"
        return Comparison("compatible", "within-bound", words, gap)
    if meets(a, b, slack=True):
        return Comparison("compatible", "rounding", f"{a.text} and {b.text} differ only by rounding", gap)
    return Comparison("different", "disjoint", "", gap)


def gap_between(a: Quantity, b: Quantity) -> float:
    """Give the relative distance of two stated numbers, 0 to 1."""
    x, y = middle(a), middle(b)
    most = max(abs(x), abs(y))
    return float(abs(x - y) / most) if most else 0.0


def middle(quantity: Quantity) -> Decimal:
    """Give the number of a quantity, or the middle of its two."""
    numbers = quantity.numbers
    return numbers[0] if len(numbers) == 1 else sum(numbers, Decimal(0)) / len(numbers)


def blur(quantity: Quantity, *, slack: bool) -> tuple[Decimal | None, Decimal | None]:
    """Give the interval, widened by rounding: half a grain down, a whole one up (truncation counts too)."""
    low, high = quantity.low, quantity.high
    number = max(abs(n) for n in quantity.numbers)
    grain = step(quantity)
    if not slack or quantity.hedge is not Hedge.EXACT or (grain >= 1 and number < EXACT_BELOW and quantity.unit == ""):
        return low, high
    if grain == grain.to_integral_value() and grain == 1 and quantity.unit == "":
        return low, high
    return (low - grain / 2 if low is not None else None), (high + grain / 2 if high is not None else None)


def step(quantity: Quantity) -> Decimal:
    """Give the step in which a quantity is told: minutes are told by fives, so that ten may be nine or eleven."""
    by_fives = quantity.unit == "min" and all(number and number % 5 == 0 for number in quantity.numbers)
    return max(quantity.grain, BY_FIVES) if by_fives else quantity.grain


def meets(a: Quantity, b: Quantity, *, slack: bool) -> bool:
    """Say whether two intervals share a point, with or without rounding slack."""
    # only the coarser wording is blurred: four months and five months, both exact, do not meet half way
    a_low, a_high = blur(a, slack=slack and step(a) > step(b))
    b_low, b_high = blur(b, slack=slack and step(b) > step(a))
    return not (
        (a_high is not None and b_low is not None and a_high < b_low)
        or (b_high is not None and a_low is not None and b_high < a_low)
    )
