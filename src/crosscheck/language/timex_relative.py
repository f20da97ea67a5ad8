"""Readers of dates told from another day: "last December", "two weeks ago", "yesterday", "the same month"."""

from __future__ import annotations

from crosscheck.language import days
from crosscheck.language.timex_partial import Partial, Reading
from crosscheck.language.timex_words import Scan, read_count, read_phrase

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
        after = index + 3 if scan.at(index + 2) in lexicon.day_parts else index + 2
        return Reading(index, after, Partial("weekday", weekday=lexicon.weekdays[target], step=step))
    if target in lexicon.seasons and word not in {"following", "preceding"}:
        return Reading(index, index + 2, Partial("season", number=lexicon.seasons[target], step=step))
    if target in lexicon.units:
        return read_step_unit(scan, index, step, lexicon.units[target])
    feast = read_phrase(scan, index + 1, lexicon.feast_phrases)
    if feast is not None:
        return Reading(index, feast[1], feast_partial(feast[0], step))
    if word == "this":
        return None
    count = read_count(scan, index + 1)
    return None if count is None else read_stretch(scan, index, step, count)


def read_step_unit(scan: Scan, index: int, step: int, unit: str) -> Reading | None:
    """Read "last week", "the past year", "the previous month", "next week on Friday"."""
    word, target = scan.at(index), scan.at(index + 1)
    is_plural = target.endswith("s")
    if is_plural or (unit == "day" and word not in {"previous", "following", "next", "preceding"}):
        return None
    if word in {"previous", "following", "preceding"} or (unit == "day" and scan.at(index - 1) == "the"):
        return read_from_memory(scan, index, index + 2, unit, step)
    if unit in {"day", "fortnight"} or (unit == "quarter" and scan.at(index + 2) == "-"):
        return None
    if word == "past" or (word == "last" and scan.at(index - 1) == "the" and unit != "weekend"):
        # "the past year" is the twelve months up to now
        return Reading(
            index, index + 2, Partial("stretch", scale=unit if unit != "weekend" else "week", count=(-1, -1))
        )
    within = Partial("unit", scale=unit, step=step)
    if unit == "week":
        day = scan.skip(index + 2, "on")
        if scan.at(day) in scan.lexicon.weekdays:
            weekday = scan.lexicon.weekdays[scan.at(day)]
            return Reading(index, day + 1, Partial("weekday", weekday=weekday, within=within))
    return Reading(index, index + 2, within)


def read_stretch(scan: Scan, index: int, step: int, count: tuple[tuple[int, int], int]) -> Reading | None:
    """Read "the past five years", "the next few months"."""
    (low, high), after = count
    unit = scan.lexicon.units.get(scan.at(after))
    if unit is None or low == 0 or scan.at(index + 1) in {"a", "an"}:
        return None
    scale = "week" if unit == "weekend" else unit
    return Reading(index, after + 1, Partial("stretch", scale=scale, count=(low * step, high * step)))


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


def read_now(_scan: Scan, index: int) -> Reading:
    """Read "now" and "today" as the end of a span."""
    return Reading(index, index + 1, Partial("ago", scale="day"))


def read_ago(scan: Scan, index: int) -> Reading | None:
    """Read "two weeks ago" backwards from "ago", and "1 month and 21 days ago"."""
    steps: list[tuple[tuple[int, int], str]] = []
    first = index
    while True:
        found = read_count_back(scan, first)
        if found is None:
            break
        first = found[0]
        steps.append(found[1:])
        if scan.at(first - 1) in {"and", ","} and scan.at(first - 2) in scan.lexicon.units:
            first -= 1
    first += bool(steps) and scan.at(first) in {"and", ","}
    return None if not steps else Reading(first, index + 1, counted_partial(steps, -1))


def counted_partial(steps: list[tuple[tuple[int, int], str]], sign: int) -> Partial:
    """Join the counts of one date: a single one keeps the grain of its unit, more are told to the day."""
    if len(steps) == 1:
        (low, high), unit = steps[0]
        return Partial("ago", scale=unit, count=(sign * low, sign * high))
    months = sum(low * days.MONTHS_IN[unit] for (low, _), unit in steps if unit in days.MONTHS_IN)
    rest = sum(low * days.DAYS_IN[unit] for (low, _), unit in steps if unit in days.DAYS_IN)
    return Partial("shift", number=sign * months, count=(sign * rest, sign * rest))


def read_count_back(scan: Scan, after: int) -> tuple[int, tuple[int, int], str] | None:
    """Read a count and its unit that end before a token: its first token, the count, the unit."""
    unit = scan.lexicon.units.get(scan.at(after - 1))
    if unit is None:
        return None
    for length in (4, 3, 2, 1):
        first = after - 1 - length
        if scan.at(first) == "":
            continue
        count = read_count(scan, first)
        if count is not None and count[1] == after - 1 and count[0][0] > 0 and scan.at(first - 1) not in {".", "-"}:
            return first, count[0], unit
    return None


def read_from_now(scan: Scan, index: int) -> Reading | None:
    """Read "two weeks from now", "three days after tomorrow", "four days before yesterday", from the middle word."""
    if scan.at(index + 1) not in {"now", "today", "tomorrow", "yesterday"}:
        return None
    found = read_count_back(scan, index)
    if found is None:
        return None
    first, (low, high), unit = found
    sign = -1 if scan.at(index) == "before" else 1
    shift = scan.lexicon.spoken.get(scan.at(index + 1), 0)
    base = None if scan.at(index + 1) == "now" else Partial("ago", scale="day", count=(shift, shift))
    scale, factor = ("day", days.DAYS_IN[unit]) if base is not None and unit in days.DAYS_IN else (unit, 1)
    count = (sign * low * factor, sign * high * factor)
    return Reading(first, index + 2, Partial("ago", scale=scale, count=count, within=base))


def read_in_future(scan: Scan, index: int) -> Reading | None:
    """Read "in three weeks", "within five days" where the clause looks forward; looking back it is a duration."""
    start = index + 1 + 2 * (scan.at(index + 1) == "the" and scan.at(index + 2) == "next")
    count = read_count(scan, start)
    if count is None:
        return None
    unit = scan.lexicon.units.get(scan.at(count[1]))
    if unit is None or scan.at(count[1] + 1) in {"-", "of"}:
        return None
    last = count[1] + 1
    if scan.at(index) == "within":
        return Reading(
            index, last, Partial("stretch", scale="week" if unit == "weekend" else unit, count=count[0], step=0)
        )
    if scan.at(last) in {"'s", "'"} and scan.at(last + 1) == "time":
        last += 2
    return Reading(index, last, Partial("ago", scale=unit, count=count[0]))


def feast_partial(phrase: str, step: int | None) -> Partial:
    """Give the rule of a feast."""
    from crosscheck.language.lexicon import load_lexicon

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
    for sentence, period in reversed(scan.memory):
        if scan.sentence - sentence > reach:
            return None
        if precisions is None or period.precision in precisions:
            return period
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
