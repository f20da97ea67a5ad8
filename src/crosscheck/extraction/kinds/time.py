"""Times of day: "5:30 p.m.", "17:30 GMT", "shortly before noon", "in the evening"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extraction.kinds.kind import ClaimKind, Mention
from crosscheck.language.clock_figures import MINUTES, NOON
from crosscheck.language.passage import Passage
from crosscheck.language.timex import find_timexes
from crosscheck.model import Claim, Comparison
from crosscheck.values import Hedge, TimeValue


def find(passage: Passage) -> Iterator[Mention]:
    """Find all times of day in a text."""
    for timex in find_timexes(passage):
        if isinstance(timex.value, TimeValue):
            start, end = passage.tokens.starts[timex.first], passage.tokens.ends[timex.last - 1]
            yield Mention("time", start, end, timex.first, timex.last, timex.value, timex.reason)


def compare(left: Claim, right: Claim) -> Comparison:
    """Say how two times of day stand. Two zones, or a zone and none, are compared only where the clock agrees."""
    one, two = left.value, right.value
    if not isinstance(one, TimeValue) or not isinstance(two, TimeValue):
        return Comparison("incomparable", "other-kind", "one of them is not a time of day")
    if one.zone != two.zone:
        if not one.zone or not two.zone:
            if one.stated == two.stated:
                return Comparison("compatible", "unsaid-zone", f"both say {one.stated}, one without a time zone")
            return Comparison("incomparable", "unsaid-zone", "one of them does not say its time zone")
        return Comparison("incomparable", "other-zone", f"{one.text} and {two.text} are in different time zones")
    if (one.stated, one.hedge) == (two.stated, two.hedge):
        return Comparison("equal", "equal", f"both say {one.text}")
    if is_unsure(one) or is_unsure(two):
        return compare_unsure(one, two)
    return compare_minutes(one, two)


def is_unsure(value: TimeValue) -> bool:
    """Say whether the words leave open which half of the day is meant."""
    return value.low is None and value.high is None


def compare_unsure(one: TimeValue, two: TimeValue) -> Comparison:
    """Compare times of which one may be morning or afternoon: only the same figures say something."""
    figures = [stated_minutes(value.stated) for value in (one, two)]
    if None not in figures and len({(minutes or 0) % NOON for minutes in figures}) == 1:
        return Comparison("compatible", "half-of-day", f"{one.text} and {two.text} show the same clock")
    return Comparison("incomparable", "half-of-day", "one of them does not say morning or afternoon")


def stated_minutes(stated: str) -> int | None:
    """Read 'HH:MM' as minutes after midnight; None for a range or a part of the day."""
    hour, colon, minute = stated.partition(":")
    return int(hour) * 60 + int(minute) if colon and ".." not in stated else None


def compare_minutes(one: TimeValue, two: TimeValue) -> Comparison:
    """Compare two intervals on the round of the clock; "before nine" reaches back half a day and no further."""
    first, second = arc(one), arc(two)
    if first == second:
        return Comparison("equal", "equal", f"{one.text} and {two.text} are the same time")
    if within(first, second) or within(second, first):
        inner, outer = (one, two) if within(second, first) else (two, one)
        reason = "finer" if outer.hedge is Hedge.EXACT else "within-bound"
        return Comparison("compatible", reason, f"{inner.text} lies in {outer.text}")
    gap = minutes_apart(first, second)
    if gap == 0 and not touches_only(first, second):
        return Comparison("compatible", "meets", f"{one.text} and {two.text} overlap")
    return Comparison("different", "disjoint", f"{one.text} and {two.text} lie {gap} minutes apart", float(gap))


def touches_only(first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Say whether one stretch begins as the other ends: "about 6" and "about 7" share no time to speak of."""
    (start, length), (other, more) = first, second
    return length > 0 < more and ((start + length) % MINUTES == other or (other + more) % MINUTES == start)


def arc(value: TimeValue) -> tuple[int, int]:
    """Give where a time begins, in minutes after midnight, and how many minutes it lasts."""
    low = value.low if value.low is not None else (value.high or 0) - NOON
    high = value.high if value.high is not None else low + NOON
    return low % MINUTES, (high - low) % MINUTES


def within(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    """Say whether one stretch of the day lies inside another."""
    return (inner[0] - outer[0]) % MINUTES + inner[1] <= outer[1]


def minutes_apart(first: tuple[int, int], second: tuple[int, int]) -> int:
    """Count the minutes between two stretches of the day, the short way round; 0 where they meet."""
    ahead = (second[0] - first[0]) % MINUTES
    behind = (first[0] - second[0]) % MINUTES
    if ahead <= first[1] or behind <= second[1]:
        return 0
    return min(ahead - first[1], behind - second[1])


def ask(claim: Claim) -> str:
    """Give the question that claims of this time answer: 'At what time: “the ferry left the quay”?'."""
    phrase = " ".join(claim.subject.counted.split())
    if phrase:
        return f"At what time: “{phrase}”?"
    return f"Which time is meant by “{' '.join(claim.surface.split())}”?"


KIND = ClaimKind("time", find, compare, ask, rank=5)
