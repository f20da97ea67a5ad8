"""What two claims share and where they differ, as numbers with names: the evidence a score is made of."""

from __future__ import annotations

import math

from rapidfuzz import fuzz

from crosscheck.language.lexicon import word_set
from crosscheck.language.stem import stem
from crosscheck.matching.background import Background
from crosscheck.matching.gate import counted_apart, events_apart, includes
from crosscheck.matching.traits import FEW, Traits, Words
from crosscheck.matching.values_met import Evidence, add_kind, add_value
from crosscheck.model import Claim
from crosscheck.values import DateValue

# Above this share two runs of words tell the same thing more often than not (read off labelled pairs of dates).
MUCH = 0.35
# An age stands this near the name it is of: "34-year-old former mayor Ana Roe".
BESIDE = 4
# Above this two sentences are one but for the value.
VERBATIM = 0.85


def gather(left: Traits, right: Traits, background: Background, *, converted: bool = False) -> Evidence:
    """Give all evidence for "the same question", each above 0 and at most 1, symmetric in the two claims.

    converted: whether the two values are one in two units, which is the same value as much as the same digits are.
    """
    seen: Evidence = {f"kind {left.claim.kind}": 1.0}
    add_nouns(seen, left, right)
    add_clause(seen, left, right)
    add_scope(seen, left, right)
    add_words(seen, left, right)
    add_value(seen, left, right, background, converted=converted)
    add_kind(seen, left, right)
    seen["same part of the article"] = 1 - abs(left.part - right.part)
    if left.claim.order <= FEW - 1 and right.claim.order <= FEW - 1:
        seen["both in the lead"] = 1.0
    here, there = left.claim.article, right.claim.article
    kinship = background.kinship(here, there)
    if kinship:
        seen["articles share names"] = kinship
    rivals = background.rivals(there, left.claim.kind, left.noun), background.rivals(here, right.claim.kind, right.noun)
    seen["no rival noun"] = 1.0 / max(1, *rivals)
    return seen


def add_nouns(seen: Evidence, left: Traits, right: Traits) -> None:
    """Compare counted nouns."""
    a, b = left.claim.subject, right.claim.subject
    if a.head and b.head:
        if a.head == b.head:
            seen["same noun"] = 1.0
        elif a.classes and a.classes == b.classes:
            seen["same noun class"] = 1.0
        elif includes(left.claim, right.claim) or includes(right.claim, left.claim):
            seen["wider noun"] = 1.0
        else:
            seen["other noun"] = 1.0
            if left.claim.kind == "count" and counted_apart(left.claim, right.claim):
                seen["other noun class"] = 1.0
    elif a.head or b.head:
        seen["noun unsaid once"] = 1.0
    if left.counted and left.counted == right.counted:
        seen["same phrase counted"] = 1.0
    add_restriction(seen, left, right)


def add_restriction(seen: Evidence, left: Traits, right: Traits) -> None:
    """Compare the words that narrow the counted nouns."""
    if left.restriction and right.restriction:
        shared = len(left.restriction & right.restriction)
        if shared:
            seen["same restriction"] = shared / min(len(left.restriction), len(right.restriction))
        else:
            seen["other restriction"] = 1.0
    elif left.restriction or right.restriction:
        seen["restricted once"] = 1.0


def add_clause(seen: Evidence, left: Traits, right: Traits) -> None:
    """Compare events and names."""
    a, b = left.claim.subject, right.claim.subject
    if a.event and b.event:
        common = len(left.events & right.events)
        if a.event == b.event:
            seen["same event"] = 1.0
        else:
            seen["event among the near ones" if common else "other event"] = 1.0
        if left.claim.kind in {"count", "percent"} and events_apart(left.claim, right.claim):
            seen["events of another kind"] = 1.0
        if common > 1:
            seen["two events in common"] = 1.0
    if left.names and right.names:
        shared = len(left.names & right.names)
        if shared:
            seen["shared names"] = shared / min(len(left.names), len(right.names))
        else:
            seen["no shared name"] = 1.0
        if left.nearest <= right.names or right.nearest <= left.names:
            seen["nearest name shared"] = 1.0
            if (
                left.claim.kind == "age"
                and a.names[0] == b.names[0]
                and is_beside(left.claim)
                and is_beside(right.claim)
            ):
                seen["age of one name"] = 1.0


