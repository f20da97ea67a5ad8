"""Ages: "26-year-old", "aged 26", "Smith, 26,", "in his early 30s", "six months old"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from crosscheck.extraction.kinds.kind import ClaimKind, Mention
from crosscheck.extraction.quantities import amount_mentions, compare_quantities
from crosscheck.extraction.questions import ask_age
from crosscheck.language.passage import Passage
from crosscheck.values import Hedge, Quantity

OLDEST = 125
COUNTS = amount_mentions("count")
MEASURES = amount_mentions("measure")
HYPHENS = frozenset("-–‐‑")
DECADE_PARTS = {"early": (0, 3), "mid": (3, 6), "late": (6, 9), "": (0, 9)}


def find(passage: Passage) -> Iterator[Mention]:
    """Give every age of a text."""
    for mention in MEASURES(passage):
        aged = years_old(passage, mention)
        if aged is not None:
            yield aged
    for mention in COUNTS(passage):
        if isinstance(mention.value, Quantity) and mention.value.numbers[-1] <= OLDEST:
            aged = said_aged(passage, mention) or in_commas(passage, mention) or in_decade(passage, mention)
            if aged is not None:
                yield aged


def years_old(passage: Passage, mention: Mention) -> Mention | None:
    """Read "26-year-old", "26 years old", "six months old", "26 years of age"."""
    lower, at = passage.tokens.lower, mention.last
    while at < len(lower) and lower[at] in HYPHENS:
        at += 1
    if at < len(lower) and lower[at] in {"old", "olds"}:
        return as_age(passage, mention, mention.first, at + 1)
    return as_age(passage, mention, mention.first, at + 2) if lower[at : at + 2] == ("of", "age") else None


def as_age(passage: Passage, mention: Mention, first: int, last: int) -> Mention | None:
    """Wrap a mention as an age in years, months or days."""
    value = mention.value
    if not isinstance(value, Quantity) or value.numbers[-1] > OLDEST:
        return None
    unit = value.unit if value.unit in {"month", "week", "day"} else ""
    tokens = passage.tokens
    return Mention(
        "age", tokens.starts[first], tokens.ends[last - 1], first, last, replace(value, unit=unit, dimension="age", grain=Decimal(1))
    )


def said_aged(passage: Passage, mention: Mention) -> Mention | None:
    """Read "aged 26", "age 26", "at the age of 26", "turned 30"."""
    lower, at = passage.tokens.lower, mention.first - 1
    if lower[at] == "of" and at > 0 and lower[at - 1] == "age":
        return as_age(passage, mention, at - 1, mention.last)
    if at >= 0 and lower[at] in {"aged", "age"}:
        return as_age(passage, mention, at, mention.last)
    return None


def in_commas(passage: Passage, mention: Mention) -> Mention | None:
    """Read "Jane Roe, 26, said" and "Jane Roe (26)": a bare number between commas after a name."""
    tokens = passage.tokens
    first, last = mention.first, mention.last
    value = mention.value
    if first < 2 or last - first != 1 or not isinstance(value, Quantity) or value.hedge is not Hedge.EXACT or value.numbers[0] < 1:
        return None
    before, after = tokens.words[first - 1], tokens.words[last] if last < len(tokens) else "."
    opens = (before == "," and after in {",", ".", ";", "-", "–", "—", ")"}) or (before == "(" and after in {")", ","})
    name = tokens.words[first - 2]
    is_name = name[0].isupper() and name[-1].isalpha() and len(name) > 1 or (name == "." and tokens.lower[first - 3] in {"jr", "sr"})
    if not (opens and is_name) or tokens.lower[first - 2] in MONTH_NAMES:
        return None
    return as_age(passage, mention, first, last)


MONTH_NAMES = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday".split()
)


def in_decade(passage: Passage, mention: Mention) -> Mention | None:
    """Read "in his early 30s" as 30 to 33."""
    tokens = passage.tokens
    last, first = mention.last, mention.first
    value = mention.value
    if not (isinstance(value, Quantity) and last < len(tokens) and tokens.lower[last] == "s" and tokens.touches(last)):
        return None
    tens = value.numbers[0]
    if tens % 10 or not 10 <= tens <= 100:
        return None
    part = tokens.lower[first - 1] if tokens.lower[first - 1] in DECADE_PARTS else ""
    owner = tokens.lower[first - (2 if part else 1)]
    if owner not in {"his", "her", "their", "my", "in"}:
        return None
    low, high = DECADE_PARTS[part]
    ends = (tens + low, tens + high)
    begin = first - 1 if part else first
    return Mention(
        "age", tokens.starts[begin], tokens.ends[last], begin, last + 1,
        Quantity(ends, ends[0], ends[1], Hedge.BETWEEN, Decimal(1), "", "age"),
    )  # fmt: skip


KIND = ClaimKind("age", find, compare_quantities, ask_age, rank=4)
