"""Numbers with all that belongs to them: hedge, unit, range, rate, change. One pass over an article's tokens."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from crosscheck.language.amount import Amount
from crosscheck.language.carried import carry_units
from crosscheck.language.changes import is_change, is_unsaid
from crosscheck.language.digits import parse_digits
from crosscheck.language.dimensions import UNSAID
from crosscheck.language.durations import join_durations
from crosscheck.language.elapsed import Elapsed, read_elapsed
from crosscheck.language.hedges import EXACTLY, Blur, hedge_after, hedges_before, interval
from crosscheck.language.lexicon import word_set
from crosscheck.language.margins import with_margin
from crosscheck.language.notvalues import is_idle, is_pronoun, why_not
from crosscheck.language.numbers import begins_number, number_triggers
from crosscheck.language.numerals import is_digits
from crosscheck.language.parts import HUNDRED, Part, read_part
from crosscheck.language.passage import Passage
from crosscheck.language.per import rate_of
from crosscheck.language.ranges import ends, opens_range, read_range, read_share
from crosscheck.language.rows import ROW, row_end
from crosscheck.language.single import read_single
from crosscheck.language.tokens import Tokens
from crosscheck.language.unit import NO_UNIT, PERCENT, TIMES, Unit
from crosscheck.values import Hedge, Quantity

ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
LOWER = frozenset({Hedge.AT_LEAST, Hedge.MORE_THAN})
UPPER = frozenset({Hedge.AT_MOST, Hedge.LESS_THAN})


@lru_cache(maxsize=2)
def find_amounts(passage: Passage) -> tuple[Amount, ...]:
    """Find every amount of a text, in order, never overlapping."""
    tokens = passage.tokens
    triggers = number_triggers()
    lower = tokens.lower
    found: list[Amount] = []
    for sentence in passage.sentences:
        index, least = sentence.first, sentence.first
        while index < sentence.last:
            word = lower[index]
            has_digits = "0" <= word[0] <= "9"
            if not has_digits and word not in triggers:
                index += 1
                continue
            if has_digits and (end := row_end(tokens, index, sentence.last)):
                amount: Amount | None = Amount(index, end, index, "count", None, ROW)
            elif has_digits and (elapsed := read_elapsed(tokens, index, least, sentence.last)):
                amount = of_elapsed(tokens, index, least, elapsed)
            else:
                amount = read_amount(tokens, index, least, sentence.last)
            if amount is None:
                index += 1
                continue
            merged = between_bounds(tokens, found[-1], amount) if found and found[-1].last > sentence.first else None
            if merged is None:
                found.append(amount)
            else:
                found[-1] = merged
            index = max(amount.last, index + 1)
            least = index
    return carry_units(passage, join_durations(passage, tuple(found)))


def of_elapsed(tokens: Tokens, index: int, least: int, elapsed: Elapsed) -> Amount:
    """Make an amount of a length of time in figures, with the hedge before it: "under 2:06:11"."""
    first, blur = hedges_before(tokens, index, least)
    blur = blur or EXACTLY
    low, high = interval(elapsed.value, blur, elapsed.grain)
    value = Quantity((elapsed.value,), low, high, blur.hedge, elapsed.grain, elapsed.unit, "duration")
    return Amount(first, elapsed.last, index, "measure", value)


def read_amount(tokens: Tokens, index: int, least: int, most: int) -> Amount | None:
    """Read the amount whose number begins at a token; None where there is none to speak of."""
    if tokens.lower[index] == "one" and is_pronoun(tokens, index):
        return None
    has_digits = is_digits(tokens.lower[index])
    if has_digits and (ordinal := read_ordinal(tokens, index, most)) is not None:
        return ordinal
    part = read_part(tokens, index, least, most)
    if part is None and tokens.lower[index] in {"a", "an"}:
        single = read_single(tokens, index, least, most)
        return None if single is None else with_hedges(tokens, single, None, least, most)
    if part is None:
        return unread(tokens, index) if has_digits else None
    after = part.number.last if part.unit is NO_UNIT else max(part.last, part.number.last + 1)
    reason = why_not(tokens, index, part.number.last, after) if has_digits else ""
    if reason:
        return Amount(index, chain_end(tokens, part.last, most), index, "count", None, reason)
    if part.unit is NO_UNIT and part.last < most and tokens.lower[part.last] in word_set("notvalues", "after", "clock"):
        return None  # "5 p.m." is a time
    return settle_part(tokens, part, least, most, has_digits=has_digits)


def unread(tokens: Tokens, index: int) -> Amount:
    """Wrap digits that no number has ("1,2,3")."""
    reason = why_not(tokens, index, index + 1, index + 1) or "the grouping of its digits is not one a number has"
    return Amount(index, index + 1, index, "count", None, reason)


def settle_part(tokens: Tokens, part: Part, least: int, most: int, *, has_digits: bool) -> Amount | None:
    """Make an amount of a part: a factor, a share, a range or the number itself; None for an idle word."""
    word = tokens.lower[part.core]
    if word in word_set("rates", "factor", "words"):  # "twice as many", not "met twice"
        compares = part.last < most and tokens.lower[part.last] in word_set("rates", "factor", "after")
        return with_hedges(tokens, replace(part, unit=TIMES), None, least, most) if compares else None
    share = read_share(tokens, part, most)
    if share is not None:
        if not has_digits and is_idle(tokens, part.core, share.last, is_half=word == "half"):
            return None
        return with_hedges(tokens, share, None, least, most)
    if not has_digits and part.unit is NO_UNIT and is_idle(tokens, part.core, part.last, is_half=False):
        return None
    measured = with_margin(tokens, part, most)
    upper = read_range(tokens, part, least, most) if measured.margin is None else None
    return with_hedges(tokens, measured, upper, least, most)


def chain_end(tokens: Tokens, last: int, most: int) -> int:
    """Step over the rest of what is written on to a number that is no value: "-0123", "-13-2", "/05/2019"."""
    while last + 1 < most and tokens.touches(last) and tokens.touches(last + 1) and is_digits(tokens.words[last + 1]):
        last += 2
    return last


def read_ordinal(tokens: Tokens, index: int, most: int) -> Amount | None:
    """Read "12th", "1,000th"."""
    if index + 1 >= most or tokens.lower[index + 1] not in ORDINAL_ENDINGS or not tokens.touches(index + 1):
        return None
    value, decimals = parse_digits(tokens.words[index]) or (None, 0)
    if value is None or decimals or len(tokens.words[index]) > 7:
        return None
    return Amount(index, index + 2, index, "ordinal", Quantity((value,), value, value, dimension="ordinal"))


def between_bounds(tokens: Tokens, left: Amount, right: Amount) -> Amount | None:
    """Join "more than 10" and "less than 20" when only "and", "but" or a comma parts them and the bounds leave room."""
    a, b = left.quantity, right.quantity
    if a is None or b is None or not {a.hedge, b.hedge} & UPPER or not {a.hedge, b.hedge} & LOWER:
        return None
    joint = tokens.lower[left.last : right.first]
    if not joint or len(joint) > 2 or any(word not in {"and", "but", ","} for word in joint):
        return None
    if a.unit != b.unit and left.kind != "count":
        return None
    floor, ceiling = (a, b) if a.hedge in LOWER else (b, a)
    low, high = floor.numbers[0], ceiling.numbers[0]
    if low >= high:
        return None
    joined = Quantity((low, high), low, high, Hedge.BETWEEN, min(a.grain, b.grain), b.unit, b.dimension)
    return replace(
        left, last=right.last, kind=right.kind, quantity=joined, rate=right.rate, parts=left.parts + right.parts
    )


def with_hedges(tokens: Tokens, part: Part, upper: Part | None, least: int, most: int) -> Amount:
    """Add hedges, rate and change to a part or a range, and settle the interval."""
    first = part.first
    last = upper.last if upper else part.last
    unit = part.unit if part.unit is not NO_UNIT or upper is None else upper.unit
    if upper:
        first = opens_range(tokens, first, least)
    first, blur = hedges_before(tokens, first, least)
    if blur is None or blur.hedge is Hedge.EXACT or part.number.form == "vague":
        last, trailing = hedge_after(tokens, last, most)
        blur = trailing or blur
    elif blur.hedge is Hedge.ABOUT:
        after, trailing = hedge_after(tokens, last, most)
        if trailing is not None:
            last, blur = after, (blur if trailing.hedge is Hedge.ABOUT else trailing)
    dimension = unit.dimension
    last, rate = rate_of(tokens, unit, (first, last), (least, most))
    if rate:
        dimension = f"{dimension}/{rate}"
    if is_change(tokens, unit, (first, last), (least, most)):
        dimension = f"change:{dimension}"
    elif unit is PERCENT and is_unsaid(tokens, (first, last), most):
        dimension = UNSAID
    twin = conversion(tokens, unit, last, most)
    last = twin.last + 1 if twin else last
    quantity = quantity_of(part, upper, blur or EXACTLY, unit.sign, dimension)
    if twin and unit.kind == "money":
        told = dimension.replace(unit.dimension, twin.unit.dimension)
        quantity = replace(quantity, aside=quantity_of(twin, None, blur or EXACTLY, twin.unit.sign, told))
    parts = (part,) if upper is None else (part, upper)
    hyphened = part.hyphened or bool(upper and upper.hyphened)
    return Amount(first, last, part.core, unit.kind, quantity, "", rate, hyphened, parts, twin)


def quantity_of(part: Part, upper: Part | None, blur: Blur, sign: str, dimension: str) -> Quantity:
    """Settle numbers, interval and grain."""
    number = part.number
    hundredth = HUNDRED if sign.endswith("/100") else Decimal(1)
    sign = sign.removesuffix("/100")
    if upper is not None:
        low, high = (end / hundredth for end in ends(part, upper))
        return Quantity((low, high), low, high, Hedge.BETWEEN, upper.number.grain, sign, dimension)
    if number.form == "vague":
        assert number.low is not None
        assert number.high is not None
        upward = None if blur.hedge in LOWER else number.high
        return Quantity((number.low, number.high), number.low, upward, Hedge.ABOUT, number.grain, sign, dimension)
    value = number.value / hundredth
    if part.margin is not None:
        return Quantity((value,), value - part.margin, value + part.margin, Hedge.ABOUT, number.grain, sign, dimension)
    grain = number.grain / hundredth
    low_end, high_end = interval(value, blur, grain)
    return Quantity((value,), low_end, high_end, blur.hedge, grain, sign, dimension)


def conversion(tokens: Tokens, unit: Unit, last: int, most: int) -> Part | None:
    """Read a conversion in brackets ("10 kilometres (6.2 miles)"): it is the same claim said twice."""
    if unit.kind not in {"measure", "money"} or last + 2 >= most or tokens.words[last] not in {"(", "["}:
        return None
    begin = last + 1
    while begin < most and begin < last + 6 and tokens.lower[begin] in word_set("notvalues", "prefixes", "conversion"):
        begin += 1
    if begin >= most or not begins_number(tokens.lower[begin]):
        return None
    other = read_part(tokens, begin, last + 1, most)
    if other is None or other.last >= most or tokens.words[other.last] not in {")", "]"}:
        return None
    return other if other.unit.kind == unit.kind and other.unit.sign != unit.sign else None
