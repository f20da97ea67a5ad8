"""Small stories of our own writing: the findings that must be there, and the words that must never stand in one.

A claim is named by its article and words of it that hold the value: `["courier", "about 1,200 homes"]`. An expectation
with `todo` says why today's code fails it: it must fail, and the mark goes when it is met.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from crosscheck import Options, check
from crosscheck.model import Report
from crosscheck.reading.story import read_paths
from standing import claims_at, findings, joined, told

STORIES = Path(__file__).parent / "stories"


@cache
def report_of(name: str) -> Report:
    """Check a story once."""
    stories, errors = read_paths([STORIES / name], Options())
    assert not errors
    (story,) = stories
    return check(story.articles)


@cache
def expected_of(name: str) -> dict[str, Any]:
    """Read what a story expects."""
    return tomllib.loads((STORIES / name / "expected.toml").read_text(encoding="utf-8"))


def names() -> list[str]:
    """Give the stories' names."""
    return sorted(path.parent.name for path in STORIES.glob("*/expected.toml"))


def marked(case: dict[str, Any]) -> tuple[pytest.MarkDecorator, ...]:
    """Mark a case that today's code fails."""
    return (pytest.mark.xfail(reason=case["todo"], strict=True),) if "todo" in case else ()


def expectations() -> Iterator[Any]:
    """Give each expected finding with its story."""
    for name in names():
        for case in expected_of(name).get("expect", ()):
            label = " ".join((name, case["verdict"], *(words for _, words in case["claims"])))
            yield pytest.param(name, case["verdict"], case["claims"], id=label, marks=marked(case))


def refusals() -> Iterator[Any]:
    """Give each finding that must not be, with its story."""
    for name in names():
        for case in expected_of(name).get("never", ()):
            for claim in case["claims"]:
                label = f"{name} no {case['verdict']} {claim[1]}"
                yield pytest.param(name, case["verdict"], claim, id=label, marks=marked(case))


@pytest.mark.parametrize(("name", "verdict", "claims"), list(expectations()))
def test_story_has_finding(name: str, verdict: str, claims: list[list[str]]) -> None:
    """One finding of the verdict joins all of the claims."""
    report = report_of(name)
    assert joined(report, verdict, *map(tuple, claims)), told(report)


@pytest.mark.parametrize(("name", "verdict", "claim"), list(refusals()))
def test_story_has_no_finding(name: str, verdict: str, claim: list[str]) -> None:
    """No finding of the verdict holds the claim."""
    report = report_of(name)
    ids = claims_at(report, tuple(claim))
    assert not any(set(finding.claims) & ids for finding in findings(report, verdict)), told(report)


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=marked(expected_of(name).get("alarms", {}))) for name in names()],
)
def test_story_has_no_other_conflict(name: str) -> None:
    """Every conflict that a story's report shows is one that was expected."""
    report = report_of(name)
    wanted = [
        set().union(*(claims_at(report, tuple(claim)) for claim in case["claims"]))
        for case in expected_of(name).get("expect", ())
        if case["verdict"] == "conflict"
    ]
    for finding in findings(report, "conflict"):
        assert any(set(finding.claims) & ids for ids in wanted), told(report)
