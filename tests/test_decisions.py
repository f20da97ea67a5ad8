"""Decision files and the baseline: what is read, what is refused, and how they are written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from crosscheck.desk.baseline import read_baseline
from crosscheck.desk.decision import Choice, Decision
from crosscheck.desk.decisions import read_decision, read_decisions, slug_of, write_decision
from crosscheck.errors import SourceError
from crosscheck.reading.atomic import write_whole

ID = "cx2-7k3m-q2vd"
GOOD = f"""# looked at on the phone with the fire service
id: {ID}
about: Deaths in the fire
decision: use-value
value: 23 people      # theirs
why: Confirmed on 5 January.
by: anna
on: 2026-01-06
expires: 2026-02-06
evidence:
  herald-2026-01-03: 25
  bbc: [23 people, "1_000"]
"""


def decide(**fields: str) -> Decision:
    """Make a decision."""
    return replace(Decision(ID, Choice.WATCH, "w"), **fields)


def test_decision_is_read_as_written(tmp_path):
    """Every field is the text that stands there, numbers and days too."""
    (tmp_path / "x.yaml").write_text(GOOD, encoding="utf-8")
    assert read_decision(tmp_path / "x.yaml", "x.yaml") == Decision(
        id=ID,
        choice=Choice.USE_VALUE,
        why="Confirmed on 5 January.",
        about="Deaths in the fire",
        value="23 people",
        by="anna",
        on="2026-01-06",
        expires="2026-02-06",
        evidence=(("herald-2026-01-03", ("25",)), ("bbc", ("23 people", "1_000"))),
        path="x.yaml",
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("decision: both-rigt\nwhy: w\n", "x.yaml:2:1: unknown decision 'both-rigt'; did you mean 'both-right'?"),
        ("decison: both-right\n", "x.yaml:2:1: unknown key 'decison'; did you mean 'decision'?"),
        ("why: w\n", "x.yaml:1:1: no 'decision'; add `decision: both-right`"),
        ("decision: watch\n", "x.yaml:1:1: no 'why'; add `why: a sentence`"),
        ("decision: watch\nwhy:\n", "x.yaml:3:1: no 'why'; add `why: a sentence`"),
        ("decision: use-value\nwhy: w\n", "x.yaml:2:1: 'use-value' needs the value; add `value: 23 people`"),
        ("decision: watch\nwhy: w\nexpires: soon\n", "x.yaml:4:1: 'expires' is 'soon'; write a day such as 2026-01-06"),
        ("decision: watch\nwhy: w\non: 2026-02-30\n", "x.yaml:4:1: 'on' is '2026-02-30'; write a day"),
        ("decision: watch\nwhy: w\nevidence: x\n", "x.yaml:4:1: 'evidence' must be `source: value` lines"),
        ("decision: watch\nwhy: w\nevidence: {a: {b: c}}\n", "x.yaml:4:12: the value of 'a' must be text"),
        ("decision: watch\nwhy: [w]\n", "x.yaml:3:1: 'why' must be text"),
        (f"id: {ID}\n", "x.yaml:2:1: found duplicate key"),
        ("decision: 'watch\n", "x.yaml:"),
        ("\tdecision: watch\n", "x.yaml:2:"),
    ],
)
def test_wrong_decision_is_one_line_with_its_place(tmp_path, text, told):
    """What is wrong with a decision is told with line, column and the nearest valid word."""
    (tmp_path / "x.yaml").write_text(f"id: {ID}\n{text}", encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        read_decision(tmp_path / "x.yaml", "x.yaml")
    assert str(caught.value).startswith(told)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "is empty; it needs id, decision, why"),
        (b"\xff\xfe", "not UTF-8 at byte 0"),
        (b"- a\n", ":1:1: expected `key: value` lines"),
        (b"id: cx9\ndecision: watch\nwhy: w\n", ":1:1: 'cx9' is no id; one is cx2-7k3m-q2vd"),
        (b"id: " + b"x" * 200_000, "is longer than 100,000 bytes"),
        (b"[" * 1_000, "not readable as YAML"),
        (b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "unknown key 'a'"),
    ],
)
def test_hostile_decision_is_one_line(tmp_path, raw, told):
    """Whatever stands in a decision file, it is one line of error."""
    (tmp_path / "decisions").mkdir()
    (tmp_path / "decisions/x.yaml").write_bytes(raw)
    decisions, (problem,) = read_decisions(tmp_path, "s")
    assert decisions == ()
    assert told in str(problem)
    assert str(problem).startswith("s/decisions/x.yaml")
    assert len(str(problem)) < 300


def test_writing_keeps_comments_and_hand_edits(tmp_path):
    """A decision that is decided anew keeps its file and its comments, and loses the expiry that has passed."""
    path = tmp_path / "decisions" / "by-hand.yaml"
    path.parent.mkdir()
    path.write_text(GOOD, encoding="utf-8")
    written = write_decision(tmp_path, decide(why="Both counted.", about="Deaths", by="ben"))
    text = path.read_text(encoding="utf-8")
    assert written == path
    assert "# looked at on the phone with the fire service\n" in text
    assert "why: Both counted.\n" in text
    assert "decision: watch\n" in text
    assert "expires" not in text
    assert "value" not in text
    assert read_decision(path, str(path)).by == "ben"


@pytest.mark.parametrize(
    "words", ["NO", "12:30", "1.10", "null", "# no", "a: b", "'", "\u2028x", "x" * 500, "- y", "*z"]
)
def test_what_is_written_is_read_again(tmp_path, words):
    """Words that YAML takes for something else come back as they were."""
    words = " ".join(words.split())
    decision = decide(
        why=words, about=words, value=words, by=words, evidence=((words[:50], (words,)), ("b", ("1", words)))
    )
    path = write_decision(tmp_path, decision)
    assert read_decision(path, "") == decision


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("How many people were killed?", "how-many-people-were-killed"),
        ("../../etc/passwd", "etc-passwd"),
        ("", "finding"),
        ("…", "finding"),
        ("x" * 500, "x" * 60),
    ],
)
def test_slug_is_fit_for_a_file(words, slug):
    """A question becomes a short name that stays in its folder."""
    assert slug_of(words) == slug


def test_baseline_line_that_is_none_is_a_problem(tmp_path):
    """Comments and empty lines pass; anything else must be an id with its story and slug."""
    path = tmp_path / "baseline.txt"
    path.write_text(f"# known\n\n{ID}  fire/how-many\nrubbish\n{ID} no-story\n", encoding="utf-8")
    (line,), problems = read_baseline(path, "b.txt")
    assert (line.id, line.story, line.slug) == (ID, "fire", "how-many")
    assert [str(problem)[:10] for problem in problems] == ["b.txt:4:1:", "b.txt:5:1:"]


def test_killed_while_writing_leaves_the_old_or_the_new_file_whole(tmp_path):
    """A process that is killed at any moment leaves one whole file, old or new, and nothing that is read as a decision."""
    path = tmp_path / "decisions" / "a.yaml"
    write_whole(path, "x" * 100_000)
    code = f"""from pathlib import Path
