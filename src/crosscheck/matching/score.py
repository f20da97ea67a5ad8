"""Evidence -> a score with its levels, by a scorecard whose weights stand in lexicon/scorecard.toml.

A scorecard is a logistic model read level by level: each piece of evidence adds its weight, and the sum becomes a
probability (D. R. Cox, 1958). Each family of kinds (numbers, dates, names) has four cards: `equal` for pairs whose
values are the same, which is itself the strongest evidence; `compatible` for those that can both be true; `differs` for
the others, which says whether they are rival answers; and `related`, which says whether they are answers of one
question in different scopes.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache

from crosscheck.language.lexicon import load_lexicon
from crosscheck.matching.values_met import Evidence
from crosscheck.model import Comparison, Level

EQUAL, COMPATIBLE, DIFFERS, RELATED = "equal", "compatible", "differs", "related"
FAMILIES = {"date": "dates", "time": "dates", "name": "names", "role": "names"}


@cache
def family(kind: str) -> str:
    """Give the family of kinds whose cards a kind uses."""
    return FAMILIES.get(kind, "numbers")


def card_of(comparison: Comparison) -> str:
    """Give the card that a pair is scored by, from how its values stand."""
    if comparison.outcome == "equal" or comparison.reason == "equal-number":
        return EQUAL
    return COMPATIBLE if comparison.outcome == "compatible" else DIFFERS


@cache
def weights(kinds: str, card: str) -> dict[str, float]:
    """Give one card of the scorecard: {evidence: weight}, with the constant under ''."""
    return {name: float(weight) for name, weight in load_lexicon("scorecard")[kinds][card].items()}


def score(evidence: Evidence, kind: str, card: str) -> float:
    """Give the probability (0 to 1) that two claims answer one question."""
    table = weights(family(kind), card)
    total, weight = table[""], table.get
    for name, seen in evidence.items():
        total += weight(name, 0.0) * seen
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def levels_of(evidence: Evidence, kind: str, card: str) -> tuple[Level, ...]:
    """Give what each piece of evidence adds to the score, the weightiest first."""
    table = weights(family(kind), card)
    ranked = [level_of(name, seen, table[name]) for name, seen in evidence.items() if table.get(name)]
    ranked.sort()
    return tuple([level for _, _, level in ranked])


@lru_cache(maxsize=2**16)
def level_of(name: str, seen: float, weight: float) -> tuple[float, str, Level]:
    """Give what one piece of evidence adds, with its rank; a large story has the same ones again and again."""
    level = Level(name, f"{seen:.2f}", round(weight * seen, 4))
    return -abs(level.score), name, level
