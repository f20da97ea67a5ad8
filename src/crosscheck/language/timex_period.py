"""Readers of periods: "mid-June", "the summer of 2014", "later this year"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.language.days import season_period
from crosscheck.language.timex_absolute import read_within
from crosscheck.language.timex_partial import Partial, Reading, year_partial
from crosscheck.language.timex_relative import feast_partial
from crosscheck.language.timex_words import (
    HYPHENS,
    Scan,
    read_digits,
    read_phrase,
    read_year,
)
from crosscheck.values import Hedge

# Parts cut these; a part of a day stays the day ("late Saturday").
CUTTABLE = frozenset({"month", "year", "season", "unit", "decade", "quarter", "fixed", "fiscal", "nth week", "half"})
RUNNING = frozenset({"week", "month", "quarter", "year", "decade", "century"})


def read_part(scan: Scan, index: int) -> Reading | None:
    """Read "early 2019", "mid-June", "late Saturday", "the end of October 2019", "the beginning of the year"."""
    word = scan.at(index)
    part = scan.lexicon.parts[word]
    start = index + 1
    if scan.is_cue("thirds", index):
        start = scan.skip(start, "in", *HYPHENS)
    else:
        start = scan.skip(start, "of", *HYPHENS)
        if (
            start == index + 1
            and scan.at(start) not in scan.lexicon.months
            and scan.at(start) not in scan.lexicon.steps
        ):
            return None
    inner_start = scan.skip(start, "the")
    inner = None if scan.at(inner_start) in scan.lexicon.parts else scan.read(scan, inner_start)
    if inner is None:
        unit = scan.lexicon.units.get(scan.at(inner_start), "")
        if unit not in RUNNING or scan.at(inner_start).endswith("s") or inner_start == start:
            return None
        inner = Reading(inner_start, inner_start + 1, Partial("unit", scale=unit, step=0))
    return set_part(scan, index, inner, part)


def set_part(scan: Scan, first: int, inner: Reading, part: str) -> Reading | None:
    """Cut a part out of the period that was read; of a day only the wording grows."""
    partial = inner.partial
    if inner.reason or (inner.first <= first and scan.at(first) == ""):
        return None
    if partial.unit in CUTTABLE and not partial.part:
        return Reading(first, inner.last, replace(partial, part=part))
    is_day = partial.unit in {"weekday", "day"} or (partial.unit == "ago" and partial.scale == "day")
    return Reading(first, inner.last, partial) if is_day and part in scan.lexicon.cues["thirds"] else None


def read_week_commencing(scan: Scan, index: int) -> Reading | None:
    """Read "w/c 4 February", the week commencing then."""
    if scan.at(index + 1) != "/" or scan.at(index + 2) != "c" or not scan.joined(index + 2):
        return None
    inner = scan.read(scan, index + 3)
    if inner is None or inner.partial.unit != "day":
        return None
    return Reading(index, inner.last, Partial("week of", scale="week", within=inner.partial))


def read_season(scan: Scan, index: int) -> Reading | None:
    """Read "the summer of 2014", "winter 2018", "by early autumn"; another bare season is any year's."""
    within = read_within(scan, index + 1)
    if within is None or scan.at(index + 1) in {",", "in"}:
        return read_season_bound(scan, index)
    ending = read_digits(scan, within.last + 1, 2) if scan.at(within.last) in HYPHENS | {"/"} else None
    if ending is not None and scan.at(index) == "winter" and ending == (within.partial.number + 1) % 100:
        return Reading(index, within.last + 2, Partial("fixed", fixed=season_period(within.partial.number, 4)))
    return Reading(
        index, within.last, Partial("season", number=scan.lexicon.seasons[scan.at(index)], within=within.partial)
    )


def read_season_bound(scan: Scan, index: int) -> Reading | None:
    """Read "by the summer", "since early autumn", "until winter": the nearest one, before or after."""
    before = index - 1 - (scan.at(index - 1) in HYPHENS)
    before -= scan.at(before) in scan.lexicon.parts
    before -= scan.at(before) == "the"
    if not scan.is_cue("before_season", before) or scan.at(index + 1) in HYPHENS:
        return None
    following = scan.at(index + 1)
    if following.isalpha() and not (scan.is_cue("after_night", index + 1) or scan.is_cue("determiners", index + 1)):
        return None  # "by summer holidays"
    return Reading(index, index + 1, Partial("season", number=scan.lexicon.seasons[scan.at(index)]))


