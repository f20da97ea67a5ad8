"""A thousand findings and more: every format of the gate keeps to what its readers take, and says what it left out."""

from __future__ import annotations

import json
import re

from checks_by_hand import commands_in, hostile_check, many_checked, render
from crosscheck.formats.github import MESSAGE_LIMIT, MOST_LINES
from crosscheck.formats.markdown import BYTE_LIMIT
from crosscheck.formats.sarif import MOST_RESULTS
from crosscheck.model import Relation


def kinds(log: str) -> dict[str, int]:
    """Count the annotations of a log by kind."""
    names = [name for name, _, _ in commands_in(log)]
    return {name: names.count(name) for name in sorted(set(names))}


def test_github_keeps_its_limits_with_a_thousand_conflicts() -> None:
    """Ten errors, the severest first, one notice that tells of the rest, and each of the rest as a line of the log."""
    log = render("github", many_checked(1_000))
    assert kinds(log) == {"error": 10, "notice": 1}
    severe = [f"Question {3 * count + 2}?" for count in range(10)]
    found = commands_in(log)
    assert [properties["title"] for _, properties, _ in found[:10]] == [f"Conflict: {one}" for one in severe]
    assert found[-1][1]["title"] == "990 more"
    assert found[-1][2] == "990 more findings could not be annotated: see this step's log and summary."
    told = set(re.findall(r"Question \d+\?", log))
    assert len(told) == 1_000
    assert sum(line.startswith("  error · cx2-") for line in log.splitlines()) == 990


def test_github_keeps_its_limits_of_every_kind() -> None:
    """At most ten errors, ten warnings and ten notices, thirty in all, with a thousand findings of each verdict."""
    mixed = many_checked(3_000, (Relation.CONFLICT, Relation.DISPUTED, Relation.UNDECIDED))
    log = render("github", mixed)
    assert kinds(log) == {"error": 10, "notice": 10, "warning": 10}
    assert commands_in(log)[-1][1]["title"] == "2,971 more"
    lines = log.splitlines()
    assert sum("· cx2-" in line for line in lines) == MOST_LINES
    assert f"  and {2_971 - MOST_LINES:,} more" in lines


def test_github_messages_have_room() -> None:
    """No message is longer than a runner passes on, and the command that settles it is never cut off."""
    for _, properties, message in commands_in(render("github", hostile_check("word " * 40_000))):
        assert len(message) <= MESSAGE_LIMIT
        assert len(properties["title"]) <= 255
        assert "To settle it: crosscheck resolve cx2-" in message or "settle" not in message


def test_ten_conflicts_need_no_notice() -> None:
    """What fits is annotated, and nothing is said of a rest."""
    log = render("github", many_checked(10))
    assert kinds(log) == {"error": 10}
    assert "more" not in log


def test_markdown_of_a_thousand_findings_fits_a_comment() -> None:
    """The comment is shorter than GitHub allows and says how many findings it leaves out."""
    written = render("markdown", many_checked(1_000))
    assert len(written.encode()) <= BYTE_LIMIT
    shown = written.count("### Question")
    assert 20 < shown < 1_000
    assert f"*And {1_000 - shown} more findings, for which there is no room here.*" in written


def test_sarif_of_many_findings_keeps_to_what_is_shown() -> None:
    """Five thousand results, the severe ones among them, and a notification on the others."""
    (run,) = json.loads(render("sarif", many_checked(6_000)))["runs"]
    assert len(run["results"]) == MOST_RESULTS == 5_000
    assert [one["properties"]["severity"] for one in run["results"]].count("high") == 2_000
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"] == "1,000 more findings not written, since GitHub shows 5,000"
