"""Whoever adds a kind of claim or a report format adds its cases and its section too."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from crosscheck.extraction.kinds import load_kinds
from crosscheck.formats.format import load_formats

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests" / "cases"
KINDS = ("age", "count", "date", "measure", "money", "name", "ordinal", "percent", "role", "score", "time")
LEAST_CASES = 5
FORMATS = ("claims-csv", "findings-csv", "html", "json", "md")


def headings(page: str) -> set[str]:
    """Give the words of a page's headings, in lower case."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return {word for line in re.findall(r"(?m)^#+ (.*)$", text) for word in re.findall(r"\w+", line.lower())}


def test_registered_kinds() -> None:
    """The kinds are these, each under its own name."""
    assert tuple(load_kinds()) == KINDS
    assert all(kind.name == name for name, kind in load_kinds().items())


def test_registered_formats() -> None:
    """The formats are these, each under its own name and suffix."""
    assert tuple(load_formats()) == FORMATS
    assert len({known.suffix for known in load_formats().values()}) == len(FORMATS)


@pytest.mark.parametrize("kind", KINDS)
def test_kind_has_cases(kind: str) -> None:
    """Each kind has a table of cases with texts to read."""
    tables = tomllib.loads((CASES / f"{kind}.toml").read_text(encoding="utf-8"))
    assert sum("text" in row for row in tables["case"]) >= LEAST_CASES


@pytest.mark.parametrize("kind", KINDS)
def test_kind_has_a_section(kind: str) -> None:
    """Each kind has a section in docs/claims.md."""
    assert kind in headings("claims.md")


@pytest.mark.parametrize("name", FORMATS)
def test_format_has_a_section(name: str) -> None:
    """Each format is told of in docs/reports.md."""
    assert f"`{name}`" in (ROOT / "docs" / "reports.md").read_text(encoding="utf-8")
