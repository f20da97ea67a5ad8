"""Words -> concepts: the event or noun class of a word, else its stem, so that "soldiers" and "troops" meet."""

from __future__ import annotations

from functools import lru_cache

from crosscheck.language.lexicon import first_class, word_class
from crosscheck.language.stem import stem


@lru_cache(maxsize=65_536)
def concept(word: str) -> str:
    """Give a lower-case word's concept: '+die' for an event word, '+troops' for a noun of a class, else the stem."""
    label = first_class("events", "events").get(word) or word_class("nouns", "classes").get(word)
    return f"+{label}" if label else stem(word)
