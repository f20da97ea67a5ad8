"""Keys of one article -> the fullest form of each: "Roe" is Jane Roe, "NWB" is the National Water Board."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.language.names_forms import Evidence
from crosscheck.language.names_words import name_words, place_key
from crosscheck.language.people import parts, same_person


@dataclass(frozen=True, slots=True)
class Names:
    """What an article calls things.

    forms: the form of each full key. full: the full key for keys that are not it. short: the acronym of a full key.
    dropped: words that turned out to name nothing.
    """

    forms: dict[str, str]
    full: dict[str, str]
    short: dict[str, str]
    dropped: frozenset[str]


def resolve(forms: dict[str, str], evidence: dict[str, Evidence], aliases: dict[str, str]) -> Names:
    """Bring each key to the fullest form of its article; what two names could mean stays as it is."""
    forms = dict(forms)
    full = dict(aliases)
    for key in aliases.values():
        forms.setdefault(key, "organisation")
    full |= spelled_out(forms, full)
    full |= fuller_people(forms, evidence)
    full |= generic_words(forms)
    for key in forms:
        place = place_key(key) if forms[key] in {"place", "acronym"} else key
        if place != key:
            full.setdefault(key, place)
    full = {key: settled(key, full) for key in full}
    for key, target in full.items():
        form = forms.get(target, forms.get(key, "other"))
        shared = target == key and form == "other"
        forms[target] = "person" if shared or (forms.get(key) == "person" and form == "other") else form
    known = name_words()
    dropped = frozenset(
        key
        for key in forms
        if key not in full
        and " " not in key
        and (key in known.organisation or key in known.place_words or key in known.things)
    )
    for key, form in forms.items():
        if form == "place":
            forms[key] = "organisation" if key in known.known else form
    return Names(forms, full, {settled(key, full): alias for alias, key in aliases.items()}, dropped)


def settled(key: str, full: dict[str, str]) -> str:
    """Follow a key to its fullest form; a chain is short and may not turn in a circle."""
    for _ in range(4):
        following = full.get(key, key)
        if following == key:
            break
        key = following
    return key


def spelled_out(forms: dict[str, str], aliases: dict[str, str]) -> dict[str, str]:
    """Link an acronym that the article never defines to the one name whose initials it spells."""
    found = {}
    initials: dict[str, list[str]] = {}
    for key in forms:
        words = [word for word in key.split() if word not in {"of", "for", "and", "the", "to", "on"}]
        if len(words) > 2:
            initials.setdefault("".join(word[0] for word in words), []).append(key)
    for key, form in forms.items():
        if form == "acronym" and key not in aliases and len(initials.get(key, ())) == 1:
            found[key] = initials[key][0]
    return found


def fuller_people(forms: dict[str, str], evidence: dict[str, Evidence]) -> dict[str, str]:
    """Link short names of people to the one fuller name of the article that they can stand for."""
    full = [key for key, form in forms.items() if form == "person" and " " in key]
    by_part: dict[str, list[str]] = {}
    for key in full:
        for part in set(parts(key)[0]):
            by_part.setdefault(part, []).append(key)
    found: dict[str, str] = {}
    for key, form in forms.items():
        if form not in {"person", "other"}:
            continue
        tokens = parts(key)[0]
        candidates = [
            other for other in by_part.get(tokens[-1], ())[:50] if len(other) > len(key) and stands_for(tokens, other)
        ]
        longest = [
            one for one in candidates if not any(one != two and stands_for(parts(one)[0], two) for two in candidates)
        ]
        if len(longest) == 1 and (form == "person" or evidence[key].defined * 2 <= evidence[key].mentions):
            found[key] = longest[0]
        elif len(longest) > 1:
            found[key] = key  # a surname that two people share stays as it is
    return found


def stands_for(tokens: list[str], other: str) -> bool:
    """Say whether the tokens of a name can stand for a fuller one: its surnames, or it with parts left out."""
    full = parts(other)[0]
    if len(tokens) == 1:
        return tokens[0] in full and len(full) > 1
    return len(tokens) < len(full) and tokens[-1] in full and same_person(" ".join(tokens), other)


def generic_words(forms: dict[str, str]) -> dict[str, str]:
    """Link "Guard" or "Commission" to the one organisation of the article that ends or begins with the word."""
    found = {}
    for key, form in forms.items():
        if form == "organisation" and " " not in key:
            fuller = [
                other
                for other, kind in forms.items()
                if kind == "organisation" and " " in other and key in {other.split()[0], other.split()[-1]}
            ]
            if len(fuller) == 1:
                found[key] = fuller[0]
    return found
