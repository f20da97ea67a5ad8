"""What an office is of: before it ("Mexican", "disaster agency") and after it ("of the National Water Board")."""

from __future__ import annotations

from functools import cache

from crosscheck.language.lexicon import first_class, word_class, word_set
from crosscheck.language.names import NameMention
from crosscheck.language.names_words import fold, name_words, place_key
from crosscheck.language.passage import Passage

LINKS = frozenset({"of", "for", "at", "with", "in", "to"})
ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her"})
LONGEST_BODY = 7
HYPHENS = frozenset("-‐")


def statuses() -> dict[str, str]:
    """Give the status of each word that says how an office stands ('ex' -> 'former')."""
    return first_class("roles", "status")


@cache
def modifiers() -> frozenset[str]:
    """Give the words in lower case that may stand before an office: fields, kinds of body, grades."""
    known = name_words()
    return word_set("roles", "modifiers") | known.topics | known.organisation | known.heads


def body_key(name: NameMention) -> str:
    """Give the key of a body: its acronym where the article has one, a country for its adjective."""
    return name.short or place_key(name.key)


def body_before(passage: Passage, ending: dict[int, NameMention], floor: int, start: int) -> tuple[int, str, str]:
    """Read leftwards from an office: where its phrase begins, the key of its body, and its status."""
    tokens, countries = passage.tokens, word_class("places", "countries")
    first, body, status = start, "", ""
    nouns: list[str] = []
    while first > floor and start - first < 10:
        lower = tokens.lower[first - 1]
        if lower in HYPHENS and first - 1 > floor and tokens.lower[first - 2] in statuses():
            first -= 1
            continue
        if lower in {"'s", "'"} and first - 1 in ending and not body:
            body, first = owner(ending[first - 1]), ending[first - 1].first
            break
        name = ending.get(first)
        if name is not None and name.form != "person" and name.first >= floor and not body:
            body, first = body_key(name), name.first
            continue
        if tokens.words[first - 1] == "Then" and first < start and tokens.words[first] not in HYPHENS:
            break  # "Then NWB head Roe left"
        if lower in statuses():
            status = status or statuses()[lower]
        elif lower in countries and not body:
            body = countries[lower]
        elif (lower in modifiers() and not body) or (first == start and is_field(passage, ending, first - 1)):
            nouns.append(lower)
        else:
            break
        first -= 1
    grades = word_set("roles", "modifiers")
    kept = [noun for noun in reversed(nouns) if noun not in grades]
    if not body:
        return first, "" if len(kept) == 1 and kept[0] in name_words().organisation else " ".join(kept), status
    return first, " ".join((body, *kept)), status


def is_field(passage: Passage, ending: dict[int, NameMention], index: int) -> bool:
    """Say whether a word between a body and an office is its field: "Lumia's design chief"."""
    word = passage.tokens.words[index]
    if not (word.isalpha() and word.islower()) or word.endswith(("ed", "ing")):
        return False
    name = ending.get(index - 1) if passage.tokens.lower[index - 1] == "'s" else None
    return name is not None and name.form != "person"


def owner(name: NameMention) -> str:
    """Give the key of a body in the possessive ("AMD's chief"), '' for a person ("Roe's lawyer" is of a person)."""
    return "" if name.form == "person" else body_key(name)


def body_after(passage: Passage, starting: dict[int, NameMention], stop: int, end: int) -> tuple[int, str]:
    """Read "of the National Water Board" after an office: the end of the phrase and the body's key."""
    lower = passage.tokens.lower
    if end + 1 >= stop or lower[end] not in LINKS:
        return end, ""
    index = end + 1
    while index < stop and lower[index] in ARTICLES:
        index += 1
    first = index
    name = starting.get(index)
    if name is not None and name.form == "person":
        return end, ""
    keys: list[str] = []
    while index < stop and index - first < LONGEST_BODY:
        name = starting.get(index)
        if name is not None and name.form != "person" and name.last <= stop:
            index = name.last
            if index < stop and lower[index] == "'s" and not keys:
                keys.append(body_key(name))
                index += 1
                continue
            kind = kind_after(lower, index, stop)
            return index + len(kind), " ".join((body_key(name), *kind))
        if not goes_on(passage, index):
            break
        keys.append(fold(lower[index]))
        index += 1
    kept = [key for key in keys if key]
    return (index, " ".join(kept)) if kept else (end, "")


def kind_after(lower: tuple[str, ...], index: int, stop: int) -> tuple[str, ...]:
    """Give what a name in a body is of: "prison" in "director of Harwick prison"."""
    known = name_words()
    word = lower[index] if index < stop else ""
    return (word,) if word in known.organisation or word in known.place_words else ()


def goes_on(passage: Passage, index: int) -> bool:
    """Say whether a token may be part of a body in lower case: "the national disaster agency"."""
    word = passage.tokens.words[index]
    lower = passage.tokens.lower[index]
    if lower in word_class("places", "countries") or lower in modifiers():
        return True
    if not (word.isalpha() and word.islower()) or (word.endswith("ed") and word not in {"armed", "allied", "united"}):
        return False  # "the president of the club resigned"
    return lower not in name_words().small and lower not in name_words().speech
