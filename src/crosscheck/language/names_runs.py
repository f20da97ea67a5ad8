"""Tokens -> runs of capitals that may be names: one pass, each token looked at a bounded number of times."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.language.names_words import NameWords, name_words, office_at
from crosscheck.language.passage import Passage
from crosscheck.language.segment import Sentence

LONGEST_NAME = 14
HYPHENS = frozenset("-‐")
OPENING = frozenset("\"“”'‘([«–—•*:;.!?…/|>{")
LINKS = frozenset({"of", "for", "on", "against", "to"})


@dataclass(frozen=True, slots=True)
class Run:
    """A half-open run of tokens that may be a name.

    lead: where its title or office begins, `first` when there is none. titled: a title or office stands before it.
    defined: "the" stands before it. initial: its capital may be due to its place in the sentence.
    """

    first: int
    last: int
    lead: int
    titled: bool = False
    defined: bool = False
    initial: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of a passage with the word lists, as the small rules below want them."""

    words: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    known: NameWords

    def touches(self, index: int) -> bool:
        """Say whether a token follows the one before it without a space."""
        return self.ends[index - 1] == self.starts[index]

    def is_capital(self, index: int) -> bool:
        """Say whether a token may be part of a name: a capital, and no day or month."""
        lower = self.lower[index]
        if not self.words[index][0].isupper() or lower in self.known.breakers:
            return len(lower) == 1 and self.words[index + 1 : index + 2] == (".",) and self.words[index].isupper()
        return lower not in self.known.calendar or self.lower[index - 1] in self.known.given


def open_line(passage: Passage) -> Line:
    """Lay a passage's tokens beside the word lists."""
    tokens = passage.tokens
    return Line(tokens.words, tokens.lower, tokens.starts, tokens.ends, name_words())


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
    capitals = sum(1 for word in long if word[0].isupper())
    if len(long) > 3 and sum(1 for word in long if word.isupper()) >= 0.8 * len(long):
        return True
    return sentence.form == "heading" and capitals >= 0.75 * len(long)


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


def grow(line: Line, first: int, stop: int) -> int:
    """Give the end of the run of capitals that begins at a token."""
    stop = min(stop, first + LONGEST_NAME)
    end = first + 1
    if line.lower[first] in line.known.calendar and not (
        line.lower[first] in line.known.given and end < stop and line.is_capital(end)
    ):
        return end
    while end < stop:
        longer = step(line, first, end, stop)
        if longer == end:
            break
        end = longer
    return end


def step(line: Line, first: int, end: int, stop: int) -> int:
    """Take one more part into a run, or give `end` when the name is over."""
    word = line.words[end]
    if word[0].isupper():
        return end + 1 if line.is_capital(end) else end
    if word == ".":
        return after_stop(line, end, stop)
    if end + 1 >= stop:
        return end
    if word in HYPHENS:
        return after_hyphen(line, end, stop)
    if word in line.known.particles:
        return after_particles(line, end, stop)
    lower = line.lower[end]
    if lower in LINKS:
        return after_link(line, first, end, stop)
    if lower in {"and", "&"}:
        return after_and(line, end)
    if lower in {"'s", "'", "’"}:
        return end + 1 if line.lower[end - 1] in line.known.possessive and line.is_capital(end + 1) else end
    if word == ",":
        closes = line.lower[end + 1] in {"jr", "sr"}
        return end + 2 if closes and end - first > 1 else end
    if word in {'"', "“", "'", "‘"}:
        return after_nickname(line, end, stop)
    return end


def after_stop(line: Line, end: int, stop: int) -> int:
    """Go on after the full stop of an initial, a title or a suffix: "John W. Henry", "Lt. Gen. Roe", "Roe Jr."."""
    before = line.lower[end - 1]
    if before in {"jr", "sr", "inc", "corp", "ltd", "co"}:
        return end + 1 if line.touches(end) else end
    shortens = before in line.known.titles or before in {"st", "mt", "ft"} or len(before) == 1
    return end + 2 if shortens and end + 1 < stop and line.is_capital(end + 1) else end


