"""An editor's word on a finding, as its file says it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Choice(StrEnum):
    """What an editor may decide.

    use-value: one value is ours. both-right: each is, in its own terms. not-comparable: they answer two questions.
    wrong-match: the finding is none. source-corrected: the source has been corrected. watch: known, and left open.
    """

    USE_VALUE = "use-value"
    BOTH_RIGHT = "both-right"
    NOT_COMPARABLE = "not-comparable"
    WRONG_MATCH = "wrong-match"
    SOURCE_CORRECTED = "source-corrected"
    WATCH = "watch"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision file.

    id: the finding's. value: of use-value. why: the reason. on, expires: '2026-01-06' or ''. evidence: for each source
    the values that were on the table. path: its file, as the user would write it.
    """

    id: str
    choice: Choice
    why: str
    about: str = ""
    value: str = ""
    by: str = ""
    on: str = ""
    expires: str = ""
    evidence: tuple[tuple[str, tuple[str, ...]], ...] = ()
    path: str = ""
