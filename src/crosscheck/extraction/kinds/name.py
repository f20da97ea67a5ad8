"""What things and people are called: acronyms with their expansions, people in full, names that the text introduces."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extraction.kinds.kind import ClaimKind, Mention
from crosscheck.language.expansions import compare_expansions, same_letters
from crosscheck.language.names import NameMention, acronyms, find_names
from crosscheck.language.names_words import fold
from crosscheck.language.naming import introduced_names
from crosscheck.language.passage import Passage
from crosscheck.language.people import compare_people
from crosscheck.model import Claim, Comparison
from crosscheck.values import Name


def find(passage: Passage) -> Iterator[Mention]:
    """Give each acronym's expansion, each person's first full name, and each name that the text introduces."""
    names = find_names(passage)
    yield from expansions(passage, {name.key for name in names if name.form == "person"})
    yield from full_names(passage, names)
    yield from introduced(passage, {fold(name.text) for name in names if name.form in {"person", "place"}})


def expansions(passage: Passage, people: set[str]) -> Iterator[Mention]:
    """Give the first mention of each acronym with each expansion; "Jane Mary Roe (JMR)" is a person."""
    seen: set[tuple[str, str]] = set()
    for found in acronyms(passage):
        known = (fold(found.acronym), found.key)
        if known not in seen and found.key not in people:
            seen.add(known)
            yield mention_of(passage, found.first, found.last, Name(found.key, found.text, found.acronym))


def full_names(passage: Passage, names: tuple[NameMention, ...]) -> Iterator[Mention]:
    """Give the first mention of each person by the fullest name that the article has."""
    fullest: dict[str, NameMention] = {}
    for name in names:
        if name.form != "person" or " " not in name.key:
            continue
        known = fullest.get(name.key)
        if name.last - name.first > 1 and (known is None or (fold(name.text) == name.key != fold(known.text))):
            fullest[name.key] = name
    for name in sorted(fullest.values(), key=lambda name: name.first):
        yield mention_of(passage, name.first, name.last, Name(name.key, name.text))


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
        standing = compare_people(a.stated, b.stated)
        words = standing.words
    return Comparison(standing.outcome, standing.reason, words, 1.0 if standing.outcome == "different" else 0.0)


def ask(claim: Claim) -> str:
    """Ask for a name: "What does NWB stand for?", "What is the full name of Jane Roe?"."""
    value = claim.value
    if isinstance(value, Name) and value.acronym:
        return f"What does {value.acronym} stand for?"
    return f"What is the name of {value.text}?"


KIND = ClaimKind("name", find, compare, ask, rank=1)
