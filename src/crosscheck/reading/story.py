"""Paths -> stories: a folder is one story, files given together are one, and what cannot be read is a line each."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from crosscheck.errors import SourceError
from crosscheck.model import Article
from crosscheck.options import Options
from crosscheck.reading.claimfile import READER as CLAIM_READER
from crosscheck.reading.folder import DECISIONS, SOURCES, Heads, files_of, has_articles, read_heads
from crosscheck.reading.naming import unlike
from crosscheck.reading.reader import Source, load_readers, visible

# No UTF-8 character is longer, so a file with more bytes than this for each allowed character need not be opened.
BYTES_PER_CHARACTER = 4
HOLDS_NONE = "holds no articles"


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one thing.

    name: fit for a file name, unlike every other story's of the run. title: for people. articles: by id.
    is_claims: all of them come from claim files. folder, files: where it stands, and the file of each article by id.
    """

    name: str
    title: str
    articles: tuple[Article, ...]
    is_claims: bool = False
    folder: Path = field(default=Path(), compare=False)
    files: tuple[tuple[str, Path], ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Draft:
    """A story before its files are read: the folder that names it, and each file with its place for messages."""

    folder: Path
    files: tuple[tuple[Path, str], ...]


def read_paths(
    paths: Iterable[Path | str], options: Options, kinds: frozenset[str] = frozenset()
) -> tuple[tuple[Story, ...], tuple[SourceError, ...]]:
    """Read stories from folders and files; what cannot be read is an error in the second tuple, never raised.

    A folder is one story; one that holds only folders is a story for each of them. Files given together are one
    story. kinds: the kinds of claim that a claim file may name; empty when that is not to be checked.
    """
    drafts, errors = draft_stories([(Path(path), str(path)) for path in paths])
    read: list[tuple[Draft, dict[Path, Article]]] = []
    for draft in drafts:
        articles, wrong = read_draft(draft, options, kinds)
        errors += wrong
        if articles:
            read.append((draft, articles))
    names = unlike([draft.folder for draft, _ in read], fallback="story")
    stories = [
        Story(
            name=name,
            title=title_of(draft.folder.name),
            articles=tuple(sorted(articles.values(), key=lambda article: article.id)),
            is_claims=all(file.suffix.lower() in CLAIM_READER.suffixes for file, _ in draft.files),
            folder=draft.folder,
            files=tuple((article.id, file) for file, article in articles.items()),
        )
        for name, (draft, articles) in zip(names, read, strict=True)
    ]
    lines = {str(error): error for error in errors}  # a file may have been named twice
    return tuple(sorted(stories, key=lambda story: story.name)), tuple(lines[line] for line in sorted(lines))


def draft_stories(paths: Sequence[tuple[Path, str]]) -> tuple[list[Draft], list[SourceError]]:
    """Sort what was named into folders and loose files; the same path twice counts once."""
    folders: dict[Path, Draft] = {}
    loose: dict[Path, str] = {}
    errors: list[SourceError] = []
    for path, place in paths:
        try:
            if path.is_dir():
                found = folder_drafts(path.resolve(), place)
                folders |= {draft.folder: draft for draft in found}
                if not any(draft.files for draft in found):
                    errors.append(SourceError(visible(place), f"{HOLDS_NONE}; {readable()}"))
            elif path.is_file():
                loose.setdefault(path.resolve(), place)
            else:
                problem = "is neither a file nor a folder" if path.exists() else "no such file or folder"
                errors.append(SourceError(visible(place), problem))
        except (OSError, ValueError) as error:  # a path with a null character is a ValueError
            errors.append(SourceError(visible(place), f"cannot be read: {getattr(error, 'strerror', error)}"))
    within = {file.resolve() for draft in folders.values() for file, _ in draft.files}
    alone = tuple((path, place) for path, place in sorted(loose.items()) if path not in within)
    drafts = list(folders.values())
    if alone:
        drafts.append(Draft(Path(os.path.commonpath([path.parent for path, _ in alone])), alone))
    return drafts, errors


def folder_drafts(folder: Path, place: str) -> list[Draft]:
    """Give the story that a folder is, or the stories of the folders in it when it has no articles itself."""
    inside = []
    if not has_articles(folder):
        children = sorted(child for child in folder.iterdir() if child.is_dir() and not child.name.startswith("."))
        inside = [child for child in children if child.name != DECISIONS and has_articles(child)]
    if inside:
        return [draft for child in inside for draft in folder_drafts(child, str(Path(place, child.name)))]
    return [Draft(folder, tuple((file, str(Path(place, file.name))) for file in files_of(folder)))]


def read_draft(draft: Draft, options: Options, kinds: frozenset[str]) -> tuple[dict[Path, Article], list[SourceError]]:
    """Read a story's files, each with what its folder's sources.toml says of it."""
    errors: list[SourceError] = []
    heads: dict[Path, Heads] = {}
    read: list[tuple[Path, str, Article]] = []
    for file, place in draft.files:
        if file.parent not in heads:
            stems = [stem_of(other) for other in files_of(file.parent)]
            heads[file.parent], wrong = read_heads(file.parent, stems, visible(str(Path(place).parent / SOURCES)))
            errors += wrong
        try:
            article = read_file(file, visible(place), options, kinds)
        except SourceError as error:
            errors.append(error)
            continue
        known = heads[file.parent].get(stem_of(file), {})
        fields: dict[str, Any] = {key: words for key, words in known.items() if words}
        read.append((file, visible(place), replace(article, **fields)))
    articles, clashes = distinct(read)
    return articles, errors + clashes


def read_file(file: Path, place: str, options: Options, kinds: frozenset[str]) -> Article:
    """Read one file by its suffix, or raise SourceError."""
    reader = load_readers().get(file.suffix.lower())
    if reader is None:
        raise SourceError(place, f"no reader for '{visible(file.suffix)}' files; {readable()}")
    too_long = f"longer than {options.max_characters:,} characters; split it or raise max_characters"
    try:
        if file.stat().st_size > BYTES_PER_CHARACTER * (options.max_characters + 1):
            raise SourceError(place, too_long)
        raw = file.read_bytes()
    except OSError as error:
        raise SourceError(place, f"cannot be read: {error.strerror}") from None
    if not raw:
        raise SourceError(place, "is empty")
    article = reader.read(Source(raw, place, stem_of(file), kinds))
    if len(article.text) > options.max_characters:
        raise SourceError(place, too_long)
    if not article.text.strip():
        raise SourceError(place, "holds no text")
    return article


def distinct(read: Sequence[tuple[Path, str, Article]]) -> tuple[dict[Path, Article], list[SourceError]]:
    """Give every article an id of its own: files of one name take their folder's; one id written twice is an error."""
    errors: list[SourceError] = []
    named = [(file, file.with_suffix("")) for file, _, article in read if article.id == stem_of(file)]
    counts = Counter(bare for _, bare in named)
    groups: dict[str, dict[Path, Path]] = {}
    for file, bare in named:  # 'a.txt' and 'a.md' of one folder keep their suffix
        groups.setdefault(bare.name, {})[file] = bare if counts[bare] == 1 else file
    fresh: dict[Path, str] = {}
    for group in groups.values():
        if len(group) > 1:
            fresh |= dict(zip(group, unlike(list(group.values()), joint="/"), strict=True))
    articles: dict[Path, Article] = {}
    owners: dict[str, str] = {}
    for file, place, found in read:
        article = replace(found, id=fresh.get(file, found.id))
        if article.id in owners:
            problem = f"id '{visible(article.id)}' is also that of {owners[article.id]}; give one of them another id"
            errors.append(SourceError(place, problem))
            continue
        owners[article.id] = place
        articles[file] = article
    return articles, errors


def stem_of(file: Path) -> str:
    """Give a file's name without its suffix as text that can be written anywhere."""
    return file.stem.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def title_of(name: str) -> str:
    """Turn a folder's name into a title: 'mexico-migration' -> 'Mexico migration'."""
    words = " ".join(name.replace("-", " ").replace("_", " ").split())
    return words[:1].upper() + words[1:] or "Story"


def readable() -> str:
    """Say which suffixes can be read."""
    return f"readable are {' '.join(sorted(load_readers()))}"
