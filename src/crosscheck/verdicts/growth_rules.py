"""Rules of counts that move: what only grows, what goes up and down, votes while they are counted."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.language.lexicon import word_set
from crosscheck.matching.gate import is_part
from crosscheck.matching.values_met import is_slip_of_digits
from crosscheck.model import Claim, Relation
from crosscheck.values import Hedge, Quantity, ScoreValue, Value
from crosscheck.verdicts.case import MEETING, Case, Ruling, undecided
from crosscheck.verdicts.story import stems_of

# Casualty counts of articles this close are told of news that is still coming in.
FRESH_DAYS = 4
# A first count can be far too low, but not by more than this.
MOST_GROWTH = 100
# Words after a count in which it is said to last: "24 people in four villages remain".
LASTING = 3
# So much smaller a count of the wounded can become when some of them die.
DIED_SINCE = 0.15
# "At least 17" is left behind by 18; "more than 300" is how 326 is told.
LEFT_BEHIND = {Hedge.AT_LEAST: 0.0, Hedge.MORE_THAN: 0.1}
HURTING = frozenset({"attack", "die", "hurt"})
# Two tolls of one past event lie this near; those of millions and of other years are counted in other ways.
NEAR_PAST = 1 / 3
LOWER_BOUNDS = frozenset({Hedge.AT_LEAST, Hedge.MORE_THAN})


def may_have_grown(case: Case) -> bool:
    """Say whether a count that only grows, or one that goes up and down, is higher in a certainly later article."""
    left, right = case.left, case.right
    if left.kind != "count" or not (counts(case, "counters") or counts(case, "tides") or is_once_more(case)):
        return False
    a, b = left.value, right.value
    if left.scope.background or right.scope.background:
        return False  # the dead of an old disaster do not grow from one day's news to the next
    if not case.story.is_later(left, right) or not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return False
    # twelve dead here, and a million in another war, are of two
    return a.numbers[-1] < b.numbers[-1] <= MOST_GROWTH * max(Decimal(1), a.numbers[-1])


def is_once_more(case: Case) -> bool:
    """Say whether the right article counts one time more of what has been done: "has flown four times", then five."""
    a, b = case.left.value, case.right.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or b.numbers[0] - a.numbers[0] != 1:
        return False
    if {case.left.subject.event, case.right.subject.event} & HURTING:
        return False  # shot four times, or five
    return all(claim.after[:1] and claim.after[0] in stems_of("turns") for claim in (case.left, case.right))


def grown(case: Case) -> Ruling | None:
    """A counter that only grows, told later; or one that goes up and down, such as the missing."""
    a, b = case.left.value, case.right.value
    if isinstance(a, ScoreValue) and isinstance(b, ScoreValue):
        if case.story.is_later(case.left, case.right) and sum(a.numbers) < sum(b.numbers):
            return Ruling(Relation.UPDATE, "grown", f"The record went from {a.text} to {b.text}")
        return None
    if may_have_grown(case):
        return Ruling(Relation.UPDATE, "grown", f"The count rose from {a.text} to {b.text} in the later article")
    if counts(case, "tides") and case.left.kind == "count" and case.story.is_later(case.left, case.right):
        return Ruling(Relation.UPDATE, "fallen", f"The count fell from {a.text} to {b.text} in the later article")
    return None


def counts(case: Case, sort: str) -> bool:
    """Say whether both count a thing of a sort that moves: by the event of either, or by the noun of both."""
    subjects = case.left.subject, case.right.subject
    if {subject.event for subject in subjects} & word_set("rivals", sort):
        return True
    if sort == "tides" and any(is_lasting(claim) or case.story.is_being(claim) for claim in (case.left, case.right)):
        return True
    nouns = stems_of(sort)
    return all(subject.head in nouns for subject in subjects)


def is_lasting(claim: Claim) -> bool:
    """Say whether people are counted as still there: "24 people remain in hospital", not "the dam, which remains"."""
    beside = {*claim.before[:2], *claim.after[:LASTING]}
    return "people" in claim.subject.classes and not stems_of("lasting").isdisjoint(beside)


def outgrown(case: Case) -> Ruling | None:
    """A lower bound that another article's count has left behind: "at least 31 dead", then 38."""
    left, right = case.left, case.right
    if left.kind != "count" or case.match.comparison.outcome != "compatible" or not counts(case, "counters"):
        return None
    if case.match.score < case.options.outgrown or is_part(left, right):
        return None
    later = case.story.is_later(left, right)
    if not later and left.value.hedge not in LOWER_BOUNDS:
        left, right = right, left  # of one day, or of none: whichever is the bound
    a, b = left.value, right.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.hedge not in LOWER_BOUNDS:
        return None
    if b.hedge in LOWER_BOUNDS and not later:
        return None
    if float(b.numbers[0]) <= float(a.numbers[-1]) * (1 + LEFT_BEHIND[a.hedge]):
        return None
    if later:
        return Ruling(Relation.UPDATE, "grown", f"The count rose from {a.text} to {b.text} in the later article")
    if is_toll(case) and (case.days_apart is None or case.days_apart <= FRESH_DAYS):
        words = f"A count that was still moving: {a.text} in one, {b.text} in the other"
        return Ruling(Relation.UPDATE, "moving", words)
    return None


