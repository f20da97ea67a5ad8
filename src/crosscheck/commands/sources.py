"""Paths as the user wrote them -> stories, checked one by one while a person watches."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from crosscheck.commands.settings import Settings
from crosscheck.errors import UsageError
from crosscheck.model import Report
from crosscheck.reading.story import Story, read_paths

# A check of this many characters takes about half a second: from there on a person wonders what goes on.
LONG_WORK = 200_000


def read_stories(paths: Sequence[str], settings: Settings, warn: Callable[[str], None]) -> tuple[Story, ...]:
    """Read what was named, or every story under the claims folder, warning of each source that cannot be read.

    Nothing read at all is a UsageError.
    """
    from crosscheck.extraction.kinds import load_kinds

    if not paths and not Path(settings.claims).is_dir():
        message = f"no {settings.claims}/ folder here; name articles or folders, or start with `crosscheck init`"
        raise UsageError(message)
    stories, errors = read_paths(paths or (settings.claims,), settings.options, frozenset(load_kinds()))
    for error in errors:
        warn(str(error))
    if not stories:
        message = "nothing could be read; name .txt, .md, .html or claim files, or a folder of them"
        raise UsageError(message)
    return stories


def check_stories(stories: Sequence[Story], settings: Settings) -> Iterator[tuple[Story, Report]]:
    """Check stories one by one, with a bar on stderr where the work is long and a person watches."""
    from crosscheck.pipeline import check

    characters = sum(len(article.text) for story in stories for article in story.articles)
    if not sys.stderr.isatty() or characters < LONG_WORK:
        yield from ((story, check(story.articles, settings.options)) for story in stories)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("checking", total=len(stories))
        for story in stories:
            progress.update(task, description=f"checking {story.name}")
            yield story, check(story.articles, settings.options)
            progress.advance(task)
