"""A share, its base and its part in one sentence: "130 of the 200 passengers, or 60 percent" is 65 percent."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model import Claim, Relation
from crosscheck.values import Quantity
from crosscheck.verdicts.reckoning import HUNDRED, bounds_of, percent_words, ratio, share_bounds, told_bounds
from crosscheck.verdicts.remark import Remark
from crosscheck.verdicts.rows import Row, ends_with, words_of

# Between a base and the figure beside it stands its noun, in a few words.
LONGEST_NOUN = 6
SAID, PART, BASE = "said", "part", "base"
# The orders in which the three stand, and which joint comes before the second and the third.
ORDERS = (
    ((SAID, BASE, PART), ("base", "joins")),
    ((PART, BASE, SAID), ("base", "joins")),
    ((PART, SAID, BASE), ("joins", "base")),
)


def portion_remarks(row: Row) -> Iterator[Remark]:
    """Give the shares of a sentence that its own counts belie, and the parts said to be "of" a smaller whole."""
    for at in range(len(row.figures) - 1):
        yield from above_whole(row, at)
        for names, joints in ORDERS:
            trio = row.figures[at : at + 3]
            if len(trio) == len(names) and all(joint_fits(row, at + 1 + n, joint) for n, joint in enumerate(joints)):
                role = dict(zip(names, trio, strict=True))
                remark = belied(role[SAID], role[PART], role[BASE])
                if remark is not None:
                    yield remark


def joint_fits(row: Row, at: int, joint: str) -> bool:
    """Say whether the words before a figure join it to the one before as base or as the same thing said otherwise."""
    gap = row.gaps[at]
    if len(words_of(gap)) > LONGEST_NOUN:
        return False
    if joint == "base":
        return ends_with(gap, "shares", "base")
    is_bracketed = ends_with(gap, "shares", "bracket") and row.gaps[at + 1][:1] in {")", "]", "–", "—"}
    return is_bracketed or (ends_with(gap, "shares", "joins") and "," in gap)


def belied(said: Claim, part: Claim, base: Claim) -> Remark | None:
    """Say that a part of a base is another share than the one said; None where it fits or is no such thing."""
    share, some, whole = said.value, part.value, base.value
    if not isinstance(share, Quantity) or not isinstance(some, Quantity) or not isinstance(whole, Quantity):
        return None
    if share.dimension != "percent" or said.kind != "percent" or len(share.numbers) > 1:
        return None
    if part.kind != base.kind or part.kind not in {"count", "money"} or some.unit != whole.unit:
        return None
    if not are_plain(part, base) or whole.numbers[0] <= 0:
        return None
    if ratio(told_bounds(some), told_bounds(whole)).meets(share_bounds(share, said.surface)):
        return None
    found = percent_words(some.numbers[0] / whole.numbers[0] * HUNDRED)
    words = f"{some.text} of {whole.text} is {found}, not {share.text}"
    return Remark((said, part, base), Relation.CONFLICT, "share-of-base", words)


def above_whole(row: Row, at: int) -> Iterator[Remark]:
    """Give a part that is larger than the whole it is "of": "30 of the 25 passengers"."""
    if is_bare_of(row.gaps[at + 1]):
        part, whole = row.figures[at], row.figures[at + 1]
    elif (
        at == 0 and is_bare_of(row.gaps[0]) and row.gaps[1].endswith(",") and len(words_of(row.gaps[1])) <= LONGEST_NOUN
    ):
        whole, part = row.figures[:2]  # "Of the 25 passengers, 30 were rescued"
    else:
        return
    if part.kind != "count" or whole.kind != "count" or part.subject.classes != whole.subject.classes:
        return
    if not are_plain(part, whole) or part.subject.head != whole.subject.head:
        return
    assert isinstance(part.value, Quantity)
    assert isinstance(whole.value, Quantity)
    if whole.value.numbers[0] > 0 and bounds_of(whole.value).is_below(bounds_of(part.value)):
        words = f"{part.value.text} of {whole.value.text}: the part is larger than the whole"
        yield Remark((whole, part), Relation.CONFLICT, "part-above-whole", words)


def is_bare_of(gap: str) -> bool:
    """Say whether nothing but "of the" stands before a figure."""
    words = words_of(gap)
    return ends_with(gap, "shares", "base") and words[0] in {"of", "out"} and len(words) <= 3


def are_plain(*claims: Claim) -> bool:
    """Say whether figures are single asserted numbers."""
    return all(
        isinstance(claim.value, Quantity)
        and len(claim.value.numbers) == 1
        and claim.attribution.stance != "denied"
        and claim.scope.flow not in {"each", "new"}
        for claim in claims
    )
