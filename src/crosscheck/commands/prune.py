"""`crosscheck prune` and `crosscheck rebind`: what to do with decisions whose finding is gone, or has moved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from crosscheck.commands.baseline import gone_lines
from crosscheck.commands.settings import Settings
from crosscheck.commands.survey import Asked, Surveyed, survey
from crosscheck.desk.baseline import write_baseline
from crosscheck.desk.decision import Decision
from crosscheck.desk.decisions import rename_decision
from crosscheck.desk.pairing import likely_moved
from crosscheck.desk.standing import CheckedStory
from crosscheck.errors import UsageError
from crosscheck.formats.wording import counted, shorten
from crosscheck.model import Finding

# More offers than this are no help in choosing.
MOST_OFFERS = 3


def survey_whole(asked: Asked, settings: Settings) -> Surveyed:
    """Read all, and refuse to go on when a part cannot be read: what it holds would count as gone."""
    seen = survey(asked, settings)
    problems = (*seen.unread, *seen.problems)
    if problems:
        message = f"what is gone cannot be told until all can be read: {problems[0]}"
        raise UsageError(message)
    if not seen.stories:
        message = "no story was read; name a folder of articles or claim files"
        raise UsageError(message)
    return seen


def prune(asked: Asked, settings: Settings, *, apply: bool) -> Iterator[str]:
    """Tell of stale decisions and baseline lines, a line each, and clear them away where that is asked for."""
    seen = survey_whole(asked, settings)
    gone = gone_lines(seen)
    for decision in seen.stale:
        yield f"{decision.path}: {shorten(decision.about or decision.why, 100)}{moved_words(decision, seen)}"
    for line in gone:
        yield f"{seen.path.as_posix()}: {line.id}  {line.story}/{line.slug}"
    found = f"{counted(len(seen.stale), 'decision')} and {counted(len(gone), 'baseline line')}"
    if not seen.stale and not gone:
        yield "Nothing is stale."
    elif not apply:
        yield f"{found} stale; nothing was removed: crosscheck prune --apply removes them"
    else:
        for decision in seen.stale:
            Path(decision.path).unlink(missing_ok=True)
        if gone:
            write_baseline(seen.path, [line for line in seen.baseline if line not in gone])
        yield f"Removed {found}."


def moved_words(decision: Decision, seen: Surveyed) -> str:
    """Say where a stale decision's finding has probably gone; '' where nothing looks like it."""
    offers = offers_for(decision, seen)
    if not offers:
        return ""
    return f" (probably moved to {offers[0].id}: crosscheck rebind {decision.id} {offers[0].id})"


def offers_for(decision: Decision, seen: Surveyed) -> tuple[Finding, ...]:
    """Give the findings of a stale decision's story that it probably means."""
    story = story_of(decision, seen)
    decided = [standing.finding.id for standing in story.standings if standing.decision is not None]
    return likely_moved(decision, story.report, decided)[:MOST_OFFERS]


def story_of(decision: Decision, seen: Surveyed) -> CheckedStory:
    """Give the story in whose folder a decision stands."""
    folder = Path(decision.path).parent.parent
    return next(story for story in seen.stories if Path(story.folder) == folder)


def offer_rebinds(asked: Asked, settings: Settings) -> Iterator[str]:
    """Tell which findings the stale decisions probably mean now, a line for each offer."""
    seen = survey_whole(asked, settings)
    for decision in seen.stale:
        offers = offers_for(decision, seen)
        if not offers:
            yield f"{decision.path}: no finding looks like it; crosscheck prune --apply removes it"
        for finding in offers:
            yield f"{decision.path}: probably {finding.id}, {shorten(finding.question, 100)}"
            yield f"    crosscheck rebind {decision.id} {finding.id}"
    if not seen.stale:
        yield "Every decision has its finding."


def rebind(old: str, new: str, asked: Asked, settings: Settings) -> str:
    """Give a stale decision another finding, and say so; what is not stale, or not there, is a UsageError."""
    seen = survey_whole(asked, settings)
    decision = next((one for one in seen.stale if one.id == old), None)
    if decision is None:
        message = f"no stale decision has the id '{shorten(old, 60)}'; crosscheck rebind lists them"
        raise UsageError(message)
    story = story_of(decision, seen)
    standing = next((one for one in story.standings if one.finding.id == new), None)
    if standing is None:
        message = f"story {story.name} has no finding '{shorten(new, 60)}'; crosscheck rebind lists what is likely"
        raise UsageError(message)
    if standing.decision is not None:
        message = f"{new} is decided already, in {standing.decision.path}"
        raise UsageError(message)
    path = rename_decision(Path(decision.path), new, standing.finding.question)
    return f"{decision.path} is now {path.as_posix()}"
