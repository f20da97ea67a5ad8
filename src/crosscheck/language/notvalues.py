"""Why a number is no value: a label, a score, a phone number, a model name, part of an address."""

from __future__ import annotations

from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.numbers import HYPHENS, words
from crosscheck.language.tokens import Tokens
from crosscheck.language.units import unit_after

LABEL_SIGNS = frozenset("#@/_=&")
NAMES_OF_DAYS = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec".split()
)


def why_not(tokens: Tokens, index: int, last: int, after: int) -> str:
    """Say why the digits at `index` are no value, '' when they may be one.

    last: the token after the number. after: the token after its unit, equal to `last` when it has none.
    """
    for rule in (touches_letters, touches_sign, is_chain):
        reason = rule(tokens, index, last, after)
        if reason:
            return reason
    return "" if after > last else is_label(tokens, index, last)


def touches_letters(tokens: Tokens, index: int, last: int, after: int) -> str:
    """"F-16", "COVID-19", "MH370", "A4", "5G", "4x4"."""
    if tokens.touches(index):
        before = tokens.words[index - 1]
        if before[-1].isalpha() and tokens.lower[index - 1] not in {"us", "rs", "a", "c", "nz", "hk", "s", "rm"}:
            return "part of a name or a code"
        if before in HYPHENS and index > 1 and tokens.touches(index - 1) and tokens.words[index - 2][-1].isalpha():
            word = tokens.lower[index - 2]
            if word not in word_set("notvalues", "prefixes", "words"):
                return "part of a name or a code"
    if after == last and last < len(tokens) and tokens.touches(last) and tokens.words[last][0].isalpha():
        return "" if tokens.lower[last] in words("suffixes") else "part of a name or a code"
    return ""


def touches_sign(tokens: Tokens, index: int, last: int, after: int) -> str:
    """"#5", "user@7", "/2019/", "12:30", "page=3"."""
    if tokens.touches(index) and tokens.words[index - 1] in LABEL_SIGNS | {":"}:
        return "part of an address or a clock time"
    if last < len(tokens) and tokens.touches(last) and tokens.words[last] in {":", "/", "_", "="}:
        follows = last + 1 < len(tokens) and tokens.touches(last + 1)
        return "part of an address or a clock time" if follows and tokens.words[last + 1][0].isdigit() else ""
    return ""


def is_chain(tokens: Tokens, index: int, last: int, after: int) -> str:
    """"555-0123", "52-3", "14-13-2", "1-800-4": a phone number, a score, a record, an id."""
    if last + 1 >= len(tokens) or tokens.words[last] not in HYPHENS or not tokens.touches(last) or not tokens.touches(last + 1):
        return ""
    right = tokens.words[last + 1]
    left = tokens.words[index]
    if not right[0].isdigit() or not left[0].isdigit():
        return ""
    if last + 3 < len(tokens) and tokens.words[last + 2] in HYPHENS and tokens.touches(last + 2) and tokens.words[last + 3][0].isdigit():
        return "a chain of numbers: an id, a phone number or a record"
    if not (left.replace(",", "").replace(".", "").isdigit() and right.replace(",", "").replace(".", "").isdigit()):
        return ""
    low, high = float(left.replace(",", "")[:15] or 0) if left.count(".") < 2 else 0.0, float(right.replace(",", "")[:15]) if right.count(".") < 2 else 0.0
    if high < low and not (tokens.touches(index) and tokens.words[index - 1] in {"$", "£", "€"}):
        return "a score or a record"
    unit_last, unit, _ = unit_after(tokens, last + 2, len(tokens), has_magnitude=False)
    named = unit is not None or (unit_last < len(tokens) and tokens.words[unit_last].islower() and tokens.words[unit_last].isalpha())
    if high < 10 and not named:
        return "a score or a record"
    return "" if len(left) < 7 else "an id or a phone number"


def is_label(tokens: Tokens, index: int, last: int) -> str:
    """"Article 21", "Flight 370", "Boeing 737", "1. Do we know": a number that names and does not count."""
    following = tokens.words[last] if last < len(tokens) else "."
    is_short = tokens.words[index].isdigit() and len(tokens.words[index]) <= 2
    if is_short and following in {".", ")"} and (index == 0 or tokens.words[index - 1] in {".", "!", "?", "•", "("}):
        return "a list marker"
    if index == 0:
        return ""
    before = tokens.lower[index - 1]
    if before == "." and index > 1 and tokens.lower[index - 2] in {"no", "nos"}:
        return "a label"
    if before in word_set("notvalues", "before", "words") and not is_counted_noun(tokens, last):
        return "a label"
    word = tokens.words[index - 1]
    if word[0].isupper() and len(word) > 1 and word.isalpha() and before not in NAMES_OF_DAYS and not opens_sentence(tokens, index - 1):
        if before in load_lexicon("function")["words"] or is_counted_noun(tokens, last):
            return ""
        return "part of a name"
    return ""


def opens_sentence(tokens: Tokens, index: int) -> bool:
    """Say whether a token opens a sentence, as far as the token before it tells."""
    return index == 0 or tokens.words[index - 1] in {".", "!", "?", "\"", "“", "”", ":", "•"}


def is_counted_noun(tokens: Tokens, index: int) -> bool:
    """Say whether a lower-case content word stands at a token: then the number before it counts."""
    if index >= len(tokens):
        return False
    word = tokens.words[index]
    return word.isalpha() and word.islower() and len(word) > 2 and tokens.lower[index] not in word_set("function", "words")
