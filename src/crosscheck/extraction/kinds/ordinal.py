"""Ordinals: "the 12th victim", "his third term", "the twenty-first century", "a sixth round of talks", "round nine"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extraction.kinds.kind import ClaimKind, Mention
from crosscheck.extraction.quantities import compare_quantities, mention_of
from crosscheck.extraction.questions import ask_ordinal
from crosscheck.language.amounts import find_amounts
from crosscheck.language.ordinals import find_ranks
from crosscheck.language.passage import Passage
from crosscheck.language.rounds import find_numbered
from crosscheck.values import Quantity


def find(passage: Passage) -> Iterator[Mention]:
    """Give ordinals in digits, those in words that rank a noun, and numbers after the noun they rank."""
    for amount in find_amounts(passage):
        if amount.kind == "ordinal":
            yield mention_of(passage, amount, "ordinal")
    starts, ends = passage.tokens.starts, passage.tokens.ends
    for rank in find_ranks(passage):
        quantity = Quantity((rank.value,), rank.value, rank.value, dimension="ordinal")
        yield Mention("ordinal", starts[rank.first], ends[rank.last - 1], rank.first, rank.last, quantity)

    for numbered in find_numbered(passage):
        quantity = Quantity((numbered.value,), numbered.value, numbered.value, dimension="ordinal")
        run = (numbered.noun, numbered.noun + 1)
        yield Mention("ordinal", starts[run[0]], ends[numbered.last - 1], run[0], numbered.last, quantity, counted=run)


KIND = ClaimKind("ordinal", find, compare_quantities, ask_ordinal, rank=2)
