"""What two claims share and where they differ, as numbers with names: the evidence a score is made of."""

from __future__ import annotations

import math
from functools import cache

from rapidfuzz import fuzz

from crosscheck.matching.background import Background
from crosscheck.matching.gate import counted_apart, events_apart, includes
from crosscheck.matching.traits import FEW, Traits, Words
from crosscheck.values import DateValue, Name, Quantity, Role, Value

Evidence = dict[str, float]
# Above this share two runs of words tell the same thing more often than not (read off labelled pairs of dates).
MUCH = 0.35
# Above this two sentences are one but for the value.
VERBATIM = 0.85
PRECISIONS = ("day", "week", "weekend", "month", "quarter", "season", "half", "year", "decade", "period", "vague")
COARSENESS = {name: rank for rank, name in enumerate(PRECISIONS)}
# Two numbers this near are one number rounded, more often than two.
ALMOST = 0.9
# Rival dates are near each other: a day or two of a week, neighbouring months, a year read wrong by up to a decade.
SLIP_DAYS = {"day": 7, "week": 14, "weekend": 7, "month": 62, "season": 120, "quarter": 120}
SLIP_YEARS = 10


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
    """Compare counted nouns and the words that restrict them."""
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
        seen["same event" if a.event == b.event else "other event"] = 1.0
        if left.claim.kind in {"count", "percent"} and events_apart(left.claim, right.claim):
            seen["events of another kind"] = 1.0
        common = len(left.events & right.events)
        if common > 1:
            seen["two events in common"] = 1.0
        if common and a.event != b.event:
            seen["event among the near ones"] = 1.0
    if left.names and right.names:
        shared = len(left.names & right.names)
        if shared:
            seen["shared names"] = shared / min(len(left.names), len(right.names))
        else:
            seen["no shared name"] = 1.0
        if left.nearest <= right.names or right.nearest <= left.names:
            seen["nearest name shared"] = 1.0
            if left.claim.kind == "age" and a.names[0] == b.names[0]:
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
    if left.claim.attribution.stance != right.claim.attribution.stance:
        seen["other stance"] = 1.0


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


def add_value(seen: Evidence, left: Traits, right: Traits, background: Background, *, converted: bool) -> None:
    """Compare the values themselves: equal, how rare, how far apart."""
    one, two = left.claim, right.claim
    if left.stated == right.stated or converted:
        seen["same value"] = 1.0
        often = background.often(one) * background.often(two)
        seen[once(one.value)] = 1.0 / often
        seen["value in many articles"] = min(1.0, (min(background.spread(one), background.spread(two)) - 1) / 4)
        seen["telling digits"] = min(1.0, telling(left.stated) / 4)
    elif left.size > 0 and right.size > 0:
        if is_slip_of_digits(left.stated, right.stated):
            seen["slip of digits"] = 1.0
        seen["near in size"] = min(left.size, right.size) / max(left.size, right.size)
        # 12 and 14 are rivals far more often than 12 and 24: nearness counts more than its share
        seen["very near in size"] = seen["near in size"] ** 2
        if seen["near in size"] >= ALMOST:
            seen["almost equal"] = 1.0
    if left.surface == right.surface:
        seen["same surface"] = 1.0
    if one.value.unit and one.value.unit == two.value.unit:
        seen["same unit"] = 1.0


def once(value: Value) -> str:
    """Name the evidence of a value that each article says once: it says little of a three or a Tuesday."""
    if isinstance(value, Quantity) and value.numbers[0] <= FEW:
        return "few said once in each"
    if isinstance(value, DateValue) and value.low is None:
        return "weekday said once in each"
    return "value said once in each"


def is_slip_of_digits(one: str, other: str) -> bool:
    """Say whether two different numbers have the same digits, two or more: 46 and 64, 1,500 and 1,500,000."""
    a, b = (stated.replace(".", "").replace("-", "").strip("0") for stated in (one, other))
    return len(a) > 1 and sorted(a) == sorted(b)


def telling(stated: str) -> int:
    """Count the digits that tell a number apart: 31355 has five, 12000 two, 3 none."""
    digits = stated.replace(".", "").replace("-", "").strip("0")
    return len(digits) - (len(digits) == 1)


def add_kind(seen: Evidence, left: Traits, right: Traits) -> None:
    """Compare what only values of one type have."""
    a, b = left.claim.value, right.claim.value
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        if left.is_few or right.is_few:
            seen["small number"] = 1.0
        if left.is_vague or right.is_vague:
            seen["vague"] = 1.0
    elif isinstance(a, DateValue) and isinstance(b, DateValue):
        seen[coarser(a.precision, b.precision)] = 1.0
        if a.precision == b.precision and a.stated != b.stated and is_slip_of_digits(a.stated, b.stated):
            seen["slip of digits"] = 1.0  # 1989 and 1998, 12 May and 21 May
        seen |= {name: 1.0 for name, same in dates_share(a, b) if same}
    elif isinstance(a, Name) and isinstance(b, Name):
        if a.acronym and a.acronym == b.acronym:
            seen["same acronym"] = 1.0
    elif isinstance(a, Role) and isinstance(b, Role):
        seen |= {name: 1.0 for name, same in roles_share(a, b) if same}


@cache
def coarser(one: str, two: str) -> str:
    """Name the evidence of the coarser of two precisions."""
    return f"precision {max(one, two, key=lambda name: (COARSENESS.get(name, len(COARSENESS)), name))}"


def dates_share(a: DateValue, b: DateValue) -> tuple[tuple[str, bool], ...]:
    """Say what two dates have in common and where they differ but for the days."""
    return (
        ("finer once", a.precision != b.precision),
        ("near in time", a.precision == b.precision and a.stated != b.stated and is_slip(a, b)),
        ("unplaced", a.low is None or b.low is None),
        ("resolved from the article's date", a.anchored and b.anchored),
    )


def is_slip(a: DateValue, b: DateValue) -> bool:
    """Say whether two dates of one precision are as near as rivals are: days of a week, one month of two years."""
    if a.low is None or b.low is None:
        return a.stated[:4] == b.stated[:4]  # 18 and 19 November of no year
    days = abs((a.low - b.low).days)
    if a.low.month == b.low.month and a.low.day == b.low.day:
        return days <= SLIP_YEARS * 366
    return days <= SLIP_DAYS.get(a.precision, 0)


def roles_share(a: Role, b: Role) -> tuple[tuple[str, bool], ...]:
    """Say what two roles have in common."""
    return (
        ("same person", a.person == b.person),
        ("same office", a.title == b.title),
        ("same body", bool(a.body) and a.body == b.body),
    )
