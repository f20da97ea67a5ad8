"""The unit round a number: percent, money, measures; and what is given per what."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.numbers import HYPHENS
from crosscheck.language.tokens import Tokens

PERCENT_WORDS = frozenset({"%", "percent", "pct", "percents", "٪"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit. kind: the kind of claim it makes ('percent', 'money', 'measure', 'count'). sign: as shown ("km").

    dimension: what may be compared with what. pint: the units library's name, '' where it has none.
    """

    kind: str
    sign: str
    dimension: str
    pint: str = ""


NO_UNIT = Unit("count", "", "count")
PERCENT = Unit("percent", "%", "percent")
POINTS = Unit("percent", "points", "points")


@cache
def measure_words() -> dict[str, tuple[tuple[tuple[str, ...], Unit, str], ...]]:
    """Give unit phrases by first word, longest first, with where they may stand: 'any', 'touch', 'hyphen'."""
    table: dict[str, list[tuple[tuple[str, ...], Unit, str]]] = {}
    for dimension, rows in load_lexicon("units").items():
        for sign, row in rows.items():
            unit = Unit("measure", sign, dimension, row["pint"])
            for key, where in (("words", "any"), ("touch", "touch"), ("hyphen", "hyphen")):
                for phrase in row.get(key, ()):
                    parts = tuple(phrase.split())
                    table.setdefault(parts[0], []).append((parts, unit, where))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in table.items()}


@cache
def currencies(table: str) -> dict[str, str]:
    """Give one table of money.toml."""
    return dict(load_lexicon("money")[table])


def money(code: str) -> Unit:
    """Give the unit of a currency."""
    return Unit("money", code, f"money:{code}")


def currency_before(tokens: Tokens, index: int, least: int) -> tuple[int, Unit | None]:
    """Find a currency sign or code that ends just before a number; gives (its first token, unit)."""
    at = index - 1
    if at < least:
        return index, None
    word = tokens.lower[at]
    code = currencies("signs").get(tokens.words[at])
    if code:
        if at > least and tokens.touches(at) and word == "$":
            local = currencies("dollars").get(tokens.lower[at - 1])
            if local:
                return at - 1, money(local)
        return at, money(code)
    if tokens.words[at] in word_set("money", "codes", "list"):
        return at, money("CNY" if tokens.words[at] == "RMB" else tokens.words[at])
    if word == "." and at > least and tokens.lower[at - 1] in {"rs", "rm", "rp"}:
        return at - 1, money(currencies("before")[tokens.lower[at - 1]])
    if word in currencies("before") and tokens.words[at][0].isupper():
        return at, money(currencies("before")[word])
    return index, None


def unit_after(tokens: Tokens, index: int, most: int, *, has_magnitude: bool) -> tuple[int, Unit | None, bool]:
    """Find the unit that begins after a number; gives (token after it, unit, is it hyphened on)."""
    if index >= most:
        return index, None, False
    lower = tokens.lower
    hyphened = lower[index] in HYPHENS and index + 1 < most and tokens.touches(index) and tokens.touches(index + 1)
    at = index + 1 if hyphened else index
    for rule in (percent_at, currency_at):
        last, unit = rule(tokens, at, most)
        if unit is not None and not (unit.sign == "GBP" and lower[at].startswith("pound") and not has_magnitude):
            return last, unit, hyphened
    for parts, unit, where in measure_words().get(lower[at], ()):
        end = at + len(parts)
        if end > most or lower[at:end] != parts:
            continue
        if (where == "touch" and not (tokens.touches(at) and not hyphened)) or (where == "hyphen" and not hyphened):
            continue
        return end, unit, hyphened
    return index, None, False


def percent_at(tokens: Tokens, at: int, most: int) -> tuple[int, Unit | None]:
    """Read "%", "percent", "per cent", "percentage points" at a token."""
    lower = tokens.lower
    last = at
    if lower[at] in PERCENT_WORDS or lower[at] == "percentage":
        last = at + 1
    elif lower[at] == "per" and at + 1 < most and lower[at + 1] == "cent":
        last = at + 2
    if last == at:
        return at, None
    if last < most and lower[last] in HYPHENS and last + 1 < most and lower[last + 1].startswith("point"):
        last += 1
    if last < most and lower[last] in {"point", "points"}:
        return last + 1, POINTS
    return (last, PERCENT) if lower[at] != "percentage" else (at, None)


def currency_at(tokens: Tokens, at: int, most: int) -> tuple[int, Unit | None]:
    """Read "euros", "Canadian dollars", "US dollars", "EUR", "cents" after a number."""
    lower = tokens.lower
    word = lower[at]
    for size in (2, 1):
        local = load_lexicon("money")["local"].get(" ".join(lower[at : at + size]))
        if local and at + size < most and lower[at + size] in local:
            return at + size + 1, money(local[lower[at + size]])
    if word in currencies("words"):
        return at + 1, money(currencies("words")[word])
    if word in currencies("cents"):
        code = currencies("cents")[word]
        return at + 1, Unit("money", f"{code}/100", f"money:{code}")
    if tokens.words[at] in word_set("money", "codes", "list") or tokens.words[at] in {"€", "£", "$"}:
        code = currencies("signs").get(tokens.words[at], tokens.words[at])
        follows = at + 1 < most and lower[at + 1][0].isdigit()
        return (at, None) if follows and tokens.words[at] in {"€", "£", "$"} else (at + 1, money(code))
    return at, None


def rate_after(tokens: Tokens, index: int, most: int) -> tuple[int, str]:
    """Read "per share", "a year", "-per-year", "each" after an amount; gives (token after it, 'share')."""
    lower = tokens.lower
    at = index
    while at < most and lower[at] in HYPHENS:
        at += 1
    if at >= most:
        return index, ""
    if lower[at] in word_set("rates", "per", "alone"):
        return at + 1, lower[at]
    if lower[at] not in {"per", "a", "an", "every"}:
        return index, ""
    at += 1
    while at < most and lower[at] in HYPHENS:
        at += 1
    if at < most and lower[at] in word_set("rates", "per", "words"):
        return at + 1, lower[at]
    return index, ""
