"""Two articles that share no figure and contradict each other in several tell of two incidents, not of one twice."""

from __future__ import annotations

import pytest

from crosscheck import Article, check
from crosscheck.model import Relation

OTHER = "The earthquake, of magnitude {}, struck the town of Harlow at {} a.m. at a depth of {} km and woke everybody."
QUAKE = "An earthquake of magnitude {} struck Harlow at {} a.m. at a depth of {} km, the survey said. Nobody slept."
CASES = {
    "figures that all differ": (QUAKE.format("4.2", "9:27", "12"), OTHER.format("4.6", "2:09", "14"), False),
    "one figure in common": (QUAKE.format("4.2", "9:27", "12"), OTHER.format("4.6", "9:27", "12"), True),
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("ids", ["ab", "ba"])
def test_contradictions_need_something_in_common(name: str, ids: str) -> None:
    """Of two quakes nothing is a conflict; of one quake whose hour both tell, the other figure is."""
    first, last, is_one = CASES[name]
    report = check([Article(ids[0], first, published="2025-03-04"), Article(ids[1], last, published="2025-03-04")])
    found = [pair for pair in report.pairs if pair.relation is Relation.CONFLICT]
    assert bool(found) is is_one
    taken_back = [pair for pair in report.pairs if pair.reason == "two-incidents"]
    assert bool(taken_back) is not is_one
