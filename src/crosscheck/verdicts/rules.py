"""The rules of the policy table, each small and named: a match in, a ruling out, or None where it does not fit."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.matching.gate import includes
from crosscheck.matching.score import family
from crosscheck.model import Claim, Match, Relation
from crosscheck.options import Options
from crosscheck.values import DateValue, Quantity
from crosscheck.verdicts.story import Story
from crosscheck.verdicts.words import period_words, whose

MEETING = frozenset({"equal", "compatible"})
# A stock ("stationed", "live in") is as old as its article; figures given further apart than this are two states.
STOCK_DAYS = 120
# Two days of one week are the days the news was told, not periods counted; an open end is as good as endless.
NEWS_DAYS, LONG_DAYS = 7, 10_000
# "About 1,200" and 1,180: the stated numbers lie this near.
ROUNDED_GAP = 0.1
# Casualty counts of articles this close are told of news that is still coming in.
FRESH_DAYS = 4


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a rule says of a match: the relation, a reason code, and a sentence for people without its full stop."""

    relation: Relation
    reason: str
    words: str


@dataclass(frozen=True, slots=True)
class Case:
    """A match before the rules, with all they may ask."""

    match: Match
    story: Story
    options: Options

    @property
    def left(self) -> Claim:
        """The earlier article's claim."""
        return self.match.left

    @property
    def right(self) -> Claim:
        """The later article's claim."""
        return self.match.right


def undecided(reason: str, words: str) -> Ruling:
    """Rule that nothing is asserted."""
    return Ruling(Relation.UNDECIDED, reason, words)


def unsure(case: Case) -> Ruling | None:
    """Too little says that the question is the same: assert nothing."""
    meets = case.match.comparison.outcome in MEETING
    # a share or a measure says less of what it is of than a count does; two periods named make up for that
    plain = case.left.kind in {"count", "money"} or (case.left.scope.when and case.right.scope.when)
    kin = not meets and case.match.kinship >= case.options.other_scope * (1 if plain else 2)
    if not kin and case.match.score < (least_same(case) if meets else least_rival(case)):
        return undecided("unsure", f"The two may not be about the same thing (score {case.match.score:.2f})")
    return None


def least_same(case: Case) -> float:
    """Give the least score of an agreement for the kind of a case."""
    options = case.options
    comparison = case.match.comparison
    if family(case.left.kind) == "numbers" and comparison.outcome == "compatible" and comparison.gap <= ROUNDED_GAP:
        return options.same_rounded
    return {"names": options.same_name, "dates": options.same_date}.get(family(case.left.kind), options.same_value)


def least_rival(case: Case) -> float:
    """Give the least score of rival answers for the kind of a case."""
    return case.options.rival_numbers if family(case.left.kind) == "numbers" else case.options.rival_names


def other_stance(case: Case) -> Ruling | None:
    """A forecast, plan or denial is never compared with a fact."""
    a, b = case.left.attribution.stance, case.right.attribution.stance
    firm = {"asserted", "estimated"}
    if case.left.kind not in {"name", "role"} and a != b and not (a in firm and b in firm):
        return undecided("other-stance", f"One is {a}, the other {b}")
    return None


def agree(case: Case) -> Ruling | None:
    """The values meet."""
    comparison = case.match.comparison
    if comparison.outcome not in MEETING:
        return None
    both = case.left.value.text
    words = {
        "equal": f"Both say {both}",
        "finer": f"{case.left.value.text} and {case.right.value.text}: one is the more exact way to say the other",
    }.get(comparison.reason, comparison.words[:1].upper() + comparison.words[1:])
    return Ruling(Relation.AGREEMENT, comparison.reason, words)


def other_period(case: Case) -> Ruling | None:
    """The two figures cover different times."""
    a, b = case.left.scope.when, case.right.scope.when
    if case.left.kind in {"date", "time", "age", "name", "role"}:
        return None
    if isinstance(a, DateValue) and isinstance(b, DateValue) and a.low and b.low and (a.low, a.high) != (b.low, b.high):
        spans = [(value.high - value.low).days if value.high and value.low else LONG_DAYS for value in (a, b)]
        if max(spans) < NEWS_DAYS and abs((a.low - b.low).days) < NEWS_DAYS:
            return None
        words = f"{case.left.value.text} is for {period_words(a)}, {case.right.value.text} for {period_words(b)}"
        return Ruling(Relation.SCOPE, "period", words)
    return None


def other_day_of_stock(case: Case) -> Ruling | None:
    """A stock given months apart is two states of one thing."""
    if case.left.kind not in {"count", "percent", "money"}:
        return None
    days = []
    for claim in (case.left, case.right):
        when = claim.scope.as_of or claim.scope.when
        published = case.story.published.get(claim.article)
        if isinstance(when, DateValue) and when.low is not None:
            days.append(when.low)
        elif published is not None:
            days.append(published[0])
    if len(days) == 2 and abs((days[0] - days[1]).days) > STOCK_DAYS:
        words = f"The figures are from different times: {days[0].isoformat()[:7]} and {days[1].isoformat()[:7]}"
        return Ruling(Relation.SCOPE, "as-of", words)
    return None


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
    if bool(left.scope.subset) != bool(right.scope.subset):
        part, whole = (left, right) if left.scope.subset else (right, left)
        return Ruling(Relation.SCOPE, "subset", f"{part.value.text} is a part, {whole.value.text} the whole")
    return None


