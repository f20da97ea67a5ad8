"""When, where and of whom a value holds, read from its sentence."""

from __future__ import annotations

import datetime as dt

from crosscheck.extraction.clause import Clause
from crosscheck.extraction.kinds.kind import Mention
from crosscheck.language.lexicon import word_set
from crosscheck.language.passage import Passage
from crosscheck.language.timex import Timex
from crosscheck.model import Scope
from crosscheck.values import DateValue

# A date this far before the article tells of another event than the news.
OLD_DAYS = 45


def days_before(passage: Passage, day: dt.date) -> int:
    """Count the days from a day to the article's publication, which must be known."""
    assert passage.published is not None
    return (passage.published[0] - day).days


def find_scope(passage: Passage, clause: Clause, mention: Mention) -> Scope:
    """Read period, as-of date, places, subset, flow and background cue for one mention."""
    dates = [t for t in clause.timexes if isinstance(t.value, DateValue) and not overlaps(t, mention)]
    when = nearest_date(passage, dates, mention)
    as_of = when if when is not None and is_as_of(passage, when) else None
    places = tuple(dict.fromkeys(name.key for name in clause.names if name.form == "place"))
    return Scope(
        when=when.value if when is not None else None,
        as_of=as_of.value if as_of is not None else None,
        where=places,
        subset=subset_cue(passage, clause, mention),
        flow=flow_cue(passage, mention),
        background=background_cue(passage, clause, dates),
    )


def overlaps(timex: Timex, mention: Mention) -> bool:
    """Say whether a date is the mention itself."""
    return timex.first < mention.last and mention.first < timex.last


def nearest_date(passage: Passage, dates: list[Timex], mention: Mention) -> Timex | None:
    """Give the date nearest to a mention; one that another clause parts off counts as farther."""

    def distance(timex: Timex) -> int:
        low, high = (timex.last, mention.first) if timex.last <= mention.first else (mention.last, timex.first)
        crossing = sum(
            2 for at in range(low, high) if passage.tokens.lower[at] in {",", ";", "when", "compared", "than"}
        )
        return max(0, high - low) + crossing

    return min(dates, key=lambda timex: (distance(timex), timex.first), default=None)


def is_as_of(passage: Passage, timex: Timex) -> bool:
    """Say whether "as of", "by" or "so far" makes a date the day a figure was current."""
    lower = passage.tokens.lower
    before = lower[max(0, timex.first - 3) : timex.first]
    return ("as" in before and "of" in before) or before[-1:] == ("by",) or before[-1:] == ("until",)


def subset_cue(passage: Passage, clause: Clause, mention: Mention) -> str:
    """Find a word that cuts this value out of another ("including 12 women", "of them 4 children")."""
    lower = passage.tokens.lower
    begin = max(clause.sentence.first, mention.first - 4)
    before = lower[begin : mention.first]
    for word in before:
        if word in word_set("scope", "subset"):
            return word
    after = lower[mention.last : mention.last + 3]
    return "of" if after[:1] == ("of",) and after[1:2] and after[1] in word_set("scope", "wholes") else ""


def flow_cue(passage: Passage, mention: Mention) -> str:
    """Say whether a value is new ("9 more", "another 12"), a total, or each."""
    lower = passage.tokens.lower
    before = lower[max(0, mention.first - 3) : mention.first]
    after = lower[mention.last : mention.last + 3]
    inside = lower[mention.first : mention.last]
    if word_set("scope", "new") & {*before[-1:], *inside[:1], *after[:2]}:
        return "new"
    if word_set("scope", "total") & {*before, *inside, *after}:
        return "total"
    return "each" if word_set("scope", "each") & {*before[-1:], *after[:2]} else ""


def background_cue(passage: Passage, clause: Clause, dates: list[Timex]) -> str:
    """Find what puts the sentence into another time than the news: an older date, "ago", "previous", "since"."""
    if passage.published is not None:
        for timex in dates:
            value = timex.value
            if isinstance(value, DateValue) and value.high is not None and days_before(passage, value.high) > OLD_DAYS:
                return passage.surface(timex.first, timex.last)
    return clause.cue
