"""Scores of a text: "Ashby (52-3, 46 KOs)", "beat Tarn 3-1", "voted 7-2": which numbers, of what, and whose record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.language.labels import is_label
from crosscheck.language.lexicon import word_set
from crosscheck.language.names import NameMention, find_names
from crosscheck.language.names_words import fold
from crosscheck.language.numerals import HYPHENS
from crosscheck.language.passage import Passage

# Words before a score, and behind it, among which one says what it is.
BEFORE, AFTER = 8, 4
POSSESSIVES = frozenset({"'s", "’s"})
# What touches a chain that goes on.
JOINING = frozenset({"/", "%", "°", "$", *HYPHENS})
# Of the words before a result those that are near enough to say what it is; and the highest of a game of basketball.
NEAR, HIGHEST = 5, 199
# Words between a record and what says that it is one: "a 52-3 professional record", "(52-3, 46 KOs)".
ASIDE = 3
# Words from "voted" or "a vote of" to the votes.
VOTED = 4
# Digits of one number of a score, and numbers of a score.
LONGEST, MOST = 3, 3
# "1,412,306 to 981,004" votes
LONGEST_VOTES = 11
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
    for at in [at for at, word in enumerate(lower) if word == "to"]:
        if not 0 < at < len(lower) - 1 or not (is_whole(lower[at - 1]) and is_whole(lower[at + 1])):
            continue
        least = passage.sentence_at(at).first
        is_near = lower[at - 2] in cues or lower[at - 2] in word_set("scores", "vote", "before")
        is_more = at + 2 < len(lower) and lower[at + 2] in word_set("scores", "vote", "shares")
        if is_near and not is_more and not cues.isdisjoint(lower[max(least, at - 1 - VOTED) : at - 1]):
            sides = tuple(int(lower[side].replace(",", "")) for side in (at - 1, at + 1))
            yield Score(at - 1, at + 2, sides, "vote", "")


def is_whole(word: str) -> bool:
    """Say whether a token is a whole number in plain digits, grouped or not."""
    return word.isascii() and word[0] != "," and len(word) <= LONGEST_VOTES and word.replace(",", "").isdigit()


def read_chains(passage: Passage) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Give the runs of two or three small whole numbers that hyphens join and nothing else touches."""
    tokens, end = passage.tokens, 0
    words, size = tokens.words, len(tokens)
    for hyphen in [at for at, word in enumerate(words) if word in HYPHENS]:
        first = hyphen - 1
        if first < end or not is_short(words[first]) or (tokens.touches(first) and words[first - 1] not in {"(", "["}):
            continue
        last = first + 1
        while last + 1 < size and words[last] in HYPHENS and tokens.touches(last) and tokens.touches(last + 1):
            if not is_short(words[last + 1]):
                break
            last += 2
        end = max(last, hyphen)
        is_open = last < size and tokens.touches(last) and (words[last][0].isalnum() or words[last] in JOINING)
        numbers = tuple(map(int, words[first:last:2]))
        if 2 <= len(numbers) <= MOST and not is_open:
            yield first, last, numbers


def is_short(word: str) -> bool:
    """Say whether a token is a whole number of a few plain digits."""
    return len(word) <= LONGEST and word.isascii() and word.isdigit()


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
    if len(numbers) != 2 or before[-1:] == ("(",) or not may_score(passage, first, last):
        return None
    if counts_something(after):
        return None
    is_range = numbers[0] < numbers[1]  # "about 15-20 of the vote", but "a 2-7 vote", "lost 1-3"
    ahead, behind = (before[-1:], after[:2]) if is_range else (before[-NEAR:], after)
    for sort in ("vote", "result"):
        if not word_set("scores", sort, "words").isdisjoint({*ahead, *behind}):
            return Score(first, last, numbers, sort, "")
    has_lost = not word_set("scores", "result", "losing").isdisjoint(before[-NEAR:])  # "lost to Tarn 78-81"
    return Score(first, last, numbers, "result", "") if has_lost else None


def may_score(passage: Passage, first: int, last: int) -> bool:
    """Say whether two numbers can be a score by how they are written: not 9-11, 24-7, 12-05, "row 12-14", "747-400"."""
    words = passage.tokens.words[first], passage.tokens.words[last - 1]
    is_plain = all(word == "0" or word[0] != "0" for word in words) and max(map(int, words)) <= HIGHEST
    named = first and passage.tokens.words[first - 1].islower() and is_label(passage.tokens, first, last)
    return is_plain and words not in {("9", "11"), ("24", "7")} and not named


def counts_something(after: tuple[str, ...]) -> bool:
    """Say whether what follows is counted: "drew 200-300 people" has no score."""
    following = after[0] if after else "."
    is_many = following.endswith("s") or following in word_set("phrases", "plurals", "words")
    return following[0].isalpha() and is_many and following not in word_set("function", "words")


def is_record(numbers: tuple[int, ...], before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Say whether a score is somebody's record: "(52-3, 46 KOs)", "improved to 12-4", "a 45-7-2 record"."""
    beside = {*before[-ASIDE:], *after[:ASIDE]}
    if not word_set("scores", "record", "words").isdisjoint(after[:ASIDE]) or "record" in beside:
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
