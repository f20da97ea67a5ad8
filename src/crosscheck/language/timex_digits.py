"""Readers of dates in digits: "2019-07-24", "24/07/2019", "2016-11", "2014-18", a bare year, "the 1990s"."""

from __future__ import annotations

from crosscheck.language.timex_partial import Partial, Reading, year_partial
from crosscheck.language.timex_tense import tell_tense
from crosscheck.language.timex_words import HYPHENS, Scan, looks_plural, read_digits, read_year
from crosscheck.values import Hedge

AMBIGUOUS = "day and month cannot be told apart"


def read_numeric(scan: Scan, index: int) -> Reading | None:
    """Read "2019-07-24", "24/07/2019", "24.07.2019"; 04/05/2019 stays ambiguous."""
    word = scan.at(index)
    if "." in word:
        parts, last = word.split("."), index + 1
    else:
        mark = scan.at(index + 1)
        if (
            mark not in {"-", "/", "–"}
            or scan.at(index + 3) != mark
            or not all(map(scan.joined, range(index + 1, index + 5)))
        ):
            return None
        parts, last = [word, scan.at(index + 2), scan.at(index + 4)], index + 5
    if scan.at(last) in {"-", "/"} and scan.joined(last):
        return None
    if len(parts) == 3 and parts[1] in scan.lexicon.any_months and parts[0].isdecimal() and parts[2].isdecimal():
        parts[1] = str(scan.lexicon.any_months[parts[1]])
        if len(parts[0]) < 4:
            parts = parts[::-1]
    if len(parts) != 3 or not all(part.isdecimal() and part.isascii() and len(part) in {1, 2, 4} for part in parts):
        return None
    return numeric_reading(index, last, [int(part) for part in parts], [len(part) for part in parts])


def numeric_reading(first: int, last: int, numbers: list[int], widths: list[int]) -> Reading | None:
    """Decide which of three numbers is the day."""
    if widths[0] == 4 and widths[1] < 4 and widths[2] < 4:
        year, month, day = numbers
    elif widths[2] >= 2 and widths[0] < 4 and widths[1] < 4:
        day, month, year = numbers
        if widths[2] == 2:
            year += 2000 if year < 50 else 1900
        if month > 12:
            day, month = month, day
        elif day <= 12 and day != month:
            return Reading(first, last, year_partial(year), AMBIGUOUS)
    else:
        return None
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2999):
        return None
    return Reading(first, last, Partial("day", month=month, day=day, within=year_partial(year)))


def read_month_slash(scan: Scan, index: int) -> Reading | None:
    """Read "11/2016" and "11 / 2016" as a month, and "on 4/22" as a day where it can only be one."""
    number = read_digits(scan, index, 2)
    is_joined = scan.joined(index + 1) and scan.joined(index + 2)
    if number is None or scan.at(index + 1) not in {"/", "-"} or scan.joined(index):
        return None
    if not is_joined and scan.at(index + 1) == "-":
        return None
    if scan.at(index + 3) in {"/", "-"} and scan.joined(index + 3):
        return None
    year = read_year(scan, index + 2)
    if year is not None:
        is_month = 1 <= number <= 12
        return (
            Reading(index, index + 3, Partial("month", month=number, within=year_partial(year[0])))
            if is_month
            else None
        )
    other = read_digits(scan, index + 2, 2) if is_joined else None
    if other is None or not 1 <= min(number, other) <= 12 < max(number, other) <= 31:
        return None
    if not is_short_day(scan, index, number, other):
        return None
    return Reading(index, index + 3, Partial("day", month=min(number, other), day=max(number, other)))