def read_feast(scan: Scan, index: int) -> Reading | None:
    """Read "Christmas Day", "Good Friday 2019"."""
    found = read_phrase(scan, index, scan.lexicon.feast_phrases)
    if found is None:
        return None
    phrase, last = found
    if (
        phrase in {"easter", "christmas"}
        and scan.tokens.words[last : last + 1]
        and scan.tokens.words[last][:1].isupper()
    ):
        return None  # "Easter Island", "Christmas Market"
    partial = feast_partial(phrase, None)
    within = read_within(scan, last, only_year=True)
    if within is None:
        before = read_year(scan, index - 1)  # "the 2016 Easter concert"
        held = None if before is None or before[1] != index else year_partial(before[0])
        return Reading(index, last, replace(partial, within=held))
    return Reading(index, within.last, replace(partial, within=within.partial))


def read_fiscal(scan: Scan, index: int) -> Reading | None:
    """Read "fiscal year 2022", "fiscal 2022", "FY2022". Fiscal years differ by country, so the value is hedged."""
    start = scan.skip(index + 1, "year", "years")
    if scan.at(index) == "financial" and start == index + 1:
        return None
    year = read_year(scan, start)
    if year is None:
        return None
    number, last = year
    ending = read_digits(scan, last + 1, 2) if scan.at(last) in HYPHENS | {"/"} else None
    if ending is not None and ending == (number + 1) % 100:
        high = year_partial(number + 1)
        return Reading(index, last + 2, Partial("span", low=year_partial(number), high=high, hedge=Hedge.ABOUT))
    return Reading(index, last, Partial("fiscal", within=year_partial(number), hedge=Hedge.ABOUT))


def read_rest(scan: Scan, index: int) -> Reading | None:
    """Read "earlier this month", "later in the year", "so far this year", "the rest of the week", "later today"."""
    word = scan.at(index)
    start = index + 1
    if word == "so":
        if scan.at(start) != "far":
            return None
        start += 1
    elif scan.is_cue("rest", index):
        if scan.at(start) != "of":
            return None
        start += 1
    if scan.is_cue("nearer", index) and scan.at(start) in {"today", "yesterday"}:
        shift = scan.lexicon.spoken[scan.at(start)]
        return Reading(index, start + 1, Partial("ago", scale="day", count=(shift, shift)))
    target = scan.skip(start, "in")
    is_rest = scan.is_cue("rest", index)
    if is_rest and scan.at(target) in RUNNING:
        target -= 1  # "for the rest of week"
    elif not (scan.is_cue("rest_of", target) if is_rest else scan.at(target) in {"this", "the"}) or (
        scan.at(target) == "the" and target == start and scan.is_cue("nearer", index)
    ):
        return None
    unit = scan.lexicon.units.get(scan.at(target + 1), "")
    season = scan.lexicon.seasons.get(scan.at(target + 1))
    if season is not None:
        within = Partial("season", number=season, step=0)
    elif unit in RUNNING and not scan.at(target + 1).endswith("s"):
        within = Partial("unit", scale=unit, step=0)
    else:
        return None
    return Reading(index, target + 2, Partial("rest", step=-1 if word in {"earlier", "so"} else 1, within=within))


def read_unit_led(scan: Scan, index: int) -> Reading | None:
    """Read "the week of March 4", "the year after next", "the week before last", "the weekend", "week 31"."""
    unit, following = scan.lexicon.units[scan.at(index)], scan.at(index + 1)
    if following in {"after", "before"}:
        target = scan.skip(index + 2, "the")
        step = {"after": 2, "before": -2}[following]
        if scan.at(target) == ("next" if step > 0 else "last") and scan.at(target + 1) not in scan.lexicon.units:
            return Reading(index, target + 1, Partial("unit", scale=unit, step=step))
    if scan.is_cue("week_begins", index + 1) and unit in {"week", "weekend", "month"}:
        target = scan.skip(index + 2, "the", "on")
        inner = None if scan.at(target) in scan.lexicon.units else scan.read(scan, target)
        if inner is not None and inner.partial.unit == "day":
            return Reading(index, inner.last, Partial("week of", scale=unit, within=inner.partial))
    if scan.is_cue("week_ends", index + 1) and unit == "week" and scan.at(index - 1) in {"the", "a"}:
        target = scan.skip(index + 2, "on")
        inner = None if scan.at(target) in scan.lexicon.units else scan.read(scan, target)
        if inner is not None and inner.partial.unit == "day" and inner.partial.month is not None:
            return Reading(index, inner.last, Partial("week to", within=inner.partial))
    if scan.at(index) == "weekend" and scan.at(index - 1) == "the":
        return Reading(index, index + 1, Partial("unit", scale="weekend", step=0))
    if unit == "week":
        number = read_digits(scan, index + 1, 2)
        year = read_within(scan, index + 2, only_year=True)
        if number and year is not None:
            return Reading(index, year.last, Partial("nth week", number=number, within=year.partial))
    return None
