"""Counted noun phrases: where they start, where they end, forwards from a number or backwards to a verb."""

from __future__ import annotations

from crosscheck.language.lexicon import word_class, word_set
from crosscheck.language.numerals import HYPHENS, is_digits
from crosscheck.language.passage import Passage

LONGEST_PHRASE = 7
MOST_JUMPS = 3
NOWHERE = (0, 0)
# after a word that can be noun or verb, they show the verb
OBJECTS = frozenset({"it", "them", "him", "her", "us", "the", "a", "an", "its", "their", "his", "this", "that"})


def noun_phrase(passage: Passage, first: int, last: int, *, is_noun: bool = False) -> tuple[int, int]:
    """Give the token run of the noun phrase that begins at or just after `first`, ending before `last`; (0, 0) if none.

    is_noun: what comes before shows that the first word is a noun, also when it could be a verb ("a $5 billion deal").
    """
    tokens = passage.tokens
    at = first + (tokens.lower[first : first + 1] == ("strong",))  # "its 30,000 strong workforce"
    while (
        at < last
        and at < first + 5
        and (
            (tokens.lower[at] in HYPHENS and at == first) or tokens.lower[at] in word_set("phrases", "leading", "words")
        )
    ):
        at += 1
    if (
        at + 1 < last
        and tokens.lower[at].endswith("ly")
        and len(tokens.lower[at]) > 5
        and not ends_verbally(tokens.lower[at + 1])
    ):
        at += 1  # "originally soldiers", but "publicly reported cases"
    begin = at
    if is_noun and at < last and tokens.lower[at] in word_set("verbs", "stop"):
        at += 1
    while at < last and at - begin < LONGEST_PHRASE and belongs(passage, begin, at, last):
        at += 1
    while at > begin and tokens.lower[at - 1] in HYPHENS:
        at -= 1
    return (begin, with_and(passage, at, last)) if at > begin else NOWHERE


def belongs(passage: Passage, begin: int, at: int, last: int) -> bool:
    """Say whether the token at `at` goes on the noun phrase that began at `begin`."""
    tokens = passage.tokens
    word = tokens.lower[at]
    if word in HYPHENS or word == "&":
        return at > begin and at + 1 < last and tokens.touches(at) and tokens.touches(at + 1)
    if is_verb_of_plural(passage, begin, at):
        return False
    if not is_content(word):
        return False
    if at == begin:
        return not (ends_verbally(word) and stands_alone(passage, at))
    if tokens.lower[at - 1] in HYPHENS:
        return True
    if (word.endswith("ly") and len(word) > 5) or word in word_set("phrases", "times", "words"):
        return False
    if word in word_set("verbs", "after_plural") and is_plural(tokens.lower[at - 1]):
        return False
    is_verbal = ends_verbally(word) or word.endswith("ing")
    if is_verbal and (is_plural(tokens.lower[at - 1]) or stands_alone(passage, at)):
        return False
    # "12 people Tuesday": a capital after a plural noun opens something else
    opens_name = tokens.words[at][0].isupper() and not tokens.words[at - 1][0].isupper()
    return not (opens_name and (is_plural(tokens.lower[at - 1]) or word in word_set("notvalues", "calendar", "words")))


def is_verb_of_plural(passage: Passage, begin: int, at: int) -> bool:
    """Say whether a word is a verb before a new phrase: "130 residents calls for", "one in ten oppose it"."""
    tokens = passage.tokens
    word = tokens.lower[at].removesuffix("s")
    if word not in word_set("verbs", "after_plural") or at + 1 >= len(tokens):
        return False
    follows = tokens.lower[at + 1]
    ends_phrase = at > begin and is_plural(tokens.lower[at - 1]) and tokens.lower[at].endswith("s")
    return follows in word_set("function", "words") and (ends_phrase or (at == begin and follows in OBJECTS))


def is_content(word: str) -> bool:
    """Say whether a lower-case token can be part of a noun phrase."""
    return word[0].isalpha() and word not in word_set("function", "words") and word not in word_set("verbs", "stop")


def ends_verbally(word: str) -> bool:
    """Say whether a word has the ending of a past participle."""
    return word.endswith("ed") and len(word) > 3


def stands_alone(passage: Passage, at: int) -> bool:
    """Say whether a participle is the verb ("22 killed", "12 hurt in") and not an adjective ("12 injured people")."""
    tokens = passage.tokens
    if at + 1 >= len(tokens):
        return True
    return not is_content(tokens.lower[at + 1]) or tokens.lower[at + 1] in word_set("phrases", "times", "words")


