"""Articles that share their text are one voice: how much of the shorter one stands word for word in the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.matching.joining import join
from crosscheck.model import Article

# Five words in a row are shared by chance in a tenth of two independent reports; a wire story that an editor has gone
# over keeps most of its runs of five, and few of eight.
RUN = 5
# Share of the shorter article's words that stand in such runs of the other. Of 493 pairs of articles of the labelled
# stories four lie above it, three of them copies from the start; below it are reports that quote the same people.
COPY_SHARE = 0.6
# Two texts that credit one agency are told by one voice when they share this much; all between tells the same wire.
WIRE_SHARE = 0.35
LEAST_WORDS = 20
# Of the words that a copy shares about half lie in its first half; a foot that two articles share lies in the second.
BEGUN_SHARE = 0.3
REPRINT_SHARE, REPRINT_WORDS = 0.9, 60
# A credit stands over an article or under it; elsewhere an agency is one that somebody spoke to.
CREDIT_ROOM = 200
# A run in many articles is looked at from each to the next few: enough to chain the copies of one wire story.
NEIGHBOURS = 20
WORD = re.compile(r"\w+")
SENTENCE = re.compile(r"[^.!?\n]+")
CREDIT = re.compile(r"\(([^()\n]{2,40})\)|^[ \t]*(?:by |source: |[-–—] ?)?([A-Z][^\n.]{1,40}?)\.?[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Print:
    """An article's own words as hashed runs, by their place, and each once. agencies: those it credits."""

    words: int
    runs: tuple[int, ...]
    unlike: frozenset[int]
    agencies: frozenset[str]


def find_copies(articles: Sequence[Article]) -> tuple[tuple[str, ...], ...]:
    """Group the ids of articles of one voice; groups of one are left out."""
    prints = {article.id: take_print(article) for article in sorted(articles, key=lambda article: article.id)}
    holders = hold(prints)
    shared = Counter(pair for names in holders.values() for pair in neighbours(names))
    likely = [
        pair for pair, count in shared.items() if count >= WIRE_SHARE / 2 * min(len(prints[name].runs) for name in pair)
    ]  # fmt: skip
    first = [pair for pair in sorted(likely) if is_copy(prints, pair, frozenset())]
    refrain = refrains(holders, join(first))
    links = [pair for pair in first if is_reprint(prints, pair) or is_copy(prints, pair, refrain)]
    members: dict[str, list[str]] = {}
    for name, root in sorted(join(links).items()):
        members.setdefault(root, []).append(name)
    return tuple(tuple(names) for names in members.values() if len(names) > 1)


def take_print(article: Article) -> Print:
    """Hash the runs of an article's words, without the sentences that are its page's."""
    cues = sorted(word_set("copies", "boilerplate", "cues"))
    words: list[str] = []
    for sentence in SENTENCE.findall(article.text.lower()):
        if not any(cue in sentence for cue in cues):
            words += WORD.findall(sentence)
    runs = tuple(hash_of(words[at : at + RUN]) for at in range(max(0, len(words) - RUN + 1)))
    return Print(len(words), runs, frozenset(runs), credited(article))


def hash_of(words: list[str]) -> int:
    """Hash a run of words the same way in every process (CRC-32)."""
    return crc32(" ".join(words).encode(errors="replace"))


def credited(article: Article) -> frozenset[str]:
    """Give the agencies that an article credits: in brackets, alone on a line, as author or as publisher."""
    names = {name: label for label, known in load_lexicon("copies")["agencies"].items() for name in known}
    text = article.text
    ends = text if len(text) <= 2 * CREDIT_ROOM else f"{text[:CREDIT_ROOM]}\n\n{text[-CREDIT_ROOM:]}"
    found = [article.author, article.publisher, *(inner or line for inner, line in CREDIT.findall(ends))]
    return frozenset(names[name.strip().lower()] for name in found if name.strip().lower() in names)


def hold(prints: Mapping[str, Print]) -> dict[int, list[str]]:
    """Give {run: the articles that have it}, those of one article left out."""
    holders: dict[int, list[str]] = {}
    for name, one in prints.items():
        for run in one.unlike:
            holders.setdefault(run, []).append(name)
    return {run: names for run, names in holders.items() if len(names) > 1}


def neighbours(names: list[str]) -> Iterable[tuple[str, str]]:
    """Give each article with the next few that share a run."""
    return ((a, b) for at, a in enumerate(names) for b in names[at + 1 : at + 1 + NEIGHBOURS])


def refrains(holders: Mapping[int, list[str]], root: Mapping[str, str]) -> frozenset[int]:
    """Give the runs that articles share which are no copies of each other: a paper's standing words, a quotation."""
    return frozenset(run for run, names in holders.items() if len({root.get(name, name) for name in names}) > 1)


def is_reprint(prints: Mapping[str, Print], pair: tuple[str, str]) -> bool:
    """Say whether two articles are one text but for a few words: then no standing words explain it."""
    less, more = sorted((prints[name] for name in pair), key=lambda one: (one.words, one.runs))
    return less.words >= REPRINT_WORDS and len(covered(less, more.unlike)) >= REPRINT_SHARE * less.words


def is_copy(prints: Mapping[str, Print], pair: tuple[str, str], refrain: frozenset[int]) -> bool:
    """Say whether enough of the shorter of two articles stands in the other, but for what is no sign of a copy."""
    less, more = sorted((prints[name] for name in pair), key=lambda one: (one.words, one.runs))
    standing = covered(less, refrain) if refrain else set()
    own = less.words - len(standing)
    least = WIRE_SHARE if less.agencies & more.agencies else COPY_SHARE
    if own < LEAST_WORDS or RUN * sum(map(more.unlike.__contains__, less.runs)) < least * own:
        return False  # no run has more than its five words to give: most pairs end here
    common = covered(less, more.unlike)
    begun = sum(at < less.words / 2 for at in common)  # what only ends alike has a foot in common, not a text
    return len(common - standing) >= least * own and begun >= BEGUN_SHARE * len(common)


def covered(one: Print, wanted: frozenset[int]) -> set[int]:
    """Give the places of the words that lie in one of the wanted runs."""
    return {at + step for at, run in enumerate(one.runs) if run in wanted for step in range(RUN)}
