"""Does a clause look forward from the day of the article, or back? The nearest verb says it."""

from __future__ import annotations

from crosscheck.language.timex_words import Scan

# A cue further away than this belongs to another statement.
REACH = 25
CLAUSE_END = 2
PURPOSE = 3


def looks_forward(scan: Scan, first: int, last: int) -> bool:
    """Say whether the date in a half-open run of tokens is told as yet to come: "will appear in court on Friday".

    The clause is asked first, backwards and then forwards, then the rest of the sentence; a comma that touches the
    date ends no clause ("On Friday, she will").
    """
    if not scan.signs:
        scan.signs.extend(sign_of(scan, index) for index in range(scan.first, scan.last))
    back = scan.signs[max(0, first - REACH - scan.first) : first - scan.first][::-1]
    ahead = scan.signs[last - scan.first : last + REACH - scan.first]
    back = [1 if sign == PURPOSE else sign for sign in back]  # "a threat in May to impose" looks at nothing ahead
    found = clause_cue(back) or clause_cue(ahead) or first_cue(back) or first_cue(ahead)
    if found:
        return found > 0
    if scan.is_heading and "to" in scan.tokens.lower[scan.first : first]:
        return True  # "Court to rule Friday"
    return scan.is_cue("future_weak", first - 1)


def clause_cue(signs: list[int]) -> int:
    """Give the first cue before the end of the clause, 0 for none; what touches the date is looked past."""
    for place, sign in enumerate(signs):
        if sign == CLAUSE_END and place > 0:
            return 0
        if sign in {1, -1}:
            return sign
    return 0


def first_cue(signs: list[int]) -> int:
    """Give the first cue, 0 for none."""
    return next((sign for sign in signs if sign in {1, -1}), 0)


def sign_of(scan: Scan, index: int) -> int:
    """Tell what a token says of the tense of its clause."""
    word = scan.at(index)
    cues = scan.lexicon.cues
    if word in cues["future"] or word.endswith("'ll"):
        return 1
    if is_past(scan, index):
        return -1
    if word in cues["clause_ends"]:
        return CLAUSE_END
    return PURPOSE if word == "to" and is_purpose(scan, index) else 0


def is_past(scan: Scan, index: int) -> bool:
    """Say whether a token is a verb in the past tense, by the list or by its ending."""
    word = scan.at(index)
    if scan.is_cue("past", index):
        return True
    return len(word) > 4 and word.endswith("ed") and not scan.is_cue("not_past", index)


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