def with_and(passage: Passage, last: int, most: int) -> int:
    """Take "and migrants" in after "refugees": two plural words for people, joined, are one counted phrase."""
    tokens = passage.tokens
    if last + 1 >= most or tokens.lower[last] not in {"and", "or"} or not noun_class(tokens.lower[last - 1]):
        return last
    after = tokens.lower[last + 2] if last + 2 < most else "."
    other = tokens.lower[last + 1]
    is_pair = noun_class(other) and is_plural(other) and is_plural(tokens.lower[last - 1])
    # "killed 40 villagers and injured 26" joins verbs, not nouns
    return last + 2 if is_pair and not ends_verbally(other) and not is_content(after) else last


def phrase_before(passage: Passage, least: int, end: int, *, is_subject: bool = True) -> tuple[int, int]:
    """Give the noun phrase that ends before a token; of a subject step over what hangs on it: "budget [for roads]"."""
    tokens = passage.tokens
    run = NOWHERE
    end = before_time(passage, least, end) if is_subject else end
    for _ in range(MOST_JUMPS):
        begin = end
        if not is_subject and tokens.lower[end - 1] in word_set("change", "after", "words") and end > least:
            begin -= 1  # "a pay rise of 5 percent"
        while begin > least and end - begin < LONGEST_PHRASE and may_stand_in(passage, begin - 1, least):
            begin -= 1
        while begin < end and (tokens.lower[begin] in HYPHENS or tokens.lower[begin].endswith("ly")):
            begin += 1
        if begin + 1 < end and is_bare_verb(passage, begin, least):
            begin += 1
        if begin == end and run == NOWHERE and is_noun_here(passage, end - 1, least):
            begin = end - 1
        if begin == end:
            return run
        run = (begin, run[1] if run != NOWHERE and tokens.lower[end] == "of" else end)
        before = begin - 1
        while (
            before > least
            and tokens.lower[before] in word_set("phrases", "leading", "words")
            and tokens.lower[before] != "of"
        ):
            before -= 1
        before = owner_before(passage, before, least)
        joint = tokens.lower[before] if before >= least else ""
        if joint not in word_set("phrases", "prepositions", "words") or not (is_subject or joint == "of"):
            return run
        end = before
    return run


def before_time(passage: Passage, least: int, end: int) -> int:
    """Step back over the time before a verb: "shares that have risen by a third [this year] closed at"."""
    lower = passage.tokens.lower
    is_time = end - 2 > least and lower[end - 1] in word_set("phrases", "times", "words")
    return end - 2 if is_time and lower[end - 2] in {"this", "last", "next", "past"} else end


def is_noun_here(passage: Passage, at: int, least: int) -> bool:
    """Say whether a word that could be a verb is the noun of a subject: "pay rose", "the strike cost"."""
    lower = passage.tokens.lower
    is_either = lower[at] in word_set("verbs", "stop") and not ends_verbally(lower[at])
    return is_either and (at == least or (at > least and lower[at - 1] in word_set("clauses", "determiners", "words")))


def is_bare_verb(passage: Passage, begin: int, least: int) -> bool:
    """Say whether a phrase read backwards has taken in its verb: "would [raise] taxes by", "to [raise] taxes"."""
    lower = passage.tokens.lower
    before = lower[begin - 1] if begin > least else ""
    if before in word_set("verbs", "modals"):
        return True
    word = lower[begin]
    return before == "to" and (
        word in word_set("change", "before", "words") or word in word_set("verbs", "after_plural")
    )


def owner_before(passage: Passage, before: int, least: int) -> int:
    """Step over "Mexico's" before a phrase; gives the token before it."""
    tokens = passage.tokens
    if before <= least or tokens.lower[before] != "'s":
        return before
    before -= 1
    while before > least and may_stand_in(passage, before, least) and tokens.words[before][0].isupper():
        before -= 1
    while (
        before > least
        and tokens.lower[before] in word_set("phrases", "leading", "words")
        and tokens.lower[before] != "of"
    ):
        before -= 1
    return before


def may_stand_in(passage: Passage, at: int, least: int) -> bool:
    """Say whether a token can be inside a phrase read backwards; "police seized cocaine" has a verb inside."""
    word = passage.tokens.lower[at]
    if ends_verbally(word) and (
        at == least or passage.tokens.lower[at - 1] not in word_set("phrases", "leading", "words")
    ):
        return False
    tokens = passage.tokens
    if tokens.touches(at + 1) and tokens.lower[at + 1] in HYPHENS and word[0].isalpha():
        return True  # the "same" of "same-store sales"
    if word == "may" and tokens.words[at] == "May" and at > least:
        return True  # "crude for May delivery"
    return is_content(word) or is_digits(word) or ((word in HYPHENS or word == "&") and tokens.touches(at))


def is_plural(word: str) -> bool:
    """Say whether a word reads as a plural noun, so that a phrase may end with it."""
    return (word.endswith("s") and not word.endswith(("ss", "us", "is"))) or word in word_set(
        "phrases", "plurals", "words"
    )


def noun_class(word: str) -> str:
    """Give the synonym class of a noun, '' when it is in none."""
    return word_class("nouns", "classes").get(word, "")
