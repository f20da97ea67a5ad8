"""Does a clause look forward from the day of the article, or back? The nearest verb says it."""

from __future__ import annotations

from crosscheck.language.timex_words import Scan

# A cue further away than this belongs to another statement.
REACH = 25


def looks_forward(scan: Scan, first: int, last: int) -> bool:
    """Say whether the date in a half-open run of tokens is told as yet to come: "will appear in court on Friday"."""
    begin, end = clause_bounds(scan, first, last)
    found = cue_between(scan, first - 1, begin - 1, -1) or cue_between(scan, last, end, 1)
    found = found or cue_between(scan, begin - 1, max(scan.first, first - REACH) - 1, -1)
    found = found or cue_between(scan, end, min(scan.last, last + REACH), 1)
    if found:
        return found > 0
    if scan.is_heading and "to" in scan.tokens.lower[scan.first : first]:
        return True  # "Court to rule Friday"
    return scan.is_cue("future_weak", first - 1)


def clause_bounds(scan: Scan, first: int, last: int) -> tuple[int, int]:
    """Give the clause round a run of tokens, as a half-open run of its own; a comma touching the date ends none."""
    ends = scan.lexicon.cues["clause_ends"]
    begin = first
    while begin > scan.first and first - begin < REACH and (scan.at(begin - 1) not in ends or begin == first):
        begin -= 1
    end = last
    while end < scan.last and end - last < REACH and (scan.at(end) not in ends or end == last):
        end += 1
    return begin, end


def cue_between(scan: Scan, start: int, stop: int, step: int) -> int:
    """Give 1 for a future cue, -1 for a past one, whichever comes first on the way; 0 for none."""
    for index in range(start, stop, step):
        if scan.is_cue("future", index) or scan.at(index).endswith("'ll"):
            return 1
        if is_past(scan, index):
            return -1
        if is_purpose(scan, index, start, step):
            return 1
    return 0


def is_past(scan: Scan, index: int) -> bool:
    """Say whether a token is a verb in the past tense, by the list or by its ending."""
    word = scan.at(index)
    if scan.is_cue("past", index):
        return True
    return len(word) > 4 and word.endswith("ed") and not scan.is_cue("not_past", index)


def is_purpose(scan: Scan, index: int, start: int, step: int) -> bool:
    """Say whether "to" and a verb stand here, as in "to become president in October", and nothing past before it."""
    if scan.at(index) != "to" or step > 0 or index == start or not scan.at(index + 1).isalpha():
        return False
    begin, _ = clause_bounds(scan, index, index + 1)
    return not any(is_past(scan, back) for back in range(begin, index)) and not scan.is_cue("determiners", index + 1)
