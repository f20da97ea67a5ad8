"""Same thing measured? What two claims must not contradict each other in before any score is asked."""

from __future__ import annotations

from functools import cache
from itertools import combinations

from crosscheck.language.dimensions import may_compare
from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.persons import PEOPLE
from crosscheck.language.stem import stem
from crosscheck.model import Claim
from crosscheck.values import Name, Quantity, ScoreValue

TIMES = (stem("times"),)


def includes(whole: Claim, part: Claim) -> bool:
    """Say whether one claim's counted class includes the other's: people and soldiers."""
    return bool(whole.subject.classes) and whole.subject.classes[0] in part.subject.classes[1:]


def is_part(left: Claim, right: Claim) -> bool:
    """Say whether one counts a part of the other by its noun: the women among the dead, but not the miners."""
    part = right if includes(left, right) else left if includes(right, left) else None
    return part is not None and part.subject.classes[0] in word_set("nouns", "parts", "classes")


def why_apart(left: Claim, right: Claim) -> str:
    """Say why two claims cannot be about the same thing, '' when they can."""
    if left.kind != right.kind:
        return "another kind of value"
    x, y = left.value, right.value
    a, b = left.attribution, right.attribution
    if isinstance(x, Quantity) and isinstance(y, Quantity) and not may_compare(x.dimension, y.dimension):
        return "measured in another thing"
    if isinstance(x, ScoreValue) and isinstance(y, ScoreValue) and not are_one_owner(x.owner, y.owner):
        return "the record of somebody else"
    if isinstance(x, Name) and isinstance(y, Name) and bool(x.acronym) != bool(y.acronym):
        return "a name and an acronym"
    if left.kind in {"count", "percent"} and "denied" in {a.stance, b.stance} and a.stance != b.stance:
        return "one is said not to be so"
    return ""


def are_one_owner(one: str, other: str) -> bool:
    """Say whether two names of who has a record can be one: "ashby", "nora ashby"."""
    a, b = set(one.split()), set(other.split())
    return a <= b or b <= a


def why_no_rivals(left: Claim, right: Claim) -> str:
    """Say why two claims whose values differ cannot be rival answers, '' when they can.

    Equal values ask for less: 214 flights and 214 cancellations may well be one count, 214 and 230 of them not.
    """
    is_one_number = left.value.stated == right.value.stated
    if left.kind == "count" and (never_one if is_one_number else counted_apart)(left, right):
        return "another thing is counted"
    if left.kind == "count" and (left.after[:1] == TIMES) != (right.after[:1] == TIMES):
        return "how often is counted"  # "scored 12 times", "won 14 caps"
    if left.kind == "ordinal" and not is_one_number and PEOPLE in {*left.subject.classes, *right.subject.classes}:
        return "it says which of several people"  # the third victim, the fourth man
    if left.kind in {"count", "percent"} and (never_both if is_one_number else events_apart)(left, right):
        return "another thing happened to them"
    return ""


def never_one(left: Claim, right: Claim) -> bool:
    """Say whether two counts cannot be one though the number is: soldiers and guards; "two miners", "two men" can."""
    a, b = left.subject.classes, right.subject.classes
    if PEOPLE in a and PEOPLE in b:
        return frozenset({a[0], b[0]}) in exclusive()
    return counted_apart(left, right)


def counted_apart(left: Claim, right: Claim) -> bool:
    """Say whether two counts name nouns of different classes, neither of which includes the other."""
    a, b = left.subject, right.subject
    if not (a.head and b.head) or a.head == b.head:
        return False
    if a.classes and b.classes:
        if a.classes == b.classes or frozenset({a.classes[0], b.classes[0]}) in meeting():
            return False
        return not includes(left, right) and not includes(right, left)
    return bool(a.classes or b.classes)


@cache
def exclusive() -> frozenset[frozenset[str]]:
    """Give the pairs of classes of people of which nobody is in both: soldiers and civilians."""
    groups = load_lexicon("nouns")["exclusive"].values()
    return frozenset(frozenset(pair) for group in groups for pair in combinations(group, 2))


@cache
def meeting() -> frozenset[frozenset[str]]:
    """Give the pairs of classes that may count one thing though neither is wider: employees and jobs."""
    return frozenset(map(frozenset, load_lexicon("nouns")["meets"]["pairs"]))


def never_both(left: Claim, right: Claim) -> bool:
    """Say whether two counts of one number tell of events that never share a figure: nine killed, nine injured."""
    return events_apart(left, right) and {left.subject.event, right.subject.event} <= word_set("events", "apart")


def events_apart(left: Claim, right: Claim) -> bool:
    """Say whether two counts tell of events that never share a figure."""
    a, b = left.subject, right.subject
    apart = word_set("events", "apart")
    if a.event == b.event or not a.event or not b.event or a.event in b.events or b.event in a.events:
        return a.event != b.event and {a.event, b.event} <= apart
    if {a.event, b.event} & word_set("events", "light"):
        return False
    of_one_noun = a.head == b.head or not a.head or not b.head or a.classes == b.classes != ()
    return not of_one_noun or (a.event in apart and b.event in apart)
