"""`crosscheck resolve`: an editor's word on a finding -> a decision file in the story's folder."""

from __future__ import annotations

import datetime as dt
import getpass
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from crosscheck.commands.settings import Settings
from crosscheck.commands.survey import Asked, Surveyed, survey
from crosscheck.desk.decision import Choice, Decision
from crosscheck.desk.decisions import ID, is_day, write_decision
from crosscheck.desk.evidence import evidence_of
from crosscheck.desk.standing import CheckedStory, Standing
from crosscheck.desk.whereabouts import shown
from crosscheck.errors import UsageError
from crosscheck.formats.wording import shorten
from crosscheck.reading.mapping import nearest_of
from crosscheck.reading.reader import visible

Found = tuple[CheckedStory, Standing]


@dataclass(frozen=True, slots=True)
class Word:
    """What an editor says of a finding."""

    choice: Choice
    why: str
    value: str = ""
    by: str = ""
    expires: str = ""
    on: dt.date = field(default_factory=dt.date.today)


def split_arguments(arguments: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Tell ids from paths: what looks like an id is one, and so is what is no path."""
    ids: list[str] = []
    paths: list[str] = []
    for words in arguments:
        (paths if not ID.fullmatch(words) and Path(words).exists() else ids).append(words)
    return tuple(ids), tuple(paths)


def read_word(choice: str, why: str, *, value: str, expires: str, today: dt.date) -> tuple[Choice, str]:
    """Check what the flags say; what cannot be a decision is a UsageError with what to do."""
    try:
        chosen = Choice(choice)
    except ValueError:
        nearest = nearest_of(choice, list(Choice))[0]
        message = f"unknown decision '{visible(choice)[:40]}'; did you mean '{nearest}'? ({', '.join(Choice)})"
        raise UsageError(message) from None
    if not why.strip():
        message = "a decision needs its reason: add --why 'a sentence'"
        raise UsageError(message)
    if chosen is Choice.USE_VALUE and not value.strip():
        message = "use-value needs the value: add --value '23 people'"
        raise UsageError(message)
    refused = refuse_expiry(expires, today)
    if refused:
        message = f"--expires {refused}"
        raise UsageError(message)
    return chosen, why.strip()


def refuse_expiry(expires: str, today: dt.date) -> str:
    """Say what is wrong with the last day of a decision that is made today; '' for nothing."""
    if expires and not is_day(expires):
        return f"'{visible(expires)[:40]}' is no day; write one as 2026-01-31"
    if expires and dt.date.fromisoformat(expires) < today:
        return f"{expires} is past; the decision would not hold for a day"
    return ""


def survey_desk(asked: Asked, settings: Settings) -> Surveyed:
    """Read all that can be read; a decision file that is wrong must be mended first, since it may be about this."""
    seen = survey(asked, settings)
    if seen.problems:
        message = f"mend this first: {seen.problems[0]}"
        raise UsageError(message)
    if not seen.stories:
        message = "no story was read; name a folder of articles or claim files"
        raise UsageError(message)
    return seen


def find(identity: str, seen: Surveyed) -> Found:
    """Give the finding that has an id; none, or one in several stories, is a UsageError."""
    found = [one for one in seen.standings() if one[1].finding.id == identity]
    if not found:
        found = [one for one in seen.standings() if identity in one[1].finding.forms]
    if not found and not ID.fullmatch(identity):
        message = f"'{shorten(identity, 60)}' is no finding's id and no folder here; `crosscheck check` names the ids"
        raise UsageError(message)
    if not found:
        known = [standing.finding.id for _, standing in seen.standings()]
        nearest = f"; the nearest is {nearest_of(identity, known)[0]}" if known else ""
        message = f"no finding has the id '{shorten(identity, 60)}'{nearest}"
        raise UsageError(message)
    if len(found) > 1:
        folders = ", ".join(story.folder for story, _ in found)
        message = f"{identity} is in {len(found)} stories; name the folder of one: {folders}"
        raise UsageError(message)
    return found[0]


def decide(found: Found, word: Word, folder: Path) -> Path:
    """Write the decision on a finding and give its file, as the user would write it."""
    story, standing = found
    finding = standing.finding
    claims = {claim.id: claim for claim in story.report.claims}
    decision = Decision(
        id=standing.decision.id if standing.decision else finding.id,
        choice=word.choice,
        why=one_line(word.why),
        about=shorten(finding.question, 200),
        value=one_line(word.value) if word.choice is Choice.USE_VALUE else "",
        by=one_line(word.by or editor()),
        on=word.on.isoformat(),
        expires=word.expires,
        evidence=evidence_of(finding, claims),
    )
    try:
        return Path(shown(write_decision(folder, decision)))
    except OSError as error:
        message = f"cannot write into {visible(str(folder))}: {error.strerror}"
        raise UsageError(message) from None


def resolve_all(ids: Sequence[str], word: Word, asked: Asked, settings: Settings) -> tuple[Path, ...]:
    """Decide some findings alike; nothing is written unless all of them are there."""
    seen = survey_desk(asked, settings)
    found = [find(identity, seen) for identity in ids]
    return tuple(decide(one, word, seen.folders[one[0].name]) for one in found)


def one_line(words: str) -> str:
    """Put words on one line, with whatever cannot be shown or saved as an escape."""
    return visible(" ".join(words.split()))


def editor() -> str:
    """Give the name that git has for whoever sits here, else the name of the account."""
    try:
        ran = subprocess.run(["git", "config", "user.name"], capture_output=True, check=False, timeout=10)  # noqa: S607
        name = ran.stdout.decode("utf-8", "replace").strip()
    except (OSError, subprocess.TimeoutExpired):
        name = ""
    try:
        return name or getpass.getuser()
    except (KeyError, OSError, ImportError):  # a container may know no such account
        return ""
