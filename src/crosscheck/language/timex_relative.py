"""Readers of dates told from another day: "last December", "two weeks ago", "yesterday", "the same month"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.language import days
from crosscheck.language.lexicon import load_lexicon
from crosscheck.language.timex_counts import bounded, counted_partial, read_steps
from crosscheck.language.timex_partial import Partial, Reading
from crosscheck.language.timex_words import HYPHENS, Scan, read_phrase

# "that year" and "the next day" count from a date named at most so many sentences before.
MEMORY = 2
UNKNOWN = "the day it counts from is not named"


def read_step(scan: Scan, index: int) -> Reading | None:
    """Read "last December", "this week", "next Tuesday", "the past five years", "this summer"."""
    lexicon = scan.lexicon
    word, target = scan.at(index), scan.at(index + 1)
    step = lexicon.steps[word]
    if target in lexicon.months or scan.is_cue("clear_short_months", index + 1):
        if target in {"may", "march"} and scan.tokens.words[index + 1].islower() and step == 0:
            return None  # "this may help"
        return Reading(index, index + 2, Partial("month", month=lexicon.any_months[target], step=step))
    if target in lexicon.weekdays:
        if word == "following" and scan.at(index - 1) != "the" and scan.at(index + 2) == "'s":
            return None  # "Following Monday's raid"
        after = index + 3 if scan.at(index + 2) in lexicon.day_parts else index + 2
        return Reading(index, after, Partial("weekday", weekday=lexicon.weekdays[target], step=step))
    if target in lexicon.seasons and word not in {"following", "preceding"}:
        return Reading(index, index + 2, Partial("season", number=lexicon.seasons[target], step=step))
    if target in lexicon.units:
        return read_step_unit(scan, index, step, lexicon.units[target])
    feast = read_phrase(scan, index + 1, lexicon.feast_phrases)
    if feast is not None:
        return Reading(index, feast[1], feast_partial(feast[0], step))
    return None if word == "this" else read_stretch(scan, index, step)


def read_stretch(scan: Scan, index: int, step: int) -> Reading | None:
    """Read "the past five years", "the next few months"; in "it will last two weeks" is a verb."""
    if scan.at(index) == "last" and scan.is_cue("modals", index - 1):
        return None
    steps, last = read_steps(scan, index + 1)
    if not steps or scan.at(index + 1) in {"a", "an"} or steps[0][0][0] == 0:
        return None
    if len(steps) > 1:
        return Reading(index, last, bounded("up to", counted_partial(steps, step), step)) if step else None
    ((low, high), unit), *_ = steps
    scale = "week" if unit == "weekend" else unit
    return Reading(index, last, Partial("stretch", scale=scale, count=(low * step, high * step)))


def read_step_unit(scan: Scan, index: int, step: int, unit: str) -> Reading | None:
    """Read "last week", "the past year", "the previous month", "next week on Friday"."""
    word, target = scan.at(index), scan.at(index + 1)
    is_plural = target.endswith("s")
    if is_plural or (unit == "day" and word != "next" and not scan.is_cue("from_named", index)):
        return None
    if scan.is_cue("from_named", index) or (unit == "day" and scan.at(index - 1) == "the"):
        return read_from_memory(scan, index, index + 2, unit, step)
    if unit in {"day", "fortnight"} or (unit == "quarter" and scan.at(index + 2) == "-"):
        return None
    if word == "past" or (word == "last" and scan.at(index - 1) == "the" and unit != "weekend"):
        # "the past year" is the twelve months up to now
        return Reading(
            index, index + 2, Partial("stretch", scale=unit if unit != "weekend" else "week", count=(-1, -1))
        )
    within = Partial("unit", scale=unit, step=step)
    return (unit == "week" and read_weekdays_of(scan, index, within)) or Reading(index, index + 2, within)


def read_weekdays_of(scan: Scan, index: int, within: Partial) -> Reading | None:
    """Read the weekdays after a week: "next week on Friday", "this week from Tuesday to Thursday"."""
    weekdays = scan.lexicon.any_weekdays
    start = scan.skip(index + 2, "on", "from", "between")
    first = weekdays.get(scan.at(start))
    if first is None:
        return None
    day = Partial("weekday", weekday=first, within=within)
    other = weekdays.get(scan.at(start + 2))
    if other is not None and other > first and scan.joins("range_words", start + 1) and start > index + 2:
        return Reading(index, start + 3, Partial("span", low=day, high=replace(day, weekday=other)))
    is_named = scan.at(start) in scan.lexicon.weekdays and scan.at(start - 1) not in {"from", "between"}
    return Reading(index, start + 1, day) if is_named else None


def read_spoken(scan: Scan, index: int) -> Reading | None:
    """Read "yesterday", "this morning", "the day before yesterday", "tomorrow night"."""
    found = read_phrase(scan, index, scan.lexicon.spoken_phrases)
    if found is None or (scan.at(index) == "today" and scan.at(index - 1) == "usa"):
        return None
    phrase, last = found
    if scan.at(last) in scan.lexicon.day_parts:
        last += 1
    shift = scan.lexicon.spoken[phrase]
    return Reading(index, last, Partial("ago", scale="day", count=(shift, shift)))


def read_overnight(scan: Scan, index: int) -> Reading | None:
    """Read "overnight", "overnight Saturday" as the night it is; "an overnight success" is none."""
    if scan.at(index + 1) in HYPHENS or scan.is_cue("before_night", index - 1):
        return None
    day = scan.skip(index + 1, "on")
    if scan.at(day) in scan.lexicon.weekdays:
        return Reading(index, day + 1, Partial("weekday", weekday=scan.lexicon.weekdays[scan.at(day)]))
    following = scan.at(index + 1)
    if following.isalpha() and not scan.is_cue("after_night", index + 1):
        return None
    window = scan.tokens.lower[max(scan.first, index - 6) : index]
    return None if "not" in window or "n't" in "".join(window) else Reading(index, index + 1, Partial("night"))


def feast_partial(phrase: str, step: int | None) -> Partial:
    """Give the rule of a feast."""
    feasts = load_lexicon("dates")["feasts"]
    if phrase in feasts["fixed"]:
        month, day = feasts["fixed"][phrase]
        return Partial("day", month=month, day=day, step=step)
    if phrase in feasts["easter"]:
        return Partial("feast", scale="easter", number=feasts["easter"][phrase], step=step)
    if phrase in feasts["weekday"]:
        month, weekday, count = feasts["weekday"][phrase]
        return Partial("feast", month=month, weekday=weekday, count=(count, count), step=step)
    shift = feasts["after_thanksgiving"][phrase]
    return Partial("feast", month=11, weekday=3, count=(4, 4), number=shift, step=step)


def recall(scan: Scan, precisions: frozenset[str] | None, reach: int = MEMORY) -> days.Period | None:
    """Give the latest period the text has named lately, of one of these precisions."""
    for named in reversed(scan.memory):
        if scan.sentence - named.sentence > reach:
            return None
        if precisions is None or named.period.precision in precisions:
            return named.period
    return None


def read_from_memory(scan: Scan, first: int, last: int, unit: str, step: int) -> Reading | None:
    """Read "the previous year", "the following day": a step from the date the text has just named."""
    base = recall(
        scan,
        frozenset({unit, "day"}) if unit == "day" else frozenset({unit, "day", "month", "half", "quarter", "year"}),
    )
    if base is None or base.low is None:
        if unit == "day":
            return Reading(first, last, Partial("fixed"), UNKNOWN)
        return Reading(first, last, Partial("unit", scale=unit, step=step)) if step < 0 else None
    around = days.unit_around(base.low, unit)
    fixed = days.unit_around(days.move(around.low or base.low, unit, step), unit)
    return Reading(first, last, Partial("fixed", fixed=fixed))
