"""Counted nouns -> their synonym classes, widest last: soldiers are troops, personnel and people."""

from __future__ import annotations

from functools import cache, lru_cache

from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.phrases import noun_class
from crosscheck.language.stem import stem

PEOPLE = "people"
SHORTEST_ROOT = 3


@lru_cache(maxsize=65_536)
def classes_of(word: str) -> tuple[str, ...]:
    """Give the classes of a noun, its own first: "miners" -> miners, workers, people; "tourers" -> tourer, people."""
    label = noun_class(word)
    if label:
        return label, *wider_of(label)
    return (stem(word), PEOPLE) if is_person(word) else ()


@cache
def wider_of(label: str) -> tuple[str, ...]:
    """Give the classes that a class is part of."""
    wider = load_lexicon("nouns")["wider"]
    return tuple(whole for whole in reversed(wider) if label in wider[whole])


@cache
def several_people() -> frozenset[str]:
    """Give the plurals of the words for one person: "drivers", "women"."""
    several = {f"{word[:-3]}men" if word.endswith("man") else f"{word}s" for word in word_set("persons", "one")}
    return word_set("persons", "several").union(several)


def is_person(word: str) -> bool:
    """Say whether a lower-case plural denotes people: by list, or by an ending ("tourers", no "computers")."""
    if word in word_set("persons", "words") or word in word_set("persons", "peoples"):
        return True
    if word in word_set("persons", "not"):
        return False
    if word in several_people():
        return True
    endings = load_lexicon("persons")["endings"]
    return any(word.endswith(ending) and len(word) >= len(ending) + SHORTEST_ROOT for ending in endings)
