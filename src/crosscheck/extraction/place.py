"""A value in its sentence, as the rules that look for what it counts see it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from crosscheck.extraction.kinds.kind import Mention
from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.passage import Passage
from crosscheck.language.phrases import NOWHERE, noun_phrase
from crosscheck.language.segment import Sentence
from crosscheck.values import Quantity

Run = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Place:
    """A value in its sentence. taken: the token runs of the other values there, in order."""

    passage: Passage
    sentence: Sentence
    mention: Mention
    taken: tuple[Run, ...]

    @property
    def end(self) -> int:
        """Give the token at which the next value of the sentence begins, or the sentence ends."""
        return self.next_value(self.mention.last)

    def next_value(self, token: int) -> int:
        """Give the first token of the next value at or after a token, or the sentence's end."""
        at = bisect_left(self.taken, (token, 0))
        return self.taken[at][0] if at < len(self.taken) else self.sentence.last

    def value_ending(self, token: int) -> Run:
        """Give the value that ends just before a token; (0, 0) for none."""
        at = bisect_left(self.taken, (token, 0)) - 1
        return self.taken[at] if at >= 0 and self.taken[at][1] == token else NOWHERE

    def value_at(self, token: int) -> Run:
        """Give the value that begins at a token; (0, 0) for none."""
        at = bisect_left(self.taken, (token, 0))
        return self.taken[at] if at < len(self.taken) and self.taken[at][0] == token else NOWHERE

    @property
    def is_none(self) -> bool:
        """Say whether the value is none at all ("nobody", "none of the crew")."""
        value = self.mention.value
        return self.mention.kind == "count" and isinstance(value, Quantity) and not any(value.numbers)

    @property
    def next_word(self) -> str:
        """Give the word after the value, '.' at the end."""
        at = self.mention.last
        return self.passage.tokens.lower[at] if at < self.sentence.last else "."

    @property
    def dimension(self) -> str:
        """Give the dimension of the value."""
        return self.mention.value.dimension if isinstance(self.mention.value, Quantity) else ""


def base_number(place: Place) -> Run:
    """Find the second number of "19 of the 32 branches", "three of four men", "61 percent of 200 migrants"."""
    lower, at = place.passage.tokens.lower, place.mention.last
    if place.next_word != "of":
        return NOWHERE
    between = word_set("phrases", "leading", "words") | word_set("phrases", "times", "words")
    for begin in range(at + 1, min(at + 4, place.sentence.last)):
        if place.value_at(begin) != NOWHERE:
            return place.value_at(begin)
        if lower[begin] not in between:
            break
    return NOWHERE


def with_of(passage: Passage, run: Run, end: int) -> Run:
    """Take in "of violent kidnappings" after a head that says little by itself ("victims", "members", "cases")."""
    tokens = passage.tokens
    first, last = run
    heads = load_lexicon("partitives")["heads"]
    joint = tokens.lower[last] if last + 1 < end else ""
    is_partitive = joint == "of" and tokens.lower[last - 1] in heads
    is_moved = joint == "in" and tokens.lower[last - 1] in word_set("change", "after", "words")
    if is_partitive or is_moved:
        tail = noun_phrase(passage, last + 1, end)
        if tail != NOWHERE and tail[0] <= last + 4 and (is_partitive or tokens.words[tail[0]].islower()):
            return first, tail[1]
    return run