def add_scope(seen: Evidence, left: Traits, right: Traits) -> None:
    """Compare period, places, background, flow, subset and stance."""
    if left.when is not None and right.when is not None:
        seen["same period" if periods_meet(left.when, right.when) else "other period"] = 1.0
    if left.places and right.places:
        seen["same place" if left.places & right.places else "other place"] = 1.0
    a, b = left.claim.scope, right.claim.scope
    if bool(a.background) != bool(b.background):
        seen["background once"] = 1.0
    if a.flow != b.flow:
        seen["other flow"] = 1.0
    if a.subset != b.subset:
        seen["subset once"] = 1.0
    if is_toll(left.claim) and is_toll(right.claim) and left.claim.subject.event == right.claim.subject.event:
        seen["one toll"] = 1.0
    if left.claim.attribution.stance != right.claim.attribution.stance:
        seen["other stance"] = 1.0


def is_beside(age: Claim) -> bool:
    """Say whether an age stands next to its nearest name: "Ana Roe, 34", not "Roe and his brothers, 17 and 22"."""
    last = stem(age.subject.names[0].split()[-1])
    return last in age.before[:BESIDE] or last in age.after[:BESIDE]


def is_toll(claim: Claim) -> bool:
    """Say whether a count is of all the dead, hurt or missing of the news: no part, no earlier event."""
    subject, scope = claim.subject, claim.scope
    if claim.kind != "count" or subject.event not in word_set("rivals", "harms"):
        return False
    whole = not (scope.subset or scope.background or subject.restriction) and scope.flow in {"", "total"}
    return whole and (not subject.head or "people" in subject.classes)


def periods_meet(a: DateValue, b: DateValue) -> bool:
    """Say whether two periods can be the same one: they share a day, or have the same words."""
    if a.stated == b.stated:
        return True
    if a.low is None or b.low is None:
        return False
    return (a.high is None or b.low <= a.high) and (b.high is None or a.low <= b.high)


def add_words(seen: Evidence, left: Traits, right: Traits) -> None:
    """Measure how far the words round two values are the same: all of the sentence, the near ones, each side."""
    near = overlap(left.near, right.near)
    shared = overlap(left.context, right.context)
    if near:
        seen["near words"] = near
        seen["words before"] = overlap(left.before, right.before)
        seen["words after"] = overlap(left.after, right.after)
        if near >= VERBATIM and shared >= VERBATIM:
            seen["one sentence"] = 1.0
        if near >= MUCH:
            seen["most near words shared"] = 1.0
    if shared:
        seen["shared words"] = shared
        seen["rarest shared word"] = rarest_shared(left.context, right.context)
        if shared >= MUCH:
            seen["much of the sentence shared"] = 1.0
    seen["phrase likeness"] = fuzz.ratio(left.phrase, right.phrase) / 100
    if left.claim.kind == "percent":
        base = left.base & right.base
        nouns = {f"+{label}" for side in (left, right) for label in side.claim.subject.classes}
        if base and (left.told & right.told) - base - nouns:
            seen["same base and predicate"] = 1.0


def rarest_shared(a: Words, b: Words) -> float:
    """Give how rare the rarest stem is that two sets share, 1 where only two sentences have it."""
    common = a.stems & b.stems
    sides = (a,) if a.rarity is b.rarity else (a, b)
    found = (one.rarity.of(max(common, key=one.squares.__getitem__)) / one.rarity.rarest for one in sides)
    return min(1.0, *found)


def overlap(a: Words, b: Words) -> float:
    """Give the share of rarity that two sets of stems have in common (cosine of rarity weights)."""
    common = a.stems & b.stems
    if not common:
        return 0.0
    if a.rarity is b.rarity:
        return math.fsum(map(a.squares.__getitem__, common)) / (a.length * b.length)
    return math.fsum(a.rarity.of(stem) * b.rarity.of(stem) for stem in common) / (a.length * b.length)