def is_short_day(scan: Scan, index: int, number: int, other: int) -> bool:
    """Say whether "4/22" is a day and not a fraction: after a preposition of dates, with a nought, or told of ahead."""
    if scan.at(index + 1) != "/" or scan.at(index + 3) in {"of", "%"}:
        return scan.at(index - 1) == "on"
    if scan.is_cue("before_slash_day", index - 1):
        return True
    if scan.is_cue("before_slash_number", index - 1) or "0" in {scan.at(index)[0], scan.at(index + 2)[0]}:
        return "0" in {scan.at(index)[0], scan.at(index + 2)[0]}
    is_end = scan.at(index + 3) in {"", ".", ",", ";", ")"}
    is_alone = index == scan.first and index + 3 == scan.last
    return is_end and number < other and (is_alone or tell_tense(scan, index, index + 3) > 0)


def read_numbered_year(scan: Scan, index: int) -> Reading | None:
    """Read "the year 476"."""
    number = read_digits(scan, index, 3)
    is_year = number is not None and number >= 100 and scan.at(index - 1) == "year" and len(scan.at(index)) == 3
    return Reading(index - 1, index + 1, year_partial(number or 0)) if is_year else None


def read_iso_month(scan: Scan, index: int) -> Reading | None:
    """Read "2016-11" as a month and "1914-18", "2014-2018" as a range of years."""
    year = read_year(scan, index)
    mark = scan.at(index + 1)
    is_joined = scan.joined(index + 1) and scan.joined(index + 2)
    if year is None or not (mark == "/" or (mark in HYPHENS and is_joined)):
        return None
    if scan.at(index + 3) in HYPHENS | {"/"} and scan.joined(index + 3):
        return None
    low = year_partial(year[0])
    long_year = read_year(scan, index + 2)
    if long_year is not None:
        is_range = long_year[0] > year[0]
        return (
            Reading(index, index + 3, Partial("span", low=low, high=year_partial(long_year[0]))) if is_range else None
        )
    number = read_digits(scan, index + 2, 2)
    if number is None or (not is_joined and len(scan.at(index + 2)) != 2):
        return None
    if number > year[0] % 100 and len(scan.at(index + 2)) == 2:
        high = year_partial(year[0] // 100 * 100 + number)
        return Reading(index, index + 3, Partial("span", low=low, high=high))
    return Reading(index, index + 3, Partial("month", month=number, within=low)) if 1 <= number <= 12 else None


def read_bare_year(scan: Scan, index: int) -> Reading | None:
    """Read a four-digit number that stands for a year, with a month or quarter after it ("2019 June", "2016 Q3")."""
    found = read_year(scan, index)
    if found is None or not is_year(scan, index, found[0]):
        return None
    year = year_partial(found[0])
    after = found[1]
    month = scan.lexicon.months.get(scan.at(after))
    is_between = scan.at(index - 1) in {"between", "from"} or not scan.at(after + 1).isalpha()
    if month is not None and (month not in {3, 5} or is_between) and read_digits(scan, after + 1, 4) is None:
        return Reading(index, after + 1, Partial("month", month=month, within=year))
    part = {"q": "quarter", "h": "half"}.get(scan.at(after))
    if part is not None and scan.joined(after + 1):
        number = read_digits(scan, after + 1, 1)
        if number is not None and 1 <= number <= (4 if part == "quarter" else 2):
            return Reading(index, after + 2, Partial(part, number=number, within=year))
    if scan.at(after) in {"fiscal", "financial"} and scan.at(after + 1) == "year":
        return Reading(index, after + 2, Partial("fiscal", within=year, hedge=Hedge.ABOUT))
    return Reading(index, after, year)


def is_year(scan: Scan, index: int, number: int) -> bool:
    """Say whether a four-digit number is a year and not a count, a model, an address or a part of another number."""
    before, after = scan.at(index - 1), scan.at(index + 1)
    if scan.joined(index) and before not in {"(", "[", "/", '"', "'", "“", "‘", "’", *HYPHENS}:
        return False
    if scan.is_cue("after_no_year", index + 1):
        return False
    if scan.joined(index + 1) and (
        after in {"/", "_", "@"}
        or (after == ":" and scan.at(index + 2)[:1].isdecimal() and scan.joined(index + 2))
        or (after in HYPHENS and scan.at(index + 2).isdecimal() and scan.joined(index + 2))
    ):
        return False
    if after in HYPHENS and scan.joined(index + 1) and scan.at(index + 2) in scan.lexicon.units:
        return False  # a "2000-year" history
    if scan.is_cue("before_year", index - 1):
        return not scan.is_cue("after_count", index + 1) or scan.is_cue("after_year_too", index + 1)
    if before == "." and scan.at(index - 2) in {"no", "nos"}:
        return False
    if scan.is_cue("never_year", index - 1) or not 1500 <= number <= 2099:
        return False
    if scan.is_cue("streets", index + 1) and scan.tokens.words[index + 1][:1].isupper():
        return False
    if not scan.joined(index + 1) and scan.is_cue("after_count", index + 1) and after != "-":
        return False
    return is_year_before_noun(scan, index, number)


def is_year_before_noun(scan: Scan, index: int, number: int) -> bool:
    """Say whether a number before a plural noun is a year all the same: "2019 elections", "the 2008 riots"."""
    if not looks_plural(scan, index + 1) or scan.is_cue("after_year", index + 1):
        return True
    return scan.is_cue("determiners", index - 1) and number % 50 != 0


def read_decade(scan: Scan, index: int) -> Reading | None:
    """Read "the 1990s", "the 1970's", "the '90s"."""
    suffix = scan.at(index + 1)
    if suffix not in {"s", "'s"} or not scan.joined(index + 1):
        return None
    number = read_digits(scan, index, 4)
    if number is None or number % 10:
        return None
    if number >= 1000:
        # "the 1900s" is the century where it ends in two noughts, but for our own
        scale = "century" if number % 100 == 0 and number < 2000 else "decade"
        return Reading(index, index + 2, Partial("decade", number=number, scale=scale))
    quoted = scan.at(index - 1) in {"'", "’", "‘"} and scan.joined(index)
    if not 20 <= number <= 90 or not (quoted or is_short_decade(scan, index)):
        return None
    return Reading(index - quoted, index + 2, Partial("decade", number=1900 + number, scale="decade"))


def is_short_decade(scan: Scan, index: int) -> bool:
    """Say whether "the 80s" is a decade: not an age ("in his 80s") and not the weather."""
    before = index - 2 if scan.is_cue("before_decade", index - 1) else index - 1
    heat = scan.lexicon.cues["not_decade"]
    window = scan.tokens.lower[max(scan.first, index - 8) : min(scan.last, index + 8)]
    is_named = scan.at(before) == "the" or (scan.at(before) == "in" and scan.at(index + 1) == "'s")
    return is_named and heat.isdisjoint(window)


def read_decade_word(scan: Scan, index: int) -> Reading | None:
    """Read "the sixties", "the nineteen seventies", "the noughties", "the twenty-tens"."""
    head = scan.at(index - 1)
    if scan.at(index) in {"tens", "thousands"}:
        return read_new_decade(scan, index)
    first = index - 1 if head == "nineteen" else index
    if scan.at(first - 1) != "the" or not is_short_decade(scan, first):
        return None
    return Reading(
        first, index + 1, Partial("decade", number=1900 + scan.lexicon.decades[scan.at(index)], scale="decade")
    )


def read_new_decade(scan: Scan, index: int) -> Reading | None:
    """Read "the two thousands", "the two thousand and tens", "the twenty-tens"."""
    first = index - 1
    if scan.at(index) == "tens":
        first -= scan.at(first) == "and" or scan.at(first) in HYPHENS
        first -= scan.at(first) == "thousand"
    first -= scan.at(first) in HYPHENS
    head = "twenty" if scan.at(index) == "tens" and scan.at(first + 1) != "thousand" else "two"
    if scan.at(first) != head or scan.at(first - 1) != "the":
        return None
    return Reading(first, index + 1, Partial("decade", number=2000 + 10 * (scan.at(index) == "tens"), scale="decade"))
