"""What things and people are called: acronyms with their expansions, people in full, names that the text introduces."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import OSA

from crosscheck.extraction.kinds.kind import ClaimKind, Mention
from crosscheck.language.expansions import compare_expansions, same_letters
from crosscheck.language.names import NameMention, acronyms, find_names
from crosscheck.language.names_words import fold
from crosscheck.language.naming import introduced_names
from crosscheck.language.offices import Held, are_one_office
from crosscheck.language.passage import Passage
from crosscheck.language.people import Standing, compare_people
from crosscheck.language.roles import find_roles
from crosscheck.model import Claim, Comparison
from crosscheck.values import Name

CURRENT = frozenset({"", "new", "acting", "deputy"})
# What stands around an age after a name; one of three digits is none.
AGED = frozenset({(",", ","), (",", "."), (",", ";"), (",", "and"), (",", "of"), ("(", ")")})
OLD = 3
# Given names with the same first letter and as like as this may be one, where an age or an office says so.
ALIKE = 0.4


def find(passage: Passage) -> Iterator[Mention]:
    """Give each acronym's expansion, each person's first full name, and each name that the text introduces."""
    names = find_names(passage)
    yield from expansions(passage, {name.key for name in names if name.form == "person"})
    yield from full_names(passage, names, offices_held(passage))
    yield from introduced(passage, {fold(name.text) for name in names if name.form in {"person", "place"}})


def expansions(passage: Passage, people: set[str]) -> Iterator[Mention]:
    """Give the first mention of each acronym with each expansion; "Jane Mary Roe (JMR)" is a person."""
    seen: set[tuple[str, str]] = set()
    for found in acronyms(passage):
        known = (fold(found.acronym), found.key)
        if known not in seen and found.key not in people:
            seen.add(known)
            yield mention_of(passage, found.first, found.last, Name(found.key, found.text, found.acronym))


def offices_held(passage: Passage) -> dict[str, Held]:
    """Give the offices that the article says people hold now, by the person's key."""
    held: dict[str, list[tuple[str, str]]] = {}
    for role in find_roles(passage):
        if role.status in CURRENT:
            title = f"deputy {role.title}" if role.status == "deputy" else role.title
            held.setdefault(role.person, []).append((title, role.body))
    return {person: tuple(sorted(set(offices))) for person, offices in held.items()}


def full_names(passage: Passage, names: tuple[NameMention, ...], held: dict[str, Held]) -> Iterator[Mention]:
    """Give the first mention of each person by the fullest name that the article has."""
    fullest: dict[str, NameMention] = {}
    ages: dict[str, str] = {}
    for name in names:
        if name.form != "person" or " " not in name.key:
            continue
        if name.key not in ages and (age := age_beside(passage, name)):
            ages[name.key] = age
        known = fullest.get(name.key)
        if name.last - name.first > 1 and (known is None or (fold(name.text) == name.key != fold(known.text))):
            fullest[name.key] = name
    for name in sorted(fullest.values(), key=lambda name: name.first):
        key = name.key
        value = Name(key, name.text, held=held.get(key, ()), age=ages.get(key, ""))
        yield mention_of(passage, name.first, name.last, value)


def age_beside(passage: Passage, name: NameMention) -> str:
    """Give the age that stands beside a name: "Roe, 52, said", "Roe (52)", "52-year-old Roe"; '' where none does."""
    lower = passage.tokens.lower
    after = lower[name.last : name.last + 3]
    is_told = len(after) == 3 and (after[0], after[2]) in AGED
    if is_told and after[1].isdigit() and len(after[1]) < OLD:
        return after[1]
    before = lower[max(0, name.first - 5) : name.first]
    return before[0] if before[1:] == ("-", "year", "-", "old") and before[0].isdigit() else ""


def introduced(passage: Passage, known: set[str]) -> Iterator[Mention]:
    """Give the first mention of each name after "called" or in quotation marks."""
    seen = set(known)
    for first, last in introduced_names(passage):
        text = passage.surface(first, last)
        key = fold(text)
        if key and key not in seen:
            seen.add(key)
            yield mention_of(passage, first, last, Name(key, text))


def mention_of(passage: Passage, first: int, last: int, value: Name) -> Mention:
    """Make a mention of a run of tokens."""
    return Mention("name", passage.tokens.starts[first], passage.tokens.ends[last - 1], first, last, value)


def compare(left: Claim, right: Claim) -> Comparison:
    """Say how two names stand: expansions of one acronym word by word, people by the parts of their names."""
    a, b = left.value, right.value
    if not (isinstance(a, Name) and isinstance(b, Name)):
        return Comparison("incomparable", "other-kind")
    if bool(a.acronym) != bool(b.acronym):
        return Comparison("incomparable", "other-name")
    if a.acronym:
        if not same_letters(a.acronym, b.acronym):
            return Comparison("incomparable", "other-acronym")
        standing = compare_expansions(a.stated, b.stated)
        words = f"{a.acronym}: {standing.words}" if standing.outcome == "different" else standing.words
    else:
        standing = tied(a, b, compare_people(a.stated, b.stated))
        words = standing.words
    return Comparison(standing.outcome, standing.reason, words, 1.0 if standing.outcome == "different" else 0.0)


def tied(a: Name, b: Name, standing: Standing) -> Standing:
    """Judge two like names anew in the light of what is told beside them: one office, or one age.

    "Captain Rogelio Roe" and "the skipper, Romulo Roe" are one captain; without such a tie they are two people.
    """
    if standing.reason == "spelling-slip":
        is_one = are_one_office(a.held, b.held, alike=True) or bool(a.age and a.age == b.age)
        return Standing("compatible", "spelling-differs", standing.words) if is_one else standing
    if standing.reason != "other-person":
        return standing
    first, second = sorted(name.stated.split()[0] for name in (a, b))
    alike = first[0] == second[0] and OSA.normalized_similarity(first, second) >= ALIKE
    if not (are_one_office(a.held, b.held, alike=alike) or (alike and a.age and a.age == b.age)):
        return standing
    words = f"the given name is {first.title()} in one and {second.title()} in the other"
    return Standing("different", "given-name", words)


def ask(claim: Claim) -> str:
    """Ask for a name: "What does NWB stand for?", "What is the full name of Jane Roe?"."""
    value = claim.value
    if isinstance(value, Name) and value.acronym:
        return f"What does {value.acronym} stand for?"
    return f"What is the name of {value.text}?"


KIND = ClaimKind("name", find, compare, ask, rank=1)
