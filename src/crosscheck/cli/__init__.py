"""The command line: flags and paths in, words and files out; the one place that prints and exits."""

from crosscheck.cli import desk, folder, reports
from crosscheck.cli.running import app, main, run

__all__ = ["app", "desk", "folder", "main", "reports", "run"]
