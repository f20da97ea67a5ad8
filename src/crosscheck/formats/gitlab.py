"""Checked -> GitLab's code quality report: one entry for each finding that is not decided."""

from __future__ import annotations

import hashlib
from typing import Any

from crosscheck.desk.standing import Checked, Problem, State
from crosscheck.formats.check_json import write_plain
from crosscheck.formats.checkformat import CheckFormat
from crosscheck.formats.checkview import Entry, Urgency, path_words, view_entries
from crosscheck.formats.wording import shorten
from crosscheck.model import Relation, Severity

DESCRIPTION_LIMIT = 1_000
# GitLab's words, by how far apart the values of a conflict are.
SEVERITIES = {
    Severity.HIGH: "critical",
    Severity.MEDIUM: "major",
    Severity.LOW: "minor",
    Severity.NONE: "minor",
}


def render_gitlab(checked: Checked, colour: bool) -> str:  # noqa: FBT001 (the contract of CheckFormat)
    """Write an array of entries, the worst first.

    A merge request shows what the report of its target branch lacks. So a known finding is written, since it stands in
    both, and a decided one is left out, since GitLab then says that it was fixed; it has no word for "accepted".
    """
    del colour
    wrong = [problem_entry(problem) for problem in (*checked.problems, *checked.unread)]
    shown = [
        finding_entry(entry)
        for entry in view_entries(checked)
        if entry.urgency is not Urgency.FINE and entry.standing.state is not State.DECIDED
    ]
    return write_plain([*wrong, *shown])


def finding_entry(entry: Entry) -> dict[str, Any]:
    """Turn a finding into an entry at the first of its places."""
    finding = entry.standing.finding
    severity = SEVERITIES[finding.severity] if finding.verdict is Relation.CONFLICT else "minor"
    if entry.urgency is Urgency.NOTICE:
        severity = "info"
    words = " ".join(part for part in (f"{entry.title}", entry.why, entry.told) if part)
    return quality_entry(
        words, f"crosscheck-{finding.verdict}", (entry.key, severity), (entry.place.path, entry.place.line)
    )


def problem_entry(problem: Problem) -> dict[str, Any]:
    """Turn a file that is wrong into an entry."""
    identity = f"{problem.path}|{problem.message}"
    place = (path_words(problem.path), max(problem.line, 1))
    return quality_entry(problem.message, "crosscheck-file", (identity, "blocker"), place)


def quality_entry(
    description: str, check_name: str, standing: tuple[str, str], place: tuple[str, int]
) -> dict[str, Any]:
    """Give one entry. standing: what its fingerprint is made of, and its severity. place: path and line."""
    identity, severity = standing
    return {
        "description": shorten(description, DESCRIPTION_LIMIT),
        "check_name": check_name,
        "fingerprint": hashlib.blake2b(identity.encode("utf-8", "replace"), digest_size=20).hexdigest(),
        "severity": severity,
        "location": {"path": place[0], "lines": {"begin": place[1]}},
    }


CHECK_FORMAT = CheckFormat("gitlab", render_gitlab)
