"""Stories -> report files, and the line that says what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from crosscheck.errors import UsageError
from crosscheck.formats.format import ReportFormat, load_formats
from crosscheck.formats.wording import counted
from crosscheck.model import Relation, Report
from crosscheck.reading.atomic import write_whole
from crosscheck.reading.story import Story

STDOUT = "-"
TO_STDOUT = "md"  # what `-o -` writes when no format is named: the one that people can read in a terminal


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the flags of `crosscheck report` ask for, each '' or empty where not given."""

    formats: tuple[str, ...] = ()
    out: str = ""
    output: str = ""
    title: str = ""


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
        if name not in known:
            from crosscheck.reading.mapping import nearest_of

            message = f"unknown format '{name}'; did you mean '{nearest_of(name, known)[0]}'? ({', '.join(known)})"
            raise UsageError(message)
    chosen = tuple(known[name] for name in dict.fromkeys(names))
    if wanted.output and len(chosen) > 1:
        message = f"-o takes one report in one format; {len(chosen)} were asked for: give one --format, or --out DIR"
        raise UsageError(message)
    return chosen


@dataclass(frozen=True, slots=True)
class Pages:
    """A story's report in each format asked for, and the line that says what was found."""

    texts: tuple[str, ...]
    summary: str


def render_pages(story: Story, report: Report, formats: Sequence[ReportFormat], title: str) -> Pages:
    """Write a story's report in each format, as text; it opens no file, so that it can be done in any process."""
    texts = tuple(report_format.render(report, title or story.title) for report_format in formats)
    return Pages(texts, summary(story, report))


def write_pages(
    story: Story, pages: Pages, formats: Sequence[ReportFormat], wanted: Wanted, folder: str
) -> tuple[str, ...]:
    """Put a story's pages into files and give the paths. folder: where they go unless -o names a file."""
    written = []
    for report_format, text in zip(formats, pages.texts, strict=True):
        path = Path(wanted.output) if wanted.output else Path(folder) / f"{story.name}{report_format.suffix}"
        try:
            write_whole(path, text)
        except OSError as error:
            message = f"cannot write {path}: {error.strerror}"
            raise UsageError(message) from None
        written.append(str(path))
    return tuple(written)


def summary(story: Story, report: Report) -> str:
    """Say what was found in a story: '5 articles, 63 claims, 12 findings: 1 conflict, 7 agreements, 4 scope'."""
    counts = Counter(finding.verdict for finding in report.findings)
    found = ", ".join(counted(counts[verdict], *NOUNS[verdict]) for verdict in NOUNS if counts[verdict])
    read = f"{counted(report.coverage.articles, 'article')}, {counted(report.coverage.claims, 'claim')}"
    findings = counted(len(report.findings), "finding")
    return f"{story.name}: {read}, {findings}{f': {found}' if found else ''}"


# In the order in which an editor wants to hear of them: singular and plural.
NOUNS = {
    Relation.CONFLICT: ("conflict", "conflicts"),
    Relation.DISPUTED: ("disputed figure", "disputed figures"),
    Relation.UPDATE: ("update", "updates"),
    Relation.SCOPE: ("difference of scope", "differences of scope"),
    Relation.AGREEMENT: ("agreement", "agreements"),
    Relation.UNDECIDED: ("place worth a look", "places worth a look"),
}
