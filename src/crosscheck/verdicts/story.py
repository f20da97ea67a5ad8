"""What the rules may ask about the story: when each article appeared and which articles share a voice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.language.passage import published_interval
from crosscheck.model import Article, Claim


@dataclass(frozen=True, slots=True)
class Story:
    """One story's articles as the rules see them.

    published: article id -> first and last day it can have appeared. voice: article id -> the id its voice goes by.
    """

    articles: dict[str, Article]
    published: dict[str, tuple[dt.date, dt.date] | None]
    voice: dict[str, str]

    def is_later(self, left: Claim, right: Claim) -> bool:
        """Say whether the right claim's article certainly appeared after the left one's."""
        a, b = self.published.get(left.article), self.published.get(right.article)
        return a is not None and b is not None and a[1] < b[0]


def read_story(articles: Sequence[Article], copies: Sequence[tuple[str, ...]]) -> Story:
    """Collect publication intervals and voices."""
    voice = {article.id: article.id for article in articles}
    for group in copies:
        voice.update(dict.fromkeys(group, group[0]))
    return Story(
        {article.id: article for article in articles},
        {article.id: published_interval(article.published) for article in articles},
        voice,
    )
