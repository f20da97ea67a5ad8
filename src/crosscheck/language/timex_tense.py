"""Does a clause look forward from the day of the article, or back? The nearest verb says it."""

from __future__ import annotations

from crosscheck.language.timex_partial import Signs
from crosscheck.language.timex_words import HYPHENS, Scan

# A cue further away than this belongs to another statement.
REACH = 25
FUTURE, PAST, CLAUSE_END, PURPOSE = 1, -1, 2, 3
NONE_BEFORE = -1_000_000
NONE_AFTER = 1_000_000


def tell_tense(scan: Scan, first: int, last: int) -> int:
    """Say how the date in a half-open run of tokens is told: 1 as yet to come, -1 as past, 0 where nothing says it.

    The clause is asked first, backwards and then forwards, then the rest of the sentence; a comma that touches the
    date ends no clause ("On Friday, she will").
    """
    signs = signs_of(scan)
    start, end = first - scan.first, last - scan.first
    found = (
        cue_back(signs, start, in_clause=True)
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
    return FUTURE if scan.is_cue("future_weak", before) else 0


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
        cue = place if sign in {FUTURE, PAST, PURPOSE} else cue
        end = place if sign == CLAUSE_END else end
        cue_before.append(cue)
        end_before.append(end)
    cue, end = NONE_AFTER, NONE_AFTER
    cue_after, end_after = [cue], [end]
    for place in range(len(signs) - 1, -1, -1):
        cue = place if signs[place] in {FUTURE, PAST} else cue
        end = place if signs[place] == CLAUSE_END else end
        cue_after.append(cue)
        end_after.append(end)
    return Signs(signs, tuple(cue_before), tuple(end_before), tuple(cue_after[::-1]), tuple(end_after[::-1]))


def sign_of(scan: Scan, index: int) -> int:
    """Tell what a token says of the tense of its clause."""
    word = scan.at(index)
    cues = scan.lexicon.cues
    if word in cues["future"] or word.endswith("'ll"):
        return FUTURE
    if is_past(scan, index):
        return PAST
    if word in cues["clause_ends"]:
        return CLAUSE_END
    if (word in cues["scheduled"] or word in cues["scheduled_plural"]) and is_scheduled(scan, index):
        return FUTURE
    return PURPOSE if word == "to" and is_purpose(scan, index) else 0


def is_past(scan: Scan, index: int) -> bool:
    """Say whether a token is a verb in the past tense, by the list or by its ending."""
    word = scan.at(index)
    if scan.is_cue("past", index):
        return True
    return len(word) > 4 and word.endswith("ed") and not scan.is_cue("not_past", index)


def is_scheduled(scan: Scan, index: int) -> bool:
    """Say whether a verb in the present tense tells of a plan: "polls open on 9 November", "the trial resumes Monday".

    A headline's present tense tells of the past ("Police open fire on Friday"), and so does a caption's.
    """
    if scan.is_heading or scan.at(index + 1) in HYPHENS:
        return False
    before = scan.at(index - 1)
    if not scan.is_cue("scheduled_plural", index):
        return before.isalpha() and before not in {"to", "the", "a", "an"} and not scan.is_cue("determiners", index - 1)
    if before in {"and", "also"}:
        return scan.is_cue("scheduled_plural", index - 2)
    return len(before) > 3 and before.isalpha() and before.endswith("s") and not before.endswith(("ss", "us", "is"))


def is_purpose(scan: Scan, index: int) -> bool:
    """Say whether "to" and a verb stand here, as in "to become president in October", and nothing past before it."""
    following = scan.at(index + 1)
    if not following.isalpha() or scan.is_cue("determiners", index + 1) or scan.tokens.words[index + 1][0].isupper():
        return False
    if following in scan.lexicon.any_months or following in scan.lexicon.any_weekdays:
        return False
    for back in range(index - 1, max(scan.first, index - REACH) - 1, -1):
        if scan.is_cue("clause_ends", back):
            return True
        if is_past(scan, back):
            return False
    return True
