"""The dash that parts a dateline from its story: "OSTVIK, June 3 - Forty-two miners", "MAY 6 — 12 people"."""

from __future__ import annotations

from crosscheck.language.labels import is_counted_noun
from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.numerals import HYPHENS, words
from crosscheck.language.tokens import Tokens


def opens_story(tokens: Tokens, at: int, after: int) -> bool:
    """Say whether a spaced dash at a token begins a sentence of its own rather than joins two ends of a range.

    after: the token after the number that follows the dash.
    """
    if not is_spaced_dash(tokens, at):
        return False
    return begins_sentence(tokens, at + 1) or counts_what_follows(tokens, after)


def is_spaced_dash(tokens: Tokens, at: int) -> bool:
    """Say whether a dash with a space on each side stands at a token."""
    is_inside = 0 < at < len(tokens) - 1
    return is_inside and tokens.lower[at] in HYPHENS and not tokens.touches(at) and not tokens.touches(at + 1)


def begins_sentence(tokens: Tokens, at: int) -> bool:
    """Say whether a word is written as the first of a sentence and is no month, weekday or currency: "Forty"."""
    word, lower = tokens.words[at], tokens.lower[at]
    is_capital = word[0].isupper() and (len(word) == 1 or word[1:].islower())
    is_other = lower in word_set("notvalues", "calendar", "words") or lower in load_lexicon("money")["before"]
    return is_capital and not is_other


def counts_what_follows(tokens: Tokens, after: int) -> bool:
    """Say whether a number that ends before a token counts what follows: "12 people", "3 million"; not "12 in"."""
    if after >= len(tokens):
        return False
    word = tokens.lower[after]
    return word in words("magnitudes") or word in {"%", "percent", "per"} or is_counted_noun(tokens, after)


def follows_month(tokens: Tokens, core: int) -> bool:
    """Say whether a number stands in a date: "June 3", "Sept. 3", "6 May 2026"."""
    at = core - 1
    if at > 0 and tokens.words[at] in {".", ","}:
        at -= 1
    if at > 0 and tokens.words[at].isdigit():
        at -= 1
    return at >= 0 and tokens.lower[at] in word_set("notvalues", "calendar", "words")
