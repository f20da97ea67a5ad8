"""Rules of time: a count that grew or was still moving, a birthday between two articles."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from rapidfuzz import fuzz

from crosscheck.language.lexicon import word_set
from crosscheck.language.people import same_person
from crosscheck.language.stem import stem
from crosscheck.matching.gate import includes
from crosscheck.matching.values_met import is_slip_of_digits
from crosscheck.model import Relation
from crosscheck.values import Hedge, Quantity
from crosscheck.verdicts.case import MEETING, Case, Ruling, undecided

# Casualty counts of articles this close are told of news that is still coming in.
FRESH_DAYS = 4
# A first count can be far too low, but not by more than this.
MOST_GROWTH = 100
# Two spellings of one name: Aulbach, Aulback.
ONE_NAME = 85
# Words before a move in which a share or an index stands.
TRADED = 3
# So much smaller a count of the wounded can become when some of them die.
DIED_SINCE = 0.15
# "At least 17" is left behind by 18; "more than 300" is how 326 is told.
LEFT_BEHIND = {Hedge.AT_LEAST: 0.0, Hedge.MORE_THAN: 0.1}
LOWER_BOUNDS = frozenset({Hedge.AT_LEAST, Hedge.MORE_THAN})


def whose_age(case: Case) -> Ruling | None:
    """Two ages are rivals only of one person, by the name nearest to each."""
    if case.left.kind != "age":
        return None
    nearest = [case.story.whose(claim) for claim in (case.left, case.right)]
    if not all(nearest) and is_one_part(case):
        return None
    if not nearest[0] or fuzz.ratio(*nearest) < ONE_NAME or are_namesakes(case, nearest):
        return undecided("whose-age", "The two ages may not be of one person")
    return None


def are_namesakes(case: Case, last: list[str]) -> bool:
    """Say whether two ages beside one last name are of two people: the minister, and the minister's cousin."""
    here, there = (
        case.story.full_names(claim, name) for claim, name in zip((case.left, case.right), last, strict=True)
    )
    apart = len(here) > 1 or len(there) > 1
    if not (here and there):
        return apart
    return not any(same_person(one, other) for one in here for other in there)


def is_one_part(case: Case) -> bool:
    """Say whether both ages are of one who is known by the same trade or part: "the driver, 34", "the driver is 36"."""
    a, b = case.left.subject, case.right.subject
    return (
        a.head == b.head != "" and a.head not in stems_of("anybody") and case.match.score >= case.options.rival_numbers
    )


def older_age(case: Case) -> Ruling | None:
    """A birthday can lie between two articles."""
    a, b = case.left.value, case.right.value
    if case.left.kind == "age" and isinstance(a, Quantity) and isinstance(b, Quantity):
        dates = case.story.published.get(case.left.article), case.story.published.get(case.right.article)
        if dates[0] and dates[1]:
            years = (dates[1][1] - dates[0][0]).days / 365.25
            older = float(b.numbers[0] - a.numbers[0])
            if years - 1 <= older <= years + 1 and older > 0 and years > 0.05:
                words = f"From {a.text} to {b.text}: a birthday lies between the articles"
                return Ruling(Relation.UPDATE, "birthday", words)
    return None


def may_have_grown(case: Case) -> bool:
    """Say whether a count that only grows, or one that goes up and down, is higher in a certainly later article."""
    left, right = case.left, case.right
    if left.kind != "count" or not (counts(case, "counters") or counts(case, "tides")):
        return False
    a, b = left.value, right.value
    if left.scope.background or right.scope.background:
        return False  # the dead of an old disaster do not grow from one day's news to the next
    if not case.story.is_later(left, right) or not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return False
    # twelve dead here, and a million in another war, are of two
    return a.numbers[-1] < b.numbers[-1] <= MOST_GROWTH * max(Decimal(1), a.numbers[-1])


def grown(case: Case) -> Ruling | None:
    """A counter that only grows, told later; or one that goes up and down, such as the missing."""
    a, b = case.left.value, case.right.value
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
    if sort == "tides" and any(not stems_of("lasting").isdisjoint(claim.context) for claim in (case.left, case.right)):
        return True
    nouns = stems_of(sort)
    return all(subject.head in nouns for subject in subjects)


@cache
def stems_of(sort: str) -> frozenset[str]:
    """Give the stems of the nouns of a sort."""
    return frozenset(stem(noun) for noun in word_set("rivals", f"{sort}_nouns"))


