"""Tokens -> names: people, organisations, places and acronyms, each with its key in the article's fullest form."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.language.acronyms import Expansion, acronyms
from crosscheck.language.names_forms import Evidence, divided, form_of, is_name, weigh
from crosscheck.language.names_line import Line, Run, open_line
from crosscheck.language.names_resolve import Names, resolve
from crosscheck.language.names_runs import capital_runs, is_display
from crosscheck.language.names_words import fold
from crosscheck.language.passage import Passage
from crosscheck.language.people import same_person

__all__ = ["NameMention", "acronyms", "find_names", "same_person"]


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name in the text.

    first, last: half-open run of tokens, without title. form: 'person', 'organisation', 'place', 'acronym' or 'other'.
    key: folded, without title or possessive, in the fullest form the article gives. text: as written here.
    short: the folded acronym that the article uses for it, '' when there is none.
    """

    first: int
    last: int
    form: str
    key: str
    text: str
    short: str = ""


@lru_cache(maxsize=4)
def find_names(passage: Passage) -> tuple[NameMention, ...]:
    """Give the names of a passage in order of the text, each with the fullest form known in it."""
    line = open_line(passage)
    expansions = acronyms(passage)
    runs = named_runs(passage, line, {expansion.start: expansion.end for expansion in expansions})
    keys = [key_of(line, run.first, run.last) for run in runs]
    runs, keys = [run for run, key in zip(runs, keys, strict=True) if key], [key for key in keys if key]
    evidence: dict[str, Evidence] = {}
    for run, key in zip(runs, keys, strict=True):
        evidence[key] = weigh(line, run, evidence.get(key, Evidence()))
    forms = {key: form_of(key, seen, line.known, evidence) for key, seen in evidence.items()}
    names = resolve(forms, evidence, aliases_of(line, expansions, runs, keys))
    mentions = [mention(passage, run.first, run.last, key, names) for run, key in zip(runs, keys, strict=True)]
    mentions += display_mentions(passage, line, names)
    return tuple(sorted((found for found in mentions if found is not None), key=lambda found: found.first))


def mention(passage: Passage, first: int, last: int, key: str, names: Names) -> NameMention | None:
    """Make the mention of a run, or None for a generic word that stands for nothing known."""
    if key in names.dropped:
        return None
    full = names.full.get(key, key)
    return NameMention(first, last, names.forms[full], full, passage.surface(first, last), names.short.get(full, ""))


def key_of(line: Line, first: int, last: int) -> str:
    """Give the key of a run: its words folded, without a nickname in quotes and without punctuation."""
    kept: list[str] = []
    quoted = False
    for index in range(first, last):
        word = line.words[index]
        if word in {'"', "“", "”"} or (word in {"'", "‘"} and not line.lower[index - 1].endswith("s")):
            quoted = not quoted
        elif not quoted and (word[0].isalnum() or word == "&") and line.lower[index] != "'s":
            # "R.T. Vale" and "R. T. Vale" are one key; "U.S. Navy" keeps "us"
            spaced = "." in word and index == first and last - first > 1 and line.lower[index] not in line.known.place
            kept.append(word.replace(".", " ") if spaced else word)
    letters = [word for word in kept[:3] if len(word) == 1]
    if len(letters) == len(kept) or (len(letters) == 2 and kept[0] == "U" and kept[1] in "SKN"):
        kept = ["".join(letters), *kept[len(letters) :]]  # a corpus writes "U. S. Navy"
    return fold(" ".join(kept))


def named_runs(passage: Passage, line: Line, fixed: dict[int, int]) -> list[Run]:
    """Keep the runs that are names, judging a sentence's first word by the rest of the article."""
    runs = [part for run in capital_runs(passage, line, fixed) for part in divided(line, run)]
    inside = Counter(line.lower[at] for run in runs for at in range(run.first + run.initial, run.last))
    small = set(filter(str.islower, line.words))
    kept = []
    for run in runs:
        trimmed = is_name(line, run, inside, small)
        if trimmed is not None:
            kept.append(trimmed)
    return kept


def aliases_of(line: Line, expansions: tuple[Expansion, ...], runs: list[Run], keys: list[str]) -> dict[str, str]:
    """Give the full key for each acronym that the article defines, and for each "known as" after a name."""
    ends = {run.last: key for run, key in zip(runs, keys, strict=True)}
    aliases: dict[str, str] = {}
    for expansion in expansions:
        aliases.setdefault(fold(expansion.acronym), ends.get(expansion.end, expansion.key))
    for run, key in zip(runs, keys, strict=True):
        if line.lower[max(0, run.first - 2) : run.first] == ("known", "as") and line.words[run.first].isupper():
            named = next((ends[at] for at in range(run.first - 3, max(0, run.first - 6), -1) if at in ends), "")
            if named and named != key:
                aliases.setdefault(key, named)
    return aliases


def display_mentions(passage: Passage, line: Line, names: Names) -> list[NameMention | None]:
    """Find in headlines and headings the names that the running text has taught."""
    taught: dict[str, list[tuple[str, ...]]] = {}
    for key in names.forms:
        parts = tuple(key.split())
        taught.setdefault(parts[0], []).append(parts)
    for alias in names.full:
        taught.setdefault(alias.split()[0], []).append(tuple(alias.split()))
    found: list[NameMention | None] = []
    for sentence in passage.sentences:
        if not taught or not is_display(line, sentence):
            continue
        index = sentence.first
        while index < sentence.last:
            parts = longest_taught(line, index, sentence.last, taught)
            if parts:
                found.append(mention(passage, index, index + len(parts), " ".join(parts), names))
            index += len(parts) or 1
    return found


def longest_taught(line: Line, index: int, stop: int, taught: dict[str, list[tuple[str, ...]]]) -> tuple[str, ...]:
    """Give the longest known name that begins at a token, as its folded parts; () for none."""
    word = line.words[index]
    if not word[0].isupper():
        return ()
    best: tuple[str, ...] = ()
    for parts in taught.get(fold(word), ()):
        end = index + len(parts)
        if len(parts) > len(best) and end <= stop and key_of(line, index, end) == " ".join(parts):
            best = parts
    return best
