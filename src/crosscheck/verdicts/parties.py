"""Two parties' figures that one article sets side by side: "police put the crowd at 5,000, organisers at 20,000".

Each figure agrees with the same party's in other articles, so that no two articles contradict each other; what is told
is that the parties do. Such a dispute joins the two camps of figures across all articles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from crosscheck.language.lexicon import first_class, load_lexicon, word_set
from crosscheck.language.stem import stem
from crosscheck.language.voices import name_voice
from crosscheck.matching.gate import includes, is_part, why_apart, why_no_rivals
from crosscheck.matching.score import DIFFERS, card_of
from crosscheck.model import Claim, Comparison, Level, Match, Pair, Relation
from crosscheck.options import Options
from crosscheck.values import DateValue
from crosscheck.verdicts.case import Case
from crosscheck.verdicts.part_rules import open_bounds, other_base, other_subset, too_unlike
from crosscheck.verdicts.remark import to_sentence
from crosscheck.verdicts.scope_rules import (
    other_direction,
    other_flow,
    other_happening,
    other_period,
    other_person,
    other_place,
    other_restriction,
    other_size,
)
from crosscheck.verdicts.story import Story, stems_of
from crosscheck.verdicts.time_rules import given_up
from crosscheck.verdicts.voice_rules import other_stance, proposals

Compare = Callable[[Claim, Claim], Comparison]
FIGURES = frozenset({"count", "money", "percent", "measure"})
# Sentences from the one party's figure to the other's.
NEAR = 2
# Figures that are looked at behind one: more stand in tables only.
MOST = 12
# What makes two figures of one article two facts and no dispute, as between two articles.
EXCUSES = (
    other_direction, given_up, other_stance, proposals, other_period, other_subset, other_flow, other_place, other_size,
    other_restriction, other_person, other_happening, open_bounds, too_unlike, other_base,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Contest:
    """Two figures of one article that answer one question, each a party's."""

    one: Claim
    other: Claim
    comparison: Comparison


def disputed(
    pairs: Sequence[Pair], claims: Sequence[Claim], story: Story, compare: Compare, options: Options
) -> tuple[Pair, ...]:
    """Judge again the pairs between the camps of each dispute, and add the pairs that nobody has judged yet.

    pairs: those that were judged. A pair that time, scope or agreement explains stays as it is.
    """
    by_id = {claim.id: claim for claim in claims}
    known = {frozenset((pair.left, pair.right)): pair for pair in pairs}
    allies = allies_of(pairs)
    rank = {name: place for place, name in enumerate(by_id)}
    told: dict[str, Pair] = {}
    asked: set[frozenset[str]] = set()
    for contest in contests(claims, story, compare, options):
        camps = [{claim.id, *allies.get(claim.id, ())} for claim in (contest.one, contest.other)]
        if not camps[0].isdisjoint(camps[1]):
            continue
        for both in {frozenset(names) for names in product(*camps)} - asked:
            asked.add(both)
            left, right = (by_id[name] for name in sorted(both, key=rank.__getitem__))
            pair = known.get(both)
            if pair is not None and pair.relation in {Relation.UPDATE, Relation.AGREEMENT, Relation.SCOPE}:
                continue
            if left.article == right.article and {left, right} != {contest.one, contest.other}:
                continue
            if card_of(compare(left, right)) != DIFFERS or party(left.attribution.who) == party(right.attribution.who):
                continue
            ruled = pair_of(contest, left, right)
            told.setdefault(ruled.id, replace(ruled, score=pair.score, levels=pair.levels) if pair else ruled)
    kept = tuple(told.pop(pair.id, pair) for pair in pairs)
    return (*kept, *(told[name] for name in sorted(told)))


def pair_of(contest: Contest, left: Claim, right: Claim) -> Pair:
    """Make the pair of two figures of a dispute."""
    voices = [name_voice(claim.attribution.who) for claim in (contest.one, contest.other)]
    texts = contest.one.value.text, contest.other.value.text
    words = f"{texts[0]} according to {voices[0]}, {texts[1]} according to {voices[1]}"
    level = Level("side by side", f"{contest.one.value.text} / {contest.other.value.text}", 1.0)
    return Pair(
        id=f"{left.id}~{right.id}", left=left.id, right=right.id, score=1.0, levels=(level,),
        relation=Relation.DISPUTED, reason="rival-voices", explanation=to_sentence(words), rule="side by side",
    )  # fmt: skip


def allies_of(pairs: Iterable[Pair]) -> Mapping[str, set[str]]:
    """Give {claim id: ids of the claims that agree with it}."""
    allies: dict[str, set[str]] = {}
    for pair in pairs:
        if pair.relation is Relation.AGREEMENT:
            allies.setdefault(pair.left, set()).add(pair.right)
            allies.setdefault(pair.right, set()).add(pair.left)
    return allies


