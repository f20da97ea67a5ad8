"""Two numbers that make one value: "40 to 50", "$2-3 million", "one in five", "more than 10 but less than 20"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from crosscheck.language.datelines import follows_month, is_spaced_dash, opens_story
from crosscheck.language.lexicon import word_set
from crosscheck.language.numbers import begins_number
from crosscheck.language.numerals import HYPHENS, ONE, Number, is_digits, whole
from crosscheck.language.parts import HUNDRED, Part, is_noun, read_part
from crosscheck.language.shares import read_over, read_share_joint
from crosscheck.language.tokens import Tokens
from crosscheck.language.unit import NO_UNIT, PERCENT
from crosscheck.language.units import rate_after

LARGEST_BASE = 1_000_000
LARGEST_ROUND_BASE = 10
FIRST_YEAR, LAST_YEAR = 1900, 2100


def read_share(tokens: Tokens, part: Part, most: int) -> Part | None:
    """Read a share in words as percent: "a third", "one in five", "three out of four", "one over twenty"."""
    number = part.number
    if number.form == "fraction" and part.unit is NO_UNIT:
        value = round(number.value * HUNDRED, 12).normalize()
        return replace(part, number=replace(number, value=value, grain=abs(value) / 10, form="cardinal"), unit=PERCENT)
    if part.unit is not NO_UNIT or number.form != "cardinal" or not 0 < abs(number.value) < LARGEST_BASE:
        return None
    over = read_over(tokens, number)
    begin = over or read_share_joint(tokens, part.last, abs(number.value), most)
    if not begin or begin >= most or not begins_number(tokens.lower[begin]) or tokens.lower[begin] == "several":
        return None
    base = read_part(tokens, begin, begin, most)
    if base is None or base.unit is not NO_UNIT or base.number.form != "cardinal":
        return None
    is_out = tokens.lower[part.last] == "out"
    if (
        not is_out
        and not over
        and begin > part.last + 1
        and tokens.lower[begin - 1] == "in"
        and ends_otherwise(tokens, base)
    ):
        return None  # "three men in five cars"
    if not is_base(tokens, number, base, is_out=is_out, is_over=bool(over)):
        return None
    value = round(number.value / base.number.value * HUNDRED, 12).normalize()
    steps = 10 if base.number.value <= LARGEST_ROUND_BASE else 100  # "one in five" is said of 19 and of 21 percent
    return replace(part, last=base.last, number=replace(number, value=value, grain=abs(value) / steps), unit=PERCENT)


def ends_otherwise(tokens: Tokens, base: Part) -> bool:
    """Say whether something follows the second number that it counts: "two goals in three [games]"."""
    after = tokens.lower[base.last] if base.last < len(tokens) else "."
    return is_noun(after) and not after.endswith("ed") and after not in word_set("verbs", "stop")


def is_base(tokens: Tokens, number: Number, base: Part, *, is_out: bool, is_over: bool) -> bool:
    """Say whether the second number can be the whole: "one in 2019" is a year, "5 in 10 days" a time."""
    if not abs(number.value) < base.number.value <= LARGEST_BASE:
        return False
    if is_out:
        return True
    after = tokens.lower[base.last] if base.last < len(tokens) else "."
    if is_over:
        return not after[0].isalpha()
    if abs(number.value) != ONE and (not number.is_word and not base.number.is_word and number.value > 9):
        return False
    is_year = (
        is_digits(tokens.lower[base.core]) and 1000 < base.number.value < 2100 and "," not in tokens.words[base.core]
    )
    return not is_year and (abs(number.value) == ONE or base.number.value <= 10)


def read_range(tokens: Tokens, part: Part, least: int, most: int) -> Part | None:
    """Read the upper end of a range after a first part: "40 to 50", "$2-3 million", "between 40 and 50"."""
    at, rate = rate_after(tokens, part.last, most) if part.unit is not NO_UNIT else (part.last, "")
    if at + 1 >= most or part.number.form != "cardinal":
        return None
    joint = tokens.lower[at]
    is_between = "between" in tokens.lower[max(least, part.first - 3) : part.first]
    after = joint_end(tokens, at, part, least, is_between=is_between)
    begin = upper_end(tokens, after, most) if after else 0
    if not begin:
        return None
    upper = read_part(tokens, begin, after, most)
    if upper is None or upper.number.form != "cardinal" or (joint == "or" and not is_neighbour(part, upper)):
        return None
    if is_dated(tokens, part, upper, at):
        return None
    if joint == "to" and not is_between and is_move(tokens, part, upper, least):
        return None
    if rate and rate_after(tokens, upper.last, most)[1] != rate:  # "$10 a barrel to $12 a barrel"
        return None
    return upper if may_join(part, upper) else None


def joint_end(tokens: Tokens, at: int, part: Part, least: int, *, is_between: bool) -> int:
    """Give the token after what joins the ends of a range, "to", "-", "and", "up to"; 0 where nothing does."""
    lower, joint = tokens.lower, tokens.lower[at]
    if joint == "-" == lower[at + 1] and tokens.touches(at + 1):
        return 0  # "OSTVIK, Dec. 1 -- Ten senators"
    if joint == "and":
        return at + 1 if is_between else 0
    if joint == "up" and lower[at + 1] == "to" and "from" in lower[max(least, part.first - 1) : part.first]:
        return at + 2  # "from 3,000 up to 5,000"
    return at + 1 if joint in HYPHENS or joint in {"to", "or", "through", "~"} else 0


def upper_end(tokens: Tokens, after: int, most: int) -> int:
    """Find where the upper end of a range begins, past a hedge or a sign; 0 for none."""
    lower, begin = tokens.lower, after
    while begin < most and begin < after + 5 and lower[begin] in word_set("notvalues", "prefixes", "upper_end"):
        begin += 1
    if begin >= most or not begins_number(lower[begin]) or lower[begin] in {"a", "an", "no"}:
        return 0
    return begin


def is_move(tokens: Tokens, part: Part, upper: Part, least: int) -> bool:
    """Say whether a figure moved: "rose from 12 to 15" gives two levels, "fell $1.20 to $72" a step and a level."""
    lower, at = tokens.lower, part.first - 1
    step = at - 1 if at > least and lower[at] == "by" else at
    if step >= least and lower[step] in word_set("change", "before", "words"):
        return part.unit is not NO_UNIT or upper.unit is NO_UNIT  # "rose 2 to 2.5 percent" is a range
    while at > least and at > part.first - 3 and lower[at] != "from":
        at -= 1
    if at <= least or lower[at] != "from":
        return False
    window = lower[max(least, at - 4) : at]
    return any(
        word in word_set("change", "before", "words") or word in word_set("change", "after", "words") for word in window
    )


def is_dated(tokens: Tokens, part: Part, upper: Part, at: int) -> bool:
    """Say whether the first number belongs to a date: "in 2011 to 3.1 million", "June 3 - Forty-two miners"."""
    if is_spaced_dash(tokens, at) and (follows_month(tokens, part.core) or opens_story(tokens, at, at)):
        return True
    is_year = part.unit is NO_UNIT and is_plain_year(tokens, part)
    if not is_year or (upper.unit is NO_UNIT and is_plain_year(tokens, upper)):
        return False
    before = tokens.lower[part.core - 1] if part.core else ""
    is_plain = len(tokens.words[upper.core]) == 4 and upper.number.magnitude == ONE
    return not is_plain or before in word_set("dates", "cues", "before_year") or follows_month(tokens, part.core)


def is_plain_year(tokens: Tokens, part: Part) -> bool:
    """Say whether a number is written as a year is, "2017"; not "2,017" and not "2.017 million"."""
    word = tokens.words[part.core]
    is_plain = len(word) == 4 and word.isdigit() and part.number.last == part.core + 1
    return is_plain and FIRST_YEAR <= part.number.value <= LAST_YEAR


def is_neighbour(part: Part, upper: Part) -> bool:
    """Say whether "two or three" guesses one number rather than names two."""
    return part.number.value < upper.number.value <= part.number.value * 2 + 1


def may_join(part: Part, upper: Part) -> bool:
    """Say whether two parts can be the ends of one range: same unit or one unsaid, and rising, or below zero."""
    if part.unit is not NO_UNIT and upper.unit is not NO_UNIT and part.unit.dimension != upper.unit.dimension:
        return False
    has_cents = [one.unit.sign.endswith("/100") for one in (part, upper) if one.unit is not NO_UNIT]
    if len(set(has_cents)) > 1:
        return False  # "rose 8 cents to 27.16 dollars"
    if part.unit is not NO_UNIT and upper.unit is NO_UNIT and part.first == part.core and part.last > part.number.last:
        return False  # "5 km to 10": the second number is of something else
    low = shared_magnitude(part, upper).value
    return low < upper.number.value or low < 0


def shared_magnitude(part: Part, upper: Part) -> Number:
    """Give the lower end the magnitude written once for both ("$2-3 million")."""
    low, high = part.number, upper.number
    if low.magnitude == ONE and high.magnitude > HUNDRED and low.value < 1000 and low.value <= high.mantissa:
        return replace(low, value=whole(low.value * high.magnitude), magnitude=high.magnitude)
    return low


def ends(part: Part, upper: Part) -> tuple[Decimal, Decimal]:
    """Give both ends in rising order ("-18 to -34 degrees")."""
    low, high = shared_magnitude(part, upper).value, upper.number.value
    return (low, high) if low <= high else (high, low)


def opens_range(tokens: Tokens, first: int, least: int) -> int:
    """Take "between" or "from" before a range in."""
    if first > least and tokens.lower[first - 1] in {"between", "from"}:
        return first - 1
    return first
