"""YAML text -> mappings whose keys know their line and column, every plain scalar kept as the text it is.

`NO`, `12:30`, `1.10` and `2019-07-24` are words that a person wrote; nothing here turns them into something else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from crosscheck.errors import SourceError
from crosscheck.reading.published import normalise_published

HEAD_KEYS = ("id", "title", "publisher", "author", "published", "url", "archive")
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a mapping stands: the file as the user wrote it, and the lines above the YAML (front matter)."""

    place: str
    above: int = 0

    def at(self, line: int, column: int) -> str:
        """Give file:line:column from ruamel's zero-based numbers."""
        return f"{self.place}:{line + 1 + self.above}:{column + 1}"

    def of(self, mapping: Any, key: str) -> str:  # noqa: ANN401 (ruamel's mapping has no narrower type)
        """Give the place of a key."""
        return self.at(*mapping.lc.key(key))


def load_mapping(text: str, spot: Spot) -> Any:  # noqa: ANN401
    """Read one YAML document that must be a mapping; duplicate keys and what is no YAML are errors with their place."""
    from ruamel.yaml import YAML
    from ruamel.yaml.comments import CommentedMap
    from ruamel.yaml.error import MarkedYAMLError, YAMLError
    from ruamel.yaml.resolver import VersionedResolver

    class TextResolver(VersionedResolver):
        """Resolves every plain scalar to text."""

        versioned_resolver: dict[str, Any] = {}  # noqa: RUF012 (ruamel reads it as an attribute)

    yaml = YAML()
    yaml.Resolver = TextResolver
    yaml.preserve_quotes = True
    try:
        loaded = yaml.load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = spot.at(mark.line, mark.column) if mark else spot.place
        raise SourceError(place, (error.problem or "not YAML").split(" with value ")[0]) from None
    except YAMLError as error:
        raise SourceError(spot.place, " ".join(str(error).split())[:120]) from None
    except (RecursionError, ValueError):
        raise SourceError(spot.place, "not readable as YAML; is it nested too deep?") from None
    if not isinstance(loaded, CommentedMap):
        raise SourceError(spot.at(0, 0), "expected `key: value` lines")
    return loaded


def check_keys(mapping: Any, valid: Iterable[str], spot: Spot, *, near: int = 0) -> None:  # noqa: ANN401
    """Refuse a key that is none of the valid ones, naming the nearest.

    near: refuse only what looks like a slip of a valid key, 0 to 100; 0 refuses everything unknown.
    """
    valid = tuple(valid)
    for key in mapping:
        if key in valid:
            continue
        nearest, score = nearest_of(str(key), valid)
        if score >= near:
            line, column = mapping.lc.key(key)
            raise SourceError(spot.at(line, column), f"unknown key '{str(key)[:40]}'; did you mean '{nearest}'?")


def nearest_of(word: str, valid: Iterable[str]) -> tuple[str, float]:
    """Give the valid word most like this one and how alike they are, 0 to 100."""
    from rapidfuzz import fuzz, process

    nearest, score, _ = process.extractOne(word.casefold(), tuple(valid), scorer=fuzz.ratio)
    return nearest, score


def text_at(mapping: Any, key: str, spot: Spot) -> str:  # noqa: ANN401
    """Give the text at a key on one line, '' where it is missing or null; a list or mapping there is an error."""
    value = mapping.get(key, "")
    if not isinstance(value, str):
        raise SourceError(spot.of(mapping, key), f"'{key}' must be text")
    # A quoted "null" is a word; quoted scalars have a type of their own.
    return "" if type(value) is str and value in NOTHING else " ".join(value.split())


def read_head(mapping: Any, spot: Spot) -> dict[str, str | None]:  # noqa: ANN401
    """Give what a mapping says of an article's source, for the keys that say something."""
    head: dict[str, str | None] = {}
    for key in HEAD_KEYS:
        words = text_at(mapping, key, spot)
        if words:
            head[key] = words
    if head.get("published"):
        try:
            head["published"] = normalise_published(str(head["published"]))
        except ValueError as error:
            raise SourceError(spot.of(mapping, "published"), str(error)) from None
    return head
