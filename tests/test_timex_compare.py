"""How two dates and two times of day stand to each other, and the questions they answer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.extraction.kinds import date as date_kind
from crosscheck.extraction.kinds import time as time_kind
from crosscheck.model import Subject
from written_dates import PUBLISHED, claim_of, one_date, one_time


@pytest.mark.parametrize(
    ("left", "right", "outcome", "reason"),
    [
        ("in May 2019", "in May 2019", "equal", "equal"),
        ("on May 3, 2019", "in May 2019", "compatible", "finer"),
        ("in 2019", "in May 2019", "compatible", "finer"),
        ("since 2015", "in 2018", "compatible", "finer"),
        ("from 2014 to 2018", "from 2016 to 2020", "compatible", "meets"),
        ("on May 3, 2019", "on May 4, 2019", "different", "disjoint"),
        ("in 2018", "since 2019", "different", "disjoint"),
        ("around May 2019", "on June 3, 2019", "compatible", "meets"),
    ],
)
def test_placed_dates_compare_by_their_days(left, right, outcome, reason):
    """Two placed dates are equal, one inside the other, overlapping or apart, in either order."""
    claims = [claim_of(one_date(f"It fell {text}."), "date") for text in (left, right)]
    for pair in (claims, claims[::-1]):
        found = date_kind.compare(*pair)
        assert (found.outcome, found.reason) == (outcome, reason)


def test_days_apart_are_said():
    """Disjoint dates give their gap in days."""
    left, right = (claim_of(one_date(f"It fell on May {day}, 2019."), "date") for day in (3, 10))
    found = date_kind.compare(left, right)
    assert found.gap == 7
    assert found.words == "3 May 2019 and 10 May 2019 lie 7 days apart"


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        ("on Saturday", "on Saturday", "equal"),
        ("on Saturday", "on Sunday", "different"),
        ("on November 19", "on November 18", "different"),
        ("on November 19", "in November", "compatible"),
        ("on November 19", "in May", "different"),
        ("on November 19", "on Saturday", "incomparable"),
        ("today", "on Saturday", "incomparable"),
    ],
)
def test_dates_without_publication_compare_by_their_words(left, right, outcome):
    """Weekdays compare by name, days by month and day, and other forms not at all."""
    claims = [claim_of(one_date(f"It fell {text}.", ""), "date") for text in (left, right)]
    assert [date_kind.compare(*pair).outcome for pair in (claims, claims[::-1])] == [outcome, outcome]


def test_a_placed_day_compares_with_a_bare_weekday():
    """A day of a dated article fits or does not fit the weekday of an undated one."""
    placed = claim_of(one_date("It fell on July 20, 2019."), "date")
    saturday, sunday = (claim_of(one_date(f"It fell on {day}.", ""), "date") for day in ("Saturday", "Sunday"))
    assert date_kind.compare(placed, saturday).outcome == "compatible"
    assert date_kind.compare(placed, sunday).outcome == "different"


@pytest.mark.parametrize(
    ("left", "right", "outcome", "reason"),
    [
        ("5 p.m.", "17:00 hours", "equal", "equal"),
        ("5 p.m.", "5:30 p.m.", "different", "disjoint"),
        ("about 5 p.m.", "5:30 p.m.", "compatible", "within-bound"),
        ("shortly before 6 a.m.", "5:45 a.m.", "compatible", "within-bound"),
        ("before 9 a.m.", "8 a.m.", "compatible", "within-bound"),
        ("before 9 a.m.", "10 a.m.", "different", "disjoint"),
        ("5 p.m. GMT", "5 p.m.", "compatible", "unsaid-zone"),
        ("5 p.m. GMT", "6 p.m.", "incomparable", "unsaid-zone"),
        ("5 p.m. GMT", "6 p.m. EST", "incomparable", "other-zone"),
        ("5:30", "5:30 p.m.", "compatible", "half-of-day"),
        ("5:30", "7 p.m.", "incomparable", "half-of-day"),
        ("in the evening", "8 p.m.", "compatible", "finer"),
        ("at night", "2 a.m.", "compatible", "finer"),
        ("in the morning", "8 p.m.", "different", "disjoint"),
        ("about midnight", "11:45 p.m.", "compatible", "within-bound"),
    ],
)
def test_times_compare_on_the_clock(left, right, outcome, reason):
    """Times compare by their minutes round the clock, in either order, and not across zones."""
    claims = [
        claim_of(one_time(f"It fell at {text}." if text[0].isdigit() else f"It fell {text}."), "time")
        for text in (left, right)
    ]
    for pair in (claims, claims[::-1]):
        found = time_kind.compare(*pair)
        assert (found.outcome, found.reason) == (outcome, reason)


@pytest.mark.parametrize(
    ("kind", "counted", "question"),
    [
        ("date", "the mayor\n took office", "When did it happen: “the mayor took office”?"),
        ("date", "", "Which date is meant by “last June”?"),
        ("time", "the ferry left", "At what time: “the ferry left”?"),
        ("time", "", "Which time is meant by “last June”?"),
    ],
)
def test_questions_are_put_in_the_words_of_the_article(kind, counted, question):
    """A question quotes the phrase that is dated, else the date, and never the class of an event."""
    claim = claim_of(one_date("It fell last June."), kind)
    claim = replace(claim, surface="last June", subject=Subject(counted=counted, event="take"))
    assert {"date": date_kind, "time": time_kind}[kind].ask(claim) == question


@given(
    st.lists(
        st.sampled_from(
            ("2019", "May 2019", "since 2015", "around May 2019", "Tuesday", "June 3", "the 1990s", "last year")
        ),
        min_size=2,
        max_size=2,
    ),
    st.sampled_from((None, PUBLISHED)),
)
def test_compare_is_symmetric(texts, published):
    """Two dates stand to each other as they do the other way round."""
    claims = [claim_of(one_date(f"It fell in {text}.", published), "date") for text in texts]
    one, two = date_kind.compare(*claims), date_kind.compare(*claims[::-1])
    assert (one.outcome, one.reason, one.gap) == (two.outcome, two.reason, two.gap)
