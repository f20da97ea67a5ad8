"""`crosscheck resolve` on a terminal, and the settings: run as processes, as people meet them."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

STORY = Path("claims/ferry")
CLAIMS = 'source: {{published: "2026-01-03"}}\nclaims:\n  - says: The ferry carried {} passengers.\n'
FIRE = 'source: {{published: "2026-01-04"}}\nclaims:\n  - says: The fire destroyed {} houses in Brenfield.\n'


@pytest.fixture(autouse=True)
def _desk(tmp_path, monkeypatch):
    """Work in a folder with two stories of one conflict each."""
    monkeypatch.chdir(tmp_path)
    for name in ("CROSSCHECK_DEBUG", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, number in (("herald", 214), ("ledger", 241)):
        put(STORY / f"{name}.yaml", CLAIMS.format(number))
    for name, number in (("gazette", 36), ("post", 63), ("radio", 36)):
        put(f"claims/fire/{name}.yaml", FIRE.format(number))


def put(path: Path | str, text: str) -> None:
    """Write a file."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


class Terminal:
    """A process on a terminal of its own, to which one types and which one reads."""

    def __init__(self, *arguments: str) -> None:
        """Start crosscheck."""
        self.near, far = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "crosscheck", *arguments], stdin=far, stdout=far, stderr=far, close_fds=True
        )
        os.close(far)
        self.read = ""

    def wait_for(self, words: str) -> None:
        """Read until the words are there."""
        end = time.monotonic() + 30
        while words not in self.read:
            ready, _, _ = select.select([self.near], [], [], max(0.0, end - time.monotonic()))
            assert ready, self.read
            try:
                chunk = os.read(self.near, 65_536)
            except OSError:
                chunk = b""
            assert chunk, self.read
            self.read += chunk.decode("utf-8", "replace")

    def type(self, keys: str, then: str) -> None:
        """Type keys, and read what comes until the words are there."""
        self.read = ""
        os.write(self.near, keys.encode())
        self.wait_for(then)

    def end(self) -> int:
        """Wait for the end and give the exit code."""
        code = self.process.wait(timeout=30)
        os.close(self.near)
        return code


def decisions() -> list[str]:
    """Give the text of all decision files."""
    return [path.read_text(encoding="utf-8") for path in sorted(Path("claims").rglob("decisions/*.yaml"))]


def test_one_finding_after_the_other():
    """Sources stand side by side; keys decide, go on and back, take back and quit; what was decided is on disk."""
    terminal = Terminal("resolve", "--by", "anna", "--today", "2026-02-01")
    terminal.wait_for("q quit")
    assert "1 of 2" in terminal.read
    line = next(line for line in terminal.read.splitlines() if "214" in line and "│" in line)
    assert "241" in line
    terminal.type("j", "2 of 2")
    terminal.type("k", "1 of 2")
    terminal.type("\x1b[B", "1 of 2")
    terminal.type("1", "value: ")
    terminal.type("214 passengers\r", "why: ")
    terminal.type("Counted by hand.\r", "nothing): ")
    terminal.type("\r", "2 of 2")
    (text,) = decisions()
    assert 'value: "214 passengers"\n' in text
    assert "why: Counted by hand.\n" in text
    assert 'by: "anna"\non: "2026-02-01"\n' in text
    terminal.type("u", "1 of 2")
    assert decisions() == []
    terminal.type("2", "why: ")
    terminal.type("\r", "needs its reason")
    assert decisions() == []
    terminal.wait_for("q quit")
    terminal.type("3", "why: ")
    terminal.type("Two streets.\r", "nothing): ")
    terminal.type("soon\r", "'soon' is no day; write one as 2026-01-31")
    terminal.wait_for("nothing): ")
    terminal.type("2026-01-31\r", "2026-01-31 is past")
    terminal.wait_for("nothing): ")
    terminal.type("2026-03-01\r", "2 of 2")
    terminal.type("q", "1 decided, 1 left")
    assert terminal.end() == 0
    assert [re.findall(r"(?m)^decision: (.*)$", text) for text in decisions()] == [["not-comparable"]]
    assert "why: Two streets.\n" in decisions()[0]


def test_going_on_later_shows_what_is_left():
    """Whoever comes back sees only what nobody has decided; the last decision can be taken back too."""
    first = Terminal("resolve", "--by", "anna")
    first.wait_for("q quit")
    first.type("6", "why: ")
    first.type("Wait for the council.\r", "nothing): ")
    first.type("\r", "2 of 2")
    first.type("\x04", "1 decided, 1 left")
    assert first.end() == 0
    second = Terminal("resolve", "--by", "ben")
    second.wait_for("1 of 1")
    second.wait_for("q quit")
    second.type("6", "why: ")
    second.type("Wait.\r", "nothing): ")
    second.type("\r", "That was the last")
    second.type("u", "1 of 1")
    second.wait_for("q quit")
    second.type("q", "0 decided, 1 left")
    assert second.end() == 0
    assert len(decisions()) == 1


