"""What an amount is given per, in one form: "a year", "annually" and "annual savings of" are all per year."""

from __future__ import annotations

from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.numerals import is_digits
from crosscheck.language.tokens import Tokens
from crosscheck.language.unit import Unit
from crosscheck.language.units import rate_after

Run = tuple[int, int]
# "an annual [net profit] of": the longest noun between the adjective and its sum; as many words of glue may follow it.
LONGEST_NOUN, MOST_GLUE = 2, 3


def rate_of(tokens: Tokens, unit: Unit, run: Run, bounds: Run) -> tuple[int, str]:
    """Find what the amount over a token run is given per; gives (token after it, 'year'), '' for nothing."""
    first, last = run
    least, most = bounds
    after, rate = rate_after(tokens, last, most)
    if unit.dimension in {"volume", "mass"} and last + 2 < most and tokens.lower[last] == "of":
        inner = rate_after(tokens, last + 2, most)[1] if tokens.lower[last + 1].isalpha() else ""
        return last, in_one_form(inner)  # "500 litres of fuel a day"
    if unit.kind == "measure" and not (last < most and tokens.lower[last] in {"per", "/", "a", "an"}):
        after, rate = last, ""  # "500,000 barrels a day", but not "10 kilometres daily"
    if not rate and unit.kind == "money":
        after, rate = rate_of_price(tokens, last, most)
        rate = rate or adjective_before(tokens, first, least) or adjective_after(tokens, last, most)
    return after, in_one_form(rate)


def in_one_form(rate: str) -> str:
    """Give a rate the form that its variants share: "daily" -> "day", "kilo/annum" -> "kg/year"."""
    same = load_lexicon("rates")["per"]["same"]
    return "/".join(same.get(word, word) for word in rate.split("/"))


def rate_of_price(tokens: Tokens, last: int, most: int) -> tuple[int, str]:
    """Read "$41.50 for each share", "$1.84 for a litre"; "$5 million for a year" tells how long and no rate."""
    if last + 2 >= most or tokens.lower[last] != "for" or tokens.lower[last + 1] not in {"a", "an", "each", "every"}:
        return last, ""
    word = tokens.lower[last + 2]
    if word not in word_set("rates", "per", "words") or is_digits(word):
        return last, ""
    is_long = tokens.lower[last + 1] in {"a", "an"} and word in word_set("rates", "per", "times")
    return (last, "") if is_long else (last + 3, word)


def adjective_before(tokens: Tokens, first: int, least: int) -> str:
    """Read "annual savings of $180 million", "a monthly $200", "hourly wages rose to $15"."""
    lower, adjectives = tokens.lower, load_lexicon("rates")["adjectives"]["rates"]
    at = first - 1
    while at >= least and at >= first - MOST_GLUE and lower[at] in word_set("rates", "adjectives", "glue"):
        at -= 1
    glue = at
    while at >= least and at > glue - LONGEST_NOUN and lower[at][0].isalpha() and lower[at] not in adjectives:
        at -= 1
    if at < least or lower[at] not in adjectives:
        return ""
    is_said = at == first - 1 or at < glue < first - 1  # an adjective with its noun and "of", or just before the sum
    return adjectives[lower[at]] if is_said else ""


def adjective_after(tokens: Tokens, last: int, most: int) -> str:
    """Read "its $3 billion annual budget"."""
    if last + 1 >= most or not tokens.lower[last + 1][0].isalpha():
        return ""
    return str(load_lexicon("rates")["adjectives"]["rates"].get(tokens.lower[last], ""))
