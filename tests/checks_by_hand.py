"""Runs of `crosscheck check` built by hand: of the Maren story, of hostile text, and one of a thousand conflicts."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

from crosscheck.desk.decision import Choice, Decision
from crosscheck.desk.standing import Checked, CheckedStory, Exit, Place, Problem, Standing, State
from crosscheck.formats.checkformat import load_check_formats
from crosscheck.model import Finding, Relation, Report, Severity
from reports_by_hand import TITLE, hostile_report, report_by_hand

TESTS = Path(__file__).parent
FOLDER = "claims/maren"
CLOSING = "1 conflict that nobody has decided; settle it with: crosscheck resolve cx1-aaaf-abrd"
SANK = Decision(
    "cx1-aaae-time",
    Choice.USE_VALUE,
    "The pilot's log was read again, and he confirmed it.",
    about="When she sank",
    value="05:40",
    by="anna",
    on="2024-03-06",
    expires="2024-06-01",
    evidence=(("ledger", ("05:40", "17:40")),),
    path=f"{FOLDER}/decisions/sank--cx1-aaae-time.yaml",
)
COST = replace(SANK, id="cx1-aaac-cost", choice=Choice.BOTH_RIGHT, value="", why="One year, and five.", expires="")
GONE = replace(SANK, id="cx1-zzzz-gone", path=f"{FOLDER}/decisions/gone--cx1-zzzz-gone.yaml")
STATES = {
    "cx1-aaaf-abrd": (State.NEW, None, ""),
    "cx1-aaae-time": (State.DECIDED, SANK, ""),
    "cx1-aaag-hurt": (State.KNOWN, None, "in claims/baseline.txt"),
    "cx1-aaac-cost": (State.REOPENED, COST, "ledger now says $4.5 million; it said $4.2 million"),
}


def places_of(finding: Finding, report: Report, suffix: str = ".txt") -> tuple[Place, ...]:
    """Give the place of each claim of a finding, the latest article's first."""
    articles = {article.id: article for article in report.articles}
    places = []
    for claim in sorted(
        (one for one in report.claims if one.id in finding.claims),
        key=lambda one: (articles[one.article].published or "", one.id),
        reverse=True,
    ):
        text = articles[claim.article].text
        line = text.count("\n", 0, claim.start) + 1
        column = claim.start - (text.rfind("\n", 0, claim.start) + 1) + 1
        path = f"{FOLDER}/{claim.article}{suffix}"
        places.append(Place(claim.id, claim.article, path, line, column, column + len(claim.surface)))
    return tuple(places)


def standings_of(report: Report) -> tuple[Standing, ...]:
    """Say of each finding of the Maren story how it stands."""
    found = []
    for finding in report.findings:
        state, decision, why = STATES.get(finding.id, (State.NEW, None, ""))
        fails = state is State.NEW and finding.verdict is Relation.CONFLICT
        found.append(Standing(finding, state, places_of(finding, report), decision, why, fails))
    return tuple(sorted(found, key=lambda standing: not standing.fails))


def checked_by_hand() -> Checked:
    """Give a run in which one conflict fails, one is decided, one dispute is known and one decision has reopened."""
    report = report_by_hand()
    story = CheckedStory("maren", TITLE, FOLDER, report, standings_of(report))
    return Checked(
        (story,),
        (Problem(f"{FOLDER}/torn.yaml", "no 'claims'; add `claims:` and under it `- says: a sentence`", 1, 1),),
        (),
        (GONE,),
        Exit.UNRESOLVED,
        CLOSING,
    )


def nothing_checked() -> Checked:
    """Give a run that had nothing to check."""
    return Checked((), (), (), (), Exit.NOTHING, "nothing to check: no story in claims; name a folder with articles")


def hostile_check(text: str) -> Checked:
    """Give a run of which every text, path and decision is the same hostile text, once in each state."""
    report = hostile_report(text)
    conflict = next(one for one in report.findings if one.verdict is Relation.CONFLICT)
    decision = Decision("x", Choice.USE_VALUE, text, text, text, text, text, text, ((text, (text,)),), text)
    standings = tuple(
        Standing(
            replace(conflict, id=f"cx2-{state}"),
            state,
            tuple(replace(place, path=text) for place in places_of(conflict, report)),
            decision if state in {State.DECIDED, State.REOPENED, State.EXPIRED} else None,
            text,
            fails=state in {State.NEW, State.REOPENED},
        )
        for state in State
    )
    story = CheckedStory(text, text, text, report, standings)
    problem = Problem(text, text, 1, 1)
    return Checked((story,), (problem,), (problem,), (replace(decision, id=text),), Exit.INVALID, text)


def many_checked(number: int, verdicts: tuple[Relation, ...] = (Relation.CONFLICT,)) -> Checked:
    """Give a run with many findings, of the given verdicts in turn; conflicts fail, and every third is severe."""
    report = report_by_hand()
    (pattern,) = (finding for finding in report.findings if finding.id == "cx1-aaaf-abrd")
    places = places_of(pattern, report)
    standings = []
    for count in range(number):
        verdict = verdicts[count % len(verdicts)]
        severity = Severity.HIGH if count % 3 == 2 else Severity.LOW
        finding = replace(
            pattern, id=f"cx2-{count:04d}-many", question=f"Question {count}?", verdict=verdict, severity=severity
        )
        standings.append(Standing(finding, State.NEW, places, fails=verdict is Relation.CONFLICT))
    findings = tuple(standing.finding for standing in standings)
    story = CheckedStory("maren", TITLE, FOLDER, replace(report, findings=findings), tuple(standings))
    return Checked((story,), (), (), (), Exit.UNRESOLVED, "many")


def render(name: str, checked: Checked | None = None, *, colour: bool = False) -> str:
    """Render the run built by hand, or another one."""
    return load_check_formats()[name].render(checked or checked_by_hand(), colour)


def schema(name: str) -> object:
    """Read one of the schemas."""
    return json.loads((TESTS / "schemas" / name).read_text(encoding="utf-8"))


def commands_in(log: str) -> list[tuple[str, dict[str, str], str]]:
    """Read a log as a GitHub runner does: (command, properties, message) of each line that is one.

    A line ends at any character that anything takes for a line's end, and begins after any white space.
    """
    found = []
    for line in re.split(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", log):
        assert not re.search(r"##\w*\[", line)
        if not line.strip().startswith("::"):
            continue
        head, _, message = line.strip()[2:].partition("::")
        name, _, properties = head.partition(" ")
        pairs = dict(one.partition("=")[::2] for one in properties.split(","))
        found.append((name, {key: decode(words) for key, words in pairs.items()}, decode(message)))
    return found


def decode(text: str) -> str:
    """Undo the escapes as a runner does."""
    for written, meant in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(written, meant)
    return text
