"""Readers of one clock time as written: "5:30 p.m.", "17:30 GMT", "1730 GMT", "half past five"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.timex_words import HYPHENS, Scan, read_digits

MINUTES = 24 * 60
NOON = 12 * 60
LETTERS = {"a": "am", "p": "pm"}


@dataclass(frozen=True, slots=True)
class Point:
    """One clock time as written. last: the token after it.

    minutes: after midnight, on a twelve-hour clock unless `is_sure`. meridiem: 'am', 'pm' or ''. zone: as written.
    is_marked: something beside the digits says that it is a time.
    """

    last: int
    minutes: int
    meridiem: str = ""
    zone: str = ""
    is_sure: bool = False
    is_marked: bool = False


@cache
def clock_words() -> dict[str, Any]:
    """Give clock.toml."""
    return load_lexicon("clock")


def read_point(scan: Scan, index: int) -> Point | None:
    """Read one time in digits with what follows it: "5", "5:30", "4.30", "1730", "17h30" and "p.m.", "GMT"."""
    hour, minute, last, form = read_figures(scan, index)
    if hour < 0 or minute > 59 or hour > 24:
        return None
    meridiem, after = read_meridiem(scan, last)
    zone, after = read_zone(scan, after)
    if form == "four" and not meridiem:
        other = scan.at(after + 1)
        if scan.at(index)[0] == "0" and scan.at(after) in HYPHENS | {"to", "and", "until"} and is_four(other, "0"):
            return Point(after, hour * 60 + minute, is_sure=True)
        if scan.at(index)[0] == "0" and scan.at(index - 1) in HYPHENS | {"to", "and", "until"}:
            return Point(after, hour * 60 + minute, zone=zone, is_sure=True, is_marked=is_four(scan.at(index - 2), "0"))
        return read_military(scan, Point(after, (hour % 24) * 60 + minute, zone=zone), scan.at(after))
    point = Point(
        after, (hour % 24) * 60 + minute, zone=zone, is_sure=form == "colon" and is_full_day(scan, index, hour)
    )
    if meridiem:
        is_hour = 1 <= hour <= 12 or (form == "colon" and meridiem == "pm") or (form == "colon" and hour == 0)
        return with_meridiem(replace(point, is_marked=True), meridiem) if is_hour else None
    return finish_point(scan, point, hour, form)


def finish_point(scan: Scan, point: Point, hour: int, form: str) -> Point | None:
    """Read what may follow a time without "a.m.": "o'clock", "noon", "hours", or the other end of a range."""
    word = scan.at(point.last)
    if word in word_set("clock", "cues", "oclock"):
        meridiem, after = read_meridiem(scan, point.last + 1)
        point = replace(point, last=after, is_marked=True)
        return with_meridiem(point, meridiem) if meridiem else point
    if word in clock_words()["points"] and form == "bare" and hour == 12:
        return Point(point.last + 1, clock_words()["points"][word], is_sure=True, is_marked=True)
    if form == "colon":
        is_hours = word in word_set("clock", "hour_words")
        is_sure = point.is_sure or bool(point.zone)
        return replace(point, is_sure=is_sure, is_marked=bool(point.zone) or is_hours, last=point.last + is_hours)
    return point if form == "bare" and word in {"to", "and", "until", *HYPHENS} else None


def is_four(word: str, first: str) -> bool:
    """Say whether a word is a time in four digits that no year is written like: "0730"."""
    return len(word) == 4 and word.isdecimal() and word.startswith(first) and word[2:] < "60"


def is_full_day(scan: Scan, index: int, hour: int) -> bool:
    """Say whether an hour is on the 24-hour clock: above twelve, nought, or with a leading nought."""
    return hour > 12 or hour == 0 or scan.at(index).startswith("0")


def read_military(scan: Scan, point: Point, word: str) -> Point | None:
    """Read four digits as a time where a zone or "hours" follows, or a bracket with such a time: "1353 (1023 GMT)"."""
    if word in word_set("clock", "hour_words"):
        point = replace(point, last=point.last + 1, is_marked=True)
        zone, after = read_zone(scan, point.last)
        return replace(point, zone=point.zone or zone, last=after, is_sure=True)
    if point.zone:
        return replace(point, is_sure=True, is_marked=True)
    if word == "(":
        inner = read_figures(scan, point.last + 1)
        zone = read_zone(scan, inner[2])[0] if inner[0] >= 0 and inner[3] in {"four", "colon"} else ""
        return replace(point, is_sure=True, is_marked=True) if zone else None
    return None


def read_figures(scan: Scan, index: int) -> tuple[int, int, int, str]:
    """Read the digits of a time: hour, minute, next token, and how they are written; hour -1 where they are none."""
    none = -1, 0, index, ""
    word = scan.at(index)
    if "." in word:
        hour, _, minute = word.partition(".")
        is_time = len(hour) <= 2 and len(minute) == 2 and (hour + minute).isdecimal() and word.isascii()
        return (int(hour), int(minute), index + 1, "dot") if is_time else none
    number = read_digits(scan, index, 4)
    if number is None or len(word) == 3:
        return none
    if len(word) == 4:
        return number // 100, number % 100, index + 1, "four"
    mark = scan.at(index + 1)
    if mark in {":", "h"} and scan.joined(index + 1):
        minutes = read_digits(scan, index + 2, 2)
        if minutes is not None and len(scan.at(index + 2)) == 2 and (mark == ":" or scan.joined(index + 2)):
            if scan.at(index + 3) == ":" and scan.joined(index + 3):
                is_clock = any(read(scan, index + 5)[1] > index + 5 for read in (read_meridiem, read_zone))
                return (number, minutes, index + 5, "colon") if is_clock else none  # "2:15:30", a runner's time
            return number, minutes, index + 3, "colon"
    return number, 0, index + 1, "bare"


def read_meridiem(scan: Scan, index: int) -> tuple[str, int]:
    """Read "p.m.", "pm", "p . m .", "in the morning", "at night"; gives 'am', 'pm' or '' and the token after it."""
    word = scan.at(index)
    letter = word[:1]
    if word in word_set("clock", "cues", "meridiem"):
        return LETTERS[letter], index + 1
    if word in LETTERS:
        m = scan.skip(index + 1, ".")
        if scan.at(m) == "m" and m > index + 1:
            return LETTERS[word], scan.skip(m + 1, ".") if m + 2 < scan.last else m + 1
    if word == "in" and scan.at(index + 1) == "the" and scan.at(index + 2) in word_set("clock", "cues", "daytime"):
        return ("am" if scan.at(index + 2) == "morning" else "pm"), index + 3
    if word == "at" and scan.at(index + 1) == "night":
        return "pm", index + 2
    return "", index


def read_zone(scan: Scan, index: int) -> tuple[str, int]:
    """Read "GMT", "local time", "Eastern time"; gives it as written and the token after it."""
    start = scan.skip(index, "(")
    word = scan.tokens.words[start] if scan.first <= start < scan.last else ""
    if start != index:
        return "", index
    if word in word_set("clock", "zones"):
        return word, start + 1
    if word in word_set("clock", "zones_any_case"):
        return word.upper(), start + 1
    if word in clock_words()["named_zones"] and scan.at(start + 1) in word_set("clock", "cues", "zone_words"):
        last = start + 2 if scan.at(start + 1) == "time" else scan.skip(start + 2, "time")
        return clock_words()["named_zones"][word], last
    if word == "local" and scan.at(start + 1) == "time":
        return "", start + 2
    return "", index


def with_meridiem(point: Point, meridiem: str) -> Point:
    """Put a time in its half of the day."""
    minutes = point.minutes if point.minutes >= 13 * 60 else point.minutes % NOON + (NOON if meridiem == "pm" else 0)
    return replace(point, minutes=minutes, meridiem=meridiem, is_sure=True)
