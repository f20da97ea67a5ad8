"""Shares and points: "more than 40 %", "a third of the women", "one in five", "most of them", "3 percentage points"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from crosscheck.extraction.kinds.kind import ClaimKind, Mention
from crosscheck.extraction.quantities import amount_mentions, compare_quantities
from crosscheck.extraction.questions import ask_percent
from crosscheck.language.lexicon import load_lexicon
from crosscheck.language.passage import Passage
from crosscheck.values import Hedge, Quantity

AMOUNTS = amount_mentions("percent")


def find(passage: Passage) -> Iterator[Mention]:
    """Give shares in figures, and shares in words before "of" ("most of the personnel", "composed entirely of")."""
    yield from AMOUNTS(passage)
    tokens = passage.tokens
    shares = load_lexicon("shares")["words"]
    for at, word in enumerate(tokens.lower):
        if word in shares and at + 1 < len(tokens) and tokens.lower[at + 1] == "of":
            low, high = (Decimal(end) for end in shares[word])
            numbers, hedge = ((low,), Hedge.EXACT) if low == high else ((low, high), Hedge.BETWEEN)
            value = Quantity(numbers, low, high, hedge, Decimal(1), "%", "percent")
            yield Mention("percent", tokens.starts[at], tokens.ends[at], at, at + 1, value)


KIND = ClaimKind("percent", find, compare_quantities, ask_percent, rank=3)
