"""Whether a figure tells how far another figure moved: "rose 19 %", "by 28 percent", "a 204 percent increase"."""

from __future__ import annotations

from crosscheck.language.lexicon import word_set
from crosscheck.language.numerals import HYPHENS
from crosscheck.language.tokens import Tokens
from crosscheck.language.unit import Unit


def is_change(tokens: Tokens, unit: Unit, run: tuple[int, int], bounds: tuple[int, int]) -> bool:
    """Say whether an amount over the token run tells a change; `bounds` are its sentence's tokens."""
    first, last = run
    least, most = bounds
    if unit.kind == "measure" or unit.dimension == "factor" or unit.sign in {"points", "basis points"}:
        return False
    lower = tokens.lower
    at = first - 1
    while at >= least and at > first - 3 and lower[at] in word_set("change", "between", "words"):
        at -= 1
    if at >= least and lower[at] in word_set("change", "before", "words"):
        # "up" before a plain count is mostly another word ("turned up 12 guns")
        return unit.kind == "percent" or lower[first - 1] == "by"
    after = last + 1 if last < most and lower[last] in HYPHENS else last
    if unit.kind != "percent" or after >= most:
        return False
    if lower[after] in word_set("change", "between", "adjectives") and after + 1 < most:
        after += 1
    return lower[after] in word_set("change", "after", "words")
