"""Normal forms: a value is an interval with a unit, an interval of days or minutes, or a name.

Every value has the same face for reports and programs: `stated`, `low`, `high`, `unit`, `hedge`, `text`.
Intervals are closed; None is an open end. Numbers are `Decimal`, never float.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class Hedge(StrEnum):
    """How firmly a value is put: the wording's own bound, apart from the grain of a round number."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    BETWEEN = "between"


def plain(number: Decimal) -> str:
    """Write a number without exponent or trailing zeros: Decimal('1.20E+3') -> '1200'."""
    if number == number.to_integral_value():
        return format(number.quantize(Decimal(1)) if abs(number) < Decimal("1e27") else number, "f").split(".")[0]
    return format(number.normalize(), "f")


LARGE = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))


def grouped(number: Decimal) -> str:
    """Write a number for people: Decimal('31355') -> '31,355'; Decimal('1.2E9') -> '1.2 billion'."""
    for size, word in LARGE:
        if size <= abs(number) < size * 1000 and (number / size * 1000) % 1 == 0:
            return f"{grouped(number / size)} {word}"
    whole, _, fraction = plain(number).partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    spaced = f"{int(digits):,}" if len(digits) < 400 else digits
    return f"{sign}{spaced}.{fraction}" if fraction else f"{sign}{spaced}"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as an interval.

    numbers: the number as written, or both ends of a range; `stated` joins them with "..".
    low, high: the interval the words mean, hedge included, in `unit`; None where open.
    grain: the step of the wording (12,000 has grain 1,000; 70,302 has grain 1); rounding tolerance comes from it.
    unit: as normalised for the reader ("%", "USD", "km"); "" for a plain count.
    dimension: what may be compared with what: "count", "percent", "money:USD", "length", "change:percent", ...
    aside: the same sum in the other currency that its article gives in brackets: "200 million euros ($265 million)".
    """

    numbers: tuple[Decimal, ...]
    low: Decimal | None
    high: Decimal | None
    hedge: Hedge = Hedge.EXACT
    grain: Decimal = Decimal(1)
    unit: str = ""
    dimension: str = "count"
    aside: Quantity | None = field(default=None, compare=False)

    @property
    def stated(self) -> str:
        """The number as written, normalised: '1200000000', '40..50'."""
        return "..".join(plain(number) for number in self.numbers)

    @property
    def text(self) -> str:
        """The value for people: '31,355', 'about 12,000', 'at least 26', '40 to 50 %'."""
        words = " to ".join(grouped(number) for number in self.numbers)
        if self.unit in LARGER_UNITS and max(self.numbers) >= LONGEST_IN_ONE_UNIT:
            words = " to ".join(in_larger_units(number, self.unit) for number in self.numbers)
        elif self.unit in CURRENCY_SIGNS:
            words = CURRENCY_SIGNS[self.unit] + words
        elif self.unit:
            words = f"{words} {self.unit}"
        return f"{HEDGE_WORDS[self.hedge]}{words}"


# Lengths of time from here on are told in larger units too: 7,571 s are "2 h 6 min 11 s", 90 minutes stay 90.
LARGER_UNITS = {"s": ("min", 60), "min": ("h", 60)}
LONGEST_IN_ONE_UNIT = 100


def in_larger_units(number: Decimal, unit: str) -> str:
    """Write a length of time for people: Decimal('7571') seconds -> '2 h 6 min 11 s'."""
    if unit not in LARGER_UNITS or number < LARGER_UNITS[unit][1]:
        return f"{grouped(number)} {unit}"
    larger, size = LARGER_UNITS[unit]
    whole, rest = number // size, number % size
    words = in_larger_units(whole, larger)
    return f"{words} {grouped(rest)} {unit}" if rest else words


CURRENCY_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "$": "$", "¤": "¤"}
HEDGE_WORDS = {
    Hedge.EXACT: "",
    Hedge.ABOUT: "about ",
    Hedge.AT_LEAST: "at least ",
    Hedge.MORE_THAN: "more than ",
    Hedge.AT_MOST: "at most ",
    Hedge.LESS_THAN: "less than ",
    Hedge.BETWEEN: "",
}


@dataclass(frozen=True, slots=True)
class DateValue:
    """A day or a period as a closed interval of days.

    stated: as precise as the words: '2018-12', '2019-07-24', '2019-01-01..2019-06-30'; where the year or the day
        cannot be known without a publication date: '--11-19' (a day of some year), '--05' (a month), 'saturday'.
    low, high: first and last day; both None where they cannot be known ("Tuesday" in an undated article).
    precision: 'day', 'week', 'month', 'quarter', 'season', 'half', 'year', 'decade', 'period' or 'vague'.
    weekday: 0 (Monday) to 6, when the words name one.
    anchored: the article's own date was needed to resolve the words ("last December", "Tuesday").
    """

    stated: str
    low: dt.date | None
    high: dt.date | None
    hedge: Hedge = Hedge.EXACT
    precision: str = "day"
    weekday: int | None = None
    anchored: bool = False
    unit: str = ""

    @property
    def text(self) -> str:
        """The value for people: 'December 2018', '24 July 2019', '1 January to 30 June 2019'."""
        return HEDGE_WORDS[self.hedge] + date_words(self.stated, self.low, self.high)


MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def day_words(day: dt.date) -> str:
    """Write a day for people: '24 July 2019'."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def date_words(stated: str, low: dt.date | None, high: dt.date | None) -> str:
    """Write a stated date for people, falling back on the interval and then on the words themselves."""
    parts = stated.split("-")
    if ".." not in stated and all(part.isdigit() for part in parts):
        if len(parts) == 3 and low is not None:
            return day_words(low)
        if len(parts) == 2 and 1 <= int(parts[1]) <= 12:
            return f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    if stated.startswith("--"):
        numbers = [int(part) for part in stated[2:].split("-") if part.isdigit()]
        if numbers and 1 <= numbers[0] <= 12:
            month = MONTHS[numbers[0] - 1]
            return f"{numbers[1]} {month}" if len(numbers) > 1 else month
    if ".." in stated and low is not None and high is not None:
        return f"{day_words(low)} to {day_words(high)}"
    if ".." in stated and (low is not None or high is not None):
        return f"since {day_words(low)}" if low is not None else f"until {day_words(high or dt.date.max)}"
    return stated.capitalize()


