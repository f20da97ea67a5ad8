"""Ordinals: "the 12th victim", "his third term", "the twenty-first century", "a sixth round of talks"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from crosscheck.extraction.kinds.kind import ClaimKind, Mention
from crosscheck.extraction.quantities import compare_quantities, mention_of
from crosscheck.extraction.questions import ask_ordinal
from crosscheck.language.amounts import find_amounts
from crosscheck.language.lexicon import word_set
from crosscheck.language.numerals import HYPHENS, words
from crosscheck.language.passage import Passage
from crosscheck.values import Quantity


def find(passage: Passage) -> Iterator[Mention]:
    """Give ordinals in digits, and those in words that rank a noun."""
    for amount in find_amounts(passage):
        if amount.kind == "ordinal":
            yield mention_of(passage, amount, "ordinal")
    tokens = passage.tokens
    table = words("ordinals")
    for at, word in enumerate(tokens.lower):
        if word in table:
            first, value = with_tens(passage, at, table[word])
            if ranks(passage, first, at):
                quantity = Quantity((value,), value, value, dimension="ordinal")
                yield Mention("ordinal", tokens.starts[first], tokens.ends[at], first, at + 1, quantity)


def with_tens(passage: Passage, at: int, value: Decimal) -> tuple[int, Decimal]:
    """Take "twenty-" in before "first"; gives the first token and the rank."""
    lower = passage.tokens.lower
    back = at - 2 if at > 1 and lower[at - 1] in HYPHENS else at - 1
    tens = words("tens").get(lower[back]) if back >= 0 and value < 10 else None
    return (at, value) if tens is None else (back, tens + value)


def ranks(passage: Passage, first: int, at: int) -> bool:
    """Say whether an ordinal word ranks a noun: not "at first", "two thirds", "Ninth Circuit", "the second half"."""
    tokens = passage.tokens
    if at + 1 >= len(tokens) or first == 0 or tokens.lower[at] == "first":
        return first < at and at + 1 < len(tokens)  # "first" alone is said of too much to rank
    before, after = tokens.lower[first - 1], tokens.lower[at + 1]
    if tokens.words[at][0].isupper() and tokens.words[at + 1][0].isupper():
        return False  # "the Ninth Circuit"
    if after in HYPHENS and at + 2 < len(tokens):
        after = tokens.lower[at + 2]
    is_noun = after[0].isalpha() and after not in word_set("function", "words")
    if before in word_set("ordinals", "openers"):
        return after not in word_set("ordinals", "not_before") and (is_noun or before == "the")
    return is_noun and after in word_set("ordinals", "nouns")


KIND = ClaimKind("ordinal", find, compare_quantities, ask_ordinal, rank=2)
