"""Tokens -> offices said of people: "Mexican president Jane Roe", "Roe, a spokesman for the bank"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from crosscheck.language.lexicon import word_class
from crosscheck.language.names import NameMention, find_names
from crosscheck.language.names_words import office_at, offices
from crosscheck.language.passage import Passage
from crosscheck.language.roles_body import HYPHENS, body_after, body_before, body_key, goes_on, statuses
from crosscheck.language.roles_person import DETERMINERS, Office, Scene, person_before
from crosscheck.language.roles_verbs import heading_roles
from crosscheck.language.segment import Sentence


@dataclass(frozen=True, slots=True)
class RoleMention:
    """An office said of a person.

    first, last: half-open run of tokens over office and name. person: the person's key; name: the name in full.
    title: the office's class, several joined by " and ". body: key of what it is of, '' when unsaid.
    status: '' or a word of the lexicon. office: the office as written, with its body.
    """

    first: int
    last: int
    person: str
    name: str
    title: str
    body: str
    status: str
    office: str


@lru_cache(maxsize=4)
def find_roles(passage: Passage) -> tuple[RoleMention, ...]:
    """Give the offices said of people, in order of the text, one for each office and name."""
    names = find_names(passage)
    scene = Scene(passage, passage.tokens.lower, {n.first: n for n in names}, {n.last: n for n in names})
    texts = {name.key: name.text for name in sorted(names, key=lambda name: (len(name.text), -name.first))}
    found = []
    for sentence in passage.sentences:
        for office in office_runs(scene, sentence):
            role = held(scene, sentence, office)
            if role is not None:
                found.append(replace(role, name=texts.get(role.person, role.name)))
        for person, title, body, first, last in heading_roles(scene, sentence):
            words, name = " ".join(passage.surface(first, last).split()), texts.get(person.key, person.text)
            found.append(RoleMention(first, last, person.key, name, title, body, "", words))
    return tuple(found)


def office_runs(scene: Scene, sentence: Sentence) -> Iterator[Office]:
    """Give the offices named in a sentence, "president and chief executive" as one."""
    table, classes = offices(), word_class("roles", "classes")
    if table.keys().isdisjoint(scene.lower[sentence.first : sentence.last]):
        return
    index = sentence.first
    while index < sentence.last:
        if scene.lower[index] not in table:
            index += 1
            continue
        end = office_at(scene.lower, index, sentence.last)
        name = scene.ending.get(end)
        is_clock = scene.lower[index] == "pm" and index > 0 and scene.lower[index - 1][0].isdigit()
        if end == index or is_clock or (name is not None and name.first <= index):
            index += 1
            continue
        if (
            end < sentence.last
            and scene.passage.tokens.words[end].islower()
            and office_at(scene.lower, end, sentence.last) > end
        ):
            index = end  # "principal analyst": the second word is the office
            continue
        titles = [classes[phrase_of(scene.lower[index:end])]]
        start = index
        while end + 1 < sentence.last and scene.lower[end] in {"and", "&"}:
            following = office_at(scene.lower, end + 1, sentence.last)
            if following == end + 1:
                break
            titles.append(classes[phrase_of(scene.lower[end + 1 : following])])
            end = following
        yield Office(start, end, start, end, " and ".join(sorted(set(titles))))
        index = end


def phrase_of(words: tuple[str, ...]) -> str:
    """Write the tokens of an office as the lexicon does: ('vice', '-', 'president') -> 'vice-president'."""
    return " ".join(words).replace(" - ", "-")


def held(scene: Scene, sentence: Sentence, office: Office) -> RoleMention | None:
    """Find the person that an office is said of, in the patterns of news text, nearest first."""
    office = widened(scene, sentence, office)
    direct = scene.person_from(office.end)
    if direct is None and office.end < sentence.last and scene.lower[office.end] in {".", ","}:
        direct = scene.person_from(office.end + 1) if preceded_by_determiner(scene, office) else None
        if scene.lower[office.end] == "." and direct is None:
            direct = scene.person_from(office.end + 1)
    if direct is not None and direct.first < sentence.last:
        return said_of(scene, with_later_body(scene, sentence, office, direct), direct)
    bodied = with_body(scene, sentence, office)
    before = None if is_half(scene, sentence, bodied) else person_before(scene, sentence, bodied)
    if before is not None:
        return said_of(scene, bodied, before)
    if bodied.last < sentence.last:
        after = scene.person_from(bodied.last + (scene.lower[bodied.last] == ","))
        if after is not None and bodied.last > office.end and after.first < sentence.last:
            return said_of(scene, bodied, after)
    return None


def is_half(scene: Scene, sentence: Sentence, office: Office) -> bool:
    """Say whether a noun follows that the office only describes: "Roe, chief security officer"."""
    return office.last == office.end < sentence.last and goes_on(scene.passage, office.end)


def widened(scene: Scene, sentence: Sentence, office: Office) -> Office:
    """Take in what stands before an office: status, body, modifiers ("then-", "Mexican", "disaster agency")."""
    first, body, status = body_before(scene.passage, scene.ending, sentence.first, office.start)
    end = office.end + (office.end < sentence.last and scene.lower[office.end] in HYPHENS)
    if end < sentence.last and statuses().get(scene.lower[end]) == "elect":  # "President-elect", "the mayor elect"
        return replace(office, first=first, body=body, status="elect", end=end + 1, last=end + 1)
    return replace(office, first=first, body=body, status=status)


def preceded_by_determiner(scene: Scene, office: Office) -> bool:
    """Say whether "the" or "its" stands before an office, or a body or a status does ("INM chief, Jane Roe")."""
    before = scene.lower[office.first - 1] if office.first else ""
    owned = "'s" in scene.lower[office.first : office.start]
    return before in DETERMINERS or before == "'s" or owned or bool(office.body or office.status)


def with_body(scene: Scene, sentence: Sentence, office: Office) -> Office:
    """Take in "of the National Water Board" after an office."""
    end, body = body_after(scene.passage, scene.starting, sentence.last, office.end)
    return replace(office, last=end, body=body or office.body)


def with_later_body(scene: Scene, sentence: Sentence, office: Office, person: NameMention) -> Office:
    """Take in "of El Salvador" after office and name: "President Jane Roe of El Salvador"."""
    last = person.last
    if not office.body and last + 1 < sentence.last and scene.lower[last] == "of":
        place = scene.starting.get(last + 1)
        if place is not None and place.form != "person":
            return replace(office, last=place.last, body=body_key(place))
    return replace(office, last=max(office.last, last))


def said_of(scene: Scene, office: Office, person: NameMention) -> RoleMention:
    """Join an office and a person in one mention."""
    first, last = min(office.first, person.first), max(office.last, person.last)
    surface = scene.passage.surface
    if office.end <= person.first and person.last < office.last:  # "President Jane Roe of El Salvador"
        words = f"{surface(office.first, office.end)} {surface(person.last, office.last)}"
    else:
        split = office.first < person.first < office.last
        words = surface(office.first, office.end if split else max(office.end, office.last))
    words = " ".join(words.split())
    return RoleMention(first, last, person.key, person.text, office.title, office.body, office.status, words)
