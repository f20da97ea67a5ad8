"""Dates and times of day: the case tables, writing and reading back, and what any text must survive."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpu import cpu_seconds
from crosscheck.extraction.kinds import date as date_kind
from crosscheck.extraction.kinds import time as time_kind
from crosscheck.language.passage import open_passage
from crosscheck.language.timex import find_timexes
from crosscheck.values import DateValue, TimeValue
from written_dates import PUBLISHED, dates_of, one_date, one_time

CASES = Path(__file__).parent / "cases"


def load_cases(name):
    """Read a case table as pytest parameters named by its cases."""
    table = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["name"]) for case in table["case"]]


def date_row(surface, timex):
    """Write a date as the case tables do."""
    if timex.value is None:
        return {"surface": surface, "reason": timex.reason}
    ends = {"low": timex.value.low, "high": timex.value.high}
    return {"surface": surface, "stated": timex.value.stated} | {key: day for key, day in ends.items() if day}


@pytest.mark.parametrize(
    "case", [*load_cases("date"), *load_cases("date_tense"), *load_cases("date_stamp"), *load_cases("date_moved")]
)
def test_dates_are_read_as_the_case_says(case):
    """Every date of a case has its span and its days, and there is no other."""
    found = dates_of(case["text"], case["published"])
    expected = [
        {key: row[key] for key in ("surface", "stated", "low", "high", "reason") if key in row} for row in case["dates"]
    ]
    assert [date_row(*row) for row in found] == expected
    for row, (_, timex) in zip(case["dates"], found, strict=True):
        for field in {"precision", "hedge", "weekday"} & row.keys():
            assert getattr(timex.value, field) == row[field]


@pytest.mark.parametrize("case", load_cases("time"))
def test_times_are_read_as_the_case_says(case):
    """Every time of day of a case has its span and its minutes, and there is no other."""
    passage = open_passage(case["text"], PUBLISHED)
    found = [timex for timex in find_timexes(passage) if isinstance(timex.value, TimeValue)]
    rows = [
        {
            "surface": passage.surface(timex.first, timex.last),
            "stated": timex.value.stated,
            "low": timex.value.low,
            "high": timex.value.high,
            "hedge": str(timex.value.hedge),
            "zone": timex.value.zone,
        }
        for timex in found
    ]
    blank = {"low": None, "high": None, "hedge": "exact", "zone": ""}
    assert rows == [blank | row for row in case["times"]]


def test_a_time_and_a_date_stand_side_by_side():
    """'5 p.m. Tuesday' is a time of day and a date."""
    passage = open_passage("It closed at 5 p.m. Tuesday.", PUBLISHED)
    assert [passage.surface(t.first, t.last) for t in find_timexes(passage)] == ["5 p.m.", "Tuesday"]


def test_a_weekday_that_does_not_fit_its_date_is_kept():
    """'Friday, July 24, 2019' has the days of the date and the weekday of the words."""
    value = one_date("It fell on Friday, July 24, 2019.")
    assert (value.low, value.weekday, value.low.weekday()) == (dt.date(2019, 7, 24), 4, 2)


def test_kinds_find_only_their_own():
    """The date kind yields the dates and the time kind the times, with text offsets that slice to the surface."""
    text = "It closed at 5 p.m. on 04/05/2019, a Tuesday."
    passage = open_passage(text, PUBLISHED)
    dates, times = list(date_kind.find(passage)), list(time_kind.find(passage))
    assert [text[mention.start : mention.end] for mention in dates] == ["04/05/2019", "Tuesday"]
    assert [text[mention.start : mention.end] for mention in times] == ["5 p.m."]
    assert dates[0].reason == "day and month cannot be told apart"


PIECES = st.sampled_from(
    ("the end of", "May", "Tuesday", "24", "2019", "-", "/", "to", "and", ",", "first", "half", "of", "last", "next", "week", "years",
     "ago", "since", "from", "between", "5", "p.m.", ":", "30", "GMT", "noon", "before", ".", "a", "few", "same", "period", "later", "9999", "Q",
     "3", "quarter", "31st", "winter", "decades", "99", "century", "weekend", "\n", "February", "30")
)  # fmt: skip


@given(
    st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=80),
    st.sampled_from((None, "2019-07-24", "2019-07", "0001-01-01", "9999-12-31")),
)
def test_any_text_is_survived(text, published):
    """No text raises, spans lie in order inside one sentence each, and no interval is upside down."""
    passage = open_passage(text, published)
    last = 0
    for timex in find_timexes(passage):
        assert last <= timex.first < timex.last
        assert passage.sentence_at(timex.first) == passage.sentence_at(timex.last - 1)
        last = timex.last
        if isinstance(timex.value, DateValue) and timex.value.low and timex.value.high:
            assert timex.value.low <= timex.value.high


@given(st.dates(dt.date(1500, 1, 1), dt.date(2099, 12, 31)), st.sampled_from(("{0:%B} {0.day}, {0.year}", "{0.day} {0:%B} {0.year}", "{0:%A}, {0.day} {0:%b} {0.year}", "{0:%Y-%m-%d}")))  # fmt: skip
def test_a_written_day_reads_back(day, form):
    """Writing a day in any order and reading it gives the day again."""
    value = one_date(f"It fell on {form.format(day)}.", "")
    assert (value.low, value.high) == (day, day)


@given(st.integers(0, 1439))
def test_a_written_time_reads_back(minutes):
    """Writing a time on either clock and reading it gives its minutes again."""
    clock = dt.time(minutes // 60, minutes % 60)
    twelve = f"{clock.hour % 12 or 12}:{clock.minute:02d} {'a.m.' if clock.hour < 12 else 'p.m.'}"
    assert {one_time(f"It fell at {text}.").low for text in (f"{clock:%H:%M} GMT", twelve)} == {minutes}


@given(
    st.sampled_from(("Tuesday", "May", "last month", "June 3", "the third quarter", "two weeks ago")),
    st.dates(dt.date(1990, 1, 1), dt.date(2030, 1, 1)),
)
def test_the_past_is_never_after_publication(words, published):
    """A date told in the past tense has begun by the day of publication."""
    value = one_date(f"Profit fell in {words}.", published.isoformat())
    assert value.low <= published
    assert value.anchored


@pytest.mark.parametrize(
    "text",
    [
        "a" * 300_000,
        "1" * 300_000,
        "1 " * 150_000,
        "(" * 300_000,
        "1,1," * 75_000,
        "June to " * 20_000,
        "from June " * 20_000,
        "2019 " * 40_000,
        "Monday " * 30_000,
        "1/" * 100_000,
        "-1" * 150_000,
        "the the last last " * 10_000,
        "more than two weeks ago " * 8_000,
        "mid-" * 75_000,
        "the end of " * 30_000,
    ],
)
def test_hostile_text_takes_linear_time(text):
    """Endless words, digits, brackets and half expressions are read in a second or two."""
    passage = open_passage(text, PUBLISHED)
    assert cpu_seconds(lambda: find_timexes(passage), enough=3) < 3


def test_upper_case_and_hard_spaces_change_nothing():
    """A sentence in capitals, or with non-breaking spaces, gives the same dates."""
    text = "Between January 1 and February 28, 2022, and last December, and on 3 May, it rained."
    plain = [timex.value for _, timex in dates_of(text)]
    assert [timex.value for _, timex in dates_of(text.upper())] == plain
    assert [timex.value for _, timex in dates_of(text.replace(" ", "\u00a0"))] == plain
