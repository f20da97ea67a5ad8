"""Markdown -> article: front matter says where it appeared, the rest is the text."""

from __future__ import annotations

import re
from typing import Any

from crosscheck.errors import SourceError
from crosscheck.model import Article
from crosscheck.reading.mapping import HEAD_KEYS, Spot, check_keys, load_mapping, read_head
from crosscheck.reading.reader import Reader, Source, decode

FENCE = re.compile(r"^---[ \t]*\r?$", re.MULTILINE)
FIRST_KEY = re.compile(r"---[ \t]*\r?\n(?:\s*(?:#.*)?\r?\n)*[\w-]+\s*:")
# Other tools keep keys of their own in front matter (tags, layout, draft); one as near as this to a key of ours is
# a slip. "publishd" for "published" scores 94, "tags" for "title" 44, "date" for "title" 44, "authors" for "author" 92.
SLIP = 80


def read_markdown(source: Source) -> Article:
    """Read a Markdown file; its front matter is no part of the text."""
    text = decode(source.raw, source.place)
    found = FENCE.match(text)
    if found is None or not FIRST_KEY.match(text):
        return Article(id=source.stem, text=text)
    closing = FENCE.search(text, found.end())
    if closing is None:
        raise SourceError(Spot(source.place).at(0, 0), "front matter is never closed; end it with a line ---")
    spot = Spot(source.place)
    # The fence's own line end stays before the YAML, so that its line numbers are those of the file.
    mapping = load_mapping(text[found.end() : closing.start()], spot)
    check_keys(mapping, HEAD_KEYS, spot, near=SLIP)
    fields: dict[str, Any] = {"id": source.stem} | read_head(mapping, spot)
    return Article(text=text[closing.end() :].lstrip("\r\n"), **fields)


READER = Reader((".md", ".markdown"), read_markdown)
