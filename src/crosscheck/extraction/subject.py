"""What a value is said of: the counted noun phrase, its event, the names round it."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extraction.clause import Clause
from crosscheck.extraction.counted import find_counted
from crosscheck.extraction.counted_actor import actor
from crosscheck.extraction.counted_age import whose_age
from crosscheck.extraction.counted_people import (
    PEOPLE_EVENTS,
    counted_head,
    happening,
    names_nothing,
    of_people,
    own_events,
)
from crosscheck.extraction.kinds.kind import Mention
from crosscheck.extraction.place import Place
from crosscheck.language.changes import direction
from crosscheck.language.lexicon import word_set
from crosscheck.language.passage import Passage
from crosscheck.language.persons import classes_of
from crosscheck.language.stem import stem
from crosscheck.model import Subject
from crosscheck.values import Quantity

# A date goes with an event of its own clause; a count may stand far from its verb ("killed ..., including ...").
FARTHEST_EVENT = 14
FARTHEST_OF_DATE = 8
CASUALTY_EVENTS = frozenset({"die", "hurt", "miss", "arrest"})


NUMBERS = frozenset({"count", "percent", "measure", "money"})
RELATIVE = frozenset({"who", "which", "that"})


def find_subject(passage: Passage, clause: Clause, mention: Mention, taken: tuple[tuple[int, int], ...]) -> Subject:
    """Say what a mention's value is of. `taken` are the token runs of the other values of its sentence."""
    subject = noun_subject(passage, clause, mention, taken)
    if mention.kind not in NUMBERS and mention.kind != "age":
        return subject
    run, sentence = (mention.first, mention.last), clause.sentence
    moved = direction(passage.tokens, mention.kind, run, (sentence.first, sentence.last))
    if subject.counted:
        return replace(subject, counted=with_adjective(passage, mention, subject.counted), moved=moved)
    if mention.kind == "count" and isinstance(mention.value, Quantity) and not any(mention.value.numbers):
        return subject  # "nobody" says itself what it counts
    if mention.kind == "count" and subject.event in PEOPLE_EVENTS:
        return subject  # "the quake killed 12" does not count quakes
    # a phrase that is not the figure's own noun is shown, and brings no two claims together
    place = Place(passage, sentence, mention, taken)
    first, last = found_whose(place) if mention.kind == "age" else actor(place)
    return replace(subject, counted=passage.surface(first, last) if last else "", moved=moved)


def found_whose(place: Place) -> tuple[int, int]:
    """Say whose age it is: the noun beside it, else the subject of its clause ("she died at the age of 112")."""
    run = whose_age(place)
    return run if run[1] else actor(place)


def with_adjective(passage: Passage, mention: Mention, counted: str) -> str:
    """Show "new cases" where the figure is of "cases": the word before the noun narrows nothing, but people say it."""
    tokens, at = passage.tokens, mention.last
    shown = at < len(tokens) and tokens.lower[at] in word_set("phrases", "shown", "words")
    whole = passage.text[tokens.starts[at] : tokens.ends[at] + 1 + len(counted)] if shown else ""
    return whole if whole.endswith(counted) and whole != counted else counted


def noun_subject(passage: Passage, clause: Clause, mention: Mention, taken: tuple[tuple[int, int], ...]) -> Subject:
    """Say what a mention's value is of, as far as the noun beside it, its event and the names tell."""
    first, last = mention.counted
    if (first, last) == (0, 0) and mention.kind in {"count", "percent", "ordinal", "measure", "money"}:
        first, last = find_counted(Place(passage, clause.sentence, mention, taken))
        first = next((run[1] for run in taken if run[0] == first and run[1] < last), first)  # "[300 000] people"
    events = near_events(passage, clause, mention, (first, last), taken)
    event = events[0] if events else ""
    names = nearest_names(clause, mention)
    if mention.kind in {"date", "time"}:
        return Subject(dated_phrase(passage, clause, mention), "", (), (), event, names, events)
    if mention.kind == "count":
        events = own_events(passage, mention, (first, last), events, taken)
        event = events[0] if events else ""
    if names_nothing(passage, mention, (first, last)):
        people = mention.kind == "count" and (event in CASUALTY_EVENTS or of_people(passage, mention, (first, last)))
        counted = passage.surface(first, last) if last else ""
        return Subject(counted, "peopl" if people else "", ("people",) if people else (), (), event, names, events)
    tokens = passage.tokens
    head = counted_head(passage, first, head_of(passage, first, last))
    restriction = tuple(
        stem(tokens.lower[at])
        for at in range(first, last)
        if at != head and tokens.lower[at][0].isalpha() and not (at == head + 1 == last - 1)
    )
    word = tokens.lower[head]
    if not restriction:
        restriction = owner(passage, clause, first)
    classes = classes_of(word)
    told = happening(passage, first, head) if mention.kind == "count" else ""
    if told:  # "31,355 requests" and "31,355 people who asked" are one count
        event, classes = told, ("people",)
        events = (told, *(other for other in events if other != told))
    return Subject(passage.surface(first, last), stem(word), classes, restriction, event, names, events)


