"""The unit round a number: percent, money, measures; and what is given per what."""

from __future__ import annotations

from functools import cache

from crosscheck.language.currency import currency_at
from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.numerals import HYPHENS
from crosscheck.language.tokens import Tokens
from crosscheck.language.unit import BASIS_POINTS, OCCASIONS, PERCENT, POINTS, TIMES, Unit

OPENERS = {"(": ")", "[": "]", "{": "}", "<": ">"}


@cache
def measure_words() -> dict[str, tuple[tuple[tuple[str, ...], Unit, str], ...]]:
    """Give unit phrases by first word, longest first, with where they stand: 'any', 'touch', 'closed', ..."""
    table: dict[str, list[tuple[tuple[str, ...], Unit, str]]] = {}
    for dimension, rows in load_lexicon("units").items():
        if dimension in {"compound", "closed", "single", "named", "metres", "letter"}:
            continue
        for sign, row in rows.items():
            unit = Unit("measure", sign, dimension, row["pint"])
            for key, where in (
                ("words", "any"),
                ("touch", "touch"),
                ("hyphen", "hyphen"),
                ("exact", "exact"),
                ("closed", "closed"),
                ("decimal", "decimal"),
                ("letter", "letter"),
            ):
                for phrase in row.get(key, ()):
                    parts = tuple(phrase.split())
                    table.setdefault(parts[0].lower(), []).append((parts, unit, where))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in table.items()}


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
    last, unit = measure_at(tokens, at, most, hyphened=hyphened)
    if unit is not None:
        return last, unit, hyphened
    closer = OPENERS.get(lower[index])
    if closer and index + 2 < most and not hyphened:  # "20 (kg)"
        last, unit = measure_at(tokens, index + 1, most, hyphened=False)
        if unit is not None and last < most and lower[last] == closer:
            return last + 1, unit, False
    return index, None, False


def measure_at(tokens: Tokens, at: int, most: int, *, hyphened: bool) -> tuple[int, Unit | None]:
    """Read a unit of measure at a token: "miles", "square kilometres", "m" only where it touches its number."""
    lower = tokens.lower
    for parts, unit, where in measure_words().get(lower[at], ()):
        end = at + len(parts)
        if end > most:
            continue
        seen = tokens.words[at:end] if where in {"exact", "letter"} else lower[at:end]  # "5 L" but not "5 l"
        if seen == parts and may_stand(tokens, at, end, where, hyphened=hyphened):
            return end, unit
    return at, None


def may_stand(tokens: Tokens, at: int, end: int, where: str, *, hyphened: bool) -> bool:
    """Say whether a unit may stand where it does: "10m" but not "10 m", "5 m deep" but not "2 in May"."""
    if where == "touch":
        return tokens.touches(at) and not hyphened and not tokens.words[at].isupper()
    if where == "hyphen":
        return hyphened
    if where == "letter":
        return not hyphened and is_scale_letter(tokens, at, end)
    if where == "decimal":  # no clock shows 2.1 or 2.123
        return len(tokens.words[at - 1].partition(".")[2]) not in {0, 2}
    if where == "closed":
        following = tokens.lower[end] if end < len(tokens) else "."
        if (
            hyphened
            or tokens.touches(at)
            or tokens.words[at].isupper()
            or following not in word_set("units", "closed", "by")
        ):
            return False
        return tokens.lower[at] != "in" or following not in word_set("units", "closed", "not_inch")
    return end == at + 1 or not tokens.words[end - 1].isdigit() or tokens.touches(end - 1)


def is_scale_letter(tokens: Tokens, at: int, end: int) -> bool:
    """Say whether a capital after figures is a scale of temperature: "14 C", "104F"; not "group 4 C won", "a 777F"."""
    following, number = (tokens.lower[end] if end < len(tokens) else "."), tokens.words[at - 1]
    is_model = tokens.touches(at) and len(number.partition(".")[0]) > 2 and number[0] != "1"
    return number[0].isdigit() and not is_model and following in word_set("units", "letter", "by")


