"""Values that their sentence gives up for another: "raised from 12 to 15", and what follows for other articles."""

from __future__ import annotations

import pytest

from crosscheck import Article, check
from crosscheck.extraction.extract import extract

GIVEN_UP = {
    "Officials raised the death toll from 12 to 15.": ["12"],
    "The toll rose from 12 dead on Monday to 15.": ["12"],
    "Infections rose to 565 from 412.": ["412"],
    "The strike forced the cancellation of 201 flights, up from 132 on Friday.": ["132"],
    "Net migration, first put at 241,000, was 228,000.": ["241,000"],
    "Net migration was 228,000, down from the 241,000 first reported.": ["241,000"],
    "The bill came to $3.4 billion, not the original $3.1 billion.": ["$3.1 billion"],
    "The firm had earlier spoken of 31 workers; now it says 38.": ["31"],
    "The share was revised down to 4.1 percent from 4.6 percent.": ["4.6 percent"],
    # hard negatives
    "The ship sailed from 12 ports to 15 cities.": [],
    "Police moved 12 people from 15 houses.": [],
    "They came from 12 countries.": [],
    "He jumped from three windows.": [],
    "In the first 20 minutes they scored twice.": [],
    "The first 300 soldiers landed on Tuesday.": [],
    "The range is from 12 to 15 km.": [],
    "Prices go up to 40 euros.": [],
}


@pytest.mark.parametrize("text", GIVEN_UP)
def test_value_that_is_given_up_is_known(text: str) -> None:
    """A sentence's old value is told from its new one, and from what only looks like a change."""
    claims, _, _ = extract(Article("a", text, published="2025-03-12"))
    assert [claim.surface for claim in claims if claim.scope.former] == GIVEN_UP[text]


FIRST = "A landslide buried part of Orsk Hill on Monday. At least 31 homes were destroyed, the mayor of Orsk Hill said."
AGAIN = "The mayor of Orsk Hill said the number of destroyed homes had risen {} after Monday's landslide."


@pytest.mark.parametrize(("day", "words"), [("2025-03-12", "from 31 to 46"), ("2025-03-11", "to 46 from 31")])
def test_article_that_gives_up_a_value_updates_it(day: str, words: str) -> None:
    """The old value agrees with an earlier article's, and the new one updates it, even on the same day."""
    report = check([Article("a", FIRST, published="2025-03-11"), Article("b", AGAIN.format(words), published=day)])
    said = {claim.id: claim.surface for claim in report.claims}
    stands = {(said[p.left], said[p.right]): str(p.relation) for p in report.pairs if p.left.startswith("a#count")}
    assert stands == {("At least 31", "31"): "agreement", ("At least 31", "46"): "update"}
