"""Ranks and turns: "the sixth round", "12th actor", "her third season"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from crosscheck.extraction.kinds.kind import ClaimKind, Mention
from crosscheck.extraction.quantities import compare_quantities, mention_of
from crosscheck.extraction.questions import ask_ordinal
from crosscheck.language.amounts import find_amounts
from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.passage import Passage
from crosscheck.values import Quantity


def find(passage: Passage) -> Iterator[Mention]:
    """Give ordinals in digits and in words that count something: a noun must follow."""
    for amount in find_amounts(passage):
        if amount.kind == "ordinal":
            yield mention_of(passage, amount, "ordinal")
    tokens = passage.tokens
    words = load_lexicon("numbers")["ordinals"]
    for at, word in enumerate(tokens.lower):
        if word in words and counts_off(passage, at):
            value = Decimal(words[word])
            yield Mention(
                "ordinal", tokens.starts[at], tokens.ends[at], at, at + 1, Quantity((value,), value, value, dimension="ordinal")
            )


def counts_off(passage: Passage, at: int) -> bool:
    """Say whether an ordinal word ranks a noun: not "at first", "a third of", "two thirds", "Ninth Circuit", "second half"."""
    tokens = passage.tokens
    if at + 1 >= len(tokens) or at == 0 or tokens.lower[at] == "first":
        return False  # "first" is said of too much to count
    before, after = tokens.lower[at - 1], tokens.lower[at + 1]
    if tokens.words[at][0].isupper() and tokens.words[at + 1][0].isupper() and tokens.words[at - 1][0].islower():
        return False
    if after in {"-", "‐"} and at + 2 < len(tokens):
        after = tokens.lower[at + 2]
    is_noun = after[0].isalpha() and after not in word_set("function", "words")
    if before in {"the", "his", "her", "its", "their", "a", "'s", "this", "for", "in"}:
        return after not in word_set("ordinals", "not_before") and (is_noun or before == "the")
    return is_noun and after in word_set("ordinals", "nouns")


KIND = ClaimKind("ordinal", find, compare_quantities, ask_ordinal, rank=2)
