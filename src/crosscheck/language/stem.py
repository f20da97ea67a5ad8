"""Words -> stems, so that 'requests' and 'request' meet. Snowball's English stemmer (M. Porter), cached."""

from __future__ import annotations

from functools import lru_cache

import snowballstemmer

STEMMER = snowballstemmer.stemmer("english")


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Stem a lower-case word; a word over 40 characters is no word of English and stays as it is."""
    return str(STEMMER.stemWord(word)) if len(word) <= 40 else word
