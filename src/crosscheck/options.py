"""Thresholds and limits, each with where it came from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """What a run may be told; the defaults are what `crosscheck report` uses.

    same_value: least match score (0 to 1) at which two claims whose values meet are called an agreement.
    same_rounded: the same for two numbers of which one is the other rounded or hedged.
    outgrown: the least score at which a lower bound that a later count exceeds is called an update; less than an
        agreement asks, since the two meet besides.
    same_date: the same for dates of one precision.
    same_finer: the same for two dates of which one is the more exact: "2019" and "May 2019" of the five articles just
        pass. The four are set where the cross-validated precision of agreements reaches 0.92
        (benchmarks/crossvalidate.py).
    same_name: the same for names and roles; labelled pairs of equal names are right nine times in ten at any score.
    rival_numbers, rival_dates, rival_names: least match score at which two values that do not meet are called anything
        but undecided. At 0.375 cross-validated conflicts are right nine times in ten, at 0.35 eight times with
        one fact more at most, and at 0.4 a fact fewer is found (benchmarks/crossvalidate.py).
    rival_untied: the same for shares and measures of which nothing beside the values is the same: neither noun nor
        event nor a near word. Set by hand.
    revised: least match score at which two values that differ are an update, where the later article tells of a
        change. Set by hand, low: the words of change say most of it.
    moving: the least score of two tolls of one harm in fresh news: they are told as an update, not as a conflict.
    one_person: the least score of two ages that are told of one name, which says most of it. Set by hand.
    other_scope: least kinship at which two claims in different scopes are shown as such. Below a rival's score, since
        it asserts nothing; set so that the known differences in scope of the five articles just show.
    max_characters: an article longer than this is refused, so that a hostile file cannot stop a run.
    max_candidates: most candidate pairs kept for one article pair and block, the first in their articles.
    """

    same_value: float = 0.76
    same_rounded: float = 0.56
    outgrown: float = 0.25
    same_date: float = 0.6
    same_finer: float = 0.48
    same_name: float = 0.5
    rival_numbers: float = 0.375
    rival_names: float = 0.5
    rival_untied: float = 0.45
    rival_dates: float = 0.36
    other_scope: float = 0.25
    revised: float = 0.25
    moving: float = 0.2
    one_person: float = 0.2
    max_characters: int = 20_000_000
    max_candidates: int = 4_000
