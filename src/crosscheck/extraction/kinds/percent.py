"""Shares and points: "more than 40 %", "a third of the women", "one in five", "most of them", "doubled"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from crosscheck.extraction.kinds.kind import ClaimKind, Mention
from crosscheck.extraction.quantities import amount_mentions, compare_quantities
from crosscheck.extraction.questions import ask_percent
from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.passage import Passage
from crosscheck.values import Hedge, Quantity

AMOUNTS = amount_mentions("percent")


def find(passage: Passage) -> Iterator[Mention]:
    """Give shares in figures, in words before "of" ("most of the women"), and changes in one word ("doubled")."""
    yield from AMOUNTS(passage)
    tokens = passage.tokens
    shares, changes = load_lexicon("shares")["words"], load_lexicon("shares")["changes"]
    for at, word in enumerate(tokens.lower):
        if word in shares and at + 1 < len(tokens) and tokens.lower[at + 1] == "of":
            low, high = (Decimal(end) for end in shares[word])
            numbers, hedge = ((low,), Hedge.EXACT) if low == high else ((low, high), Hedge.BETWEEN)
            value = Quantity(numbers, low, high, hedge, Decimal(1), "%", "percent")
            yield Mention("percent", tokens.starts[at], tokens.ends[at], at, at + 1, value)
        elif word in changes and is_change(passage, at):
            size = Decimal(changes[word])
            value = Quantity((size,), size, size, Hedge.EXACT, Decimal(10), "%", "change:percent")
            yield Mention("percent", tokens.starts[at], tokens.ends[at], at, at + 1, value)


def is_change(passage: Passage, at: int) -> bool:
    """Say whether "doubled" tells how far a figure moved: "has doubled since", not "doubled down" or "doubled as"."""
    after = passage.tokens.lower[at + 1] if at + 1 < len(passage.tokens) else "."
    return after in word_set("shares", "after_change")


KIND = ClaimKind("percent", find, compare_quantities, ask_percent, rank=3)
