"""Numbers that name and do not count: "Article 21", "Boeing 737", "the FTSE 100 index", "45 High Street"."""

from __future__ import annotations

from crosscheck.language.lexicon import word_set
from crosscheck.language.numerals import is_digits, words
from crosscheck.language.persons import PEOPLE, classes_of
from crosscheck.language.tokens import Tokens

STOPS = frozenset('.!?"“”:•')


def is_label(tokens: Tokens, index: int, last: int) -> str:
    """Find labels: "Article 21", "Flight 370", "Boeing 737", "1. Do we know": numbers that name and do not count."""
    following = tokens.words[last] if last < len(tokens) else "."
    is_short = tokens.words[index].isdigit() and len(tokens.words[index]) <= 2
    opens = index == 0 or tokens.words[index - 1] in {".", "!", "?", "•"}
    if index and tokens.words[index - 1] == "(":
        opens = index == 1 or not tokens.words[index - 2][0].isalpha()  # "(2) We do", but "John Hill (61)"
    if is_short and following in {".", ")"} and opens and (following == ")" or last < len(tokens) - 1):
        return "a list marker"
    if index == 0:
        return ""
    before = tokens.lower[index - 1]
    if before == "." and index > 1 and tokens.lower[index - 2] in {"no", "nos", "nr", "nrs"}:
        return "a label"
    if before in word_set("notvalues", "before", "words") and not (
        is_counted_noun(tokens, last) or counts_people(tokens, index)
    ):
        return "a label"
    if before in word_set("notvalues", "before", "always"):
        return "a label"  # "the number 7 bus", "the Covid 19 response"
    if following[0].isupper() and following.lower() in word_set("notvalues", "after", "models"):
        return "part of a name"  # "the 737 Max"
    if is_house(tokens, last):
        return "part of an address"
    names = is_counted_noun(tokens, last) and not following.endswith("ed") and not is_one_thing(tokens, index, last)
    if is_name_before(tokens, index) and not names:
        return "part of a name"
    return ""


def counts_people(tokens: Tokens, index: int) -> bool:
    """Say whether people make "number" a verb before a number: "The protesters number 300", not "flights number 2"."""
    at = index - 2
    if at < 0 or tokens.lower[index - 1] != "number":
        return False
    word = tokens.words[at]
    is_many = word.endswith("s") or word.lower() in word_set("phrases", "plurals", "words")
    if not is_many or not (word.islower() or opens_sentence(tokens, at)):
        return False
    return not {PEOPLE, "deaths"}.isdisjoint(classes_of(word.lower()))


def is_house(tokens: Tokens, last: int) -> bool:
    """Say whether a street's name follows: "45 High Street", "10 Downing Street"."""
    for at in range(last, min(last + 4, len(tokens))):
        if not tokens.words[at][0].isupper():
            return False
        if at > last and tokens.lower[at] in word_set("notvalues", "streets", "words"):
            return True
    return False


def is_one_thing(tokens: Tokens, index: int, last: int) -> bool:
    """Say whether a noun in the singular follows a number and ends its phrase: "the FTSE 100 index", no "40 staff"."""
    word = tokens.lower[last]
    is_plural = word.endswith("s") or word in word_set("phrases", "plurals", "words") or word in words("magnitudes")
    goes_on = is_counted_noun(tokens, last + 1) and not tokens.lower[last + 1].endswith("ed")
    return not is_plural and not goes_on and tokens.words[index] != "1" and is_digits(word) is False


def is_name_before(tokens: Tokens, index: int) -> bool:
    """Say whether the word before a number is a capitalised name inside a sentence ("Boeing 737", "Apollo 11")."""
    word, before = tokens.words[index - 1], tokens.lower[index - 1]
    if word.isupper() and index > 2 and tokens.words[index - 2] == "&":
        return True  # "the S&P 500"
    if not (word[0].isupper() and len(word) > 1 and word.isalpha()) or opens_sentence(tokens, index - 1):
        return False
    return (
        before not in word_set("notvalues", "calendar", "words")
        and before not in word_set("function", "words")
        and (before not in word_set("verbs", "stop") and before not in word_set("notvalues", "heading", "words"))
    )


def opens_sentence(tokens: Tokens, index: int) -> bool:
    """Say whether a token opens a sentence, as far as the token before it tells."""
    return index == 0 or tokens.words[index - 1] in STOPS


def is_counted_noun(tokens: Tokens, index: int) -> bool:
    """Say whether a lower-case content word stands at a token: then the number before it counts."""
    if index >= len(tokens):
        return False
    word = tokens.words[index]
    is_noun = word.isalpha() and word.islower() and len(word) > 2
    return is_noun and word not in word_set("function", "words") and word not in word_set("verbs", "stop")
