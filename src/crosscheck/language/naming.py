"""Tokens -> names that the text introduces: "a scheme called Fresh Start", 'the "Marshall Plan" for ...'."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.language.lexicon import word_set
from crosscheck.language.names_grow import grow
from crosscheck.language.names_line import HYPHENS, LINKS, Line, open_line
from crosscheck.language.passage import Passage
from crosscheck.language.segment import Sentence

OPENERS = {"“": "”", '"': '"', "‘": "’", "«": "»"}
INSIDE = LINKS | {"in", "and", "the", "a", "de", "la", "el", "del", "&", "-"}
LONGEST_TITLE = 8


def introduced_names(passage: Passage) -> Iterator[tuple[int, int]]:
    """Give the token runs of names that a naming cue or quotation marks introduce, without the marks."""
    line = open_line(passage)
    cues = word_set("names", "cues")
    for sentence in passage.sentences:
        index = sentence.first
        while index < sentence.last - 1:
            word = line.words[index]
            run = None
            if word in OPENERS:
                run = quoted_name(line, sentence, index)
            elif line.lower[index] in cues or (line.lower[index] == "as" and line.lower[index - 1] == "known"):
                run = cued_name(line, sentence, index + 1)
            if run is not None:
                yield run
            index = run[1] if run else index + 1


def cued_name(line: Line, sentence: Sentence, index: int) -> tuple[int, int] | None:
    """Give the capitals after "called", over "the" and an opening quotation mark."""
    if line.lower[index] in {"the", "a", "an"}:
        index += 1
    if index < sentence.last and line.words[index] in OPENERS:
        return quoted_name(line, sentence, index, cued=True)
    if index >= sentence.last or not line.is_capital(index) or line.lower[index] in line.known.openers:
        return None
    end = grow(line, index, sentence.last)
    if end == index + 1 and end < sentence.last and line.lower[end] in {"in", "on", "by", "to", "a"}:
        return None  # "known as Stay in Place": where the name ends cannot be seen
    while end < sentence.last and line.touches(end) and line.words[end] in HYPHENS:
        end = min(end + 2, sentence.last)
    return (index, end) if not is_person_or_people(line, index, end) else None


def is_person_or_people(line: Line, first: int, last: int) -> bool:
    """Say whether a run after a cue is a person being named to an office, or an office or a people."""
    lower = line.lower[first]
    return (
        lower in line.known.given or lower in line.known.people or lower in line.known.office_ends or last - first > 6
    )


def quoted_name(line: Line, sentence: Sentence, index: int, *, cued: bool = False) -> tuple[int, int] | None:
    """Give a title in quotation marks: two words or more, all capitals but the small ones, and no speech."""
    closer = OPENERS[line.words[index]]
    stop = min(sentence.last, index + LONGEST_TITLE + 2)
    close = next((at for at in range(index + 1, stop) if line.words[at] == closer), 0)
    last = close
    while last > index + 1 and line.words[last - 1] in ".,":
        last -= 1
    words = line.words[index + 1 : last]
    if (
        not words
        or (len(words) > 1 and all(word.isupper() for word in words))
        or not all(word[0].isupper() or word.lower() in INSIDE for word in words)
    ):
        return None
    if not (words[0][0].isupper() and words[-1][0].isupper()) or (len(words) < 2 and not cued):
        return None
    before = line.lower[index - 1] if index > sentence.first else ","
    after = line.lower[close + 1] if close + 1 < sentence.last else ""
    spoken = before in line.known.speech or after in line.known.speech
    if not cued and (spoken or before in {",", ":"} or line.lower[index + 1] in line.known.openers - {"new", "open"}):
        return None
    return index + 1, last
