"""Runs of capitals -> which are names, and of what: person, organisation, place, acronym or other."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from crosscheck.language.acronyms import is_acronym
from crosscheck.language.names_human import OFFICE, SPOKE, signs_of_person
from crosscheck.language.names_line import Line, Run
from crosscheck.language.names_words import NameWords
from crosscheck.language.people_tokens import respell

TITLED = 4
NO_PERSON = 8
INITIAL = 3
LINEAGE = 2
# A given name longer than this is one in other spellings too: "Mohamad" for "Mohammed".
SHORT = 4
ECHOED = 2
WITHIN = frozenset(
    {"in", "at", "near", "from", "into", "across", "through", "outside", "inside", "around", "throughout"}
)
POINTS = frozenset({"n", "s", "e", "w"})
COMPASS = frozenset({"north", "south", "east", "west", "central", "latin", "native"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an article shows of one name: signs of a person in all its mentions, and how often "the" stands before it.

    acronym: the name is written in capitals. mentions: how often it stands in running text, titled: with a title.
    """

    person: int = 0
    defined: int = 0
    mentions: int = 0
    acronym: bool = False
    titled: int = 0


def is_name(line: Line, run: Run, inside: Counter[str], small: set[str]) -> Run | None:
    """Give a run without the words that are no part of the name, or None when nothing is left.

    inside: how often a word begins a name inside a sentence. small: the article's words without capitals.
    """
    first, last = past(line, run.first, run.last), run.last
    while first < last - 1 and (
        (run.initial and not run.titled and drops(line, first, last, inside, small))
        or line.lower[first] in line.known.joining
        or is_people(line, first, last)
    ):
        first = past(line, first + 1, last)
    last = without_tail(line, first, last)
    if first >= last:
        return None
    if last - first == 2 and line.lower[last - 1] in line.known.people and line.lower[first] in COMPASS:
        return None
    if last - first == 1 and not stands_alone(line, run, first, inside, small):
        return None
    return replace(run, first=first, last=last, lead=run.lead if first == run.first else first)


def is_people(line: Line, first: int, last: int) -> bool:
    """Say whether a run begins with the name of a people that is no part of it: "Mexican Jane Roe"."""
    known = line.known
    if line.lower[first] not in known.people or " ".join(line.lower[first : first + 2]) in known.place:
        return False
    return not any(word in known.organisation or word in known.place_words for word in line.lower[first + 1 : last])


def without_tail(line: Line, first: int, last: int) -> int:
    """Give the end of a run without a day, a people, a lone initial or punctuation at its end."""
    known = line.known
    while last - first > 1:
        word, lower = line.words[last - 1], line.lower[last - 1]
        closes = word == "." and len(line.words[last - 2]) < 5
        party = lower in known.people and " ".join(line.lower[first : last - 1]) in known.place
        day = lower in known.calendar and line.lower[last - 2] not in known.given
        mark = not word[0].isalnum() and not closes
        if not (party or day or mark or (len(word) == 1 and word.isupper())):
            break
        last -= 1
    return last if line.words[last - 1][0].isalnum() or last - first > 1 else first


def past(line: Line, index: int, last: int) -> int:
    """Skip punctuation that a dropped word leaves behind."""
    while index < last - 1 and not line.words[index][0].isalnum():
        index += 1
    return index


def drops(line: Line, first: int, last: int, inside: Counter[str], small: set[str]) -> bool:
    """Say whether a sentence's first word is an ordinary one before a name: "Before Mexican", "As Jane Roe"."""
    word = line.lower[first]
    if word in line.known.given and word not in line.known.openers:
        return False
    if word.endswith("ing") and not inside[word]:
        return True
    pair = " ".join(line.lower[first : first + 2])
    if pair in line.known.place or pair in line.known.known or inside[word]:
        return False
    organisation = any(other in line.known.organisation for other in line.lower[first + 1 : last])
    return word in line.known.opening or (word in small and not organisation) or word in line.known.stop


def divided(line: Line, run: Run) -> tuple[Run, ...]:
    """Cut a country or an acronym from the person's name after it: "U.S. Jane Roe", "head of NWB Jane Roe"."""
    first, last = run.first, run.last
    if last - first < 2 or not splits(line, first, last):
        return (run,)
    rest = replace(run, first=first + 1, lead=first + 1, titled=False, initial=False)
    return replace(run, last=first + 1), rest


def splits(line: Line, first: int, last: int) -> bool:
    """Say whether a run opens with a country or an acronym that is no part of the name after it."""
    known, lower = line.known, line.lower
    rest = lower[first + 1 : last]
    if not rest[0][0].isalpha() or any(word in known.organisation or word in known.heads for word in rest):
        return False
    if line.words[first].isupper() and (lower[first] in known.country or lower[first] in known.stop):
        return True
    if lower[first] in known.country or is_acronym(line.words[first]):
        return rest[0] in known.given and lower[first] not in known.given and len(rest) > 1
    return False


