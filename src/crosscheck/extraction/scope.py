"""When, where and of whom a value holds, read from its sentence."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from crosscheck.extraction.clause import Clause
from crosscheck.extraction.former import is_former
from crosscheck.extraction.kinds.kind import Mention
from crosscheck.language.lexicon import word_set
from crosscheck.language.numerals import is_digits
from crosscheck.language.passage import Passage
from crosscheck.language.timex import Timex
from crosscheck.model import Scope
from crosscheck.values import DateValue

# A date this far before the article tells of another event than the news.
OLD_DAYS = 45
# Tokens in which a sentence comes back to the rest of a count.
SAME_BREATH = 25
# The place of what is said of a whole country or the world, beside the names of places.
WHOLE = "the whole country"
# Between a value and a date these show that the date is another clause's.
PARTING = (",", ";", "when", "compared", "than")


def days_before(passage: Passage, day: dt.date) -> int:
    """Count the days from a day to the article's publication, which must be known."""
    assert passage.published is not None
    return (passage.published[0] - day).days


def find_scope(passage: Passage, clause: Clause, mention: Mention, others: tuple[tuple[int, int], ...] = ()) -> Scope:
    """Read period, as-of date, places, subset, flow and background cue for one mention.

    `others` are the token runs of the other values of its sentence, in order.
    """
    dates = [t for t in clause.timexes if isinstance(t.value, DateValue) and not overlaps(t, mention)]
    when = nearest_date(passage, dates, mention)
    as_of = when if when is not None and is_as_of(passage, when) else None
    return Scope(
        when=when.value if when is not None else None,
        as_of=as_of.value if as_of is not None else None,
        where=(*own_places(clause, mention, others), *whole_country(passage, clause)),
        subset=subset_cue(passage, clause, mention),
        flow=flow_cue(passage, clause, mention),
        background=background_cue(passage, clause, dates),
        former=is_former(passage, clause, mention, others),
    )


def own_places(clause: Clause, mention: Mention, others: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
    """Give the places of a value: in "55 percent in Arl, 52 percent in Bent" each has its own, else all."""
    places = [name for name in clause.names if name.form == "place"]
    ends = sorted({run[0] for run in others if run[0] >= mention.last} | {clause.sentence.last})
    begins = [mention.last, *(run[1] for run in others)]
    shares = [
        [
            name
            for name in places
            if begin <= name.first < next((at for at in ends_of(others, clause) if at >= begin), 0)
        ]
        for begin in begins
    ]
    own = [name for name in places if mention.last <= name.first < ends[0]]
    kept = own if own and sum(map(bool, shares)) > 1 else places
    return tuple(dict.fromkeys(name.key for name in kept))


def whole_country(passage: Passage, clause: Clause) -> tuple[str, ...]:
    """Give a place of its own for "nationwide" and "across the country", which is no county however named."""
    lower = passage.tokens.lower[clause.sentence.first : clause.sentence.last]
    if word_set("scope", "nationwide").isdisjoint(lower):
        whole = word_set("scope", "whole")
        if whole.isdisjoint(lower) or not any(
            one in {"the", "whole", "entire"} and two in whole for one, two in pairwise(lower)
        ):
            return ()
    return (WHOLE,)


def ends_of(runs: tuple[tuple[int, int], ...], clause: Clause) -> list[int]:
    """Give where each value's own words can end: at the next value, or the sentence's end."""
    return sorted({*(run[0] for run in runs), clause.sentence.last})


def overlaps(timex: Timex, mention: Mention) -> bool:
    """Say whether a date is the mention itself."""
    return timex.first < mention.last and mention.first < timex.last


def nearest_date(passage: Passage, dates: list[Timex], mention: Mention) -> Timex | None:
    """Give the date nearest to a mention; one that another clause parts off counts as farther."""
    gaps = sorted(
        (max(0, mention.first - timex.last if timex.last <= mention.first else timex.first - mention.last), at)
        for at, timex in enumerate(dates)
    )
    nearest, best = None, (0, 0)
    for gap, at in gaps:
        if nearest is not None and gap > best[0]:
            break  # the others lie farther, whatever stands between
        timex = dates[at]
        low, high = (timex.last, mention.first) if timex.last <= mention.first else (mention.last, timex.first)
        rank = gap + 2 * sum(map(passage.tokens.lower[low:high].count, PARTING)), timex.first
        if nearest is None or rank < best:
            nearest, best = timex, rank
    return nearest


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
    first = clause.sentence.first
    is_of = lower[first] == "of" and (lower[first + 1] in word_set("scope", "wholes") or is_digits(lower[first + 1]))
    if is_of and "," in lower[first : mention.first]:
        return "of"  # "Of the 6,340 homes hit, 1,870 have been flattened"
    for word in before:
        if word in word_set("scope", "subset"):
            return word
    if ("of", "which") in pairwise(before):
        return "which"
    if {*before[-2:], " ".join(before[-2:])} & word_set("scope", "speaking"):
        return "members"
    rest = lower[mention.last : min(clause.sentence.last, mention.last + SAME_BREATH)]
    if ("the", "other") in pairwise(rest) or ("the", "others") in pairwise(rest):
        return "others"  # "two landed inside the camp, while the other two fell short"
    after = lower[mention.last : mention.last + 3]
    if after[2:] and after[2][0].isdigit():
        return ""  # "23 of the 50 seats" gives its own whole, and is no part of another count
    return "of" if after[:1] == ("of",) and after[1:2] and after[1] in word_set("scope", "wholes") else ""


def flow_cue(passage: Passage, clause: Clause, mention: Mention) -> str:
    """Say whether a value is new ("9 more", "another 12"), a total, or each."""
    lower = passage.tokens.lower
    before = lower[max(0, mention.first - 3) : mention.first]
    after = lower[mention.last : mention.last + 3]
    if mention.kind == "ordinal" and before[-1:] and before[-1] in word_set("scope", "counting_on"):
        return "new"
    if word_set("scope", "rest") & {*after[:1], *before[-1:]}:
        return "rest"
    if mention.kind == "count" and word_set("scope", "mean") & {
        *lower[max(clause.sentence.first, mention.first - 12) : mention.first]
    }:
        return "mean"
    inside = lower[mention.first : mention.last]
    if word_set("scope", "new") & {*before[-1:], *inside[:1], *after_word(after)} and not is_hedge(passage, mention):
        return "new"
    if word_set("scope", "total") & {*before, *inside, *after}:
        return "total"
    return "each" if word_set("scope", "each") & {*before[-1:], *after[:2]} else ""


def after_word(after: tuple[str, ...]) -> tuple[str, ...]:
    """Give the words after a value that can still belong to it: "three cases more", but not "$2.49, more than 5 %"."""
    if after[:1] and not after[0][0].isalnum():
        return ()
    return after[:1] if after[2:] == ("than",) else after[:2]


def is_hedge(passage: Passage, mention: Mention) -> bool:
    """Say whether the "more" at a value is that of "more than 200", which says nothing of other ones before."""
    lower = passage.tokens.lower
    return "than" in lower[max(0, mention.first - 1) : mention.first + 3]


def background_cue(passage: Passage, clause: Clause, dates: list[Timex]) -> str:
    """Find what puts the sentence into another time than the news: an older date, "ago", "previous", "since"."""
    if passage.published is not None:
        for timex in dates:
            value = timex.value
            if isinstance(value, DateValue) and value.high is not None and days_before(passage, value.high) > OLD_DAYS:
                return passage.surface(timex.first, timex.last)
    return clause.cue
