"""Numbers in words: "twenty-six", "three hundred and thirty one", "two and a half", "two thirds of a million"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from crosscheck.language.dividing import is_period, read_denominator, scaled_fraction
from crosscheck.language.lexicon import word_set
from crosscheck.language.numerals import (
    HYPHENS,
    ONE,
    Number,
    addends,
    denominators,
    digit_grain,
    is_digits,
    whole,
    with_magnitude,
    words,
)
from crosscheck.language.tokens import Tokens

HUNDRED = Decimal(100)
THOUSAND = Decimal(1000)
# More words than this are no number of a text but an attack ("one hundred one hundred ...").
LONGEST = 24


@dataclass(slots=True)
class Sum:
    """A number in words as it grows. total: finished thousands and millions; group: what is still below a thousand.

    last: the token after what is read; factor: the last magnitude read, which bounds what may follow.
    """

    last: int
    total: Decimal = Decimal(0)
    group: Decimal = Decimal(0)
    factor: Decimal = ONE

    @property
    def value(self) -> Decimal:
        """Give the number read so far."""
        return self.total + self.group


def read_cardinal(tokens: Tokens, index: int) -> Number | None:
    """Read a cardinal in words: "twenty-six", "a million", "hundred thousand", "two and a half"."""
    lower, size = tokens.lower, len(tokens)
    grown = Sum(index)
    if lower[index] in {"a", "an"}:
        if index + 1 >= size or lower[index + 1] not in word_set("numbers", "bare_magnitudes", "words"):
            return None
        grown.group, grown.last = ONE, index + 1
    elif lower[index] in words("magnitudes"):
        if lower[index] not in word_set("numbers", "bare_magnitudes", "words"):
            return None
        grown.group = ONE
    grow(tokens, grown, index + LONGEST)
    if grown.last == index:
        return None
    return finish(tokens, grown)


def read_on(tokens: Tokens, number: Number) -> Number:
    """Go on from digits with a magnitude: "4 thousand 3 hundred and 21", "3 million and a half"."""
    grown = Sum(number.last, factor=number.magnitude)
    if number.magnitude < THOUSAND:
        grown.group = number.value
    else:
        grown.total = number.value
    grow(tokens, grown, number.last + LONGEST)
    after, part = read_and_part(tokens, grown.last, number.magnitude)
    if after > grown.last:
        value = whole(grown.value + part)
        return Number(
            after, value, min(number.grain, digit_grain(value, 0)), "cardinal", number.mantissa, number.magnitude
        )
    if grown.last == number.last:
        return number
    return Number(grown.last, grown.value, min(number.grain, digit_grain(grown.value, 0)), "cardinal", grown.value)


def grow(tokens: Tokens, grown: Sum, most: int) -> None:
    """Add number words for as long as they make one number."""
    lower, size = tokens.lower, min(len(tokens), most)
    at = grown.last
    while at < size:
        word = lower[at]
        if word in addends() or (is_digits(word) and grown.factor > ONE):
            if not add(tokens, grown, at):
                return
        elif word in words("magnitudes") and grown.value:
            if not multiply(grown, words("magnitudes")[word]):
                return
        elif joins(tokens, grown, at):
            at += 1
            continue
        else:
            return
        at += 1
        grown.last = at


def add(tokens: Tokens, grown: Sum, at: int) -> bool:
    """Add "six", "twenty" or the digits of "3 hundred and 21" where the number has room for them."""
    word = tokens.lower[at]
    if is_digits(word):
        follows = tokens.lower[at + 1] if at + 1 < len(tokens) else ""
        has_room = (
            grown.group == 0
            if follows in words("magnitudes")
            else tokens.lower[at - 1] == "and" and grown.factor == HUNDRED
        )
        if not word.isdigit() or len(word) > 3 or not has_room or int(word) >= grown.factor or int(word) == 0:
            return False
        grown.group += int(word)
        return True
    value = words("tens").get(word)
    if value is None:
        value = words("small")[word]
    room = HUNDRED if value >= 10 else Decimal(10)
    if grown.group % room or (value < 10 and 10 < grown.group % 100 < 20) or (value == 0 and grown.last != at):
        return False
    if value < 10 and grown.group % 100 == 10:
        return False
    grown.group += value
    return True


def multiply(grown: Sum, factor: Decimal) -> bool:
    """Multiply by "hundred", "dozen", "thousand", "million" where the number can be."""
    if factor <= HUNDRED:
        if factor == HUNDRED and not 0 < grown.group < HUNDRED:
            return False
        if factor < HUNDRED and grown.group > HUNDRED:  # "three hundred and two dozens"
            grown.group = grown.group // 100 * 100 + grown.group % 100 * factor
        else:
            grown.group *= factor
    elif grown.group:
        grown.total, grown.group = grown.total + grown.group * factor, Decimal(0)
    else:
        grown.total *= factor  # "three lakh crore"
    grown.factor = factor
    return True


def joins(tokens: Tokens, grown: Sum, at: int) -> bool:
    """Say whether a hyphen, "and" or a comma goes on the number: "twenty-six", "three hundred and one"."""
    lower, size = tokens.lower, len(tokens)
    if at != grown.last or at + 1 >= size or at == 0:
        return False
    following = lower[at + 1]
    if lower[at] in HYPHENS:
        if following in words("magnitudes"):
            return True
        return following in words("small") and lower[at - 1] in words("tens")
    if lower[at] == "," and grown.factor >= THOUSAND and following in addends():
        # "three million, two hundred and forty", but not "two thousand, three hundred of them children"
        goes_on = lower[at + 2 : at + 3] == ("hundred",) and lower[at + 3 : at + 4] in {("and",), ("&",)}
        return goes_on and at + 4 < size and lower[at + 4] in addends()
    if lower[at] not in {"and", "&"} or grown.factor == ONE or grown.factor < HUNDRED:
        return False
    if following not in addends() and not is_digits(following):
        return False
    after = lower[at + 2] if at + 2 < size else ""
    if after == "hundred":
        return grown.group == 0
    if following in words("small") and after in denominators() and after.endswith("s"):
        return False  # "one hundred and three quarters"
    # "three million and two people" may be two counts, "two hundred and two dozens" is one
    return grown.factor <= THOUSAND or after in words("magnitudes")


def finish(tokens: Tokens, grown: Sum) -> Number:
    """Add "and a half" or "point five", divide by "fifths", and settle grain and mantissa of a number in words."""
    value, last = grown.value, grown.last
    point = read_decimals(tokens, last, value)
    if point is not None:
        return point
    divided = read_denominator(tokens, last, value)
    if divided is not None:
        return scaled_fraction(tokens, *divided)
    scale = grown.factor if grown.factor >= THOUSAND else ONE
    after, part = read_and_part(tokens, last, scale)
    if after > last:
        return with_magnitude(
            tokens, after, whole(value + part), part / 10 if scale > ONE else Decimal("0.1"), is_word=True
        )
    factor = grown.factor
    grain = min(factor, digit_grain(value, 0)) if value >= 100 else ONE
    mantissa = value / factor if factor > ONE else value
    return Number(last, value, grain, "cardinal", mantissa, factor, is_word=True)


def read_decimals(tokens: Tokens, index: int, value: Decimal) -> Number | None:
    """Read "point zero three", "point seventy-one" after a number in words."""
    lower, size = tokens.lower, len(tokens)
    if index + 1 >= size or lower[index] != "point" or lower[index + 1] not in addends():
        return None
    if index > 1 and lower[index - 2] == "at":
        return None  # "at one point one of them left"
    digits, at = "", index + 1
    while at < size and len(digits) < 9:
        word = lower[at]
        if word in words("tens") and at + 2 < size and lower[at + 1] in HYPHENS and lower[at + 2] in words("small"):
            digits, at = digits + str(words("tens")[word] + words("small")[lower[at + 2]]), at + 3
        elif word in addends():
            digits, at = digits + str(words("tens").get(word, words("small").get(word))), at + 1
        else:
            break
    decimal = value + Decimal(f"0.{digits}")
    return with_magnitude(tokens, at, decimal, ONE.scaleb(-len(digits)), is_word=True)


def read_and_part(tokens: Tokens, index: int, scale: Decimal) -> tuple[int, Decimal]:
    """Read "and a half", "and three quarters", "and one-third" after a number; `scale` is that number's magnitude.

    Gives the token after it and what it adds; a magnitude of its own may follow ("and a half million").
    """
    lower, size = tokens.lower, len(tokens)
    nothing = index, Decimal(0)
    at = index
    while at < size and at < index + 3 and lower[at] in {"and", "-"}:
        at += 1
    if at >= size or "and" not in lower[index:at]:
        return nothing
    top = ONE
    if lower[at] in {"a", "an", "one"}:
        at += 1
    elif lower[at] in addends():
        grown = Sum(at)
        grow(tokens, grown, at + 4)
        top, at = grown.value, grown.last
    elif lower[at] != "half":
        return nothing
    divided = read_denominator(tokens, at, top)
    if divided is None or not top or is_period(tokens, divided[0] - 1):
        return nothing
    after, share = divided
    factor = words("magnitudes").get(lower[after]) if after < size and scale > ONE else None
    if factor is not None:
        return after + 1, share * factor
    return after, share * scale
