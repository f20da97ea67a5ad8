"""A voice's key as people read it: 'police' is the police, 'armando reyes' Armando Reyes, 'unhcr' UNHCR."""

from __future__ import annotations

from crosscheck.language.lexicon import load_lexicon

LONGEST_ACRONYM = 5


def name_voice(key: str) -> str:
    """Name a voice for people."""
    if key in load_lexicon("speech")["voices"]:
        return f"the {key}"
    if key.split(" ", 1)[0] in {"the", "a", "an"} or key != key.casefold():
        return key  # as a person has put it in a claim file
    if " " not in key and len(key) <= LONGEST_ACRONYM:
        return key.upper()
    return key.title()
