"""The margin of a number: "45 ± 2 kg", "52 percent, plus or minus 3 points", "100, give or take 10"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from crosscheck.language.lexicon import load_lexicon
from crosscheck.language.numbers import begins_number
from crosscheck.language.parts import HUNDRED, Part, read_part
from crosscheck.language.tokens import Tokens
from crosscheck.language.unit import NO_UNIT, PERCENT, POINTS


@cache
def joints() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Give the phrases that open a margin, by their first word."""
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in load_lexicon("numbers")["margins"]["joints"]:
        words = tuple(phrase.split())
        table[words[0]] = (*table.get(words[0], ()), words)
    return table


def margin_joint(tokens: Tokens, at: int, most: int) -> int:
    """Find where the number of a margin begins, after "±" or "plus or minus" at a token; 0 for no margin."""
    for words in joints().get(tokens.lower[at], ()):
        begin = at + len(words)
        if begin < most and tokens.lower[at:begin] == words and begins_number(tokens.lower[begin]):
            return begin
    return 0


def with_margin(tokens: Tokens, part: Part, most: int) -> Part:
    """Take the margin after a number in; the unit may stand after it only ("45 ± 2 kg")."""
    if part.number.form != "cardinal" or part.last + 1 >= most:
        return part
    at = part.last + 1 if tokens.lower[part.last] == "," else part.last
    begin = margin_joint(tokens, at, most)
    if not begin:
        return part
    other = read_part(tokens, begin, begin, most)
    if other is None or other.number.form != "cardinal":
        return part
    reach = abs(other.number.value)
    if part.unit is NO_UNIT:
        part = replace(part, unit=other.unit)
    elif other.unit is PERCENT and part.unit is not PERCENT:  # "4.5 kg ± 5 %"
        reach = abs(part.number.value) * reach / HUNDRED
    elif other.unit not in {NO_UNIT, part.unit} and not (part.unit is PERCENT and other.unit is POINTS):
        return part
    return replace(part, last=other.last, margin=reach)
