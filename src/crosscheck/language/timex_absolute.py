"""Readers of calendar dates in words: "July 24, 2019", "24th of July", "Tuesday, 14 March", "May 2019"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.language.datelines import opens_story
from crosscheck.language.timex_partial import Partial, Reading, year_partial
from crosscheck.language.timex_shift import is_shift
from crosscheck.language.timex_words import (
    HYPHENS,
    SUFFIXES,
    Scan,
    looks_plural,
    read_day,
    read_digits,
    read_ordinal,
    read_year,
)

# "July, August and September 2019": the year is looked for so many tokens ahead.
YEAR_REACH = 10


def read_month_first(scan: Scan, index: int, reach: int = 2) -> Reading | None:
    """Read "July 24, 2019", "Dec. 6", "May 2019", "July 24-26", and a bare month where one is meant.

    reach: how many dates joined to this one may be looked at for the year it leaves unsaid.
    """
    month = scan.lexicon.any_months[scan.at(index)]
    after = end_of_name(scan, index)
    day = read_month_day(scan, index, after)
    if day is not None:
        return finish_days(scan, index, month, day, reach)
    within = read_within(scan, after)
    if within is not None:
        if not is_month(scan, index, beside=True):
            return None
        return Reading(index, within.last, Partial("month", month=month, within=within.partial))
    short_year = read_short_year(scan, after)
    if short_year is not None:
        return Reading(index, after + 1, Partial("month", month=month, within=short_year))
    is_short = scan.at(index) not in scan.lexicon.months
    if is_short and not (scan.is_cue("clear_short_months", index) and scan.is_cue("before_month", index - 1)):
        return None
    year = shared_year(scan, after, month, reach)
    if not is_month(scan, index, beside=year is not None):
        return None
    return Reading(index, after, Partial("month", month=month, within=year))


def read_short_year(scan: Scan, index: int) -> Partial | None:
    """Read the "99" of "since August 99": too high for a day, and nothing follows that it could count."""
    number = read_digits(scan, index, 2)
    if number is None or number < 32 or scan.at(index + 1) not in {"", ".", ",", ";", ")"}:
        return None
    return None if scan.joined(index + 1) and scan.at(index + 2).isdecimal() else year_partial(1900 + number)


def end_of_name(scan: Scan, index: int) -> int:
    """Give the token after a month or weekday name, stepping over the stop of an abbreviation."""
    is_short = len(scan.at(index)) <= 5 and scan.at(index + 1) == "." and scan.joined(index + 1)
    return index + 2 if is_short and index + 2 < scan.last else index + 1


def read_month_day(scan: Scan, index: int, after: int) -> tuple[int, int, int] | None:
    """Read the day, or the days of a range, after a month's name: first, last, next token."""
    start = after
    if scan.at(after) in {"-", "/"} and scan.joined(after) and scan.joined(after + 1):
        start = after + 1
    elif scan.at(after) in {"the", "between"}:
        is_between = scan.at(after) == "between"
        start = scan.skip(after + 1, "the")
        if read_ordinal(scan, start) is None and not is_between:
            return None
        if is_between and not scan.joins("range_words", scan.skip(start + 1, *SUFFIXES)):
            return None
    day = read_day(scan, start)
    if day is None or is_counted(scan, index, day[1]) or not is_month(scan, index, beside=True):
        return None
    if scan.joins("range_words", day[1]):
        other = read_day(scan, day[1] + 1)
        if other is not None and is_range(scan, day, other, is_between=scan.at(after) == "between"):
            return day[0], other[0], other[1]
    return day[0], day[0], day[1]


def is_range(scan: Scan, day: tuple[int, int], other: tuple[int, int], *, is_between: bool = False) -> bool:
    """Say whether two numbers joined by a range word are days of one month; "May 5 and 20" are two dates."""
    if other[0] <= day[0] or is_counted(scan, day[1], other[1]) or scan.at(other[1]) in scan.lexicon.any_months:
        return False
    if opens_story(scan.tokens, day[1], other[1]):
        return False
    return is_between or scan.at(day[1]) != "and" or other[0] == day[0] + 1


def is_counted(scan: Scan, before: int, after: int) -> bool:
    """Say whether a number after a month counts what follows: "In May 20 people died", "in May 3 %"."""
    if scan.is_cue("day_counts", after) or scan.tokens.ends[after - 1] == 0:
        return True
    if scan.is_cue("day_is_clock", after) and scan.at(after - 1).isdecimal():
        return True
    return scan.at(before - 1) == "in" and looks_plural(scan, after)


def finish_days(scan: Scan, first: int, month: int, run: tuple[int, int, int], reach: int) -> Reading:
    """Add the year to a day or a run of days of one month."""
    low, high, after = run
    within = read_within(scan, after, only_year=True)
    year = within.partial if within is not None else shared_year(scan, after, month, reach)
    last = within.last if within is not None else after
    start = Partial("day", month=month, day=low, within=year)
    if high == low:
        return Reading(first, last, start)
    return Reading(first, last, Partial("span", low=start, high=replace(start, day=high)))


def is_month(scan: Scan, index: int, *, beside: bool) -> bool:
    """Say whether a month's name means the month. beside: a day or a year stands next to it.

    "May" is a verb and a surname, "March" a verb and a walk, "August" an adjective: alone they need a preposition.
    """
    name = scan.at(index)
    written = scan.tokens.words[index]
    if not scan.is_cue("month_or_word", index):
        return True
    if beside and not scan.is_cue("month_or_verb", index):
        return True
    if beside:
        return written[0].isupper() or scan.is_cue("before_month", index - 1)
    if name == "august":
        return written[0].isupper()
    before = index - 2 if scan.at(index - 1) in HYPHENS else index - 1
    if not scan.is_cue("before_month", before) or (written.islower() and scan.is_cue("before_verb", before)):
        return False
    return not (scan.is_cue("before_month_or_name", before) and names_a_person(scan, name))


