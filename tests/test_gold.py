"""The labelled stories of other people: floors below which reading and judging must not fall, and the first of them."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

from crosscheck import Options, check
from crosscheck.model import Report
from crosscheck.reading.story import read_paths
from standing import claims_at, findings, joined, told

pytestmark = pytest.mark.shared

# What is reached, less a little; raise them as it gets better, never lower them.
FLOORS = {
    ("link", "f1"): 0.79, ("agreement", "precision"): 0.93, ("agreement", "recall"): 0.69,
    ("conflict", "precision"): 0.87, ("conflict", "recall"): 0.37, ("update", "precision"): 0.75, ("update", "recall"): 0.50,
}  # fmt: skip
MOST_ALARMS, MOST_MIXED = 0.15, 0.05


def judge(shared: Path) -> dict[str, Any]:
    """Run the judge that lies beside the labelled stories."""
    spec = importlib.util.spec_from_file_location("score_stories", shared / "tools" / "score_stories.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    scored, _ = module.score(shared / "gold", shared / "gold" / "texts", misses=False)
    return dict(scored)


@pytest.fixture(scope="module")
def seeds(shared: Path) -> Report:
    """Check the five articles, read as an editor would have them read."""
    stories, errors = read_paths([shared / "seeds"], Options())
    assert not errors
    (story,) = stories
    return check(story.articles)


def test_figures_are_above_their_floors(shared: Path) -> None:
    """On the labelled stories no figure falls below its floor, and false alarms stay rare."""
    scored = judge(shared)
    low = {key: scored[key[0]][key[1]] for key, floor in FLOORS.items() if scored[key[0]][key[1]] < floor}
    assert not low
    assert scored["false_alarms_per_story"] <= MOST_ALARMS
    assert scored["different_incidents_matched"]["rate"] <= MOST_MIXED


def test_acronym_with_four_names_is_a_conflict(seeds: Report) -> None:
    """INM is written out in ways that differ, and that is one finding."""
    places = (
        ("000", "Institute of Migrants (INM)"),
        ("002", "Institute of Immigration (INM)"),
        ("003", "Migration Institute (INM)"),
    )
    (finding,) = joined(seeds, "conflict", *places)
    assert finding.reason == "acronym-expansion"


AGREED = {
    "head of an agency": (("001", "appointed Francisco Garduño"), ("002", "INM, Francisco Garduño")),
    "a threat, by granularity": (("001", "dropped in 2019"), ("002", "Trump in May")),
    "taking office": (("000", "took office in December 2018"), ("002", "entered office in December 2018")),
    "a former head": (
        ("001", "former head of INM, Tonatiuh Guillén López"),
        ("002", "then-immigration chief, Tonatiuh Guillén"),
    ),
}


@pytest.mark.parametrize("name", AGREED)
def test_fact_is_agreed(seeds: Report, name: str) -> None:
    """What two articles say alike is an agreement."""
    assert joined(seeds, "agreement", *AGREED[name]), told(seeds)


SCOPES = {
    "half a year inside the year": (("002", "31,355 people"), ("003", "70,302 asylum requests")),
    "another place and time": (("000", "28,397 immigration"), ("003", "12,000 federal")),
}


@pytest.mark.parametrize("name", SCOPES)
def test_figures_of_other_scopes(seeds: Report, name: str) -> None:
    """Figures that hold for another time or place differ in scope."""
    assert joined(seeds, "scope", *SCOPES[name]), told(seeds)


def test_share_of_the_guard(seeds: Report) -> None:
    """Over 80 percent is most: the two shares of the Guard that are military agree."""
    assert joined(seeds, "agreement", ("000", "over 80%"), ("003", "most of the National Guard")), told(seeds)


def test_figure_said_twice_is_one_voice(seeds: Report) -> None:
    """The 61 percent that one article repeats is one voice, and says so."""
    percents = [claim for claim in seeds.claims if claim.kind == "percent" and claim.value.stated == "61"]
    first, second = percents
    repeats = [finding for finding in seeds.findings if first.id in finding.claims]
    assert [finding.reason for finding in repeats] == ["repeat"], told(seeds)
    assert second.id in repeats[0].claims


def test_sum_said_of_two_things(seeds: Report) -> None:
    """The two programmes of $30 billion in one article are shown, and not as a conflict."""
    assert joined(seeds, "undecided", ("002", "$30 billion “Marshall"), ("002", "a $30 billion")), told(seeds)


def test_acronym_is_the_only_conflict(seeds: Report) -> None:
    """No other conflict is shown: not the sizes of the Guard, nor anything else."""
    assert [finding.reason for finding in findings(seeds, "conflict")] == ["acronym-expansion"], told(seeds)
    sizes = ("133,000, there", "37,000 positions", "around 100,000", "133,000 members", "at least 100,000")
    shown = {name for finding in findings(seeds, "conflict") for name in finding.claims}
    assert not any(claims_at(seeds, ("004", words)) & shown for words in sizes)
