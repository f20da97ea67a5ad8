"""The one option of the tests."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the golden files be written anew: look at the difference before it is kept."""
    parser.addoption("--update-golden", action="store_true", help="write tests/golden/ anew instead of comparing")
