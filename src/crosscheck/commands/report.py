"""Stories and what editors have decided -> report files, the page over all of them, and what was found in a line."""

from __future__ import annotations

import datetime as dt
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import quote

from crosscheck.commands.settings import Settings
from crosscheck.commands.survey import known_by_baseline
from crosscheck.desk.baseline import BASELINE, read_baseline
from crosscheck.desk.decisions import decision_files, read_decisions
from crosscheck.desk.gate import Gate, judge_story
from crosscheck.desk.standing import Standing, State
from crosscheck.desk.whereabouts import shown
from crosscheck.errors import UsageError
from crosscheck.formats.format import Edition, ReportFormat, load_formats
from crosscheck.formats.index import INDEX, Entry, render_index, write_entry
from crosscheck.formats.wording import counted, published_words
from crosscheck.model import Relation, Report
from crosscheck.reading.atomic import write_whole
from crosscheck.reading.story import Story

STDOUT = "-"
EPOCH = "SOURCE_DATE_EPOCH"  # the clock of builds that are to give the same bytes
TO_STDOUT = "md"  # what `-o -` writes when no format is named: the one that people can read in a terminal


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the flags of `crosscheck report` ask for, each '' or empty where not given.

    whole_texts: put the articles' whole texts into it. stamp: say when it was written. today: to judge expiry by.
    """

    formats: tuple[str, ...] = ()
    out: str = ""
    output: str = ""
    title: str = ""
    whole_texts: bool = False
    stamp: bool = False
    today: dt.date = field(default_factory=dt.date.today)


def this_day() -> dt.date:
    """Give today, as the environment or the clock has it."""
    told = os.environ.get(EPOCH, "")
    if told.isascii() and told.isdigit() and len(told) < 12:
        return dt.datetime.fromtimestamp(int(told), dt.UTC).date()
    return dt.datetime.now().astimezone().date()


def choose_formats(wanted: Wanted, usual: Sequence[str]) -> tuple[ReportFormat, ...]:
    """Settle which formats to write; what cannot be done is a UsageError.

    usual: the formats of a run that names none.
    """
    known = load_formats()
    if wanted.out and wanted.output:
        message = "--out DIR and -o FILE are two places for one report; give one of them"
        raise UsageError(message)
    names = wanted.formats
    if not names:
        names = tuple(usual)
        if wanted.output == STDOUT:
            names = (TO_STDOUT,)
        elif wanted.output:
            suffix = Path(wanted.output).suffix.lower()
            names = tuple(name for name, found in known.items() if suffix in {found.suffix, f".{name}"})
            if not names:
                message = f"cannot tell a format from '{wanted.output}'; add --format, one of {', '.join(known)}"
                raise UsageError(message)
    for name in names:
        if not named(name, known):
            from crosscheck.reading.mapping import nearest_of

            message = f"unknown format '{name}'; did you mean '{nearest_of(name, known)[0]}'? ({', '.join(known)})"
            raise UsageError(message)
    chosen = tuple(found for name in dict.fromkeys(names) for found in named(name, known))
    if wanted.output and names == ("csv",):
        message = f"csv is two tables and -o takes one: give --format {' or '.join(one.name for one in chosen)}"
        raise UsageError(message)
    if wanted.output and len(chosen) > 1:
        message = f"-o takes one report in one format; {len(chosen)} were asked for: give one --format, or --out DIR"
        raise UsageError(message)
    return chosen


def named(name: str, known: Mapping[str, ReportFormat]) -> tuple[ReportFormat, ...]:
    """Give the format of a name, or those that the name's own are parts of: 'csv' is claims-csv and findings-csv."""
    return (known[name],) if name in known else tuple(one for one in known.values() if one.name.endswith(f"-{name}"))


@dataclass(frozen=True, slots=True)
class Press:
    """How the reports of a run are to be written.

    known: why findings of the baseline are known. index: there will be a page over all stories.
    """

    formats: tuple[ReportFormat, ...]
    wanted: Wanted
    known: Mapping[tuple[str, str], str]
    index: bool = False

    @property
    def written(self) -> str:
        """The day of writing in words, where it is wanted."""
        return published_words(self.wanted.today.isoformat()) if self.wanted.stamp else ""


@dataclass(frozen=True, slots=True)
class Pages:
    """A story's report: each file's suffix and text, its line in the index, what was found, what is wrong."""

    texts: tuple[tuple[str, str], ...]
    entry: Entry
    summary: str
    problems: tuple[str, ...] = ()


