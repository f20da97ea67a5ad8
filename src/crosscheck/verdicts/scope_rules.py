"""Rules of scope: another period, day, part, place or step of counting explains why two figures differ."""

from __future__ import annotations

import datetime as dt
from functools import cache

from crosscheck.language.lexicon import word_class, word_set
from crosscheck.language.stem import stem
from crosscheck.matching.gate import includes
from crosscheck.model import Claim, Relation
from crosscheck.values import DateValue, date_words
from crosscheck.verdicts.case import Case, Ruling

# A stock ("stationed", "live in") is as old as its article; figures given further apart than this are two states.
STOCK_DAYS = 120
# Two days of one week are the days the news was told, not periods counted; an open end is as good as endless.
STEPS = frozenset({"new", "each", "rest"})
NEWS_DAYS, LONG_DAYS = 7, 10_000


def other_period(case: Case) -> Ruling | None:
    """The two figures cover different times."""
    a, b = case.left.scope.when, case.right.scope.when
    if case.left.kind in {"date", "time", "age", "name", "role"}:
        return None
    if isinstance(a, DateValue) and isinstance(b, DateValue) and a.low and b.low and (a.low, a.high) != (b.low, b.high):
        spans = [(value.high - value.low).days if value.high and value.low else LONG_DAYS for value in (a, b)]
        if max(spans) < NEWS_DAYS and abs((a.low - b.low).days) < NEWS_DAYS:
            return None
        words = f"{case.left.value.text} is for {a.text}, {case.right.value.text} for {b.text}"
        return Ruling(Relation.SCOPE, "period", words)
    return None


def other_day_of_stock(case: Case) -> Ruling | None:
    """A stock given months apart is two states of one thing."""
    if case.left.kind not in {"count", "percent", "money"}:
        return None
    left, right = told_on(case, case.left), told_on(case, case.right)
    if left is None or right is None:
        return None
    (first, last, words), (start, end, others) = left, right
    if max((start - last).days, (first - end).days) > STOCK_DAYS:
        return Ruling(Relation.SCOPE, "as-of", f"The figures are from different times: {words} and {others}")
    return None


def told_on(case: Case, claim: Claim) -> tuple[dt.date, dt.date, str] | None:
    """Give the first and last day that a figure can be of, and the words for it: its own date, else its article's."""
    when = claim.scope.as_of or claim.scope.when
    if isinstance(when, DateValue) and when.low is not None:
        return when.low, when.high or when.low, when.text
    published = case.story.published.get(claim.article)
    if published is None:
        return None
    stated = case.story.articles[claim.article].published or ""
    return published[0], published[1], date_words(stated, *published)


def other_subset(case: Case) -> Ruling | None:
    """One noun includes the other, or a word cuts a part out: a part may be smaller than its whole."""
    if case.left.kind != "count":
        return None
    left, right = case.left, case.right
    if includes(left, right) or includes(right, left):
        whole, part = (left, right) if includes(left, right) else (right, left)
        words = (
            f"{part.value.text} {part.subject.counted} are part of {whole.value.text} {whole.subject.counted}".rstrip()
        )
        return Ruling(Relation.SCOPE, "subset", words)
    partial = [bool(set(claim.subject.restriction) & partitions()) for claim in (left, right)]
    if partial[0] != partial[1]:
        part, whole = (left, right) if partial[0] else (right, left)
        words = f"{part.value.text} {part.subject.counted} may be part of {whole.value.text}"
        return Ruling(Relation.SCOPE, "subset", words)
    if bool(left.scope.subset) != bool(right.scope.subset) and (
        not left.subject.head or left.subject.head != right.subject.head
    ):
        part, whole = (left, right) if left.scope.subset else (right, left)
        return Ruling(Relation.SCOPE, "subset", f"{part.value.text} is a part, {whole.value.text} the whole")
    return None


@cache
def partitions() -> frozenset[str]:
    """Give the stems of words that cut a count into parts: of which country, which sex, which age."""
    words = set(word_class("places", "countries")) | word_set("places", "adjectives") | word_set("scope", "parts")
    return frozenset(stem(word) for word in words if " " not in word)


def other_flow(case: Case) -> Ruling | None:
    """New and cumulative figures are not compared."""
    a, b = case.left.scope.flow, case.right.scope.flow
    if (a != b and STEPS & {a, b}) or (case.left.kind == "ordinal" and "new" in {a, b}):
        words = f"{case.left.value.text} and {case.right.value.text} count at different steps"
        return Ruling(Relation.SCOPE, "flow", words)
    return None


def other_restriction(case: Case) -> Ruling | None:
    """The words that narrow the noun differ: two parts, not two answers."""
    a, b = set(case.left.subject.restriction), set(case.right.subject.restriction)
    if case.left.kind == "count" and a and b and not a & b:
        words = f"{case.left.subject.counted} and {case.right.subject.counted} are not the same"
        return Ruling(Relation.SCOPE, "other-part", words)
    return None


def other_place(case: Case) -> Ruling | None:
    """Both name places and share none."""
    a, b = set(case.left.scope.where), set(case.right.scope.where)
    if (
        case.left.kind in {"count", "percent", "money", "measure"}
        and a
        and b
        and not a & b
        and case.story.tells_apart(a, b)
    ):
        words = f"One is about {min(a).title()}, the other about {min(b).title()}"
        return Ruling(Relation.SCOPE, "place", words)
    return None


def other_item(case: Case) -> Ruling | None:
    """The sentences are of things that a size in their name tells apart: "the 13-inch model", "the 15-inch model"."""
    if case.left.kind not in {"count", "percent", "money", "measure"}:
        return None
    a, b = case.story.marks_of(case.left), case.story.marks_of(case.right)
    for unit in sorted(a.keys() & b.keys()):
        if not a[unit] & b[unit]:
            words = f"One is of what measures {min(a[unit])} {unit}, the other of what measures {min(b[unit])} {unit}"
            return Ruling(Relation.SCOPE, "other-item", words)
    return None
