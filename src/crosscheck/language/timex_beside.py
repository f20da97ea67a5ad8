"""What the words right beside a date say of its tense: "adjourned until Monday", "after Monday's raid"."""

from __future__ import annotations

from crosscheck.language.timex_cues import FUTURE, PAST
from crosscheck.language.timex_partial import NEAR, UNTOLD
from crosscheck.language.timex_shift import is_shift
from crosscheck.language.timex_words import Scan

# So far before "until" the verb may stand that says what lasts: "remanded in custody without bail until May 3".
REACH = 10
# So far before "for" the verb that sets a day: "rescheduled the sentencing of both brothers for 20 October".
FIXED_REACH = 7


def tense_beside(scan: Scan, first: int, last: int) -> int:
    """Say what the words that touch a date tell of its tense, 0 for nothing."""
    before = first - 1
    while scan.at(before) in {"the", "late", "early", "least", "at"}:
        before -= 1
    word = scan.at(before)
    if word in {"until", "till", "to"}:
        return tense_of_end(scan, before)
    if word == "from" and is_shift(scan, before):
        return NEAR
    if word == "for" and is_fixed(scan, before):
        return NEAR
    if scan.at(last) == "as" and scan.is_cue("fixes", before):
        return NEAR  # "has set 15 March as its deadline"
    if scan.at(before - 1) == "ahead" and word == "of":
        return FUTURE
    is_caused = scan.is_cue("caused_by", before) or (scan.at(before - 1) == "wake" and word == "of")
    return PAST if is_caused and scan.at(last) == "'s" else 0


def tense_of_end(scan: Scan, until: int) -> int:
    """Tell the tense of the end of a state: "is closed until Friday", "has until Friday", "was postponed to March".

    "The road stayed shut until Monday" tells of what is over; "the hearing was delayed until March" of the nearest.
    """
    if scan.at(until) != "to" and scan.at(until - 1) in {"has", "have"}:
        return FUTURE
    verbs = "moves" if scan.at(until) == "to" else "lasts"
    for index in range(until - 1, max(scan.first, until - REACH) - 1, -1):
        if scan.is_cue("clause_ends", index):
            return 0
        if scan.is_cue(verbs, index):
            around = range(index - 3, index)
            if any(scan.is_cue("lasted", at) for at in around):
                return PAST
            return FUTURE if any(scan.is_cue("lasts_now", at) for at in around) else NEAR
    return 0


def is_fixed(scan: Scan, index: int) -> bool:
    """Say whether the "for" at a token names the day that something is set for: "fixed the poll for 17 April"."""
    for verb in range(index - 1, max(scan.first, index - FIXED_REACH) - 1, -1):
        if scan.is_cue("clause_ends", verb):
            return False
        if scan.is_cue("fixes", verb):
            return True
    return False


def tense_of_present(scan: Scan, first: int, last: int) -> int:
    """Tell the tense of a day named in a sentence without a past or a future: UNTOLD, so that the nearest is meant.

    "The phone reaches shops on 20 September", "the new date is 3 October"; "They cut the ribbon on 3 October" may be
    of the past, and so may a headline or the line under a picture, 0 for both.
    """
    if scan.is_heading or not is_day_of_month(scan, first, last):
        return 0
    if any(may_be_past(scan, at) for at in range(max(scan.first, first - REACH), first)):
        return 0
    before = first - (scan.at(first - 1) == "the")
    leads = {scan.at(before - 1), scan.at(first)}
    if scan.at(before - 1) in {"is", "are"} and any(scan.is_cue("newly_set", at) for at in range(before - 4, before)):
        return FUTURE
    if leads & {"and", "or"}:
        leads = set(scan.tokens.lower[max(scan.first, before - 5) : before])  # "on 18 September and 2 October"
    return 0 if leads.isdisjoint({"on", "from", "is", "are"}) and scan.at(last) not in {"is", "are"} else UNTOLD


def may_be_past(scan: Scan, index: int) -> bool:
    """Say whether a verb whose past is written like its present stands here; "the tax cut" has none."""
    return scan.is_cue("same_in_past", index) and not scan.is_cue("before_cut", index - 1)


def is_day_of_month(scan: Scan, first: int, last: int) -> bool:
    """Say whether a run of tokens names a month and a number."""
    words = scan.tokens.lower[first:last]
    return any(word in scan.lexicon.any_months for word in words) and any(word[0].isdigit() for word in words)


def starting_verb(scan: Scan, first: int) -> int:
    """Find the participle that a date follows, -1 for none: "opening March 4", "starting on Monday in Oslo"."""
    before = first - 1
    while scan.at(before) in {"on", "in", "from", "the", "this"}:
        before -= 1
    is_verb = scan.is_cue("starting", before) and not scan.is_cue("determiners", before - 1)
    return before if is_verb and not scan.is_cue("articles", before - 1) else -1
