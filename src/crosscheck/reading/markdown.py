"""Markdown -> article: front matter says where it appeared, the rest is the text."""

from __future__ import annotations

import json
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
# People write a headline after its key as it stands in the paper, colons, quotation marks and all.
HEADLINE = re.compile(r"^((?:title|publisher|author):[ \t]+)(\S.*)$", re.MULTILINE)


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
    mapping = load_head(text[found.end() : closing.start()], spot)
    check_keys(mapping, HEAD_KEYS, spot, near=SLIP)
    fields: dict[str, Any] = {"id": source.stem} | read_head(mapping, spot)
    return Article(text=text[closing.end() :].lstrip("\r\n"), **fields)


def load_head(matter: str, spot: Spot) -> Any:  # noqa: ANN401 (ruamel's mapping has no narrower type)
    """Read front matter; a headline that is no YAML as it stands is taken as the text it is."""
    try:
        return load_mapping(matter, spot)
    except SourceError:
        meant = HEADLINE.sub(lambda line: line[1] + quoted(line[2], spot), matter)
        if meant == matter:
            raise
    return load_mapping(meant, spot)


def quoted(words: str, spot: Spot) -> str:
    """Quote the words of a headline where they would break the YAML: "Fire: two dead", "'Witches' held"."""
    try:
        load_mapping(f"title: {words}", spot)
    except SourceError:
        return json.dumps(words.rstrip(), ensure_ascii=False)
    return words


READER = Reader((".md", ".markdown"), read_markdown)
