"""Measures with a unit: "10 kilometres (6.2 miles)", "magnitude 6.1", "six-year term", "16 GB"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extraction.kinds.kind import ClaimKind, Mention
from crosscheck.extraction.quantities import amount_mentions, compare_quantities
from crosscheck.extraction.questions import ask_measure
from crosscheck.language.lexicon import word_set
from crosscheck.language.passage import Passage

AMOUNTS = amount_mentions("measure")


def find(passage: Passage) -> Iterator[Mention]:
    """Give the measures; a number of years that tells an age is not one."""
    lower = passage.tokens.lower
    for mention in AMOUNTS(passage):
        after = [word for word in lower[mention.last : mention.last + 2] if word not in {"-", "‐", "‑"}]
        if is_saying(passage, mention):
            continue
        if after[:1] != ["old"] and after[:2] != ["of", "age"]:
            yield mention


def is_saying(passage: Passage, mention: Mention) -> bool:
    """Say whether "one day" or "one night" means "some day"."""
    tokens = passage.tokens
    if tokens.lower[mention.first : mention.last] not in {("one", "day"), ("one", "night")}:
        return False
    before = tokens.lower[mention.first - 1] if mention.first else ""
    return before not in word_set("idioms", "day_before")


KIND = ClaimKind("measure", find, compare_quantities, ask_measure, rank=3)
