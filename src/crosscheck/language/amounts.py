"""Numbers with all that belongs to them: hedge, unit, range, rate, change. One pass over an article's tokens."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from crosscheck.language.hedges import EXACTLY, Blur, hedge_after, hedge_before, interval
from crosscheck.language.lexicon import word_set
from crosscheck.language.notvalues import why_not
from crosscheck.language.numbers import HYPHENS, ONE, Number, number_triggers, read_number, whole, words
from crosscheck.language.passage import Passage
from crosscheck.language.tokens import Tokens
from crosscheck.language.units import NO_UNIT, PERCENT, Unit, currency_before, rate_after, unit_after
from crosscheck.values import Hedge, Quantity

HUNDRED = Decimal(100)
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})


@dataclass(frozen=True, slots=True)
class Amount:
    """One quantity in a text.

    first, last: token run with hedge, sign and unit; core: token of the number itself. kind: 'count', 'percent', 'money',
    'measure', 'age' or 'ordinal'. quantity: None with a `reason` where it looks like a number and is not understood.
    rate: what it is given per ('share'). hyphened: an adjective ("a six-year term").
    """

    first: int
    last: int
    core: int
    kind: str
    quantity: Quantity | None
    reason: str = ""
    rate: str = ""
    hyphened: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A number with its unit, before hedges and ranges."""

    first: int
    last: int
    core: int
    number: Number
    unit: Unit
    hyphened: bool


@lru_cache(maxsize=2)
def find_amounts(passage: Passage) -> tuple[Amount, ...]:
    """Find every amount of a text, in order, never overlapping."""
    tokens = passage.tokens
    triggers = number_triggers()
    found: list[Amount] = []
    index = 0
    least = 0
    sentence = -1
    most = 0
    lower = tokens.lower
    while index < len(tokens):
        if index >= most:
            sentence += 1
            most = passage.sentences[sentence].last
            least = passage.sentences[sentence].first
        word = lower[index]
        if word in triggers or word[0].isdigit():
            amount = read_amount(tokens, index, max(least, found[-1].last if found else 0), most)
            if amount is not None:
                found.append(amount)
                index = max(amount.last, index + 1)
                continue
        index += 1
    return tuple(found)


def read_amount(tokens: Tokens, index: int, least: int, most: int) -> Amount | None:
    """Read the amount whose number begins at a token; None where there is none to speak of."""
    ordinal = read_ordinal(tokens, index, most)
    if ordinal is not None:
        return ordinal
    is_digits = tokens.lower[index][0].isdigit()
    part = read_part(tokens, index, least, most)
    if part is None:
        if not is_digits:
            return None
        reason = why_not(tokens, index, index + 1, index + 1) or "the grouping of its digits is not one a number has"
        return Amount(index, index + 1, index, "count", None, reason)
    reason = why_not(tokens, index, part.number.last, part.last) if is_digits else ""
    if reason:
        return Amount(index, chain_end(tokens, part.last, most), index, "count", None, reason)
    share = read_share(tokens, part, most)
    if share is not None:
        return with_hedges(tokens, share, None, least, most)
    if not is_digits and part.unit is NO_UNIT and idle(tokens, part):
        return None
    return with_hedges(tokens, part, read_range(tokens, part, least, most), least, most)


def chain_end(tokens: Tokens, last: int, most: int) -> int:
    """Step over the rest of what is written on to a number that is no value: "-0123", "-13-2", "/05/2019"."""
    while last + 1 < most and tokens.touches(last) and tokens.touches(last + 1) and tokens.words[last + 1][0].isdigit():
        last += 2
    return last


def read_part(tokens: Tokens, index: int, least: int, most: int) -> Part | None:
    """Read a number with the currency before it and the unit after it."""
    number = read_number(tokens, index)
    if number is None or number.last > most:
        return None
    first, unit = currency_before(tokens, index, least)
    last, hyphened = number.last, False
    if unit is not None:
        number = money_suffix(tokens, number, most)
        last = number.last
        after, named, _ = unit_after(tokens, last, most, has_magnitude=True)
        if named is not None and named.kind == "money":
            last, unit = after, (named if unit.sign == "USD" else unit)  # "$30 million Canadian dollars"
    else:
        last, unit, hyphened = unit_after(tokens, last, most, has_magnitude=number.magnitude > ONE)
        first, unit = magnitude_before(tokens, index, least, unit)
    if unit is None and number.form == "fraction":
        last, unit = fraction_unit(tokens, number, most)
    return Part(first, last, index, number, unit or NO_UNIT, hyphened)


def fraction_unit(tokens: Tokens, number: Number, most: int) -> tuple[int, Unit | None]:
    """Read "half an hour", "a quarter of a mile"; a fraction without a unit is a share."""
    at = number.last
    if at + 1 < most and tokens.lower[at] == "of" and tokens.lower[at + 1] in {"a", "an"}:
        at += 1
    if at + 1 < most and tokens.lower[at] in {"a", "an"}:
        last, unit, _ = unit_after(tokens, at + 1, most, has_magnitude=False)
        if unit is not None and unit.kind == "measure":
            return last, unit
    return number.last, None