def other_flow(case: Case) -> Ruling | None:
    """New and cumulative figures are not compared."""
    a, b = case.left.scope.flow, case.right.scope.flow
    if a != b and ("new" in {a, b} or "each" in {a, b}):
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
    if case.left.kind in {"count", "percent", "money", "measure"} and a and b and not a & b:
        words = f"One is about {min(a).title()}, the other about {min(b).title()}"
        return Ruling(Relation.SCOPE, "place", words)
    return None


def too_far(case: Case) -> Ruling | None:
    """Kin, but not alike enough to be rival answers."""
    if case.match.score < least_rival(case):
        return undecided("unsure", f"The two may not be about the same thing (score {case.match.score:.2f})")
    return None


def rival_voices(case: Case) -> Ruling | None:
    """Two parties give rival figures: that is news, not an outlet's error."""
    a, b = case.left.attribution.who, case.right.attribution.who
    if [a, b] in load_lexicon("rivals")["sides"] or [b, a] in load_lexicon("rivals")["sides"]:
        return Ruling(Relation.DISPUTED, "rival-voices", f"{whose(a)} and {whose(b)} give different figures")
    return None


def other_voices(case: Case) -> Ruling | None:
    """Each article names somebody else for its figure: the two disagree, not the outlets."""
    a, b = case.left.attribution.who, case.right.attribution.who
    if a and b and not set(a.split()) & set(b.split()):
        return Ruling(Relation.DISPUTED, "other-voices", f"{whose(a)} and {whose(b)} give different figures")
    return None


def proposals(case: Case) -> Ruling | None:
    """A demand and an offer, or two bids, are steps of a bargain and no rival facts."""
    stances = {case.left.attribution.stance, case.right.attribution.stance}
    if "proposed" in stances and case.match.comparison.outcome not in MEETING:
        return undecided("proposals", "At least one of the two is an offer or a demand")
    return None


def grown(case: Case) -> Ruling | None:
    """A counter that only grows, told later."""
    left, right = case.left, case.right
    counters = word_set("rivals", "counters")
    if left.kind != "count" or not ({left.subject.event, right.subject.event} & counters):
        return None
    a, b = left.value, right.value
    if not case.story.is_later(left, right) or not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return None
    if b.numbers[-1] > a.numbers[-1]:
        return Ruling(Relation.UPDATE, "grown", f"The count rose from {a.text} to {b.text} in the later article")
    return None


def moving(case: Case) -> Ruling | None:
    """A casualty count of fresh news, told within days: which came later cannot be said, and time may explain it."""
    left, right = case.left, case.right
    if left.kind != "count" or not ({left.subject.event, right.subject.event} & word_set("rivals", "casualties")):
        return None
    dates = case.story.published.get(left.article), case.story.published.get(right.article)
    if dates[0] and dates[1] and abs((dates[1][0] - dates[0][0]).days) > FRESH_DAYS:
        return None
    if left.scope.background or right.scope.background:
        words = f"{left.value.text} and {right.value.text} are of an earlier event, and may count differently"
        return undecided("old-count", words)
    if case.story.is_later(left, right):
        words = f"The later article gives the lower figure: {left.value.text}, then {right.value.text}"
        return undecided("falling", words)
    words = f"A count that was still moving: {left.value.text} in one, {right.value.text} in the other"
    return Ruling(Relation.UPDATE, "moving", words)


def whose_age(case: Case) -> Ruling | None:
    """Two ages are rivals only of one person, by the name nearest to each."""
    if case.left.kind != "age":
        return None
    nearest = [claim.subject.names[0].split()[-1] if claim.subject.names else "" for claim in (case.left, case.right)]
    if not nearest[0] or nearest[0] != nearest[1]:
        return undecided("whose-age", "The two ages may not be of one person")
    return None


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


def contradict(case: Case) -> Ruling | None:
    """The values cannot both be true of the same thing."""
    words = f"{case.left.value.text} against {case.right.value.text}: both cannot be right"
    comparison = case.match.comparison
    if comparison.reason not in {"disjoint", ""} and comparison.words:
        words = comparison.words[:1].upper() + comparison.words[1:]
    return Ruling(Relation.CONFLICT, comparison.reason or "disjoint", words)


TABLE = (
    unsure,
    agree,
    other_stance,
    proposals,
    other_period,
    other_subset,
    other_flow,
    other_day_of_stock,
    other_place,
    other_restriction,
    too_far,
    rival_voices,
    whose_age,
    older_age,
    grown,
    moving,
    other_voices,
    contradict,
)
