"""Stories -> the claims found in them, as a table, as JSON or as claim files."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

from crosscheck.commands.terminal import show_table
from crosscheck.errors import UsageError
from crosscheck.formats.wording import counted
from crosscheck.model import Report
from crosscheck.reading.drafting import write_story
from crosscheck.reading.story import Story

STORY_NAME = re.compile(r"\w[\w .-]*")
COLUMNS = ("claim", "words", "value", "of", "when", "said by")


def claims_json(story: Story, report: Report) -> str:
    """Give a story's claims as one JSON document: version, story, articles, claims, unread."""
    whole = report.to_json()
    document = {"version": whole["version"], "story": story.name}
    document |= {name: whole[name] for name in ("articles", "claims", "unread")}
    return json.dumps(document, ensure_ascii=False, indent=2)


def show_claims(report: Report) -> str:
    """Print the claims as a table, then what was not understood; give the line that counts them."""
    rows = []
    for claim in report.claims:
        of = " ".join(part for part in (claim.subject.counted, claim.subject.event) if part)
        when = claim.scope.when or claim.scope.as_of
        rows.append(
            (
                claim.id,
                claim.surface,
                claim.value.text,
                of or ", ".join(claim.subject.names[:2]),
                when.text if when else "",
                claim.attribution.who,
            )
        )
    if rows:
        show_table(COLUMNS, rows)
    if report.unread:
        show_table(
            ("not understood", "words", "why"),
            [(f"{unread.article}:{unread.start}", unread.surface, unread.reason) for unread in report.unread],
        )
    return f"{counted(len(report.claims), 'claim')}, {counted(len(report.unread), 'surface')} not understood"


def write_claims(
    checked: Sequence[tuple[Story, Report]], name: str, claims_folder: str, *, force: bool
) -> tuple[Path, ...]:
    """Write a story's claims as claim files under the claims folder, to edit; more than one story is a UsageError."""
    if not STORY_NAME.fullmatch(name):
        message = f"--story {name!r} is no folder name; use letters, digits, '-' and '_'"
        raise UsageError(message)
    if len(checked) > 1:
        message = f"--story writes one story and {len(checked)} were read; name the files or folder of one"
        raise UsageError(message)
    story, report = checked[0]
    try:
        paths = write_story(Path(claims_folder) / name, story.articles, report.claims, force=force)
    except OSError as error:
        message = f"cannot write {Path(claims_folder) / name}: {error.strerror}"
        raise UsageError(message) from None
    if not paths:
        message = "no claims were found, so there is nothing to write"
        raise UsageError(message)
    return paths
