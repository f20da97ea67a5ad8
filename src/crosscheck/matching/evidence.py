"""What two claims share and where they differ, as numbers with names: the evidence a score is made of."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz

from crosscheck.matching.background import Background
from crosscheck.matching.gate import includes
from crosscheck.model import Claim
from crosscheck.values import DateValue, Name, Quantity, Role

Evidence = dict[str, float]
NEAR = 5
# Above this share two runs of words tell the same thing more often than not (read off labelled pairs of dates).
MUCH = 0.35
COARSENESS = {
    "day": 0,
    "week": 1,
    "month": 2,
    "quarter": 3,
    "season": 4,
    "half": 5,
    "year": 6,
    "decade": 7,
    "period": 8,
}


def gather(left: Claim, right: Claim, background: Background) -> Evidence:
    """Give all evidence for "the same question", each 0 to 1, symmetric in the two claims."""
    seen: Evidence = {f"kind {left.kind}": 1.0}
    seen.update(noun_evidence(left, right))
    seen.update(clause_evidence(left, right))
    seen.update(word_evidence(left, right, background))
    seen.update(value_evidence(left, right, background))
    seen.update(place_evidence(left, right, background))
    seen["no rival noun"] = 1.0 / max(1, background.rivals(left, right.article), background.rivals(right, left.article))
    return seen


def noun_evidence(left: Claim, right: Claim) -> Evidence:
    """Compare counted nouns and the words that restrict them."""
    a, b = left.subject, right.subject
    seen: Evidence = {}
    if a.head and b.head:
        if a.head == b.head:
            seen["same noun"] = 1.0
        elif a.classes and a.classes == b.classes:
            seen["same noun class"] = 1.0
        elif includes(left, right) or includes(right, left):
            seen["wider noun"] = 1.0
        else:
            seen["other noun"] = 1.0
    elif a.head or b.head:
        seen["noun unsaid once"] = 1.0
    if a.restriction and b.restriction:
        shared = len(set(a.restriction) & set(b.restriction))
        seen["same restriction"] = shared / min(len(a.restriction), len(b.restriction))
        seen["other restriction"] = float(shared == 0)
    elif a.restriction or b.restriction:
        seen["restricted once"] = 1.0
    return seen


def clause_evidence(left: Claim, right: Claim) -> Evidence:
    """Compare event, names, period, places, flow and stance."""
    a, b = left.subject, right.subject
    seen: Evidence = {}
    if a.event and b.event:
        seen["same event" if a.event == b.event else "other event"] = 1.0
        seen["two events in common"] = float(len(set(a.events) & set(b.events)) > 1)
        seen["event among the near ones"] = float(a.event != b.event and bool(set(a.events) & set(b.events)))
    names_a, names_b = last_words(a.names), last_words(b.names)
    if names_a and names_b:
        shared = names_a & names_b
        seen["shared names"] = len(shared) / min(len(names_a), len(names_b))
        seen["no shared name"] = float(not shared)
        seen["nearest name shared"] = float(last_words(a.names[:1]) <= names_b or last_words(b.names[:1]) <= names_a)
    when_a, when_b = left.scope.when, right.scope.when
    if isinstance(when_a, DateValue) and isinstance(when_b, DateValue):
        seen["same period" if periods_meet(when_a, when_b) else "other period"] = 1.0
    if left.scope.where and right.scope.where:
        seen["same place" if set(left.scope.where) & set(right.scope.where) else "other place"] = 1.0
    if bool(left.scope.background) != bool(right.scope.background):
        seen["background once"] = 1.0
    if left.scope.flow != right.scope.flow:
        seen["other flow"] = 1.0
    if left.scope.subset != right.scope.subset:
        seen["subset once"] = 1.0
    if left.attribution.stance != right.attribution.stance:
        seen["other stance"] = 1.0
    return seen


def last_words(names: Iterable[str]) -> frozenset[str]:
    """Give the last word of each name: enough to tell people of one story apart."""
    return frozenset(name.split()[-1] for name in names if name)


def periods_meet(a: DateValue, b: DateValue) -> bool:
    """Say whether two periods can be the same one: they share a day, or have the same words."""
    if a.stated == b.stated:
        return True
    if a.low is None or b.low is None:
        return False
    return (a.high is None or b.low <= a.high) and (b.high is None or a.low <= b.high)


def word_evidence(left: Claim, right: Claim, background: Background) -> Evidence:
    """Compare the words round the two values: all, and the near ones."""
    near_a, near_b = set(left.before[:NEAR] + left.after[:NEAR]), set(right.before[:NEAR] + right.after[:NEAR])
    if left.kind == "percent":
        shared_base = base_of(left) & base_of(right)
        told = (near_a & near_b) - shared_base
        if shared_base and told:
            return {"same base and predicate": 1.0} | word_overlaps(left, right, background)
    return word_overlaps(left, right, background)


def base_of(claim: Claim) -> frozenset[str]:
    """Give the words of the base of a share: what narrows its noun, and the name nearest to it."""
    nearest = claim.subject.names[0].split() if claim.subject.names else ()
    return frozenset((*claim.subject.restriction, *nearest))


def word_overlaps(left: Claim, right: Claim, background: Background) -> Evidence:
    """Measure how far the words round two values are the same."""
    a, b = set(left.context), set(right.context)
    near_a, near_b = set(left.before[:NEAR] + left.after[:NEAR]), set(right.before[:NEAR] + right.after[:NEAR])
    phrase_a, phrase_b = phrase(left), phrase(right)
    near, shared = overlap(near_a, near_b, background), overlap(a, b, background)
    return {
        "shared words": shared,
        "much of the sentence shared": float(shared >= MUCH),
        "near words": near,
        "most near words shared": float(near >= MUCH),
        "words before": overlap(set(left.before[:3]), set(right.before[:3]), background),
        "words after": overlap(set(left.after[:3]), set(right.after[:3]), background),
        "rarest shared word": min(1.0, max((background.rarity(stem) for stem in a & b), default=0.0) / 5),
        "phrase likeness": fuzz.token_sort_ratio(phrase_a, phrase_b) / 100,
        "sentence likeness": fuzz.token_set_ratio(" ".join(left.context), " ".join(right.context)) / 100,
    }


def phrase(claim: Claim) -> str:
    """Give the words right round a value, in order."""
    return " ".join((*reversed(claim.before[:3]), *claim.after[:3]))


def overlap(a: set[str], b: set[str], background: Background) -> float:
    """Give the share of rarity that two sets of stems have in common (cosine of rarity weights)."""
    shared = sum(background.rarity(stem) ** 2 for stem in a & b)
    if not shared:
        return 0.0
    norm_a = sum(background.rarity(stem) ** 2 for stem in a)
    norm_b = sum(background.rarity(stem) ** 2 for stem in b)
    return float(shared / (norm_a * norm_b) ** 0.5)


def value_evidence(left: Claim, right: Claim, background: Background) -> Evidence:
    """Compare the values themselves: equal, how rare, how far apart."""
    a, b = left.value, right.value
    seen: Evidence = {}
    if a.stated == b.stated:
        seen["same value"] = 1.0
        spread = background.spread.get((left.kind, a.stated), 1)
        often = background.values.get((left.article, left.kind, a.stated), 1) * background.values.get(
            (right.article, right.kind, b.stated), 1
        )
        seen["value said once in each"] = 1.0 / often
        seen["value in many articles"] = min(1.0, (spread - 1) / 4)
        seen["telling digits"] = min(1.0, telling(a.stated) / 4)
    elif isinstance(a, Quantity) and isinstance(b, Quantity):
        x, y = float(a.numbers[0]), float(b.numbers[0])
        seen["near in size"] = min(x, y) / max(x, y) if x > 0 and y > 0 else 0.0
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        seen["small number"] = float(min(a.numbers[0], b.numbers[0]) <= 3)
        seen["vague"] = float(len(a.numbers) > 1 or len(b.numbers) > 1)
    if isinstance(a, DateValue) and isinstance(b, DateValue):
        coarse = max(a, b, key=lambda v: (COARSENESS.get(v.precision, 9), v.stated))
        seen[f"precision {coarse.precision}"] = 1.0
        seen["finer once"] = float(a.precision != b.precision)
        seen["unplaced"] = float(a.low is None or b.low is None)
        seen["resolved from the article's date"] = float(a.anchored and b.anchored)
    if isinstance(a, Name) and isinstance(b, Name) and a.acronym and a.acronym == b.acronym:
        seen["same acronym"] = 1.0
    if isinstance(a, Role) and isinstance(b, Role):
        seen["same person"] = float(a.person == b.person)
        seen["same office"] = float(a.title == b.title)
        seen["same body"] = float(bool(a.body) and a.body == b.body)
    if left.surface.lower() == right.surface.lower():
        seen["same surface"] = 1.0
    if a.unit == b.unit and a.unit:
        seen["same unit"] = 1.0
    return seen


def telling(stated: str) -> int:
    """Count the digits that tell a number apart: 31355 has five, 12000 two, 3 none."""
    digits = stated.replace(".", "").replace("-", "").strip("0")
    return len(digits) - (len(digits) == 1)


def place_evidence(left: Claim, right: Claim, background: Background) -> Evidence:
    """Compare where in their articles the two claims stand."""
    a = left.order / max(1, background.last.get(left.article, 1))
    b = right.order / max(1, background.last.get(right.article, 1))
    return {
        "same part of the article": 1 - abs(a - b),
        "both in the lead": float(left.order <= 2 and right.order <= 2),
    }
