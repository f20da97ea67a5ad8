"""Rules of voice and stance: who says so, and whether it is put as a fact at all."""

from __future__ import annotations

from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.voices import name_voice
from crosscheck.model import Relation
from crosscheck.verdicts.case import MEETING, Case, Ruling, undecided


def other_stance(case: Case) -> Ruling | None:
    """A forecast, plan or denial is never compared with a fact."""
    a, b = case.left.attribution.stance, case.right.attribution.stance
    firm = {"asserted", "estimated"}
    if case.left.kind == "money" and {case.left.subject.event, case.right.subject.event} & word_set("rivals", "prices"):
        firm = {*firm, "planned"}  # "will cost $899" and "costs $999" are one price
    if case.left.kind not in {"name", "role"} and a != b and not (a in firm and b in firm):
        told = load_lexicon("accounts")["stances"]
        return undecided("other-stance", f"One is {told.get(a, a)}, the other is {told.get(b, b)}")
    return None


def proposals(case: Case) -> Ruling | None:
    """A demand and an offer, or two bids, are steps of a bargain and no rival facts."""
    stances = {case.left.attribution.stance, case.right.attribution.stance}
    if "proposed" in stances and case.match.comparison.outcome not in MEETING:
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
    if a and b and not set(a.split()) & set(b.split()):
        return Ruling(Relation.DISPUTED, "other-voices", f"{name_voice(a)} and {name_voice(b)} give different figures")
    return None