def percent_at(tokens: Tokens, at: int, most: int) -> tuple[int, Unit | None]:
    """Read "%", "percent", "per cent", "percentage points", "basis points", "times" at a token."""
    lower = tokens.lower
    word = lower[at]
    last = at
    if word in word_set("rates", "percent", "words") or word == "percentage":
        last = at + 1
    elif word == "per" and at + 1 < most and lower[at + 1] == "cent":
        last = at + 2
    elif word == "basis" and at + 1 < most and lower[at + 1] in {"point", "points"}:
        return at + 2, BASIS_POINTS
    elif word in {"bp", "bps"}:
        return at + 1, BASIS_POINTS
    elif word in {"times", "fold", "x", "×"}:
        return factor_at(tokens, at, most)
    if last == at:
        return at, None
    if last < most and lower[last] in HYPHENS and last + 1 < most and lower[last + 1].startswith("point"):
        last += 1
    if last < most and lower[last] in {"point", "points"}:
        return last + 1, POINTS
    return last, PERCENT


def factor_at(tokens: Tokens, at: int, most: int) -> tuple[int, Unit | None]:
    """Read "times" that compares or that is given per something, "fold", and the "x" of "5x zoom"."""
    word = tokens.lower[at]
    if word in {"x", "×"}:
        return (at + 1, TIMES) if is_written_on(tokens, at) else (at, None)
    if is_factor(tokens, at, most):
        return at + 1, TIMES
    return (at + 1, OCCASIONS) if word == "times" and rate_after(tokens, at + 1, most)[1] else (at, None)


def is_written_on(tokens: Tokens, at: int) -> bool:
    """Say whether an "x" belongs to the number before it: "5x zoom", "10x faster"; not "4x4", "4 x 100"."""
    follows = at + 1 < len(tokens) and tokens.touches(at + 1) and tokens.words[at + 1][0].isalnum()
    return tokens.touches(at) and not follows


def is_factor(tokens: Tokens, at: int, most: int) -> bool:
    """Say whether "times" compares ("three times as many") rather than counts ("met three times")."""
    if tokens.lower[at] == "fold":
        return True
    after = tokens.lower[at + 1] if at + 1 < most else ""
    return after in word_set("rates", "factor", "after") or (
        after.endswith("er") and after in word_set("change", "after", "words")
    )


def rate_after(tokens: Tokens, index: int, most: int) -> tuple[int, str]:
    """Read "per share", "a year", "/m² per year" after an amount; gives (token after it, 'share')."""
    last, rate = one_rate(tokens, index, most)
    if rate and last < most and tokens.lower[last] in {"per", "/"}:
        end, second = one_rate(tokens, last, most)
        return (end, f"{rate}/{second}") if second else (last, rate)
    return last, rate


def one_rate(tokens: Tokens, index: int, most: int) -> tuple[int, str]:
    """Read one thing that an amount is given per: "per share", "-per-year", "each", "/hour", "a square mile"."""
    lower = tokens.lower
    at = past_hyphens(tokens, index, index + 2, most)
    if at < most and lower[at] in word_set("rates", "per", "alone"):
        return at + 1, lower[at]
    is_opened = at < most and lower[at] in {"per", "a", "an", "every", "/"}
    if not is_opened or (lower[at] == "/" and not tokens.touches(at)):
        return index, ""
    base = past_hyphens(tokens, at + 1, index + 4, most)
    last, rate = rate_base(tokens, base, most, joint=lower[at]) if base < most else (index, "")
    return (last, rate) if rate else (index, "")


def past_hyphens(tokens: Tokens, at: int, limit: int, most: int) -> int:
    """Step over the hyphens of "-per-year", up to a limit."""
    while at < min(most, limit) and tokens.lower[at] in HYPHENS:
        at += 1
    return at


def rate_base(tokens: Tokens, at: int, most: int, *, joint: str) -> tuple[int, str]:
    """Read what stands after "per", "a" or a slash: a usual base, a unit, a round number ("40 per 100,000")."""
    word = tokens.lower[at]
    last, unit = measure_at(tokens, at, most, hyphened=False)
    if unit is not None and last > at + 1 and unit.dimension in {"area", "volume"}:
        return last, unit.sign  # "40 people a square mile"
    if word in word_set("rates", "per", "words"):
        is_date = at + 1 < most and tokens.lower[at + 1] in word_set("rates", "per", "not_before")
        return (at, "") if is_date else (at + 1, word)  # "$2bn a year earlier"
    if (joint == "/" and word in word_set("rates", "per", "slash")) or (
        joint in {"/", "per"} and word in word_set("rates", "per", "bases")
    ):
        return at + 1, word
    return (last, unit.sign) if unit is not None and joint in {"/", "per"} else (at, "")
