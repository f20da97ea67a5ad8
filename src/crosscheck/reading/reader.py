"""What a reader is: one file per format that ends in READER = Reader(...)."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from crosscheck.errors import SourceError
from crosscheck.model import Article

BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Source:
    """One file before it is understood.

    place: the path as the user wrote it, for messages. stem: the file's name without suffix, the id unless the file
    gives its own. kinds: the kinds of claim an override may name; empty when they are not to be checked.
    """

    raw: bytes
    place: str
    stem: str
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Reader:
    """One format: the suffixes it answers to, lower case with the dot, and the function that reads a file of it.

    `read` raises SourceError. An article without an id of its own has the source's stem as id.
    """

    suffixes: tuple[str, ...]
    read: Callable[[Source], Article]


@cache
def load_readers() -> dict[str, Reader]:
    """Collect the readers of this folder by suffix; two that claim one suffix are a programming error."""
    readers: dict[str, Reader] = {}
    for module in sorted(pkgutil.iter_modules([str(Path(__file__).parent)]), key=lambda found: found.name):
        reader: Reader | None = getattr(importlib.import_module(f"{__package__}.{module.name}"), "READER", None)
        if reader is None:
            continue
        for suffix in reader.suffixes:
            if suffix in readers:
                message = f"two readers for {suffix}"
                raise RuntimeError(message)
            readers[suffix] = reader
    return readers


def decode(raw: bytes, place: str) -> str:
    """Decode UTF-8, taking off a byte-order mark at the very start."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        problem = f"not UTF-8 at byte {error.start} (0x{raw[error.start]:02x}); save the file as UTF-8"
        raise SourceError(place, problem) from None
    return text.removeprefix(BYTE_ORDER_MARK)


def visible(words: str) -> str:
    r"""Write words so that they stay on one line and cannot steer a terminal: controls become escapes.

    An escape character comes out as the four characters '\x1b'.
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in words)
