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


# What has a level or does something with a figure, also where commas and hyphens are left out.
TOLD_OF = [
    ("The barge can carry 40 tonnes of gravel and costs 3 million euros", ["gravel", "barge"]),
    ("The Castell 40 index shed 0.6 percent while Nordens OMB added 0.2 percent", ["Castell 40 index", "Nordens OMB"]),
    ("The index slid 120.31 points or 0.36 percent to close at 33 407.58", ["index", "index", "index"]),
    ("Tin for May delivery settled at 81.40 dollars a kilo up 1.20 dollars", ["Tin", "Tin"]),
    ("Shares in the ferry line were trading 3.2 percent lower at 7.15 euros", ["Shares", "Shares"]),
    ("Higher fuel costs added 90 million euros to expenses", ["Higher fuel costs"]),
    ("Analysts said that the startup is valued at 3 billion dollars people close to it added", ["startup"]),
    ("The stall sells plums at 3 dollars a kilo", ["plums"]),
    ("The family sold its stake for 1.1 billion pounds in cash", ["stake"]),
    ("The bridge lasted 90 years", ["bridge"]),
    ("Patients who took the pill lost 13 pounds", ["Patients"]),
    ("The gauge which had stood at 50.4 fell to 48.9", ["gauge", "gauge"]),
    ("The mayor won 54 percent of the vote while her rival took 41 percent", ["vote", "vote"]),
    ("The film has been seen 50 million times", ["film"]),
    ("The stock trades at nine times expected earnings", ["expected earnings"]),
    ("The average 30 year rate hit 7.1 percent", ["rate", "average 30 year rate"]),
    ("The clinic reported 312 new cases and four deaths", ["new cases", "deaths"]),
    ("A petition signed by 130 residents calls for a ban", ["residents"]),
    ("The storm with winds of 140 miles per hour left 2 million homes dark", ["winds", "homes dark"]),
    ("Water use is three times higher than in the north", ["Water use"]),
    ("Eight out of ten parents back the plan and fewer than one in ten oppose it", ["parents", "parents"]),
    ("The fund pledged 1 billion euros over five years for roads", ["roads", ""]),
    ("The ministry counted 512 patients in the past 24 hours", ["patients", ""]),
    ("The oak fell and it is 40 metres long", [""]),
    ("Quake kills 12 in Valdora", [""]),
    ("Its shares which have risen 30 percent this year closed at 112.50 dollars", ["shares", "shares"]),
    ("The firm plans to cut 5 percent of its 30 000 strong workforce", ["workforce", "workforce"]),
    ("The club paid 60 million euros for the 22 year old striker", ["striker"]),
    ("About a quarter of the 300 tonnes was lost", ["", ""]),
    ("He ran 100 metres", [""]),
]


@pytest.mark.parametrize(("text", "counted"), TOLD_OF)
def test_what_a_figure_is_told_of(text, counted):
    """A level, a step, a price or a measure without a noun of its own has the subject of its clause, no pronoun's."""
    kinds = {"count", "percent", "money", "measure"}
    claims = [claim for claim in extract(Article(id="a", text=text, published="2019-07-24"))[0] if claim.kind in kinds]
    assert [claim.subject.counted for claim in claims] == counted


AGES = [
    ("A 12 year old boy and his 70 year old aunt were found.", [("12", "boy"), ("70", "aunt")]),
    ("The victims were aged 19, 24 and 31, police said.", [("19", "victims"), ("24", "victims"), ("31", "victims")]),
    ("They have three sons aged 4 7 and 11", [("4", "sons"), ("7", "sons"), ("11", "sons")]),
    ("Children under five and people over 65 are at risk.", [("5", "Children"), ("65", "people")]),
    ("Maria Lopez, 34, a teacher, spoke.", [("34", "Maria Lopez")]),
    ("The singer turned 60 in May.", [("60", "singer")]),
    ("The driver aged 26 hit 12 people.", [("26", "driver")]),
    ("The car turned 180 degrees.", []),
]


@pytest.mark.parametrize(("text", "ages"), AGES)
def test_whose_age(text, ages):
    """An age has whoever it is said of, on through a list of ages, and what is counted after it is no age."""
    claims = [claim for claim in extract(Article(id="a", text=text))[0] if claim.kind == "age"]
    assert [(claim.value.stated, claim.subject.counted) for claim in claims] == ages


MOVED = [
    ("Sales rose 14 percent to 30 million euros.", ["up", ""]),
    ("Tea futures gained 85 cents to 78 dollars a chest.", ["up", ""]),
    ("The index lost 41 points or 0.4 percent.", ["down", "down"]),
    ("The bank raised its key rate by 25 basis points.", ["up"]),
    ("Rice was off 12 percent.", ["down"]),
    ("It told of a 2.3 percent drop in sales and a pay rise of 5 percent.", ["down", "up"]),
    ("He was 11 pounds lighter than before.", ["down"]),
    ("Wheat settled at 81 dollars a tonne up 1.20 dollars.", ["", "up"]),
    ("The firm raised 5 million dollars and cut 300 jobs.", ["", ""]),
    ("The group sold off 12 percent of its land.", [""]),
    ("Police turned up 12 guns.", [""]),
    ("Inflation fell to 3 percent.", [""]),
    ("The firm posted a loss of 12 cents.", [""]),
]


@pytest.mark.parametrize(("text", "moved"), MOVED)
def test_which_way_it_moved(text, moved):
    """A step says which way it goes; a level, a sum that changes hands and a count do not move."""
    claims = [claim for claim in extract(Article(id="a", text=text))[0] if claim.kind not in {"name", "role", "date"}]
    assert [claim.subject.moved for claim in claims] == moved


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
