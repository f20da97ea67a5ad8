"""Figures of two parties that one article sets side by side: the dispute they make across articles, and what is none."""

from __future__ import annotations

from itertools import permutations

import pytest

from crosscheck import Article, check
from crosscheck.model import Report

# What all articles say, so that they tell of one thing.
ABOUT = "The tram workers of Merrin walked out over pay. Mayor Ada Quill leads the town of Merrin. "
DAY = "2025-03-11"
FIGURES = frozenset({"count", "measure", "money", "percent"})


def reports(texts: tuple[str, ...]) -> list[Report]:
    """Check the texts as the articles a, b and c of one day, in every order."""
    return [
        check([Article(id=name, text=ABOUT + text, published=DAY) for name, text in zip("abc", order, strict=False)])
        for order in permutations(texts)
    ]


def side_by_side(report: Report) -> set[tuple[str, ...]]:
    """Give the surfaces of the pairs that are called a dispute because one article sets them side by side."""
    said = {claim.id: claim.surface for claim in report.claims}
    pairs = [pair for pair in report.pairs if pair.rule == "side by side"]
    assert all(pair.relation == "disputed" for pair in pairs)
    return {tuple(sorted((said[pair.left], said[pair.right]))) for pair in pairs}


def told(report: Report, verdict: str) -> list[list[str]]:
    """Give the surfaces of the findings of a verdict on figures."""
    said = {claim.id: claim.surface for claim in report.claims}
    known = [one for one in report.findings if one.verdict == verdict and one.kind in FIGURES]
    return [sorted(said[name] for name in one.claims) for one in known]


