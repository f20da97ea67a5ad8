"""What a format of `crosscheck check` is: one file that ends in CHECK_FORMAT = CheckFormat(...)."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from crosscheck.desk.standing import Checked


@dataclass(frozen=True, slots=True)
class CheckFormat:
    """One way to write down how the findings stand.

    name: what `--format` takes. render: the whole text, ending in a newline; it opens nothing and prints nothing.
    The second argument says whether the text may carry the escapes of colour (only `text` does).
    """

    name: str
    render: Callable[[Checked, bool], str]


@cache
def load_check_formats() -> dict[str, CheckFormat]:
    """Import every file of this wing that has a CHECK_FORMAT and give {name: format}, by name."""
    wing = import_module(__package__)
    modules = [import_module(f"{__package__}.{found.name}") for found in pkgutil.iter_modules(wing.__path__)]
    formats = [module.CHECK_FORMAT for module in modules if hasattr(module, "CHECK_FORMAT")]
    return {one.name: one for one in sorted(formats, key=lambda one: one.name)}
