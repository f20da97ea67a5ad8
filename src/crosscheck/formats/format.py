"""What a report format is: one file that ends in FORMAT = ReportFormat(...)."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Protocol

from crosscheck.desk.standing import Standing
from crosscheck.model import Report


@dataclass(frozen=True, slots=True)
class Edition:
    """How a report is written down, beside what it says.

    standings: how the desk stands to its findings; a finding without one is new. whole_texts: the articles' whole texts
    may stand in it, not only short excerpts. written: the time of writing, in words; '' leaves it out.
    part, name: which of its pages this is, from 1, and the file name of the first without its suffix.
    index: the address of the page over all stories, '' where there is none.
    """

    standings: tuple[Standing, ...] = ()
    whole_texts: bool = False
    written: str = ""
    part: int = 1
    name: str = "report"
    index: str = ""


PLAIN = Edition()


class Render(Protocol):
    """Writes a whole file from a report and its story's title."""

    def __call__(self, report: Report, title: str, edition: Edition = PLAIN) -> str:
        """Open nothing, print nothing, and give the same characters for the same report."""
        ...


def one_part(_: Report) -> int:
    """Say that a report is one file, however long."""
    return 1


@dataclass(frozen=True, slots=True)
class ReportFormat:
    """One way to write a report down.

    name: what `--format` takes. suffix: of the file, with its dot. parts: into how many files it goes.
    """

    name: str
    suffix: str
    render: Render
    parts: Callable[[Report], int] = one_part


@cache
def load_formats() -> dict[str, ReportFormat]:
    """Import every file of this wing that has a FORMAT and give {name: format}, by name."""
    wing = import_module(__package__)
    modules = [import_module(f"{__package__}.{found.name}") for found in pkgutil.iter_modules(wing.__path__)]
    formats = [module.FORMAT for module in modules if hasattr(module, "FORMAT")]
    return {report_format.name: report_format for report_format in sorted(formats, key=lambda one: one.name)}
