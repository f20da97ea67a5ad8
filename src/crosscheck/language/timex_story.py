"""The year of an older story: "In May 2016 the court ruled. On June 2 the firm appealed" is told of 2016."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from crosscheck.language import days
from crosscheck.language.days import Period
from crosscheck.language.timex_cues import PAST, is_past
from crosscheck.language.timex_partial import Partial, year_partial
from crosscheck.language.timex_tense import tell_tense
from crosscheck.language.timex_words import Named, Scan
from crosscheck.values import DateValue

TELLING = frozenset({"day", "month", "quarter", "season", "half", "year"})


def remember(scan: Scan, first: int, value: DateValue, *, is_story: bool) -> None:
    """Keep a placed period for what points back to it. is_story: the year came from the story before it."""
    if value.low is None or value.high is None:
        return
    is_told = is_story or (not value.anchored and value.precision in TELLING and is_setting(scan, first, value))
    scan.memory.append(Named(scan.sentence, first, Period(value.low, value.high, value.precision), is_told))


def is_setting(scan: Scan, first: int, value: DateValue) -> bool:
    """Say whether a date sets the scene: "in 2016", "On May 3, 2016"; not "than in 2016" nor "the 2016 election"."""
    before = first - 1
    if scan.is_cue("compares", before - 1) or (scan.is_cue("compares", before) and scan.at(before) not in {"on", "of"}):
        return False
    return value.precision in {"day", "month"} or scan.at(before) in {"in", "during"}


def is_other_clause(scan: Scan, named: Named, token: int) -> bool:
    """Say whether a clause of its own parts a date from a bare year: "in 2003 ten died, and six were hurt in May".

    "In 2003 she left, and in May she died" and "In 2003 he left and was caught in May" go on with the story.
    """
    if named.sentence != scan.sentence or named.period.precision != "year":
        return False
    borders = [at for at in range(named.token, token) if is_border(scan, at)]
    if not borders:
        return False
    border = borders[-1]
    if scan.at(border) != "and":
        return True
    is_fronted = named.token <= scan.first + 1
    verb = border + 1 + scan.is_cue("sequence", border + 1)
    if is_fronted and is_past(scan, verb):
        return False
    return any(is_past(scan, at) for at in range(border + 1, token))


def is_border(scan: Scan, index: int) -> bool:
    """Say whether a coordinate clause begins at a token: ";", "while", "whereas", ", and"."""
    word = scan.at(index)
    return scan.is_cue("coordinates", index) or (word == "and" and scan.at(index - 1) == ",")


def set_in_story(
    scan: Scan, partial: Partial, run: tuple[int, int], published: tuple[dt.date, dt.date] | None
) -> Partial:
    """Give a day without a year the year that the story has just named, where its sentence is in the past tense."""
    if published is None or partial.month is None or partial.within is not None or partial.step is not None:
        return partial
    named = scan.memory[-1] if scan.memory else None
    if named is None or not named.is_told or named.period.low is None or partial.unit not in {"day", "month"}:
        return partial
    if scan.sentence - named.sentence > (partial.unit == "day"):
        return partial
    base = named.period.low
    if base.year >= published[0].year or tell_tense(scan, *run) != PAST or is_other_clause(scan, named, run[0]):
        return partial
    day = partial.day or 1
    is_later = named.period.precision == "year" or (partial.month, partial.day or 31) >= (base.month, base.day)
    year = base.year + (not is_later)
    found = days.day_or_none(year, partial.month, day)
    if found is None or found > published[0] or partial.weekday not in {None, found.weekday()}:
        return partial
    return replace(partial, within=year_partial(year))
