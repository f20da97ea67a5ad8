"""A total and its parts in one sentence: "42 dead: 20 in Arl, 15 in Bent and 5 in Cray" makes 40."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from crosscheck.language.lexicon import load_lexicon
from crosscheck.matching.gate import includes
from crosscheck.model import Claim, Relation
from crosscheck.values import Hedge, Quantity
from crosscheck.verdicts.reckoning import add, bounds_of, rough_bounds
from crosscheck.verdicts.remark import Remark
from crosscheck.verdicts.rows import Row, ends_with, has_word, words_of

# A part is told in a few words ("20 in the port of Arl"); more of them tell another thing.
LONGEST_PART = 8
# "20 in Arl": a part for each place, and nobody is in two of them.
PLACED = re.compile(r"^(?:[\w'’-]+ ){0,2}(?:in|at|from) (?:the )?(?:[a-z]+ of )?[A-Z]")
WHOLE, BRACKET, SOME = "whole", "bracket", "some"


@dataclass(frozen=True, slots=True)
class Listing:
    """A total with the parts listed for it. extent: the list names all of them (whole), or need not."""

    total: Claim
    parts: tuple[Claim, ...]
    gaps: tuple[str, ...]
    extent: str


def sum_remarks(row: Row) -> Iterator[Remark]:
    """Give the totals of a sentence that their listed parts do not make."""
    for listing in listings(row):
        remark = judge(listing, row)
        if remark is not None:
            yield remark


def listings(row: Row) -> Iterator[Listing]:
    """Give each total of a sentence with the list of parts right after it, or right before."""
    at = 0
    while at < len(row.figures):
        end = end_of_list(row, at)
        if end - at >= 2:
            parts, gaps = row.figures[at:end], row.gaps[at + 1 : end + 1]
            opened = extent_of(row.gaps[at], "opens")
            closed = extent_of(joint_before(row, end), "closes") if end < len(row.figures) else ""
            if at and opened and closes_well(row, end, opened):
                yield Listing(row.figures[at - 1], parts, gaps, opened)
            elif closed and at == 0:
                yield Listing(row.figures[end], parts, gaps, closed)
        at = max(end, at + 1)


def end_of_list(row: Row, first: int) -> int:
    """Give the figure after the list that begins with this one; the list needs a last joint: "... and 5"."""
    end, is_closed = first + 1, False
    while end < len(row.figures) and not is_closed:
        gap = row.gaps[end]
        if len(words_of(gap)) > LONGEST_PART or not joins(gap):
            return first + 1
        is_closed = ends_with(gap, "joins", "last")
        end += 1
    return end if is_closed else first + 1


def joins(gap: str) -> bool:
    """Say whether the words between two figures go on with a list."""
    return ends_with(gap, "joins", "middle") or ends_with(gap, "joins", "last")


def joint_before(row: Row, at: int) -> str:
    """Give the words before a total, with those that the reader took into the figure: "a total of 25"."""
    surface = row.figures[at].surface
    opening = surface[: next((n for n, sign in enumerate(surface) if sign.isdigit()), surface.rfind(" ") + 1)]
    return f"{row.gaps[at]} {opening}"


def extent_of(gap: str, side: str) -> str:
    """Say what a list is to the total beside it: all of its parts, some of them, or '' where no cue joins the two."""
    kinds = (WHOLE, BRACKET, SOME) if side == "opens" else (WHOLE, SOME)
    return next((kind for kind in kinds if ends_with(gap, side, kind)), "")


def closes_well(row: Row, end: int, extent: str) -> bool:
    """Say whether a list that opened after its total ends where a list can end: its sentence, bracket or dash."""
    gap = row.gaps[end]
    if extent == BRACKET:
        return ")" in gap
    return end == len(row.figures) or extent == SOME or any(sign in gap for sign in ";–—")


def judge(listing: Listing, row: Row) -> Remark | None:
    """Say how a total and the sum of its parts stand; None where they meet or anything is in doubt."""
    total, parts = listing.total, listing.parts
    if spoiled(listing, row) or not all(is_part(part, total) for part in parts):
        return None
    figures = [part.value for part in parts if isinstance(part.value, Quantity)]
    assert isinstance(total.value, Quantity)
    made, stated = add(figures), bounds_of(total.value)
    if any(bounds_of(one.value).meets(made) for one in row.figures if isinstance(one.value, Quantity)):
        return None
    words = f"{spelled(figures)}, not {total.value.text}"
    is_more = stated.is_below(made)
    rough = rough_bounds(total.value).meets(add(figures, rough_bounds))
    if not rough and (listing.extent == WHOLE or (is_more and are_apart(listing))):
        return Remark((total, *parts), Relation.CONFLICT, "sum", words)
    if listing.extent in {WHOLE, BRACKET} or (is_complete(parts) and not is_more):
        return Remark((total, *parts), Relation.UNDECIDED, "sum", words)
    return None


def spoiled(listing: Listing, row: Row) -> bool:
    """Say whether the sentence tells of more than one sum, or of figures that are no plain numbers."""
    found = (listing.total, *listing.parts)
    if any(claim.scope.flow in {"each", "new"} or claim.attribution.stance == "denied" for claim in found):
        return True
    if any(isinstance(claim.value, Quantity) and len(claim.value.numbers) > 1 for claim in found):
        return True
    # "42 people died in three towns: 20 in Arl, ...": three is the number of the parts
    if isinstance(listing.total.value, Quantity) and listing.total.value.numbers[0] == len(listing.parts):
        return True
    return any(has_word(gap, "spoils", "sums") for gap in (*row.gaps[:-1], *listing.gaps))


def is_part(part: Claim, total: Claim) -> bool:
    """Say whether a figure can be a part of a total: the same unit, and a noun that is the total's or within it."""
    a, b = part.value, total.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or (a.dimension, a.unit) != (b.dimension, b.unit):
        return False
    if part.kind == "percent" or a.numbers[0] == 0:
        return False
    if part.kind != "count" or not part.subject.head or part.subject.head == total.subject.head:
        return True
    if not part.subject.classes or not total.subject.classes:
        return not part.subject.classes
    return part.subject.classes == total.subject.classes or includes(total, part)


def label_of(claim: Claim) -> str:
    """Give what a part counts: the class of its noun, else the noun."""
    return claim.subject.classes[0] if claim.subject.classes else claim.subject.head


def are_apart(listing: Listing) -> bool:
    """Say whether nobody can be counted in two of the parts: men and women, "20 in Arl and 15 in Bent"."""
    labels = {label_of(part) for part in listing.parts}
    groups = load_lexicon("arithmetic")["exclusive"].values()
    if len(labels) == len(listing.parts) and any(labels <= set(group) for group in groups):
        return True
    return all(PLACED.match(gap) for gap in listing.gaps)


def is_complete(parts: tuple[Claim, ...]) -> bool:
    """Say whether the parts leave next to nobody out: men and women."""
    labels = {label_of(part) for part in parts}
    return any(labels == set(group) for group in load_lexicon("arithmetic")["complete"].values())


def spelled(figures: list[Quantity]) -> str:
    """Write a sum for people: '20, 15 and 5 make 40'."""
    words = [plain_text(figure, figure.numbers[0]) for figure in figures]
    made = sum((figure.numbers[0] for figure in figures), Decimal(0))
    return f"{', '.join(words[:-1])} and {words[-1]} make {plain_text(figures[0], made)}"


def plain_text(figure: Quantity, number: Decimal) -> str:
    """Write a number with a figure's unit and without its hedge."""
    return replace(figure, numbers=(number,), hedge=Hedge.EXACT).text
