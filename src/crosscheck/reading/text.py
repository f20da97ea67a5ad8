"""Plain text -> article: the file is the text."""

from __future__ import annotations

from crosscheck.model import Article
from crosscheck.reading.reader import Reader, Source, decode


def read_text(source: Source) -> Article:
    """Read a text file as it stands."""
    return Article(id=source.stem, text=decode(source.raw, source.place))


READER = Reader((".txt",), read_text)
