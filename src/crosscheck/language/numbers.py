"""Tokens -> one bare number: digits with any grouping, words, fractions, magnitudes; no hedge, no unit, no range."""

from __future__ import annotations

from functools import cache

from crosscheck.language.cardinals import read_cardinal
from crosscheck.language.digits import glyphs, read_digits, read_glyph
from crosscheck.language.lexicon import load_lexicon
from crosscheck.language.numerals import Number, is_digits
from crosscheck.language.shares import read_fraction_words
from crosscheck.language.tokens import Tokens
from crosscheck.language.vague import read_standing, read_vague

RULES = (read_vague, read_fraction_words, read_standing, read_cardinal)


@cache
def number_triggers() -> frozenset[str]:
    """Give every lower-case word that a number can begin with."""
    lexicon = load_lexicon("numbers")
    tables = ("small", "tens", "magnitudes", "standing", "vague", "vague_of")
    others = {"a", "an", "no", "half", "quarter", "many", "few", *glyphs()}
    return frozenset().union(*(lexicon[table] for table in tables)) | others


def begins_number(word: str) -> bool:
    """Say whether a lower-case token can begin a number."""
    return is_digits(word) or word in number_triggers()


def read_number(tokens: Tokens, index: int) -> Number | None:
    """Read the number that begins at a token, or None. The token is a digit token or a trigger word."""
    word = tokens.lower[index]
    if is_digits(word):
        return read_digits(tokens, index)
    if word in glyphs():
        return read_glyph(tokens, index)
    for rule in RULES:
        number = rule(tokens, index)
        if number is not None:
            return number
    return None