from crosscheck.reading.atomic import write_whole
print("ready", flush=True)
while True:
    for letter in "yx": write_whole(Path({str(path)!r}), letter * 100_000)"""
    for moment in range(12):
        with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == b"ready\n"
            time.sleep(0.002 * moment)
            os.kill(writer.pid, signal.SIGKILL)
        text = path.read_text(encoding="utf-8")
        assert len(text) == 100_000
        assert len(set(text)) == 1
    assert all(other == path or other.name.startswith(".") for other in path.parent.iterdir())
    assert read_decisions(tmp_path, "s")[1][0].path == "s/decisions/a.yaml"


def test_schemas_are_committed_as_they_are():
    """The files in schema/ are what `crosscheck schema` prints, and they take good files and refuse bad ones."""
    from jsonschema import Draft7Validator

    from crosscheck.commands.schema import NAMES, schema_text

    folder = Path(__file__).parents[1] / "schema"
    for name in NAMES:
        committed = (folder / f"{name}.schema.json").read_text(encoding="utf-8")
        assert committed == schema_text(name), "crosscheck schema --write schema"
    import json

    decision = Draft7Validator(json.loads(schema_text("decision")))
    good = {"id": ID, "decision": "use-value", "value": "23", "why": "w", "evidence": {"a": "1", "b": ["1", "2"]}}
    assert decision.is_valid(good)
    for key, wrong in (("decision", "both-rigt"), ("id", "cx9"), ("expires", "soon"), ("extra", "x"), ("value", None)):
        assert not decision.is_valid({**good, key: wrong}), key
    assert not decision.is_valid({key: good[key] for key in ("id", "decision", "why")})
    claim = Draft7Validator(json.loads(schema_text("claim")))
    assert claim.is_valid({"source": {"title": "T", "published": 2024}, "claims": [{"says": "s", "kind": "count"}]})
    assert not claim.is_valid({"claims": [{"says": "s", "kind": "cuont"}]})
    assert not claim.is_valid({"claims": []})
