"""Rules of voice and stance: who says so, and whether it is put as a fact at all."""

from __future__ import annotations

from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.voices import name_voice
from crosscheck.matching.values_met import is_slip_of_digits
from crosscheck.model import Relation
from crosscheck.verdicts.case import MEETING, Case, Ruling, undecided
from crosscheck.verdicts.time_rules import are_plan_and_fact, stances_apart


def other_stance(case: Case) -> Ruling | None:
    """A forecast, plan or denial is never compared with a fact."""
    said = case.left.attribution, case.right.attribution
    if case.left.kind in {"name", "role", "age"} or any(map(case.story.is_attribute, (case.left, case.right))):
        return None  # "the 1,930-km river is to be dammed": the plan is not the river's length
    if case.left.kind in {"date", "time"} and {a.stance for a in said} <= {"asserted", "permitted"}:
        return None  # "designed for 900 inmates when it opened in 1989"
    if stances_apart(case) and not are_plan_and_fact(case):
        told, stances = load_lexicon("accounts")["stances"], [c.attribution.stance for c in (case.left, case.right)]
        one, other = (told.get(stance, stance) for stance in stances)
        return undecided("other-stance", f"One is {one}, the other is {other}")
    return None


def proposals(case: Case) -> Ruling | None:
    """A demand and an offer, or two bids, are steps of a bargain and no rival facts."""
    stances = {case.left.attribution.stance, case.right.attribution.stance}
    if case.left.kind == "count" and any(map(case.story.is_attribute, (case.left, case.right))):
        return None  # "the 42-page complaint seeks $38 million"
    slip = is_slip_of_digits(case.left.value.stated, case.right.value.stated)
    if "proposed" in stances and case.match.comparison.outcome not in MEETING and not slip:
        return undecided("proposals", "At least one of the two is an offer or a demand")
    return None


def rival_voices(case: Case) -> Ruling | None:
    """Two parties give rival figures: that is news, not an outlet's error."""
    a, b = case.left.attribution.who, case.right.attribution.who
    if [a, b] in load_lexicon("rivals")["sides"] or [b, a] in load_lexicon("rivals")["sides"]:
        return Ruling(Relation.DISPUTED, "rival-voices", f"{name_voice(a)} and {name_voice(b)} give different figures")
    return None


def other_voices(case: Case) -> Ruling | None:
    """Each article names somebody else for its figure: the two disagree, not the outlets."""
    a, b = case.left.attribution.who, case.right.attribution.who
    if case.left.kind in {"date", "time"}:
        return None  # two spokesmen do not dispute the day of an arrest: one of the articles has it wrong
    outlets = word_set("rivals", "outlets")
    if set(a.split()) & outlets or set(b.split()) & outlets:
        return None  # what a newspaper wrote is an article's figure like this one's
    if a and b and not set(a.split()) & set(b.split()):
        return Ruling(Relation.DISPUTED, "other-voices", f"{name_voice(a)} and {name_voice(b)} give different figures")
    return None
