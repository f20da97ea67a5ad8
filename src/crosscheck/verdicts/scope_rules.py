"""Rules of scope: another period, day, part, place or step of counting explains why two figures differ."""

from __future__ import annotations

import datetime as dt
import re

from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.model import Claim, Relation
from crosscheck.values import DateValue, date_words
from crosscheck.verdicts.case import MEETING, Case, Ruling, undecided

# A stock ("stationed", "live in") is as old as its article; figures given further apart than this are two states.
STOCK_DAYS = 120
# Two days of one week are the days the news was told, not periods counted; an open end is as good as endless.
NEWS_DAYS, MONTH, LONG_DAYS = 7, 27, 10_000
# Values nearer than this are no part and its whole: a month would have to hold six sevenths of its year.
PART_GAP = 0.15
# A page is stamped on the day it appears, or a time zone off.
ABOUT = dt.timedelta(days=1)
YEAR = re.compile(r"\b\d{4}\b")
# Kinds that a place can tell apart, and steps of counting that are never set against another.
PLACED = frozenset({"count", "percent", "money", "measure", "date", "time"})
STEPS = frozenset({"new", "each", "rest", "mean"})


def other_period(case: Case) -> Ruling | None:
    """The two figures cover different times."""
    a, b = case.left.scope.when, case.right.scope.when
    if case.left.kind in {"date", "age", "name", "role"}:
        return None
    if case.left.kind == "time":
        return other_day(case)
    if isinstance(a, DateValue) and isinstance(b, DateValue) and a.low and b.low and (a.low, a.high) != (b.low, b.high):
        spans = [(value.high - value.low).days if value.high and value.low else LONG_DAYS for value in (a, b)]
        if case.left.kind == "ordinal" and min(spans) < MONTH:
            return None  # "the eighth day of the riots on Saturday" is the eighth whenever it is told
        if max(spans) < NEWS_DAYS and abs((a.low - b.low).days) < NEWS_DAYS:
            return None
        if is_within(a, b) and case.match.comparison.gap < PART_GAP:
            return None  # what one April saw is nearly all that its year saw: one event, dated more or less exactly
        words = f"{case.left.value.text} is for {a.text}, {case.right.value.text} for {b.text}"
        return Ruling(Relation.SCOPE, "period", words)
    return None


def other_day(case: Case) -> Ruling | None:
    """Hours of days further apart than a slip or a midnight are of two happenings."""
    a, b = case.left.scope.when, case.right.scope.when
    if isinstance(a, DateValue) and isinstance(b, DateValue) and a.low and b.low and abs(a.low - b.low) > ABOUT:
        return Ruling(
            Relation.SCOPE, "period", f"{case.left.value.text} is of {a.text}, {case.right.value.text} of {b.text}"
        )
    return None


def other_period_named(case: Case) -> bool:
    """Say whether both figures are of a month or more that is named, and not of the same."""
    a, b = case.left.scope.when, case.right.scope.when
    if not (isinstance(a, DateValue) and isinstance(b, DateValue) and a.low and a.high and b.low and b.high):
        return False
    long = min((a.high - a.low).days, (b.high - b.low).days) >= MONTH
    return long and (a.high < b.low or b.high < a.low)


def is_within(a: DateValue, b: DateValue) -> bool:
    """Say whether one of two periods, both with known ends, lies in the other."""
    if not (a.low and a.high and b.low and b.high):
        return False
    return (a.low <= b.low and b.high <= a.high) or (b.low <= a.low and a.high <= b.high)


def other_day_of_stock(case: Case) -> Ruling | None:
    """A stock given months apart is two states of one thing."""
    if case.left.kind not in {"count", "percent", "money"}:
        return None
    is_stock = {case.left.subject.event, case.right.subject.event} & word_set("rivals", "stocks")
    if case.left.kind == "count" and not (is_stock or case.left.scope.as_of or case.right.scope.as_of):
        return None  # a mother of twelve stays one
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
    if isinstance(when, DateValue) and when.low is not None and when.high is not None:
        return when.low, when.high, when.text
    published = case.story.published.get(claim.article)
    if published is None:
        return None
    stated = case.story.articles[claim.article].published or ""
    return published[0], published[1], date_words(stated, *published)


def other_happening(case: Case) -> Ruling | None:
    """So many were shot, so many of them died: one event takes in the other."""
    a, b = case.left.subject.event, case.right.subject.event
    harms = word_set("rivals", "harms")
    if case.left.kind == "count" and a != b and {a, b} <= harms:
        return undecided("other-event", "One counts those who were killed, the other all who were hit or hurt")
    return None


def other_direction(case: Case) -> Ruling | None:
    """A rise and a fall of one size are no agreement: two quarters, or two things, or one of them misread."""
    a, b = case.left.subject.moved, case.right.subject.moved
    if a and b and a != b:
        return undecided("other-direction", f"One went {a}, the other {b}")
    return None


