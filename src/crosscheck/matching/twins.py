"""Sentences that two articles share but for their values: what is left when a sentence's figures are taken out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Indel

from crosscheck.language.concepts import concept
from crosscheck.language.lexicon import word_set
from crosscheck.model import Article, Claim

VALUES = frozenset({"count", "money", "percent", "measure", "age", "date", "time", "ordinal"})
# A sentence with fewer words beside its values may be anybody's; with as many, and all of them shared, it was copied.
LEAST_WORDS = 9
# Two sentences with this share of their words in the same order are one sentence lightly edited.
ALIKE = 0.9
# A run of words that so many sentences share is a refrain, and tells no copy.
MOST_SHARED = 60
RUN = 5
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Frame:
    """One sentence without its values. words: lower case, a value is '#' and its kind. fixed: names and numbers."""

    article: str
    start: int
    values: tuple[Claim, ...]
    words: tuple[str, ...]
    fixed: frozenset[str]


def find_twins(claims: Iterable[Claim], articles: Mapping[str, Article]) -> Iterator[tuple[Frame, Frame]]:
    """Give the pairs of sentences of two articles that are the same but for their values, in the articles' order."""
    frames = list(read_frames(claims, articles))
    seen: set[tuple[int, int]] = set()
    for holders in runs_of(frames).values():
        if 1 < len(holders) <= MOST_SHARED:
            seen.update((i, j) for i, j in combinations(holders, 2) if frames[i].article != frames[j].article)
    for i, j in sorted(seen):
        if are_twins(frames[i], frames[j]):
            yield frames[i], frames[j]


def read_frames(claims: Iterable[Claim], articles: Mapping[str, Article]) -> Iterator[Frame]:
    """Give each long sentence with a value, in order."""
    sentences: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        if claim.kind in VALUES:
            sentences.setdefault((claim.article, claim.sentence.start), []).append(claim)
    for (article, start), values in sentences.items():
        frame = frame_of(articles[article].text, start, tuple(sorted(values, key=lambda claim: claim.start)))
        if sum(not word.startswith("#") for word in frame.words) >= LEAST_WORDS:
            yield frame


def frame_of(text: str, start: int, values: tuple[Claim, ...]) -> Frame:
    """Take the values out of a sentence."""
    words: list[str] = []
    fixed: set[str] = set()
    at = start
    for claim in (*values, None):
        end = claim.start if claim else max(at, values[0].sentence.end)
        found = WORD.findall(text[at:end])
        fixed.update(word.lower() for word in found if is_fixed(word))
        words += (word.lower() for word in found)
        if claim:
            words.append(f"#{claim.kind}")
            at = max(at, claim.end)
    return Frame(values[0].article, start, values, tuple(words), frozenset(fixed))


def is_fixed(word: str) -> bool:
    """Say whether a word is a name or a number, which an edit of style leaves alone."""
    return any(sign.isdigit() for sign in word) or (
        word[0].isupper() and word.lower() not in word_set("function", "words")
    )


def runs_of(frames: list[Frame]) -> dict[tuple[str, ...], list[int]]:
    """Give {five words in a row: the frames that have them}."""
    runs: dict[tuple[str, ...], list[int]] = {}
    for number, frame in enumerate(frames):
        for run in {frame.words[at : at + RUN] for at in range(len(frame.words) - RUN + 1)}:
            runs.setdefault(run, []).append(number)
    return runs


def are_twins(one: Frame, two: Frame) -> bool:
    """Say whether two frames are one sentence: the same kinds of value, names and numbers, and nearly all words."""
    kinds = [[claim.kind for claim in frame.values] for frame in (one, two)]
    if kinds[0] != kinds[1] or Indel.normalized_similarity(one.words, two.words, score_cutoff=ALIKE) < ALIKE:
        return False
    return not any(is_telling(word, frame) for word, frame in differing(one, two))


def differing(one: Frame, two: Frame) -> Iterator[tuple[str, Frame]]:
    """Give each word that only one of two frames has, with the frame."""
    counts = [Counter(map(concept, frame.words)) for frame in (one, two)]
    for frame, mine, others in ((one, counts[0], counts[1]), (two, counts[1], counts[0])):
        extra = mine - others
        yield from ((word, frame) for word in frame.words if concept(word) in extra)


def is_telling(word: str, frame: Frame) -> bool:
    """Say whether a word makes another sentence: a name, a number, anything but small words and words of saying."""
    return word in frame.fixed or not (word in word_set("function", "words") or word in word_set("speech", "verbs"))
