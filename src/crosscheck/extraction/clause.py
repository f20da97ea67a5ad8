"""A sentence as subject, scope and attribution look at it: content words, events, names and dates by token."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from crosscheck.language.concepts import concept
from crosscheck.language.events import find_events
from crosscheck.language.lexicon import word_set
from crosscheck.language.names import NameMention, find_names
from crosscheck.language.passage import Passage
from crosscheck.language.segment import Sentence
from crosscheck.language.timex import Timex, find_timexes

QUOTES = frozenset('"“”«»')


@dataclass(frozen=True, slots=True)
class Clause:
    """One sentence of one article.

    order: its place in the article. content: (token, stem) of its content words. events: (token, class) of event words.
    names, timexes: those inside it. quotes: token runs inside quotation marks. cue: its first word that tells of
    earlier times, '' if none. saying: the token of its first verb of saying ("said", "according to"), -1 if none.
    sayings: of all, and of what tells a figure only beside a speaker ("police put it at", "the union's count").
    """

    sentence: Sentence
    order: int
    content: tuple[tuple[int, str], ...]
    events: tuple[tuple[int, str], ...]
    names: tuple[NameMention, ...]
    timexes: tuple[Timex, ...]
    quotes: tuple[tuple[int, int], ...]
    cue: str
    saying: int
    sayings: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Clauses:
    """All sentences of one article that were asked for, each looked at once."""

    passage: Passage
    names: dict[int, tuple[NameMention, ...]]
    timexes: dict[int, tuple[Timex, ...]]
    seen: dict[int, Clause]

    def at(self, token: int) -> Clause:
        """Give the clause that holds a token."""
        sentence = self.passage.sentence_at(token)
        clause = self.seen.get(sentence.first)
        if clause is None:
            clause = self.seen[sentence.first] = self.look(sentence)
        return clause

    def look(self, sentence: Sentence) -> Clause:
        """Look at one sentence."""
        run = self.passage.tokens.lower[sentence.first : sentence.last]
        function = word_set("function", "words")
        words = [
            (at, word) for at, word in enumerate(run, sentence.first) if word not in function and word[0].isalpha()
        ]
        content = [(at, concept(word)) for at, word in words]
        events = find_events(self.passage.tokens.lower, sentence.first, sentence.last)
        cues, verbs, tellings = word_set("scope", "background"), word_set("speech", "verbs"), tellings_of_figures()
        return Clause(
            sentence, bisect_left(self.passage.starts, sentence.first), tuple(content), events,
            self.names.get(sentence.first, ()), self.timexes.get(sentence.first, ()),
            quoted_runs(self.passage, sentence),
            next(filter(cues.__contains__, run), ""),
            next((at for at, word in enumerate(run, sentence.first) if word in verbs), -1),
            tuple([at for at, word in enumerate(run, sentence.first) if word in tellings]),
        )  # fmt: skip


@cache
def tellings_of_figures() -> frozenset[str]:
    """Give the words by which a speaker tells a figure: "said", "put it at", "counted", "estimate"."""
    sorts = "verbs", "placing", "telling", "telling_of", "reckonings", "loose_reckonings"
    return frozenset().union(*(word_set("speech", sort) for sort in sorts))


def open_clauses(passage: Passage) -> Clauses:
    """Sort an article's names and dates into its sentences."""
    names: dict[int, list[NameMention]] = {}
    timexes: dict[int, list[Timex]] = {}
    for name in find_names(passage):
        names.setdefault(passage.sentence_at(name.first).first, []).append(name)
    for timex in find_timexes(passage):
        timexes.setdefault(passage.sentence_at(timex.first).first, []).append(timex)
    return Clauses(
        passage,
        {first: tuple(found) for first, found in names.items()},
        {first: tuple(found) for first, found in timexes.items()},
        {},
    )


def quoted_runs(passage: Passage, sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """Find the token runs between quotation marks; an unclosed one runs to the sentence's end."""
    runs = []
    opened = -1
    words = passage.tokens.words
    if QUOTES.isdisjoint(words[sentence.first : sentence.last]):
        return ()
    for index in range(sentence.first, sentence.last):
        word = words[index]
        if word in {"“", "«"} or (word == '"' and opened < 0):
            opened = index + 1
        elif word in {"”", "»", '"'}:
            runs.append((sentence.first if opened < 0 else opened, index))
            opened = -1
    if opened >= 0:
        runs.append((opened, sentence.last))
    return tuple(runs)
