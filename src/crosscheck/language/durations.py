"""Lengths of time in words that go on in a smaller unit: "two hours, six minutes and 11 seconds"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from crosscheck.language.amount import Amount
from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.passage import Passage
from crosscheck.language.tokens import Tokens
from crosscheck.values import Hedge, Quantity

UNITS_ABOVE = {"min": "h", "s": "min"}
JOINTS = ((), (",",), ("and",), (",", "and"))


def join_durations(passage: Passage, amounts: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """Make one length of time of "two hours, six minutes and 11 seconds"."""
    joined: list[Amount] = []
    for amount in amounts:
        is_next = joined and joined[-1].first >= passage.sentence_at(amount.first).first
        whole = joined_duration(passage.tokens, joined[-1], amount) if is_next else None
        if whole is None:
            joined.append(amount)
        else:
            joined[-1] = whole
    return tuple(joined)


def joined_duration(tokens: Tokens, larger: Amount, smaller: Amount) -> Amount | None:
    """Join two lengths of time that are one; None where they are two."""
    a, b = larger.quantity, smaller.quantity
    if a is None or b is None or not a.dimension == b.dimension == "duration" or len(a.numbers) + len(b.numbers) > 2:
        return None
    table = load_lexicon("elapsed")["compound"]
    factor = table.get(a.unit, {}).get(b.unit, 0)
    limit = table.get(UNITS_ABOVE.get(b.unit, ""), {}).get(b.unit, 0)
    joint = tokens.lower[larger.last : smaller.first]
    after = tokens.lower[smaller.last] if smaller.last < len(tokens) else "."
    if not factor or b.numbers[0] >= limit or joint not in JOINTS or b.hedge is not Hedge.EXACT:
        return None
    if after in word_set("elapsed", "compound", "not_before") or larger.hyphened or smaller.hyphened:
        return None
    return replace(larger, last=smaller.last, quantity=sum_of(a, b, Decimal(factor)))


def sum_of(a: Quantity, b: Quantity, factor: Decimal) -> Quantity:
    """Add a smaller unit to a larger one, in the smaller."""
    rest = b.numbers[0]
    ends = [None if end is None else end * factor + rest for end in (a.low, a.high)]
    numbers = tuple(number * factor + rest for number in a.numbers)
    return replace(a, numbers=numbers, low=ends[0], high=ends[1], grain=b.grain, unit=b.unit)
