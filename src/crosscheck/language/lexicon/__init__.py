"""Word lists and weights as TOML, one file a subject; each list says where it came from."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def load_lexicon(name: str) -> dict[str, Any]:
    """Read `<name>.toml` once. Raises FileNotFoundError for a list that does not exist."""
    return tomllib.loads((resources.files(__package__) / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def word_class(name: str, table: str) -> dict[str, str]:
    """Turn a table of lists {class: [words]} into {word: class}; a word in two classes is an error of the list."""
    classes: dict[str, str] = {}
    for label, words in load_lexicon(name)[table].items():
        for word in words:
            if classes.setdefault(word, label) != label:
                message = f"lexicon/{name}.toml: {word!r} is in both {classes[word]!r} and {label!r} of [{table}]"
                raise ValueError(message)
    return classes


@cache
def word_set(name: str, *path: str) -> frozenset[str]:
    """Give one list of a lexicon file as a set, by its path of keys: 'function', 'words'."""
    node: Any = load_lexicon(name)
    for key in path:
        node = node[key]
    return frozenset(node)


@cache
def first_class(name: str, table: str) -> dict[str, str]:
    """Turn a table of lists {class: [words]} into {word: class}; of two classes of a word the one listed first wins."""
    classes: dict[str, str] = {}
    for label, words in load_lexicon(name)[table].items():
        for word in words:
            classes.setdefault(word, label)
    return classes
