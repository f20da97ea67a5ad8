"""Words for numbers nobody has counted, and words that are a number by themselves."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.language.lexicon import word_set
from crosscheck.language.numerals import HYPHENS, ONE, Number, pairs, with_magnitude, words
from crosscheck.language.tokens import Tokens

LITTLE = frozenset({"couple", "pair", "trio", "handful"})


def read_vague(tokens: Tokens, index: int) -> Number | None:
    """Read "dozens", "tens of thousands", "several hundred", "a few thousand", "scores of": an interval, no number."""
    lower, size = tokens.lower, len(tokens)
    word = lower[index]
    if word in {"a", "many", "several", "few"}:
        return read_several(tokens, index)
    if word in pairs("vague_of") and index + 2 < size and lower[index + 1] == "of":
        low, high = pairs("vague_of")[word]
        unit = words("magnitudes").get(lower[index + 2].removesuffix("s"))
        if unit is not None and unit >= 100 and lower[index + 2].endswith("s"):
            return vague(index + 3, low * unit, high * unit)
    if word == "scores" and not (index + 1 < size and lower[index + 1] == "of"):
        return None  # "test scores", "she scores"
    if f"{word}s" in pairs("vague") and is_unnumbered(tokens, index):
        word = f"{word}s"
    return vague(index + 1, *pairs("vague")[word]) if word in pairs("vague") else None


def is_unnumbered(tokens: Tokens, index: int) -> bool:
    """Say whether no number and no "a" multiplies a word before "of": "dozen of warships", "thousand of people"."""
    before = tokens.lower[index - 1] if index else "."
    return tokens.lower[index + 1 : index + 2] == ("of",) and before not in word_set("numbers", "unnumbered", "words")


def read_several(tokens: Tokens, index: int) -> Number | None:
    """Read "several", "several dozen", "many thousands", "a few hundred"; a mere "a few" or "many" is no figure."""
    lower, size = tokens.lower, len(tokens)
    at = index + 2 if lower[index : index + 2] == ("a", "few") else index + 1
    if lower[index] == "a" and at != index + 2:
        return None
    factor = words("magnitudes").get(lower[at]) if at < size else None
    if factor is not None:
        return vague(at + 1, 3 * factor, 9 * factor)
    return vague(index + 1, *pairs("vague")["several"]) if lower[index] == "several" else None


def vague(last: int, low: Decimal, high: Decimal) -> Number:
    """Wrap a vague interval; its stated number is the low end."""
    return Number(last, low, low, "vague", low, ONE, low, high, is_word=True)


def read_standing(tokens: Tokens, index: int) -> Number | None:
    """Read a word that is a number by itself: "nobody", "no one", "a couple of hundred", "a pair of", "twin"."""
    lower, size = tokens.lower, len(tokens)
    word = lower[index]
    if word == "no":
        return no_one(tokens, index)
    at = index + 1 if word == "a" and index + 1 < size else index
    standing = words("standing").get(lower[at])
    if standing is None or (at > index) != (lower[at] in LITTLE):
        return None
    last = at + 1
    if lower[at] in LITTLE:
        last = last + 1 if last < size and lower[last] == "of" else last
        if last < size and lower[last] in words("magnitudes"):
            return with_magnitude(tokens, last, standing, ONE, is_word=True)
    return Number(last, standing, ONE, mantissa=standing, is_word=True)


def no_one(tokens: Tokens, index: int) -> Number | None:
    """Read "no one" and "no-one" as none."""
    lower, at = tokens.lower, index + 1
    if at < len(tokens) and lower[at] in HYPHENS:
        at += 1
    return Number(at + 1, Decimal(0), ONE, is_word=True) if lower[at : at + 1] == ("one",) else None
