"""CSV for spreadsheets: whole tables, and no cell that reckons."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from crosscheck.formats.cells import harmless, write_csv
from crosscheck.formats.format import Edition, load_formats
from reports_by_hand import FINDINGS, TITLE, hostile_report, report_by_hand

SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b")


def read(name: str, edition: Edition | None = None) -> list[dict[str, str]]:
    """Read a table of the report built by hand as a spreadsheet would."""
    written = load_formats()[name].render(report_by_hand(), TITLE, edition or Edition())
    assert written.startswith("\ufeff")
    return list(csv.DictReader(StringIO(written[1:], newline="")))


@pytest.mark.parametrize("sign", SIGNS)
def test_no_cell_is_a_formula(sign: str) -> None:
    """What begins with a sign that a spreadsheet reckons with gets an apostrophe, after spaces and after ';' too."""
    for text in (f"{sign}1+1", f"{sign}cmd|' /C calc'!A0", f"  {sign}SUM(1)"):
        assert harmless(text).startswith("'"), text
    if not sign.isspace():
        assert harmless(f"ten;{sign}1+1") == f"ten;'{sign}1+1"


@pytest.mark.parametrize("name", ["claims-csv", "findings-csv"])
@pytest.mark.parametrize("text", ["=HYPERLINK(1)", '"=1,"\n=2', "-5 men", "@x", "\t=1", 'a"b', "x\u202ey\x00"])
def test_hostile_text_stays_in_its_cell(name: str, text: str) -> None:
    """Whatever an article says, each row has as many cells as the head, and none begins with a sign."""
    written = load_formats()[name].render(hostile_report(text), text)
    rows = list(csv.reader(StringIO(written[1:], newline="")))
    assert len({len(row) for row in rows}) == 1
    assert len(rows) > 1
    assert not [cell for row in rows for cell in row if cell.lstrip(" ").startswith(SIGNS)]
    assert not any(sign in written for sign in "\u202e\x00")


def test_plain_text_is_left_alone() -> None:
    """Figures, dates and sentences stand as they are; a negative number is one only in a column of numbers."""
    for text in ("1,200", "2024-03-01", "Ten people; all well", "a = b", "p-value"):
        assert harmless(text) == text
    assert write_csv(("low", "words"), [("-5", "-5")], numbers=("low",)) == "\ufefflow,words\r\n-5,'-5\r\n"


def test_claims_are_a_row_each() -> None:
    """Every claim has its source, words, normal form and the findings in which it stands, in reading order."""
    rows = read("claims-csv")
    assert len(rows) == len(report_by_hand().claims)
    assert [row["source"] for row in rows] == sorted(row["source"] for row in rows)
    row = next(row for row in rows if row["words"] == "about 340 people")
    assert (row["source"], row["publisher"], row["published"], row["kind"]) == (
        "D",
        "Daily Ledger",
        "2024-03-04",
        "count",
    )
    assert (row["value"], row["low"], row["high"], row["hedge"]) == ("about 340", "335", "345", "about")
    assert (row["verdicts"], row["findings"]) == ("conflict", "cx1-aaaf-abrd")
    assert row["sentence"].startswith("The ship, which had sailed on 1 March with about 340 people aboard")
    assert next(row for row in rows if row["words"] == "212 passengers")["who says so"] == "citing the harbour office"


def test_findings_are_a_row_each_in_the_order_of_the_report() -> None:
    """Every finding has its question, reason and what each source says, the gravest first."""
    rows = read("findings-csv")
    assert [row["finding"][4:8] for row in rows] == ["aaaf", "aaae", "aaag", "aaad", "aaah", "aaac", "aaaa", "aaab"]
    assert len(rows) == len(FINDINGS)
    first = rows[0]
    assert (first["verdict"], first["state"], first["severity"]) == ("conflict", "new", "high")
    assert first["values"] == "A: about 340; B: 212; C: 212; D: about 340; E: 212"
    assert "B: The ferry Maren left Port Ellery on 1 March 2024 with 212 passengers" in first["words"]
