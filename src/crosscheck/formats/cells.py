"""Rows -> CSV that a spreadsheet opens as it is meant: every cell is text or a number, and none is a formula."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterable, Sequence
from io import StringIO

from crosscheck.formats.wording import UNSHOWABLE

# Spreadsheets take a cell that begins with one of these for a formula: "=1+1", "+1", "-1", "@SUM(1)". Some skip white
# space before it, and some read full-width signs as the plain ones.
FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]")
# Where the system's list separator is ";", a spreadsheet cuts "ten;=1+1" in two cells, whatever stands in quotes.
CUT = re.compile(r";(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20])")
NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
BYTE_ORDER_MARK = "\ufeff"  # without it a spreadsheet reads UTF-8 as something else


def write_csv(head: Sequence[str], rows: Iterable[Sequence[str]], numbers: Collection[str] = ()) -> str:
    """Write a table; lines end as the standard says (RFC 4180). numbers: columns in which "-5" is no formula."""
    page = StringIO()
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerow(head)
    for row in rows:
        writer.writerow(
            cell if name in numbers and NUMBER.fullmatch(cell) else harmless(cell)
            for name, cell in zip(head, row, strict=True)
        )
    return BYTE_ORDER_MARK + page.getvalue()


def harmless(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would reckon, and show what cannot be shown."""
    text = UNSHOWABLE.sub(lambda found: found[0] if found[0] in "\t\r\n" else "\ufffd", cell)
    text = CUT.sub(";'", text)
    return f"'{text}" if FORMULA.match(text) else text
