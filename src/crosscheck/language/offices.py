"""Two offices -> how they stand: one office, a wider word for it, or two that one person does not hold together."""

from __future__ import annotations

from functools import cache, lru_cache

from crosscheck.language.lexicon import load_lexicon, word_class, word_set
from crosscheck.language.names_words import place_key
from crosscheck.language.people_tokens import close

# Words of bodies longer than this are one with a letter changed.
LONG = 5
# Offices that somebody holds, each as title and body.
Held = tuple[tuple[str, str], ...]
SMALL = frozenset({"of", "for", "the", "and", "a", "an", "in", "at", "s"})


def split_titles(title: str) -> frozenset[str]:
    """Give the classes of an office that may be two: "chief executive and president"."""
    return frozenset(title.split(" and "))


@lru_cache(maxsize=4096)
def titles_stand(a: str, b: str) -> str:
    """Say how two title classes stand: 'equal', 'wider' (one is the more general word) or 'other'."""
    left, right = split_titles(a), split_titles(b)
    if left & right:
        return "equal"
    wider = load_lexicon("roles")["wider"]
    reaches = any(other in wider.get(one, ()) for one in left for other in right)
    reached = any(one in wider.get(other, ()) for one in left for other in right)
    return "wider" if reaches or reached else "other"


def is_one_rank(a: str, b: str) -> bool:
    """Say whether two classes are ranks of one service, and so of two people or a mistake: colonel, brigadier."""
    return any({a, b} <= set(ranks) for ranks in load_lexicon("roles")["ranks"].values())


@cache
def shut_out(table: str) -> frozenset[frozenset[str]]:
    """Give the pairs of offices of a table that nobody holds at the same time."""
    return frozenset(
        frozenset({one, other}) for one, others in load_lexicon("roles")[table].items() for other in others
    )


def exclude_each_other(a: str, b: str, table: str) -> bool:
    """Say whether each office of the one title shuts out each office of the other by a table."""
    pairs = shut_out(table)
    return all(frozenset({one, other}) in pairs for one in split_titles(a) for other in split_titles(b))


def name_one_body(a: str, b: str) -> bool:
    """Say whether two offices as written name one body: "federation president", "secretary of the Finnish federation".

    A country alone is no such body: presidents and party secretaries are of one country.
    """
    return any(word not in load_lexicon("places")["countries"] for word in body_words(a) & body_words(b))


def body_words(office: str) -> frozenset[str]:
    """Give the words of an office as written that are no words of offices."""
    words = office.casefold().replace("-", " ").replace(".", " ").replace("’s", "").replace("'s", "").split()
    return frozenset(place_key(word) for word in words if word.isalpha() and word not in office_words() | SMALL)


@cache
def office_words() -> frozenset[str]:
    """Give all words of the lexicon's offices, and those of how an office stands or is graded."""
    named = {word for phrase in word_class("roles", "classes") for word in phrase.replace("-", " ").split()}
    return frozenset(named) | word_set("roles", "modifiers") | frozenset(word_class("roles", "status"))


@lru_cache(maxsize=4096)
def bodies_stand(a: str, b: str) -> str:
    """Say how two bodies stand: 'same', 'unknown' (one is unsaid or vague) or 'other'."""
    if not a or not b:
        return "unknown"
    left, right = [telling_words(body) for body in (a, b)]
    if place_key(a) == place_key(b) or left == right:
        return "same"
    if spells(left, right) or spells(right, left):
        return "same"
    if ends_spelling(left, right) or ends_spelling(right, left):
        return "unknown"
    if len(left) == len(right) and all(is_like(*pair) for pair in zip(left, right, strict=True)):
        return "unknown"  # "Karzhan" and "Karjan"
    if is_country(a) != is_country(b):
        return "unknown"  # "Mexico's immigration chief" may well be the head of an agency
    return "unknown" if set(left) <= set(right) or set(right) <= set(left) or set(left) & set(right) else "other"


def telling_words(body: str) -> list[str]:
    """Give the words of a body without small ones and without the "state" or "county" that is often left out."""
    words = [place_key(word) for word in body.split() if word not in SMALL]
    return [word for word in words if word not in word_set("roles", "administrative")] or words


def is_like(left: str, right: str) -> bool:
    """Say whether two words of bodies are one but for the spelling; Gambia and Zambia are two countries."""
    countries = load_lexicon("places")["countries"]
    return left == right or (close(left, right) and min(len(left), len(right)) > LONG and left not in countries)


def is_country(body: str) -> bool:
    """Say whether a body is a country or a field of one ("Mexico's immigration chief"): where the office is."""
    countries = load_lexicon("places")["countries"]
    return any(place_key(name) in countries for name in (body, body.rpartition(" ")[0]))


def spells(short: list[str], long: list[str]) -> bool:
    """Say whether one word is the initials of the others: 'nwb' and 'national water board'."""
    return len(short) == 1 and len(long) > 1 and "".join(word[0] for word in long) == short[0]


def ends_spelling(short: list[str], long: list[str]) -> bool:
    """Say whether an acronym ends in the initials of the others: 'pcg', of the Philippines, and 'coast guard'."""
    initials = "".join(word[0] for word in long)
    return len(short) == 1 and len(initials) > 1 and len(short[0]) == len(initials) + 1 and short[0].endswith(initials)


def spoken(body: str) -> str:
    """Write a body's key for people: 'inm' -> 'INM', 'national water board' -> 'National Water Board'."""
    return (
        body.upper()
        if " " not in body and len(body) < 6 and place_key(body) not in load_lexicon("places")["countries"]
        else body.title()
    )


def are_one_office(some: Held, others: Held, *, alike: bool = False) -> bool:
    """Say whether two people hold one office that has one holder: captain of the ship.

    alike: the names are nearly one, so that an office that few hold, or one of a named body, will do.
    """
    single = word_set("roles", "exclusive") | word_set("roles", "single")
    if alike:
        single |= word_set("roles", "few")
    return any(
        is_one_office(shared, body, another, single, alike=alike)
        for title, body in some
        for other, another in others
        if (shared := split_titles(title) & split_titles(other))
    )


def is_one_office(titles: frozenset[str], body: str, other: str, single: frozenset[str], *, alike: bool) -> bool:
    """Say whether the office that two people share is the same one: of one body, and with one holder."""
    bodies = bodies_stand(body, other)
    return (bool(titles & single) and bodies != "other") or (alike and bodies == "same")