def is_fresh_toll(case: Case) -> bool:
    """Say whether both count the same harm of news that is still coming in: the toll of a day, told by two articles."""
    return is_toll(case) and case.days_apart is not None and case.days_apart <= FRESH_DAYS


def is_toll(case: Case) -> bool:
    """Say whether both count the same harm of the news."""
    left, right = case.left, case.right
    if left.kind != "count" or left.scope.background or right.scope.background:
        return False
    return left.subject.event == right.subject.event in word_set("rivals", "casualties")


def is_beyond(first: Value, last: Value) -> bool:
    """Say whether no count of one event grows from the one value to the other within days."""
    if not isinstance(first, Quantity) or not isinstance(last, Quantity):
        return False
    return last.numbers[0] > MOST_GROWTH * max(Decimal(1), first.numbers[-1])


def moving(case: Case) -> Ruling | None:
    """A casualty count of fresh news, told within days: which came later cannot be said, and time may explain it."""
    left, right = case.left, case.right
    running = all(claim.subject.head in stems_of("running") for claim in (left, right))
    if left.kind != "count" or not (
        running or {left.subject.event, right.subject.event} & word_set("rivals", "casualties")
    ):
        return None
    if case.days_apart is not None and case.days_apart > FRESH_DAYS:
        return None
    if left.scope.background or right.scope.background:
        if is_slip_of_digits(left.value.stated, right.value.stated) or is_one_past(case):
            return None  # 57 and 75 are one figure, once written wrong
        words = f"{left.value.text} and {right.value.text} are of an earlier event, and may count differently"
        return undecided("old-count", words)
    if is_beyond(left.value, right.value) or is_beyond(right.value, left.value):
        words = f"{left.value.text} and {right.value.text} are too far apart to be tolls of one event"
        return undecided("too-unlike", words)
    if case.story.is_later(left, right):
        if case.match.score < case.options.rival_numbers:
            return undecided("unsure", f"The two may not be about the same thing (score {case.match.score:.2f})")
        words = f"The later article gives the lower figure: {left.value.text}, then {right.value.text}"
        if left.subject.event == right.subject.event == "hurt" and case.match.comparison.gap <= DIED_SINCE:
            return Ruling(Relation.UPDATE, "fallen", words)  # who has died since is no longer among the wounded
        return Ruling(Relation.CONFLICT, "falling", words)
    words = f"A count that was still moving: {left.value.text} in one, {right.value.text} in the other"
    return Ruling(Relation.UPDATE, "moving", words)


def is_one_past(case: Case) -> bool:
    """Say whether both tell exactly how many an event of one past year cost: that toll is settled, 41 or 44."""
    a, b = case.left.value, case.right.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or case.match.score < case.options.rival_numbers:
        return False
    is_exact = all(value.hedge is Hedge.EXACT and value.grain == 1 for value in (a, b))
    when = case.left.scope.background
    is_one = when == case.right.scope.background and when.isdigit() and not of_two_names(case)
    return is_exact and is_one and case.match.comparison.gap <= NEAR_PAST


def of_two_names(case: Case) -> bool:
    """Say whether each sentence has names, and none in common: a fire in Tarn, a fire in Orla."""
    a, b = ({name.split()[-1] for name in claim.subject.names if name} for claim in (case.left, case.right))
    return bool(a) and bool(b) and a.isdisjoint(b)


def is_outage(case: Case) -> bool:
    """Say whether both are shares or counts of what is cut off or has failed: it is mended hour by hour."""
    left, right = case.left, case.right
    if left.kind not in {"percent", "count"} or left.scope.background or right.scope.background:
        return False
    is_near = case.days_apart is None or case.days_apart <= FRESH_DAYS
    return is_near and case.story.is_of_outage(left) and case.story.is_of_outage(right)


def mended(case: Case) -> Ruling | None:
    """What an outage has cut off, at two hours of it."""
    if case.match.comparison.outcome in MEETING or not is_outage(case):
        return None
    words = f"An outage that was being mended: {case.left.value.text} in one, {case.right.value.text} in the other"
    return Ruling(Relation.UPDATE, "moving", words)


def is_counting(case: Case) -> bool:
    """Say whether both are shares or counts of votes, and one of the articles tells of a count that is not over."""
    left, right, story = case.left, case.right, case.story
    if left.kind not in {"percent", "count"} or not (story.is_of_votes(left) and story.is_of_votes(right)):
        return False
    return story.counts_on(left) or story.counts_on(right)


def counting(case: Case) -> Ruling | None:
    """Shares and counts of votes while votes are counted: a partial count, then a fuller one."""
    left, right = case.left, case.right
    if case.match.comparison.outcome in MEETING or not is_counting(case):
        return None
    words = f"Votes were still being counted: {left.value.text} in one, {right.value.text} in the other"
    return Ruling(Relation.UPDATE, "counting", words)
