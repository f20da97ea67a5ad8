"""The terminal: rows as a table, stripped of what could steer it, and keys one by one."""

from __future__ import annotations

import os
import select
import sys
from collections.abc import Sequence

from crosscheck.formats.wording import shorten

# A surface or sentence is cut here in a table; the JSON has it whole.
WIDEST = 60
# The rest of an arrow key comes with its first byte; a person's next key does not.
AT_ONCE = 0.02


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


def read_key() -> str:
    """Read one key from the terminal, without waiting for the end of the line; '' at the end of all input."""
    try:
        import termios
        import tty
    except ImportError:  # Windows has neither
        import typer

        return typer.getchar()
    channel = sys.stdin.fileno()
    before = termios.tcgetattr(channel)
    try:
        # Not TCSAFLUSH, as most do: it throws away the keys of whoever types fast.
        tty.setcbreak(channel, termios.TCSADRAIN)
        key = os.read(channel, 1)
        if key == b"\x1b" and select.select([channel], [], [], AT_ONCE)[0]:
            return key.decode() + os.read(channel, 16).decode("utf-8", "replace")  # an arrow is no escape
        return key.decode("utf-8", "replace")
    except KeyboardInterrupt:
        return "\x03"
    finally:
        termios.tcsetattr(channel, termios.TCSADRAIN, before)
