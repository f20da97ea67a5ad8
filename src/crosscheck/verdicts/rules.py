"""The policy table: small named rules in order, a match in, a ruling out; the first that fits wins."""

from __future__ import annotations

from crosscheck.matching.score import family
from crosscheck.matching.values_met import is_slip_of_clock, is_slip_of_digits, telling
from crosscheck.model import Relation
from crosscheck.verdicts.age_rules import is_one_person, older_age, whose_age
from crosscheck.verdicts.case import MEETING, Case, Ruling, undecided
from crosscheck.verdicts.growth_rules import (
    counting,
    counts,
    grown,
    is_counting,
    is_fresh_toll,
    is_outage,
    may_have_grown,
    mended,
    moving,
    outgrown,
)
from crosscheck.verdicts.name_rules import misspelled, promoted, succeeded, two_people
from crosscheck.verdicts.part_rules import (
    adds_up,
    both_said,
    open_bounds,
    open_size,
    other_base,
    other_subset,
    past_bounds,
    too_unlike,
)
from crosscheck.verdicts.scope_rules import (
    dated_figures,
    other_basis,
    other_day_of_stock,
    other_direction,
    other_flow,
    other_happening,
    other_period,
    other_period_named,
    other_person,
    other_place,
    other_restriction,
    other_size,
    stamp,
)
from crosscheck.verdicts.time_rules import (
    are_plan_and_fact,
    given_up,
    market,
    one_source,
    repriced,
    revised,
    so_far,
    turned_out,
)
from crosscheck.verdicts.voice_rules import other_stance, other_voices, proposals, rival_voices

# "About 1,200" and 1,180: the stated numbers lie this near.
ROUNDED_GAP = 0.05
# Two figures this alike with the same digits were one figure.
SURE_SLIP = 0.5
# "At least 50" and 52 tell one figure; at least 50 and 80 can both hold and say nothing of each other.
ROOM = 0.05
# Evidence that lies beside the values themselves, and what it must add to a score to be any. Of 46 findings of rival
# numbers without any in the labelled stories 27 are right, of the others nine in ten.
TIES = frozenset({
    "same noun", "same noun class", "wider noun", "same phrase counted", "same event", "event among the near ones",
    "near words", "words before", "words after", "nearest name shared", "one toll", "one sentence",
    "slip of digits", "slip of many digits", "same base and predicate",
})  # fmt: skip
SLIPS = frozenset({"slip of digits", "slip of many digits"})
LEAST_TIE = 0.02


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
    if case.left.kind == "time":
        return options.same_value  # many things happen at seven in the evening
    if family(case.left.kind) == "numbers" and comparison.outcome == "compatible" and 0 < comparison.gap <= ROUNDED_GAP:
        return options.same_rounded
    if comparison.reason == "finer":
        return options.same_finer
    return {"names": options.same_name, "dates": options.same_date}.get(family(case.left.kind), options.same_value)


def least_rival(case: Case) -> float:
    """Give the least score of rival answers for the kind of a case."""
    options = case.options
    if is_fresh_toll(case):
        return options.moving
    if is_outage(case):
        return options.revised
    if may_have_grown(case) or is_counting(case):
        return options.outgrown
    if case.left.kind == "age" and is_one_person(case):
        return options.one_person
    if case.left.kind in {"percent", "measure"} and not is_tied(case):
        return options.rival_untied
    return {"dates": options.rival_dates, "names": options.rival_names}.get(
        family(case.left.kind), options.rival_numbers
    )


def is_tied(case: Case, but: frozenset[str] = frozenset()) -> bool:
    """Say whether anything beside the two values is the same: what is counted, what happened, a word, a name."""
    return any(level.name in TIES - but and level.score > LEAST_TIE for level in case.match.levels)


def agree(case: Case) -> Ruling | None:
    """The values meet."""
    comparison = case.match.comparison
    if comparison.outcome not in MEETING:
        return None
    is_roomy = comparison.reason == "within-bound" and comparison.gap > ROOM
    if is_roomy and case.left.kind in {"count", "money", "measure"}:
        words = f"{case.left.value.text} and {case.right.value.text} can both hold, and need not agree"
        return undecided("bound", words)
    both = case.left.value.text
    words = {
        "equal": f"Both say {both}",
        "finer": f"{case.left.value.text} and {case.right.value.text}: one is the more exact way to say the other",
    }.get(comparison.reason, comparison.words)
    return Ruling(Relation.AGREEMENT, comparison.reason, words)


def slipped(case: Case) -> Ruling | None:
    """The same digits in another order: no other day, place or stance explains 318 and 381 million."""
    if case.left.kind == "time" and case.match.score >= SURE_SLIP:
        times = case.left.value, case.right.value
        if is_slip_of_clock(*(time.stated for time in times)):
            words = f"{times[0].text} and {times[1].text} are one time with an hour or two digits changed"
            return Ruling(Relation.CONFLICT, "slip-of-digits", words)
        return None
    if case.left.kind in {"name", "role", "date", "age", "ordinal"} or case.match.score < SURE_SLIP:
        return None
    a, b = case.left.value.stated, case.right.value.stated
    if case.match.comparison.outcome in MEETING or not is_slip_of_digits(a, b):
        return None
    if other_period_named(case) or are_plan_and_fact(case):
        return None
    if case.left.kind == "percent" and not is_tied(case, SLIPS):
        return None  # an article has many shares, and some have the digits of others
    moves = is_fresh_toll(case) or counts(case, "counters") or counts(case, "tides")
    if min(telling(a), telling(b)) < (3 if moves else 2):
        return None
    how = "with other noughts" if a.strip("0.") == b.strip("0.") else "in another order"
    words = f"{case.left.value.text} and {case.right.value.text} have the same digits {how}"
    return Ruling(Relation.CONFLICT, "slip-of-digits", words)


def too_far(case: Case) -> Ruling | None:
    """Kin, but not alike enough to be rival answers."""
    if case.match.score < least_rival(case):
        return undecided("unsure", f"The two may not be about the same thing (score {case.match.score:.2f})")
    return None


def contradict(case: Case) -> Ruling | None:
    """The values cannot both be true of the same thing."""
    words = f"{case.left.value.text} against {case.right.value.text}: both cannot be right"
    comparison = case.match.comparison
    if comparison.reason not in {"disjoint", ""} and comparison.words:
        words = comparison.words
    return Ruling(Relation.CONFLICT, comparison.reason or "disjoint", words)


TABLE = (
    outgrown,
    revised,
    past_bounds,
    unsure,
    other_direction,
    two_people,
    misspelled,
    succeeded,
    promoted,
    agree,
    slipped,
    given_up,
    stamp,
    other_stance,
    proposals,
    other_period,
    other_subset,
    other_flow,
    other_day_of_stock,
    other_place,
    other_size,
    other_basis,
    other_restriction,
    other_person,
    other_happening,
    dated_figures,
    open_bounds,
    open_size,
    too_unlike,
    other_base,
    adds_up,
    so_far,
    too_far,
    counting,
    mended,
    both_said,
    market,
    turned_out,
    rival_voices,
    whose_age,
    older_age,
    grown,
    repriced,
    moving,
    one_source,
    other_voices,
    contradict,
)
