"""Thresholds and limits, each with where it came from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """What a run may be told; the defaults are what `crosscheck report` uses.

    same_value: least match score (0 to 1) at which two claims whose values meet are called an agreement.
    other_value: least match score at which two claims whose values do not meet are called anything but
        undecided. Higher, because similar wording says "same kind of sentence", not "same fact": on labelled
        stories about one pair in twenty whose numbers differ is the same fact.
    other_scope: least kinship at which two claims in different scopes are shown as such. Lower: it asserts nothing.
    max_characters: an article longer than this is refused, so that a hostile file cannot stop a run.
    max_candidates: most candidate pairs kept for one article pair and block, the rarest first.
    """

    same_value: float = 0.7
    other_value: float = 0.5
    other_scope: float = 0.25
    max_characters: int = 20_000_000
    max_candidates: int = 4_000
