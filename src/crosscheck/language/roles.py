"""Tokens -> offices said of people: "Mexican president Jane Roe", "Roe, a spokesman for the bank"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from crosscheck.language.lexicon import word_class, word_set
from crosscheck.language.names import NameMention, find_names
from crosscheck.language.names_words import office_at, offices
from crosscheck.language.passage import Passage
from crosscheck.language.roles_body import body_after, body_before, body_key
from crosscheck.language.segment import Sentence

DETERMINERS = frozenset({"a", "an", "the", "its", "their", "his", "her", "our", "my"})
# from "appointed" to the office: "appointed Roe, who had until then been in charge of ports, as the new head of ..."
REACH = 24


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


@dataclass(frozen=True, slots=True)
class Office:
    """A run of tokens that names an office, with what stands around it.

    first, last: with modifiers, body and determiner. start, end: the words of the office alone.
    """

    first: int
    last: int
    start: int
    end: int
    title: str
    body: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """A passage with its names by where they begin and end."""

    passage: Passage
    lower: tuple[str, ...]
    starting: dict[int, NameMention]
    ending: dict[int, NameMention]

    def person_from(self, index: int) -> NameMention | None:
        """Give the person whose name begins at a token, over a title in between ("head of the bank, Dr. Roe")."""
        for _ in range(3):
            name = self.starting.get(index)
            if name is not None:
                # "[Former President Jane] Roe": the brackets hold half a name
                cut = self.lower[name.last : name.last + 1] == ("]",)
                return name if name.form == "person" and not cut else None
            if index >= len(self.lower) or self.lower[index] not in word_set("names", "titles") | {"."}:
                return None
            index += 1
        return None

    def person_to(self, index: int) -> NameMention | None:
        """Give the person whose name ends before a token."""
        name = self.ending.get(index)
        return name if name is not None and name.form == "person" else None


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
    return tuple(found)


def office_runs(scene: Scene, sentence: Sentence) -> Iterator[Office]:
    """Give the offices named in a sentence, "president and chief executive" as one."""
    table, classes = offices(), word_class("roles", "classes")
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
    before = person_before(scene, sentence, bodied)
    if before is not None:
        return said_of(scene, bodied, before)
    if bodied.last < sentence.last:
        after = scene.person_from(bodied.last + (scene.lower[bodied.last] == ","))
        if after is not None and bodied.last > office.end and after.first < sentence.last:
            return said_of(scene, bodied, after)
    return None


def widened(scene: Scene, sentence: Sentence, office: Office) -> Office:
    """Take in what stands before an office: status, body, modifiers ("then-", "Mexican", "disaster agency")."""
    first, body, status = body_before(scene.passage, scene.ending, sentence.first, office.start)
    return replace(office, first=first, body=body, status=status)


def preceded_by_determiner(scene: Scene, office: Office) -> bool:
    """Say whether "the" or "its" stands before an office, or a body or a status does ("INM chief, Jane Roe")."""
    before = scene.lower[office.first - 1] if office.first else ""
    return before in DETERMINERS or before == "'s" or bool(office.body or office.status)


def with_body(scene: Scene, sentence: Sentence, office: Office) -> Office:
    """Take in "of the National Water Board" after an office."""
    end, body = body_after(scene.passage, scene.starting, sentence.last, office.end)
    return replace(office, last=end, body=body or office.body)


def with_later_body(scene: Scene, sentence: Sentence, office: Office, person: NameMention) -> Office:
    """Take in "of El Salvador" after office and name: "President Jane Roe of El Salvador"."""
    last = person.last
    if not office.body and last + 1 < sentence.last and scene.lower[last] == "of":
        place = scene.starting.get(last + 1)
        if place is not None and place.form in {"place", "organisation", "acronym"}:
            return replace(office, last=place.last, body=body_key(place))
    return replace(office, last=max(office.last, last))


def person_before(scene: Scene, sentence: Sentence, office: Office) -> NameMention | None:
    """Find the person before an office: in apposition, linked by a verb, or appointed."""
    lower = scene.lower
    index = office.first
    while index > sentence.first and lower[index - 1] in DETERMINERS:
        index -= 1
    if index == sentence.first:
        return None
    before = lower[index - 1]
    if before == ",":
        at = index - 1
        if at - 2 > sentence.first and lower[at - 1].isdigit() and lower[at - 2] == ",":  # "Roe, 52, head of"
            at -= 2
        return scene.person_to(at)
    if before == "as":
        if index - 2 >= sentence.first and lower[index - 2] in word_set("roles", "linking"):
            return subject_of(scene, sentence, index - 2)
        return appointed(scene, sentence, index - 1)
    if before in word_set("roles", "linking"):
        return subject_of(scene, sentence, index - 1)
    if before in word_set("roles", "appointing"):
        return subject_of(scene, sentence, index - 1, passive=True)
    person = scene.person_to(index)
    if (
        person is not None
        and person.first > sentence.first
        and lower[person.first - 1] in word_set("roles", "appointing")
    ):
        return person
    return None


def subject_of(scene: Scene, sentence: Sentence, verb: int, *, passive: bool = False) -> NameMention | None:
    """Find the person who "is" or "was named" something: right before the verb, or before ", who"."""
    lower = scene.lower
    index = verb
    if passive:
        while index > sentence.first and lower[index - 1] in {
            "was",
            "were",
            "been",
            "is",
            "has",
            "had",
            "being",
            "recently",
            "newly",
        }:
            index -= 1
        if index == verb:
            return None
    if index - 2 > sentence.first and lower[index - 1] == "who":
        return scene.person_to(index - 2) if lower[index - 2] == "," else scene.person_to(index - 1)
    return scene.person_to(index)


def appointed(scene: Scene, sentence: Sentence, index: int) -> NameMention | None:
    """Find the person of "appointed Roe as" and "Roe was named as", looking back from "as"."""
    verbs = word_set("roles", "appointing")
    for at in range(index - 1, max(sentence.first, index - REACH) - 1, -1):
        if scene.lower[at] in verbs:
            return scene.person_from(at + 1) or subject_of(scene, sentence, at, passive=True)
    return None


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
