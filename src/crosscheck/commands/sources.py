"""Paths as the user wrote them -> stories, each checked, and what is made of it; while a person watches, with a bar."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from crosscheck.commands.settings import Settings
from crosscheck.errors import CrosscheckError, StoryFault, UsageError, tell_fault
from crosscheck.model import Report
from crosscheck.options import Options
from crosscheck.reading.story import Story, read_paths

Made = TypeVar("Made")
Make = Callable[[Story, Report], Made]

# A check of this many characters takes about half a second: from there on a person wonders what goes on.
LONG_WORK = 200_000
# A process takes about half a second to start and to read its word lists, as long as 100,000 characters take to check:
# below this two processes gain too little on one.
WORTH_SHARING = 400_000
# Each process needs 100 MB and more.
MOST_JOBS = 8


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


def make_each(
    stories: Sequence[Story], settings: Settings, make: Make[Made], jobs: int = 0
) -> Iterator[tuple[Story, Made]]:
    """Check each story and give what `make` makes of its report, in the order of the stories.

    make: a function at the top of a module, or a partial of one, so that it can be sent to another process. It runs
    where the story was checked, and only what it gives travels back: a report with all its pairs is far larger.
    jobs: the most processes to use; 0 chooses one for each core where the work is long, and 1 uses none but this one.
    Whatever goes wrong is raised when the story's turn comes: errors meant for people as they are, others as a
    StoryFault. A bar on stderr shows how far it is where the work is long and a person watches.
    """
    work = partial(make_one, options=settings.options, make=make)
    jobs = min(jobs or usual_jobs(stories), len(stories))
    if jobs > 1:
        from crosscheck.commands.workers import share

        made = share(stories, work, jobs)
    else:
        made = ((story, work(story)) for story in stories)
    long = sys.stderr.isatty() and characters(stories) >= LONG_WORK
    return show_bar(stories, made) if long else made


def check_stories(stories: Sequence[Story], settings: Settings) -> Iterator[tuple[Story, Report]]:
    """Check stories one by one in this process and give their whole reports."""
    return make_each(stories, settings, whole_report, jobs=1)


def whole_report(_: Story, report: Report) -> Report:
    """Make nothing of a report."""
    return report


def make_one(story: Story, options: Options, make: Make[Made]) -> Made:
    """Check one story and make something of its report; a fault of crosscheck's own names the story."""
    from crosscheck.pipeline import check

    try:
        return make(story, check(story.articles, options))
    except CrosscheckError:
        raise
    except Exception as error:
        raise StoryFault(story.name, tell_fault(error)) from error


def usual_jobs(stories: Sequence[Story]) -> int:
    """Give the number of processes that suits the work: one for small work, else one for each core."""
    if characters(stories) < WORTH_SHARING:
        return 1
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, MOST_JOBS)


def characters(stories: Sequence[Story]) -> int:
    """Count the characters to be read."""
    return sum(len(article.text) for story in stories for article in story.articles)


def show_bar(stories: Sequence[Story], made: Iterator[tuple[Story, Made]]) -> Iterator[tuple[Story, Made]]:
    """Show a bar on stderr while stories are checked, with the name of the one that is waited for."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("checking", total=len(stories))
        for story in stories:
            progress.update(task, description=f"checking {story.name}")
            yield next(made)
            progress.advance(task)
