"""Everything that can go wrong for a user, in one tree.

CrosscheckError
├── UsageError      the command line or the options ask for something that cannot be done
├── ConfigError     a setting in crosscheck.toml or pyproject.toml is wrong
└── SourceError     one article or claim file cannot be read; the others are still checked

Every message is one line that names the place (file, line, column where known) and what to do.
"""

from __future__ import annotations

from dataclasses import dataclass


class CrosscheckError(Exception):
    """Base of all errors that crosscheck raises on purpose; its text is fit for people."""


class UsageError(CrosscheckError):
    """What was asked for cannot be done; nothing was read."""


class ConfigError(CrosscheckError):
    """A setting is unknown or has a value that it cannot have."""


@dataclass
class SourceError(CrosscheckError):
    """One source cannot be read.

    `place` is the file as the user wrote it, with `:line:column` where they are known;
    `problem` says what is wrong and what to do, without a full stop.
    """

    place: str
    problem: str

    def __str__(self) -> str:
        """Give the error as one line."""
        return f"{self.place}: {self.problem}"


class StoryFault(Exception):  # noqa: N818 (no error of the user's, so none of the tree)
    """A fault of crosscheck's own in one story; made of its words only, so that it can leave a process.

    Its arguments are the story's name and the fault as 'KeyError: ...'.
    """

    def __str__(self) -> str:
        """Give the fault as one line."""
        story, fault = self.args
        return f"{fault} in story '{story}'"


def tell_fault(error: Exception) -> str:
    """Put a fault of crosscheck's own on one line: 'KeyError: ...', with its story where that is known."""
    if isinstance(error, StoryFault):
        return str(error)
    return f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
