"""What README says can be pasted, and what it shows is so."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command

from crosscheck.cli import app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
BLOCKS = re.findall(r"(?ms)^```(\w*)\n(.*?)^```$", README)
SHELL = [line for kind, text in BLOCKS if kind == "sh" for line in text.splitlines() if line.strip()]


def test_first_two_commands_need_only_python() -> None:
    """The first two commands are a line each, make their own environment, and need neither make nor uv."""
    report, tests = SHELL[:2]
    for line in (report, tests):
        assert line.startswith("python3 -m venv .venv && ")
        assert "make" not in line
        assert "uv" not in line
    assert report.endswith(".venv/bin/crosscheck report")
    assert tests.endswith(".venv/bin/pytest -n 2")


def test_ci_runs_the_same_tests() -> None:
    """`.ci/run` can be run, and ends with the test command of README."""
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    assert '"$bin/pytest" -n 2' in CI


@pytest.mark.parametrize("line", [line for line in SHELL if line.startswith("crosscheck ")])
def test_commands_and_flags_exist(line: str) -> None:
    """Every crosscheck command in README exists, with the flags it is given."""
    words = shlex.split(line, comments=True)
    command = get_command(app).commands[words[1]]  # type: ignore[attr-defined]
    known = {flag for parameter in command.params for flag in parameter.opts}
    assert {word for word in words[2:] if word.startswith("-") and word != "-"} <= known


def test_python_example_runs(tmp_path: Path) -> None:
    """The Python example prints what README says it prints."""
    (example,) = (text for kind, text in BLOCKS if kind == "python")
    expected = [line.partition("# prints: ")[2] for line in example.splitlines() if "# prints: " in line]
    run = subprocess.run([sys.executable, "-c", example], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert run.stdout.splitlines() == expected
    assert expected


def test_links_lead_to_files() -> None:
    """Every relative link and picture of README is a file in the project."""
    links = re.findall(r"\]\(([^)#]+)[^)]*\)|src=\"([^\"]+)\"", README)
    paths = [first or second for first, second in links if "://" not in (first or second)]
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []
