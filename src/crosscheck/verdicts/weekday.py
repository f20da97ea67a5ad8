"""A weekday that does not fit its date: "Tuesday, May 4, 2022" was a Wednesday."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.tokens import tokenise
from crosscheck.model import Claim, Relation
from crosscheck.values import DateValue, day_words
from crosscheck.verdicts.remark import Remark
from crosscheck.verdicts.story import Story

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Countries changed to today's calendar until 1923; before, a weekday may be of another one.
FIRST_YEAR = 1924
# A date without a year is of the article's own time when it lies this near; farther, the year may be another.
NEAR_DAYS = 21
# Two days of one date stand within so many characters: "Tuesday and Wednesday, May 3 and 4".
BESIDE = 24


def weekday_remarks(claims: Sequence[Claim], story: Story) -> Iterator[Remark]:
    """Give the dates whose weekday is another day's."""
    for claim in claims:
        value = claim.value
        if not isinstance(value, DateValue) or value.weekday is None or value.low is None or value.low != value.high:
            continue
        if value.low.weekday() == value.weekday or value.low.year < FIRST_YEAR:
            continue
        if not names_month(claim) or not is_sure_of_year(claim, value, story) or is_one_of_two(claim, story):
            continue
        words = f"{day_words(value.low)} was a {WEEKDAYS[value.low.weekday()]}, not a {WEEKDAYS[value.weekday]}"
        yield Remark((claim,), Relation.UNDECIDED, "weekday", words)


def names_month(claim: Claim) -> bool:
    """Say whether a date names its month: in figures, day and month may have been read the wrong way round."""
    lexicon = load_lexicon("dates")
    months = {*lexicon["months"], *lexicon["months_short"]}
    return not months.isdisjoint(tokenise(claim.surface).lower)


def is_sure_of_year(claim: Claim, value: DateValue, story: Story) -> bool:
    """Say whether the year is in the words, or the day is so near to its article's that the year is plain."""
    assert value.low is not None
    if not value.anchored:
        return str(value.low.year) in claim.surface
    published = story.published.get(claim.article)
    if published is None or published[0] != published[1]:
        return False
    return abs((value.low - published[0]).days) <= NEAR_DAYS


def is_one_of_two(claim: Claim, story: Story) -> bool:
    """Say whether a date is told with another: "Tuesday and Wednesday, May 3 and 4", "Monday, May 2-4"."""
    text = story.articles[claim.article].text
    joins = word_set("weekdays", "joins")
    before = tokenise(text[max(0, claim.start - BESIDE) : claim.start]).lower
    after = tokenise(text[claim.end : claim.end + BESIDE]).lower
    if before and before[-1] in joins:
        return True
    return len(after) > 1 and after[0] in joins and after[1][0].isdigit()
