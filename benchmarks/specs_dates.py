"""How many of the date and time cases of Recognizers-Text are read with the right span and value.

    python benchmarks/specs_dates.py FOLDER [--misses]

FOLDER holds DateTime_DateParser.json, DateTime_DatePeriodParser.json and DateTime_DateTimeModel.json (MIT licence,
https://github.com/microsoft/Recognizers-Text, Specs/DateTime/English). Of the last only the times of day are asked.
The reference date of a case acts as the date the article was published.

What counts as right, where the two only write the same thing differently:

- Span: prepositions ("in", "on", "from"), "the", "a" and "my" at its start do not count; both tools leave some out.
- Value: a case gives a past and a future candidate; either is right. The ends of its periods are exclusive, ours are
  closed. A case that gives no days (a season) asks for the span alone. A bound may be open at one end in both.
- Grain: a case counts "two years ago" to the day, we give the calendar unit that holds the day, as TimeML does. Such
  a case is right if our period holds its day; how many were is printed.
- Parts of a day: what hours a morning has is the tool's choice. The case is right if its hours and ours overlap; how
  many were is printed. An hour without a half of the day is right with its figures.

`specs_dates_refused.toml` lists the cases that ask for what would be wrong, or a guess, in a news article, each with
its reason. They count as wrong in the first share; the second leaves them out.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crosscheck.language.passage import Passage, open_passage
from crosscheck.language.timex import Timex, find_timexes
from crosscheck.values import DateValue, Hedge, TimeValue

EDGE = frozenset(
    {"the", "in", "on", "from", "for", "of", "between", "at", "my", "a", "an", "during", "within", "until", "since"}
    | {"before", "after", "by"}
)  # fmt: skip
# How the cases write a day that the calendar has not ("Feb 30").
NO_DAY = "0001-01-01"
COUNTED = re.compile(r"\bago$|\bfrom now$|^in (?!the)")
TIME_TYPES = frozenset({"datetimeV2.time", "datetimeV2.timerange"})
NOON = 720


@dataclass(frozen=True, slots=True)
class Judgement:
    """How one case went: right or not, right only by a fold of grain or of hours, and what was read."""

    is_right: bool
    is_folded: bool
    read: str


def core(text: str) -> str:
    """Strip the words at the start of a span on which tools differ, and punctuation at its end."""
    words = text.lower().split()
    while words and words[0] in EDGE:
        words.pop(0)
    return " ".join(words).rstrip(".,?! ")


def fit_date(value: DateValue, expected: dict[str, Any], text: str) -> str:
    """Compare a date with the past or the future candidate of a case: 'right', 'folded' or ''."""
    if not expected.get("PastResolution"):
        return "right"
    sides = [expected.get(side) or {} for side in ("PastResolution", "FutureResolution")]
    if any(holds_candidate(value, wanted) for wanted in sides):
        return "right"
    days = [dt.date.fromisoformat(wanted["date"]) for wanted in sides if "date" in wanted]
    if COUNTED.search(text.lower()) is None or value.low is None or value.high is None:
        return ""
    low, high = value.low, value.high
    return "folded" if any(low <= day <= high for day in days) else ""


def holds_candidate(value: DateValue, wanted: dict[str, str]) -> bool:
    """Say whether a date is the candidate's: its day, or its period with an exclusive end, or its bound."""
    low, high = (None if day is None else day.isoformat() for day in (value.low, value.high))
    if "date" in wanted:
        return low == high == wanted["date"]
    start, end = wanted.get("startDate"), wanted.get("endDate")
    if start is None and end is None:
        return False
    following = None if value.high is None else (value.high + dt.timedelta(days=1)).isoformat()
    return low == start and end in {high, following}


def judge_dates(case: dict[str, Any]) -> Judgement:
    """Read one case of the date files."""
    passage = open_passage(case["Input"], (case.get("Context") or {}).get("ReferenceDateTime", "")[:10])
    found = [timex for timex in find_timexes(passage) if isinstance(timex.value, DateValue) or timex.reason]
    read = words_of(passage, found)
    if len(found) < len(case["Results"]) or (found and not case["Results"]):
        return Judgement(is_right=False, is_folded=False, read=read)
    surfaces = {core(passage.surface(timex.first, timex.last)): timex for timex in found}
    fits = set()
    for expected in case["Results"]:
        timex = surfaces.get(core(expected["Text"]))
        if timex is not None and timex.value is None and NO_DAY in expected["Value"]["PastResolution"].values():
            continue
        value = None if timex is None else timex.value
        fits.add(fit_date(value, expected["Value"], expected["Text"]) if isinstance(value, DateValue) else "")
    return Judgement("" not in fits, "folded" in fits, read)