def money_suffix(tokens: Tokens, number: Number, most: int) -> Number:
    """Read the "m" of "$12m", which without a currency is metres."""
    at = number.last
    if at < most and tokens.touches(at) and tokens.lower[at] in words("money_suffixes") and number.magnitude == ONE:
        factor = words("money_suffixes")[tokens.lower[at]]
        grain = number.grain * factor if number.grain < ONE else min(number.grain * factor, number.value * factor / 10)
        return replace(number, last=at + 1, value=whole(number.value * factor), grain=grain, magnitude=factor)
    return number


def magnitude_before(tokens: Tokens, index: int, least: int, unit: Unit | None) -> tuple[int, Unit | None]:
    """Read "magnitude 6.1", "magnitude-5.9", "magnitude of 5.9"."""
    at = index - 1
    while at > least and tokens.lower[at] in {"-", "of", "a", "about", "some", "around", "was", "is", ":"}:
        at -= 1
    if unit is None and at >= least and tokens.lower[at] == "magnitude":
        return (at if index - at <= 2 else index), Unit("measure", "magnitude", "magnitude")
    return index, unit


def idle(tokens: Tokens, part: Part) -> str:
    """Say why a number in words is no figure: "one of them", "no one thing", "at one point"."""
    word = tokens.lower[part.core]
    after = tokens.lower[part.last] if part.last < len(tokens) else "."
    if word in {"one", "a"} and part.number.value == 1:
        if after in word_set("idioms", "after_one") or not after.isalpha():
            return "'one' stands for a person or thing"
    if part.number.form == "fraction" and word == "half":
        return "" if after in {"of", "the", "its", "their", "his", "her", "as", "were", "are", "to"} else "'half' of nothing named"
    before = tokens.lower[part.core - 1] if part.core else ""
    return "part of a saying" if f"{before} {word}" in word_set("idioms", "pairs") else ""


def read_ordinal(tokens: Tokens, index: int, most: int) -> Amount | None:
    """Read "12th", "the sixth"; "first" and "second" only when they count ("the second death")."""
    word = tokens.lower[index]
    if not word[0].isdigit() or index + 1 >= most or not tokens.touches(index + 1) or not word.isdigit():
        return None
    if tokens.lower[index + 1] not in ORDINAL_ENDINGS or len(word) > 6:
        return None
    return ordinal_amount(index, index + 2, Decimal(word))


def ordinal_amount(first: int, last: int, value: Decimal) -> Amount:
    """Wrap an ordinal."""
    return Amount(first, last, first, "ordinal", Quantity((value,), value, value, dimension="ordinal"))


def read_share(tokens: Tokens, part: Part, most: int) -> Part | None:
    """Read a share in words as percent: "a third", "one in five", "three out of four"."""
    number = part.number
    if number.form == "fraction" and part.unit is NO_UNIT:
        value = round(number.value * HUNDRED, 4).normalize()
        return replace(part, number=replace(number, value=value, grain=value / 10, form="cardinal"), unit=PERCENT)
    lower, at = tokens.lower, part.last
    is_out = at + 1 < most and lower[at] == "out" and lower[at + 1] == "of"
    if part.unit is not NO_UNIT or not (is_out or (at < most and lower[at] == "in" and number.value == 1)):
        return None
    begin = at + 2 if is_out else at + 1
    if begin < most and lower[begin] == "every":
        begin += 1
    if begin >= most or not (lower[begin][0].isdigit() or lower[begin] in number_triggers()):
        return None
    base = read_part(tokens, begin, begin, most)
    if base is None or base.unit is not NO_UNIT or base.number.form != "cardinal" or not number.value < base.number.value <= 100_000:
        return None
    if not is_out and base.number.value > 1000 and not base.number.is_word and lower[begin].isdigit():
        return None  # "one in 2019" is a year
    value = round(number.value / base.number.value * HUNDRED, 4).normalize()
    return replace(part, last=base.last, number=replace(number, value=value, grain=value / 100), unit=PERCENT)


def read_range(tokens: Tokens, part: Part, least: int, most: int) -> Part | None:
    """Read the upper end of a range after a first part: "40 to 50", "$2-3 million", "between 40 and 50"."""
    at = part.last
    if at + 1 >= most or part.number.form != "cardinal":
        return None
    lower = tokens.lower
    joint = lower[at]
    if joint == "and":
        opened = part.first > least and lower[part.first - 1] == "between" or (part.first - 1 > least and lower[part.first - 2] == "between")
        if not opened:
            return None
    elif joint not in HYPHENS and joint not in {"to", "or", "through"}:
        return None
    begin = at + 1
    while begin < most and lower[begin] in {"up", "to", "about", "as", "many", "even", "$", "£", "€", "us"}:
        begin += 1
    if begin >= most or not (lower[begin][0].isdigit() or lower[begin] in number_triggers()) or lower[begin] in {"a", "an"}:
        return None
    upper = read_part(tokens, begin, at + 1, most)
    if upper is None or upper.number.form != "cardinal" or (joint == "or" and not is_neighbour(part, upper)):
        return None
    return upper if may_join(part, upper) else None


