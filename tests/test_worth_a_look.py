"""What is odd but no conflict: a weekday that does not fit its date, one rare number of two things."""

from __future__ import annotations

import pytest

from crosscheck import Article, check
from crosscheck.formats.format import load_formats
from crosscheck.model import Finding


def test_conflict_told_from_both_sides_is_one_reason() -> None:
    """Where the first and the last of three articles agree against the second, the reason is given once."""
    texts = (
        "The ferry was carrying 212 passengers, the coast guard said.",
        "Harbour staff counted 340 passengers aboard the ferry.",
        "There were 212 passengers on the ferry when it sank.",
    )
    report = check([Article(id=f"a{n}", text=text, published="2022-05-06") for n, text in enumerate(texts)])
    (finding,) = (one for one in report.findings if one.verdict == "conflict")
    assert len(finding.claims) == 3
    assert finding.explanation in {f"{one}: both cannot be right." for one in ("212 against 340", "340 against 212")}


def test_what_three_say_is_not_said_of_both() -> None:
    """An agreement of two articles says "both", one of three says "all"."""
    texts = (
        "In the sinking off Marsa 25 people were killed.",
        "Rescuers said 25 people were killed off Marsa.",
        "Off Marsa 25 people were killed on the ferry.",
    )
    for known, word in ((texts[:2], "Both"), (texts, "All")):
        (finding,) = check([Article(id=f"a{n}", text=text) for n, text in enumerate(known)]).findings
        assert finding.explanation == f"{word} say 25."


def looks(*texts: str, published: str | None = "2022-05-06") -> list[Finding]:
    """Give the findings that are worth a look."""
    report = check([Article(id=f"a{n}", text=text, published=published) for n, text in enumerate(texts)])
    return [finding for finding in report.findings if finding.verdict == "undecided"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The vote was on Tuesday, May 4, 2022.", "4 May 2022 was a Wednesday, not a Tuesday."),
        ("The vote was on Tuesday, 4 May 2022.", "4 May 2022 was a Wednesday, not a Tuesday."),
        ("The vote was on Sunday, May 2.", "2 May 2022 was a Monday, not a Sunday."),
        ("The court sat on Monday, Sept. 11, 2001.", "11 September 2001 was a Tuesday, not a Monday."),
    ],
)
def test_weekday_that_does_not_fit(text: str, words: str) -> None:
    """A weekday that is not its date's is one finding of low severity without a pair."""
    (finding,) = looks(text)
    assert (finding.reason, finding.severity, finding.explanation) == ("weekday", "low", words)
    assert (len(finding.claims), finding.pairs) == (1, ())


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("The vote was on Wednesday, May 4, 2022.", "2022-05-06"),
        ("The votes were on Tuesday and Wednesday, May 3 and 4, 2022.", "2022-05-06"),
        ("The fair runs from Friday to Saturday, May 6-7, 2022.", "2022-05-06"),
        ("The vote was on Tuesday, May 4.", "2022-11-20"),  # the year may be another
        ("The vote was on Tuesday, May 4.", "2022"),
        ("The vote was on Tuesday, May 4.", None),
        ("The vote was on Tuesday, 04/05/2022.", "2022-05-06"),  # day and month may be the other way round
        ("The treaty was signed on Monday, May 1, 1707.", "2022-05-06"),  # another calendar
        ("The vote was on Tuesday.", "2022-05-06"),
    ],
)
def test_weekday_that_fits_or_cannot_be_known(text: str, published: str | None) -> None:
    """A weekday that fits, or a date of which not enough is known, is no finding."""
    assert looks(text, published=published) == []


@pytest.mark.parametrize("name", ["html", "md", "json"])
def test_every_format_shows_a_finding_without_a_pair(name: str) -> None:
    """A finding on one claim stands in every format with its words, and its claim is no counterpart of another."""
    report = check([Article(id="a", text="The vote was on Tuesday, May 4, 2022.")])
    assert report.coverage.matched == 0
    assert "4 May 2022 was a Wednesday, not a Tuesday." in load_formats()[name].render(report, "A vote")


def test_rare_number_of_two_things() -> None:
    """A number of five digits that is detained here and deported there is worth a look in both articles."""
    (finding,) = looks(
        "The ministry said 31,355 migrants were detained in the first half of the year.",
        "A total of 31,355 migrants were deported, the ministry said.",
    )
    assert (finding.reason, finding.severity) == ("same-number", "low")
    assert finding.explanation == "Two articles give 31,355 for two different things."
    assert [name.split("#")[0] for name in finding.claims] == ["a0", "a1"]


def test_rare_number_of_two_nouns_in_one_article() -> None:
    """One article with as many dead as shelters has mixed a label up."""
    (finding,) = looks("The quake killed 4,463 people in the valley. The army built 4,463 houses along the road.")
    assert finding.explanation.startswith("One article gives 4,463 for two different things")


def test_large_sum_of_two_things() -> None:
    """One sum for two programmes of one article is worth a look."""
    (finding,) = looks(
        "Spring came late. In May the minister told Cordova Bank of a $30 billion plan for dams. "
        "In June he went to Estania with a $30 billion programme to plant trees."
    )
    assert (finding.reason, finding.kind) == ("same-number", "money")


@pytest.mark.parametrize(
    "texts",
    [
        # one thing in two words
        ("The ministry said 31,355 people asked for asylum.", "There were 31,355 asylum requests, the ministry said."),
        # said of one thing somewhere, so that the other word is a slip of the reader
        ("The quake killed 4,463 people.", "The quake killed 4,463 people, and 4,463 houses fell."),
        # round, or short
        ("The ministry said 30,000 migrants were detained.", "About 30,000 migrants were deported."),
        ("Police held 153 students.", "The mayor opened 153 shops."),
        # years
        ("In all 1998 soldiers were hurt.", "They built 1998 houses."),
        # a title and what it tells
        ("Gems worth $2.4 million stolen in Arl. A gang took watches worth $2.4 million from a shop in Bent.",),
    ],
)
def test_number_that_may_well_be_of_one_thing(texts: tuple[str, ...]) -> None:
    """A number is not called odd that is of one thing in other words, round, short, a year, or told twice."""
    assert looks(*texts) == []
