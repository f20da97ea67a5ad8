"""An office in a sentence -> the person before it: in apposition, linked by a verb, or appointed."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.language.lexicon import word_set
from crosscheck.language.names import NameMention
from crosscheck.language.passage import Passage
from crosscheck.language.segment import Sentence

DETERMINERS = frozenset({"a", "an", "the", "its", "their", "his", "her", "our", "my"})
AUXILIARIES = frozenset({"was", "were", "been", "is", "has", "had", "being", "recently", "newly"})
# from "appointed" to the office: "appointed Roe, who had until then been in charge of ports, as the new head of ..."
REACH = 24


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
            if name is not None and name.last == index + 1 and name.form == "acronym" and name.last in self.starting:
                index += 1  # "spokesman for the police, DSP Jane Roe"
                continue
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
        while index > sentence.first and lower[index - 1] in AUXILIARIES:
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
