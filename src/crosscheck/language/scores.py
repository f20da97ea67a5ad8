"""Scores of a text: "Ashby (52-3, 46 KOs)", "beat Tarn 3-1", "voted 7-2": which numbers, of what, and whose record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.language.lexicon import word_set
from crosscheck.language.names import NameMention, find_names
from crosscheck.language.names_words import fold
from crosscheck.language.numerals import HYPHENS, is_digits
from crosscheck.language.passage import Passage

# Words before a score, and behind it, among which one says what it is.
BEFORE, AFTER = 8, 4
POSSESSIVES = frozenset({"'s", "’s"})
# Words from "voted" or "a vote of" to the votes.
VOTED = 4
# Digits of one number of a score, and numbers of a score.
LONGEST, MOST = 3, 3
# Bouts from which on two numbers beside a name are a record: "Tarn (3-1)" may be whom they beat.
MANY = 10


@dataclass(frozen=True, slots=True)
class Score:
    """One score. first, last: its tokens. sort: 'record', 'result' or 'vote'. owner: key of whose record, else ''."""

    first: int
    last: int
    numbers: tuple[int, ...]
    sort: str
    owner: str


@lru_cache(maxsize=2)
def find_scores(passage: Passage) -> tuple[Score, ...]:
    """Give every score that the words round it show to be one, in order."""
    found = list(read_chains(passage))
    names = find_names(passage) if found else ()
    scores = [read_score(passage, names, *chain) for chain in found]
    told = [score for score in scores if score is not None]
    return tuple(sorted((*told, *read_votes(passage)), key=lambda score: score.first))


def read_votes(passage: Passage) -> Iterator[Score]:
    """Give the votes told with a word between their sides: "voted 1,412 to 306", "by a vote of 61 to 37"."""
    lower = passage.tokens.lower
    cues = word_set("scores", "vote", "words")
    for at in range(1, len(lower) - 1):
        if lower[at] != "to" or not (is_whole(lower[at - 1]) and is_whole(lower[at + 1])):
            continue
        least = passage.sentence_at(at).first
        is_near = lower[at - 2] in cues or lower[at - 2] in word_set("scores", "vote", "before")
        is_more = at + 2 < len(lower) and lower[at + 2] in word_set("scores", "vote", "shares")
        if is_near and not is_more and not cues.isdisjoint(lower[max(least, at - 1 - VOTED) : at - 1]):
            sides = tuple(int(lower[side].replace(",", "")) for side in (at - 1, at + 1))
            yield Score(at - 1, at + 2, sides, "vote", "")


def is_whole(word: str) -> bool:
    """Say whether a token is a whole number, grouped or not."""
    return word.replace(",", "").isdecimal() and word[0] != ","


def read_chains(passage: Passage) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Give the runs of two or three small whole numbers that hyphens join and nothing else touches."""
    tokens = passage.tokens
    at, size = 0, len(tokens)
    while at < size:
        word = tokens.words[at]
        if not is_digits(word) or (tokens.touches(at) and tokens.words[at - 1] not in {"(", "["}):
            at += 1
            continue
        last, numbers = at, []
        while last < size and tokens.words[last].isdigit() and len(tokens.words[last]) <= LONGEST:
            numbers.append(int(tokens.words[last]))
            last += 1
            if last + 1 >= size or tokens.words[last] not in HYPHENS or not tokens.touches(last):
                break
            if not tokens.touches(last + 1):
                break
            last += 1
        is_open = (
            last < size and tokens.touches(last) and (tokens.words[last][0].isalnum() or tokens.words[last] in JOINING)
        )
        if 2 <= len(numbers) <= MOST and not is_open:
            yield at, last, tuple(numbers)
        at = max(last, at + 1)


JOINING = frozenset({"/", "%", "°", "$", *HYPHENS})


def read_score(
    passage: Passage, names: tuple[NameMention, ...], first: int, last: int, numbers: tuple[int, ...]
) -> Score | None:
    """Say what a chain of numbers scores, None where its words do not tell."""
    sentence = passage.sentence_at(first)
    lower = passage.tokens.lower
    before = lower[max(sentence.first, first - BEFORE) : first]
    after = lower[last : min(sentence.last, last + AFTER)]
    if is_record(numbers, before, after):
        owner = owner_of(passage, names, sentence.first, first)
        return Score(first, last, numbers, "record", owner) if owner else None
    for sort in ("vote", "result"):
        cues = word_set("scores", sort, "words")
        if len(numbers) == 2 and not (cues.isdisjoint(before) and cues.isdisjoint(after)):
            return Score(first, last, numbers, sort, "")
    return None


def is_record(numbers: tuple[int, ...], before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Say whether a score is somebody's record: "(52-3, 46 KOs)", "improved to 12-4", "a 45-7-2 record"."""
    if not word_set("scores", "record", "words").isdisjoint(after[:3]) or "record" in before[-4:]:
        return True
    if before[-1:] == ("to",) and not word_set("scores", "record", "moves").isdisjoint(before):
        return True
    is_beside = before[-1:] in {("(",), (",",)} and after[:1] in {(")",), (",",)}
    return is_beside and (len(numbers) == MOST or (max(numbers) >= MANY > min(numbers)))


def owner_of(passage: Passage, names: tuple[NameMention, ...], least: int, first: int) -> str:
    """Give the name right before a score, with or without a bracket, else the nearest person of its sentence."""
    at, words = first - 2, passage.tokens.words
    before = [name for name in names if least <= name.first and name.last <= first]
    if at >= least and words[first - 1] in {"(", ","}:
        if before and before[-1].last == first - 1:
            return before[-1].key
        if words[at][:1].isupper() and words[at][1:].islower():
            return fold(words[at])
    # "inside the taller Ashby's reach, and dropped to 45-7": not Ashby
    people = (name for name in reversed(before) if name.form == "person" and words[name.last] not in POSSESSIVES)
    return next((name.key for name in people), "")