def words_of(passage: Passage, found: list[Timex]) -> str:
    """Write what was read, for a look at the misses."""
    return "; ".join(f"{passage.surface(t.first, t.last)} = {t.value.stated if t.value else t.reason}" for t in found)


def judge_times(case: dict[str, Any]) -> Judgement:
    """Read one case with times of day: every one of them with its minutes."""
    passage = open_passage(case["Input"], "2019-07-24")
    found = [timex for timex in find_timexes(passage) if isinstance(timex.value, TimeValue)]
    fits = set()
    for expected in case["Results"]:
        if expected.get("TypeName") in TIME_TYPES:
            values = (expected.get("Resolution") or {}).get("values", [])
            same = [t.value for t in found if core(passage.surface(t.first, t.last)) == core(expected["Text"])]
            times = [value for value in same if isinstance(value, TimeValue)]
            fits.add(next(filter(None, (fit_time(value, wanted) for value in times for wanted in values)), ""))
    return Judgement("" not in fits, "folded" in fits, words_of(passage, found))


def fit_time(value: TimeValue, wanted: dict[str, str]) -> str:
    """Compare a time with one candidate of a case: 'right', 'folded' or ''."""
    clocks = {key: clock_minutes(wanted[key]) for key in ("value", "start", "end") if ":" in wanted.get(key, "")}
    figures = value.stated.split("..")
    if not all(":" in figure for figure in figures):
        if len(clocks) != 2 or value.low is None or value.high is None:
            return ""
        return "folded" if overlap((clocks["start"], clocks["end"]), (value.low, value.high)) else ""
    if [clock_minutes(figure) % NOON for figure in figures] != [minutes % NOON for minutes in clocks.values()]:
        return ""
    bound = {"start": Hedge.AT_LEAST, "end": Hedge.AT_MOST}.get(" ".join(clocks))
    return "right" if bound is None or value.hedge is bound else ""


def clock_minutes(clock: str) -> int:
    """Read 'HH:MM:SS' as minutes."""
    return int(clock[:2]) * 60 + int(clock[3:5])


def overlap(one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Say whether two stretches of the clock meet; one may run over midnight."""

    def hours(span: tuple[int, int]) -> set[int]:
        return {hour % 24 for hour in range(span[0] // 60, (span[1] + (span[1] < span[0]) * 1440) // 60)}

    return not hours(one).isdisjoint(hours(two))


def load_refused() -> dict[str, dict[int, str]]:
    """Give the refused cases of each file with their reasons."""
    path = Path(__file__).with_name("specs_dates_refused.toml")
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: {place: why for why, places in rows.items() for place in places} for name, rows in table.items()}


def judge_file(path: Path, judge: Callable[[dict[str, Any]], Judgement], refused: dict[int, str], *, show: bool) -> str:
    """Judge one file and give its line of figures; print what is missed and not refused where asked."""
    cases = dict(enumerate(json.loads(path.read_text(encoding="utf-8-sig"))))
    if judge is judge_times:
        cases = {
            at: case for at, case in cases.items() if TIME_TYPES & {row.get("TypeName") for row in case["Results"]}
        }
    judged = {at: judge(case) for at, case in cases.items()}
    right = {at for at, judgement in judged.items() if judgement.is_right}
    for at, judgement in judged.items():
        if show and at not in right:
            wanted = [row["Text"] for row in cases[at]["Results"]]
            why = refused.get(at, "MISSED")
            print(f"  {at} {cases[at]['Input']!r}: wants {wanted}, read {judgement.read or 'nothing'}: {why}")
    stale = sorted(right & refused.keys())
    folded = sum(judged[at].is_folded for at in right)
    asked = len(judged) - len(refused.keys() & judged.keys())
    line = f"{path.stem}: {len(right)} of {len(judged)} right, {len(right) / len(judged):.1%} ({folded} by a fold)"
    line += f"; of the {asked} not refused {len(right - refused.keys()) / asked:.1%}"
    return line + (f"; refused but right: {stale}" if stale else "")


def main(folder: Path, *, show: bool) -> None:
    """Print the two shares per file, and each missed case where asked."""
    refused = load_refused()
    for name in ("DateTime_DateParser", "DateTime_DatePeriodParser", "DateTime_DateTimeModel"):
        judge = judge_times if name == "DateTime_DateTimeModel" else judge_dates
        print(judge_file(folder / f"{name}.json", judge, refused.get(name, {}), show=show))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), show="--misses" in sys.argv)
