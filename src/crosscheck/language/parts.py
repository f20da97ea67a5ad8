"""A number with its sign and its unit, before hedges and ranges: "$12m", "-5 degrees", "5 feet 2 inches"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from crosscheck.language.currency import currency_before, millions_code, money
from crosscheck.language.digits import has_point_before
from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.numbers import begins_number, read_number
from crosscheck.language.numerals import HYPHENS, ONE, Number, is_digits, whole, words
from crosscheck.language.tokens import Tokens
from crosscheck.language.unit import NO_UNIT, POINTS, Unit
from crosscheck.language.units import rate_after, unit_after

MINUS = frozenset({"-", "−", "minus", "negative"})
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Part:
    """A number with its unit. core: the number's first token; first, last: with sign, currency and unit.

    hyphened: an adjective ("a six-year term"). margin: how far it may be off ("45 ± 2 kg").
    """

    first: int
    last: int
    core: int
    number: Number
    unit: Unit
    hyphened: bool
    margin: Decimal | None = None


def read_part(tokens: Tokens, index: int, least: int, most: int) -> Part | None:
    """Read a number with the currency before it and the unit after it."""
    number = read_number(tokens, index)
    if number is None or number.last > most:
        return None
    core = index - 1 if index > least and is_digits(tokens.lower[index]) and has_point_before(tokens, index) else index
    first, unit = currency_before(tokens, core, least)
    if unit is None:
        first, unit, number = millions_before(tokens, core, least, number)
    if unit is not None:
        number = money_suffix(tokens, number, most)
        last, hyphened = number.last, False
        after, named, _ = unit_after(tokens, last, most, has_magnitude=True)
        if named is not None and named.kind == "money" and may_repeat(tokens, last, most, unit, named):
            last, unit = after, (named if unit.sign == "USD" else unit)  # "$30 million Canadian dollars"
    else:
        number, last, unit, hyphened = with_unit(tokens, index, number, most)
        first, unit = magnitude_before(tokens, core, least, unit)
    if unit is None and number.form == "fraction":
        last, unit = fraction_unit(tokens, number, most)
    part = Part(first, last, core, number, unit or NO_UNIT, hyphened)
    return with_sign(tokens, with_smaller(tokens, part, most), least, most)


def millions_before(tokens: Tokens, core: int, least: int, number: Number) -> tuple[int, Unit | None, Number]:
    """Read "MEUR 60" as 60 million euros."""
    code = millions_code(tokens.words[core - 1]) if core > least else ""
    if not code:
        return core, None, number
    return core - 1, money(code), scale_by(number, number.last, words("money_suffixes")["m"])


def may_repeat(tokens: Tokens, last: int, most: int, unit: Unit, named: Unit) -> bool:
    """Say whether a currency after the number goes with the sign before it: "$30 million Canadian dollars"."""
    if tokens.touches(last):
        return False
    is_sign = tokens.words[last] in load_lexicon("money")["signs"]
    follows = last + 1 < most and is_digits(tokens.lower[last + 1])
    opens_next = (is_sign or not tokens.words[last].islower()) and follows
    return not opens_next and unit.sign in {"USD", named.sign}


def with_unit(tokens: Tokens, index: int, number: Number, most: int) -> tuple[Number, int, Unit | None, bool]:
    """Find the unit after a number; read "10m people" as millions and "75 USD million" as one sum."""
    at = number.last
    crowd = crowd_of_millions(tokens, number, most)
    if crowd is not None:
        return crowd, crowd.last, None, False
    code = millions_code(tokens.words[at]) if at < most else ""
    if code:
        return scale_by(number, at, words("money_suffixes")["m"]), at + 1, money(code), False
    last, unit, hyphened = unit_after(tokens, at, most, has_magnitude=number.magnitude > ONE)
    if unit is None:
        return number, last, None, hyphened
    if unit.dimension == "mass" and tokens.lower[last - 1] in {"pound", "pounds"} and costs(tokens, index):
        unit = Unit("money", "GBP", "money:GBP")
    if (
        tokens.lower[at] in word_set("money", "large_only")
        and number.value < HUNDRED
        and not is_price(tokens, number, most)
    ):
        return number, at, None, False
    if (
        unit.kind == "money"
        and number.magnitude == ONE
        and last < most
        and tokens.lower[last] in {"million", "billion", "trillion"}
    ):
        factor = words("magnitudes")[tokens.lower[last]]
        number = replace(number, value=whole(number.value * factor), grain=number.grain * factor, magnitude=factor)
        last += 1
    return number, last, unit, hyphened


def is_price(tokens: Tokens, number: Number, most: int) -> bool:
    """Say whether a small number of crowns or rand is a sum: "1.25 crowns", "5 rand a litre"; not "two crowns"."""
    word = tokens.lower[number.last]
    is_sum = number.grain < ONE and number.form == "cardinal"
    return word not in word_set("money", "verbal") and (is_sum or rate_after(tokens, number.last + 1, most)[1] != "")


def costs(tokens: Tokens, index: int) -> bool:
    """Say whether a verb of paying stands just before: "fined 500 pounds", "costs more than 20 pounds"."""
    return any(word in word_set("money", "pound_before") for word in tokens.lower[max(0, index - 4) : index])


def crowd_of_millions(tokens: Tokens, number: Number, most: int) -> Number | None:
    """Read the "m" of "10m people" as a million: what is counted has no length."""
    at = number.last
    if at + 1 >= most or tokens.words[at] != "m" or not tokens.touches(at) or number.magnitude != ONE:
        return None
    if tokens.lower[at + 1] not in word_set("money", "crowds") and not goes_to_millions(tokens, at + 1, most):
        return None
    return scale_by(number, at + 1, words("money_suffixes")["m"])


def goes_to_millions(tokens: Tokens, at: int, most: int) -> bool:
    """Say whether what follows leads to millions, as in "from 1.2m in 2011 to 1.5m tonnes"."""
    for to in range(at, min(at + 3, most - 3)):
        if tokens.lower[to] == "to" and is_digits(tokens.lower[to + 1]):
            is_short = tokens.words[to + 2] == "m" and tokens.lower[to + 3] in word_set("money", "crowds")
            return tokens.lower[to + 2] == "million" or is_short
    return False


def scale_by(number: Number, last: int, factor: Decimal) -> Number:
    """Multiply a number by the suffix written on it; the grain stays a tenth of it at most."""
    grain = number.grain * factor if number.grain < ONE else min(number.grain * factor, number.value * factor / 10)
    return replace(number, last=last, value=whole(number.value * factor), grain=grain, magnitude=factor)


def money_suffix(tokens: Tokens, number: Number, most: int) -> Number:
    """Read the "m" of "$12m", which without a currency is metres, and the "k" of "$5 k"."""
    at = number.last
    if at >= most or number.magnitude != ONE:
        return number
    factor = words("money_suffixes").get(tokens.lower[at])
    if factor is None or not (tokens.touches(at) or tokens.words[at] in {"M", "B", "mm", "MM"}):
        return number
    return scale_by(number, at + 1, factor)


def fraction_unit(tokens: Tokens, number: Number, most: int) -> tuple[int, Unit | None]:
    """Read "half an hour", "a quarter of a mile"; a fraction without a unit is a share."""
    at = number.last
    run = tuple(word for word in tokens.lower[at : min(most, at + 4)] if word not in {"of", "a", "-"})
    if run[:1] == ("point",) or run[:2] == ("percentage", "point"):  # "a quarter of a point", "half-point"
        return tokens.lower.index("point", at) + 1, POINTS
    if at + 1 < most and tokens.lower[at] == "of" and tokens.lower[at + 1] in {"a", "an"}:
        at += 1
    if at + 1 < most and tokens.lower[at] in {"a", "an"}:
        last, unit, _ = unit_after(tokens, at + 1, most, has_magnitude=False)
        if unit is not None and unit.kind == "measure":
            return last, unit
    return number.last, None


def magnitude_before(tokens: Tokens, index: int, least: int, unit: Unit | None) -> tuple[int, Unit | None]:
    """Read "magnitude 6.1", "magnitude-5.9", "a magnitude of 5.9"; the words between do not belong to the value."""
    at = index - 1
    while at > least and at > index - 6 and tokens.lower[at] in word_set("notvalues", "prefixes", "magnitude"):
        at -= 1
    if unit is None and index > least and tokens.lower[index] == "zero":
        named = load_lexicon("units")["named"].get(f"{tokens.lower[index - 1]} zero")
        return (index, None) if named is None else (index - 1, Unit("measure", *named))
    if unit is None and at >= least and tokens.lower[at] == "magnitude":
        return (at if index - at <= 2 else index), Unit("measure", "magnitude", "magnitude")
    return index, unit


def with_smaller(tokens: Tokens, part: Part, most: int) -> Part:
    """Add the smaller unit that goes on a measure or a sum: "5 ft 2 in", "6-foot-4", "3 dollars and 50 cents"."""
    row = load_lexicon("units")["compound"].get(part.unit.sign)
    if row is None or part.number.form != "cardinal" or part.last >= most or part.number.magnitude != ONE:
        return part
    at = part.last
    while at < most and at < part.last + 2 and tokens.lower[at] in {"and", ",", "-"}:
        at += 1
    if at >= most or not begins_number(tokens.lower[at]) or tokens.lower[at] in {"a", "an"}:
        return part
    number = read_number(tokens, at)
    if number is None or number.last > most or not 0 < number.value < row["of"]:
        return part
    last, unit, _ = unit_after(tokens, number.last, most, has_magnitude=False)
    is_named = unit is not None and unit.sign == row["smaller"]
    if not is_named and not is_bare_rest(tokens, part, number, row, at):
        return part
    value = round(part.number.value + number.value / row["of"], 4).normalize()
    grain = ONE / row["of"] if row["of"] == 100 else ONE / 10
    return replace(part, last=last if is_named else number.last, number=replace(part.number, value=value, grain=grain))


def is_bare_rest(tokens: Tokens, part: Part, number: Number, row: dict[str, int], at: int) -> bool:
    """Say whether a number without unit is the rest of the measure: "6-foot-4", "15 dollars 50"."""
    if part.unit.kind == "measure":
        return row["of"] == 12 and tokens.lower[at - 1] in HYPHENS and tokens.touches(at)
    follows = tokens.lower[number.last] if number.last < len(tokens) else "."
    is_next = at == part.last and part.first == part.core
    return is_next and number.value >= 10 and not follows[0].isalnum() and follows not in {"%", "$", "-", "€", "£"}


def is_noun(word: str) -> bool:
    """Say whether a word can be what a number counts."""
    return word[0].isalpha() and word not in word_set("function", "words")


def with_sign(tokens: Tokens, part: Part, least: int, most: int) -> Part:
    """Take a minus before a number in: "-5 degrees", "minus 5", "negative ten", "-$5"; not a bullet or a range."""
    at = part.first - 1
    if at < least or tokens.lower[at] not in MINUS:
        return part
    sign = tokens.lower[at]
    if sign == "minus" and at - 2 >= least and tokens.lower[at - 2 : at] == ("plus", "or"):
        return replace(part, first=at - 2)  # "a margin of error of plus or minus 3 points"
    inside = part.first < part.core and tokens.lower[part.core - 1] in MINUS
    if sign in {"-", "−"} and not inside:
        is_apart = (
            at > 0 and tokens.touches(at) and tokens.words[at - 1] not in {"(", "[", "$", "£", "€", "<", "=", ">"}
        )
        counts = part.unit is NO_UNIT and part.last < most and tokens.lower[part.last][0].isalpha()
        if not tokens.touches(part.first) or is_apart or (counts and at == least):
            return part
    elif sign == "negative" and part.unit is NO_UNIT and part.last < most and is_noun(tokens.lower[part.last]):
        return part  # "tested negative 12 times"
    number = replace(part.number, value=-part.number.value, mantissa=-part.number.mantissa)
    first, unit = at, part.unit
    if part.unit is NO_UNIT:
        first, named = currency_before(tokens, at, least)
        unit = named or unit
    return replace(part, first=first, core=min(at, part.core), number=number, unit=unit)
