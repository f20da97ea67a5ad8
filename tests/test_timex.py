"""Dates and times of day: the case tables, how values compare, and what any text must survive."""

from __future__ import annotations

import datetime as dt
import itertools
import time
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.extraction.kinds import date as date_kind
from crosscheck.extraction.kinds import time as time_kind
from crosscheck.language.days import easter, nth_week, nth_weekday, part_of, unit_around
from crosscheck.language.passage import open_passage
from crosscheck.language.timex import find_timexes
from crosscheck.model import Attribution, Claim, Scope, Span, Subject
from crosscheck.values import DateValue, TimeValue

CASES = Path(__file__).parent / "cases"
PUBLISHED = "2019-07-24"


def load_cases(name):
    """Read a case table as pytest parameters named by its cases."""
    table = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["name"]) for case in table["case"]]


def dates_of(text, published=PUBLISHED):
    """Give the dates found in a text, with their surfaces."""
    passage = open_passage(text, published or None)
    found = [timex for timex in find_timexes(passage) if not isinstance(timex.value, TimeValue)]
    return [(passage.surface(timex.first, timex.last), timex) for timex in found]


def one_date(text, published=PUBLISHED):
    """Give the value of the only date in a text."""
    ((_, timex),) = dates_of(text, published)
    assert isinstance(timex.value, DateValue)
    return timex.value


def one_time(text):
    """Give the value of the only time of day in a text."""
    (found,) = [timex.value for timex in find_timexes(open_passage(text)) if isinstance(timex.value, TimeValue)]
    return found


def claim_of(value, kind):
    """Wrap a value as a claim of which nothing else is known."""
    span = Span(0, 1)
    return Claim(f"a#{kind}:0", "a", kind, 0, 1, "x", span, value, Subject(), Scope(), Attribution())


def date_row(surface, timex):
    """Write a date as the case tables do."""
    if timex.value is None:
        return {"surface": surface, "reason": timex.reason}
    ends = {"low": timex.value.low, "high": timex.value.high}
    return {"surface": surface, "stated": timex.value.stated} | {key: day for key, day in ends.items() if day}


@pytest.mark.parametrize("case", load_cases("date"))
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
        "the the last last " * 10_000,
        "more than two weeks ago " * 8_000,
        "mid-" * 75_000,
        "the end of " * 30_000,
    ],
)
def test_hostile_text_takes_linear_time(text):
    """Endless words, digits, brackets and half expressions are read in a second or two."""
    passage = open_passage(text, PUBLISHED)
    begin = time.process_time()
    find_timexes(passage)
    assert time.process_time() - begin < 3


def test_upper_case_and_hard_spaces_change_nothing():
    """A sentence in capitals, or with non-breaking spaces, gives the same dates."""
    text = "Between January 1 and February 28, 2022, and last December, and on 3 May, it rained."
    plain = [timex.value for _, timex in dates_of(text)]
    assert [timex.value for _, timex in dates_of(text.upper())] == plain
    assert [timex.value for _, timex in dates_of(text.replace(" ", "\u00a0"))] == plain


@pytest.mark.parametrize(
    ("year", "day"), [(2019, dt.date(2019, 4, 21)), (2024, dt.date(2024, 3, 31)), (1961, dt.date(1961, 4, 2))]
)
def test_easter(year, day):
    """Easter Sunday falls where the church's tables put it."""
    assert easter(year) == day


def test_weeks_and_weekdays_of_a_month():
    """The nth weekday and the nth week of a month are found, the last one too, and none where there is none."""
    july = unit_around(dt.date(2019, 7, 15), "month")
    assert nth_weekday(2019, 7, 4, 1) == dt.date(2019, 7, 5)
    assert nth_weekday(2019, 7, 4, -1) == dt.date(2019, 7, 26)
    assert nth_weekday(2019, 2, 4, 5) is None
    assert nth_week(july, 1).low == dt.date(2019, 7, 1)
    assert nth_week(july, 6) is None


def test_parts_stay_inside_their_period():
    """Every part of every period lies inside it."""
    periods = [unit_around(dt.date(2020, 2, 29), unit) for unit in ("week", "month", "quarter", "year", "decade")]
    for period, part in itertools.product(periods, ("early", "mid", "late", "start", "end")):
        cut = part_of(period, part)
        assert period.low <= cut.low <= cut.high <= period.high
