"""The words names are made of, gathered once from the lexicon, and the folding of a name into its key."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

from crosscheck.language.lexicon import first_class, load_lexicon, word_class, word_set
from crosscheck.language.people_tokens import respell

# letters that do not come apart into a letter and a mark
PLAIN_LETTERS = str.maketrans(
    dict(zip("łŁøØđĐœıð", "lLoOdDeid", strict=True)) | {"ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "þ": "th"}
)
LEFT_OUT = str.maketrans({"'": None, "’": None, ".": None, "-": " ", "‐": " ", "–": " "})


def fold(text: str) -> str:
    """Give a text as a key: without case, diacritics, apostrophes and full stops; a hyphen is a space."""
    text = text.translate(LEFT_OUT)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(PLAIN_LETTERS))
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return " ".join(text.casefold().split())


@dataclass(frozen=True, slots=True)
class NameWords:
    """Sets of casefolded words, as the finder of names looks them up.

    office: role phrases by their first word, longest first.
    office_ends: last words of role phrases; bearers: of those that only people have, not firms ("owner", "contractor").
    folk: what people are called in lower case besides their offices: "striker", "widow"; vessels: ships and the like.
    joining: conjunctions, which begin no name; turns: what ends the description of a name.
    surnames: those that are words of organisations and places too.
    opening: what stands before a name at the start of a sentence: "Before", "Striker".
    people: adjectives and names of peoples, which are no names by themselves. place: all names of places.
    sounds: the given names as `respell` writes them. kin, human_verbs, human_fates, human_objects: what is said of
        people only, before a name and after it.
    country: what splits from the name after it ("U.S. Jane Roe" never is one name).
    """

    titles: frozenset[str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    leading: frozenset[str]
    lineage: frozenset[str]
    small: frozenset[str]
    openers: frozenset[str]
    opening: frozenset[str]
    breakers: frozenset[str]
    grades: frozenset[str]
    stop: frozenset[str]
    calendar: frozenset[str]
    speech: frozenset[str]
    organisation: frozenset[str]
    heads: frozenset[str]
    topics: frozenset[str]
    things: frozenset[str]
    known: frozenset[str]
    possessive: frozenset[str]
    given: frozenset[str]
    sounds: frozenset[str]
    kin: frozenset[str]
    human_verbs: frozenset[str]
    human_fates: frozenset[str]
    human_objects: frozenset[str]
    people: frozenset[str]
    place: frozenset[str]
    country: frozenset[str]
    place_words: frozenset[str]
    place_heads: frozenset[str]
    office: dict[str, tuple[tuple[str, ...], ...]]
    office_ends: frozenset[str]
    bearers: frozenset[str]
    folk: frozenset[str]
    vessels: frozenset[str]
    joining: frozenset[str]
    turns: frozenset[str]
    surnames: frozenset[str]


@cache
def name_words() -> NameWords:
    """Gather the lexicon's lists for names, once."""
    places = load_lexicon("places")
    country = frozenset(places["countries"]).union(places["aliases"])
    names = word_set("names", "given") | word_set("names", "given_more")
    office = offices()
    ends = frozenset(office_noun(phrase) for phrases in office.values() for phrase in phrases)
    return NameWords(
        titles=word_set("names", "titles"),
        suffixes=word_set("names", "suffixes"),
        particles=word_set("names", "particles"),
        leading=word_set("names", "leading"),
        lineage=word_set("names", "lineage"),
        small=word_set("names", "small"),
        openers=word_set("names", "openers") | word_set("names", "small"),
        opening=word_set("names", "openers") | word_set("names", "small") | word_set("names", "folk"),
        breakers=word_set("names", "breakers"),
        grades=word_set("roles", "grades") | frozenset(first_class("roles", "status")),
        stop=word_set("names", "stop"),
        calendar=word_set("names", "months") | word_set("names", "weekdays") | word_set("names", "clock"),
        speech=word_set("names", "speech"),
        organisation=word_set("names", "organisation"),
        heads=word_set("names", "heads"),
        topics=word_set("names", "topics"),
        things=word_set("names", "things"),
        known=word_set("names", "known"),
        possessive=word_set("names", "possessive"),
        given=names | frozenset(fold(name) for name in names),
        sounds=frozenset(respell(fold(name)) for name in names if len(name) > 4),
        kin=word_set("names", "kin"),
        human_verbs=word_set("names", "human_verbs"),
        human_fates=word_set("names", "human_fates"),
        human_objects=word_set("names", "human_objects"),
        people=frozenset(word_class("places", "countries"))
        | word_set("places", "adjectives")
        | word_set("names", "demonyms"),
        place=country.union(*(word_set("places", table) for table in ("regions", "states", "cities"))),
        country=country,
        place_words=word_set("places", "words"),
        place_heads=word_set("places", "heads"),
        office=office,
        office_ends=ends,
        bearers=ends - word_set("roles", "firms"),
        folk=word_set("names", "folk"),
        vessels=word_set("names", "vessels"),
        joining=word_set("names", "joining"),
        turns=word_set("names", "turns"),
        surnames=word_set("names", "surnames"),
    )


def office_noun(phrase: tuple[str, ...]) -> str:
    """Give the word that names the office in a role phrase: "secretary" of "secretary of state"."""
    links = [index for index, word in enumerate(phrase) if word in {"of", "for", "in"}]
    noun = [word for word in phrase[: links[0] if links else len(phrase)] if word.isalpha()]
    return noun[-1]


@cache
def offices() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Give the role phrases as tokens, by first token, longest first ("vice-president" is three tokens)."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in word_class("roles", "classes"):
        tokens = tuple(phrase.replace("-", " - ").split())
        found.setdefault(tokens[0], []).append(tokens)
    return {first: tuple(sorted(phrases, key=len, reverse=True)) for first, phrases in found.items()}


def office_at(lower: tuple[str, ...], index: int, stop: int) -> int:
    """Give the end of the longest role phrase that begins at a token, or the index itself where none does."""
    for phrase in offices().get(lower[index], ()):
        end = index + len(phrase)
        if end <= stop and lower[index:end] == phrase:
            return end
    return index


@cache
def place_key(key: str) -> str:
    """Give the country or place that a folded name, adjective or short form stands for ('mexican' -> 'mexico')."""
    country = word_class("places", "countries").get(key)
    if country:
        return country
    aliases = {fold(alias): name for alias, name in load_lexicon("places")["aliases"].items()}
    return str(aliases.get(key, key))
