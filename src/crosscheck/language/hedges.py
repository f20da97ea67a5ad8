"""Words that bound or blur a number, before and after it, and the interval they make of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.numerals import addends, is_digits
from crosscheck.language.tokens import Tokens
from crosscheck.values import Hedge

LONGEST_PHRASE = 5


@dataclass(frozen=True, slots=True)
class Blur:
    """One row of hedges.toml. below, above: reach of the interval as a share of the number."""

    hedge: Hedge
    below: Decimal
    above: Decimal


EXACTLY = Blur(Hedge.EXACT, Decimal(0), Decimal(0))


@cache
def phrases(side: str) -> dict[str, tuple[tuple[tuple[str, ...], Blur], ...]]:
    """Give hedge phrases by the word next to the number, longest first: 'before' by last word, 'after' by first."""
    table: dict[str, list[tuple[tuple[str, ...], Blur]]] = {}
    for name, row in load_lexicon("hedges").items():
        if name in {"over", "width"}:
            continue
        blur = Blur(Hedge(row.get("hedge", name if name in set(Hedge) else "more_than")),
                    Decimal(str(row.get("below", 0))), Decimal(str(row.get("above", 0))))  # fmt: skip
        for phrase in row[side]:
            parts = tuple(phrase.split())
            table.setdefault(parts[-1] if side == "before" else parts[0], []).append((parts, blur))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in table.items()}


def hedge_before(tokens: Tokens, first: int, least: int) -> tuple[int, Blur | None]:
    """Find the hedge that ends just before token `first`, not reaching under token `least`."""
    at = first - 1
    if at < least:
        return first, None
    lower = tokens.lower
    for parts, blur in phrases("before").get(lower[at], ()):
        begin = first - len(parts)
        if begin >= least and lower[begin:first] == parts and not is_other_use(tokens, parts, first):
            return begin, blur
    return first, None


def is_other_use(tokens: Tokens, parts: tuple[str, ...], first: int) -> bool:
    """Say whether words before a number bound it here: not "over five years", "toll up to 54", "went up to 3 %"."""
    if parts == ("over",):
        return is_period(tokens, first)
    before = tokens.lower[first - 3] if first > 2 else ""
    return parts == ("up", "to") and before in word_set("hedges", "over", "risen")


def is_period(tokens: Tokens, first: int) -> bool:
    """Say whether "over" before a number tells a period: "€5m over five years", no "waited over five years"."""
    lower = tokens.lower
    before = lower[first - 2] if first > 1 else ""
    spent = word_set("hedges", "over", "spent") | word_set("change", "directions", "nouns")
    is_spent = before in spent or (
        before.endswith("s") and before not in word_set("verbs", "stop") | word_set("function", "words")
    )
    run = lower[first : first + 4]
    units = word_set("hedges", "over", "units")
    return bool(is_spent and units & set(run)) and "ago" not in run


def hedges_before(tokens: Tokens, first: int, least: int) -> tuple[int, Blur | None]:
    """Find up to three hedges in a row before a number ("at least about 20"): a bound counts more than "about"."""
    blur: Blur | None = None
    for _ in range(3):
        begin, outer = hedge_before(tokens, first, least)
        if outer is None:
            break
        if blur is None or blur.hedge is Hedge.EXACT or (blur.hedge is Hedge.ABOUT and outer.hedge is not Hedge.EXACT):
            blur = outer
        first = begin
    return first, blur


def hedge_after(tokens: Tokens, last: int, most: int) -> tuple[int, Blur | None]:
    """Find the hedge that begins at token `last` ("12 or so", "200-plus"), not reaching past `most`."""
    if last >= most:
        return last, None
    lower = tokens.lower
    for parts, blur in phrases("after").get(lower[last], ()):
        end = last + len(parts)
        if end <= most and lower[last:end] == parts and is_hedge_there(tokens, parts, last, end):
            return end, blur
    return last, None


def is_hedge_there(tokens: Tokens, parts: tuple[str, ...], last: int, end: int) -> bool:
    """Keep "+" and "-odd" to those on the number, "odd" to a noun after it, "or more" from "5000 or more than 6000"."""
    if parts[0] in {"-", "+"}:
        return tokens.touches(last)
    if parts[0] == "max" and tokens.words[last][0].isupper():
        return False  # "the 737 Max"
    following = tokens.lower[end] if end < len(tokens) else "."
    if parts[0] in {"odd", "plus"}:
        return following.isalpha() and parts[0] == "odd"
    begins_next = is_digits(following) or following in addends() or following in {"to", "a", "the", "$", "£", "€"}
    if parts[0] in {"and", "or"} and parts[-1] in {"over", "up", "above", "below", "under", "more", "than"}:
        return following != "than" and not begins_next  # "48 hours and over 30 minutes", "50 % and up to 60 %"
    return following != "than"


def interval(number: Decimal, blur: Blur, grain: Decimal) -> tuple[Decimal | None, Decimal | None]:
    """Turn a number, its hedge and the step of its wording into the interval meant; None is an open end."""
    if blur.hedge is Hedge.ABOUT:
        return number - reach(number, blur.below, grain), number + reach(number, blur.above, grain)
    if blur.hedge in {Hedge.AT_LEAST, Hedge.MORE_THAN}:
        return number, number + reach(number, blur.above, grain) if blur.above else None
    if blur.hedge in {Hedge.AT_MOST, Hedge.LESS_THAN}:
        return None, number
    return number, number


def reach(number: Decimal, share: Decimal, grain: Decimal) -> Decimal:
    """Say how far a hedge blurs a number: the less, the more digits it is told with ("about 134,000" is no 143,000)."""
    if not share:
        return share
    width, size = widths(), abs(number)
    usual = max(size * share, min(grain * width["fewest_steps"], size * width["most_share"]))
    return min(usual, grain * width["most_steps"])


@cache
def widths() -> dict[str, Decimal]:
    """Give what bounds the reach of a hedge, in steps of the number's wording and as a share of it."""
    return {name: Decimal(str(size)) for name, size in load_lexicon("hedges")["width"].items()}
