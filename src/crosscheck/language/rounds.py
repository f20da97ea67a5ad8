"""Ranks told after their noun: "round nine", "on day six of the strike", "a Category 4 hurricane", "level three"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from crosscheck.language.lexicon import word_set
from crosscheck.language.numbers import begins_number, read_number
from crosscheck.language.numerals import HYPHENS, ONE
from crosscheck.language.passage import Passage
from crosscheck.language.tokens import Tokens
from crosscheck.language.units import unit_after

# No season has more days, no race more laps that news numbers.
MOST = 200


@dataclass(frozen=True, slots=True)
class Numbered:
    """A noun and the number that ranks it: the noun's token, the token after the number, the number."""

    noun: int
    last: int
    value: Decimal


def find_numbered(passage: Passage) -> Iterator[Numbered]:
    """Give the nouns with a number after them that ranks, in order."""
    tokens = passage.tokens
    nouns = word_set("ordinals", "numbered", "steps") | word_set("ordinals", "numbered", "classes")
    for at, word in enumerate(tokens.lower):
        if word in nouns and (found := read_numbered(passage, at)) is not None:
            yield found


def read_numbered(passage: Passage, at: int) -> Numbered | None:
    """Read the number after a noun at a token; None where it counts what follows or is no rank."""
    tokens, sentence = passage.tokens, passage.sentence_at(at)
    begin = at + 2 if tokens.lower[at + 1 : at + 2] == ("-",) and tokens.touches(at + 1) else at + 1
    if begin >= sentence.last or not begins_number(tokens.lower[begin]) or tokens.lower[begin] in {"a", "an", "no"}:
        return None
    number = read_number(tokens, begin)
    if number is None or number.last > sentence.last or not ONE <= number.value <= MOST:
        return None
    is_rank = number.form == "cardinal" and number.magnitude == ONE and not number.value % 1
    if not is_rank or unit_after(tokens, number.last, sentence.last, has_magnitude=False)[1] is not None:
        return None
    before = tokens.lower[at - 1] if at > sentence.first else ""
    if not may_rank(tokens, at, before, number.last if number.last < sentence.last else 0):
        return None
    return Numbered(at, number.last, number.value)


def may_rank(tokens: Tokens, at: int, before: str, after: int) -> bool:
    """Say whether the words round a noun and its number let it rank: "in round nine of", not "last week two men".

    before: the word before the noun, '' at the start of the sentence. after: the token after the number, 0 at the end.
    """
    following = tokens.lower[after] if after else "."
    if before in word_set("ordinals", "numbered", "verbal_after") or following in HYPHENS:
        return False
    if tokens.lower[at] in word_set("ordinals", "numbered", "classes"):
        return following != "of" and not following.endswith("ed")
    if before in word_set("ordinals", "numbered", "never_after"):
        return False
    if not following[0].isalnum():
        return following not in {"%", "$", "/", ":"}
    is_led = before in word_set("ordinals", "numbered", "openers") or not before
    if following == "of":
        return is_led and word_set("ordinals", "numbered", "never_of").isdisjoint(tokens.lower[after + 1 : after + 2])
    return is_led and following in word_set("ordinals", "numbered", "follows")
