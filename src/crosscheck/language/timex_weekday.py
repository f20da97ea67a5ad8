"""Readers of weekdays: "Tuesday", "Tuesday, 14 March", "Friday the 13th", "Friday of next week"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.language.timex_absolute import end_of_name, read_month_first, read_number_first
from crosscheck.language.timex_partial import Partial, Reading
from crosscheck.language.timex_words import Scan, read_cardinal, read_ordinal


def read_weekday(scan: Scan, index: int) -> Reading | None:
    """Read "Tuesday, 14 March 2024", "Friday the 11th", "Tuesday night", "Friday next week", "Tuesday"."""
    lexicon = scan.lexicon
    weekday = lexicon.any_weekdays[scan.at(index)]
    after = end_of_name(scan, index)
    start = scan.skip(scan.skip(after, ","), "the")
    read = read_month_first if scan.at(start) in lexicon.any_months else read_number_first
    dated = read(scan, start)
    if dated is not None and dated.partial.unit == "day":
        return Reading(index, dated.last, replace(dated.partial, weekday=weekday))
    if scan.at(index) not in lexicon.weekdays or is_part_of_name(scan, index):
        return None
    if scan.at(index - 1) in lexicon.ordinals and scan.at(index - 2) == "the":
        return None  # "the second Sunday" of a month not named, or running
    if scan.at(start - 1) == "the":
        day = read_ordinal(scan, start) or read_last_word(scan, start)
        if day is not None and 1 <= day[0] <= 31:
            return Reading(index, day[1], Partial("day", day=day[0], weekday=weekday))
    if scan.at(after) in lexicon.day_parts:
        after += 1
    week = scan.skip(after, "of")
    step = lexicon.steps.get(scan.at(week))
    if step is not None and scan.at(week + 1) == "week":
        within = Partial("unit", scale="week", step=step)
        return Reading(index, week + 2, Partial("weekday", weekday=weekday, within=within))
    return Reading(index, after, Partial("weekday", weekday=weekday))


def read_last_word(scan: Scan, start: int) -> tuple[int, int] | None:
    """Read the day of "Friday the fifteen" where the clause ends with it, not "Friday the fifteen ministers"."""
    day = read_cardinal(scan, start) if scan.at(start).isalpha() else None
    return None if day is None or scan.at(day[1])[:1].isalnum() else day


def is_part_of_name(scan: Scan, index: int) -> bool:
    """Say whether a weekday is part of another name ("Sunday Times", "Super Tuesday")."""
    written = scan.tokens.words[index + 1] if index + 1 < scan.last else ""
    follows = scan.is_cue("not_after_weekday", index + 1) and written[:1].isupper()
    return follows or scan.is_cue("not_before_weekday", index - 1)