def other_person(case: Case) -> Ruling | None:
    """The figures are of two people whom one article tells apart."""
    if case.left.kind not in {"measure", "ordinal", "money", "percent", "count", "date", "time"}:
        return None
    if case.left.kind == "count" and {case.left.subject.event, case.right.subject.event} & word_set("rivals", "harms"):
        return None  # whoever stands near a count of the dead most often speaks of them
    left, right = case.story.person_of(case.left), case.story.person_of(case.right)
    apart = left and right and left != right and case.story.tells_apart({left}, {right})
    if apart and not case.story.shares_person(case.left, case.right):
        return undecided(
            "other-person", f"One is told beside the name {left.title()}, the other beside {right.title()}"
        )
    return None


def other_flow(case: Case) -> Ruling | None:
    """New and cumulative figures are not compared."""
    a, b = case.left.scope.flow, case.right.scope.flow
    told = (a, case.left), (b, case.right)
    besides = all(flow in {"", "rest"} or (flow == "new" and "die" in claim.subject.events) for flow, claim in told)
    if besides and case.left.subject.event == case.right.subject.event == "hurt":
        return None  # "killed five and wounded 92 others", "nine more": other than the dead, so all the wounded
    if (a != b and STEPS & {a, b}) or (case.left.kind == "ordinal" and "new" in {a, b}):
        flows = load_lexicon("accounts")["flows"]
        words = f"{case.left.value.text} is {flows.get(a, a)}, {case.right.value.text} is {flows.get(b, b)}"
        return Ruling(Relation.SCOPE, "flow", words)
    return None


def other_restriction(case: Case) -> Ruling | None:
    """The words that narrow the noun differ: two parts, not two answers."""
    a, b = set(case.left.subject.restriction), set(case.right.subject.restriction)
    flows = case.left.scope.flow, case.right.scope.flow
    if case.left.kind == "count" and (bool(a), bool(b)) in {(True, False), (False, True)}:
        part, whole = (case.left, case.right) if a else (case.right, case.left)
        if flows[0] != flows[1] and whole.scope.flow == "total":
            words = f"{part.value.text} {part.subject.counted} are a part of {whole.value.text} in all"
            return Ruling(Relation.SCOPE, "other-part", words)
    if case.left.kind == "count" and a and b and not a & b:
        words = f"{case.left.subject.counted} and {case.right.subject.counted} are not the same"
        return Ruling(Relation.SCOPE, "other-part", words)
    return None


def other_place(case: Case) -> Ruling | None:
    """Both name places and share none."""
    a, b = set(case.left.scope.where), set(case.right.scope.where)
    if case.left.kind in PLACED and a and b and not a & b and case.story.tells_apart(a, b):
        words = f"One is about {min(a).title()}, the other about {min(b).title()}"
        return Ruling(Relation.SCOPE, "place", words)
    return None


def other_size(case: Case) -> Ruling | None:
    """The sentences are of things that a size in their name tells apart: "the 13-inch model", "the 15-inch model"."""
    if case.left.kind not in {"count", "percent", "money", "measure"}:
        return None
    a, b = case.story.marks_of(case.left), case.story.marks_of(case.right)
    for unit in sorted(a.keys() & b.keys()):
        if not a[unit] & b[unit]:
            words = f"One is of what measures {min(a[unit])} {unit}, the other of what measures {min(b[unit])} {unit}"
            return Ruling(Relation.SCOPE, "other-size", words)
    return None


def other_basis(case: Case) -> Ruling | None:
    """One sum has a tax or the like in it and the other has not: "before tax", "including VAT"."""
    if case.left.kind not in {"money", "percent"} or case.match.comparison.outcome in MEETING:
        return None
    a, b = (case.story.bases_of(claim) for claim in (case.left, case.right))
    if ("with" in a and "without" in b) or ("without" in a and "with" in b):
        words = f"{case.left.value.text} and {case.right.value.text} are with and without tax"
        return Ruling(Relation.SCOPE, "basis", words)
    return None


def dated_figures(case: Case) -> Ruling | None:
    """Two days on which a level was told: "6,400 hectares by Tuesday", "7,150 hectares on Wednesday"."""
    if case.left.kind != "date" or case.match.comparison.outcome in MEETING:
        return None
    if case.story.tell_levels(case.left, case.right):
        return undecided("period-of-figure", "Each is the day of a figure, and the figures differ")
    return None


def stamp(case: Case) -> Ruling | None:
    """A full date that is its article's own, or the hour after it, is the page's more often than the story's."""
    if case.match.comparison.outcome in MEETING or case.left.kind not in {"date", "time"}:
        return None
    claims = (case.left, case.right)
    if case.left.kind == "time" and any(case.story.follows_date(claim) for claim in claims):
        return undecided("stamp", "One is the hour at which a page was written")
    if case.left.kind == "date" and any(case.story.is_in_zone(claim) for claim in claims):
        return undecided("stamp", "One is the day in another zone")
    if any(is_own_date(case, claim) for claim in claims):
        return undecided("stamp", "One is the day on which its article appeared, or next to it")
    return None


def is_own_date(case: Case, claim: Claim) -> bool:
    """Say whether a date given with its year is the day its article appeared, give or take a day."""
    value, published = claim.value, case.story.published.get(claim.article)
    if not isinstance(value, DateValue) or not value.low or not published or not YEAR.search(claim.surface):
        return False
    return published[0] - ABOUT <= value.low <= published[1] + ABOUT
