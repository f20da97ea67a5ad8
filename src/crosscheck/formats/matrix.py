"""Findings -> who agrees with whom: for each two sources, how many of the facts that both state agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from crosscheck.formats.cards import VERDICT_WORDS
from crosscheck.formats.quotes import Desk
from crosscheck.formats.wording import shorten
from crosscheck.model import Finding, Relation

MOST_SOURCES = 10  # a wider table fits no phone; more sources are listed pair by pair
MOST_PAIRS = 60
NAME_LIMIT = 28
# An undecided pair asserts nothing, so it compares nothing.
GRAVEST_FIRST = (Relation.CONFLICT, Relation.DISPUTED, Relation.UPDATE, Relation.SCOPE, Relation.AGREEMENT)


@dataclass(frozen=True, slots=True)
class Meeting:
    """How two sources stand. gravest: the plain name of the worst verdict between them.

    notes: what does not agree, as verdict, word and number.

    share: of the agreeing, in tenths, for the shade. same: they are one text.
    """

    left: str
    right: str
    agreed: int
    compared: int
    gravest: str
    notes: tuple[tuple[str, str, int], ...]
    share: int
    same: bool = False


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who agrees with whom. rows: for each source its letter, its name, and its meeting with every source or None.

    pairs: where the table would be too wide, the meetings, those that disagree most first; more: how many are left out.
    """

    letters: tuple[str, ...]
    rows: tuple[tuple[str, str, tuple[Meeting | None, ...]], ...]
    pairs: tuple[Meeting, ...]
    more: int


def write_matrix(findings: Iterable[Finding], desk: Desk) -> Matrix | None:
    """Count what each two sources agree on; None where no two sources state one fact."""
    met: dict[tuple[str, str], Counter[Relation]] = {}
    for finding in findings:
        for couple, relation in relations_of(finding, desk).items():
            met.setdefault(couple, Counter())[relation] += 1
    if not met:
        return None
    articles = sorted(desk.order, key=lambda name: desk.order[name])
    meetings = {couple: meet(couple, counts, desk) for couple, counts in met.items()}
    for left in articles:
        for right in articles:
            if (left, right) not in meetings and desk.order[left] < desk.order[right] and same_voice(left, right, desk):
                meetings[left, right] = meet((left, right), Counter(), desk)
    letters = tuple(desk.sources[name].letter for name in articles)
    if len(articles) > MOST_SOURCES:
        told = sorted(
            meetings.values(), key=lambda one: (one.agreed - one.compared, -one.compared, one.left, one.right)
        )
        return Matrix(letters, (), tuple(told[:MOST_PAIRS]), max(len(told) - MOST_PAIRS, 0))
    rows = tuple(
        (
            desk.sources[left].letter,
            shorten(desk.sources[left].name, NAME_LIMIT),
            tuple(meetings.get((left, right)) or meetings.get((right, left)) for right in articles),
        )
        for left in articles
    )
    return Matrix(letters, rows, (), 0)


def relations_of(finding: Finding, desk: Desk) -> dict[tuple[str, str], Relation]:
    """Give the gravest relation between each two articles of a finding."""
    found: dict[tuple[str, str], Relation] = {}
    for name in finding.pairs:
        pair = desk.pairs.get(name)
        if pair is None or pair.relation not in GRAVEST_FIRST:
            continue
        if pair.left not in desk.claims or pair.right not in desk.claims:
            continue
        ends = sorted((desk.claims[end].article for end in (pair.left, pair.right)), key=lambda one: desk.order[one])
        couple = (ends[0], ends[1])
        if ends[0] != ends[1]:
            found[couple] = min(found.get(couple, pair.relation), pair.relation, key=GRAVEST_FIRST.index)
    return found


def meet(couple: tuple[str, str], counts: Counter[Relation], desk: Desk) -> Meeting:
    """Put into words how two articles stand."""
    compared, agreed = counts.total(), counts[Relation.AGREEMENT]
    gravest = next((relation for relation in GRAVEST_FIRST if counts[relation]), Relation.AGREEMENT)
    notes = tuple(
        (relation.value, VERDICT_WORDS[relation], counts[relation])
        for relation in GRAVEST_FIRST[:-1]
        if counts[relation]
    )
    left, right = (desk.sources[name].letter for name in couple)
    share = agreed * 10 // compared if compared else 10
    return Meeting(left, right, agreed, compared, gravest.value, notes, share, same_voice(*couple, desk))


def same_voice(left: str, right: str, desk: Desk) -> bool:
    """Say whether two articles share their text."""
    return desk.voices[left] == desk.voices[right]