def is_neighbour(part: Part, upper: Part) -> bool:
    """Say whether "two or three" guesses one number rather than names two."""
    return part.number.value < upper.number.value <= part.number.value * 2 + 1


def may_join(part: Part, upper: Part) -> bool:
    """Say whether two parts can be the ends of one range: same unit or one unsaid, and rising."""
    if part.unit is not NO_UNIT and upper.unit is not NO_UNIT and part.unit.dimension != upper.unit.dimension:
        return False
    low = shared_magnitude(part, upper)
    return low.value < upper.number.value


def shared_magnitude(part: Part, upper: Part) -> Number:
    """Give the lower end the magnitude written once for both ("$2-3 million")."""
    low, high = part.number, upper.number
    if low.magnitude == ONE and high.magnitude > HUNDRED and low.value < 1000 and low.value <= high.mantissa:
        return replace(low, value=whole(low.value * high.magnitude), magnitude=high.magnitude)
    return low


def with_hedges(tokens: Tokens, part: Part, upper: Part | None, least: int, most: int) -> Amount:
    """Add hedges, rate and change to a part or a range, and settle the interval."""
    first = part.first
    last = upper.last if upper else part.last
    unit = part.unit if part.unit is not NO_UNIT or upper is None else upper.unit
    if upper and first > least and tokens.lower[first - 1] == "between":
        first -= 1
    first, blur = hedge_before(tokens, first, least)
    again, outer = hedge_before(tokens, first, least)
    if outer is not None and (blur is None or blur.hedge is Hedge.EXACT or outer.hedge is not Hedge.EXACT):
        first, blur = again, (outer if blur is None or blur.hedge in {Hedge.EXACT, Hedge.ABOUT} else blur)
    if blur is None or blur.hedge is Hedge.EXACT:
        last, trailing = hedge_after(tokens, last, most)
        blur = trailing or blur
    kind, dimension = unit.kind, unit.dimension
    last, rate = rate_after(tokens, last, most) if kind in {"money", "count", "percent"} else (last, "")
    if rate:
        dimension = f"{dimension}/{rate}"
    if is_change(tokens, part, first, last, least, most):
        dimension = f"change:{dimension}"
    last = skip_conversion(tokens, unit, last, most)
    return Amount(
        first, last, part.core, kind, quantity_of(part, upper, blur or EXACTLY, unit.sign, dimension), "", rate,
        part.hyphened or bool(upper and upper.hyphened),
    )  # fmt: skip


def quantity_of(part: Part, upper: Part | None, blur: Blur, sign: str, dimension: str) -> Quantity:
    """Settle numbers, interval and grain."""
    number = part.number
    if upper is not None:
        low, high = shared_magnitude(part, upper).value, upper.number.value
        return Quantity((low, high), low, high, Hedge.BETWEEN, upper.number.grain, sign, dimension)
    if number.form == "vague":
        assert number.low is not None
        assert number.high is not None
        upward = None if blur.hedge in {Hedge.AT_LEAST, Hedge.MORE_THAN} else number.high
        return Quantity((number.low, number.high), number.low, upward, Hedge.ABOUT, number.grain, sign, dimension)
    divided = number.value / HUNDRED if sign.endswith("/100") else number.value
    low_end, high_end = interval(divided, blur)
    return Quantity((divided,), low_end, high_end, blur.hedge, number.grain, sign.removesuffix("/100"), dimension)


def is_change(tokens: Tokens, part: Part, first: int, last: int, least: int, most: int) -> bool:
    """Say whether an amount tells how far a figure moved ("rose 19 %", "by 28 percent", "a 204 percent increase")."""
    if part.unit.kind == "measure" or part.unit.sign == "points":
        return False
    lower = tokens.lower
    at = first - 1
    if at >= least and lower[at] in {"by", "another", "a", "an", "further", "nearly"}:
        at -= 1
    if at >= least and lower[at] in word_set("change", "before", "words"):
        # "up" before a plain count is mostly another word ("turned up 12 guns")
        return part.unit.kind == "percent" or lower[first - 1] == "by"
    after = last + 1 if last < most and lower[last] in HYPHENS else last
    return part.unit.kind == "percent" and after < most and lower[after] in word_set("change", "after", "words")


def skip_conversion(tokens: Tokens, unit: Unit, last: int, most: int) -> int:
    """Take in a conversion in brackets ("10 kilometres (6.2 miles)"): it is the same claim said twice."""
    if unit.kind not in {"measure", "money"} or last + 2 >= most or tokens.words[last] not in {"(", "["}:
        return last
    begin = last + 1
    while begin < most and (tokens.words[begin] in {"$", "£", "€", "¥"} or tokens.lower[begin] in {"about", "around", "us", "nearly", "or", "some"}):
        begin += 1
    if begin >= most or not (tokens.lower[begin][0].isdigit() or tokens.lower[begin] in number_triggers()):
        return last
    other = read_part(tokens, begin, last + 1, most)
    if other is None or other.last >= most or tokens.words[other.last] not in {")", "]"}:
        return last
    same = other.unit.kind == unit.kind and other.unit.sign != unit.sign
    return other.last + 1 if same else last