def after_hyphen(line: Line, end: int, stop: int) -> int:
    """Go on after a hyphen inside a name ("Hewlett-Packard", "Ban Ki-moon"), not between two ("US-Mexico")."""
    if not (line.touches(end) and line.touches(end + 1)):
        return end
    known = line.known
    left, right = line.lower[end - 1], line.lower[end + 1]
    small = line.words[end + 1].islower()
    if not small and (left in known.place or left in known.people or right in known.place or right in known.people):
        return end
    if (line.words[end - 1].isupper() and line.words[end + 1].isupper()):
        return end
    if line.is_capital(end + 1):
        return end + 2
    if left in known.leading and end + 2 < stop and line.is_capital(end + 2):
        return end
    # the second half of a Korean or Chinese given name is written small: "Kim Jong-un"
    is_given = small and 1 < len(right) < 5 and end > 1 and line.words[end - 2][0].isupper()
    return end + 2 if is_given and len(left) < 6 and right not in {"led", "run", "born", "made", "era"} else end


def after_particles(line: Line, end: int, stop: int) -> int:
    """Go on over up to three particles to the next capital: "Comisión de la Verdad", "Bashar al-Assad"."""
    index = end
    while index < stop and index - end < 4 and (
        line.words[index] in line.known.particles or (line.words[index] in HYPHENS and index > end)
    ):  # fmt: skip
        index += 1
    return index + 1 if index < stop and line.is_capital(index) else end


def after_link(line: Line, first: int, end: int, stop: int) -> int:
    """Go on over "of", "for" or "to" after the head of an organisation or a place: "Gulf of Aden"."""
    before, link = line.lower[end - 1], line.lower[end]
    if before not in line.known.heads and not (link == "of" and before in line.known.place_heads):
        repeats = link == "of" and "of" in line.words[first:end]  # "Church of Jesus Christ of Latter-day Saints"
        if not repeats or not line.is_capital(end + 1):
            return end
    index = end + 1
    if line.lower[index] == "the" and index + 1 < stop:
        index += 1
    return index + 1 if line.is_capital(index) else end


def after_and(line: Line, end: int) -> int:
    """Go on over "and" between two fields of one office ("Health and Human Services") and over "&"."""
    left, right = line.lower[end - 1], line.lower[end + 1]
    if not line.is_capital(end + 1):
        return end
    if line.words[end] == "&":
        return end + 2
    topics = line.known.topics
    return end + 2 if left in topics and right in topics and right not in line.known.given else end


def after_nickname(line: Line, end: int, stop: int) -> int:
    """Go on over a nickname in quotes: 'Earvin "Magic" Johnson'."""
    for close in (end + 2, end + 3):
        if close + 1 < stop and line.words[close] in {'"', "”", "'", "’"}:
            inside = all(line.words[index][0].isupper() for index in range(end + 1, close))
            return close + 2 if inside and line.is_capital(close + 1) and line.touches(end + 1) else end
    return end


def parts_of(line: Line, first: int, last: int, sentence: Sentence) -> Iterator[Run]:
    """Cut a run of capitals at titles and offices: "Troy Police Chief Charles Craft" is a place and a person."""
    defined = first > sentence.first and line.lower[first - 1] == "the"
    initial = first == sentence.first or line.words[first - 1] in OPENING
    while first < last and line.lower[first] in {"the", "a", "an"}:
        first, defined, initial = first + 1, True, False
    if first == last:
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
        yield Run(end, last, start, titled=True, defined=False, initial=False)


def titled_before(line: Line, first: int) -> bool:
    """Say whether a title or a lower-case office stands right before a run ("spokesman Roe", "Mr Roe")."""
    before = line.lower[first - 1] if first else ""
    if before == "." and first > 1:
        before = line.lower[first - 2]
        return before in line.known.titles and line.words[first - 2][0].isupper()
    return before in line.known.office_ends


def last_office(line: Line, first: int, last: int) -> tuple[int, int]:
    """Give start of the first and end of the last title or office in a run; (first, first) where it has none."""
    known = line.known
    start = end = first
    index = first
    while index < last:
        if index > first and line.lower[index - 1] in LINKS:  # "Supreme Court of Justice"
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
        if any(word in known.organisation or word in LINKS for word in rest) or (rest and rest[0] in known.suffixes):
            break
        start = index if end == first else start
        end = index = stop
    return start, end