def contests(claims: Sequence[Claim], story: Story, compare: Compare, options: Options) -> Iterator[Contest]:
    """Give the disputes that single articles tell, in order."""
    said: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        if claim.kind in FIGURES and claim.attribution.who:
            said.setdefault((claim.article, claim.kind), []).append(claim)
    for figures in said.values():
        for at, one in enumerate(figures):
            for other in figures[at + 1 : at + 1 + MOST]:
                if other.order - one.order > NEAR:
                    break
                comparison = compare(one, other)
                if are_parties(one, other) and answer_one(one, other, comparison):
                    case = Case(Match(one, other, 1.0, (), comparison, 1.0), story, options)
                    if not is_excused(case):
                        yield Contest(one, other, comparison)


def is_excused(case: Case) -> bool:
    """Say whether something but the parties explains that the figures differ."""
    story, one, other = case.story, case.left, case.right
    if of_two_days(case) or of_two_names(case) or story.of_two_hours(one, other) or story.of_two_groups(one, other):
        return True
    if is_taken_up(case.right):
        return any(rule(case) for rule in EXCUSES if rule is not other_base)  # the base is the first figure's
    return any(rule(case) for rule in EXCUSES)


def of_two_days(case: Case) -> bool:
    """Say whether each figure is dated, and no day is in both."""
    a, b = case.left.scope.when, case.right.scope.when
    if not (isinstance(a, DateValue) and isinstance(b, DateValue) and a.low and a.high and b.low and b.high):
        return False
    return a.high < b.low or b.high < a.low


def of_two_names(case: Case) -> bool:
    """Say whether each sentence has names of its own besides its speaker's: "in Merrin", "in Harlow"."""
    a, b = (
        {name for name in claim.subject.names if name != claim.attribution.who} for claim in (case.left, case.right)
    )
    return case.left.order != case.right.order and bool(a) and bool(b) and a.isdisjoint(b)


def party(who: str) -> str:
    """Give the sort of party a voice is: "union" of "transport workers federation"; '' for a person or a firm."""
    sorts = first_class("speech", "voices") | first_class("rivals", "parties")
    return next((sorts[word] for word in reversed(who.split()) if word in sorts), "")


def are_parties(one: Claim, other: Claim) -> bool:
    """Say whether two figures are told by two sorts of party, or the second takes up the first for somebody else."""
    a, b = one.attribution.who, other.attribution.who
    if set(a.split()) & set(b.split()):
        return False
    sorts = party(a), party(b)
    if {one.subject.event, other.subject.event} & word_set("rivals", "casualties"):
        return is_rivalry(*sorts)  # the police said five were dead, and the hospital, later, seven
    if all(sorts):
        return sorts[0] != sorts[1]
    return points_back(other) and other.order - one.order <= 1


def is_rivalry(one: str, other: str) -> bool:
    """Say whether two sorts of party are known to give rival figures."""
    sides = load_lexicon("rivals")["sides"]
    return [one, other] in sides or [other, one] in sides


def is_wider(one: Claim, other: Claim) -> bool:
    """Say whether one counts people, and the other the same people by what they do: people, marchers."""
    is_plain = stem("people") in {one.subject.head, other.subject.head}
    return is_plain and (includes(one, other) or includes(other, one)) and not is_part(one, other)


def points_back(claim: Claim) -> bool:
    """Say whether a figure is of what another counts: "put the number at 900", "the unions counted 5,000"."""
    last = claim.subject.counted.lower().rsplit(" ", 1)[-1]
    return stem(last) in stems_of("pointing") or is_own_voice(claim)


def is_own_voice(claim: Claim) -> bool:
    """Say whether the speaker was read as what is counted: "Organisers counted 6,000"."""
    label = first_class("speech", "voices").get(claim.subject.counted.lower())
    return label is not None and label == party(claim.attribution.who)


def is_taken_up(claim: Claim) -> bool:
    """Say whether a figure leaves unsaid what it counts: "police put it at 45,000"."""
    return points_back(claim) or not (claim.subject.head or claim.subject.event)


def answer_one(one: Claim, other: Claim, comparison: Comparison) -> bool:
    """Say whether two figures of one article count one thing and cannot both be right."""
    if card_of(comparison) != DIFFERS or comparison.outcome == "incomparable" or why_apart(one, other):
        return False
    a, b = one.subject, other.subject
    if a.event != b.event and {a.event, b.event} & word_set("events", "apart"):
        return False
    if is_taken_up(other) or is_taken_up(one):
        return other.order - one.order <= 1
    if a.head != b.head and not is_wider(one, other):
        return not b.head and one.kind == "count" and bool(a.event) and a.event == b.event
    return bool(a.head or a.event) and not why_no_rivals(one, other)
