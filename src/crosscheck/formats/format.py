"""What a report format is: one file that ends in FORMAT = ReportFormat(...)."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from crosscheck.model import Report


@dataclass(frozen=True, slots=True)
class ReportFormat:
    """One way to write a report down.

    name: what `--format` takes. suffix: of the file, with its dot. render: the whole file from a report and the
    story's title; it opens nothing, prints nothing, and gives the same characters for the same report.
    """

    name: str
    suffix: str
    render: Callable[[Report, str], str]


@cache
def load_formats() -> dict[str, ReportFormat]:
    """Import every file of this wing that has a FORMAT and give {name: format}, by name."""
    wing = import_module(__package__)
    modules = [import_module(f"{__package__}.{found.name}") for found in pkgutil.iter_modules(wing.__path__)]
    formats = [module.FORMAT for module in modules if hasattr(module, "FORMAT")]
    return {report_format.name: report_format for report_format in sorted(formats, key=lambda one: one.name)}
