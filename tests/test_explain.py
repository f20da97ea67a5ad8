"""The account that `crosscheck explain` gives: every name it can show is told in plain words, for real pairs too."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from crosscheck import Article, Options, check
from crosscheck.commands.explain import explanation
from crosscheck.extraction.kinds import load_kinds
from crosscheck.formats.accounts import evidence_words, is_remark, level_words, reading_words, rule_words
from crosscheck.language.lexicon import load_lexicon
from crosscheck.matching.background import read_background
from crosscheck.matching.corroboration import Company
from crosscheck.matching.match import first_look
from crosscheck.model import Level, Relation, Report
from crosscheck.pipeline import compare
from crosscheck.reading.story import read_paths
from crosscheck.verdicts.decide import NAMES

QUALITY = Path(__file__).parent / "quality"
# What judges pairs beside the table.
BESIDE = ("period of figure", "two incidents", "side by side", "repeat")


@cache
def report_of(name: str) -> Report:
    """Check a quality story once."""
    stories, errors = read_paths([QUALITY / name], Options())
    assert not errors
    return check(stories[0].articles)


def stories() -> list[str]:
    """Give the odd half of the quality stories."""
    return sorted(path.parent.name for path in QUALITY.glob("*/expected.toml"))[::2]


@pytest.mark.parametrize("rule", [*NAMES, *BESIDE])
def test_rule_has_plain_words(rule: str) -> None:
    """Every rule of the table says in words of its own what it asks."""
    assert len(rule_words(rule).split()) >= 4


def test_no_rule_is_told_that_is_none() -> None:
    """The plain words are of the rules of the table, in its order, and of the two beside it."""
    assert tuple(load_lexicon("accounts")["rules"]) == (*NAMES, *BESIDE)


def test_evidence_has_plain_words() -> None:
    """Every piece of evidence that has a weight or that a real pair shows is told in words of its own."""
    names = {name for cards in load_lexicon("scorecard").values() for card in cards.values() for name in card if name}
    for story in stories():
        claims = report_of(story).claims
        looked = first_look(claims, compare, Options(), read_background(claims))
        names.update(name for _, evidence in looked for name in evidence)
    left, right = claims[0], claims[-1]
    company = Company({left.id: 0, right.id: 1}, {0: frozenset({left.article}), 1: frozenset({right.article})}, {}, {})
    names.update(company.evidence(left, right))
    assert {f"kind {kind}" for kind in load_kinds()} <= names
    assert sorted(name for name in names if len(evidence_words(name).split()) < 3) == []


def test_levels_say_what_they_mean() -> None:
    """A level is told with its sign, its name, its meaning, and how much of it was seen where it is graded."""
    assert level_words(Level("same noun", "1.00", 0.77)) == "+0.77  same noun: the same noun is counted"
    assert level_words(Level("near words", "0.40", -0.31)) == (
        "-0.31  near words: words next to the values are the same (0.40 of 1)"
    )
    assert evidence_words("kind money").startswith("how often values of this kind, money,")


READINGS = {
    "about 1,200 people": "count, about 1,200, so from 1,080 to 1,320",
    "1,200 people": "count, 1,200",
    "at least 45 people": "count, at least 45",
    "$2.5 million": "money, $2.5 million",
    "12 March 2023": "date, 12 March 2023",
}


@pytest.mark.parametrize("words", READINGS)
def test_reading_is_put_for_people(words: str) -> None:
    """A value is told as it was read, with what its wording allows and no digits that nobody would say."""
    report = check([Article("a", f"They named {words} on the list.")])
    assert [reading_words(claim.kind, claim.value) for claim in report.claims] == [READINGS[words]]


@pytest.mark.parametrize("name", stories())
def test_account_of_every_pair_can_be_followed(name: str) -> None:
    """Each pair of a story is told with both sentences, why it matched, the rule that won and each one before it."""
    report = report_of(name)
    claims = {claim.id: claim for claim in report.claims}
    for pair in report.pairs:
        lines = list(explanation(pair.id, report))
        told = "\n".join(lines)
        assert f"because     {pair.explanation}"[:200] in told
        assert pair.explanation[:1] == pair.explanation[:1].upper(), pair.explanation
        assert pair.explanation.endswith(".")
        assert all(f"“{claims[side].surface}” at" in told for side in (pair.left, pair.right))
        assert f"rules       {pair.rule} won: {rule_words(pair.rule)}" in told
        assert rule_words(pair.rule)
        assert all(f"{rule} did not fit: {rule_words(rule)}" in told for rule in pair.passed)
        if not is_remark(pair.rule) and pair.rule != "repeat":
            assert all(level.name in told for level in pair.levels)
        assert not re.search(r"\bNone\b|\{|_", told.replace(pair.left, "").replace(pair.right, "")), told


def test_verdicts_of_all_sorts_were_told() -> None:
    """The stories told above have pairs of every verdict but those that they lack by nature."""
    seen = {pair.relation for name in stories() for pair in report_of(name).pairs}
    assert {Relation.AGREEMENT, Relation.CONFLICT, Relation.SCOPE, Relation.UPDATE, Relation.UNDECIDED} <= seen
