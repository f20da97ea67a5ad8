"""Checked -> JUnit XML: a suite for each story, a test case for each finding, a failure for what the run fails for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from crosscheck.desk.standing import Checked, Problem
from crosscheck.formats.checkformat import CheckFormat
from crosscheck.formats.checkview import (
    Entry,
    Urgency,
    fails_for_stale,
    path_words,
    place_words,
    problem_words,
    quoted,
    source_words,
    stale_words,
    view_entries,
)
from crosscheck.formats.wording import counted, shorten

MOST_QUOTES = 20
TITLE_LIMIT = 250


def render_junit(checked: Checked, colour: bool) -> str:  # noqa: FBT001 (the contract of CheckFormat)
    """Write one document: what is decided or known is a skipped test, a file that is wrong is an error."""
    del colour
    suites: dict[str, list[Element]] = {shorten(story.name, 100): [] for story in checked.stories}
    for entry in view_entries(checked):
        suites[entry.story].append(write_case(entry))
    cases = [write_problem("invalid file", problem) for problem in checked.problems]
    cases += [write_problem("unreadable source", problem) for problem in checked.unread]
    if fails_for_stale(checked):
        stale = [Problem(decision.path, stale_words(decision)) for decision in checked.stale]
        cases += [write_problem("stale decision", problem, "failure") for problem in stale]
    root = Element(
        "testsuites", {"name": "crosscheck"} | count([*cases, *(case for found in suites.values() for case in found)])
    )
    for name, found in sorted(suites.items()):
        SubElement(root, "testsuite", {"name": name} | count(found)).extend(found)
    if cases:
        SubElement(root, "testsuite", {"name": "files"} | count(cases)).extend(cases)
    indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def count(cases: Sequence[Element]) -> dict[str, str]:
    """Count the tests of a suite by how they ended; nothing is timed, so that the same input gives the same bytes."""
    ended = {name: sum(case.find(tag) is not None for case in cases) for name, tag in ENDINGS.items()}
    return {"tests": str(len(cases))} | {name: str(number) for name, number in ended.items()} | {"time": "0"}


def write_case(entry: Entry) -> Element:
    """Turn a finding into a test: the question is its name, the answer failed, skipped or passed."""
    place = entry.place
    name = f"{shorten(entry.title, TITLE_LIMIT)} [{entry.id}]"
    known = {"classname": entry.story, "name": name, "file": place.path, "line": str(place.line), "time": "0"}
    case = Element("testcase", known)
    why = shorten(" ".join(part for part in (entry.why, entry.told) if part), TITLE_LIMIT * 2)
    if entry.urgency is Urgency.ERROR:
        failure = SubElement(case, "failure", {"type": entry.word, "message": why})
        failure.text = write_words(entry)
    elif entry.urgency is Urgency.SETTLED:
        SubElement(case, "skipped", {"message": shorten(entry.told, TITLE_LIMIT * 2)})
    elif entry.urgency is not Urgency.FINE:
        SubElement(case, "system-out").text = write_words(entry)
    return case


def write_words(entry: Entry) -> str:
    """Write why, each source's words with their place, and the command that settles it."""
    lines = [entry.why, entry.told, *write_quotes(entry)]
    lines.append(f"To settle it: {entry.settle}")
    return "\n".join(line for line in lines if line)


def write_quotes(entry: Entry) -> Iterable[str]:
    """Write each source's words in a line of its own, the value in brackets."""
    for statement in entry.statements[:MOST_QUOTES]:
        quote = statement.quote
        yield f"{place_words(statement.place)}: {quoted(quote)} ({source_words(quote)})"
    if len(entry.statements) > MOST_QUOTES:
        yield f"and {counted(len(entry.statements) - MOST_QUOTES, 'more statement')}"


def write_problem(word: str, problem: Problem, ending: str = "error") -> Element:
    """Turn a file that is wrong into a test that could not be run, or that failed."""
    path = path_words(problem.path)
    known = {"classname": "files", "name": path, "file": path, "line": str(max(problem.line, 1)), "time": "0"}
    case = Element("testcase", known)
    error = SubElement(case, ending, {"type": word, "message": shorten(problem.message, TITLE_LIMIT * 2)})
    error.text = problem_words(problem)
    return case


ENDINGS = {"failures": "failure", "errors": "error", "skipped": "skipped"}
CHECK_FORMAT = CheckFormat("junit", render_junit)
