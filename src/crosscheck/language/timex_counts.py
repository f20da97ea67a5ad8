"""Readers of dates told by counting: "two weeks ago", "in five working days", "for 3 days from May 4"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.language import days
from crosscheck.language.timex_partial import Partial, Reading
from crosscheck.language.timex_words import Scan, read_cardinal, read_count
from crosscheck.values import Hedge

Step = tuple[tuple[int, int], str]
WORKDAY = "workday"
COUNTED = frozenset({"ago", "shift"})


def read_unit(scan: Scan, index: int) -> tuple[str, int] | None:
    """Read "weeks", "working days"; gives the unit and the token after it."""
    word = scan.at(index)
    if scan.is_cue("working", index) and scan.at(index + 1) in {"day", "days"}:
        return WORKDAY, index + 2
    unit = scan.lexicon.units.get(word)
    return None if unit is None else (unit, index + 1)


def read_steps(scan: Scan, index: int) -> tuple[list[Step], int]:
    """Read "three weeks", "5 years, 1 month and 12 days" forwards; gives the counts and the token after them."""
    steps: list[Step] = []
    last = start = index
    while len(steps) < 4:
        count = read_count(scan, start)
        unit = None if count is None else read_unit(scan, count[1])
        if count is None or unit is None:
            break
        steps.append((count[0], unit[0]))
        last = unit[1]
        start = scan.skip(scan.skip(last, ","), "and")
    return steps, last


def steps_before(scan: Scan, after: int) -> tuple[int, list[Step]]:
    """Read the counts that end before a token: "1 month and 21 days" before "ago"; gives their first token too."""
    steps: list[Step] = []
    first = start = after
    while len(steps) < 4:
        found = read_count_back(scan, start)
        if found is None:
            break
        first, count, unit = found
        steps.append((count, unit))
        start = first
        while start > scan.first and scan.at(start - 1) in {"and", ","}:
            start -= 1
        if start != first and scan.at(start - 1) not in scan.lexicon.units:
            break
    return first, steps


def read_count_back(scan: Scan, after: int) -> tuple[int, tuple[int, int], str] | None:
    """Read a count and its unit that end before a token: its first token, the count, the unit."""
    unit = scan.lexicon.units.get(scan.at(after - 1))
    if unit is None:
        return None
    end = after - 1
    if unit == "day" and scan.is_cue("working", end - 1):
        unit, end = WORKDAY, end - 1
    for length in (4, 3, 2, 1):
        first = end - length
        if scan.at(first) == "":
            continue
        count = read_count(scan, first)
        if count is not None and count[1] == end and count[0][0] > 0 and scan.at(first - 1) not in {".", "-"}:
            return first, count[0], unit
    return None


def counted_partial(steps: list[Step], sign: int) -> Partial:
    """Join the counts of one date: a single one keeps the grain of its unit, more are told to the day."""
    if len(steps) == 1:
        (low, high), unit = steps[0]
        return Partial("ago", scale=unit, count=(sign * low, sign * high))
    months = sum(low * days.MONTHS_IN[unit] for (low, _), unit in steps if unit in days.MONTHS_IN)
    rest = sum(low * days.DAYS_IN[unit] for (low, _), unit in steps if unit in days.DAYS_IN)
    return Partial("shift", number=sign * months, count=(sign * rest, sign * rest))


def read_ago(scan: Scan, index: int) -> Reading | None:
    """Read "two weeks ago" backwards from "ago", "1 month and 21 days ago", "two Fridays ago"."""
    first, steps = steps_before(scan, index)
    if not steps:
        return read_weekdays_back(scan, index, index + 1, -1)
    return Reading(first, index + 1, counted_partial(steps, -1))


def read_weekdays_back(scan: Scan, after: int, last: int, sign: int) -> Reading | None:
    """Read "two Fridays" before "ago" or "from now"."""
    weekday = scan.lexicon.weekdays.get(scan.at(after - 1).removesuffix("s"))
    if weekday is None:
        return None
    count = read_cardinal(scan, after - 2)
    if count is None or count[1] != after - 1 or not 1 <= count[0] <= 9:
        return None
    return Reading(after - 2, last, Partial("weekday", weekday=weekday, count=(sign * count[0], sign * count[0])))


def read_from_now(scan: Scan, index: int) -> Reading | None:
    """Read "two weeks from now", "three days after tomorrow", "four days before yesterday", from the middle word."""
    if not scan.is_cue("counted_from", index + 1):
        return None
    first, steps = steps_before(scan, index)
    sign = -1 if scan.at(index) == "before" else 1
    if not steps:
        return read_weekdays_back(scan, index, index + 2, 1) if scan.at(index + 1) == "now" else None
    if len(steps) > 1:
        return (
            Reading(first, index + 2, counted_partial(steps, sign)) if scan.at(index + 1) in {"now", "today"} else None
        )
    (low, high), unit = steps[0]
    shift = scan.lexicon.spoken.get(scan.at(index + 1), 0)
    base = None if scan.at(index + 1) == "now" else Partial("ago", scale="day", count=(shift, shift))
    scale, factor = ("day", days.DAYS_IN[unit]) if base is not None and unit in days.DAYS_IN else (unit, 1)
    count = (sign * low * factor, sign * high * factor)
    return Reading(first, index + 2, Partial("ago", scale=scale, count=count, within=base))


def read_in_future(scan: Scan, index: int) -> Reading | None:
    """Read "in three weeks", "within five days" where the clause looks forward; looking back it is a duration."""
    start = index + 1
    if scan.at(start) == "the" and scan.is_cue("coming", start + 1):
        start += 2
    steps, last = read_steps(scan, start)
    if not steps or scan.at(last) in {"-", "of"}:
        return None
    partial = counted_partial(steps, 1)
    if scan.at(index) == "within":
        if scan.at(last) in {"from", "of"} and scan.at(last + 1) in {"now", "today"}:
            last += 2
        if partial.unit == "shift":
            return Reading(index, last, bounded("up to", partial, 1))
        scale = "week" if partial.scale == "weekend" else partial.scale
        return Reading(index, last, Partial("stretch", scale=scale, count=partial.count, step=0))
    if scan.at(last) in {"'s", "'"} and scan.at(last + 1) == "time":
        last += 2
    return Reading(index, last, partial)


def read_run(scan: Scan, index: int) -> Reading | None:
    """Read "for 3 days from May 4", "two weeks starting on Monday" at the word between the two.

    Without "for" a count and "from" name a day: "two weeks from Monday" is one.
    """
    end = index - (scan.at(index - 1) == ",")
    first, steps = steps_before(scan, end)
    if len(steps) != 1 or steps[0][1] == WORKDAY or steps[0][0][0] != steps[0][0][1]:
        return None
    if scan.at(index) == "from" and scan.at(first - 1) != "for":
        return None
    start = scan.skip(scan.skip(index + 1, "from", "on", "in", "with"), "the")
    inner = scan.read(scan, start)
    if inner is None or inner.reason or inner.partial.unit not in {"day", "weekday", "month", "year", "ago", "feast"}:
        return None
    (count, _), unit = steps[0]
    return Reading(first, inner.last, Partial("run", scale=unit, count=(count, count), within=inner.partial))


def bound_counted(scan: Scan, reading: Reading, free: int) -> Reading:
    """Take in what bounds a counted date: "more than two years ago", "less than a week from now"."""
    partial = reading.partial
    first = reading.first
    if (partial.count == (0, 0) and not partial.number) or scan.at(first) in scan.lexicon.spoken:
        return reading
    pair = f"{scan.at(first - 2)} {scan.at(first - 1)}"
    cues = scan.lexicon.cues
    for length, words in ((2, pair), (1, scan.at(first - 1))):
        unit = "beyond" if words in cues["count_more"] else "up to" if words in cues["count_less"] else ""
        if unit and scan.is_cue("count_just", first - length - 1):
            return replace(reading, partial=replace(partial, hedge=Hedge.ABOUT))  # "just over a year ago"
        if unit and first - length >= max(free, scan.first):
            sign = 1 if max(partial.count[0], partial.number) > 0 else -1
            return Reading(first - length, reading.last, bounded(unit, partial, sign))
    return reading


def bounded(bound: str, partial: Partial, sign: int) -> Partial:
    """Give what lies beyond a counted date, or between it and the day it is counted from."""
    if bound == "beyond":
        return Partial("beyond", step=sign, within=exact(partial))
    ends = [partial.within or Partial("ago", scale="day"), exact(partial)][::sign]
    return Partial("span", low=ends[0], high=ends[1])


def exact(partial: Partial) -> Partial:
    """Give a counted date to the day, as a bound is meant."""
    if partial.unit != "ago" or partial.scale in {"day", WORKDAY}:
        return partial
    near = partial.count[0]
    return replace(partial, unit="to the day", count=(near, near))
