"""What a rule is given and what it gives: a match with its story, and a ruling."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from crosscheck.model import Claim, Match, Relation
from crosscheck.options import Options
from crosscheck.verdicts.story import Story

MEETING = frozenset({"equal", "compatible"})
Interval = tuple[dt.date, dt.date]


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a rule says of a match: the relation, a reason code, and words for people, without capital and full stop."""

    relation: Relation
    reason: str
    words: str


@dataclass(frozen=True, slots=True)
class Case:
    """A match before the rules, with all they may ask."""

    match: Match
    story: Story
    options: Options

    @property
    def left(self) -> Claim:
        """The earlier article's claim."""
        return self.match.left

    @property
    def right(self) -> Claim:
        """The later article's claim."""
        return self.match.right

    @property
    def days_apart(self) -> int | None:
        """Days between the first days on which the two articles can have appeared; None where one is undated."""
        dates = self.dates
        return abs((dates[1][0] - dates[0][0]).days) if dates else None

    @property
    def most_days(self) -> int | None:
        """Most days that can lie between the two articles, the left one first; None where one is undated."""
        dates = self.dates
        return (dates[1][1] - dates[0][0]).days if dates else None

    @property
    def dates(self) -> tuple[Interval, Interval] | None:
        """The first and last day of each article; None where one is undated."""
        a, b = (self.story.published.get(claim.article) for claim in (self.left, self.right))
        return (a, b) if a and b else None


def undecided(reason: str, words: str) -> Ruling:
    """Rule that nothing is asserted."""
    return Ruling(Relation.UNDECIDED, reason, words)
