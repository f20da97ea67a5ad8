"""The calendar: Easter, weeks and weekdays of a month, and the parts of a period."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest

from crosscheck.language.days import easter, nth_week, nth_weekday, part_of, unit_around


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
