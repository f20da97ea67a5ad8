"""Names and offices in two short articles: which are one, which contradict each other, which changed hands."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from crosscheck import Article, check
from crosscheck.model import Report
from standing import told

TABLE = tomllib.loads((Path(__file__).parent / "cases" / "names_across.toml").read_text(encoding="utf-8"))
FIRST = "2025-03-10"
ASSERTED = {"conflict", "update"}


def rows() -> list[Any]:
    """Give the rows of the table, those marked that today's code fails."""
    return [
        pytest.param(
            row,
            id=f"{row['kind']}: {row['about']}",
            marks=(pytest.mark.xfail(reason=row["todo"], strict=True),) if "todo" in row else (),
        )
        for row in TABLE["pair"]
    ]


def report_of(row: dict[str, Any], left: str = "a", right: str = "b") -> Report:
    """Check the two articles of a row."""
    texts = {left: (row["left"], FIRST), right: (row["right"], row.get("second", FIRST))}
    return check(
        [Article(id=name, text=re.sub(r"[\[\]]", "", text), published=day) for name, (text, day) in texts.items()]
    )


def marked(report: Report, article: str, text: str, kind: str) -> set[str]:
    """Give the claims of a kind that stand in the words in brackets."""
    start, end = text.index("["), text.index("]") - 1
    return {
        claim.id
        for claim in report.claims
        if (claim.article, claim.kind) == (article, kind) and claim.start < end and start < claim.end
    }


def relations(report: Report, row: dict[str, Any], left: str = "a", right: str = "b") -> set[str]:
    """Give how the claims in the brackets of a row stand to each other."""
    ends = marked(report, left, row["left"], row["kind"]), marked(report, right, row["right"], row["kind"])
    return {
        str(pair.relation)
        for pair in report.pairs
        if (pair.left in ends[0] and pair.right in ends[1]) or (pair.left in ends[1] and pair.right in ends[0])
    }


@pytest.mark.parametrize("row", rows())
def test_two_articles_stand_as_the_row_says(row):
    """The two marked places have the verdict of the row, and no other place is called a conflict."""
    report = report_of(row)
    found = relations(report, row)
    if row["verdict"] == "quiet":
        assert not found & ASSERTED, told(report)
    else:
        assert row["verdict"] in found, told(report)
    if row["verdict"] != "conflict":
        assert [pair.reason for pair in report.pairs if str(pair.relation) == "conflict"] == []


@pytest.mark.parametrize(
    "row", [row for row in TABLE["pair"] if "second" not in row and "todo" not in row], ids=lambda row: row["about"]
)
def test_the_names_of_the_articles_change_nothing(row):
    """Two articles of one day stand the same way whichever comes first."""
    assert relations(report_of(row, "z", "b"), row, "z", "b") == relations(report_of(row), row)


@pytest.mark.parametrize(
    "row",
    [row for row in TABLE["pair"] if row["verdict"] == "conflict" and "slip" in row["about"]],
    ids=lambda row: row["about"],
)
def test_a_slip_in_a_surname_is_of_low_severity(row):
    """A surname spelled in two ways is worth a look and no more."""
    (finding,) = (one for one in report_of(row).findings if one.verdict == "conflict")
    assert (finding.severity, finding.reason) == ("low", "spelling-differs")
    assert "spelled" in finding.explanation
