"""The counted noun phrase after a number: where it starts, where it ends, which word is its head."""

from __future__ import annotations

from crosscheck.language.lexicon import word_class, word_set
from crosscheck.language.numerals import HYPHENS
from crosscheck.language.passage import Passage

LONGEST_PHRASE = 7
LEADING = frozenset({"of", "the", "these", "those", "their", "its", "his", "her", "all", "such", "our", "a", "an", "some", "my", "other", "more", "additional", "new", "further", "extra"})


def noun_phrase(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """Give the token run of the noun phrase that begins at or just after `first`, ending before `last`; (0, 0) if none."""
    tokens = passage.tokens
    at = first
    while at < last and tokens.lower[at] in HYPHENS and at == first:
        at += 1
    while at < last and tokens.lower[at] in LEADING and at - first < 3:
        at += 1
    begin = at
    while at < last and at - begin < LONGEST_PHRASE and belongs(passage, begin, at):
        at += 1
    while at > begin and tokens.lower[at - 1] in HYPHENS:
        at -= 1
    return (begin, at) if at > begin else (0, 0)


def belongs(passage: Passage, begin: int, at: int) -> bool:
    """Say whether the token at `at` goes on the noun phrase that began at `begin`."""
    tokens = passage.tokens
    word = tokens.lower[at]
    if word in HYPHENS:
        return at > begin and tokens.touches(at) and tokens.touches(at + 1) if at + 1 < len(tokens) else False
    if not word[0].isalpha() or word in word_set("function", "words") or word in word_set("verbs", "stop"):
        return False
    if word.endswith("ly") and at > begin and len(word) > 5:
        return False
    if at == begin:
        return not (word.endswith("ed") and is_participle_alone(passage, at))
    if is_plural(tokens.lower[at - 1]) and (word.endswith(("ed", "ing")) or (word[0] != tokens.words[at][0] and not tokens.words[at - 1][0].isupper())):
        return False
    # "12 people Tuesday": a capital after a plural noun opens something else
    return True


def is_participle_alone(passage: Passage, at: int) -> bool:
    """Say whether "-ed" right after a number is the verb ("22 killed", "12 injured in") and not an adjective ("12 injured people")."""
    tokens = passage.tokens
    if at + 1 >= len(tokens):
        return True
    following = tokens.lower[at + 1]
    return not following[0].isalpha() or following in word_set("function", "words") or following in word_set("verbs", "stop")


def is_plural(word: str) -> bool:
    """Say whether a word reads as a plural noun, so that a phrase may end with it."""
    return (word.endswith("s") and not word.endswith(("ss", "us", "is"))) or word in {"people", "men", "women", "children", "police", "personnel", "troops"}


def noun_class(word: str) -> str:
    """Give the synonym class of a noun, '' when it is in none."""
    return word_class("nouns", "classes").get(word, "")
