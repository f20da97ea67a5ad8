"""Scores: the case table of the kind, how two of them stand, and that any text is read in linear time."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpu import cpu_seconds
from crosscheck.extraction.extract import extract
from crosscheck.extraction.kinds import load_kinds
from crosscheck.language.passage import open_passage
from crosscheck.language.scores import find_scores
from crosscheck.model import Article, Claim

CASES = Path(__file__).parent / "cases" / "score.toml"
PIECES = ["3-1", "52", "-", "–", "to", "(", ")", ",", "voted", "beat", "record", "Ana Roe", "7", ".", "KOs", "of", "\n"]


def table() -> list[dict]:
    """Read the case table."""
    return tomllib.loads(CASES.read_text(encoding="utf-8"))["case"]


def scores_of(text: str) -> list[Claim]:
    """Give the scores of a text."""
    return [claim for claim in extract(Article(id="a", text=text, published="2019-07-24"))[0] if claim.kind == "score"]


def face(claim: Claim) -> dict[str, str]:
    """Give a score as a row of the case table."""
    value = claim.value
    return {"surface": claim.surface, "stated": value.stated, "sort": value.sort, "owner": value.owner}


@pytest.mark.parametrize("case", [pytest.param(case, id=case["about"]) for case in table()])
def test_case(case):
    """Every score has the span, numbers, sort and owner of the table, and there are no others."""
    assert [face(claim) for claim in scores_of(case["text"])] == case["expected"]


@pytest.mark.parametrize("text", [case["text"] for case in table() if case["expected"]])
def test_an_unrelated_sentence_changes_no_score(text):
    """A sentence before and one after leave the scores as they were."""
    framed = scores_of(f"The weather stayed calm in the valley.\n\n{text}\n\nNobody knows why the river is so low.")
    assert [face(claim) for claim in framed] == [face(claim) for claim in scores_of(text)]


STANDINGS = [
    ("Harlow won 3-1.", "Harlow beat Merrin 3-1.", "equal", "equal"),
    ("Harlow won 3-1.", "Merrin lost 1-3.", "equal", "equal"),
    ("Harlow won 3-1.", "Harlow won 3-2.", "incomparable", "other-score"),
    ("Harlow won 3-1.", "The jury voted 3-1.", "incomparable", "other-sort"),
    ("The jury voted 7-2.", "In a 2-7 vote they freed him.", "equal", "equal"),
    ("The jury voted 7-2.", "The vote was 7 to 2.", "equal", "equal"),
    ("The jury voted 7-2.", "The jury voted 8-1.", "incomparable", "other-score"),
    ("Ana Roe (45-7) won.", "Ana Roe took a 45-7 record home.", "equal", "equal"),
    ("Ana Roe (45-7) won.", "Ana Roe (45-7-0) won.", "compatible", "omission"),
    ("Ana Roe (45-7) won.", "Ana Roe (45-7-1) won.", "different", "disjoint"),
    ("Ana Roe (12-4) won.", "Ana Roe (4-12) won.", "different", "disjoint"),
    ("Ana Roe (45-7) won.", "Ana Roe (46-7) won.", "different", "disjoint"),
    ("Ana Roe (45-7) won.", "Ana Roe won 45-7.", "incomparable", "other-sort"),
]


@pytest.mark.parametrize(("one", "other", "outcome", "reason"), STANDINGS)
def test_standing(one, other, outcome, reason):
    """Two scores stand as the table says, whichever comes first; only a record cannot be told from the other side."""
    (left,), (right,) = scores_of(one), scores_of(other)
    for pair in ((left, right), (right, left)):
        found = load_kinds()["score"].compare(*pair)
        assert (found.outcome, found.reason) == (outcome, reason)


QUESTIONS = [
    ("Ana Roe (45-7) won.", "What is the record of Ana Roe?"),
    ("The jury voted 7-2.", "How was the vote split?"),
    ("Harlow won 3-1.", "What was the score?"),
]


@pytest.mark.parametrize(("text", "question"), QUESTIONS)
def test_question(text, question):
    """A score answers a question of its sort."""
    (claim,) = scores_of(text)
    assert load_kinds()["score"].ask(claim) == question


@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from(["", " "]))
@settings(max_examples=300)
def test_any_text_gives_exact_spans(pieces, gap):
    """Whatever stands side by side, spans cut out their surfaces, and only a record has an owner."""
    text = gap.join(pieces)
    passage = open_passage(text)
    for mention in load_kinds()["score"].find(passage):
        assert text[mention.start : mention.end] == passage.surface(mention.first, mention.last)
        assert (mention.value.sort == "record") == bool(mention.value.owner)


@pytest.mark.parametrize("piece", ["3-1 ", "3-", "vote of 3 to ", "(52-3, 46 KOs) ", "Ana Roe 3-1-2 record "])
def test_any_text_is_read_in_linear_time(piece):
    """A long run of what nearly is a score takes no more than its length."""
    passage = open_passage(piece * (100_000 // len(piece)))
    assert cpu_seconds(lambda: find_scores(passage), enough=5) < 5