def stands_alone(line: Line, run: Run, first: int, inside: Counter[str], small: set[str]) -> bool:
    """Say whether a single capitalised word is a name."""
    word, lower, known = line.words[first], line.lower[first], line.known
    if len(word) == 1 or lower in known.stop or lower in known.people or lower in known.suffixes:
        return False
    if run.titled and lower not in known.openers and lower not in known.calendar:
        return True
    if lower in known.office_ends or lower in known.titles or lower in known.topics or lower in known.calendar:
        return False
    if is_acronym(word) or lower in known.place or lower in known.known:
        return not (run.initial and lower in known.openers)
    if not run.initial or inside[lower]:
        return lower not in known.openers and (lower not in small or inside[lower] > 1)
    if lower in known.openers or lower in small or "'" in lower:
        return False
    following = line.lower[first + 1] if first + 1 < len(line.lower) else ""
    return lower in known.given or following in known.speech or (following == "'s" and not lower.endswith("ing"))


def weigh(line: Line, run: Run, seen: Evidence) -> Evidence:
    """Add what one mention shows of a name."""
    words, lower, known = line.words, line.lower, line.known
    person = TITLED * run.titled + signs_of_person(line, run)
    if run.lead and lower[run.lead - 1] in WITHIN:
        person -= OFFICE
    if run.lead and lower[run.lead - 1] in known.vessels and words[run.lead - 1] != "Ms":
        person -= NO_PERSON
    inner = words[run.first + 1 : run.last]
    if any(is_acronym(word) and lower[run.first + 1 + at] not in known.suffixes for at, word in enumerate(inner)):
        person -= NO_PERSON  # "Troy RCMP"
    return Evidence(
        seen.person + person + (0 if seen.mentions else signs_inside(line, run, inner)),
        seen.defined + run.defined,
        seen.mentions + 1,
        (run.last - run.first == 1 and is_acronym(words[run.first]))
        or all(len(words[at]) == 1 for at in range(run.first, run.last)),
        seen.titled + run.titled,
    )


def signs_inside(line: Line, run: Run, inner: tuple[str, ...]) -> int:
    """Say what a name's own letters show, however often it stands in the article."""
    person = 0
    if len(line.words[run.first]) == 1 and inner[:1] == (".",) and line.lower[run.first] not in POINTS:
        person += INITIAL  # "R. Keane"
    if any(len(word) == 1 and word.isupper() for word in inner):
        person += INITIAL
    if any(word in line.known.lineage for word in inner):
        person += LINEAGE
    return person


def form_of(key: str, seen: Evidence, known: NameWords, echoes: dict[str, Evidence]) -> str:
    """Say what a name is of, from its words and what the article shows of it.

    echoes: all names of the article: of a person's the last word stands alone elsewhere, of a firm's the first.
    """
    words = key.split()
    if key in known.known:
        return "organisation"
    if key in known.place and seen.titled * 2 <= seen.mentions:
        return "place"
    if seen.titled and not seen.acronym and not any(word in known.organisation for word in words[1:]):
        return "person"
    form = form_by_words(words, seen, known)
    if form:
        return form
    if seen.defined * 2 > seen.mentions or len(words) > 6:
        return "other"
    if len(words) == 1 or {"of", "for", "and"} & set(words):
        return "other"
    signs = seen.person + echoed(words, echoes)
    if signs <= -NO_PERSON // 2:
        return "other"
    if words[0] in known.given or (len(words[0]) > SHORT and respell(words[0]) in known.sounds):
        return "person" if words[0] not in known.place or signs > 0 else "other"
    strange = any(word in known.topics or word in known.place for word in words)
    return "person" if signs > SPOKE and not strange else "other"


def echoed(words: list[str], echoes: dict[str, Evidence]) -> int:
    """Say what the words of a name that stand alone show of it: "Roe said" of Jane Roe, "Acme said" of Acme Tools."""
    last, first = echoes.get(words[-1]), echoes.get(words[0])
    if last is not None:
        return ECHOED + min(max(last.person, 0), TITLED)
    return -ECHOED if first is not None else 0


def form_by_words(words: list[str], seen: Evidence, known: NameWords) -> str:
    """Say what a name is of where one of its words tells: "Bank", "River", "Plan"; else ''."""
    is_given = words[0] in known.given and words[0] not in known.place
    is_surname = len(words) == 2 and words[1] in known.surnames and is_given
    if is_surname and not seen.acronym and not seen.defined:
        return ""  # "Ann Banks"
    if any(word in known.organisation for word in words) or (len(words) > 2 and words[0] in known.heads):
        return "organisation"
    if seen.acronym:
        return "acronym"
    if any(word in known.place_words for word in words) or (words[0] in known.place_heads and "of" in words):
        return "place"
    if words[0] in COMPASS:
        return "place"
    if words[-1] in known.things or (words[0] in known.things and words[0] not in known.given):
        return "other"
    return ""
