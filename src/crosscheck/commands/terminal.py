"""Rows -> a table for people; everything shown is stripped of what could steer a terminal."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from crosscheck.formats.wording import shorten

# A surface or sentence is cut here in a table; the JSON has it whole.
WIDEST = 60


def show_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table on stdout: drawn for a terminal, plain aligned columns for a pipe."""
    cells = [[shorten(cell, WIDEST) for cell in row] for row in rows]
    if not sys.stdout.isatty():
        sys.stdout.write(aligned([list(columns), *cells]))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    table = Table(*columns, box=None, pad_edge=False, header_style="" if console.no_color else "bold")
    for row in cells:
        table.add_row(*(Text(cell) for cell in row))
    console.print(table)


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Set rows in columns two spaces apart."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "".join(f"{line.rstrip()}\n" for line in lines)
