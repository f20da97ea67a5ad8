"""Ordinals in words: "his third term", "the twenty-first century", "its two hundredth year", "finished second"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from crosscheck.language.cardinals import HUNDRED, LONGEST, Sum, grow, multiply
from crosscheck.language.lexicon import word_set
from crosscheck.language.numerals import HYPHENS, ONE, addends, words
from crosscheck.language.passage import Passage
from crosscheck.language.segment import Sentence
from crosscheck.language.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Rank:
    """An ordinal in words: its half-open token run and its number."""

    first: int
    last: int
    value: Decimal


def find_ranks(passage: Passage) -> Iterator[Rank]:
    """Give the ordinals in words that rank something, in order."""
    tokens, table = passage.tokens, words("ordinals")
    for at, word in enumerate(tokens.lower):
        if word in table:
            sentence = passage.sentence_at(at)
            rank = read_rank(tokens, at, sentence.first)
            if is_rank(tokens, rank, sentence):
                yield rank


def read_rank(tokens: Tokens, at: int, least: int) -> Rank:
    """Read the ordinal that ends at a token with the number words before it: "one hundred and twenty-fifth"."""
    lower = tokens.lower
    begin = at
    while begin > max(least, at - LONGEST) and is_number_word(lower[begin - 1]):
        begin -= 1
    while begin < at:
        value = compose(tokens, begin, at)
        if value is not None:
            return Rank(begin, at + 1, value)
        begin += 1
    return Rank(at, at + 1, words("ordinals")[lower[at]])


def is_number_word(word: str) -> bool:
    """Say whether a word can be inside a number in words."""
    return word in addends() or word in words("magnitudes") or word in HYPHENS or word == "and"


def compose(tokens: Tokens, begin: int, at: int) -> Decimal | None:
    """Make one rank of the number words from `begin` and the ordinal at `at`; None where they are not one number."""
    lower = tokens.lower
    if lower[begin] not in addends() and lower[begin] not in words("magnitudes"):
        return None
    grown = Sum(begin, group=ONE if lower[begin] in words("magnitudes") else Decimal(0))
    grow(tokens, grown, at)
    joint = lower[grown.last : at]
    if grown.last == begin or len(joint) > 1:
        return None
    last_part = words("ordinals")[lower[at]]
    if last_part >= HUNDRED:
        return grown.value if not joint and multiply(grown, last_part) else None
    if joint == ("and",) and grown.factor < HUNDRED:
        return None
    has_room = grown.group % (HUNDRED if last_part >= 10 else 10) == 0 and grown.group % HUNDRED != 10
    return grown.value + last_part if has_room else None


def is_rank(tokens: Tokens, rank: Rank, sentence: Sentence) -> bool:
    """Say whether an ordinal ranks: not "at first", "two thirds", "Ninth Circuit", "fifty first aiders"."""
    lower, at = tokens.lower, rank.last - 1
    is_hyphened = rank.first < at and lower[at - 1] in HYPHENS
    if stands_alone(tokens, rank, sentence):
        return rank.first < at or lower[at] not in word_set("ordinals", "enumerating")
    if (lower[at] == "first" and rank.first == at) or counts_from_end(tokens, rank.last):
        return False  # "first" alone is said of too much to rank
    before = lower[rank.first - 1] if rank.first > sentence.first else ""
    if rank.first < at and not is_hyphened and before not in word_set("ordinals", "openers"):
        return False
    if is_hyphened and lower[at] == "first":
        return True
    return ranks_next(tokens, at, before, sentence.last)


def ranks_next(tokens: Tokens, at: int, before: str, most: int) -> bool:
    """Say whether the words round an ordinal show that it ranks what follows, or who finished so."""
    after = tokens.lower[at + 1] if at + 1 < most else "."
    if after[0].isalpha() and tokens.words[at][0].isupper() and tokens.words[at + 1][0].isupper():
        return False  # "the Ninth Circuit"
    if before in word_set("ordinals", "placing"):
        return after not in HYPHENS and after not in word_set("ordinals", "not_before")
    if after in HYPHENS and at + 2 < most:
        after = tokens.lower[at + 2]
    is_noun = after[0].isalpha() and after not in word_set("function", "words")
    if before in word_set("ordinals", "openers"):
        return after not in word_set("ordinals", "not_before") and (is_noun or (before == "the" and at + 1 < most))
    return is_noun and after in word_set("ordinals", "nouns")


def stands_alone(tokens: Tokens, rank: Rank, sentence: Sentence) -> bool:
    """Say whether an ordinal is all that its sentence says, as in a table: "Eleventh"."""
    if sentence.last - sentence.first > rank.last - rank.first + 3:
        return False
    if rank.first == rank.last - 1 and rank.first > sentence.first and tokens.lower[rank.first - 1] in {"a", "an"}:
        return False  # "a trillionth"
    others = (*tokens.lower[sentence.first : rank.first], *tokens.lower[rank.last : sentence.last])
    return not any(word[0].isalnum() and word not in {"a", "an", "the"} for word in others)


def counts_from_end(tokens: Tokens, at: int) -> bool:
    """Say whether "last" or "bottom" turns the count round: "the second to last", "third from bottom"."""
    lower = tokens.lower
    for word in lower[at : at + 4]:
        if word in word_set("ordinals", "from_end"):
            return True
        if word not in HYPHENS and word not in {"to", "from", "the"}:
            return False
    return False
