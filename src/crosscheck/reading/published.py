"""What a person wrote as the day of publication -> '2019-07-24', '2019-07' or '2019'."""

from __future__ import annotations

import datetime as dt
import re

# A clock time may follow the day: "2019-07-24T10:30:00Z", "2019-07-24 10:30".
PUBLISHED = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2})(?:[T ][0-9:.,]+(?:Z|[+-][0-9:]+)?)?)?)?")
WANTED = "is no day, month or year; write 2019-07-24, 2019-07 or 2019"


def normalise_published(words: str) -> str | None:
    """Give a day, month or year as ISO text, None for nothing; anything else is a ValueError with what to do."""
    words = words.strip()
    if not words:
        return None
    found = PUBLISHED.fullmatch(words)
    if found is None:
        raise ValueError(problem_with(words))
    year, *rest = (int(part) for part in found.groups() if part)
    try:
        dt.date(year, *rest, *(1,) * (2 - len(rest)))
    except ValueError:
        raise ValueError(problem_with(words)) from None
    return "-".join([f"{year:04d}", *(f"{part:02d}" for part in rest)])


def problem_with(words: str) -> str:
    """Say what is wrong, quoting no more than a line's worth."""
    return f"published {words[:40]!r} {WANTED}"
