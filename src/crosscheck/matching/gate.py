"""Same thing measured? What two claims must not contradict each other in before any score is asked."""

from __future__ import annotations

from functools import cache

from crosscheck.language.dimensions import may_compare
from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.model import Claim
from crosscheck.values import Name, Quantity


@cache
def wider() -> dict[str, frozenset[str]]:
    """Give {class: the classes it includes}."""
    return {label: frozenset(parts) for label, parts in load_lexicon("nouns")["wider"].items()}


def includes(whole: Claim, part: Claim) -> bool:
    """Say whether one claim's counted class includes the other's: people and soldiers."""
    return any(b in wider().get(a, ()) for a in whole.subject.classes for b in part.subject.classes)


def why_apart(left: Claim, right: Claim) -> str:
    """Say why two claims cannot be about the same thing, '' when they can."""
    if left.kind != right.kind:
        return "another kind of value"
    x, y = left.value, right.value
    a, b = left.attribution, right.attribution
    if isinstance(x, Quantity) and isinstance(y, Quantity) and not may_compare(x.dimension, y.dimension):
        return "measured in another thing"
    if isinstance(x, Name) and isinstance(y, Name) and bool(x.acronym) != bool(y.acronym):
        return "a name and an acronym"
    if left.kind in {"count", "percent"} and "denied" in {a.stance, b.stance} and a.stance != b.stance:
        return "one is said not to be so"
    return ""


def why_no_rivals(left: Claim, right: Claim) -> str:
    """Say why two claims whose values differ cannot be rival answers, '' when they can.

    Equal values ask for less: 214 flights and 214 cancellations may well be one count, 214 and 230 of them not.
    """
    if left.kind == "count" and counted_apart(left, right):
        return "another thing is counted"
    if left.kind in {"count", "percent"} and events_apart(left, right):
        return "another thing happened to them"
    return ""


def counted_apart(left: Claim, right: Claim) -> bool:
    """Say whether two counts name nouns of different classes, neither of which includes the other."""
    a, b = left.subject, right.subject
    if not (a.head and b.head) or a.head == b.head:
        return False
    if a.classes and b.classes:
        return a.classes != b.classes and not includes(left, right) and not includes(right, left)
    return bool(a.classes or b.classes)


def events_apart(left: Claim, right: Claim) -> bool:
    """Say whether two counts tell of events that never share a figure."""
    a, b = left.subject, right.subject
    apart = word_set("events", "apart")
    if a.event == b.event or not a.event or not b.event or a.event in b.events or b.event in a.events:
        return a.event != b.event and {a.event, b.event} <= apart
    of_one_noun = a.head == b.head or not a.head or not b.head or a.classes == b.classes != ()
    return not of_one_noun or (a.event in apart and b.event in apart)
