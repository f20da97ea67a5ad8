"""Lengths of time in figures, as results are given: "2:06:11", "3:43.13", "2h 06m 11s"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.numerals import is_digits
from crosscheck.language.tokens import Tokens

SIXTY = 60
SECONDS = {"h": 3600, "min": 60, "s": 1}


@dataclass(frozen=True, slots=True)
class Elapsed:
    """A length of time. last: the token after it. unit: 's' or 'min', the smallest that is said."""

    last: int
    value: Decimal
    grain: Decimal
    unit: str


def read_elapsed(tokens: Tokens, index: int, least: int, most: int) -> Elapsed | None:
    """Read the length of time whose figures begin at a token; None where it is a time of the clock or anything else."""
    if index + 2 >= most or not is_digits(tokens.lower[index]) or tokens.touches(index):
        return None
    if tokens.words[index + 1] == ":":
        return read_colons(tokens, index, least, most)
    return read_letters(tokens, index, most) if tokens.lower[index + 1] in load_lexicon("elapsed")["letters"] else None


def read_colons(tokens: Tokens, index: int, least: int, most: int) -> Elapsed | None:
    """Read "2:06:11" and "3:43.13"; "2:24" alone may be hours or minutes, or a time of day."""
    fields, at = [tokens.words[index]], index + 1
    while at + 1 < most and tokens.words[at] == ":" and tokens.touches(at) and tokens.touches(at + 1):
        fields.append(tokens.words[at + 1])
        at += 2
    decimals = fields[-1].partition(".")[2]
    if len(fields) != (2 if decimals and len(fields) == 2 else 3) or not all(map(is_field, fields[1:])):
        return None
    if not fields[0].isdigit() or len(fields[0]) > 3 or (len(fields) == 3 and not fields[1].isdigit()):
        return None
    if is_clock(tokens, index, at, (least, most)):
        return None
    value = Decimal(0)
    for field in fields:
        value = value * SIXTY + Decimal(field)
    last = at + 1 if at < most and tokens.lower[at] in word_set("elapsed", "after", "words") else at
    return Elapsed(last, value, Decimal(1).scaleb(-len(decimals)), "s")


def is_field(word: str) -> bool:
    """Say whether a word can be the minutes or seconds of a result: two digits below sixty, with decimals or not."""
    whole, _, decimals = word.partition(".")
    return len(whole) == 2 and whole.isascii() and whole.isdigit() and int(whole) < SIXTY and len(decimals) < 4


def is_clock(tokens: Tokens, index: int, last: int, bounds: tuple[int, int]) -> bool:
    """Say whether figures with colons show a clock: "at 2:06:11", "12:04:11 GMT", a stamp after a date."""
    least, most = bounds
    after = tokens.lower[last] if last < most else "."
    if after in word_set("elapsed", "clock", "after") or (last < most and tokens.touches(last) and after[0].isalnum()):
        return True
    before = tokens.lower[index - 1] if index > least else ""
    earlier = tokens.lower[index - 2] if index - 1 > least else ""
    if before in word_set("elapsed", "clock", "before"):
        return earlier not in word_set("elapsed", "clock", "timed")
    return not before or is_digits(before)


def read_letters(tokens: Tokens, index: int, most: int) -> Elapsed | None:
    """Read "2h 06m 11s", "2 hr 6 min", "6m 11s": two fields or three, in falling order."""
    letters = load_lexicon("elapsed")["letters"]
    units: list[str] = []
    value, at = Decimal(0), index
    while at + 1 < most and is_digits(tokens.words[at]) and tokens.words[at].replace(".", "", 1).isdigit():
        unit = letters.get(tokens.lower[at + 1], "")
        if not unit or (units and SECONDS[unit] >= SECONDS[units[-1]]) or not tokens.words[at].isascii():
            break
        if units and Decimal(tokens.words[at]) >= SIXTY:
            break
        value += Decimal(tokens.words[at]) * SECONDS[unit]
        units.append(unit)
        at += 2
    if len(units) < 2 or (units[0] == "min" and units[1] != "s"):
        return None
    smallest = units[-1]
    return Elapsed(at, value / SECONDS[smallest], Decimal(1), smallest)
