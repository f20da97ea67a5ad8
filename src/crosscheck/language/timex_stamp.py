"""Page furniture: when an article was put out ("Last updated: Monday, 02:24 GMT") is no part of its story."""

from __future__ import annotations

from functools import cache

from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.timex_partial import Reading
from crosscheck.language.timex_words import HYPHENS, Phrases, Scan, phrase_table, read_phrase

STAMP = "when the article was published, no part of its story"
# A dateline stands in one of the first sentences, and the names before its day and the agency after it are short.
DATELINE_SENTENCES = 8
DATELINE_NAMES = 8
AGENCY = 7
# So many signs may stand between the parts of a stamp.
SIGNS = 3

Run = tuple[int, int]


@cache
def labels() -> Phrases:
    """Group the labels of stamps by their first word."""
    return phrase_table(load_lexicon("dates")["stamps"]["labels"])


def find_stamp(scan: Scan) -> Run | None:
    """Find the stamp that a sentence begins with: the half-open run of its day and hour, None where there is none.

    Only strong signs count: a label, square brackets, an hour right after a day that begins its line, or a dateline.
    """
    label = read_phrase(scan, scan.first, labels())
    if label is not None:
        return labelled(scan, label[1])
    if scan.at(scan.first) == "[":
        last = day_end(scan, scan.first + 1, has_year=True)
        return (scan.first + 1, last) if last and scan.at(last) == "]" else None
    last = day_end(scan, scan.first, has_year=True)
    if last:
        return dated(scan, scan.first, last)
    return dateline(scan)


def labelled(scan: Scan, after: int) -> Run | None:
    """Read the day, and the hour on either side of it, after a label; without a colon it must fill its line."""
    has_colon = scan.at(after) == ":"
    first = scan.skip(after, ":")
    early = hour_end(scan, first)
    start = skip_signs(scan, early) if early else first
    last = day_end(scan, start, has_year=False)
    if not last:
        return None
    late = 0 if early else hour_end(scan, skip_signs(scan, last))
    end = late or last
    is_alone = end >= scan.last or (scan.is_heading and may_follow(scan, end)) or bool(late and may_follow(scan, end))
    return (first, end) if has_colon or is_alone else None


def dated(scan: Scan, first: int, last: int) -> Run | None:
    """Read the hour right after a day that begins its sentence, with nothing said of it: "16 May 2013 9:36 am"."""
    start = skip_signs(scan, last)
    is_at = scan.at(start) == "at"
    end = hour_end(scan, start + is_at)
    if not end or not (end >= scan.last or (not is_at and may_follow(scan, end))):
        return None
    return first, end


def inline_end(scan: Scan, reading: Reading) -> int:
    """Give the token after a stamp that ran into the text, 0 for none: "Town Hall September 16, 2013 9:36 am Voters".

    A name and no preposition stands before its day, the hour says its half of the day, and a capital follows.
    """
    first, partial = reading.first, reading.partial
    if partial.unit != "day" or partial.within is None or partial.within.unit != "year" or first == scan.first:
        return 0
    before = scan.tokens.words[first - 1]
    if not (before[0].isupper() or before == "|") or scan.is_cue("before_year", first - 1):
        return 0
    end = hour_end(scan, reading.last)
    has_half = end > 0 and scan.at(end - 1)[0].isalpha()
    return end if has_half and may_follow(scan, end) else 0


def dateline(scan: Scan) -> Run | None:
    """Read the day of "PARIS, Sept. 9 (Agency) -" at the head of a text."""
    written = scan.tokens.words
    if scan.sentence >= DATELINE_SENTENCES or not (written[scan.first].isupper() and len(written[scan.first]) > 2):
        return None
    for first in range(scan.first + 1, min(scan.first + DATELINE_NAMES, scan.last)):
        if scan.at(first - 1) == ",":
            last = day_end(scan, first, has_year=False)
            if last:
                return (first, last) if is_agency(scan, last) else None
        if scan.at(first) not in {",", "."} and not written[first][0].isupper():
            return None
    return None


def is_agency(scan: Scan, index: int) -> bool:
    """Say whether "(Agency) -" or a dash stands here."""
    if scan.at(index) == "(":
        closing = [at for at in range(index + 1, index + AGENCY) if scan.at(at) == ")"]
        index = closing[0] + 1 if closing else index
    while scan.at(index + 1) in HYPHENS:
        index += 1
    if scan.at(index) not in HYPHENS or scan.joined(index + 1) or not scan.at(index + 1):
        return False
    return not (len(scan.at(index + 1)) > 1 and scan.tokens.words[index + 1].isupper())  # a headline in capitals


def day_end(scan: Scan, index: int, *, has_year: bool) -> int:
    """Give the token after a day of the calendar, 0 where none begins here."""
    reading = scan.read(scan, index)
    if reading is None:
        return 0
    partial = reading.partial
    is_whole = partial.within is not None and partial.within.unit == "year"
    is_day = partial.unit == "day" and partial.month is not None and (is_whole or not has_year)
    return reading.last if is_day else 0


def hour_end(scan: Scan, index: int) -> int:
    """Give the token after a time of day in figures, 0 where none begins here: "8:15 am", "04.52 BST", "7: 40AM"."""
    word = scan.at(index)
    hour, point, minute = word.partition(".")
    end = index + 1
    if not hour.isdecimal() or len(hour) > 2:
        return 0
    if point:
        has_minutes = len(minute) == 2
    else:
        has_minutes = scan.at(end) == ":" and scan.at(end + 1).isdecimal() and len(scan.at(end + 1)) == 2
        end += 2 * has_minutes
        if has_minutes and scan.at(end) == ":" and scan.at(end + 1).isdecimal():
            end += 2  # the seconds
    if scan.at(end) in {"am", "pm", "a.m.", "p.m."}:
        end += 1
    elif not has_minutes:
        return 0
    return zone_end(scan, end)


def zone_end(scan: Scan, index: int) -> int:
    """Step over the zone after a time of day."""
    word = scan.at(index)
    is_zone = word in word_set("clock", "zones_any_case") or (
        word != "" and scan.tokens.words[index] in word_set("clock", "zones")
    )
    return index + is_zone


def skip_signs(scan: Scan, index: int) -> int:
    """Step over the commas, bars and dashes between the parts of a stamp."""
    for _ in range(SIGNS):
        if scan.at(index) not in word_set("dates", "stamps", "signs"):
            break
        index += 1
    return index


def may_follow(scan: Scan, index: int) -> bool:
    """Say whether what stands after a stamp begins anew: nothing, a bar or bracket, a word with a capital."""
    word = scan.at(index)
    return not word or word in word_set("dates", "stamps", "after") or scan.tokens.words[index][0].isupper()
