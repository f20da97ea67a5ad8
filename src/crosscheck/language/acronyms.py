"""Tokens -> acronyms with what they stand for: "National Water Board (NWB)", "NWB (National Water Board)"."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.language.names_line import HYPHENS, LINKS, Line, open_line
from crosscheck.language.names_words import fold
from crosscheck.language.passage import Passage

# the words of the longest expansion looked back for, and of the longest bracket read
FARTHEST = 16
GLUE = LINKS | {"and", "the", "in", "at", "by", "with", "&", "a", "à"}

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


@dataclass(frozen=True, slots=True)
class Expansion:
    """An acronym and what the article says it stands for.

    acronym: as written ('INM'). text: the expansion as written. key: its folded form.
    first, last: half-open run of tokens from the expansion through the bracket.
    start, end: half-open run of the expansion alone. also: a second expansion in the bracket, '' when there is none.
    """

    acronym: str
    text: str
    key: str
    first: int
    last: int
    start: int
    end: int
    also: str = ""


@lru_cache(maxsize=2)
def acronyms(passage: Passage) -> tuple[Expansion, ...]:
    """Give every acronym that a passage expands, in order of the text."""
    line = open_line(passage)
    found: list[Expansion] = []
    for index, word in enumerate(line.words):
        expansion = None
        if word == "(" and index and index + 1 < len(line.words) and line.words[index + 1][0].isalpha():
            expansion = bracketed(passage, line, index)
        elif word == "or" and index > 1:
            expansion = after_or(passage, line, index)
        if expansion is not None and (not found or expansion.first >= found[-1].last):
            found.append(expansion)
    return tuple(found)


def bracketed(passage: Passage, line: Line, index: int) -> Expansion | None:
    """Read "Expansion (ACRONYM)", "Expansion (Translation, ACRONYM)" and "ACRONYM (Expansion)"."""
    sentence = passage.sentence_at(index)
    limit = min(sentence.last, index + FARTHEST)
    close = next((at for at in range(index + 1, limit) if line.words[at] in {")", "("}), 0)
    if not close or line.words[close] != ")" or close == index + 1:
        return None
    inner = [at for at in range(index + 1, close) if is_acronym(line.words[at])]
    for at in inner:
        last = joined_acronym(line, at, close)
        if last < close and line.words[last] not in {",", ";"} and line.lower[last] not in {"in", "by", "for", "from"}:
            continue
        acronym = passage.surface(at, last)
        start = expansion_start(line, max(sentence.first, index - FARTHEST), index, acronym)
        if start < index:
            also = passage.surface(index + 1, at - 1) if at > index + 2 and line.words[at - 1] in {",", ";"} else ""
            return build(passage, acronym, (start, index), (start, close + 1), also)
    before = index - 1
    if is_acronym(line.words[before]) and line.words[index + 1][0].isupper() and close - index > 2:
        acronym = line.words[before]
        if fits(acronym, line, index + 1, close) and all(word not in ",;:" for word in line.words[index:close]):
            return build(passage, acronym, (index + 1, close), (before, close + 1))
    return None


def after_or(passage: Passage, line: Line, index: int) -> Expansion | None:
    """Read "the Sea Rescue Trust, or SRT,"."""
    comma = index - 1
    if index + 1 >= len(line.words) or not is_acronym(line.words[index + 1]):
        return None
    sentence = passage.sentence_at(index)
    end = comma if line.words[comma] == "," else index
    last = joined_acronym(line, index + 1, sentence.last)
    acronym = passage.surface(index + 1, last)
    start = expansion_start(line, max(sentence.first, end - FARTHEST), end, acronym, exact=True)
    return build(passage, acronym, (start, end), (start, last)) if start < end - 1 else None


def build(
    passage: Passage, acronym: str, expansion: tuple[int, int], run: tuple[int, int], also: str = ""
) -> Expansion:
    """Make an Expansion from token runs."""
    text = passage.surface(*expansion)
    return Expansion(acronym, text, fold(text), run[0], run[1], expansion[0], expansion[1], also)


def is_acronym(word: str) -> bool:
    """Say whether a token looks like an acronym: "INM", "MoD", "U.N.", not "I" or "A"."""
    if not word[0].isupper() or len(word) > 12 or word[1:].islower():
        return False
    capitals = sum(map(str.isupper, word))
    return capitals > 1 and capitals * 2 > len(word.replace(".", ""))


def joined_acronym(line: Line, index: int, stop: int) -> int:
    """Give the end of an acronym that goes on after a hyphen: "SPLM-N"."""
    if index + 2 < stop and line.words[index + 1] in HYPHENS and len(line.words[index + 2]) < 4:
        return index + 3 if line.touches(index + 1) and line.touches(index + 2) else index + 1
    return index + 1


def expansion_start(line: Line, floor: int, end: int, acronym: str, *, exact: bool = False) -> int:
    """Give the token where the expansion before `end` begins, or `end` when nothing there fits the acronym.

    The nearest start whose initials spell the acronym wins; then one whose initials are its letters in another
    order, as in a translation; then one that spells it with inner letters; then the whole run of capitals.
    """
    letters = fold(acronym).replace(" ", "")
    first = run_start(line, floor, end)
    if len(letters) < 2:
        return end
    starts = [start for start in range(end - 1, first - 1, -1) if line.words[start][0].isupper()]
    tests = (initials_spell, initials_hold, inner_spell, initials_skip) if not exact else (initials_spell,)
    for test in tests:
        for start in starts:
            if test(letters, line.words[start:end]):
                return start
    for start in starts if not exact else []:
        if nearly_fits(letters, line.words[start:end], line.known.organisation):
            return start
    if len(letters) > 2:  # "improvised explosive device (IED)"
        for start in range(end - 2, max(floor, end - 2 * len(letters)) - 1, -1):
            if line.words[start][0].isalpha() and initials_spell(letters, line.words[start:end]):
                return start
    return end


def run_start(line: Line, floor: int, end: int) -> int:
    """Give the first capital of the run of capitals and small words that ends at `end`."""
    first = end
    index = end - 1
    while index >= floor:
        word = line.words[index]
        if word[0].isupper():
            if line.lower[index] not in {"the", "a", "an"}:
                first = index
        elif not (
            line.lower[index] in GLUE
            or word in line.known.particles
            or word in HYPHENS
            or (word == "," and first < end)
        ) and not (word in POSSESSIVE and line.lower[index - 1] in line.known.possessive):
            break
        index -= 1
    return first


def content(words: tuple[str, ...]) -> list[str]:
    """Fold the capitalised words of an expansion."""
    return [fold(word) for word in words if word[0].isupper()]


def initials_spell(letters: str, words: tuple[str, ...]) -> bool:
    """Say whether the initials of the capitals, or of all words, spell the letters."""
    big = "".join(word[0] for word in content(words) if word)
    return letters == big or letters == "".join(word[0] for word in words if word[0].isalnum()).casefold()


def initials_hold(letters: str, words: tuple[str, ...]) -> bool:
    """Say whether the initials of the capitals are the letters in another order ("National Water Board (BNA)")."""
    return len(letters) > 2 and Counter(letters) == Counter(word[0] for word in content(words) if word)


def inner_spell(letters: str, words: tuple[str, ...]) -> bool:
    """Say whether letters go through all capitals in order, from each its initial and perhaps letters after it."""
    big = content(words)
    if len(letters) < 3 or len(big) > len(letters) or (len(big) == 1 and len(letters) * 2 > len(big[0])):
        return False
    ends = {0}  # how many letters the words so far may have used
    for word in big:
        ends = {
            used + taken
            for used in ends
            for taken in range(1, len(letters))
            if runs_through(letters[used:], word, taken)
        }
    return len(letters) in ends


def initials_skip(letters: str, words: tuple[str, ...]) -> bool:
    """Say whether the letters are the initials but one: "Office for Crop Control and Quarantine (OCC)"."""
    initials = "".join(word[0] for word in content(words) if word)
    if len(letters) < 3 or len(initials) != len(letters) + 1 or initials[0] != letters[0]:
        return False
    rest = iter(initials)
    return all(letter in rest for letter in letters)


def runs_through(letters: str, word: str, taken: int) -> bool:
    """Say whether the first `taken` letters stand in a word in order, the first of them as its initial."""
    if taken > len(letters) or word[:1] != letters[0]:
        return False
    place = 0
    for letter in letters[1:taken]:
        place = word.find(letter, place + 1)
        if place < 0:
            return False
    return True


def nearly_fits(letters: str, words: tuple[str, ...], organisation: frozenset[str]) -> bool:
    """Say whether an organisation's initials hold all letters but one, which stands inside a word.

    So a loose or wrong expansion is still read as one: "National Institute of Immigration (INM)".
    """
    big = content(words)
    if len(letters) < 3 or not any(word in organisation for word in big) or len(big) > len(letters) + 2:
        return False
    missing = list((Counter(letters) - Counter(word[0] for word in big if word)).elements())
    return not missing or (len(missing) == 1 and any(missing[0] in word for word in big))


def fits(acronym: str, line: Line, first: int, last: int) -> bool:
    """Say whether an acronym may stand for a run of tokens."""
    letters = fold(acronym).replace(" ", "")
    words = line.words[first:last]
    tests = (initials_spell, initials_hold, inner_spell, initials_skip)
    return any(test(letters, words) for test in tests) or nearly_fits(letters, words, line.known.organisation)