def names_a_person(scan: Scan, name: str) -> bool:
    """Say whether the text calls a person by a month's name ("Mrs May")."""
    lower = scan.tokens.lower
    people = scan.lexicon.cues["person_before_name"]
    start = 0
    for _ in range(lower.count(name)):
        start = lower.index(name, start) + 1
        if start > 1 and lower[start - 2] in people:
            return True
    return False


def is_name(scan: Scan, index: int) -> bool:
    """Say whether a month's full name stands here."""
    return scan.at(index) in scan.lexicon.months


def shared_year(scan: Scan, index: int, month: int, reach: int) -> Partial | None:
    """Give the year that a month takes from the date it is joined to: "in July and September 2019".

    A later month than the other's is of the year before: "from November 20 to January 5, 2018".
    """
    if not reach or not scan.joins("shared_year", index) or not is_name(scan, index + 1):
        return None
    if not any(len(word) >= 4 and word.isdecimal() for word in scan.tokens.lower[index + 2 : index + YEAR_REACH]):
        return None
    other = read_month_first(scan, index + 1, reach - 1)
    if other is None:
        return None
    found = other.partial.high or other.partial
    year = found.within
    if year is None or year.unit != "year":
        return None
    return year_partial(year.number - 1) if found.month is not None and month > found.month else year


def read_within(scan: Scan, index: int, *, only_year: bool = False) -> Reading | None:
    """Read the larger period beside a date: ", 2019", "of 2019", "last year", "of the year", "of next month"."""
    start = index
    if scan.at(start) in {",", "of", "in"}:
        start += 1
    found = read_year(scan, start)
    if found is not None and (start == index or scan.at(index) != "in" or not only_year):
        is_part = scan.joined(found[1]) and (
            scan.at(found[1]) == "s" or (scan.at(found[1]) == ":" and scan.joined(found[1] + 1))
        )
        counts = scan.is_cue("year_counts", found[1]) or (looks_plural(scan, found[1]) and start != index)
        if not is_part and not counts:
            return Reading(index, found[1], year_partial(found[0]))
        return None
    if scan.at(index) == ",":
        return None
    start = scan.skip(start, "the")
    step = scan.lexicon.steps.get(scan.at(start))
    unit = scan.lexicon.units.get(scan.at(start + 1), "") if step is not None else ""
    if unit == "year" or (unit == "month" and not only_year):
        return Reading(index, start + 2, Partial("unit", scale=unit, step=step))
    if scan.at(start) in {"year", "month"} and scan.at(start - 1) == "the" and start - index == 2 and not only_year:
        return Reading(index, start + 1, Partial("unit", scale=scan.at(start), step=0))
    return None


def is_second_half(scan: Scan, index: int) -> bool:
    """Say whether a number is the second half of a score, "30-7", or of a range that began before it."""
    is_joined = scan.at(index - 1) in HYPHENS and scan.joined(index) and scan.joined(index - 1)
    return is_joined and scan.at(index - 2).isdecimal()


def last_day(scan: Scan, day: tuple[int, int]) -> list[tuple[int, int]]:
    """Read the "26" of "24-26 July" after its first day; empty where there is none."""
    other = read_day(scan, day[1] + 1) if scan.joins("range_words", day[1]) else None
    if other is None or other[0] <= day[0] or (scan.at(day[1]) == "and" and other[0] != day[0] + 1):
        return []
    return [other]


def read_number_first(scan: Scan, index: int) -> Reading | None:
    """Read "24 July 2019", "24th of July", "24-26 July", "second of August", "20th of next month"."""
    day = read_day(scan, index)
    if day is None or is_second_half(scan, index):
        return None
    numbers = [day, *last_day(scan, day)]
    if len(numbers) > 1 and scan.at(day[1]) == "to" and is_shift(scan, index - 1):
        return None  # "postponed from 5 to 12 May": the first day has no month of its own
    after = numbers[-1][1]
    if len(numbers) == 1 and scan.at(after) in {"-", "/", "."} and scan.joined(after):
        after += 1
    name = scan.skip(scan.skip(after, "day"), "of")
    if scan.at(name) in scan.lexicon.any_months:
        if len(scan.at(name)) < 5 and scan.tokens.words[name].islower() and name == after and scan.at(name) == "may":
            return None  # "up to 10 may be dead"
        month = scan.lexicon.any_months[scan.at(name)]
        rest = end_of_name(scan, name)
        if len(numbers) > 1 and scan.at(day[1]) in HYPHENS and scan.joined(day[1]) and read_month_day(scan, name, rest):
            return None  # "a 7-30 Oct. 19 loss"
        rest += scan.at(rest) in {"-", "/"} and scan.joined(rest) and read_year(scan, rest + 1) is not None
        return finish_days(scan, index, month, (day[0], numbers[-1][0], rest), 1)
    if name == after and len(numbers) == 1:
        return None  # "22 this month" counts something; "4 to 22 this month" does not
    within = read_within(scan, name if len(numbers) > 1 and name == after else name - 1)
    if within is None or within.partial.scale != "month":
        return None
    low = Partial("day", day=day[0], within=within.partial)
    if len(numbers) == 1:
        return Reading(index, within.last, low)
    return Reading(index, within.last, Partial("span", low=low, high=replace(low, day=numbers[1][0])))
