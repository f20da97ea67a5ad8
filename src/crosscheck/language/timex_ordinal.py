"""Readers of what an ordinal picks: "the first half of 2019", "the last week of July", "the first Friday of July"."""

from __future__ import annotations

from crosscheck.language.timex_absolute import read_number_first, read_within
from crosscheck.language.timex_partial import Partial, Reading
from crosscheck.language.timex_words import HYPHENS, SUFFIXES, Scan, read_cardinal, read_digits, read_ordinal

# "for the second" is a rank, "on the twenty-second" a day.
LEAST_DAY_IN_WORDS = 13


def read_ordinal_led(scan: Scan, index: int) -> Reading | None:
    """Read "the first half of 2019", "third quarter", "the last week of July", "the first Friday of July"."""
    word = scan.at(index)
    if word in {"first", "last", "final"}:
        counted = read_months_of(scan, index, first=word == "first")
        if counted is not None:
            return counted
    found = (-1, index + 1) if word in {"last", "final"} else read_ordinal(scan, index)
    if found is None or found[0] == 0:
        return None
    number, after = found[0], scan.skip(found[1], *HYPHENS)
    target = scan.at(after)
    if target == "half" and number in {1, 2, -1}:
        return read_half(scan, index, 2 if number < 0 else number, after)
    if target == "quarter" and number <= 4:
        return read_quarter(scan, index, 4 if number < 0 else number, after + 1)
    if target == "century" and 1 < number <= 30:
        return Reading(index, after + 1, Partial("decade", number=number * 100 - 100, scale="century"))
    if target == "week" or target in scan.lexicon.weekdays:
        return read_nth(scan, index, number, after)
    return None if number < 0 else read_number_first(scan, index) or read_lone_day(scan, index, number, found[1])


def read_nth(scan: Scan, index: int, number: int, after: int) -> Reading | None:
    """Read "the last week of July", "the third week next year", "the first Friday of next month"."""
    weekday = scan.lexicon.weekdays.get(scan.at(after))
    is_of = scan.at(after + 1) in {"of", "in"}
    if not is_of and weekday is not None:
        return None
    within = read_container(scan, after + 2) if is_of else read_within(scan, after + 1)
    if within is None:
        return None
    units = {within.partial.unit, within.partial.scale}
    if weekday is None and not units.isdisjoint({"month", "year"}):
        return Reading(index, within.last, Partial("nth week", number=number, within=within.partial))
    if weekday is not None and "month" in units:
        return Reading(index, within.last, Partial("weekday", number=number, weekday=weekday, within=within.partial))
    return None


def read_lone_day(scan: Scan, index: int, number: int, after: int) -> Reading | None:
    """Read "on the 27th", where no noun follows that the ordinal could count; in words only where it is no rank."""
    is_written = scan.at(index + 1) in SUFFIXES or number >= LEAST_DAY_IN_WORDS
    is_day = is_written and scan.at(index - 1) == "the" and 1 <= number <= 31
    if not is_day or not scan.is_cue("before_lone_day", index - 2):
        return None
    ends = not scan.at(after).isalpha() or scan.is_cue("clause_ends", after) or scan.is_cue("past", after)
    return Reading(index, after, Partial("day", day=number)) if ends and scan.at(after) not in HYPHENS else None


def read_container(scan: Scan, index: int) -> Reading | None:
    """Read the month or year after "of": "July", "next month", "the year"."""
    start = scan.skip(index, "the")
    word = scan.at(start)
    if word[:1].isdigit() or word in scan.lexicon.any_months or word in scan.lexicon.steps:
        return scan.read(scan, start)
    return read_within(scan, index - 1) or read_within(scan, index)


def read_months_of(scan: Scan, index: int, *, first: bool) -> Reading | None:
    """Read "the first nine months of 2019", "the last two months of the year"."""
    count = read_cardinal(scan, index + 1)
    if count is None or scan.at(count[1]) not in {"months", "weeks", "days"} or scan.at(count[1] + 1) != "of":
        return None
    within = read_container(scan, count[1] + 2)
    scales = {"months": "year", "weeks": "year", "days": "month"}
    if within is None or scales[scan.at(count[1])] not in {within.partial.unit, within.partial.scale}:
        return None
    scale = scan.lexicon.units[scan.at(count[1])]
    number = count[0] if first else -count[0]
    return Reading(index, within.last, Partial("slice", number=number, scale=scale, within=within.partial))


def read_half(scan: Scan, index: int, number: int, after: int) -> Reading | None:
    """Read the half of a year; a half without one is a match's."""
    within = read_within(scan, after + 1)
    if within is None or not (within.partial.unit == "year" or within.partial.scale == "year"):
        return None
    return Reading(index, within.last, Partial("half", number=number, within=within.partial))


def read_quarter(scan: Scan, index: int, number: int, after: int) -> Reading | None:
    """Read a quarter of a year. Without one it is a match's quarter, but where the sentence speaks of money."""
    if scan.at(after) in HYPHENS and scan.at(after + 1).startswith("final"):
        return None
    within = read_within(scan, after)
    if within is not None and (within.partial.unit == "year" or within.partial.scale == "year"):
        return Reading(index, within.last, Partial("quarter", number=number, within=within.partial))
    is_money = not scan.lexicon.cues["quarter_context"].isdisjoint(scan.tokens.lower[scan.first : scan.last])
    is_short = scan.at(index) == "q"
    return Reading(index, after, Partial("quarter", number=number)) if is_money or is_short else None


def read_short_quarter(scan: Scan, index: int) -> Reading | None:
    """Read "Q3", "Q3 2019", "H1 2016"."""
    number = read_digits(scan, index + 1, 1)
    if number is None or not scan.joined(index + 1):
        return None
    if scan.at(index) == "q":
        return read_quarter(scan, index, number, index + 2) if 1 <= number <= 4 else None
    return read_half(scan, index, number, index + 1) if 1 <= number <= 2 else None
