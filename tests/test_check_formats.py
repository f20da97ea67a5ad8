"""Every format of `crosscheck check` on one run built by hand: golden files, and what each promises to its readers."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

from checks_by_hand import CLOSING, FOLDER, GONE, SANK, checked_by_hand, nothing_checked, render, schema
from crosscheck.desk.decision import Choice
from crosscheck.desk.standing import Exit, State
from crosscheck.formats.checkformat import load_check_formats
from crosscheck.formats.decided import decision_words, state_words

TESTS = Path(__file__).parent
GOLDEN = TESTS / "golden" / "checks"
FILES = {
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "json": "check.json",
    "junit": "junit.xml",
    "markdown": "check.md",
    "sarif": "check.sarif",
    "text": "text.txt",
}


def test_check_formats_are_collected_by_name() -> None:
    """The gate writes these formats, each under its own name."""
    assert tuple(load_check_formats()) == tuple(FILES)
    assert all(found.name == name for name, found in load_check_formats().items())


@pytest.mark.parametrize("name", FILES)
def test_check_format_has_a_section(name: str) -> None:
    """Each format of the gate has a section in docs/formats.md, under its own name."""
    page = (TESTS.parent / "docs" / "formats.md").read_text(encoding="utf-8")
    assert re.search(rf"(?m)^## `{name}`$", page)


@pytest.mark.parametrize(("name", "colour"), [*((name, False) for name in FILES), ("text", True)])
def test_check_format_writes_its_golden_file(name: str, colour: object, request: pytest.FixtureRequest) -> None:
    """A format writes the run built by hand exactly as it was last looked at and kept."""
    golden = GOLDEN / ("colour.txt" if colour else FILES[name])
    written = render(name, colour=bool(colour))
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(written, encoding="utf-8", newline="")
    assert written == golden.read_bytes().decode("utf-8")


@pytest.mark.parametrize("name", [name for name in FILES if name != "json"])
def test_order_of_a_run_changes_nothing(name: str) -> None:
    """A run whose records come in another order is written the same."""
    checked = checked_by_hand()
    (story,) = checked.stories
    report = replace(story.report, articles=story.report.articles[::-1], claims=story.report.claims[::-1])
    turned = replace(story, report=report, standings=story.standings[::-1])
    assert render(name, replace(checked, stories=(turned,))) == render(name)


@pytest.mark.parametrize("name", FILES)
def test_run_of_nothing_is_written(name: str) -> None:
    """A run that had nothing to check is a whole file in every format, and no format tells of a finding."""
    written = render(name, nothing_checked())
    assert written.endswith("\n")
    assert "cx1-" not in written


@pytest.mark.parametrize("name", FILES)
def test_only_text_has_colour(name: str) -> None:
    """Colour adds escapes to the text and takes the brackets of values away; no other format has any."""
    plain, coloured = render(name), render(name, colour=True)
    assert ("\x1b[" in coloured) == (name == "text")
    assert name == "text" or plain == coloured
    if name == "text":
        assert "[212 passengers]" in plain
        assert re.search(r"\x1b\[1;7m212 passengers\x1b\[0m", coloured)


def test_gitlab_is_valid() -> None:
    """The code quality report has all that GitLab demands, and no fingerprint twice."""
    report = json.loads(render("gitlab"))
    jsonschema.validate(report, schema("gitlab-codequality.json"))
    assert max(Counter(entry["fingerprint"] for entry in report).values()) == 1


def test_junit_counts_what_failed() -> None:
    """The suite of a story has a test for each finding: one fails, the decided and the known are skipped."""
    root = etree.fromstring(render("junit").encode())
    (story, files) = root.findall("testsuite")
    assert dict(story.attrib) == {
        "name": "maren", "tests": "8", "failures": "1", "errors": "0", "skipped": "2", "time": "0"
    }  # fmt: skip
    assert [case.get("name") for case in story.iterfind("testcase[failure]")] == [
        "Conflict: How many people were aboard? [cx1-aaaf-abrd]"
    ]
    skipped = {
        case.get("name")[-14:-1]: case.find("skipped").get("message") for case in story.iterfind("testcase[skipped]")
    }
    assert skipped["cx1-aaae-time"].startswith("Decided: use 05:40.")
    assert skipped["cx1-aaag-hurt"] == "Known: in claims/baseline.txt."
    assert files.find("testcase/error").text.startswith(f"{FOLDER}/torn.yaml:1:1: no 'claims'")
    assert [root.get(name) for name in ("tests", "failures", "errors", "skipped")] == ["9", "1", "1", "2"]


def test_gitlab_leaves_out_what_is_decided() -> None:
    """A decided finding is gone, so that GitLab says it was fixed; a known one stays, the gravest stands first."""
    written = json.loads(render("gitlab"))
    assert [(entry["severity"], entry["check_name"]) for entry in written] == [
        ("blocker", "crosscheck-file"),
        ("critical", "crosscheck-conflict"),
        ("info", "crosscheck-undecided"),
        ("info", "crosscheck-scope"),
        ("minor", "crosscheck-disputed"),
    ]
    assert not [entry for entry in written if "When did she sink?" in entry["description"]]


def test_github_points_at_the_place() -> None:
    """The annotation of a conflict stands at its claim and tells the other sources' words and how to settle it."""
    line = next(line for line in render("github").splitlines() if "How many people were aboard" in line)
    head, message = line.removeprefix("::error ").split("::")
    assert head == (
        f"file={FOLDER}/ledger.txt,line=2,col=44,endColumn=60,title=Conflict%3A How many people were aboard?"
    )
    told = message.split("%0A")
    assert told[0] == "212 and about 340 cannot both be right."
    assert told[3] == (
        "“The ferry Maren left Port Ellery on 1 March 2024 with [212 passengers], the harbour office said.” "
        f"(Harbour Post, citing the harbour office, 2 March 2024; {FOLDER}/post.txt:1:55)"
    )
    assert told[-1] == "To settle it: crosscheck resolve cx1-aaaf-abrd"


