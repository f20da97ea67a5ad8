"""Ages: "26-year-old", "aged 26", "Smith, 26,", "in his early 30s", "six months old"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.extraction.aged import OLDEST, age_over, told_otherwise
from crosscheck.extraction.aged_beside import before_years, in_commas
from crosscheck.extraction.kinds.kind import ClaimKind, Mention
from crosscheck.extraction.quantities import compare_quantities, mention_of
from crosscheck.extraction.questions import ask_age
from crosscheck.language.amount import Amount
from crosscheck.language.amounts import find_amounts
from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.numerals import HYPHENS
from crosscheck.language.passage import Passage
from crosscheck.language.phrases import is_content, noun_class
from crosscheck.values import Hedge


def find(passage: Passage) -> Iterator[Mention]:
    """Give every age of a text."""
    ended = -1
    for amount in find_amounts(passage):
        if amount.quantity is None:
            continue
        if amount.kind == "measure" and amount.quantity.dimension.startswith("duration"):
            aged = years_old(passage, amount)
        elif amount.kind == "count" and amount.quantity.numbers[-1] <= OLDEST:
            aged = (
                old_in_short(passage, amount)
                or said_aged(passage, amount)
                or in_commas(passage, amount)
                or before_years(passage, amount)
                or in_decade(passage, amount)
                or of_people(passage, amount)
                or in_list(passage, amount, ended)
                or told_otherwise(passage, amount)
            )
        else:
            continue
        if aged is not None:
            ended = aged.last
            yield aged


def years_old(passage: Passage, amount: Amount) -> Mention | None:
    """Read "26-year-old", "26 years old", "six months old", "26 years of age"."""
    lower, at = passage.tokens.lower, amount.last
    while at < len(lower) and at < amount.last + 2 and lower[at] in HYPHENS:
        at += 1
    if at < len(lower) and lower[at] in {"old", "olds"}:
        return age_over(passage, amount, amount.first, at + 1)
    return age_over(passage, amount, amount.first, at + 2) if lower[at : at + 2] == ("of", "age") else None


def old_in_short(passage: Passage, amount: Amount) -> Mention | None:
    """Read "87 yo", "a 40-something": the short forms of notes and of talk."""
    lower, last = passage.tokens.lower, amount.last
    if lower[last : last + 1] in {("yo",), ("yrs",)}:
        return age_over(passage, amount, amount.first, last + 1)
    if lower[last : last + 3] == ("y", "/", "o"):
        return age_over(passage, amount, amount.first, last + 3)
    return None


def said_aged(passage: Passage, amount: Amount) -> Mention | None:
    """Read "aged 26", "age 26", "at the age of 26", "aged between 20 and 25"."""
    lower, at = passage.tokens.lower, amount.first - 1
    if at > 0 and lower[at] == "of" and lower[at - 1] in {"age", "ages"}:
        return age_over(passage, amount, at - 1, amount.last)
    if at >= 0 and lower[at] in {"aged", "age", "ages"}:
        return age_over(passage, amount, at, amount.last)
    following = lower[amount.last] if amount.last < len(lower) else "."
    if at > 0 and lower[at] in {"turned", "turns"} and not is_content(following) and is_person_old(amount):
        return age_over(passage, amount, amount.first, amount.last)
    return None


def is_person_old(amount: Amount) -> bool:
    """Say whether a bare number can be the age that somebody turns."""
    value = amount.quantity
    return (
        value is not None and len(value.numbers) == 1 and value.hedge is Hedge.EXACT and 1 <= value.numbers[0] < OLDEST
    )


def of_people(passage: Passage, amount: Amount) -> Mention | None:
    """Read "children under five", "people over 65": a bound after a word for people, with no noun of its own."""
    tokens = passage.tokens
    if amount.first == 0 or tokens.lower[amount.first] not in word_set("ages", "bounds", "words"):
        return None
    after = tokens.lower[amount.last] if amount.last < len(tokens) else "."
    is_people = noun_class(tokens.lower[amount.first - 1]) in word_set("ages", "people", "classes")
    return age_over(passage, amount, amount.first, amount.last) if is_people and not is_content(after) else None


def in_list(passage: Passage, amount: Amount, ended: int) -> Mention | None:
    """Read on in a list of ages, "aged 19, 24 and 31": a bare number after an age that ended at a token."""
    lower = passage.tokens.lower
    if (
        ended < 0
        or amount.first > ended + 2
        or any(word not in {",", "and", "or"} for word in lower[ended : amount.first])
    ):
        return None
    after = lower[amount.last] if amount.last < len(lower) else "."
    before = passage.tokens.words[ended - 1]
    is_bare = amount.quantity is not None and amount.quantity.hedge is Hedge.EXACT and before not in {")", ","}
    return age_over(passage, amount, amount.first, amount.last) if is_bare and not is_content(after) else None


def in_decade(passage: Passage, amount: Amount) -> Mention | None:
    """Read "in his early 30s" as 30 to 33."""
    tokens = passage.tokens
    first, last = amount.first, amount.last
    value = amount.quantity
    if value is None or not (last < len(tokens) and tokens.lower[last] == "s" and tokens.touches(last)) or first == 0:
        return None
    tens = value.numbers[0]
    if tens % 10 or not 10 <= tens <= 100:
        return None
    part, begin = decade_part(tokens.lower, first)
    owner = tokens.lower[begin - 1] if begin else ""
    if owner not in word_set("ages", "owners", "words"):
        return None
    low, high = load_lexicon("ages")["decade_parts"][part]
    ends = (tens + low, tens + high)
    aged = replace(value, numbers=ends, low=ends[0], high=ends[1], hedge=Hedge.BETWEEN, unit="", dimension="age")
    return mention_of(passage, replace(amount, first=begin, last=last + 1, quantity=aged), "age")


def decade_part(lower: tuple[str, ...], first: int) -> tuple[str, int]:
    """Find "early", "mid-" or "late" before a decade; gives the part and the token the age begins at."""
    at = first - 1
    if lower[at] in HYPHENS and at > 0:
        at -= 1
    part = lower[at]
    return (part, at) if part in load_lexicon("ages")["decade_parts"] else ("whole", first)


KIND = ClaimKind("age", find, compare_quantities, ask_age, rank=4)
