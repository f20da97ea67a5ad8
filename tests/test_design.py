"""The design on paper is the design in the code: its table of rules, its options, its rooms."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from crosscheck import Options
from crosscheck.verdicts.decide import NAMES

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")


def section(heading: str) -> str:
    """Give the text of one section of the page."""
    (found,) = re.findall(rf"(?ms)^#+ {re.escape(heading)}\n(.*?)(?=^##|\Z)", PAGE)
    return str(found)


def first_cells(text: str) -> list[str]:
    """Give the first cell of each row of a section's table, without its head."""
    return [cell.strip() for cell in re.findall(r"(?m)^\| ([^|]+) \|", text)][1:]


def test_page_tells_every_rule_in_order() -> None:
    """The table of rules on the page has the rules of the code, in their order, and no others."""
    rows = [cell for cell in first_cells(section("How a match is judged")) if set(cell) != {"-"}]
    assert tuple(rows) == NAMES


def test_page_tells_every_option() -> None:
    """The page names every option, and none that is gone."""
    cells = first_cells(section("Thresholds"))
    assert sorted(re.findall(r"`(\w+)`", " ".join(cells))) == sorted(field.name for field in fields(Options))


def test_reasons_on_the_page_are_in_the_code() -> None:
    """Every reason code in the table of rules is given somewhere in the verdicts or by a kind's own comparison."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    reasons = {
        reason
        for row in re.findall(r"(?m)^\|.*\|$", section("How a match is judged"))
        for reason in re.findall(r"`([a-z-]+)`", row.rsplit("|", 2)[1])
    }
    assert len(reasons) > 20
    assert sorted(reason for reason in reasons if f'"{reason}"' not in code) == []


def test_files_on_the_page_exist() -> None:
    """Every Python file that the page names stands in the project."""
    names = {path.name for room in ("src", "tests", "benchmarks") for path in (ROOT / room).rglob("*.py")}
    assert sorted(name for name in re.findall(r"\b(\w+\.py)\b", PAGE) if name not in names) == []
