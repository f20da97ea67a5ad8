"""The one option of the tests, what they print, and the folder of shared material that a fresh clone has not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# A machine that does other work at the same time is slow without anything being wrong.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

ROOT = Path(__file__).parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the golden files be written anew: look at the difference before it is kept."""
    parser.addoption("--update-golden", action="store_true", help="write tests/golden/ anew instead of comparing")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests measured (`record_property("measured", ...)`), for a bound says little without its figure."""
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for name, words in getattr(report, "user_properties", ()):
                if name == "measured" and report.when == "call":
                    terminalreporter.write_line(f"measured: {words}")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder that CROSSCHECK_SHARED names, or ../shared; a test that needs it is skipped where it is not."""
    folder = Path(os.environ.get("CROSSCHECK_SHARED") or ROOT.parent / "shared")
    if not (folder / "gold").is_dir():
        pytest.skip("no ../shared here, and CROSSCHECK_SHARED names none: the labelled stories are not in the project")
    return folder
