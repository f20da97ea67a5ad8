"""The gate over the quality stories: floors below which nothing falls, and rows of the typology that must hold.

Floors only go up. Each stands just below what `python tests/quality/scoring.py` prints (`--half odd`, `--half even` for
the halves, `--group wire`, `fresh`, `late`, `final` or `last` for the stories as the wires tell them); when a figure has risen, its floor
must follow, and a test says to what. Whoever lowers a floor or takes a row away says in the commit which label was wrong,
or what was won for it that is worth more.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from scoring import Score, entries, names, score

GROUPS = ("wire", "fresh", "late", "final", "last")
# Half or group -> figure -> the least it may be. "plain": recall of the conflicts that any editor would want found;
# "precision": of conflict findings.
FLOORS = {
    "odd": {"agreement": 0.70, "update": 0.64, "conflict": 0.34, "plain": 0.42, "precision": 1.0},
    "even": {"agreement": 0.65, "update": 0.38, "conflict": 0.34, "plain": 0.35, "precision": 0.70},
    "all": {"agreement": 0.68, "update": 0.51, "conflict": 0.34, "plain": 0.38, "precision": 0.84},
    "wire": {"agreement": 0.70, "update": 0.43, "conflict": 0.52, "precision": 0.86},
    "fresh": {"agreement": 0.70, "update": 0.41, "conflict": 0.45, "precision": 0.94},
    "late": {"agreement": 0.65, "update": 0.48, "conflict": 0.32, "precision": 0.92},
    "final": {"agreement": 0.68, "update": 0.41, "conflict": 0.23, "precision": 0.81},
    "last": {"agreement": 0.63, "update": 0.32, "conflict": 0.28, "precision": 0.80},
}
# Most look-alikes and agreements that may be called a conflict.
BROKEN = {"odd": 0, "even": 0, "all": 0, "wire": 7, "fresh": 2, "late": 4, "final": 3, "last": 6}
# So far may a floor lie below its figure; of few labels, so far as one of them moves the figure.
SLACK = 0.03
# Rows that hold on both sides: something of each is found, and no look-alike is called a conflict.
MUST_HOLD = (
    "as-of", "background-year", "bound", "copy", "duration", "event-verb", "exact-values", "namesake", "own-voice", "parties",
    "price", "quake-magnitude", "quote", "role", "same-number", "stance", "two-events",
)  # fmt: skip
CASES = [(half, figure) for half, floors in FLOORS.items() for figure in floors]


@cache
def scored(half: str) -> Score:
    """Score a half or a group once; the whole is the two halves together, without the other groups."""
    if half != "all":
        return score(names(group=half) if half in GROUPS else names(half))
    odd, even = scored("odd"), scored("even")
    both = Score(odd.wanted + even.wanted, odd.found + even.found, right=odd.right + even.right)
    both.alarms = [*odd.alarms, *even.alarms]
    both.broken = [*odd.broken, *even.broken]
    for rows in (odd.rows, even.rows):
        for side, tally in rows.items():
            both.rows[side].update(tally)
    return both


def figure_of(half: str, figure: str) -> tuple[float, int]:
    """Give a figure of a half, and of how many labels or findings it is."""
    total = scored(half)
    if figure == "precision":
        return total.precision, total.right + len(total.alarms)
    return total.recall(figure), total.wanted[figure]


@pytest.mark.parametrize(("half", "figure"), CASES)
def test_figure_is_above_its_floor(half: str, figure: str) -> None:
    """No figure of either half, or of all stories, falls below its floor."""
    reached, _ = figure_of(half, figure)
    floor = FLOORS[half][figure]
    lines = scored(half).alarms if figure == "precision" else []
    assert reached >= floor, "\n".join([f"{figure} of {half} fell to {reached:.3f}, below {floor}", *lines])


@pytest.mark.parametrize(("half", "figure"), CASES)
def test_floor_follows_its_figure(half: str, figure: str) -> None:
    """No floor lies far below what is reached, so that what was won is kept."""
    reached, many = figure_of(half, figure)
    slack = max(SLACK, 1 / max(1, many))
    least = int(reached * 100) / 100
    assert FLOORS[half][figure] >= reached - slack, (
        f"well done: {figure} of {half} is {reached:.3f} now; raise its floor in FLOORS to {least:.2f}"
    )


@pytest.mark.parametrize("half", BROKEN)
def test_no_look_alike_is_a_conflict(half: str) -> None:
    """What a label says is no conflict is not called one, but for as many as stand in BROKEN."""
    broken = scored(half).broken
    assert len(broken) <= BROKEN[half], "\n".join(["called a conflict:", *broken])
    assert len(broken) == BROKEN[half], f"well done: put {len(broken)} for {half} in BROKEN"


@pytest.mark.parametrize("row", MUST_HOLD)
def test_row_holds_on_both_sides(row: str) -> None:
    """Of a row that held, something is still found on each side, and no look-alike is called a conflict."""
    total = scored("all")
    tallies = {outcome: dict(tally) for (name, outcome), tally in total.rows.items() if name == row}
    assert row in total.holding(), f"the row {row} held on both sides and does not now: {tallies}"


def test_rows_that_hold_are_listed() -> None:
    """Every row that holds on both sides is kept."""
    new = sorted(scored("all").holding() - set(MUST_HOLD))
    assert not new, f"well done: add to MUST_HOLD {', '.join(new)}"


def test_every_row_has_both_sides() -> None:
    """Every row of the typology is labelled on both sides: a difference that counts, and its look-alike."""
    sides = Counter(row for row, _ in {(entry.row, entry.outcome) for name in names() for entry in entries(name)})
    assert {row for row, many in sides.items() if many < 2} == set()
