"""Digits -> a number: any grouping, decimals, fractions written in figures, powers of ten."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache

from crosscheck.language.cardinals import read_and_part, read_on
from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.numerals import HYPHENS, ONE, Number, addends, digit_grain, is_digits, whole, with_magnitude
from crosscheck.language.tokens import Tokens

# Longer digit strings are account numbers or attacks, never a news figure; Decimal keeps 28 digits anyway.
MOST_DIGITS = 24
HIGHEST_POWER = 30


@cache
def glyphs() -> dict[str, Decimal]:
    """Give the fraction signs with their values: "½"."""
    return {sign: Decimal(top) / bottom for sign, (top, bottom) in load_lexicon("numbers")["glyphs"].items()}


def parse_digits(text: str) -> tuple[Decimal, int] | None:
    """Parse '31,355' or '2.35' to a number and its count of decimals; None for a grouping no number has ('1,2,3')."""
    if len(text) > MOST_DIGITS * 2:
        return None
    point, comma = text.rfind("."), text.rfind(",")
    if 0 <= point < comma and text.count(",") == 1 and is_grouped(text[:comma].split(".")):
        text = text[:comma].replace(".", "") + "." + text[comma + 1 :]  # "1.111,11"
    elif text.count(".") > 1 and is_grouped(text.split(".")):
        text = text.replace(".", "")  # "1.234.567"
    whole_part, dot, fraction = text.partition(".")
    if "." in fraction or "," in fraction:
        return None
    groups = whole_part.split(",")
    if len(groups) > 1 and not is_grouped(groups):
        return None
    digits = "".join(groups)
    if len(digits) + len(fraction) > MOST_DIGITS or not (digits + fraction).isascii():
        return None
    return Decimal(f"{digits}{dot}{fraction}"), len(fraction)


def is_grouped(groups: list[str]) -> bool:
    """Say whether groups are thousands (1,200,000) or lakhs (12,34,567)."""
    if len(groups[0]) > 3 or len(groups[-1]) != 3:
        return False
    middle = groups[1:-1]
    return all(len(g) == 3 for g in middle) or all(len(g) == 2 for g in middle)


def read_glyph(tokens: Tokens, index: int) -> Number | None:
    """Read a fraction sign standing alone: "½"."""
    value = glyphs().get(tokens.words[index])
    return None if value is None else Number(index + 1, value, value / 10, "fraction", value)


def has_point_before(tokens: Tokens, index: int) -> bool:
    """Say whether digits are decimals without a whole part: ".25"."""
    return (
        index > 0
        and tokens.words[index - 1] == "."
        and tokens.touches(index)
        and not tokens.touches(index - 1)
        and tokens.words[index].isdigit()
    )


def read_digits(tokens: Tokens, index: int) -> Number | None:
    """Read digits and what goes on them: "2 1/2", "2½", "2 and a half", "1.2bn", "3 lakh", "1.3x10^6"."""
    word = tokens.words[index]
    parsed = parse_digits("0." + word if has_point_before(tokens, index) else word)
    if parsed is None:
        return None
    value, decimals = parsed
    power = read_power(tokens, index + 1, value)
    if power is not None:
        return power
    last = index + 1
    if decimals == 0:
        last, value, decimals = read_space_groups(tokens, last, value)
        divided = read_slash(tokens, last, value)
        if divided is not None:
            return divided
    grain = digit_grain(value, decimals)
    if decimals == 0:
        after, part = read_part_after(tokens, last)
        if after > last:
            return with_magnitude(tokens, after, value + part, Decimal("0.1"))
    number = with_magnitude(tokens, last, value, grain)
    return read_on(tokens, number) if number.magnitude > ONE else number


def read_space_groups(tokens: Tokens, index: int, value: Decimal) -> tuple[int, Decimal, int]:
    """Join groups of three parted by one space: "816 000", "1 414 021 100"; one alone where nothing forbids it.

    "On May 12 300 people" shows why: there a single group is a number of its own.
    """
    words_ = tokens.words
    if not ONE <= value < 1000:
        return index, value, 0
    groups: list[str] = []
    at = index
    while at < len(words_) and len(groups) < 6 and is_group(tokens, at):
        groups.append(words_[at])
        at += 1
    if len(groups) == 1 and groups[0][0] != "0" and not may_be_group(tokens, index):
        return index, value, 0
    digits = "".join(groups)
    if not digits:
        return index, value, 0
    decimals = len(digits.partition(".")[2])
    return at, Decimal(f"{value}{digits}"), decimals


def may_be_group(tokens: Tokens, index: int) -> bool:
    """Say whether one group at `index` can go with the digits before it: "delivered 41 200 vans"."""
    words_ = tokens.words
    if opens_with_group(tokens, index):
        return True
    if index < 2 or not words_[index - 2].isalpha() or not words_[index - 2].islower():
        return False
    before, after = tokens.lower[index - 2], words_[index + 1] if index + 1 < len(words_) else "."
    is_number = (
        before in addends()
        or before in word_set("notvalues", "before", "words")
        or before in {"aged", "age", "between"}
    )
    group = words_[index]
    if (
        before in {"to", "at", "from", "than", "of", "by", "around", "about", "nearly", "almost"}
        and not after[0].isalnum()
    ):
        return True  # "the index closed at 6 210."
    if "." in group and not is_number:
        return True
    is_noun = after.isalpha() and after.islower() and len(after) > 2 and not after.endswith("ed")
    return (
        not is_number
        and is_noun
        and after not in word_set("function", "words")
        and after not in word_set("verbs", "stop")
    )


def opens_with_group(tokens: Tokens, index: int) -> bool:
    """Say whether a sentence opens with a number in two groups and a plural: "3 900 people", "Some 3 900 homes"."""
    at = index - 1
    if at and tokens.lower[at - 1] in word_set("numbers", "grouped", "before"):
        at -= 1
    opens = (
        at == 0
        or tokens.words[at - 1] in {".", "!", "?", "”", '"', "•"}
        or tokens.lower[at] in word_set("numbers", "grouped", "bounds")
    )
    after = tokens.words[index + 1] if index + 1 < len(tokens) else "."
    is_many = after.endswith("s") or after in word_set("phrases", "plurals", "words")
    return opens and is_many and after.islower() and after not in word_set("function", "words")


def is_group(tokens: Tokens, at: int) -> bool:
    """Say whether a token is three digits (with decimals at most in the last group) one space after the one before."""
    word = tokens.words[at]
    head = word.partition(".")[0]
    return (
        len(head) == 3
        and head.isdigit()
        and head.isascii()
        and "." not in tokens.words[at - 1]
        and word.count(".") < 2
        and "," not in word
        and tokens.starts[at] == tokens.ends[at - 1] + 1
    )


def read_slash(tokens: Tokens, index: int, value: Decimal) -> Number | None:
    """Read a fraction in figures: "1/3", "3/4", "1/40 of". Not "9/11", "24/7", "04/05/2019"."""
    if index + 1 >= len(tokens) or tokens.words[index] != "/" or not tokens.touches(index + 1):
        return None
    bottom = tokens.words[index + 1]
    if not tokens.touches(index) or not bottom.isdigit() or not bottom.isascii() or len(bottom) > 6:
        return None
    after = tokens.lower[index + 2] if index + 2 < len(tokens) else "."
    goes_on = after in {"/", "-"} and tokens.touches(index + 2)
    is_usual = bottom in word_set("numbers", "denominators", "figures")
    if goes_on or not (is_usual or after == "of") or value >= int(bottom):
        return None
    share = value / int(bottom)
    return Number(index + 2, share, share / 10, "fraction", share)


def read_part_after(tokens: Tokens, index: int) -> tuple[int, Decimal]:
    """Read what adds to whole digits: "½", " 1/2", "-1/2", " and a half". Gives the token after it and the part."""
    size = len(tokens)
    if index >= size:
        return index, Decimal(0)
    if tokens.words[index] in glyphs():
        return index + 1, glyphs()[tokens.words[index]]
    at = index + 1 if tokens.words[index] in HYPHENS and tokens.touches(index) else index
    if at + 2 < size and len(tokens.words[at]) == 1 and is_digits(tokens.words[at]) and tokens.words[at + 1] == "/":
        bottom = tokens.words[at + 2]
        if bottom in word_set("numbers", "denominators", "after_whole") and int(tokens.words[at]) < int(bottom):
            return at + 3, Decimal(tokens.words[at]) / int(bottom)
    return read_and_part(tokens, index, ONE)


def read_power(tokens: Tokens, index: int, value: Decimal) -> Number | None:
    """Read what raises digits: "1.3x10^6", "2.48×10−5", "8x2^10", "1e10", "12e-1", "1.1^23"."""
    size, lower = len(tokens), tokens.lower
    opened = open_power(tokens, index, value) if index + 1 < size else None
    if opened is None:
        return None
    at, base, factor = opened
    sign = 1
    while at < size and lower[at] in {"-", "−", "+", "–"} and tokens.touches(at):
        sign, at = (sign if lower[at] == "+" else -sign), at + 1
    if at >= size or not tokens.touches(at) or not lower[at].isdigit() or len(lower[at]) > 2:
        return None
    power = sign * int(lower[at])
    if abs(power) > HIGHEST_POWER or base == 0:
        return None
    raised = factor * base**power
    return replace(Number(at + 1, whole(raised), raised / 100), mantissa=value)


def open_power(tokens: Tokens, index: int, value: Decimal) -> tuple[int, Decimal, Decimal] | None:
    """Find what is raised: gives (token of the exponent, base, what it multiplies)."""
    lower, touching = tokens.lower, tokens.touches(index)
    if lower[index] == "e" and touching:
        return index + 1, Decimal(10), value
    if lower[index] == "^" and touching:
        return index + 1, value, ONE
    if lower[index] not in {"x", "×", "*"} or lower[index + 1] not in {"2", "10"}:
        return None
    has_caret = lower[index + 2 : index + 3] == ("^",)
    if lower[index + 1] == "2" and not has_caret:
        return None  # "3 x 2"
    return index + 2 + has_caret, Decimal(lower[index + 1]), value
