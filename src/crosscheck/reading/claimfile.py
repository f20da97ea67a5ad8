"""A claim file -> article: what a source says in someone's words, with the words to jump to at the source.

source: {id, title, publisher, author, published, url}     all optional
claims:
  - says: A sentence in anyone's words.
    find: up to eight words at the source
    kind, value, when, where, who:                         override what the sentence is read as
"""

from __future__ import annotations

from typing import Any

from crosscheck.errors import SourceError
from crosscheck.model import Article, Override
from crosscheck.reading.mapping import HEAD_KEYS, Spot, check_keys, load_mapping, nearest_of, read_head, text_at
from crosscheck.reading.reader import Reader, Source, decode

TOP_KEYS = ("source", "claims")
OVERRIDE_KEYS = ("kind", "value", "when", "where", "who")
CLAIM_KEYS = ("says", "find", *OVERRIDE_KEYS)
# What a text fragment needs to be found, and little enough to be a quotation.
MOST_FIND_WORDS = 8
SENTENCE_ENDS = (".", "!", "?", "…")
CLOSERS = "\"'”’)]»"


def read_claim_file(source: Source) -> Article:
    """Read a claim file; its sentences, a line each, are the article's text."""
    spot = Spot(source.place)
    mapping = load_mapping(decode(source.raw, source.place), spot)
    for key in mapping:
        if key in HEAD_KEYS:
            raise SourceError(spot.of(mapping, key), f"'{key}' belongs under `source:`; indent it there")
    check_keys(mapping, TOP_KEYS, spot)
    fields: dict[str, Any] = {"id": source.stem} | read_source(mapping, spot)
    lines: list[str] = []
    links: list[tuple[int, str]] = []
    overrides: list[Override] = []
    start = 0
    for claim in claims_of(mapping, spot):
        says, find, override = read_claim(claim, spot, source.kinds)
        links.append((start, find or ""))
        if override:
            overrides.append(Override(start, start + len(says), **override))
        lines.append(says)
        start += len(says) + 1
    return Article(text="\n".join(lines), links=tuple(links), overrides=tuple(overrides), **fields)


def read_source(mapping: Any, spot: Spot) -> dict[str, str | None]:  # noqa: ANN401 (ruamel has no narrower type)
    """Give what the file says of its source."""
    head = mapping.get("source")
    if head is None or head == "":
        return {}
    if not hasattr(head, "lc") or not hasattr(head, "keys"):
        raise SourceError(spot.of(mapping, "source"), "'source' must be `key: value` lines, such as `title: ...`")
    check_keys(head, HEAD_KEYS, spot)
    return read_head(head, spot)


def claims_of(mapping: Any, spot: Spot) -> Any:  # noqa: ANN401
    """Give the claims' mappings; a file without any is an error."""
    claims: Any = mapping.get("claims")
    if "claims" not in mapping:
        raise SourceError(spot.at(0, 0), "no 'claims'; add `claims:` and under it `- says: a sentence`")
    if not isinstance(claims, list) or not claims:
        raise SourceError(spot.of(mapping, "claims"), "'claims' must be a list of `- says: a sentence`")
    for index, claim in enumerate(claims):
        if not hasattr(claim, "lc") or not hasattr(claim, "keys"):
            raise SourceError(spot.at(*mapping["claims"].lc.item(index)), "a claim must be `- says: a sentence`")
    return claims


def read_claim(claim: Any, spot: Spot, kinds: frozenset[str]) -> tuple[str, str, dict[str, str]]:  # noqa: ANN401
    """Give a claim's sentence, the words to find and what is overridden."""
    check_keys(claim, CLAIM_KEYS, spot)
    says = text_at(claim, "says", spot)
    if not says:
        raise SourceError(
            spot.at(claim.lc.line, claim.lc.col), "a claim without 'says'; add `says: a sentence in anyone's words`"
        )
    find = text_at(claim, "find", spot)
    if len(find.split()) > MOST_FIND_WORDS:
        problem = f"'find' has {len(find.split())} words; keep the {MOST_FIND_WORDS} that lead to the place"
        raise SourceError(spot.of(claim, "find"), problem)
    override = {key: words for key in OVERRIDE_KEYS if (words := text_at(claim, key, spot))}
    kind = override.get("kind", "")
    if kind and kinds and kind not in kinds:
        problem = f"unknown kind '{kind[:40]}'; did you mean '{nearest_of(kind, sorted(kinds))[0]}'?"
        raise SourceError(spot.of(claim, "kind"), problem)
    return ended(says), find, override


def ended(says: str) -> str:
    """Close a sentence that lacks its full stop, so that it is read as a sentence and not as a heading."""
    return says if says.rstrip(CLOSERS).endswith(SENTENCE_ENDS) else f"{says}."


READER = Reader((".yaml", ".yml"), read_claim_file)
