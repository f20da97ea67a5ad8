"""Readers of times of day with hedge or range: "shortly before noon", "between 09:12 and 09:47", "in the evening"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from crosscheck.language.clock_figures import MINUTES, NOON, Point, clock_words, read_point, with_meridiem
from crosscheck.language.clock_parts import read_part_of_day
from crosscheck.language.clock_worded import read_worded
from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.timex_words import HYPHENS, Scan
from crosscheck.language.tokens import tokenise
from crosscheck.values import Hedge, TimeValue


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as found: half-open token run and value, or None with the reason."""

    first: int
    last: int
    value: TimeValue | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Slack:
    """What a hedging phrase does to a time: minutes before and after it, None for an open end."""

    words: tuple[str, ...]
    hedge: Hedge
    before: int | None
    after: int | None


@cache
def hedge_phrases() -> tuple[Slack, ...]:
    """Give the hedging phrases, longest first."""
    slacks = []
    for table in load_lexicon("clock")["hedges"].values():
        hedge = Hedge(table["hedge"])
        before = None if hedge is Hedge.AT_MOST else table.get("before", 0)
        after = None if hedge is Hedge.AT_LEAST else table.get("after", 0)
        slacks += [Slack(tokenise(phrase).lower, hedge, before, after) for phrase in table["words"]]
    return tuple(sorted(slacks, key=lambda slack: -len(slack.words)))


@cache
def last_hedge_words() -> frozenset[str]:
    """Give the words that a hedging phrase ends in."""
    return frozenset(slack.words[-1] for slack in hedge_phrases())


@cache
def clock_triggers() -> frozenset[str]:
    """Give the words, digits apart, at which a time of day may be read."""
    lexicon = clock_words()
    return (
        frozenset(lexicon["points"])
        | frozenset(lexicon["parts"])
        | {"p.m.", "a.m.", "pm", "p", "o'clock", "oclock", "half", "quarter", "past", "hours"}
    )


def read_clock(scan: Scan, index: int, free: int) -> Clock | None:
    """Read the time of day at a token. free: the first token that no expression has taken yet."""
    word = scan.at(index)
    if "0" <= word[0] <= "9":
        point = read_point(scan, index)
    elif word in clock_words()["points"]:
        point = Point(index + 1, clock_words()["points"][word], is_sure=True, is_marked=True)
    elif word in clock_words()["parts"] or word == "hours":
        part = read_part_of_day(scan, index)
        return None if part is None or part[0] < free else Clock(*part)
    else:
        worded = read_worded(scan, index)
        index, point = worded if worded is not None else (index, None)
    if point is None or index < free:
        return None
    return read_run(scan, index, point, free)


def read_run(scan: Scan, index: int, point: Point, free: int) -> Clock | None:
    """Join a time to the second end of a range, or give it its hedge."""
    other = read_other_end(scan, point, is_between=scan.at(index - 1) in {"between", "from"})
    if other is not None:
        first = index - 1 if index > free and scan.at(index - 1) in {"between", "from"} else index
        return Clock(first, other.last, range_value(point, other))
    if not (point.is_marked or is_clock_by_context(scan, index, point)):
        return None
    first, slack = index, slack_after(scan, point)
    if slack is not None:
        return Clock(first, point.last + len(slack.words), point_value(point, slack))
    if scan.at(index - 1) in last_hedge_words():
        slack = slack_before(scan, index, free)
        first -= len(slack.words) if slack is not None else 0
    return Clock(first, point.last, point_value(point, slack))


def read_other_end(scan: Scan, point: Point, *, is_between: bool) -> Point | None:
    """Read the second end of "between 09:12 and 09:47", "5-6 p.m.", "10 a.m. to noon", "from 9 to 10:30"."""
    join = scan.at(point.last)
    if join not in HYPHENS and join not in word_set("clock", "cues", "range_words"):
        return None
    start = point.last + 1
    word = scan.at(start)
    if word in clock_words()["points"]:
        other: Point | None = Point(start + 1, clock_words()["points"][word], is_sure=True, is_marked=True)
    else:
        other = read_point(scan, start) if word and "0" <= word[0] <= "9" else None
    is_clock = is_between and scan.at(start + 1) == ":" and other is not None and point.minutes < other.minutes
    if other is None or not (other.is_marked or (point.is_sure and other.is_sure) or is_clock):
        return None
    return None if join == "and" and point.is_marked and point.meridiem != other.meridiem else other


def range_value(low: Point, high: Point) -> TimeValue:
    """Make the value of a range; "5-6 p.m." gives both ends its half of the day."""
    zone = high.zone or low.zone
    if not low.is_sure and not low.meridiem and high.meridiem:
        half = high.meridiem if low.minutes % NOON <= high.minutes % NOON else {"am": "pm", "pm": "am"}[high.meridiem]
        low = with_meridiem(low, half)
    stated = f"{clock_text(low.minutes)}..{clock_text(high.minutes)}"
    if not (low.is_sure and high.is_sure):
        return TimeValue(stated, None, None, Hedge.BETWEEN, zone)
    return TimeValue(stated, low.minutes, high.minutes, Hedge.BETWEEN, zone)


def point_value(point: Point, slack: Slack | None) -> TimeValue:
    """Make the value of one time; without "a.m." or a zone a low hour may be either half of the day."""
    stated = clock_text(point.minutes)
    hedge = slack.hedge if slack is not None else Hedge.EXACT
    if not point.is_sure:
        return TimeValue(stated, None, None, hedge, point.zone)
    before, after = (slack.before, slack.after) if slack is not None else (0, 0)
    low = None if before is None else (point.minutes - before) % MINUTES
    high = None if after is None else (point.minutes + after) % MINUTES
    return TimeValue(stated, low, high, hedge, point.zone)


def clock_text(minutes: int) -> str:
    """Write minutes after midnight as 'HH:MM'."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def slack_before(scan: Scan, index: int, free: int) -> Slack | None:
    """Give the hedging phrase that ends before a token."""
    for slack in hedge_phrases():
        start = index - len(slack.words)
        if start >= max(free, scan.first) and scan.tokens.lower[start:index] == slack.words:
            return slack
    return None


def slack_after(scan: Scan, point: Point) -> Slack | None:
    """Give the bound after a time: "3 p.m. or later"."""
    if scan.at(point.last) != "or" or scan.at(point.last + 1) not in {"later", "earlier"}:
        return None
    words = ("or", scan.at(point.last + 1))
    if words[1] == "later":
        return Slack(words, Hedge.AT_LEAST, 0, None)
    return Slack(words, Hedge.AT_MOST, None, 0)


def is_clock_by_context(scan: Scan, index: int, point: Point) -> bool:
    """Say whether "17:30" with nothing beside it is a time: after "at", and not a score."""
    if scan.at(index + 1) not in {":", "h"}:
        return False
    before = index - 1
    if scan.at(before) in last_hedge_words():
        before -= scan.at(before - 1) == "at"
    elif scan.at(before) not in word_set("clock", "cues", "before"):
        return False
    return scan.at(point.last) not in word_set("clock", "cues", "never_after")