def dated_phrase(passage: Passage, clause: Clause, mention: Mention) -> str:
    """Give the words that a date dates: up to eight before it in its clause ("... took office in"), else after it."""
    tokens = passage.tokens
    stops = {",", ";", "(", ")", "–", "—", ":", "“", "”", '"'}
    begin = mention.first
    while begin > clause.sentence.first and mention.first - begin < 8 and tokens.words[begin - 1] not in stops:
        begin -= 1
    end = mention.first
    while end > begin and tokens.lower[end - 1] in word_set("function", "words"):
        end -= 1
    if end - begin >= 2:
        return passage.surface(begin, end)
    begin = mention.last
    while begin < clause.sentence.last and tokens.words[begin] in stops:
        begin += 1
    end = begin
    while end < clause.sentence.last and end - begin < 8 and tokens.words[end] not in {*stops, "."}:
        end += 1
    return passage.surface(begin, end) if end - begin >= 2 else ""


def head_of(passage: Passage, first: int, last: int) -> int:
    """Find the head noun: the last word before an "of", else the last word."""
    for at in range(first + 1, last):
        if passage.tokens.lower[at] == "of":
            return at - 1
    has_words = any(passage.tokens.lower[at][0].isalpha() for at in range(first, last))
    while has_words and not passage.tokens.lower[last - 1][0].isalpha():
        last -= 1  # the "100" of "FTSE 100"
    return last - 1


def owner(passage: Passage, clause: Clause, first: int) -> tuple[str, ...]:
    """Give the stems of the name that "its", "their" or "'s" before a counted noun stands for."""
    before = passage.tokens.lower[first - 1] if first else ""
    if before not in {"its", "their", "his", "her", "'s"}:
        return ()
    names = [name for name in clause.names if name.last <= first]
    return tuple(stem(word) for word in names[-1].key.split()) if names else ()


def near_events(
    passage: Passage, clause: Clause, mention: Mention, run: tuple[int, int], taken: tuple[tuple[int, int], ...]
) -> tuple[str, ...]:
    """Give the classes of the event words near a value, nearest first; a value or a comma between costs steps."""
    farthest = FARTHEST_OF_DATE if mention.kind in {"date", "time"} else FARTHEST_EVENT
    after = max(mention.last, run[1])
    ranked = []
    for at, label in clause.events:
        if mention.first <= at < mention.last:
            continue
        if run[0] <= at < run[1] and label not in CASUALTY_EVENTS:
            continue
        low, high = (at, mention.first) if at < mention.first else (after, at)
        if high - low > farthest:
            continue
        steps = max(0, high - low) + barriers(passage, low, high, taken)
        if steps <= farthest:
            ranked.append((steps, at, label))
    return tuple(dict.fromkeys(label for _, _, label in sorted(ranked)))[:3]


def barriers(passage: Passage, low: int, high: int, taken: tuple[tuple[int, int], ...]) -> float:
    """Count what stands between a value and an event word as extra steps."""
    known = word_set("phrases", "barriers", "words")
    between = passage.tokens.lower[low:high]
    cost = 3.0 * sum(word in known or (word in RELATIVE and at > 0) for at, word in enumerate(between))
    return cost + 4 * sum(low <= run[0] and run[1] <= high for run in taken)


def nearest_names(clause: Clause, mention: Mention) -> tuple[str, ...]:
    """Give the keys of the names in the sentence, nearest first."""
    ranked = sorted(
        (min(abs(name.first - mention.last), abs(mention.first - name.last)), name.first, name.key)
        for name in clause.names
    )
    return tuple(dict.fromkeys(key for _, _, key in ranked if key))