# The articles, the first of which sets two figures side by side; the surfaces of either party in all of them.
DISPUTES = {
    "a crowd": (
        "Police said 5,000 people marched through Merrin, while organisers put the number at 20,000.",
        "Some 20,000 people marched through Merrin on Tuesday, the organisers said.",
        "About 5,000 people marched through Merrin, police said.",
        ["5,000", "About 5,000"], ["20,000", "Some 20,000"],
    ),
    "the shares of those who struck": (
        "The tram company put turnout in the strike at 30 percent, while the union put it at 85 percent.",
        "Turnout in the strike was 85 percent, the union said.",
        "Turnout in the strike of the tram workers was 30 percent, the company said.",
        ["30 percent", "30 percent"], ["85 percent", "85 percent"],
    ),
    "in two sentences": (
        "The union said 4,000 drivers struck. The company counted 1,200.",
        "The strike was joined by 4,000 drivers, according to the union.",
        "The strike was joined by 1,200 drivers, the company said.",
        ["1,200", "1,200"], ["4,000", "4,000"],
    ),
    "with a sentence between them": (
        "Police said 5,000 people marched through Merrin. The march was loud. Organisers counted 20,000 marchers.",
        "Some 20,000 people marched through Merrin, the organisers said.",
        "Through Merrin 5,000 people marched, according to police.",
        ["5,000", "5,000"], ["20,000", "Some 20,000"],
    ),
    "a cost": (
        "The company put the cost of the strike at $3 million, while analysts estimated it at $9 million.",
        "The strike cost $9 million, analysts said.",
        "The strike will have cost $3 million, the company said.",
        ["$3 million", "$3 million"], ["$9 million", "$9 million"],
    ),
    "a loss taken up as a figure": (
        "The company said it lost 3 million euros in the strike, while the union put the figure at 12 million euros.",
        "The strike cost the company 12 million euros, the union said.",
        "The company lost 3 million euros in the strike, it said.",
        ["3 million euros", "3 million euros"], ["12 million euros", "12 million euros"],
    ),
    "a measure": (
        "The government's estimate of the oil in the river is 4 tonnes, but analysts put the figure at 30 tonnes.",
        "Analysts said 30 tonnes of oil are in the river.",
        "There are 4 tonnes of oil in the river, the government said.",
        ["4 tonnes", "4 tonnes"], ["30 tonnes", "30 tonnes"],
    ),
    "houses": (
        "Residents said 40 houses burned in Merrin; officials put the number at 12.",
        "Forty houses burned in Merrin, residents said.",
        "In Merrin 12 houses burned, officials said.",
        ["12", "12"], ["40", "Forty"],
    ),
    "the dead of a war": (
        "The army said 300 people were killed near Merrin, while the rebels counted 40 dead.",
        "Near Merrin 300 people were killed, the army said.",
        "The rebels said 40 people were killed near Merrin.",
        ["40", "40"], ["300", "300"],
    ),
    "those who were held": (
        "Police said 40 people were held in the march through Merrin, while organisers put the number at 60.",
        "Some 60 people were held in the march through Merrin, the organisers said.",
        "In the march through Merrin 40 people were held, police said.",
        ["40", "40"], ["60", "Some 60"],
    ),
    "bodies by their names": (
        "The Teal River Union claimed 4,000 trams stood still, while the Harlow Tram Authority said 1,700 did.",
        "In Merrin 4,000 trams stood still, the Teal River Union said.",
        "The Harlow Tram Authority said 1,700 trams stood still in Merrin.",
        ["1,700", "1,700"], ["4,000", "4,000"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DISPUTES)
def test_dispute_joins_both_camps(name: str) -> None:
    """Every figure of the one party is disputed with every figure of the other, in one finding, in every order."""
    *texts, one, other = DISPUTES[name]
    for report in reports(tuple(texts)):
        assert side_by_side(report) == {tuple(sorted((left, right))) for left in one for right in other}
        assert told(report, "disputed") == [sorted([*one, *other])]
        assert told(report, "conflict") == []


@pytest.mark.parametrize("name", DISPUTES)
def test_dispute_needs_one_other_article(name: str) -> None:
    """A second article that has only the one party's figure is enough, in either order."""
    first, second, _, one, other = DISPUTES[name]
    for report in reports((first, second)):
        (found,) = told(report, "disputed")
        assert {*found} >= {one[0], other[0]} or {*found} >= {one[0], other[1]}


def test_dispute_names_both_parties() -> None:
    """The words of a pair give each figure with whoever says so."""
    *texts, _, _ = DISPUTES["a crowd"]
    for report in reports(tuple(texts)):
        for pair in report.pairs:
            if pair.rule == "side by side":
                assert pair.explanation == "5,000 according to the police, 20,000 according to the organisers."
                assert pair.reason == "rival-voices"


def test_later_article_agrees_with_one_camp() -> None:
    """What nobody is named for stands with the camp whose figure it has."""
    texts = (
        "Police said 5,000 people marched through Merrin, while organisers put the number at 20,000.",
        "The march through Merrin drew 20,000 people.",
    )
    for report in reports(texts):
        assert told(report, "disputed") == [["20,000", "20,000", "5,000"]]


# The articles, of which the first has two figures near each other that are no two parties' answers to one question.
NO_DISPUTES = {
    "the dead and the injured": (
        "Police said 12 people were killed in Merrin, while doctors said 31 were injured.",
        "In Merrin 31 people were injured, doctors said.",
        "Police said 12 people were killed in Merrin.",
    ),
    "the held and all who came": (
        "Police said 40 marchers were held, while organisers said 9,000 marchers came.",
        "Organisers said 9,000 marchers came.",
        "Police said 40 marchers were held.",
    ),
    "two years": (
        "The company said 1,200 drivers struck in 2023, while the union counted 4,000 in 2024.",
        "In 2024 4,000 drivers struck, the union said.",
        "In 2023 1,200 drivers struck, the company said.",
    ),
    "two months": (
        "Police said 5,000 people marched in May, while organisers said 20,000 marched in June.",
        "In June 20,000 people marched, organisers said.",
        "In May 5,000 people marched, police said.",
    ),
    "two places": (
        "Police said 5,000 people marched in Merrin City, while organisers said 20,000 marched in Harlow County.",
        "In Harlow County 20,000 people marched, organisers said.",
        "In Merrin City 5,000 people marched, police said.",
    ),
    "the same party twice": (
        "Police said at first that 5,000 people marched in Merrin, and later police put the number at 7,000.",
        "In Merrin 7,000 people marched, police said.",
        "In Merrin 5,000 people marched, police said.",
    ),
    "two bodies of one camp": (
        "The union said 4,000 drivers struck, and the drivers' federation put the number at 4,500.",
        "The drivers' federation said 4,500 drivers struck.",
        "The union said 4,000 drivers struck.",
    ),
    "one speaker who corrects herself": (
        "Mayor Ada Quill said 300 homes were lost, but Quill later put the number at 450.",
        "Mayor Ada Quill said 450 homes were lost.",
        "The mayor, Ada Quill, said 300 homes were lost.",
    ),
    "a speaker who raises the number": (
        "Police said 300 homes were lost, then raised the number to 450, police said.",
        "Police said 450 homes were lost.",
        "Police said 300 homes were lost.",
    ),
    "an offer and a demand": (
        "The union said it wants a pay rise of 9 percent, while the company said it offered 5 percent.",
        "The company said it offered a pay rise of 5 percent.",
        "The union said it wants a pay rise of 9 percent.",
    ),
    "a part and its whole": (
        "Police said 5,000 people marched in Merrin, while organisers said 900 of them were children.",
        "In Merrin 900 children marched, organisers said.",
        "In Merrin 5,000 people marched, police said.",
    ),
    "all who work there and those who struck": (
        "The company said 9,000 drivers work there, while the union said 1,200 of them struck.",
        "The union said 1,200 of the drivers struck.",
        "The company said 9,000 drivers work there.",
    ),
    "the new ones and all": (
        "The union said 4,000 new drivers were hired, while the company said 9,000 drivers work there in total.",
        "The union said 4,000 new drivers were hired.",
        "The company said 9,000 drivers work there in total.",
    ),
    "two sorts of workers": (
        "The union said 4,000 of the drivers struck, while the company said 1,200 of the cleaners did.",
        "The union said 4,000 drivers struck.",
        "The company said 1,200 cleaners struck.",
    ),
    "two nouns": (
        "Police said 5,000 people marched in Merrin. Organisers said 40 buses brought them.",
        "In Merrin 5,000 people marched, police said.",
        "Organisers said 40 buses came to Merrin.",
    ),
    "two shares": (
        "The company said sales rose 5 percent, while analysts said profits rose 12 percent.",
        "Analysts said profits rose 12 percent.",
        "The company said sales rose 5 percent.",
    ),
    "fares and turnout": (
        "The company raised its fares by 5 percent, it said, while the union put turnout at 85 percent.",
        "The union put turnout at 85 percent.",
        "The company said it raised its fares by 5 percent.",
    ),
    "a rise and a fall": (
        "The company said sales rose 5 percent, while analysts said sales fell 12 percent.",
        "Analysts said sales fell 12 percent.",
        "The company said sales rose 5 percent.",
    ),
    "a bound that holds": (
        "Police said 5,000 people marched in Merrin, while organisers said at least 4,000 did.",
        "Organisers said at least 4,000 people marched in Merrin.",
        "In Merrin 5,000 people marched, police said.",
    ),
    "a plan and last year": (
        "Organisers plan for 20,000 marchers, while police said 5,000 marched last year.",
        "Organisers plan for 20,000 marchers.",
        "Police said 5,000 marched last year.",
    ),
    "sentences far apart": (
        "Police said 5,000 people marched through Merrin. It was loud. It rained. It hailed. Organisers counted 20,000.",
        "Some 20,000 people marched through Merrin, the organisers said.",
        "Nobody knew how many came.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", NO_DISPUTES)
def test_look_alike_is_no_dispute(name: str) -> None:
    """Two figures that answer two questions, or are one party's, are not set side by side, in any order."""
    for report in reports(NO_DISPUTES[name]):
        assert side_by_side(report) == set()
        assert told(report, "disputed") == []
