"""The committed report of the bundled story is what `crosscheck report` writes now; `make golden` writes it anew."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
REPORTS = ("index.html", "mexico-migration.html", "mexico-migration.md")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Run the command in a folder with nothing but the claims, as a process with hashing of its own."""
    folder = tmp_path_factory.mktemp("fresh")
    shutil.copytree(ROOT / "claims", folder / "claims")
    environment = os.environ | {"PYTHONHASHSEED": "7"}
    subprocess.run([sys.executable, "-m", "crosscheck", "report"], cwd=folder, env=environment, check=True)
    return folder / "reports"


@pytest.mark.parametrize("name", REPORTS)
def test_report_is_current(written: Path, name: str) -> None:
    """The committed report has the bytes that the command writes."""
    assert (written / name).read_bytes() == (ROOT / "reports" / name).read_bytes(), "run `crosscheck report`"


def test_no_other_report_is_committed(written: Path) -> None:
    """The command writes these reports and no more."""
    assert sorted(path.name for path in written.iterdir()) == sorted(REPORTS)
