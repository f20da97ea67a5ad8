"""Every file here but kind.py is one kind of claim; `load_kinds` collects them."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from crosscheck.extraction.kinds.kind import ClaimKind


@cache
def load_kinds() -> dict[str, ClaimKind]:
    """Import every kind file and give {name: kind}, by name. Raises AttributeError for a file without KIND."""
    kinds = {}
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda found: found.name):
        if module.name != "kind":
            kind = import_module(f"{__name__}.{module.name}").KIND
            kinds[kind.name] = kind
    return kinds
