"""How two quantities stand of which one leaves its unit out: "$2.9 billion a year" and "$2.9 billion"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from crosscheck.language.dimensions import base_of, is_step, may_compare, says_more
from crosscheck.model import Comparison
from crosscheck.values import Quantity

Standing = Callable[[Quantity, Quantity], Comparison]
DEGREES = "°"
# Two temperatures farther apart than this are of two scales, or one of them is an angle.
ONE_SCALE = 0.5


def compare_unsaid(a: Quantity, b: Quantity, standing: Standing) -> Comparison | None:
    """Compare two quantities of which just one says its scale or what it is given per; None where both say as much."""
    if a.dimension != b.dimension and may_compare(a.dimension, b.dimension):
        if is_step(base_of(a.dimension), base_of(b.dimension)):
            return step_unsaid(a, b, standing)
        a, b = in_one_base(a, b)
        return rate_unsaid(a, b, standing) if a.dimension != b.dimension else standing(a, b)
    if a.unit != b.unit and DEGREES in {a.unit, b.unit}:
        return scale_unsaid(a, b, standing)
    return None


def in_one_base(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity]:
    """Give two quantities the base of the one that says more: whose pesos, a change or a level; each keeps its rate."""
    told = max(a, b, key=lambda one: (says_more(one.dimension), one.dimension))
    if base_of(a.dimension) == base_of(b.dimension):
        return a, b
    first, second = (
        replace(one, unit=told.unit, dimension=one.dimension.replace(base_of(one.dimension), base_of(told.dimension)))
        for one in (a, b)
    )
    return first, second


def step_unsaid(a: Quantity, b: Quantity, standing: Standing) -> Comparison:
    """Compare "raised by 1.25 crowns" with "a duty of 1.25 crowns": equal numbers meet, others may be another thing."""
    base = base_of(a.dimension).removeprefix("change:")
    found = standing(replace(a, dimension=base), replace(b, dimension=base))
    if a.numbers == b.numbers:
        words = f"{a.text} and {b.text} fit, though only one is told as a change"
        return Comparison("compatible", "unsaid-change", words, found.gap)
    return Comparison("incomparable", "unsaid-change", f"only one of {a.text} and {b.text} is told as a change")


def rate_unsaid(a: Quantity, b: Quantity, standing: Standing) -> Comparison:
    """Compare "$180 million a year" with "$180 million": equal numbers meet, other sums of money differ."""
    base = base_of(a.dimension)
    found = standing(replace(a, dimension=base), replace(b, dimension=base))
    if found.outcome in {"equal", "compatible"}:
        words = f"{a.text} and {b.text} fit, though only one says what it is given per"
        return Comparison("compatible", "unsaid-rate", words, found.gap)
    if found.outcome == "different" and base.startswith("money:"):
        return found
    return Comparison("incomparable", "unsaid-rate", f"only one of {a.text} and {b.text} says what it is given per")


def scale_unsaid(a: Quantity, b: Quantity, standing: Standing) -> Comparison:
    """Compare "44.6 degrees" with "44.6 degrees Celsius": on the scale that is said, then on the other one."""
    said, bare = (b, a) if a.unit == DEGREES else (a, b)
    found = standing(said, replace(bare, unit=said.unit))
    if found.outcome in {"equal", "compatible"}:
        return Comparison("compatible", "unsaid-scale", f"both give {said.text}, one without its scale", found.gap)
    for scale in ("°C", "°F"):
        other = standing(said, replace(bare, unit=scale))
        if other.outcome in {"equal", "compatible"}:
            return Comparison("compatible", "unsaid-scale", f"{bare.text} can be {said.text}", other.gap)
    if found.gap > ONE_SCALE:
        return Comparison("incomparable", "unsaid-scale", f"{bare.text} does not say its scale")
    return found
