"""Names of evidence and of rules -> plain words, so that an editor can follow how two claims were judged."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.language.lexicon import load_lexicon
from crosscheck.model import Level, value_json
from crosscheck.values import Value

# Least score -> how sure it is that two claims answer one question; read off the thresholds of options.py.
LIKELY = ((0.9, "almost surely"), (0.75, "very likely"), (0.5, "probably"), (0.35, "perhaps"), (0.0, "hardly"))
# Evidence that adds less than this says next to nothing.
LITTLE = 0.05


def evidence_words(name: str) -> str:
    """Say what a piece of evidence means; '' for a name that nobody has explained."""
    lexicon = load_lexicon("accounts")
    family, _, last = name.partition(" ")
    if family in lexicon["families"] and name not in lexicon["evidence"]:
        return str(lexicon["families"][family]).format(last)
    return str(lexicon["evidence"].get(name, ""))


def rule_words(name: str) -> str:
    """Say what a rule asks, as a condition; '' for a name that nobody has explained."""
    lexicon = load_lexicon("accounts")
    return str(lexicon["rules"].get(name) or lexicon["remarks"].get(name, ""))


def is_remark(rule: str) -> bool:
    """Say whether a pair was found without matching: by reckoning, or in a copied sentence."""
    return rule in load_lexicon("accounts")["remarks"]


def level_words(level: Level) -> str:
    """Say what one piece of evidence adds and what it means: '+0.72  near words: ... (0.43 of 1)'."""
    grade = "" if level.seen == "1.00" else f" ({level.seen} of 1)"
    return f"{level.score:+.2f}  {level.name}: {evidence_words(level.name)}{grade}"


def score_words(score: float) -> str:
    """Say what a score means: '0.82: the two very likely answer one question'."""
    words = next(words for least, words in LIKELY if score >= least)
    return f"{score:.2f} of 1: the two {words} answer one question"


def reading_words(kind: str, value: Value) -> str:
    """Say how a value was read, with what its wording allows: 'count, about 1,200, so from 1,140 to 1,260'."""
    read = value_json(value)
    low, high = (grouped(read[end]) for end in ("low", "high"))
    if low and high:
        bounds = "" if low == high else f", so from {low} to {high}"
    else:
        bounds = f", so {low} or more" if low else f", so {high} or less" if high else ""
    if kind == "date" and not low and not high:
        bounds = ", of no known day"
    return f"{kind}, {read['text']}{bounds}"


def grouped(bound: str | None) -> str:
    """Write a bound for people: '1234567' -> '1,234,567'; dates and times stay as they are."""
    if bound is None:
        return ""
    if bound.lstrip("-").replace(".", "", 1).isdigit() and bound.isascii() and len(bound) < 40:
        return f"{Decimal(bound):,f}"
    return bound
