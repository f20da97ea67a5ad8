"""Readers of parts of the day: "in the evening", "at dawn", "late afternoon", "in the evening at 7"."""

from __future__ import annotations

from crosscheck.language.clock_figures import Point, clock_words, read_point, with_meridiem
from crosscheck.language.lexicon import word_set
from crosscheck.language.timex_words import HYPHENS, Scan, read_digits
from crosscheck.values import TimeValue


def is_cue(scan: Scan, table: str, index: int) -> bool:
    """Say whether a token stands in one of the sets of clock.toml's [cues]."""
    return scan.at(index) in word_set("clock", "cues", table)


def read_part_of_day(scan: Scan, index: int) -> tuple[int, int, TimeValue] | None:
    """Read a part of the day where a preposition or "early" makes it one; gives its run of tokens and the value."""
    word = scan.at(index)
    if word == "hours":
        return read_small_hours(scan, index)
    if scan.at(index + 1) in HYPHENS and word != "night":
        return None
    last = index + 1
    if word == "night" and scan.at(last) in HYPHENS and scan.at(last + 1) == "time":
        last += 2
    first = index
    shift = ""
    has_dash = scan.at(first - 1) in HYPHENS and is_cue(scan, "thirds", first - 2)
    if has_dash or (word != "night" and is_cue(scan, "shifts", first - 1)):
        first -= 1 + has_dash
        shift = scan.at(first)
    before = scan.at(first - 1)
    is_within = before == "the" and scan.at(first - 2) in {"in", "during"}
    is_at = before == "at" and not is_cue(scan, "never_at", index)
    if not (is_within or is_at or (shift in word_set("clock", "cues", "thirds") and is_cue(scan, "daytime", index))):
        return None
    if scan.at(last) in HYPHENS:
        return None
    if is_within and is_cue(scan, "shifts", first - 3):
        shift = scan.at(first - 3)
        first -= 3
    return read_hour_of(scan, (first, last), word) or (first, last, part_value(word, shift))


def read_small_hours(scan: Scan, index: int) -> tuple[int, int, TimeValue] | None:
    """Read "the early hours", "the small hours"."""
    which = scan.at(index - 1)
    if which not in word_set("clock", "cues", "small_hours") or scan.at(index - 2) != "the":
        return None
    low, high = clock_words()["parts"]["early hours"]
    return index - 1, index + 1, TimeValue("early hours", low, high)


def read_hour_of(scan: Scan, run: tuple[int, int], word: str) -> tuple[int, int, TimeValue] | None:
    """Read "in the evening at 7", "in the morning at 6:30"."""
    first, last = run
    if scan.at(last) != "at" or word not in {"morning", "afternoon", "evening", "night"}:
        return None
    point = read_point(scan, last + 1)
    hour = read_digits(scan, last + 1, 2)
    if point is None and hour is not None and 1 <= hour <= 12 and not scan.at(last + 2).isalpha():
        point = Point(last + 2, hour * 60)
    if point is None or point.meridiem:
        return None
    point = with_meridiem(point, "am" if word == "morning" else "pm")
    stated = f"{point.minutes // 60:02d}:{point.minutes % 60:02d}"
    return first, point.last, TimeValue(stated, point.minutes, point.minutes, zone=point.zone)


def part_value(word: str, shift: str) -> TimeValue:
    """Give a part of the day, cut to its first, middle or second half."""
    low, high = clock_words()["parts"][word]
    length = (high - low) % 1440
    if shift in {"early", "earlier"}:
        high = (low + length // 2) % 1440
    elif shift in {"late", "later"}:
        low = (low + length // 2) % 1440
    elif shift == "mid":
        low, high = (low + length // 4) % 1440, (low + length * 3 // 4) % 1440
    name = {"later": "late", "earlier": "early"}.get(shift, shift)
    return TimeValue(f"{name} {word}".strip(), low, high)
