"""Matches -> pairs: each goes down the table of rules until one fits; the ones before it are kept for `explain`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from crosscheck.model import Match, Pair, Relation
from crosscheck.options import Options
from crosscheck.verdicts.case import Case
from crosscheck.verdicts.remark import to_sentence
from crosscheck.verdicts.rules import TABLE
from crosscheck.verdicts.story import Story

NAMES = tuple(rule.__name__.replace("_", " ") for rule in TABLE)
# One tuple for all pairs that come as far down the table: a large story has a hundred thousand.
PASSED = tuple(NAMES[:place] for place in range(len(TABLE)))


def decide(match: Match, story: Story, options: Options) -> Pair:
    """Judge one match by the first rule of the table that fits."""
    case = Case(match, story, options)
    for place, rule in enumerate(TABLE):
        ruling = rule(case)
        if ruling is not None:
            return Pair(
                id=f"{match.left.id}~{match.right.id}",
                left=match.left.id,
                right=match.right.id,
                score=match.score,
                levels=match.levels,
                relation=ruling.relation,
                reason=ruling.reason,
                explanation=to_sentence(ruling.words),
                rule=NAMES[place],
                passed=PASSED[place],
            )
    message = "the table of rules has no last rule that always fits"
    raise AssertionError(message)


def decide_all(matches: Iterable[Match], story: Story, options: Options) -> tuple[Pair, ...]:
    """Judge every match."""
    matches = tuple(matches)
    pairs = tuple(decide(match, story, options) for match in matches)
    scoped = {places(match) for match, pair in zip(matches, pairs, strict=True) if pair.reason in {"period", "as-of"}}
    return tuple(
        period_of_figure(pair) if match.left.kind == "date" and places(match) in scoped and is_period(pair) else pair
        for match, pair in zip(matches, pairs, strict=True)
    )


def is_period(pair: Pair) -> bool:
    """Say whether a pair of dates joins two that a figure in the same sentences may need as its own."""
    return pair.reason == "finer" or pair.relation in {Relation.CONFLICT, Relation.UPDATE}


def places(match: Match) -> tuple[str, int, str, int]:
    """Give the two sentences that a match stands in."""
    left, right = match.left, match.right
    return left.article, left.sentence.start, right.article, right.sentence.start


def period_of_figure(pair: Pair) -> Pair:
    """Take back what was said of two dates that only say for which period two figures of their sentences hold."""
    words = "The dates are the periods of two figures that differ in scope."
    return replace(
        pair, relation=Relation.UNDECIDED, reason="period-of-figure", explanation=words, rule="period of figure"
    )
