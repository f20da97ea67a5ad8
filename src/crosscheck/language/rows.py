"""Runs of figures that no sentence has: the row of a table, an id of many parts. None says what it counts."""

from __future__ import annotations

from crosscheck.language.lexicon import word_set
from crosscheck.language.numerals import HYPHENS, is_digits
from crosscheck.language.tokens import Tokens

# A number grouped by spaces ("1 414 021 100") has up to seven figures, a date and time in figures eleven tokens.
LEAST_FIGURES = 8
LEAST_CHAIN = 13
ROW = "a row of figures, as in a table"


def row_end(tokens: Tokens, index: int, most: int) -> int:
    """Give the token after the row of figures that begins at a number, "12 15 18 22 ..."; 0 for no row."""
    if index + LEAST_FIGURES > most:
        return 0
    at, figures = index, 0
    while at < most:
        word = tokens.lower[at]
        if is_digits(word):
            figures += 1
        elif word not in word_set("notvalues", "row", "signs"):
            break
        at += 1
    return at if figures >= LEAST_FIGURES else 0


def long_chain_end(tokens: Tokens, index: int, most: int) -> int:
    """Give the token after the chain that begins at a number, "1-1-1-1-1-1-1"; 0 for what a date could be."""
    at = index + 1
    while at < most and tokens.touches(at) and (tokens.lower[at] in HYPHENS or is_digits(tokens.lower[at])):
        at += 1
    return at if at - index >= LEAST_CHAIN else 0