def outgrown(case: Case) -> Ruling | None:
    """A lower bound that another article's count has left behind: "at least 31 dead", then 38."""
    left, right = case.left, case.right
    if left.kind != "count" or case.match.comparison.outcome != "compatible" or not counts(case, "counters"):
        return None
    if case.match.score < case.options.outgrown or includes(left, right) or includes(right, left):
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
    if is_fresh_toll(case):
        words = f"A count that was still moving: {a.text} in one, {b.text} in the other"
        return Ruling(Relation.UPDATE, "moving", words)
    return None


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
        if not (case.story.says_changed(right) or case.story.states_beside(right, left) or one_source(case)):
            return None
    words = f"One article tells of a change: {left.value.text}, then {right.value.text}"
    return Ruling(Relation.UPDATE, "revised", words)


def one_source(case: Case) -> bool:
    """Say whether both articles have their rival figures from one source, who has then changed its mind."""
    a, b = case.left.attribution.who, case.right.attribution.who
    is_figure = case.left.kind in {"count", "money", "percent"} and case.match.score >= case.options.rival_numbers
    return bool(a) and a == b and a not in word_set("rivals", "many_voices") and is_figure


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


def market(case: Case) -> Ruling | None:
    """What is traded moves by the hour: two articles that tell its price or its move may both be right."""
    if case.left.kind not in {"percent", "money"} or case.match.comparison.outcome in MEETING:
        return None
    traded = stems_of("traded")
    if any(traded & {claim.subject.head, *claim.before[:TRADED]} for claim in (case.left, case.right)):
        moved = {case.left.subject.moved, case.right.subject.moved}
        if moved - {""}:
            return undecided("market", "What is traded moves by the hour, and each article tells its own")
    return None


def is_counting(case: Case) -> bool:
    """Say whether both are shares or counts of votes, and one of the articles tells of a count that is not over."""
    left, right, story = case.left, case.right, case.story
    if left.kind not in {"percent", "count"} or not (story.is_of_votes(left) and story.is_of_votes(right)):
        return False
    return story.counts_on(left.article) or story.counts_on(right.article)


def counting(case: Case) -> Ruling | None:
    """Shares and counts of votes while votes are counted: a partial count, then a fuller one."""
    left, right = case.left, case.right
    if case.match.comparison.outcome in MEETING or not is_counting(case):
        return None
    words = f"Votes were still being counted: {left.value.text} in one, {right.value.text} in the other"
    return Ruling(Relation.UPDATE, "counting", words)


def given_up(case: Case) -> Ruling | None:
    """One is a value that its own article gives up for another: "raised from 12 to 15"."""
    if case.left.scope.former or case.right.scope.former:
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


def is_fresh_toll(case: Case) -> bool:
    """Say whether both count the same harm of news that is still coming in: the toll of a day, told by two articles."""
    left, right = case.left, case.right
    if (
        left.kind != "count"
        or left.subject.event != right.subject.event
        or left.scope.background
        or right.scope.background
    ):
        return False
    if left.subject.event not in word_set("rivals", "casualties"):
        return False
    dates = case.story.published.get(left.article), case.story.published.get(right.article)
    return bool(dates[0] and dates[1] and abs((dates[1][0] - dates[0][0]).days) <= FRESH_DAYS)


def moving(case: Case) -> Ruling | None:
    """A casualty count of fresh news, told within days: which came later cannot be said, and time may explain it."""
    left, right = case.left, case.right
    running = all(claim.subject.head in stems_of("running") for claim in (left, right))
    if left.kind != "count" or not (
        running or {left.subject.event, right.subject.event} & word_set("rivals", "casualties")
    ):
        return None
    dates = case.story.published.get(left.article), case.story.published.get(right.article)
    if dates[0] and dates[1] and abs((dates[1][0] - dates[0][0]).days) > FRESH_DAYS:
        return None
    if left.scope.background or right.scope.background:
        if is_slip_of_digits(left.value.stated, right.value.stated):
            return None  # 57 and 75 are one figure, once written wrong
        words = f"{left.value.text} and {right.value.text} are of an earlier event, and may count differently"
        return undecided("old-count", words)
    if case.story.is_later(left, right):
        if case.match.score < case.options.rival_numbers:
            return undecided("unsure", f"The two may not be about the same thing (score {case.match.score:.2f})")
        words = f"The later article gives the lower figure: {left.value.text}, then {right.value.text}"
        if left.subject.event == right.subject.event == "hurt" and case.match.comparison.gap <= DIED_SINCE:
            return Ruling(Relation.UPDATE, "fallen", words)  # who has died since is no longer among the wounded
        return Ruling(Relation.CONFLICT, "falling", words)
    words = f"A count that was still moving: {left.value.text} in one, {right.value.text} in the other"
    return Ruling(Relation.UPDATE, "moving", words)
