"""Is a value the old one of a change? "raised from 12 to 15", "up from 132", "first put at 241,000"."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from crosscheck.extraction.clause import Clause
from crosscheck.extraction.kinds.kind import Mention
from crosscheck.language.lexicon import word_set
from crosscheck.language.passage import Passage

Runs = tuple[tuple[int, int], ...]
# Words between an old value and the new one: "from 12 dead to 15", "to a record 565 on Monday from 412".
BETWEEN = 5
# Words before a value among which "first" or "initially" is said of it: "had earlier spoken of as many as 31".
SAID = 5


def is_former(passage: Passage, clause: Clause, mention: Mention, others: Runs) -> bool:
    """Say whether the sentence gives a value up for another: what it was before, what was first reported."""
    if mention.kind not in word_set("scope", "former", "kinds"):
        return False
    lower = passage.tokens.lower
    start, end = clause.sentence.first, clause.sentence.last
    before = lower[max(start, mention.first - SAID) : mention.first]
    after = lower[mention.last : min(end, mention.last + BETWEEN)]
    if before[-1:] and before[-1] in {"the", "an", "a"}:
        before = before[:-1]
    if before[-1:] == ("from",):
        return leads_on(lower, mention, others, before) or comes_back(lower, mention, others, before[:-1])
    if before[-1:] and before[-1] in word_set("scope", "former", "plain"):
        return True
    first = word_set("scope", "former", "first")
    said = word_set("scope", "former", "said")
    if not first.isdisjoint(before) and not said.isdisjoint(before):
        return True
    return any(one in first and two in word_set("scope", "former", "told") for one, two in pairwise(after))


def leads_on(lower: tuple[str, ...], mention: Mention, others: Runs, before: tuple[str, ...]) -> bool:
    """Say whether "to" and another value follow: "from 12 to 15", "rose from 12 dead on Monday to 15"."""
    at = bisect_left(others, (mention.last,))
    for run in others[at : at + 2]:  # a day may stand between
        if run[0] - mention.last <= BETWEEN and lower[run[0] - 1] == "to":
            return run[0] - mention.last == 1 or not word_set("scope", "former", "moves").isdisjoint(before)
    return False


def comes_back(lower: tuple[str, ...], mention: Mention, others: Runs, before: tuple[str, ...]) -> bool:
    """Say whether a change to another value was told just before: "to 565 from 412", "201 flights, up from 132"."""
    moves = word_set("scope", "former", "moves")
    at = bisect_left(others, (mention.first,)) - 1
    if at < 0 or mention.first - others[at][1] > 2 * BETWEEN:
        return False  # "jumped from three windows" gives up nothing
    if before[-1:] and before[-1] in moves:
        return True
    told = lower[max(0, others[at][0] - SAID) : others[at][0]]
    return told[-1:] == ("to",) and not moves.isdisjoint(told)
