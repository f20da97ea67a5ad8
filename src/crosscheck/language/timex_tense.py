"""Does a clause look forward from the day of the article, or back? The nearest verb says it."""

from __future__ import annotations

from crosscheck.language.timex_beside import starting_verb, tense_beside, tense_of_present
from crosscheck.language.timex_cues import CLAUSE_END, CUES, FUTURE, PAST, PURPOSE, REACH, sign_of
from crosscheck.language.timex_partial import Signs
from crosscheck.language.timex_words import Scan

NONE_BEFORE = -1_000_000
NONE_AFTER = 1_000_000
# So far a place may part a mishap from its day ("a blast at a plant in Texas on Monday"), adjectives after "Monday's".
MISHAP_REACH, POSSESSED = 9, 4


def tell_tense(scan: Scan, first: int, last: int) -> int:
    """Say how the date in a half-open run of tokens is told: 1 as yet to come, -1 as past, 0 where nothing says it.

    What else it may be stands with Anchor. The words beside the date
    are asked first, then its clause, backwards and forwards, then the rest of the sentence; a comma that touches the
    date ends no clause ("On Friday, she will").
    """
    signs = signs_of(scan)
    start, end = first - scan.first, last - scan.first
    verb = starting_verb(scan, first)
    found = (
        tense_beside(scan, first, last)
        or tense_of_mishap(scan, first, last)
        or tense_of_start(scan, verb, end)
        or cue_back(signs, start, in_clause=True)
        or cue_ahead(signs, end, in_clause=True)
        or cue_back(signs, start, in_clause=False)
        or cue_ahead(signs, end, in_clause=False)
    )
    if found:
        return found
    if scan.is_heading and "to" in scan.tokens.lower[max(scan.first, first - REACH) : first]:
        return FUTURE  # "Court to rule Friday"
    before = first - 1 - (scan.at(first - 1) == "the")
    if scan.is_cue("past_weak", before):
        return PAST
    if scan.is_cue("future_weak", before) or verb >= 0:
        return FUTURE
    return tense_of_present(scan, first, last)


def tense_of_mishap(scan: Scan, first: int, last: int) -> int:
    """Tell the tense of what nobody plans: "may be charged over a crash near Lyon on Monday", "Sunday's explosion"."""
    if scan.at(last) == "'s":
        owned = range(last + 1, last + POSSESSED)
        return PAST if any(is_mishap(scan, at) or scan.is_cue("records", at) for at in owned) else 0
    if scan.is_cue("future_weak", first - 1 - (scan.at(first - 1) == "the")):
        return 0  # "hope to contain the fire by Sunday"
    signs = signs_of(scan).signs
    for index in range(first - 1, max(scan.first, first - MISHAP_REACH) - 1, -1):
        if is_mishap(scan, index):
            return PAST
        if signs[index - scan.first]:
            return 0
    return 0


def is_mishap(scan: Scan, index: int) -> bool:
    """Say whether a noun of the unforeseen stands here; "will attack on Friday" has a verb."""
    return scan.is_cue("mishaps", index) and not scan.is_cue("before_base", index - 1)


def tense_of_start(scan: Scan, verb: int, end: int) -> int:
    """Tell the tense of what starts at a date: "the series, starting on May 3", "announced a strike starting Monday".

    0 leaves it to the clause: "clashes starting on Friday left ten dead". verb: the token of "starting", -1 for none.
    """
    if verb <= scan.first:
        return 0
    if scan.at(verb - 1) in {",", "("}:
        return FUTURE
    signs = signs_of(scan)
    if cue_back(signs, verb - scan.first, in_clause=True) == PAST:
        cue = scan.first + signs.cue_before[verb - scan.first]
        return FUTURE if scan.is_cue("announces", cue) else 0
    return 0 if cue_ahead(signs, end, in_clause=True) else FUTURE


def cue_back(signs: Signs, start: int, *, in_clause: bool) -> int:
    """Give the nearest cue before a date, 0 for none; "a threat in May to impose" is one, looking forward."""
    cue = signs.cue_before[start]
    if start - cue > REACH:
        return 0
    if in_clause:
        end = signs.end_before[start]
        if end == start - 1:
            end = signs.end_before[end]
        if end > cue:
            return 0
    return FUTURE if signs.signs[cue] == PURPOSE else signs.signs[cue]


def cue_ahead(signs: Signs, end: int, *, in_clause: bool) -> int:
    """Give the nearest cue after a date, 0 for none."""
    cue = signs.cue_after[end]
    if cue - end >= REACH:
        return 0
    if in_clause:
        stop = signs.end_after[end]
        if stop == end:
            stop = signs.end_after[end + 1]
        if stop < cue:
            return 0
    return signs.signs[cue]


def signs_of(scan: Scan) -> Signs:
    """Read the signs of a sentence, once."""
    if not scan.signs:
        scan.signs.append(make_signs(tuple(sign_of(scan, index) for index in range(scan.first, scan.last))))
    return scan.signs[0]


def make_signs(signs: tuple[int, ...]) -> Signs:
    """Note for every token of a sentence where the nearest cues and ends of clauses stand."""
    cue, end = NONE_BEFORE, NONE_BEFORE
    cue_before, end_before = [cue], [end]
    for place, sign in enumerate(signs):
        cue = place if sign in CUES or sign == PURPOSE else cue
        end = place if sign == CLAUSE_END else end
        cue_before.append(cue)
        end_before.append(end)
    cue, end = NONE_AFTER, NONE_AFTER
    cue_after, end_after = [cue], [end]
    for place in range(len(signs) - 1, -1, -1):
        cue = place if signs[place] in CUES else cue
        end = place if signs[place] == CLAUSE_END else end
        cue_after.append(cue)
        end_after.append(end)
    return Signs(signs, tuple(cue_before), tuple(end_before), tuple(cue_after[::-1]), tuple(end_after[::-1]))
