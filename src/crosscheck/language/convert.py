"""One unit -> another of its dimension, by the pint library, loaded only when two units differ."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Any

from crosscheck.language.units import measure_words

# A converted number is kept to as many digits as no article writes.
DIGITS = 12


@cache
def pint_names() -> dict[str, str]:
    """Give {sign: pint name} of every unit."""
    return {unit.sign: unit.pint for rows in measure_words().values() for _, unit, _ in rows}


@cache
def registry() -> Any:  # noqa: ANN401 - pint's registry builds its own class
    """Open pint's registry of units once."""
    import pint

    return pint.UnitRegistry(cache_folder=None)


@cache
def line(source: str, target: str) -> tuple[Decimal, Decimal] | None:
    """Give (factor, offset) from one sign to another; None where the library knows no way."""
    names = pint_names()
    if not names.get(source) or not names.get(target):
        return None
    ureg = registry()

    def at(number: float) -> Decimal:
        return Decimal(repr(ureg.Quantity(number, names[source]).to(names[target]).magnitude))

    if not ureg.Quantity(1, names[source]).is_compatible_with(names[target]):
        return None
    offset = at(0.0)
    return at(1.0) - offset, offset


def convert(number: Decimal | None, source: str, target: str) -> Decimal | None:
    """Convert a number between two signs of one dimension; None stays None (an open end)."""
    if number is None or source == target:
        return number
    way = line(source, target)
    # the library works in floats: 90 minutes are 1.5 hours and not 1.499999999999
    return None if way is None else Decimal(format(number * way[0] + way[1], f".{DIGITS}g"))


def is_convertible(source: str, target: str) -> bool:
    """Say whether two signs measure the same thing in a way the library knows."""
    return source == target or line(source, target) is not None