def run(*arguments: str, code: int = 0) -> tuple[str, str]:
    """Run crosscheck without a terminal; the exit code must be as expected."""
    ran = subprocess.run(
        [sys.executable, "-m", "crosscheck", *arguments], capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    assert ran.returncode == code, ran.stdout + ran.stderr
    return ran.stdout, ran.stderr.rstrip("\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "no terminal to ask on"),
        (("cx2-0000-0000", "--decision", "watch", "--why", "w"), "no finding has the id 'cx2-0000-0000'"),
        (("cx2-0000-0000", "--decision", "wach", "--why", "w"), "unknown decision 'wach'; did you mean 'watch'?"),
        (("cx2-0000-0000", "--decision", "watch"), "a decision needs its reason: add --why"),
        (("cx2-0000-0000", "--decision", "use-value", "--why", "w"), "use-value needs the value: add --value"),
        (
            ("cx2-0000-0000", "--decision", "watch", "--why", "w", "--expires", "soon"),
            "--expires 'soon' is no day; write one as 2026-01-31",
        ),
        (
            ("cx2-0000-0000", "--decision", "watch", "--why", "w", "--expires", "2020-01-01"),
            "--expires 2020-01-01 is past; the decision would not hold for a day",
        ),
        (("claims", "--decision", "watch", "--why", "w"), "--decision needs the id of a finding"),
        (("fery", "--decision", "watch", "--why", "w"), "'fery' is no finding's id and no folder here"),
    ],
)
def test_resolve_refuses_in_one_line(arguments, told):
    """What cannot be decided is exit 2 with one line, and nothing is written."""
    stdout, stderr = run("resolve", *arguments, code=2)
    assert stdout == ""
    assert told in stderr
    assert stderr.count("\n") == 0
    assert decisions() == []


def test_config_says_where_each_value_comes_from():
    """crosscheck.toml wins over [tool.crosscheck] key by key, and both over the default."""
    put(
        "pyproject.toml",
        '[project]\nname = "x"\n[tool.mypy]\nstrict = true\n[tool.crosscheck.check]\nfail_on = "any"\nstrict = true\n'
        "[tool.crosscheck.options]\nmax_candidates = 7\n",
    )
    put("crosscheck.toml", '[check]\nfail_on = "minor"\n')
    stdout, _ = run("config", "--show")
    rows = {line.split()[0]: line.split()[1:] for line in stdout.splitlines()}
    assert rows["check.fail_on"] == ['"minor"', "crosscheck.toml:2"]
    assert rows["check.strict"] == ["true", "pyproject.toml:7"]
    assert rows["options.max_candidates"] == ["7", "pyproject.toml:9"]
    assert rows["report.claims"] == ['"claims"', "default"]
    assert rows["check.baseline"] == ['"claims/baseline.txt"', "default"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[tool.crosscheck]\nchek = 1", "pyproject.toml:2: unknown 'chek'; did you mean 'check'?"),
        ("[tool.crosscheck.check]\nfailon = 'any'", "pyproject.toml:2: unknown 'failon'; did you mean 'fail_on'?"),
        (
            "[tool.x]\nfail_on = 1\n[tool.crosscheck.check]\nfail_on = 'all'",
            "pyproject.toml:4: 'fail_on' cannot be 'all'; it is one of conflict, minor, any",
        ),
        (
            "[tool.crosscheck.check]\nstrict = 'yes'",
            "pyproject.toml:2: 'strict' cannot be 'yes'; it is one of true, false",
        ),
        ("[tool]\ncrosscheck = 5", "pyproject.toml: 'tool.crosscheck' must be a table, [tool.crosscheck]"),
    ],
)
def test_wrong_setting_in_pyproject_is_exit_2(text, told):
    """A setting that is none is refused with its line and the nearest word."""
    put("pyproject.toml", text)
    _, stderr = run("check", code=2)
    assert stderr == f"crosscheck: {told}"


def test_baseline_that_the_settings_name_must_be_there():
    """A baseline that was asked for and is missing is no empty one: exit 2 with the command that writes it."""
    put("crosscheck.toml", '[check]\nbaseline = "claims/known.txt"\n')
    _, stderr = run("check", code=2)
    assert "claims/known.txt: the baseline is not there; `crosscheck baseline --accept-new` writes it" in stderr
    run("baseline", "--accept-new")
    run("check")


def test_hostile_article_steers_no_terminal():
    """Escapes in a claim come out neither on the terminal nor in the decision file."""
    hostile = (
        CLAIMS.replace("passengers", "passengers \\e[31m\\u202e::error").replace("The ferry", '"The ferry').rstrip()
    )
    for name, number in (("herald", 214), ("ledger", 241)):
        put(STORY / f"{name}.yaml", hostile.format(number) + '"\n')
    stdout, stderr = run("check", "claims/ferry", code=1)
    assert not set("\x1b\x07\u202e") & set(stdout + stderr)
    identity = re.search(r"cx2-\w{4}-\w{4}", stdout)
    assert identity is not None
    run("resolve", identity.group(), "--decision", "watch", "--why", "w\x1b[31m")
    assert not set("\x1b\x07\u202e") & set("".join(decisions()))
    run("check", "claims/ferry")
