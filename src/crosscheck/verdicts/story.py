"""What the rules may ask about the story: when each article appeared and which articles share a voice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from crosscheck.language.passage import published_interval
from crosscheck.model import Article, Claim


# Things are told apart by how long or heavy they are, or how much they hold; by nothing else that is measured.
NAMING = frozenset({"length", "mass", "volume", "data", "power"})


@dataclass(frozen=True, slots=True)
class Story:
    """One story's articles as the rules see them.

    published: article id -> first and last day it can have appeared. voice: article id -> the id its voice goes by.
    """

    articles: dict[str, Article]
    published: dict[str, tuple[dt.date, dt.date] | None]
    voice: dict[str, str]
    texts: tuple[str, ...] = ()
    marks: dict[tuple[str, int], dict[str, frozenset[str]]] = field(default_factory=dict)

    def marks_of(self, claim: Claim) -> dict[str, frozenset[str]]:
        """Give the sizes that stand as names in a claim's sentence, unit -> numbers: "13-inch", but not the claim."""
        return self.marks.get((claim.article, claim.sentence.start), {})

    def tells_apart(self, some: set[str], others: set[str]) -> bool:
        """Say whether one article names a place of each: what it keeps apart is not one place under two names."""
        return any(any(a in text for a in some) and any(b in text for b in others) for text in self.texts)

    def is_later(self, left: Claim, right: Claim) -> bool:
        """Say whether the right claim's article certainly appeared after the left one's."""
        a, b = self.published.get(left.article), self.published.get(right.article)
        return a is not None and b is not None and a[1] < b[0]


def read_marks(claims: Iterable[Claim]) -> dict[tuple[str, int], dict[str, frozenset[str]]]:
    """Collect the lengths written with a hyphen before a noun, by sentence."""
    found: dict[tuple[str, int], dict[str, frozenset[str]]] = {}
    for claim in claims:
        if claim.kind == "measure" and claim.value.dimension in NAMING and "-" in claim.surface:
            marks = found.setdefault((claim.article, claim.sentence.start), {})
            marks[claim.value.unit] = marks.get(claim.value.unit, frozenset()) | {claim.value.stated}
    return found


def read_story(articles: Sequence[Article], copies: Sequence[tuple[str, ...]], claims: Iterable[Claim] = ()) -> Story:
    """Collect publication intervals and voices."""
    voice = {article.id: article.id for article in articles}
    for group in copies:
        voice.update(dict.fromkeys(group, group[0]))
    return Story(
        {article.id: article for article in articles},
        {article.id: published_interval(article.published) for article in articles},
        voice,
        tuple(article.text.lower() for article in articles),
        read_marks(claims),
    )
