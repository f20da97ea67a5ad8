"""Several articles tell one story: which facts do they agree on, and where do they contradict each other?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosscheck.model import Article
from crosscheck.options import Options

if TYPE_CHECKING:
    from crosscheck.pipeline import check

__all__ = ["Article", "Options", "check"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - what a module may hold
    """Load `check` only when it is asked for, so that `crosscheck --help` stays quick."""
    if name == "check":
        from crosscheck.pipeline import check

        return check
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
