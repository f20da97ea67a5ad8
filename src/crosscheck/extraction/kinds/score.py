"""Scores: the record of a boxer or a team, how a match ended, how a vote was split: "52-3", "3-1", "7-2"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extraction.kinds.kind import ClaimKind, Mention
from crosscheck.language.passage import Passage
from crosscheck.language.scores import find_scores
from crosscheck.model import Claim, Comparison
from crosscheck.values import ScoreValue

# Two tellings of one record lie this many bouts apart at most.
ONE_CAREER = 3


def find(passage: Passage) -> Iterator[Mention]:
    """Give the scores of a text."""
    starts, ends = passage.tokens.starts, passage.tokens.ends
    for score in find_scores(passage):
        value = ScoreValue(score.numbers, score.sort, score.owner)
        yield Mention("score", starts[score.first], ends[score.last - 1], score.first, score.last, value)


def compare(left: Claim, right: Claim) -> Comparison:
    """Say how two scores stand; a result or a vote may be told from either side, a record only from its owner's."""
    a, b = left.value, right.value
    assert isinstance(a, ScoreValue)
    assert isinstance(b, ScoreValue)
    if a.sort != b.sort:
        return Comparison("incomparable", "other-sort", f"{a.text} is a {a.sort}, {b.text} a {b.sort}")
    if a.numbers == b.numbers or (a.sort != "record" and a.numbers == b.numbers[::-1]):
        return Comparison("equal", "equal", f"both give {a.text}")
    if a.sort != "record":
        return Comparison("incomparable", "other-score", f"{a.text} and {b.text} may be of two")
    longest = max(len(a.numbers), len(b.numbers))
    one, two = ((*numbers, 0, 0)[:longest] for numbers in (a.numbers, b.numbers))
    if one == two:  # a record leaves out draws where there are none
        return Comparison("compatible", "omission", f"{a.text} and {b.text} fit")
    if abs(sum(one) - sum(two)) > ONE_CAREER:
        return Comparison("incomparable", "other-score", f"{a.text} and {b.text} are a season and a career")
    return Comparison("different", "disjoint", "", 1.0)


def ask(claim: Claim) -> str:
    """Ask for a score: "What is the record of Ana Roe?", "How did the vote go?"."""
    value = claim.value
    assert isinstance(value, ScoreValue)
    if value.sort == "record":
        return f"What is the record of {value.owner.title()}?"
    return "How was the vote split?" if value.sort == "vote" else "What was the score?"


KIND = ClaimKind("score", find, compare, ask, rank=2)
