"""What is counted: the noun of a number where a sentence leaves it out, moves it or hides it."""

from __future__ import annotations

import pytest

from crosscheck.extraction.extract import extract
from crosscheck.model import Article

COUNTED = [
    ("Shares of the bakery rose 3.5 percent to 41.20 euros.", ["Shares of the bakery", "Shares of the bakery"]),
    ("The bank made a profit of $3.2bn.", ["profit"]),
    ("The Harbour Index lost 120.45 points, or 0.5 percent, to close at 25,123.", ["Harbour Index"] * 3),
    ("The drug cut deaths by a third.", ["deaths"]),
    ("The factory makes 3,000 cars a day.", ["cars"]),
    ("The minister wants to raise the minimum wage to $15.", ["minimum wage"]),
    ("A mother of three spoke.", [""]),
    ("The team won five of its last six games.", ["games", "games"]),
    ("The hospital said 3 of the 11 wounded had died.", ["wounded", "wounded"]),
    ("Two thirds of 1,200 guests left.", ["guests", "guests"]),
    ("Roughly two out of three Valdorans agree.", ["Valdorans"]),
    ("The men stole 3 kilos of gold worth $150,000.", ["gold", "gold"]),
    ("The yield on the note fell to 2.05% from 2.12% late on Friday.", ["yield", "yield"]),
    ("Car sales in the north dropped 25 percent.", ["Car sales"]),
    ("Its market value is more than $1 trillion.", ["market value"]),
    ("Inflation will average 2 to 2.5 percent.", ["Inflation"]),
    ("He promised “hundreds of thousands” of jobs.", ["jobs"]),
    ("The number of members fell by 28 percent.", ["members"]),
    ("68% of refugees and migrants under their care left.", ["refugees and migrants"]),
    ("Police counted 12 people die each year.", ["people"]),
    ("One man armed with a knife fled.", ["man"]),
    ("Two wounded soldiers hid.", ["wounded soldiers"]),
]


@pytest.mark.parametrize(("text", "counted"), COUNTED)
def test_counted_phrase(text, counted):
    """The phrase an editor would name as counted is found, for every value of the sentence."""
    kinds = {"count", "percent", "money", "measure"}
    claims = [claim for claim in extract(Article(id="a", text=text, published="2019-07-24"))[0] if claim.kind in kinds]
    assert [claim.subject.counted for claim in claims] == counted


def test_casualties_count_people():
    """Read "12 dead" and "12 people died" alike: they have one head and one class."""
    for text in ("The crash left 12 dead.", "Twelve people died in the crash."):
        claims = [claim for claim in extract(Article(id="a", text=text))[0] if claim.kind == "count"]
        assert [(claim.subject.head, claim.subject.classes, claim.subject.event) for claim in claims] == [
            ("peopl", ("people",), "die")
        ]
