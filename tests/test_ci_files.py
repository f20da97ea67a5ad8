"""What other projects use of this one in their CI, and this project's own gate."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML
from typer.main import get_command

from crosscheck.cli import app

ROOT = Path(__file__).parents[1]
WORKFLOW = ROOT / "src" / "crosscheck" / "starter" / "dot-github" / "workflows" / "crosscheck.yml"
CLAIMS = 'source: {{published: "2026-01-03"}}\nclaims:\n  - says: The ferry carried {} passengers.\n'


def load(path: Path) -> Any:
    """Read a YAML file."""
    return YAML(typ="safe").load(path.read_text(encoding="utf-8"))


def flags_of(command: str) -> set[str]:
    """Give the flags of a command."""
    return {flag for one in get_command(app).commands[command].params for flag in one.opts}  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", [ROOT / "action.yml", WORKFLOW], ids=["action", "starter"])
def test_actions_are_pinned(path):
    """Every action that is used is pinned to a commit, with its version beside it."""
    used = re.findall(r"(?m)uses: (.*)$", path.read_text(encoding="utf-8"))
    assert used
    assert all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one) for one in used), used


@pytest.mark.parametrize("path", [ROOT / "action.yml", WORKFLOW], ids=["action", "starter"])
def test_no_expression_stands_in_a_script(path):
    """What GitHub puts in comes as a variable, so that the name of a branch is never run as shell."""
    found = load(path)
    steps = found["runs"]["steps"] if "runs" in found else found["jobs"]["check"]["steps"]
    scripts = [step["run"] for step in steps if "run" in step]
    assert scripts
    assert not any("${{" in script for script in scripts)


def act(tmp_path: Path, code: int, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the action's last step as GitHub would, with the crosscheck of this environment."""
    bin_folder = tmp_path / "temp" / "crosscheck" / "bin"
    bin_folder.mkdir(parents=True, exist_ok=True)
    shim = bin_folder / "crosscheck"
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m crosscheck "$@"\n', encoding="utf-8")
    shim.chmod(0o755)
    given = {"PATHS": "", "SINCE": "", "FAIL_ON": "", "STRICT": "false", "SARIF": ""} | inputs
    env = os.environ | given | {"RUNNER_TEMP": str(tmp_path / "temp"), "GITHUB_STEP_SUMMARY": str(tmp_path / "s.md")}
    script = load(ROOT / "action.yml")["runs"]["steps"][-1]["run"]
    ran = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=tmp_path, env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == code, ran.stdout + ran.stderr
    return ran


def test_action_runs_the_gate(tmp_path):
    """The action marks lines, writes the summary and SARIF, takes paths a line each, and is no shell for its inputs."""
    for name, number in (("herald", 214), ("ledger", 241)):
        path = tmp_path / "claims" / "the ferry" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(CLAIMS.format(number), encoding="utf-8")
    ran = act(tmp_path, 1, SARIF="c.sarif")
    assert ran.stdout.startswith("::error file=claims/the ferry/ledger.yaml,line=3,")
    assert json.loads((tmp_path / "c.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert "241" in (tmp_path / "s.md").read_text(encoding="utf-8")
    act(tmp_path, 1, PATHS="claims/the ferry\n", FAIL_ON="minor", STRICT="true")
    act(tmp_path, 2, PATHS="--exit-zero")
    act(tmp_path, 2, SINCE="$(touch pwned)")
    assert not (tmp_path / "pwned").exists()


def test_pre_commit_hook_runs_the_gate():
    """The hook runs once for all files, whatever was changed below claims/."""
    (hook,) = load(ROOT / ".pre-commit-hooks.yaml")
    assert hook["entry"] == "crosscheck check"
    assert hook["pass_filenames"] is False
    assert re.search(hook["files"], "claims/ferry/decisions/x.yaml")


@pytest.mark.parametrize("page", ["ci.md", "decisions.md"])
def test_commands_in_the_docs_exist(page):
    """Every crosscheck command and flag that the docs name is there, and every YAML block is YAML."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    named = re.findall(r"crosscheck (check|baseline|resolve|prune|rebind|schema|config|init)\b([^`\n#]*)", text)
    assert len(named) > 5
    for command, rest in named:
        assert set(re.findall(r"(?<![\w-])--[a-z][\w-]*", rest)) <= flags_of(command), (command, rest)
    for block in re.findall(r"(?ms)^```yaml\n(.*?)^```$", text):
        assert YAML(typ="safe").load(block)


def test_every_flag_of_the_gate_is_told_of():
    """docs/ci.md has each flag of `crosscheck check`."""
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    assert not [flag for flag in flags_of("check") if flag.startswith("--") and flag != "--jobs" and flag not in text]


def test_bundled_story_passes_its_own_gate():
    """The bundled story has decisions, none of them stale, and nothing is left to decide; `.ci/run` asks the same."""
    command = [sys.executable, "-m", "crosscheck", "check", "--strict", "--format", "json", "claims"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    (story,) = json.loads(ran.stdout)["stories"]
    assert sum(finding["state"] == "decided" for finding in story["findings"]) >= 3
    assert '"$bin/crosscheck" check' in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