@dataclass(frozen=True, slots=True)
class TimeValue:
    """A time of day as an interval of minutes after midnight, local to the words.

    stated: 'HH:MM', 'HH:MM..HH:MM', or the part of day named ('noon', 'evening').
    zone: as written ('GMT', 'IST'), '' when none is given; times in two zones are never compared by the clock.
    """

    stated: str
    low: int | None
    high: int | None
    hedge: Hedge = Hedge.EXACT
    zone: str = ""
    unit: str = ""

    @property
    def text(self) -> str:
        """The value for people: 'about 17:30 GMT'."""
        words = self.stated.replace("..", " to ")
        return HEDGE_WORDS[self.hedge] + (f"{words} {self.zone}" if self.zone else words)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its fullest form known, or an acronym with its expansion.

    stated: the name as a key: 'andres manuel lopez obrador' (casefolded, without diacritics or title).
    text: as first written in full. acronym: 'INM' when the claim is that it stands for `text`, else ''.
    held: the offices that the article gives the person now, each as title and body; age: in years as written, else ''.
    """

    stated: str
    text: str
    acronym: str = ""
    held: tuple[tuple[str, str], ...] = ()
    age: str = ""
    low: None = None
    high: None = None
    unit: str = ""
    hedge: Hedge = Hedge.EXACT


@dataclass(frozen=True, slots=True)
class Role:
    """A person and the office said of them.

    stated: the person's key; text: 'Francisco Garduño, head of INM'.
    title: the office, normalised to one word of the lexicon where known ('head', 'president', 'spokesman').
    body: the organisation or country it is of, as a key, '' when unsaid.
    status: '', 'former', 'then', 'acting', 'new' or 'deputy'.
    """

    stated: str
    text: str
    person: str
    title: str
    body: str = ""
    status: str = ""
    low: None = None
    high: None = None
    unit: str = ""
    hedge: Hedge = Hedge.EXACT


@dataclass(frozen=True, slots=True)
class ScoreValue:
    """A score: the record of a boxer or a team, the result of a match, the split of a vote.

    numbers: wins and losses (and draws), or the points of either side. sort: 'record', 'result' or 'vote'.
    owner: the key of whose record it is, '' of a result or a vote.
    """

    numbers: tuple[int, ...]
    sort: str
    owner: str = ""
    low: None = None
    high: None = None
    unit: str = ""
    hedge: Hedge = Hedge.EXACT

    @property
    def stated(self) -> str:
        """The score as written: '52-3'."""
        return "-".join(map(str, self.numbers))

    @property
    def text(self) -> str:
        """The score for people: '52-3'."""
        return self.stated


Value = Quantity | DateValue | TimeValue | Name | Role | ScoreValue
