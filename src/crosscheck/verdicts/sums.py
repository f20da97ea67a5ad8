"""A total and its parts in one sentence: "42 dead: 20 in Arl, 15 in Bent and 5 in Cray" makes 40."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from crosscheck.language.lexicon import load_lexicon
from crosscheck.matching.gate import includes
from crosscheck.model import Claim, Relation
from crosscheck.values import Hedge, Quantity
from crosscheck.verdicts.reckoning import add, bounds_of, rough_bounds
from crosscheck.verdicts.remark import Remark
from crosscheck.verdicts.rows import Row, ends_with, has_word, starts_with, words_of

# A part is told in a few words ("20 in the port of Arl"); more of them tell another thing.
LONGEST_PART = 8
# "20 in Arl": a part for each place, and nobody is in two of them.
PLACED = re.compile(r"^(?:[\w'’-]+ ){0,3}(?:in|at|from) (?:the )?(?:[a-z]+ of )?[A-Z]")
# A sum this far from its total, as a share of the larger, was meant for another; one not near is no slip of a figure.
FARTHEST, NEAR = Decimal("0.5"), Decimal("0.25")
SEPARATOR = re.compile(r"[,;]|\band\b|\bplus\b")
WHOLE, BRACKET, SOME, AMONG = "whole", "bracket", "some", "among"


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
    for at in range(len(row.figures)):
        end = max(end_of_list(row, at, ends_with), end_of_list(row, at, starts_with))
        if end - at < 2:
            continue
        parts, gaps = row.figures[at:end], row.gaps[at + 1 : end + 1]
        opened = opening_of(row, at)
        closed = closing_of(row, end) if end < len(row.figures) else ""
        if at and opened and closes_well(row, end, opened):
            yield Listing(row.figures[at - 1], parts, gaps, opened)
        elif closed and (at == 0 or (at == 1 and is_number_of(row.figures[0], parts))):
            yield Listing(row.figures[end], parts, gaps, closed)


def end_of_list(row: Row, first: int, joined: Callable[..., bool]) -> int:
    """Give the figure after the list that begins with this one; the list needs a last joint.

    joined: where in the words between two parts the joint stands: last ("20 in Arl and 15"), or first where the noun
    stands before its figure ("a tunnel for 6 billion and a library for 4 billion").
    """
    end, is_closed = first + 1, False
    while end < len(row.figures) and not is_closed:
        gap = row.gaps[end]
        is_closed = joined(gap, "joins", "last")
        if len(words_of(gap)) > LONGEST_PART or not (is_closed or joined(gap, "joins", "middle")):
            return first + 1
        end += 1
    return end if is_closed else first + 1


def opening_of(row: Row, at: int) -> str:
    """Say what a list is to the total before it: all of its parts, some of them, or '' where no cue joins the two."""
    for extent in (WHOLE, BRACKET, SOME):
        if ends_with(row.gaps[at], "opens", extent):
            return extent
    # "killed 13 people, six of them in Arl and seven in Bent"
    return SOME if row.gaps[at].endswith(",") and starts_with(row.gaps[at + 1], "opens", SOME) else ""


def closing_of(row: Row, at: int) -> str:
    """Say what a list is to the total after it: all of its parts, some of them, or '' where no cue joins the two."""
    before = joint_before(row, at)
    if ends_with(before, "closes", WHOLE) or starts_with(row.gaps[at + 1], "closes", "after"):
        return WHOLE
    return AMONG if ends_with(before, "closes", AMONG) else ""


def is_number_of(claim: Claim, parts: tuple[Claim, ...]) -> bool:
    """Say whether a figure only counts the parts: "three towns: 20 in Arl, ..."."""
    return isinstance(claim.value, Quantity) and claim.value.numbers == (Decimal(len(parts)),)


def joint_before(row: Row, at: int) -> str:
    """Give the words before a total, with those that the reader took into the figure: "a total of 25"."""
    surface = row.figures[at].surface
    opening = surface[: next((n for n, sign in enumerate(surface) if sign.isdigit()), surface.rfind(" ") + 1)]
    return f"{row.gaps[at]} {opening}"


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
    if not is_more and has_word(row.gaps[-1], "spoils", "rest"):
        return None
    gap = gap_of(figures, total.value)
    if gap > FARTHEST:
        return None
    rough = rough_bounds(total.value).meets(add(figures, rough_bounds))
    is_sure = not rough and all(is_same_noun(part, total) for part in parts)
    if is_sure and (listing.extent == WHOLE or (is_more and are_apart(listing))):
        return Remark((total, *parts), Relation.CONFLICT, "sum", words)
    # "12 women and 9 men among the 25 victims" leaves four to ask about; "including" says itself that there are others
    if listing.extent in {WHOLE, BRACKET} or (listing.extent == AMONG and is_complete(parts) and not is_more):
        return Remark((total, *parts), Relation.UNDECIDED, "sum", words) if gap <= NEAR else None
    return None


def gap_of(figures: list[Quantity], total: Quantity) -> Decimal:
    """Give how far a sum and its total lie apart, as a share of the larger."""
    made, stated = sum((figure.numbers[0] for figure in figures), Decimal(0)), total.numbers[0]
    return abs(made - stated) / max(abs(made), abs(stated), Decimal(1))


def spoiled(listing: Listing, row: Row) -> bool:
    """Say whether the sentence tells of more than one sum, or of figures that are no plain numbers."""
    found = (listing.total, *listing.parts)
    if any(claim.scope.flow in {"each", "new"} or claim.attribution.stance == "denied" for claim in found):
        return True
    if any(isinstance(claim.value, Quantity) and len(claim.value.numbers) > 1 for claim in found):
        return True
    if is_number_of(listing.total, listing.parts):
        return True
    if any(len([part for part in SEPARATOR.split(gap) if part.strip()]) > 1 for gap in listing.gaps[:-1]):
        return True  # "8 portraits, a still life and 2 seascapes": a part without a figure
    return any(has_word(gap, "spoils", "sums") for gap in (*row.gaps[:-1], *listing.gaps))


def is_part(part: Claim, total: Claim) -> bool:
    """Say whether a figure can be a part of a total: the same unit, and a noun that is the total's or within it."""
    a, b = part.value, total.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or (a.dimension, a.unit) != (b.dimension, b.unit):
        return False
    if part.kind == "percent" or a.numbers[0] == 0:
        return False
    return is_same_noun(part, total) or not part.subject.classes


def is_same_noun(part: Claim, total: Claim) -> bool:
    """Say whether a part counts what its total counts, or some of it; "3 keepers" of "a squad" may or may not."""
    a, b = part.subject, total.subject
    if part.kind != "count" or not a.head or a.head == b.head:
        return True
    return bool(a.classes and b.classes) and (a.classes == b.classes or includes(total, part))


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
