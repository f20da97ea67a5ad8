"""Figures that do not add up: totals and parts, shares and bases, changes and their ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.model import Claim
from crosscheck.verdicts.across import belied_across
from crosscheck.verdicts.moves import move_remarks
from crosscheck.verdicts.portions import portion_remarks
from crosscheck.verdicts.remark import Remark
from crosscheck.verdicts.rows import read_rows
from crosscheck.verdicts.story import Story
from crosscheck.verdicts.sums import sum_remarks


def arithmetic(claims: Sequence[Claim], story: Story) -> Iterator[Remark]:
    """Give all figures of a story that do not add up where they stand, and the shares that a count belies."""
    rows = tuple(read_rows(claims, story.articles))
    for row in rows:
        yield from sum_remarks(row)
        yield from portion_remarks(row)
        yield from move_remarks(row)
    yield from belied_across(rows, story)
