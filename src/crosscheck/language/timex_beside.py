"""What the words right beside a date say of its tense: "adjourned until Monday", "after Monday's raid"."""

from __future__ import annotations

from crosscheck.language.timex_cues import FUTURE, PAST
from crosscheck.language.timex_partial import NEAR
from crosscheck.language.timex_words import Scan

# So far before "until" the verb may stand that says what lasts: "remanded in custody without bail until May 3".
REACH = 10


def tense_beside(scan: Scan, first: int, last: int) -> int:
    """Say what the words that touch a date tell of its tense, 0 for nothing."""
    before = first - 1
    while scan.at(before) in {"the", "late", "early", "least", "at"}:
        before -= 1
    word = scan.at(before)
    if word in {"until", "till", "to"}:
        return tense_of_end(scan, before)
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


def starting_verb(scan: Scan, first: int) -> int:
    """Find the participle that a date follows, -1 for none: "airing December 25", "starting on Monday in Oslo"."""
    before = first - 1
    while scan.at(before) in {"on", "in", "from", "the", "this"}:
        before -= 1
    is_verb = scan.is_cue("starting", before) and not scan.is_cue("determiners", before - 1)
    return before if is_verb and not scan.is_cue("articles", before - 1) else -1
