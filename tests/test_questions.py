"""The question of a finding reads as an editor would put it."""

from __future__ import annotations

import pytest

from crosscheck import Article
from crosscheck.extraction.extract import extract
from crosscheck.extraction.kinds import load_kinds

QUESTIONS = {
    "The death toll rose to 24.": "How many people were killed?",
    "The number of injured stands at 261.": "How many people were injured?",
    "The number of dead was put at 54.": "How many people were killed?",
    "Nine wounded were taken to hospital.": "How many people were injured?",
    "Infections now stand at 702.": "How many infections?",
    "Police made 23 arrests.": "How many arrests?",
    "12 miners were killed.": "How many miners were killed?",
    "45 homes were destroyed.": "How many homes were damaged or destroyed?",
    "There were 14 treatment centres.": "How many treatment centres?",
}


@pytest.mark.parametrize("text", QUESTIONS)
def test_question_of_a_count_reads_well(text: str) -> None:
    """No toll is killed and no infection infected: the question asks for those who are counted."""
    (claim,) = (one for one in extract(Article("a", text))[0] if one.kind == "count")
    assert load_kinds()["count"].ask(claim) == QUESTIONS[text]
