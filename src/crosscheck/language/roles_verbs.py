"""Tokens -> offices told by a verb: "Roe, who heads enforcement at the regulator", "Roe chairs the water board"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.names import NameMention
from crosscheck.language.names_words import fold, name_words
from crosscheck.language.roles_body import body_key, is_general, modifiers
from crosscheck.language.roles_person import DETERMINERS, Scene
from crosscheck.language.segment import Sentence

LONGEST_BODY = 6


def heading_roles(scene: Scene, sentence: Sentence) -> Iterator[tuple[NameMention, str, str, int, int]]:
    """Give person, class of office, body, and the half-open tokens from the verb on, for each verb of heading."""
    verbs = load_lexicon("roles")["heading"]
    for index in range(sentence.first + 1, sentence.last - 1):
        title = verbs.get(scene.lower[index])
        if title is None:
            continue
        person = subject_before(scene, sentence, index)
        end, body = headed(scene, sentence, index + 1) if person is not None else (0, "")
        if person is not None and body:
            yield person, title, "" if is_general(body) else body, index, end


def subject_before(scene: Scene, sentence: Sentence, verb: int) -> NameMention | None:
    """Give the person who heads something: right before the verb, or before "who"."""
    if scene.lower[verb - 1] != "who":
        return scene.person_to(verb)
    index = verb - 1
    return scene.person_to(index - (index - 1 > sentence.first and scene.lower[index - 1] == ","))


def headed(scene: Scene, sentence: Sentence, index: int) -> tuple[int, str]:
    """Give the end and the key of what is headed, '' where it is no body: "heads home", "leads by two"."""
    while index < sentence.last and scene.lower[index] in DETERMINERS:
        index += 1
    first, words = index, []
    fields = modifiers() | word_set("roles", "portfolios") | word_set("roles", "owners")
    while index < sentence.last and index - first < LONGEST_BODY:
        name = scene.starting.get(index)
        if name is not None and name.form in {"organisation", "place", "acronym"}:
            words.append(body_key(name))
            index = name.last
        elif scene.lower[index] in fields and scene.passage.tokens.words[index].islower():
            words.append(fold(scene.lower[index]))
            index += 1
        else:
            break
    is_place = len(words) == 1 and words[0] in name_words().place
    return (first, "") if is_place else (index, " ".join(words))
