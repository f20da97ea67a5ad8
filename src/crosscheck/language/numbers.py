"""Tokens -> one bare number: digits with any grouping, words, fractions, magnitudes; no hedge, no unit, no range."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from crosscheck.language.lexicon import load_lexicon
from crosscheck.language.tokens import Tokens

ONE = Decimal(1)
# Longer digit strings are account numbers or attacks, never a news figure; Decimal keeps 28 digits anyway.
MOST_DIGITS = 24
HYPHENS = frozenset("-–—‐‑")
GLYPHS = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8), "⅕": (1, 5), "⅜": (3, 8)}


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
def number_triggers() -> frozenset[str]:
    """Give every lower-case word that a number can begin with."""
    lexicon = load_lexicon("numbers")
    tables = ("small", "tens", "magnitudes", "standing", "vague", "vague_of", "fractions")
    return frozenset().union(*(lexicon[table] for table in tables)) | {"a", "an", "no"} | frozenset(GLYPHS)


def read_number(tokens: Tokens, index: int) -> Number | None:
    """Read the number that begins at a token, or None. `tokens.lower[index]` is a digit token or a trigger word."""
    word = tokens.lower[index]
    if word[0].isdigit():
        return read_digits(tokens, index) if word[0].isascii() else read_glyph(tokens, index)
    if word in GLYPHS:
        return read_glyph(tokens, index)
    return read_words(tokens, index)


def read_glyph(tokens: Tokens, index: int) -> Number | None:
    """Read a fraction sign standing alone: "½"."""
    fraction = GLYPHS.get(tokens.words[index])
    if fraction is None:
        return None
    value = Decimal(fraction[0]) / fraction[1]
    return Number(index + 1, value, value / 10, "fraction", value)


def parse_digits(text: str) -> tuple[Decimal, int] | None:
    """Parse '31,355' or '2.35' to a number and its count of decimals; None for a grouping no number has ('1,2,3')."""
    if len(text) > MOST_DIGITS * 2:
        return None
    whole, dot, fraction = text.partition(".")
    if "." in fraction or "," in fraction:
        return None
    groups = whole.split(",")
    if len(groups) > 1 and not is_grouped(groups):
        return None
    digits = "".join(groups)
    if len(digits) > MOST_DIGITS or not (digits + fraction).isascii():
        return None
    return Decimal(f"{digits}{dot}{fraction}"), len(fraction)


def is_grouped(groups: list[str]) -> bool:
    """Say whether groups are thousands (1,200,000) or lakhs (12,34,567)."""
    if len(groups[0]) > 3 or len(groups[-1]) != 3:
        return False
    middle = groups[1:-1]
    return all(len(g) == 3 for g in middle) or all(len(g) == 2 for g in middle)


def read_digits(tokens: Tokens, index: int) -> Number | None:
    """Read digits, a fraction after them ("2 1/2", "2½", "2 and a half") and their magnitude ("1.2bn", "3 lakh")."""
    parsed = parse_digits(tokens.words[index])
    if parsed is None:
        return None
    value, decimals = parsed
    grain = digit_grain(value, decimals)
    last = index + 1
    if decimals == 0:
        last, value = read_space_groups(tokens, last, value)
        after, part, is_only = read_fraction_after(tokens, last, value)
        if after > last:
            last, value, grain = after, (part if is_only else value + part), Decimal("0.1")
            if is_only:
                return Number(last, value, value / 10, "fraction", value)
    return with_magnitude(tokens, last, value, grain)


def read_space_groups(tokens: Tokens, index: int, value: Decimal) -> tuple[int, Decimal]:
    """Join groups of three parted by one space: "816 000". Only a group that begins with 0, or a no-break space, joins."""
    words_ = tokens.words
    if not ONE <= value < 1000:
        return index, value
    while index < len(words_) and len(words_[index]) == 3 and words_[index].isascii() and words_[index].isdigit():
        if words_[index][0] != "0" or tokens.starts[index] != tokens.ends[index - 1] + 1 or value > 10**15:
            break
        value = value * 1000 + int(words_[index])
        index += 1
    return index, value


def read_fraction_after(tokens: Tokens, index: int, value: Decimal) -> tuple[int, Decimal, bool]:
    """Read what adds to or divides whole digits: "½", " 1/2", "/3", " and a half". Gives (after, part, is the whole)."""
    size = len(tokens)
    if index >= size:
        return index, value, False
    word = tokens.words[index]
    if word in GLYPHS:
        top, bottom = GLYPHS[word]
        return index + 1, Decimal(top) / bottom, False
    if word == "/" and tokens.touches(index) and index + 1 < size and tokens.touches(index + 1):
        bottom_digits = tokens.words[index + 1]
        # 1/3 is a third; 9/11, 24/7 and 04/05/2019 are not
        if bottom_digits in {"2", "3", "4", "5", "8", "10"} and value < int(bottom_digits) and not follows_slash(tokens, index + 2):
            return index + 2, value / int(bottom_digits), True
        return index, value, False
    if index + 2 < size and word.isdigit() and tokens.words[index + 1] == "/" and tokens.words[index + 2] in {"2", "3", "4", "8"}:
        bottom = int(tokens.words[index + 2])
        if len(word) == 1 and int(word) < bottom:
            return index + 3, Decimal(word) / bottom, False
    return read_and_half(tokens, index)


def follows_slash(tokens: Tokens, index: int) -> bool:
    """Say whether a date goes on: "1/2/2019"."""
    return index < len(tokens) and tokens.words[index] == "/"


def read_and_half(tokens: Tokens, index: int) -> tuple[int, Decimal, bool]:
    """Read "and a half", "and three quarters", "and one-third" after a whole number."""
    lower = tokens.lower
    nothing = index, Decimal(0), False
    if index + 2 >= len(tokens) or lower[index] != "and":
        return nothing
    top, at = Decimal(1), index + 1
    if lower[at] in words("small"):
        top = words("small")[lower[at]]
    elif lower[at] != "a":
        return nothing
    at += 1
    if lower[at] in HYPHENS and at + 1 < len(tokens):
        at += 1
    bottom = pairs("fractions").get(lower[at])
    if bottom is None or lower[at] in {"second", "seconds"}:
        return nothing
    return at + 1, top / bottom[1], False


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
        word = tokens.lower[at]
        factor = words("magnitudes").get(word)
        if factor is None and at == index and (word != "k" or tokens.touches(at)):
            factor = words("suffixes").get(word)
        if factor is None or (word.endswith("s") and value < 2):
            break
        magnitude *= factor
        index = at + 1
    if magnitude > ONE:
        value = whole(mantissa * magnitude)
        grain = grain * magnitude if grain < 1 else digit_grain(value, 0)
    return Number(index, value, grain, "cardinal", mantissa, magnitude, is_word=is_word)


def whole(value: Decimal) -> Decimal:
    """Drop the empty decimals of a whole number: 1200000.0 -> 1200000."""
    return value.to_integral_value() if value == value.to_integral_value() else value


def read_words(tokens: Tokens, index: int) -> Number | None:
    """Read a number in words that begins here: a fraction, a vague plural, a standing word or a cardinal."""
    for rule in (read_vague, read_fraction_words, read_standing, read_cardinal):
        number = rule(tokens, index)
        if number is not None:
            return number
    return None


def read_vague(tokens: Tokens, index: int) -> Number | None:
    """Read "dozens", "tens of thousands", "several hundred", "a few", "many dozens": an interval, no number."""
    lower, size = tokens.lower, len(tokens)
    word = lower[index]
    if word == "a" and index + 1 < size and lower[index + 1] == "few":
        # a mere "a few" is not a figure; "a few hundred" is
        factor = words("magnitudes").get(lower[index + 2]) if index + 2 < size else None
        return None if factor is None else vague(index + 3, 3 * factor, 9 * factor)
    if word in pairs("vague_of") and index + 2 < size and lower[index + 1] == "of":
        low, high = pairs("vague_of")[word]
        unit = lower[index + 2].removesuffix("s")
        if unit in words("magnitudes") and lower[index + 2].endswith("s") and unit != "dozen":
            return vague(index + 3, low * words("magnitudes")[unit], high * words("magnitudes")[unit])
    if word == "several":
        if index + 1 < size and (factor := words("magnitudes").get(lower[index + 1])):
            return vague(index + 2, 3 * factor, 9 * factor)
        return vague(index + 1, *pairs("vague")[word])
    if word in pairs("vague"):
        return vague(index + 1, *pairs("vague")[word])
    return None


def vague(last: int, low: Decimal, high: Decimal) -> Number:
    """Wrap a vague interval; its stated number is the low end."""
    return Number(last, low, low, "vague", low, ONE, low, high, is_word=True)


def read_fraction_words(tokens: Tokens, index: int) -> Number | None:
    """Read "half", "a third", "two-thirds", "three quarters", "half a million", "half of"; not "third" or "the third"."""
    lower, size = tokens.lower, len(tokens)
    word = lower[index]
    top, at = ONE, index
    if word in {"a", "an", "one"} or word in words("small"):
        top = words("small").get(word, ONE)
        at = index + 1
        if at < size and lower[at] in HYPHENS:
            at += 1
    if at >= size or lower[at] not in pairs("fractions") or lower[at] == "second":
        return None
    bare = at == index
    if bare and lower[at] != "half":
        return None
    if top != ONE and not lower[at].endswith("s"):
        return None  # "two third" is no fraction
    if not bare and is_ordinal_use(tokens, at):
        return None
    value = top / pairs("fractions")[lower[at]][1]
    after = at + 1
    if after + 1 < size and lower[after] in {"a", "-"} and lower[after + 1] in words("magnitudes"):
        number = whole(value * words("magnitudes")[lower[after + 1]])  # "half a million"
        return Number(after + 2, number, number / 10, "cardinal", number, is_word=True)
    if after < size and lower[after] in words("magnitudes") and lower[at] == "half":
        number = whole(value * words("magnitudes")[lower[after]])  # "half million"
        return Number(after + 1, number, number / 10, "cardinal", number, is_word=True)
    return Number(after, value, value / 10, "fraction", value, is_word=True)


def is_ordinal_use(tokens: Tokens, index: int) -> bool:
    """Say whether "a third" counts off ("a third employee", "a fifth round") rather than divides ("a third of them")."""
    word = tokens.lower[index]
    if word in {"half", "quarter", "halves"} or word.endswith("s"):
        return False
    after = tokens.lower[index + 1] if index + 1 < len(tokens) else "."
    return after.isalpha() and after not in {"of", "as", "to", "in", "were", "are", "was", "is", "had", "have", "the", "said", "more", "less", "from", "who"}


def read_standing(tokens: Tokens, index: int) -> Number | None:
    """Read a word that is a number by itself: "both", "nobody", "no one", "a couple of hundred", "a pair of"."""
    lower, size = tokens.lower, len(tokens)
    word = lower[index]
    if word == "no" and index + 1 < size:
        if lower[index + 1] == "one" or (lower[index + 1] in HYPHENS and index + 2 < size and lower[index + 2] == "one"):
            return Number(index + (2 if lower[index + 1] == "one" else 3), Decimal(0), ONE, is_word=True)
        return None
    at = index + 1 if word == "a" and index + 1 < size else index
    standing = words("standing").get(lower[at])
    if standing is None or (at > index and lower[at] not in {"pair", "couple"}):
        return None
    last = at + 1
    if lower[at] in {"pair", "couple"}:
        if at == index:
            return None
        last = last + 1 if last < size and lower[last] == "of" else last
        if last < size and lower[last] in words("magnitudes"):
            return with_magnitude(tokens, last, standing, ONE, is_word=True)
    return Number(last, standing, ONE, mantissa=standing, is_word=True)


def read_cardinal(tokens: Tokens, index: int) -> Number | None:
    """Read a cardinal in words: "twenty-six", "three hundred and thirty one", "a million", "two and a half"."""
    lower, size = tokens.lower, len(tokens)
    small, tens, magnitudes = words("small"), words("tens"), words("magnitudes")
    total = current = Decimal(0)
    at = last = index
    grain = ONE
    if lower[at] in {"a", "an"}:
        if at + 1 >= size or lower[at + 1] not in magnitudes or lower[at + 1].endswith("s"):
            return None
        current, at, last = ONE, at + 1, at + 1
    elif lower[at] in magnitudes:
        if lower[at].endswith("s") or lower[at] not in {"hundred", "thousand", "million", "billion", "dozen", "lakh", "crore"}:
            return None
        current = ONE
    while at < size:
        word = lower[at]
        if word in small:
            if current % 10 or (small[word] > 9 and current % 100):
                break
            current += small[word]
        elif word in tens:
            if current % 100:
                break
            current += tens[word]
        elif word in magnitudes and current and not word.endswith("s"):
            factor = magnitudes[word]
            if factor <= 100:
                current *= factor
            else:
                total += current * factor
                current = Decimal(0)
            grain = factor
        elif word in HYPHENS and at + 1 < size and (lower[at + 1] in small or lower[at + 1] in magnitudes) and last == at:
            at += 1
            continue
        elif word == "and" and grain > 1 and at + 1 < size and (lower[at + 1] in small or lower[at + 1] in tens) and last == at:
            at += 1
            continue
        else:
            break
        at += 1
        last = at
    if last == index:
        return None
    return finish_words(tokens, last, total + current, grain)


def finish_words(tokens: Tokens, last: int, value: Decimal, grain: Decimal) -> Number:
    """Add "and a half" and settle grain and mantissa of a number in words."""
    after, part, _ = read_and_half(tokens, last)
    if after > last:
        return with_magnitude(tokens, after, value + part, Decimal("0.1"), is_word=True)
    step = min(grain, digit_grain(value, 0)) if value >= 100 else ONE
    return Number(last, value, step, "cardinal", value / grain if grain > 1 else value, grain, is_word=True)
