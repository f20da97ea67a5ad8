"""The record of one quantity in a text, with all that belongs to it."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.language.parts import Part
from crosscheck.values import Quantity


@dataclass(frozen=True, slots=True)
class Amount:
    """One quantity in a text.

    first, last: token run with hedge, sign and unit; core: token of the number itself.
    kind: 'count', 'percent', 'money', 'measure' or 'ordinal'.
    quantity: None with a `reason` where it looks like a number and is not understood.
    rate: what it is given per ('share'). hyphened: an adjective ("a six-year term").
    parts: the one or two numbers of it.
    twin: the same value in another unit ("10 kilometres (6.2 miles)"), inside the amount.
    """

    first: int
    last: int
    core: int
    kind: str
    quantity: Quantity | None
    reason: str = ""
    rate: str = ""
    hyphened: bool = False
    parts: tuple[Part, ...] = ()
    twin: Part | None = None
