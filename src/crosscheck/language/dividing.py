"""What divides a number in words: "thirds", "-eighths", "twenty-firsts", "half a million"."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.numerals import HYPHENS, ONE, Number, denominators, whole, with_magnitude, words
from crosscheck.language.tokens import Tokens


def read_denominator(tokens: Tokens, index: int, top: Decimal) -> tuple[int, Decimal] | None:
    """Read what divides a number in words: "thirds", "-eighths", "twenty-firsts"; "third" only after one or a."""
    lower, size = tokens.lower, len(tokens)
    at = index + 1 if index + 1 < size and lower[index] in HYPHENS else index
    if at >= size:
        return None
    tens = words("tens").get(lower[at]) if top > 0 else None
    if tens is not None:
        at = at + 2 if at + 1 < size and lower[at + 1] in HYPHENS else at + 1
        if at >= size:
            return None
        unit = words("ordinals").get(lower[at].removesuffix("s"))
        if unit is None or not 0 < unit < 10 or lower[at] in {"second", "seconds"}:
            return None
        return (at + 1, top / (tens + unit)) if top == ONE or lower[at].endswith("s") else None
    bottom = denominators().get(lower[at])
    if bottom is None or (top != ONE and not lower[at].endswith("s")):
        return None
    return at + 1, top / bottom


def scaled_fraction(tokens: Tokens, last: int, value: Decimal) -> Number:
    """Give a fraction, or the number it makes of a magnitude: "half a million", "two thirds of a million"."""
    lower, size = tokens.lower, len(tokens)
    at = last
    while at < size and at < last + 2 and lower[at] in {"of", "a", "-"}:
        at += 1
    factor = words("magnitudes").get(lower[at]) if at < size else None
    if factor is None or lower[at] in word_set("numbers", "vague") or (at > last and lower[at - 1] == "of"):
        return Number(last, value, value / 10, "fraction", value, is_word=True)
    number = whole(value * factor)
    if at + 1 < size and lower[at + 1] in words("magnitudes"):
        return with_magnitude(tokens, at + 1, number, number / 10, is_word=True)
    return Number(at + 1, number, number / 10, "cardinal", number, is_word=True)


def is_period(tokens: Tokens, at: int) -> bool:
    """Say whether "quarter" is a stretch of a business year: "a quarter ago", "the last three quarters"."""
    return (
        tokens.lower[at].startswith("quarter")
        and at + 1 < len(tokens)
        and (tokens.lower[at + 1] in load_lexicon("numbers")["denominators"]["period_after"])
    )
