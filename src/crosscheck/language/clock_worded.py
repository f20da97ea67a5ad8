"""Readers of clock times in words: "five p.m.", "half past five", "ten past nine in the evening"."""

from __future__ import annotations

from crosscheck.language.clock_figures import MINUTES, Point, read_meridiem, read_zone, with_meridiem
from crosscheck.language.timex_words import Scan, read_cardinal, read_digits

MINUTE_WORDS = ("minutes", "mins", "min", "minute")
O_CLOCK = ("o'clock", "oclock")


def read_worded(scan: Scan, index: int) -> tuple[int, Point] | None:
    """Read a time in words at its telling one: "p.m.", "o'clock", "half", "past"; gives its first token too."""
    word = scan.at(index)
    if word in {"half", "quarter"}:
        if scan.at(index + 1) not in {"past", "to"} or (word == "half") > (scan.at(index + 1) == "past"):
            return None
        minutes = 30 if word == "half" else 15
        return finish_past(scan, index, index + 2, minutes if scan.at(index + 1) == "past" else -minutes)
    if word == "past":
        end = index - (scan.at(index - 1) in MINUTE_WORDS)
        for first in (end - 3, end - 2, end - 1):
            count = read_cardinal(scan, first)
            if count is not None and count[1] == end and 0 < count[0] < 60:
                return finish_past(scan, first, index + 1, count[0])
        return None
    hour = scan.lexicon.numbers.get(scan.at(index - 1), 0)
    if not 1 <= hour <= 12:
        return None
    meridiem, last = read_meridiem(scan, index if word not in O_CLOCK else index + 1)
    if word not in O_CLOCK and not meridiem:
        return None
    zone, last = read_zone(scan, last)
    point = Point(last, hour * 60, zone=zone, is_marked=True)
    return index - 1, with_meridiem(point, meridiem) if meridiem else point


def finish_past(scan: Scan, first: int, index: int, minutes: int) -> tuple[int, Point] | None:
    """Read the hour after "past" or "to", and what follows it."""
    hour = scan.lexicon.numbers.get(scan.at(index), 0) or read_digits(scan, index, 2) or 0
    if not 1 <= hour <= 12:
        return None
    last = scan.skip(index + 1, *O_CLOCK)
    meridiem, last = read_meridiem(scan, last)
    point = Point(last, (hour * 60 + minutes) % MINUTES, is_marked=True)
    return first, with_meridiem(point, meridiem) if meridiem else point
