"""Tokens -> runs of capitals that may be names: one pass, each token looked at a bounded number of times."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.language.names_grow import LONGEST_NAME, grow
from crosscheck.language.names_line import HYPHENS, LINKS, Line, Run
from crosscheck.language.names_words import office_at
from crosscheck.language.passage import Passage
from crosscheck.language.segment import Sentence

LONGEST_OFFICE = 4
SAINTS = frozenset({"san", "santa", "st", "saint", "são", "santo"})
QUOTES = frozenset("\"“'‘")
OPENING = frozenset("\"“”'‘([«–—•*:;.!?…/|>{")


def capital_runs(passage: Passage, line: Line, fixed: dict[int, int]) -> Iterator[Run]:
    """Give the runs of capitals in running text; lines set in capitals or title case are left out.

    fixed: first to last token of the names that are known to be one, because an acronym is explained by them.
    """
    for sentence in passage.sentences:
        if is_display(line, sentence):
            continue
        words = line.words
        index = sentence.first
        while index < sentence.last:
            if not words[index][0].isupper():
                index += 1
                continue
            if index in fixed:
                yield Run(index, fixed[index], index, titled_before(line, index), line.lower[index - 1] == "the")
                index = fixed[index]
                continue
            near = range(index + 1, index + LONGEST_NAME) if fixed else ()
            end = grow(line, index, min(sentence.last, next((at for at in near if at in fixed), sentence.last)))
            yield from parts_of(line, opened(line, index, sentence), end, sentence)
            index = end


def is_display(line: Line, sentence: Sentence) -> bool:
    """Say whether a sentence is set in title case or capitals, where a capital says nothing."""
    long = [word for word in line.words[sentence.first : sentence.last] if len(word) > 3 and word[0].isalpha()]
    if len(long) > 3 and sum(map(str.isupper, long)) >= 0.8 * len(long):
        return True
    return sentence.form == "heading" and sum(word[0].isupper() for word in long) >= 0.75 * len(long)


def opened(line: Line, index: int, sentence: Sentence) -> int:
    """Take in a lower-case particle before a name: "al-Assad", "said von der Leyen"."""
    back = index - 1
    if back > sentence.first and line.words[back] in HYPHENS and line.touches(index) and line.touches(back):
        return back - 1 if line.words[back - 1] in line.known.leading else index
    first = index
    while back > sentence.first and line.words[back] in line.known.particles and index - back < 4:
        if line.words[back] in line.known.leading:
            first = back
        back -= 1
    return first


def parts_of(line: Line, first: int, last: int, sentence: Sentence) -> Iterator[Run]:
    """Cut a run of capitals at titles and offices: "Troy Police Chief Charles Craft" is a place and a person."""
    defined = first > sentence.first and line.lower[first - 1] == "the"
    initial = first == sentence.first or line.words[first - 1] in OPENING
    while first < last and line.lower[first] in {"the", "a", "an"}:
        first, defined, initial = first + 1, True, False
    if first == last:
        return
    office = office_before(line, first, last, sentence.first)
    held = after_portfolio(line, first, last, office) if office else 0
    if held:
        if office < held:
            yield Run(first, held, first, titled=False, defined=defined, initial=False)
        yield Run(held, last, held, titled=True, defined=False, initial=False)
        return
    start, end = last_office(line, first, last)
    if end == first:
        yield Run(first, last, first, titled_before(line, first), defined, initial)
        return
    while start > first and line.lower[start - 1] in line.known.grades:
        start -= 1
    if start > first:
        # "Acme chairman ..." is a name even at the start of a sentence
        opens = initial and line.lower[first] in line.known.openers
        yield Run(first, start, first, titled=False, defined=defined, initial=opens)
    if end < last:
        closing = line.lower[end - 1 - (line.words[end - 1] == ".")]
        is_firm = closing in line.known.office_ends and closing not in line.known.bearers  # "Contractor Acme Roe"
        yield Run(end, last, start, titled=not is_firm, defined=False, initial=False)


def office_before(line: Line, first: int, last: int, floor: int) -> int:
    """Give the end of the office before the "of" that leads to a run: "Minister of" Water, "Secretary of State" Roe."""
    of = first - 1 - (line.lower[first - 1] == "the")
    if of <= floor or line.lower[of] != "of":
        return 0
    end = max(office_at(line.lower, at, last) for at in range(max(floor, of - LONGEST_OFFICE), of))
    return end if end >= of else 0


def after_portfolio(line: Line, first: int, last: int, office: int) -> int:
    """Give where the person begins in the "Water Lena Roe" of "Minister of Water Lena Roe"; 0 where none does."""
    if first < office < last:
        return office
    held = next((at for at in range(first + 1, last - 1) if line.lower[at] in line.known.given), 0)
    is_place = line.lower[first] in line.known.place_heads | SAINTS
    if not held or (is_place and " ".join(line.lower[first:held]) not in line.known.place):
        return 0
    rest = line.lower[held:last]
    return 0 if any(word in line.known.organisation or word in LINKS or word in {"and", "&"} for word in rest) else held


def titled_before(line: Line, first: int) -> bool:
    """Say whether a title or a lower-case office stands right before a run ("spokesman Roe", "Mr Roe")."""
    before = line.lower[first - 1] if first else ""
    if before == "." and first > 1:
        before = line.lower[first - 2]
        return before in line.known.titles and line.words[first - 2][0].isupper()
    return before in line.known.bearers


def last_office(line: Line, first: int, last: int) -> tuple[int, int]:
    """Give start of the first and end of the last title or office in a run; (first, first) where it has none."""
    known = line.known
    start = end = first
    index = first
    while index < last:
        before = line.lower[index - 1] if index > first else ""
        if before in LINKS or before in QUOTES:  # "Supreme Court of Justice", 'Earl "Duke" Jackson'
            break
        stop = office_at(line.lower, index, last)
        if stop == index and line.lower[index] in known.titles:
            stop = index + 1
        if stop == index:
            index += 1
            continue
        if stop < last and line.words[stop] == ".":
            stop += 1
        rest = line.lower[stop:last]
        if any(word in known.organisation or word in LINKS for word in rest):
            break
        if rest and (rest[0] in known.suffixes or rest[0] in known.small):  # "Doctor Who"
            break
        start = index if end == first else start
        end = index = stop
    return start, end
