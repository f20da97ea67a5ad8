"""The desk as a newsroom meets it: processes in a real git repository, judged by exit code, last line and files."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

STORY = Path("claims/ferry-aground")
HERALD = """source: {publisher: Herald, published: "2026-01-03"}
claims:
  - says: The ferry ran aground near Bergen.
  - says: The ferry carried 214 passengers.
"""
LEDGER = """source: {publisher: Ledger, published: "2026-01-03"}
claims:
  - says: The ferry carried 241 passengers.
"""
GAZETTE = """source: {publisher: Gazette, published: "2026-01-04"}
claims:
  - says: The fire destroyed 36 houses in Brenfield.
"""
POST = GAZETTE.replace("36", "63").replace("Gazette", "Post")
RADIO = GAZETTE.replace("Gazette", "Radio")


@pytest.fixture(autouse=True)
def _desk(tmp_path, monkeypatch):
    """Work in a git repository with a story that has one conflict."""
    monkeypatch.chdir(tmp_path)
    for name in ("CROSSCHECK_DEBUG", "FORCE_COLOR", "NO_COLOR", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    git("init", "-q", "-b", "main")
    git("config", "user.name", "anna")
    git("config", "user.email", "anna@example.org")
    put(STORY / "herald.yaml", HERALD)
    put(STORY / "ledger.yaml", LEDGER)
    commit("the story")


def put(path: Path | str, text: str) -> None:
    """Write a file."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def put_fire() -> None:
    """Write a second story that has one conflict."""
    for name, text in (("gazette", GAZETTE), ("post", POST), ("radio", RADIO)):
        put(f"claims/fire/{name}.yaml", text)


def git(*arguments: str, code: int = 0) -> str:
    """Run git."""
    ran = subprocess.run(["git", *arguments], capture_output=True, text=True, check=False)
    assert ran.returncode == code, ran.stdout + ran.stderr
    return ran.stdout


def commit(words: str) -> None:
    """Commit all that stands there."""
    git("add", "-A")
    git("commit", "-q", "-m", words)


