"""Measures with a unit: "10 kilometres (6.2 miles)", "magnitude 6.1", "six-year term", "16 GB"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extraction.kinds.kind import ClaimKind, Mention
from crosscheck.extraction.quantities import amount_mentions, compare_quantities
from crosscheck.extraction.questions import ask_measure
from crosscheck.language.passage import Passage

AMOUNTS = amount_mentions("measure")


def find(passage: Passage) -> Iterator[Mention]:
    """Give the measures; a number of years that tells an age is not one."""
    lower = passage.tokens.lower
    for mention in AMOUNTS(passage):
        after = [word for word in lower[mention.last : mention.last + 2] if word not in {"-", "‐", "‑"}]
        if after[:1] != ["old"] and after[:2] != ["of", "age"]:
            yield mention


KIND = ClaimKind("measure", find, compare_quantities, ask_measure, rank=3)
