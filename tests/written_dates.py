"""What the tests of dates and times share: the dates of a text, and a claim of which only the value is known."""

from __future__ import annotations

from crosscheck.language.passage import open_passage
from crosscheck.language.timex import find_timexes
from crosscheck.model import Attribution, Claim, Scope, Span, Subject
from crosscheck.values import DateValue, TimeValue

PUBLISHED = "2019-07-24"


def dates_of(text, published=PUBLISHED):
    """Give the dates found in a text, with their surfaces."""
    passage = open_passage(text, published or None)
    found = [timex for timex in find_timexes(passage) if not isinstance(timex.value, TimeValue)]
    return [(passage.surface(timex.first, timex.last), timex) for timex in found]


def one_date(text, published=PUBLISHED):
    """Give the value of the only date in a text."""
    ((_, timex),) = dates_of(text, published)
    assert isinstance(timex.value, DateValue)
    return timex.value


def one_time(text):
    """Give the value of the only time of day in a text."""
    (found,) = [timex.value for timex in find_timexes(open_passage(text)) if isinstance(timex.value, TimeValue)]
    return found


def claim_of(value, kind):
    """Wrap a value as a claim of which nothing else is known."""
    span = Span(0, 1)
    return Claim(f"a#{kind}:0", "a", kind, 0, 1, "x", span, value, Subject(), Scope(), Attribution())