def set_up(
    stories: Sequence[Story], wanted: Wanted, formats: Sequence[ReportFormat], settings: Settings, *, index: bool
) -> Press:
    """Make a run's press ready. index: write a page over all stories, where their pages go into a folder."""
    path = Path(settings.baseline or Path(settings.claims) / BASELINE)
    known = known_by_baseline(read_baseline(path, path.as_posix())[0], stories, path) if path.exists() else {}
    has_pages = any(one.name == "html" for one in formats)
    return Press(tuple(formats), wanted, known, index=index and has_pages and not wanted.output)


def render_pages(story: Story, report: Report, press: Press) -> Pages:
    """Write a story's report in each format, as text; it can be done in any process."""
    standings, problems = stand(story, report, press)
    title = press.wanted.title or story.title
    name = Path(press.wanted.output).stem if press.wanted.output else story.name
    edition = Edition(
        standings=standings,
        whole_texts=press.wanted.whole_texts,
        written=press.written,
        name=name,
        index=INDEX if press.index else "",
    )
    texts = []
    for found in press.formats:
        for part in range(1, found.parts(report) + 1):
            text = found.render(report, title, replace(edition, part=part))
            texts.append((f"-{part}{found.suffix}" if part > 1 else found.suffix, text))
    entry = write_entry(report, title, f"{quote(name)}.html", edition)
    return Pages(tuple(texts), entry, summary(story, report, standings), problems)


def stand(story: Story, report: Report, press: Press) -> tuple[tuple[Standing, ...], tuple[str, ...]]:
    """Give how each finding stands, () where nobody keeps decisions, and a line for each decision that is wrong."""
    if not decision_files(story.folder) and not press.known:
        return (), ()
    decisions, problems = read_decisions(story.folder, shown(story.folder))
    checked, _ = judge_story(story, report, decisions, Gate(press.wanted.today, known=press.known))
    return checked.standings, tuple(f"{problem}; the report leaves it out" for problem in problems)


def write_pages(story: Story, pages: Pages, wanted: Wanted, folder: str) -> tuple[str, ...]:
    """Put a story's pages into files and give the paths. folder: where they go unless -o names a file."""
    written = []
    for suffix, text in pages.texts:
        path = Path(folder) / f"{story.name}{suffix}"
        if wanted.output:
            whole = Path(wanted.output)
            path = whole.with_name(f"{whole.stem}{suffix}") if suffix.startswith("-") else whole
        write_file(path, text)
        written.append(str(path))
    return tuple(written)


def write_index(entries: Sequence[Entry], press: Press, folder: str) -> str:
    """Write the page over all stories and give its path."""
    path = Path(folder) / INDEX
    write_file(path, render_index(entries, press.written))
    return str(path)


def write_file(path: Path, text: str) -> None:
    """Write a file whole; what cannot be written is a UsageError."""
    try:
        write_whole(path, text)
    except OSError as error:
        message = f"cannot write {path}: {error.strerror}"
        raise UsageError(message) from None


def summary(story: Story, report: Report, standings: Sequence[Standing] = ()) -> str:
    """Say what was found in a story: '5 articles, 63 claims, 12 findings: 1 conflict, 7 agreements, 4 scope'."""
    counts = Counter(finding.verdict for finding in report.findings)
    found = ", ".join(counted(counts[verdict], *NOUNS[verdict]) for verdict in NOUNS if counts[verdict])
    read = f"{counted(report.coverage.articles, 'article')}, {counted(report.coverage.claims, 'claim')}"
    findings = counted(len(report.findings), "finding")
    decided = sum(standing.state is State.DECIDED for standing in standings)
    settled = f" ({counted(decided, 'decided', 'decided')})" if decided else ""
    return f"{story.name}: {read}, {findings}{f': {found}' if found else ''}{settled}"


# In the order in which an editor wants to hear of them: singular and plural.
NOUNS = {
    Relation.CONFLICT: ("conflict", "conflicts"),
    Relation.DISPUTED: ("disputed figure", "disputed figures"),
    Relation.UPDATE: ("update", "updates"),
    Relation.SCOPE: ("difference of scope", "differences of scope"),
    Relation.AGREEMENT: ("agreement", "agreements"),
    Relation.UNDECIDED: ("place worth a look", "places worth a look"),
}
