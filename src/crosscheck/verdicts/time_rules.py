"""Rules of time: what the later article gives up, tells anew or tells as done, and what moves by the hour."""

from __future__ import annotations

from crosscheck.language.lexicon import word_set
from crosscheck.language.stem import stem
from crosscheck.model import Claim, Relation
from crosscheck.values import Quantity
from crosscheck.verdicts.case import MEETING, Case, Ruling, undecided
from crosscheck.verdicts.growth_rules import counts
from crosscheck.verdicts.story import stems_of


def revised(case: Case) -> Ruling | None:
    """The later article says that the figure or the day was changed, or one gives the other's up for its own."""
    left, right = case.left, case.right
    if left.kind in {"name", "role", "age"} or left.scope.former or right.scope.former:
        return None
    outcome = case.match.comparison.outcome
    if outcome != "equal" and case.story.gives_up(left, right):
        left, right = right, left
    elif outcome == "equal" or not case.story.gives_up(right, left):
        if outcome in MEETING or case.match.score < case.options.revised or not case.story.is_later(left, right):
            return None
        if not case.story.says_changed(right) and not case.story.states_beside(right, left):
            return None
    words = f"One article tells of a change: {left.value.text}, then {right.value.text}"
    return Ruling(Relation.UPDATE, "revised", words)


def one_source(case: Case) -> Ruling | None:
    """A count that moves is from one source in both articles, and the later one has another: it is a new count."""
    left, right = case.left, case.right
    a, b = left.attribution.who, right.attribution.who
    if left.kind != "count" or not a or a != b or a in word_set("rivals", "many_voices"):
        return None
    if not case.story.is_later(left, right) or not any(
        counts(case, sort) for sort in ("counters", "tides", "affected")
    ):
        return None
    words = f"The same source gives a new figure in the later article: {left.value.text}, then {right.value.text}"
    return Ruling(Relation.UPDATE, "one-source", words)


def so_far(case: Case) -> Ruling | None:
    """One is what it came to until now, the other what it comes to in all: "has swallowed $17 million so far"."""
    left, right = case.left, case.right
    if left.kind not in {"count", "money"} or case.match.comparison.outcome in MEETING:
        return None
    a, b = (case.story.is_so_far(claim) for claim in (left, right))
    if a == b or not isinstance(left.value, Quantity) or not isinstance(right.value, Quantity):
        return None
    part, whole = (left, right) if a else (right, left)
    if not isinstance(part.value, Quantity) or not isinstance(whole.value, Quantity):
        return None
    if part.value.numbers[0] >= whole.value.numbers[-1]:
        return None
    return Ruling(Relation.SCOPE, "so-far", f"{part.value.text} is told as so far, {whole.value.text} is not")


def is_traded(claim: Claim, traded: frozenset[str]) -> bool:
    """Say whether a figure is of what is traded: by its noun, or where none is known by a word of its sentence."""
    if claim.subject.head:
        return claim.subject.head in traded
    return not traded.isdisjoint(stem(word.removeprefix("+")) for word in claim.context)  # "+shares" is a class


def is_quoted(claim: Claim) -> bool:
    """Say whether a figure is a price or a rate of the market: "shares closed at 54,300 won", "the euro at 1.08"."""
    value, noun = claim.value, stem(claim.subject.counted.lower().rsplit(" ", 1)[-1])
    if not isinstance(value, Quantity) or noun not in stems_of("traded"):
        return False
    return (claim.kind == "money" and "/" not in value.dimension) or (claim.kind == "count" and value.grain < 1)


def market(case: Case) -> Ruling | None:
    """What is traded moves by the hour: two articles that tell its price or its move may both be right."""
    if case.left.kind not in {"percent", "money", "count"} or case.match.comparison.outcome in MEETING:
        return None
    traded = stems_of("traded")
    claims = case.left, case.right
    is_moved = case.left.kind != "count" and any(claim.subject.moved for claim in claims)
    if all(map(is_quoted, claims)) or (is_moved and any(is_traded(claim, traded) for claim in claims)):
        return undecided("market", "What is traded moves by the hour, and each article tells its own")
    return None


def given_up(case: Case) -> Ruling | None:
    """One is a value that its own article gives up for another: "raised from 12 to 15"."""
    if case.left.scope.former != case.right.scope.former:
        words = f"{(case.left if case.left.scope.former else case.right).value.text} is told as a figure of before"
        return undecided("given-up", words)
    return None


def stances_apart(case: Case) -> bool:
    """Say whether one value is put as a fact and the other as something else."""
    a, b = case.left.attribution.stance, case.right.attribution.stance
    firm = {"asserted", "estimated"}
    if case.left.kind == "money" and {case.left.subject.event, case.right.subject.event} & word_set("rivals", "prices"):
        firm = {*firm, "planned"}  # "will cost $899" and "costs $999" are one price
    return a != b and not (a in firm and b in firm)


def are_plan_and_fact(case: Case) -> bool:
    """Say whether the earlier article tells a plan or forecast, and a certainly later one tells a fact."""
    left, right = case.left, case.right
    planned = left.attribution.stance in {"planned", "proposed"} and right.attribution.stance == "asserted"
    timeless = left.kind in {"name", "role", "age"}
    return planned and not timeless and stances_apart(case) and case.story.is_later(left, right)


def turned_out(case: Case) -> Ruling | None:
    """What was planned or forecast, and what a later article tells as done: 300 were to come, 240 came."""
    if not are_plan_and_fact(case):
        return None
    words = f"{case.left.value.text} was planned or expected, and later it was {case.right.value.text}"
    return Ruling(Relation.UPDATE, "turned-out", words)


def repriced(case: Case) -> Ruling | None:
    """A price of the market, told on a later day."""
    left, right = case.left, case.right
    if not isinstance(left.value, Quantity) or "/" not in left.value.dimension or left.kind != "money":
        return None
    if not case.story.is_later(left, right):
        return None
    return Ruling(Relation.UPDATE, "repriced", f"The price was {left.value.text}, and later {right.value.text}")
