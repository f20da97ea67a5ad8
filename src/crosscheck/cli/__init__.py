"""The command line: flags and paths in, words and files out; the one place that prints and exits."""

# imported in the order in which --help lists their commands
from crosscheck.cli import reports  # isort: skip
from crosscheck.cli import desk, folder  # isort: skip
from crosscheck.cli.running import app, main, run

__all__ = ["app", "desk", "folder", "main", "reports", "run"]
