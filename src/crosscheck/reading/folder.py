"""A folder -> the files in it that are articles, and what its sources.toml says of them."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from crosscheck.errors import SourceError
from crosscheck.reading.mapping import HEAD_KEYS, nearest_of
from crosscheck.reading.published import normalise_published
from crosscheck.reading.reader import decode, load_readers, visible

SOURCES = "sources.toml"
# The folder of a story in which editors' decisions are kept.
DECISIONS = "decisions"
# What lies beside articles and is none: notes on the folder, settings, the desk's own and other programs' files.
BESIDE = re.compile(r"(?i)\.|readme\b|licen[cs]e\b|baseline\.txt$|.*\.(?:toml|json|py|lock)$|.*~$")
TOML_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")

Heads = dict[str, dict[str, str | None]]


def files_of(folder: Path) -> tuple[Path, ...]:
    """Give the files of a folder that are articles or look as if they should be, by name."""
    return tuple(sorted(path for path in folder.iterdir() if not BESIDE.match(path.name) and not path.is_dir()))


def has_articles(folder: Path) -> bool:
    """Say whether a folder holds a file of a format that can be read."""
    return any(path.suffix.lower() in load_readers() for path in files_of(folder))


def read_heads(folder: Path, ids: Iterable[str], place: str) -> tuple[Heads, tuple[SourceError, ...]]:
    """Read a folder's sources.toml: what it says of each article, and one error for each entry that is wrong.

    ids: the file stems in the folder. place: the sources.toml as the user would write it.
    """
    try:
        text = decode((folder / SOURCES).read_bytes(), place)
        entries = tomllib.loads(text).get("article", [])
    except FileNotFoundError:
        return {}, ()
    except SourceError as error:
        return {}, (error,)
    except OSError as error:
        return {}, (SourceError(place, f"cannot be read: {error.strerror}"),)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return {}, (toml_error(place, str(error)),)
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        return {}, (SourceError(place, "expected a [[article]] table for each article"),)
    heads: Heads = {}
    errors: list[SourceError] = []
    known = frozenset(ids)
    for number, entry in enumerate(entries):
        try:
            head = read_entry(entry, known, heads, lambda key, at=number: f"{place}:{line_of(text, at, key)}")
        except SourceError as error:
            errors.append(error)
            continue
        heads[str(head.pop("id"))] = head
    return heads, tuple(errors)


def read_entry(entry: dict[str, Any], known: frozenset[str], heads: Heads, place_of: Any) -> dict[str, str | None]:  # noqa: ANN401
    """Check one [[article]] table and give its fields, `id` among them; `place_of(key)` says where a key stands."""
    for key in entry:
        if key not in HEAD_KEYS:
            problem = f"unknown key '{visible(key)[:40]}'; did you mean '{nearest_of(key, HEAD_KEYS)[0]}'?"
            raise SourceError(place_of(key), problem)
    head: dict[str, str | None] = {key: toml_text(entry[key], key, place_of) for key in entry}
    stem = head.get("id") or ""
    if not stem:
        raise SourceError(place_of(""), "an [[article]] without id; add the file's name without its suffix")
    if stem in heads:
        raise SourceError(place_of("id"), f"a second [[article]] with id '{visible(stem)}'; keep one")
    if stem not in known:
        nearest = f"; did you mean '{visible(nearest_of(stem, known)[0])}'?" if known else ""
        raise SourceError(place_of("id"), f"no file here has the id '{visible(stem)}'{nearest}")
    if "published" in head:
        try:
            head["published"] = normalise_published(head["published"] or "")
        except ValueError as error:
            raise SourceError(place_of("published"), str(error)) from None
    return head


def toml_text(value: object, key: str, place_of: Any) -> str:  # noqa: ANN401
    """Give a TOML value as text; a year may be a number and a day a date, everything else must be text."""
    if isinstance(value, str):
        return " ".join(value.split())
    if key == "published" and isinstance(value, (int, dt.date)) and not isinstance(value, bool):
        return str(value)
    raise SourceError(place_of(key), f"'{key}' must be text in quotes")


def toml_error(place: str, problem: str) -> SourceError:
    """Move the place that tomllib names at its message's end to where ours stands."""
    found = TOML_PLACE.search(problem)
    if found:
        place = f"{place}:{found.group(1)}:{found.group(2)}"
    return SourceError(place, TOML_PLACE.sub("", problem).strip().replace("\n", " ") or "not TOML")


def line_of(text: str, number: int, key: str) -> int:
    """Find the line of a key in the nth [[article]] table, or of the table itself."""
    table = -1
    opened = 1
    for line, words in enumerate(text.splitlines(), start=1):
        if words.strip().startswith("[["):
            table += 1
            opened = line if table == number else opened
        elif table == number and key and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", words):
            return line
    return opened
