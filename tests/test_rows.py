"""Rows and chains of figures: what stands in a table or an id is kept as not understood, and prose is left alone."""

from __future__ import annotations

import pytest

from cpu import cpu_seconds
from crosscheck.extraction.extract import extract
from crosscheck.language.rows import ROW
from crosscheck.model import Article

MEGABYTE = 1_000_000


def read(text: str) -> tuple[list[str], list[tuple[str, str]]]:
    """Give the surfaces of the claims of a text, and what was not understood with its reason."""
    claims, unread, _ = extract(Article("a", text, published="2020-01-01"))
    return [claim.surface for claim in claims], [(one.surface, one.reason) for one in unread]


@pytest.mark.parametrize(
    "row", ["12 15 18 22 30 31 40 55", "2012 2013 2014 2015 2016 2017 2018 2019", "$5 $10 $15 $20 $25 $30 $35 $40"]
)
def test_a_row_of_figures_is_not_understood(row):
    """Eight figures side by side are the row of a table: no claim, but said to be unread."""
    claims, unread = read(f"Rain by year\nNorth {row}\nThe town has 4,200 houses.")
    assert claims == ["4,200"]
    assert [(surface.removeprefix("$"), reason) for surface, reason in unread] == [(row.removeprefix("$"), ROW)]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("It sold 1 414 021 100 shares.", ["1 414 021 100"]),
        ("They scored 12, 15, 18, 22, 30, 31, 40 and 55 points.", ["12", "15", "18", "22", "30", "31", "40", "55"]),
        ("It held from 2019-05-01 to 2019-06-03.", ["from 2019-05-01 to 2019-06-03"]),
        ("Sales in 2017 2018 and 2019 rose.", ["2017", "2018", "2019"]),
    ],
)
def test_figures_of_a_sentence_are_read(text, surfaces):
    """Groups of one number, a list with commas, years in a row and the dates of a span are read as ever."""
    assert read(text)[0] == surfaces


def test_a_chain_holds_no_date():
    """Numbers on end with hyphens are one id, and no part of them is a date."""
    claims, unread = read("The part 1-2-3-4-5-6-7-2019 was sold.")
    assert claims == []
    assert [surface for surface, _ in unread] == ["1-2-3-4-5-6-7-2019"]


@pytest.mark.parametrize("piece", ["1 ", "-1", "2019 ", "$5 "])
def test_a_megabyte_of_figures_is_read_in_time(piece):
    """A megabyte of nothing but figures goes through all of extraction in seconds."""
    article = Article("a", piece * (MEGABYTE // len(piece)), published="2020-01-01")
    assert cpu_seconds(lambda: extract(article), enough=10) < 10
    claims, _, _ = extract(article)
    assert all(claim.end <= MEGABYTE for claim in claims)
