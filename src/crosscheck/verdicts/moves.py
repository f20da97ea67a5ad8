"""A change against its two ends in one sentence: "rose 20 percent from 50 to 55" is ten percent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from crosscheck.language.lexicon import word_set
from crosscheck.model import Claim, Relation
from crosscheck.values import Hedge, Quantity
from crosscheck.verdicts.reckoning import HUNDRED, Bounds, bounds_of, percent_words, share_bounds
from crosscheck.verdicts.remark import Remark
from crosscheck.verdicts.rows import Row, ends_with, has_word, words_of

LEVELS = frozenset({"count", "money", "measure"})


@dataclass(frozen=True, slots=True)
class Move:
    """A change with the figure before and the figure after it; `was` and `now` may be the ends of one range."""

    change: Claim
    was: Quantity
    now: Quantity
    claims: tuple[Claim, ...]


def move_remarks(row: Row) -> Iterator[Remark]:
    """Give the change of a sentence that its own ends belie; None where a second comparison may be meant."""
    move = read_move(row)
    if move is None or not is_plain(row):
        return
    if not isinstance(move.change.value, Quantity) or move.was.numbers[0] <= 0:
        return
    words = " ".join(row.gaps).lower().split()
    is_fall = not word_set("arithmetic", "ends", "fell").isdisjoint(words)
    moved = moved_by(bounds_of(move.was), bounds_of(move.now))
    told = share_bounds(move.change.value, move.change.surface)
    if is_fall:
        told = Bounds(None if told.high is None else -told.high, None if told.low is None else -told.low)
    if moved.meets(told):
        return
    real = (move.now.numbers[0] - move.was.numbers[0]) / move.was.numbers[0] * HUNDRED
    found = f"a {'rise' if real > 0 else 'fall'} of {percent_words(abs(real))}" if real else "no change"
    said = f"a {'fall' if is_fall else 'rise'} of {move.change.value.text}"
    text = f"from {move.was.text} to {move.now.text} is {found}, not {said}"
    yield Remark((move.change, *move.claims), Relation.CONFLICT, "change", text)


def read_move(row: Row) -> Move | None:
    """Find the one change of a sentence and its two ends; None unless there is exactly one of each."""
    changes = [claim for claim, gap in zip(row.figures, row.gaps, strict=False) if is_percentage_change(claim, gap)]
    if len(changes) != 1:
        return None
    levels = [at for at, claim in enumerate(row.figures) if claim is not changes[0]]
    if any(row.figures[at].kind not in LEVELS for at in levels):
        return None
    if len(levels) == 1:
        return of_range(changes[0], row.figures[levels[0]])
    was = [at for at in levels if ends_with(row.gaps[at], "ends", "was")]
    now = [at for at in levels if ends_with(row.gaps[at], "ends", "now")]
    if len(levels) != 2 or len(was) != 1 or len(now) != 1 or was == now:
        return None
    if has_word(row.gaps[was[0]], "ends", "again"):
        return None
    left, right = row.figures[was[0]], row.figures[now[0]]
    a, b = left.value, right.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or (a.dimension, a.unit) != (b.dimension, b.unit):
        return None
    return Move(changes[0], a, b, (left, right)) if len(a.numbers) == len(b.numbers) == 1 else None


def of_range(change: Claim, level: Claim) -> Move | None:
    """Read "from 50 to 55", which the reader takes as one range."""
    value = level.value
    if not isinstance(value, Quantity) or len(value.numbers) != 2 or words_of(level.surface)[:1] != ["from"]:
        return None
    ends = [
        replace(value, numbers=(number,), low=number, high=number, hedge=Hedge.EXACT) for number in value.numbers
    ]  # fmt: skip
    # a range is kept in order of size, its words may fall: "from 55 to 50"
    return Move(change, ends[0], ends[1], (level,)) if value.low == value.numbers[0] else None


def is_percentage_change(claim: Claim, gap: str) -> bool:
    """Say whether a figure tells a change in percent; the words before it may say so ("an increase of 20 percent")."""
    value = claim.value
    return (
        isinstance(value, Quantity)
        and claim.kind == "percent"
        and value.unit == "%"
        and len(value.numbers) == 1
        and (value.dimension == "change:percent" or (value.dimension == "percent" and ends_with(gap, "ends", "tells")))
    )


def is_plain(row: Row) -> bool:
    """Say whether nothing between the figures hints at a second comparison, and all of it is of known kinds."""
    first, *inner = row.gaps[:-1]
    known = word_set("arithmetic", "ends", "between")
    if any(has_word(gap, "spoils", "changes") for gap in row.gaps):
        return False
    if any(claim.attribution.stance not in {"asserted", "estimated"} for claim in row.figures):
        return False
    strange = [word for gap in inner for word in words_of(gap) if word.isalpha() and word not in known]
    return len(strange) <= 1 and bool(first or inner)


def moved_by(was: Bounds, now: Bounds) -> Bounds:
    """Give the changes, in percent, that are possible between two stated figures."""
    low = None if now.low is None or not was.high else (now.low / was.high - 1) * HUNDRED
    high = None if now.high is None or not was.low or was.low <= Decimal(0) else (now.high / was.low - 1) * HUNDRED
    return Bounds(low, high)
