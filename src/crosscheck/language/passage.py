"""An article's text as every reader of values sees it: tokens, sentences and the date it was published."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass

from crosscheck.language.segment import Sentence, split_sentences
from crosscheck.language.tokens import Tokens, tokenise


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """One text, tokenised and split once.

    published: first and last day the article can have appeared on ('2024-06' -> 1 and 30 June 2024), None if unknown.
    """

    text: str
    tokens: Tokens
    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]
    published: tuple[dt.date, dt.date] | None
    title: str = ""

    def sentence_at(self, token: int) -> Sentence:
        """Give the sentence that holds a token."""
        return self.sentences[max(0, bisect_right(self.starts, token) - 1)]

    def surface(self, first: int, last: int) -> str:
        """Give the text of a half-open run of tokens."""
        return self.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]


def open_passage(text: str, published: str | None = None, title: str = "") -> Passage:
    """Tokenise and split a text. `published` is '2019-07-24', '2024-06', '2020' or None."""
    tokens = tokenise(text)
    sentences = split_sentences(text, tokens)
    return Passage(text, tokens, sentences, tuple(s.first for s in sentences), published_interval(published), title)


def published_interval(published: str | None) -> tuple[dt.date, dt.date] | None:
    """Turn a day, month or year into its first and last day; None for None or for what is none of these."""
    if not published:
        return None
    try:
        numbers = [int(part) for part in published.split("-")]
        if len(numbers) == 1:
            return dt.date(numbers[0], 1, 1), dt.date(numbers[0], 12, 31)
        if len(numbers) == 2:
            year, month = numbers
            following = dt.date(year + month // 12, month % 12 + 1, 1)
            return dt.date(year, month, 1), following - dt.timedelta(days=1)
        day = dt.date(*numbers[:3])
    except (ValueError, OverflowError):
        return None
    return day, day