def test_github_keeps_quiet_on_what_is_settled() -> None:
    """What is decided or known is no annotation, and the last line counts it."""
    written = render("github")
    assert "When did she sink?" not in written
    assert "were hurt?" not in written
    assert written.endswith(
        "crosscheck: One story, eight findings: one fails, two are worth a look, one decided, one known.\n"
    )


def test_json_tells_all() -> None:
    """Programs get every finding with its state, the decision on it and the places of its claims."""
    written = json.loads(render("json"))
    assert (written["version"], written["exit_code"], written["failing"]) == (1, 1, 1)
    assert written["closing"] == CLOSING
    (story,) = written["stories"]
    found = {finding["id"]: finding for finding in story["findings"]}
    assert len(found) == 8
    assert story["findings"][0]["fails"] is True
    assert found["cx1-aaae-time"]["decision"]["evidence"] == {"ledger": ["05:40", "17:40"]}
    assert found["cx1-aaae-time"]["decision"]["decision"] == "use-value"
    assert found["cx1-aaah-five"]["places"][0] == {
        "claim": "ledger#count:13",
        "article": "ledger",
        "path": f"{FOLDER}/ledger.txt",
        "line": 1,
        "column": 14,
        "end_column": 30,
        "surface": "five more bodies",
        "value": "5",
    }
    assert [problem["path"] for problem in written["unread"]] == [f"{FOLDER}/torn.yaml"]
    assert [decision["id"] for decision in written["stale"]] == [GONE.id]


def test_strict_run_fails_for_stale_decisions() -> None:
    """Where the run fails for a decision without a finding alone, GitHub gets an error and JUnit a failure for it."""
    checked = checked_by_hand()
    (story,) = checked.stories
    calm = tuple(replace(standing, fails=False) for standing in story.standings)
    strict = replace(checked, stories=(replace(story, standings=calm),), unread=())
    assert f"::error file={GONE.path},line=1,title=Stale decision::{GONE.id}: " in render("github", strict)
    assert f"::warning file={GONE.path},line=1,title=Stale decision::{GONE.id}: " in render("github")
    root = etree.fromstring(render("junit", strict).encode())
    assert [case.get("name") for case in root.iterfind(".//testcase[failure]")] == [GONE.path]
    relaxed = replace(strict, exit_code=Exit.CLEAN)
    assert not etree.fromstring(render("junit", relaxed).encode()).findall(".//failure")


@pytest.mark.parametrize("name", ["text", "markdown"])
def test_people_read_what_fails_first(name: str) -> None:
    """What nobody has decided comes before what is worth a look, and what is decided comes last."""
    written = render(name)
    places = [
        written.index(words) for words in ("How many people were aboard?", "How many bodies", "When did she sink?")
    ]
    assert places == sorted(places)
    assert "Decided: use 05:40." in written
    assert f"{FOLDER}/torn.yaml:1:1: no 'claims'" in written
    assert GONE.id in written
    assert "When did the ferry sail?" not in written


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        (
            SANK,
            "use 05:40. The pilot's log was read again, and he confirmed it. (anna, 6 March 2024, until 1 June 2024)",
        ),
        (
            replace(SANK, choice=Choice.BOTH_RIGHT, why="Two tides", by="", on="", expires=""),
            "both are right. Two tides.",
        ),
        (replace(SANK, value=" ", why="See the log!", expires="", on=""), "use one value. See the log! (anna)"),
    ],
)
def test_decision_in_words(decision: object, expected: str) -> None:
    """A decision is told in one line: what, why, by whom, when and until when."""
    assert decision_words(decision) == expected


@pytest.mark.parametrize(
    ("state", "why", "expected"),
    [
        (State.NEW, "", ""),
        (State.KNOWN, "in claims/baseline.txt", "Known: in claims/baseline.txt."),
        (State.EXPIRED, "expired on 2026-02-06", "Expired on 2026-02-06."),
        (State.REOPENED, "bbc now says 25 people", "Reopened: bbc now says 25 people."),
        (State.REOPENED, "", "Reopened."),
    ],
)
def test_state_in_words(state: State, why: str, expected: str) -> None:
    """The desk's word on a finding is a sentence, and nothing is said of what is new."""
    standing = checked_by_hand().stories[0].standings[0]
    assert state_words(replace(standing, state=state, why=why, decision=None)) == expected
