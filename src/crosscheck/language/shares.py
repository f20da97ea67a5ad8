"""Fractions and shares in words: "half", "a third", "two-thirds", "half a million", "one in five", "1 over 3"."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.language.dividing import is_period, read_denominator, scaled_fraction
from crosscheck.language.lexicon import word_set
from crosscheck.language.numerals import HYPHENS, ONE, Number, denominators, is_digits, words
from crosscheck.language.tokens import Tokens


def read_fraction_words(tokens: Tokens, index: int) -> Number | None:
    """Read "half", "a third", "two-thirds", "three quarters", "half a million"; not "third" or "the third"."""
    lower, size = tokens.lower, len(tokens)
    word = lower[index]
    top, at = ONE, index
    if word in {"a", "an"} or word in words("small"):
        top, at = words("small").get(word, ONE), index + 1
    elif word == "quarter":
        return quarter_of_magnitude(tokens, index)
    elif word != "half":
        return None
    if at >= size or top == 0:
        return None
    if at == index:
        return scaled_fraction(tokens, at + 1, Decimal("0.5"))
    divided = read_denominator(tokens, at, top)
    if divided is None:
        return None
    last, value = divided
    if is_ordinal_use(tokens, last - 1) or is_stretch(tokens, index, last - 1):
        return None
    return scaled_fraction(tokens, last, value)


def quarter_of_magnitude(tokens: Tokens, index: int) -> Number | None:
    """Read "quarter million" without an article; "quarter" alone is no number."""
    if index + 1 < len(tokens) and tokens.lower[index + 1] in {"million", "billion", "trillion"}:
        return scaled_fraction(tokens, index + 1, Decimal("0.25"))
    return None


def is_ordinal_use(tokens: Tokens, index: int) -> bool:
    """Say whether "a third" counts off ("a third round") rather than divides ("a third of them")."""
    word = tokens.lower[index]
    if word in {"half", "quarter", "halves"} or word.endswith("s"):
        return False
    after = tokens.lower[index + 1] if index + 1 < len(tokens) else "."
    if after in HYPHENS and tokens.touches(index + 1) and tokens.touches(index + 2):
        return word != "half" and tokens.lower[index + 2] not in words("magnitudes")  # "a fourth-year student"
    if after in words("magnitudes") or after in denominators():
        return False
    return after[0].isalpha() and after not in word_set("numbers", "share_after", "words")


def is_stretch(tokens: Tokens, index: int, last: int) -> bool:
    """Say whether quarters are stretches of a year: "the first three quarters", "a quarter ago"."""
    if not tokens.lower[last].startswith("quarter"):
        return False
    before = tokens.lower[index - 1] if index else ""
    return is_period(tokens, last) or before in word_set("numbers", "denominators", "period_before")


def read_over(tokens: Tokens, number: Number) -> int:
    """Find the denominator of "one over twenty": gives its first token, 0 where the words mean something else."""
    at = number.last
    if abs(number.value) != ONE or at + 1 >= len(tokens) or tokens.lower[at] != "over":
        return 0
    word = tokens.lower[at + 1]
    return at + 1 if is_digits(word) or word in words("small") or word in words("tens") else 0


def is_counted(word: str) -> bool:
    """Say whether a word can be what a share in words counts: "three voters in five"."""
    return word[0].isalpha() and word not in word_set("function", "words") and word not in word_set("verbs", "stop")


def read_share_joint(tokens: Tokens, index: int, top: Decimal, most: int) -> int:
    """Find where the base of a share begins: "one in five", "three out of every four", "2 in 5"; 0 for none."""
    lower, at = tokens.lower, index
    if at >= most:
        return 0
    if lower[at] in HYPHENS and at + 1 < most and lower[at + 1] == "in" and tokens.touches(at):
        at += 1  # "one-in-five"
    if (
        top < 10
        and at + 2 < most
        and lower[at + 1] == "in"
        and lower[at + 2] in words("small")
        and is_counted(lower[at])
    ):
        at += 1  # "three voters in five"
    if lower[at] == "out" and at + 1 < most and lower[at + 1] == "of":
        at += 2
    elif lower[at] == "in" and top < 10:
        at += 1
    else:
        return 0
    while at < most and (lower[at] == "every" or lower[at] in HYPHENS):
        at += 1
    return at if at < most else 0
