"""What a unit is: the kind of claim it makes, its sign, and what may be compared with it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit. kind: the kind of claim it makes ('percent', 'money', 'measure', 'count'). sign: as shown ("km").

    dimension: what may be compared with what. pint: the units library's name, '' where it has none.
    """

    kind: str
    sign: str
    dimension: str
    pint: str = ""


NO_UNIT = Unit("count", "", "count")
PERCENT = Unit("percent", "%", "percent")
POINTS = Unit("percent", "points", "points")
BASIS_POINTS = Unit("percent", "basis points", "basis-points")
OCCASIONS = Unit("count", "times", "occasions")
TIMES = Unit("count", "times", "factor")