def run(*arguments: str, code: int = 0) -> tuple[str, str]:
    """Run crosscheck; the exit code must be as expected. Gives stdout and the last line of stderr."""
    ran = subprocess.run(
        [sys.executable, "-m", "crosscheck", *arguments], capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    assert ran.returncode == code, ran.stdout + ran.stderr
    assert "Traceback" not in ran.stderr
    return ran.stdout, ran.stderr.rstrip("\n").rpartition("\n")[2]


def failing(*arguments: str) -> list[str]:
    """Give the ids of the findings that a run fails for."""
    stdout, _ = run("check", "--format", "json", "--exit-zero", *arguments)
    return [one["id"] for story in json.loads(stdout)["stories"] for one in story["findings"] if one["fails"]]


def only() -> str:
    """Give the id of the one finding that fails."""
    (found,) = failing()
    return found


def resolve(identity: str, *more: str) -> Path:
    """Decide that both are right, and give the file."""
    stdout, _ = run("resolve", identity, "--decision", "both-right", "--why", "Two counts.", *more)
    return Path(stdout.removeprefix("Wrote ").strip())


def test_new_conflict_fails_and_says_what_to_do():
    """A conflict that nobody has looked at is exit 1, and the last line names the command."""
    stdout, last = run("check", code=1)
    assert "214" in stdout
    assert "241" in stdout
    assert f"{STORY}/ledger.yaml:3:" in stdout
    assert last == "crosscheck: one finding unresolved (1 new). Decide each: crosscheck resolve"


def test_decision_is_a_small_file_and_holds():
    """`resolve` writes one file with the evidence, and the gate is then open."""
    identity = only()
    path = resolve(identity, "--today", "2026-02-01", "--expires", "2026-03-01")
    assert path.parent == STORY / "decisions"
    assert path.name.endswith(f"--{identity}.yaml")
    assert path.read_text(encoding="utf-8") == (
        f"id: {identity}\n"
        "about: How many passengers?\n"
        "decision: both-right\n"
        "why: Two counts.\n"
        'by: "anna"\n'
        'on: "2026-02-01"\n'
        'expires: "2026-03-01"\n'
        "evidence:\n"
        '  herald: "214 passengers"\n'
        '  ledger: "241 passengers"\n'
    )
    _, last = run("check", "--today", "2026-03-01")
    assert last.endswith("none unresolved (1 decided)")


def test_decision_expires():
    """After its last day a decision holds no longer, and the run says so."""
    resolve(only(), "--today", "2026-02-01", "--expires", "2026-03-01")
    stdout, last = run("check", "--today", "2026-03-02", code=1)
    assert "Expired: the decision held until 2026-03-01." in stdout
    assert "(1 expired)" in last


def test_value_that_moves_reopens():
    """A source whose value moves reopens the finding, and the run says which and how."""
    resolve(only())
    put(STORY / "ledger.yaml", LEDGER.replace("241", "242"))
    stdout, last = run("check", code=1)
    assert "ledger now says 242 passengers, and said 241 passengers" in stdout
    assert "(1 reopened)" in last


def test_source_that_agrees_reopens_nothing():
    """A new source with a value that was on the table, in whatever words, leaves the decision alone."""
    resolve(only())
    put(
        STORY / "radio.yaml",
        LEDGER.replace("241 passengers", "two hundred and forty-one passengers").replace("Ledger", "Radio"),
    )
    _, last = run("check")
    assert last.endswith("none unresolved (1 decided)")


def test_source_with_a_new_value_reopens():
    """A new source with a value that nobody has seen reopens the finding."""
    resolve(only())
    put(STORY / "radio.yaml", LEDGER.replace("241", "290").replace("Ledger", "Radio"))
    stdout, _ = run("check", code=1)
    assert "radio says 290 passengers" in stdout


def test_rewording_and_renaming_keep_the_decision():
    """A file with another name and a sentence in other words keep the finding decided."""
    resolve(only())
    (STORY / "ledger.yaml").rename(STORY / "the-ledger.yaml")
    herald = HERALD.replace("The ferry carried 214", "The ferry Solveig carried 214")
    put(STORY / "herald.yaml", herald)
    run("check")


def test_two_branches_that_decide_merge_cleanly():
    """Two people decide different findings on two branches; git merges them, and both decisions hold."""
    put_fire()
    commit("a second story")
    first, second = failing()
    for branch, identity in (("one", first), ("two", second)):
        git("checkout", "-q", "-b", branch, "main")
        resolve(identity)
        commit(f"decide {identity}")
    git("checkout", "-q", "main")
    git("merge", "-q", "--no-edit", "one")
    git("merge", "-q", "--no-edit", "two")
    assert failing() == []
    assert len(list(Path("claims").glob("*/decisions/*.yaml"))) == 2


def test_new_since_fails_only_for_what_the_branch_brings():
    """What stood open at the ref fails nothing; a conflict that came since does."""
    git("tag", "before")
    run("check", "--new-since", "before")
    put_fire()
    stdout, last = run("check", "--new-since", "before", code=1)
    assert "63" in stdout
    assert "(1 new)" in last
    commit("the fire")
    run("check", "--new-since", "HEAD")


def test_new_since_sees_a_decision_that_was_taken_back():
    """What was decided at the ref and is open now fails, though its conflict is old."""
    path = resolve(only())
    commit("decide")
    path.unlink()
    _, last = run("check", "--new-since", "HEAD", code=1)
    assert "(1 new)" in last


def test_new_since_reads_from_a_folder_below_the_top():
    """A run in a folder of the repository finds the same files at the ref."""
    run("check", "--new-since", "HEAD", str(STORY))
    os.chdir("claims")
    run("check", "--new-since", "HEAD", "ferry-aground")


def test_new_since_in_a_shallow_clone_gives_a_hint(tmp_path):
    """A ref that a shallow clone lacks is exit 2 with the line for the workflow."""
    first = git("rev-parse", "HEAD").strip()
    put("note.md", "a note")
    commit("more")
    shallow = tmp_path / "shallow"
    git("clone", "-q", "--depth", "1", tmp_path.as_uri(), str(shallow))
    os.chdir(shallow)
    _, last = run("check", "--new-since", first, code=2)
    assert "fetch-depth: 0" in last


@pytest.mark.parametrize(
    ("ref", "told"),
    [
        ("no-such-branch", "is no commit here"),
        ("--output=x", "is no commit here"),
        ("HEAD:claims", "is no commit here"),
    ],
)
def test_new_since_refuses_what_is_no_commit(ref, told):
    """A ref that is none, or looks like a flag of git, is exit 2."""
    _, last = run("check", f"--new-since={ref}", code=2)
    assert told in last
    assert not Path("x").exists()


def test_new_since_outside_a_repository(tmp_path_factory, monkeypatch):
    """Without git's help there is no ref, and that is exit 2."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(elsewhere.parent))
    put(elsewhere / "claims/s/a.yaml", HERALD)
    os.chdir(elsewhere)
    _, last = run("check", "--new-since", "main", code=2)
    assert "--new-since needs a git repository, and " in last


def test_baseline_knows_what_was_there_and_refuses_to_grow():
    """Known findings fail nothing; the baseline grows only when told, and shrinks by itself."""
    _, last = run("baseline", code=1)
    assert "one finding not in it" in last
    assert not Path("claims/baseline.txt").exists()
    _, last = run("baseline", "--accept-new")
    assert last == "crosscheck: claims/baseline.txt: 1 known, 1 of them new; 0 gone"
    lines = Path("claims/baseline.txt").read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(r"cx2-\w{4}-\w{4}  ferry-aground/how-many-passengers", lines[1])
    _, last = run("check")
    assert last.endswith("none unresolved (1 known)")
    put(STORY / "ledger.yaml", LEDGER.replace("241", "214"))
    run("baseline")
    assert len(Path("claims/baseline.txt").read_text(encoding="utf-8").splitlines()) == 1


def test_baseline_of_one_story_leaves_the_others_lines():
    """A run on one folder keeps what the baseline says of the others."""
    put_fire()
    run("baseline", "--accept-new")
    before = Path("claims/baseline.txt").read_bytes()
    run("baseline", "--accept-new", "claims/fire")
    assert Path("claims/baseline.txt").read_bytes() == before
    assert before.count(b"cx2-") == 2


def test_decided_finding_that_moves_is_open_whatever_the_baseline_says():
    """An old baseline line does not hide a finding that was decided and has moved since."""
    run("baseline", "--accept-new")
    resolve(only_known())
    put(STORY / "ledger.yaml", LEDGER.replace("241", "242"))
    run("check", code=1)


def only_known() -> str:
    """Give the id of the finding that the baseline lists."""
    return Path("claims/baseline.txt").read_text(encoding="utf-8").splitlines()[1].split()[0]


def test_prune_is_dry_unless_told():
    """Decisions whose finding is gone are listed, and removed only with --apply; --strict fails for them."""
    path = resolve(only())
    put(STORY / "ledger.yaml", "claims:\n  - says: The harbour was closed.\n")
    _, last = run("check")
    assert "1 stale: crosscheck prune" in last
    run("check", "--strict", code=1)
    stdout, _ = run("prune")
    assert str(path) in stdout
    assert path.exists()
    run("prune", "--apply")
    assert not path.exists()


def test_prune_removes_nothing_while_a_source_cannot_be_read():
    """What stands in a file that cannot be read would count as gone, so nothing is removed."""
    path = resolve(only())
    put(STORY / "ledger.yaml", "claims: [")
    run("prune", "--apply", code=2)
    assert path.exists()


def test_rebind_offers_and_moves_only_when_told():
    """A decision whose finding has another id now is offered it; the file moves when both are named."""
    identity = only()
    path = resolve(identity)
    old = "cx2-0000-0000"
    text = path.read_text(encoding="utf-8").replace(identity, old) + "# a note of the desk\n"
    path.unlink()
    put(path.with_name(path.name.replace(identity, old)), text)
    stdout, _ = run("rebind")
    assert f"crosscheck rebind {old} {identity}" in stdout
    assert only() == identity
    run("rebind", old, identity)
    assert path.read_text(encoding="utf-8") == text.replace(old, identity)
    run("check", "--strict")


def test_decision_file_that_is_wrong_stops_the_gate():
    """A decision file that is none is exit 2 with its place and the nearest word; nothing is guessed."""
    put(STORY / "decisions/x--y.yaml", f"id: {only()}\ndecision: both-rigt\nwhy: w\n")
    stdout, last = run("check", code=2)
    problem = f"{STORY}/decisions/x--y.yaml:2:1: unknown decision 'both-rigt'; did you mean 'both-right'?"
    assert problem in last
    assert problem in stdout
    run("prune", "--apply", code=2)
    run("resolve", only_id(stdout), "--decision", "watch", "--why", "w", code=2)


def only_id(text: str) -> str:
    """Give the first id in a text."""
    found = re.search(r"cx2-\w{4}-\w{4}", text)
    assert found is not None
    return found.group()


def test_two_decisions_on_one_finding_stop_the_gate():
    """Which of the two holds is for a person to say."""
    path = resolve(only())
    put(path.with_name("other--y.yaml"), path.read_text(encoding="utf-8"))
    _, last = run("check", code=2)
    assert "is also decided in" in last


def test_source_that_cannot_be_read_is_exit_3():
    """A source that cannot be read makes the word of the gate worth little: exit 3, with its place."""
    put(STORY / "broken.yaml", "claims: [")
    stdout, last = run("check", code=3)
    assert "broken.yaml:1:" in last
    assert "broken.yaml:1:" in stdout


@pytest.mark.parametrize("folder", ["claims", "empty"])
def test_nothing_to_check_is_exit_5(folder):
    """A run that read nothing is never a success."""
    for path in STORY.iterdir():
        path.unlink()
    Path("empty").mkdir()
    stdout, last = run("check", *([] if folder == "claims" else [folder]), code=5)
    assert stdout == "No story was read.\n"
    assert last.startswith("crosscheck: nothing to check in ")


def test_path_that_is_not_there_is_exit_2():
    """A slip in a path is a usage error."""
    _, last = run("check", "clams", code=2)
    assert last == "crosscheck: clams: no such file or folder"


def test_exit_zero_says_what_is_open_and_succeeds():
    """--exit-zero leaves the last line as it is; a file that is wrong still fails."""
    _, last = run("check", "--exit-zero")
    assert "one finding unresolved" in last
    put(STORY / "broken.yaml", "claims: [")
    run("check", "--exit-zero", code=3)


def test_fail_on_says_which_findings_count():
    """Differences of scope fail a run only with --fail-on any; the settings may say so too."""
    put(
        STORY / "herald.yaml",
        'source: {published: "2026-01-03"}\nclaims: [{says: The fire brigade answered 310 calls in the first half of 2025.}]',
    )
    put(
        STORY / "ledger.yaml",
        'source: {published: "2026-01-03"}\nclaims: [{says: The fire brigade answered 640 calls in 2025.}]',
    )
    run("check")
    run("check", "--fail-on", "any", code=1)
    put("crosscheck.toml", '[check]\nfail_on = "any"\n')
    run("check", code=1)
    _, last = run("check", "--fail-on", "non", code=2)
    assert "did you mean 'any'" in last or "did you mean 'minor'" in last


def test_outputs_go_to_files_and_text_to_stdout(monkeypatch, tmp_path):
    """--output writes a file for each format; --format github also adds to the step's summary."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    stdout, _ = run(
        "check", "--format", "github", "--output", "sarif=out/c.sarif", "--output", "junit=out/c.xml", code=1
    )
    assert stdout.startswith("::")
    assert json.loads(Path("out/c.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert Path("out/c.xml").read_text(encoding="utf-8").startswith("<?xml")
    assert "241" in (tmp_path / "summary.md").read_text(encoding="utf-8")
    _, last = run("check", "--output", "sarif", code=2)
    assert last == "crosscheck: --output 'sarif' is no FORMAT=PATH, such as sarif=crosscheck.sarif"
    _, last = run("check", "--format", "sarf", code=2)
    assert "unknown format 'sarf'; did you mean 'sarif'?" in last


def test_two_processes_decide_at_once():
    """Two people who decide different findings at one moment both succeed, and both files are whole."""
    put_fire()
    command = [sys.executable, "-m", "crosscheck", "resolve"]
    flags = ["--decision", "both-right", "--why", "Two counts."]
    running = [
        subprocess.Popen([*command, identity, *flags], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for identity in failing()
        for _ in range(2)
    ]
    assert len(running) == 4
    for one in running:
        _, stderr = one.communicate(timeout=60)
        assert one.returncode == 0, stderr
    run("check", "--strict")
    assert len(list(Path("claims").rglob("decisions/*"))) == 2
