"""What a value is said of: the counted noun phrase, its event, the names round it."""

from __future__ import annotations

from crosscheck.extraction.clause import Clause
from crosscheck.extraction.kinds.kind import Mention
from crosscheck.language.lexicon import first_class, load_lexicon, word_set
from crosscheck.language.numbers import HYPHENS
from crosscheck.language.passage import Passage
from crosscheck.language.phrases import noun_class, noun_phrase
from crosscheck.language.stem import stem
from crosscheck.model import Subject

FARTHEST_EVENT = 14
CASUALTY_EVENTS = frozenset({"die", "hurt", "miss", "arrest"})
PEOPLE_EVENTS = frozenset({"die", "hurt", "arrest", "ask", "expel", "displace", "infect", "flow"})


def find_subject(passage: Passage, clause: Clause, mention: Mention, taken: tuple[tuple[int, int], ...]) -> Subject:
    """Say what a mention's value is of. `taken` are the token runs of the other values of its sentence."""
    first, last = mention.counted
    if (first, last) == (0, 0) and mention.kind in {"count", "percent", "ordinal", "measure", "money"}:
        first, last = counted_run(passage, clause, mention, taken)
    event = nearest_event(passage, clause, mention, (first, last), taken)
    names = nearest_names(clause, mention)
    if (first, last) == (0, 0):
        people = mention.kind == "count" and event in CASUALTY_EVENTS
        return Subject("", "peopl" if people else "", ("people",) if people else (), (), event, names)
    tokens = passage.tokens
    head = head_of(passage, first, last)
    restriction = tuple(
        stem(tokens.lower[at]) for at in range(first, last) if at != head and tokens.lower[at][0].isalpha()
    )
    word = tokens.lower[head]
    label = noun_class(word)
    told = first_class("events", "events").get(word, "")
    if mention.kind == "count" and told in PEOPLE_EVENTS and word in word_set("partitives", "happenings"):
        # "31,355 requests" and "31,355 people who asked" are one count
        event, label = told, "people"
    return Subject(passage.surface(first, last), stem(word), (label,) if label else (), restriction, event, names)


def head_of(passage: Passage, first: int, last: int) -> int:
    """Find the head noun: the last word before an "of", else the last word."""
    for at in range(first + 1, last):
        if passage.tokens.lower[at] == "of":
            return at - 1
    return last - 1


def counted_run(
    passage: Passage, clause: Clause, mention: Mention, taken: tuple[tuple[int, int], ...]
) -> tuple[int, int]:
    """Find the counted noun phrase after the number; for a share, the base after "of"."""
    end = min([clause.sentence.last, *(run[0] for run in taken if run[0] >= mention.last)])
    tokens = passage.tokens
    first = mention.last
    if mention.kind in {"percent", "money", "measure"}:
        if first < end and tokens.lower[first] == "of":
            return noun_phrase(passage, first + 1, end)
        if first < end and tokens.lower[first] in HYPHENS:
            return noun_phrase(passage, first + 1, end)
        hyphened = mention.kind == "measure" and any(tokens.lower[at] in HYPHENS for at in range(mention.first, mention.last))
        follows = first < end and tokens.words[first].islower() and tokens.lower[first] not in word_set("function", "words")
        return noun_phrase(passage, first, end) if hyphened or (follows and mention.kind != "measure") else (0, 0)
    run = noun_phrase(passage, first, end)
    if run != (0, 0):
        return with_of(passage, run, end)
    return (0, 0)


def with_of(passage: Passage, run: tuple[int, int], end: int) -> tuple[int, int]:
    """Take in "of violent kidnappings" after a head that says little by itself ("victims", "members", "cases")."""
    tokens = passage.tokens
    first, last = run
    if last + 1 < end and tokens.lower[last] == "of" and tokens.lower[last - 1] in load_lexicon("partitives")["heads"]:
        tail = noun_phrase(passage, last + 1, end)
        if tail != (0, 0):
            return first, tail[1]
    return run


def nearest_event(
    passage: Passage, clause: Clause, mention: Mention, run: tuple[int, int], taken: tuple[tuple[int, int], ...]
) -> str:
    """Find the event word nearest to a value: crossing another value, a comma or a joint costs steps."""
    best, event = FARTHEST_EVENT + 1.0, ""
    after = max(mention.last, run[1])
    for at, label in clause.events:
        if mention.first <= at < mention.last:
            continue
        if run[0] <= at < run[1] and label not in CASUALTY_EVENTS:
            continue
        low, high = (at, mention.first) if at < mention.first else (after, at)
        steps = max(0, high - low) + barriers(passage, low, high, taken)
        if steps < best:
            best, event = steps, label
    return event


def barriers(passage: Passage, low: int, high: int, taken: tuple[tuple[int, int], ...]) -> float:
    """Count what stands between a value and an event word as extra steps."""
    cost = 0.0
    for at in range(low, high):
        word = passage.tokens.lower[at]
        if word in {",", ";", "–", "—", "(", ")"}:
            cost += 3
        elif word in {"and", "but", "while", "when", "after", "before"} or (word in {"who", "which", "that"} and at > low):
            cost += 3
    return cost + sum(4 for run in taken if low <= run[0] and run[1] <= high)


def nearest_names(clause: Clause, mention: Mention) -> tuple[str, ...]:
    """Give the keys of the names in the sentence, nearest first."""
    ranked = sorted(
        (min(abs(name.first - mention.last), abs(mention.first - name.last)), name.first, name.key) for name in clause.names
    )
    return tuple(dict.fromkeys(key for _, _, key in ranked if key))
