"""One of a unit, written as an article: "nearly a tonne of rice", "more than a mile", "less than a dollar"."""

from __future__ import annotations

from crosscheck.language.cardinals import read_and_part
from crosscheck.language.currency import currencies, money
from crosscheck.language.hedges import hedges_before
from crosscheck.language.lexicon import word_set
from crosscheck.language.numbers import begins_number
from crosscheck.language.numerals import HYPHENS, ONE, Number
from crosscheck.language.parts import Part, is_noun
from crosscheck.language.tokens import Tokens
from crosscheck.language.unit import Unit
from crosscheck.language.units import measure_at, measure_words
from crosscheck.values import Hedge


def read_single(tokens: Tokens, index: int, least: int, most: int) -> Part | None:
    """Read "a tonne" at its article where something shows that it measures: a bound before it, or "of" what it is."""
    if index + 1 >= most:
        return None
    word = tokens.lower[index + 1]
    if word not in measure_words() and word not in currencies("words") and word not in currencies("cents"):
        return None
    if len(word) < 3:
        return None
    last, unit = unit_at(tokens, index + 1, most)
    if unit is None or (last == index + 2 and word in word_set("units", "single", "never")):
        return None
    if last < len(tokens) and is_other_use(tokens.lower[last]):
        return None
    after, rest = read_and_part(tokens, last, ONE)  # "a mile and a half"
    is_measured = is_bounded(tokens, index, least, unit) or is_stuff(tokens, index, last, (least, most), unit)
    is_measured = is_measured or (rest > 0 and unit.kind == "measure")
    if not is_measured and not (index == least and is_defined(tokens, last, most)):
        return None
    number = Number(index + 1, ONE + rest, ONE / 10 if rest else ONE, is_word=True)
    return Part(index, after, index, number, unit, hyphened=False)


def unit_at(tokens: Tokens, at: int, most: int) -> tuple[int, Unit | None]:
    """Read the unit after the article: a measure, or a coin and a note ("a penny", "a dollar")."""
    last, unit = measure_at(tokens, at, most, hyphened=False)
    if unit is not None:
        return last, unit
    word = tokens.lower[at]
    if word in currencies("words"):
        return at + 1, money(currencies("words")[word])
    if word in currencies("cents"):
        return at + 1, money(currencies("cents")[word] + "/100")
    return at, None


def is_other_use(following: str) -> bool:
    """Say whether the word after a unit makes it part of another: "a year-long talk", "a day's work", "a year ago"."""
    if following in HYPHENS or following in word_set("units", "single", "not_before"):
        return True
    return following in word_set("rates", "per", "not_before")


def is_bounded(tokens: Tokens, index: int, least: int, unit: Unit) -> bool:
    """Say whether a bound stands before the article: "more than a mile"; "over a year" is mostly "in its course"."""
    first, blur = hedges_before(tokens, index, least)
    if blur is None or blur.hedge is Hedge.EXACT:
        return False
    is_lone_over = first == index - 1 and tokens.lower[first] == "over"
    return not (is_lone_over and unit.dimension in word_set("units", "single", "never_over"))


def is_stuff(tokens: Tokens, index: int, last: int, bounds: tuple[int, int], unit: Unit) -> bool:
    """Say whether "of" tells what is measured after a verb: "seized a kilo of tea", not "price of a litre of milk"."""
    least, most = bounds
    if unit.dimension not in word_set("units", "single", "stuff") or last + 1 >= most or index == least:
        return False
    return tokens.lower[last] == "of" and is_noun(tokens.lower[last + 1]) and is_noun(tokens.lower[index - 1])


def is_defined(tokens: Tokens, last: int, most: int) -> bool:
    """Say whether the sentence tells what the unit is: "A hectare is about 2.5 acres"."""
    if last + 1 >= most or tokens.lower[last] not in {"is", "equals"}:
        return False
    at = last + 1
    while at < min(most, last + 3) and not begins_number(tokens.lower[at]):
        at += 1
    return at < most and begins_number(tokens.lower[at]) and tokens.lower[at] not in {"a", "an", "no"}
