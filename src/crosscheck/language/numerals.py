"""What every reader of bare numbers shares: the record, the word tables, magnitudes and grain."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.tokens import Tokens

ONE = Decimal(1)
HYPHENS = frozenset("-–—‐‑")


@dataclass(frozen=True, slots=True)
class Number:
    """A bare number. last: the token after it. mantissa: before the magnitude. form: 'cardinal', 'fraction', 'vague'.

    low, high: equal to value but for vague words ("dozens"). is_word: written out.
    """

    last: int
    value: Decimal
    grain: Decimal
    form: str = "cardinal"
    mantissa: Decimal = ONE
    magnitude: Decimal = ONE
    low: Decimal | None = None
    high: Decimal | None = None
    is_word: bool = False


@cache
def words(table: str) -> dict[str, Decimal]:
    """Give a table of numbers.toml as Decimals."""
    return {word: Decimal(value) for word, value in load_lexicon("numbers")[table].items()}


@cache
def pairs(table: str) -> dict[str, tuple[Decimal, Decimal]]:
    """Give a table of pairs of numbers.toml as Decimals."""
    return {word: (Decimal(low), Decimal(high)) for word, (low, high) in load_lexicon("numbers")[table].items()}


@cache
def addends() -> frozenset[str]:
    """Give the words that add to a number in words: "six", "twenty"."""
    return frozenset(words("small")) | frozenset(words("tens"))


@cache
def denominators() -> dict[str, Decimal]:
    """Give the words that divide: "half", "thirds", "hundredth"; "second" is a time."""
    table = dict(words("fractions"))
    for word, number in words("ordinals").items():
        if number > 2:
            table[word] = table[f"{word}s"] = number
    return table


def is_digits(word: str) -> bool:
    """Say whether a token begins with a plain digit."""
    return "0" <= word[0] <= "9"


def whole(value: Decimal) -> Decimal:
    """Drop the empty decimals of a whole number: 1200000.0 -> 1200000."""
    return value.to_integral_value() if value == value.to_integral_value() else value


def digit_grain(value: Decimal, decimals: int) -> Decimal:
    """Give the step of a number's wording: 12,000 -> 1,000; 2.35 -> 0.01; 70,302 -> 1.

    Never above a tenth of the number: 20,000 is not taken to blur by 10,000. Below 100 a count is exact.
    """
    if decimals:
        return ONE.scaleb(-decimals)
    if value < 100:
        return ONE
    digits = format(value, "f")
    zeros = len(digits) - len(digits.rstrip("0"))
    return ONE.scaleb(min(zeros, len(digits) - 2))


def with_magnitude(tokens: Tokens, index: int, value: Decimal, grain: Decimal, *, is_word: bool = False) -> Number:
    """Multiply by the magnitudes that follow: "million", "-billion", touching "bn", "hundred thousand"."""
    mantissa = value
    magnitude = ONE
    size = len(tokens)
    while index < size:
        at = index + 1 if tokens.lower[index] in HYPHENS and index + 1 < size and tokens.touches(index + 1) else index
        factor = factor_at(tokens, at, touching=at == index)
        if factor is None or (tokens.lower[at] in word_set("numbers", "vague") and value < 2):
            break
        magnitude *= factor
        index = at + 1
    if magnitude > ONE:
        value = whole(mantissa * magnitude)
        grain = grain * magnitude if grain < 1 else digit_grain(value, 0)
    return Number(index, value, grain, "cardinal", mantissa, magnitude, is_word=is_word)


def factor_at(tokens: Tokens, at: int, *, touching: bool) -> Decimal | None:
    """Give the magnitude at a token: "million", "bn"; "k" and a capital "M" only when written on to the number."""
    word = tokens.lower[at]
    factor = words("magnitudes").get(word)
    if factor is not None or not touching:
        return factor
    if word in words("suffixes"):
        return words("suffixes")[word]
    return words("touching").get(tokens.words[at]) if tokens.touches(at) else None
