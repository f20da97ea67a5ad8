"""Articles and the claims found in them -> claim files for people to edit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import Any

from crosscheck.errors import UsageError
from crosscheck.model import Article, Claim
from crosscheck.reading.atomic import write_whole
from crosscheck.reading.claimfile import MOST_FIND_WORDS, OVERRIDE_KEYS, TOP_KEYS
from crosscheck.reading.mapping import HEAD_KEYS, Spot, load_mapping
from crosscheck.reading.naming import file_name, numbered
from crosscheck.reading.reader import decode, visible

WORD = re.compile(r"\S+")
# What may stand round a word and is not looked for: '"hundreds,' is found as 'hundreds'.
AROUND = "\"'“”‘’«»()[],;:.!?…–—-"
# One word of a megabyte is nothing to look for; eight long words are about a hundred characters.
LONGEST_FIND = 300
# A sentence longer than this is one line all the same: a person edits it in one place.
LINE_WIDTH = 1_000_000


def write_story(
    folder: Path, articles: Iterable[Article], claims: Iterable[Claim], *, force: bool = False
) -> tuple[Path, ...]:
    """Write a claim file for each article that has claims, and give their paths.

    Raises UsageError when one of them is there already, before anything is written. With `force` the claims are written
    anew; a sentence that is still there keeps its comments and what was set by hand, and so does the source's head.
    """
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.article, []).append(claim)
    drafted = [article for article in articles if article.id in found]
    paths = [folder / f"{name}.yaml" for name in numbered([file_name(article.id) for article in drafted])]
    taken = [path for path in paths if path.exists()]
    if taken and not force:
        message = f"{visible(str(taken[0]))} is there already; --force writes its claims anew"
        raise UsageError(message)
    texts = [
        draft_text(article, found[article.id], path if path in taken else None)
        for article, path in zip(drafted, paths, strict=True)
    ]
    for path, text in zip(paths, texts, strict=True):
        write_whole(path, text)
    return tuple(paths)


def draft_text(article: Article, claims: Iterable[Claim], before: Path | None = None) -> str:
    """Write one claim file: the source's head, then each sentence that has claims, in order.

    before: the file as it stands, whose comments and overrides are kept.
    """
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

    mapping: Any = CommentedMap()
    if before is not None:
        mapping = load_mapping(decode(before.read_bytes(), str(before)), Spot(str(before)))
    head = mapping.get("source") or CommentedMap()
    for key in HEAD_KEYS:
        words = getattr(article, key)
        if words and not head.get(key):
            head[key] = plain_or_quoted(words)
    known = {" ".join(str(claim.get("says", "")).split()): claim for claim in mapping.get("claims") or ()}
    drafts = CommentedSeq()
    for says, find in sentences_of(article, claims).items():
        claim = known.get(says) or CommentedMap(says=plain_or_quoted(says))
        if find and not claim.get("find"):
            claim["find"] = plain_or_quoted(find)
        for override in overrides_of(article, says):
            claim.setdefault(*override)
        drafts.append(claim)
    for key, value in zip(TOP_KEYS, (head, drafts), strict=True):
        mapping[key] = value
    return dump(mapping)


def sentences_of(article: Article, claims: Iterable[Claim]) -> dict[str, str]:
    """Give each sentence that has claims, on one line, with the words to find; one said twice is there once."""
    links = dict(article.links)
    sentences: dict[str, str] = {}
    for claim in sorted(claims, key=lambda claim: (claim.sentence.start, claim.start)):
        start, end = claim.sentence.start, claim.sentence.end
        says = " ".join(article.text[start:end].split())
        if says not in sentences:
            sentences[says] = links.get(start, "") if article.links else words_round(article.text, claim)
    return sentences


def words_round(text: str, claim: Claim) -> str:
    """Give at most eight words of a claim's sentence with its value among them, all from one line; '' if too long."""
    start = max(claim.sentence.start, text.rfind("\n", 0, claim.start) + 1)
    end = text.find("\n", claim.end, claim.sentence.end)
    words = list(WORD.finditer(text, start, end if end >= 0 else claim.sentence.end))
    first = next((index for index, word in enumerate(words) if word.end() > claim.start), 0)
    last = next((index for index, word in enumerate(words) if word.start() >= claim.end), len(words))
    low = max(0, first - max(0, MOST_FIND_WORDS - (last - first)) // 2)
    high = min(len(words), low + MOST_FIND_WORDS)
    chosen = words[max(0, min(low, high - MOST_FIND_WORDS)) : high]
    find = " ".join(word.group() for word in chosen).strip(AROUND)
    return find if len(find) <= LONGEST_FIND else ""


def overrides_of(article: Article, says: str) -> Iterable[tuple[str, str]]:
    """Give what a person has set on a sentence of a claim file, as keys and words."""
    for override in article.overrides:
        if " ".join(article.text[override.start : override.end].split()) == says:
            for key in OVERRIDE_KEYS:
                if words := getattr(override, key):
                    yield key, plain_or_quoted(words)


def plain_or_quoted(words: str) -> str:
    """Quote text that some reader of YAML takes for something else: NO, 12:30, 1.10, 2019-07-24, null."""
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    return words if words[:1].isalpha() and " " in words else DoubleQuotedScalarString(words)


def dump(mapping: Any) -> str:  # noqa: ANN401 (ruamel's mapping has no narrower type)
    """Write YAML with the comments it was read with, each text on one line."""
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.width = LINE_WIDTH
    yaml.preserve_quotes = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    written = StringIO()
    yaml.dump(mapping, written)
    return written.getvalue()
