"""Names of evidence and of rules -> plain words, so that an editor can follow how two claims were judged."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.language.lexicon import load_lexicon
from crosscheck.model import Level, value_json
from crosscheck.values import Value

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


def flow_words(flow: str) -> str:
    """Say at which step a figure counts, '' for a plain count."""
    return str(load_lexicon("accounts")["flows"].get(flow, flow)) if flow else ""


def stance_words(stance: str) -> str:
    """Say how a figure is put, '' for a fact."""
    return "" if stance == "asserted" else str(load_lexicon("accounts")["stances"].get(stance, stance))


def is_remark(rule: str) -> bool:
    """Say whether a pair was found without matching: by reckoning, or in a copied sentence."""
    return rule in load_lexicon("accounts")["remarks"]


def level_words(level: Level) -> str:
    """Say what one piece of evidence adds and what it means: '+0.72  near words: ... (0.43 of 1)'."""
    grade = "" if level.seen == "1.00" else f" ({level.seen} of 1)"
    return f"{level.score:+.2f}  {level.name}: {evidence_words(level.name)}{grade}"


def reading_words(kind: str, value: Value) -> str:
    """Say how a value was read, with what its wording allows: 'count, about 1,200, so from 1,080 to 1,320'."""
    read = value_json(value)
    low, high = (grouped(read[end]) for end in ("low", "high"))
    if kind == "date":
        return f"{kind}, {read['text']}{'' if low or high else ', of no known day'}"
    is_loose = low and high and low != high and read["hedge"] != "between"
    return f"{kind}, {read['text']}{f', so from {low} to {high}' if is_loose else ''}"


def grouped(bound: str | None) -> str:
    """Write a bound for people: '1234567' -> '1,234,567'; dates and times stay as they are."""
    if bound is None:
        return ""
    if bound.lstrip("-").replace(".", "", 1).isdigit() and bound.isascii() and len(bound) < 40:
        whole, point, rest = f"{Decimal(bound):,f}".partition(".")
        return f"{whole}{point}{rest}".rstrip("0").rstrip(".") if rest else whole
    return bound
