"""What a rule is given and what it gives: a match with its story, and a ruling."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model import Claim, Match, Relation
from crosscheck.options import Options
from crosscheck.verdicts.story import Story

MEETING = frozenset({"equal", "compatible"})


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a rule says of a match: the relation, a reason code, and a sentence for people without its full stop."""

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


def undecided(reason: str, words: str) -> Ruling:
    """Rule that nothing is asserted."""
    return Ruling(Relation.UNDECIDED, reason, words)
