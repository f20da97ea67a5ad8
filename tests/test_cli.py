"""The command line as people and programs meet it: run as a process, judged by what it prints, writes and returns."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

POST = """The ferry Solveig ran aground near Bergen on March 4, 2024, the coast guard said.
The ferry carried 214 passengers. Repairs will cost $3 million.
"""
HERALD = """A ferry ran aground near Bergen on March 4, 2024.
The ferry carried 241 passengers. Repairs will cost $3 million.
"""


@pytest.fixture(autouse=True)
def _desk(tmp_path, monkeypatch):
    """Work in a folder with a story of two articles."""
    monkeypatch.chdir(tmp_path)
    for name in ("CROSSCHECK_DEBUG", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    Path("ferry").mkdir()
    Path("ferry/post.md").write_text(f"---\npublished: 2024-03-05\n---\n{POST}", encoding="utf-8")
    Path("ferry/herald.md").write_text(f"---\npublished: 2024-03-05\n---\n{HERALD}", encoding="utf-8")


def run(*arguments: str, code: int = 0, env: dict[str, str] | None = None) -> tuple[str, str]:
    """Run crosscheck and give stdout and stderr; the exit code must be as expected."""
    ran = subprocess.run(
        [sys.executable, "-m", "crosscheck", *arguments],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        env=os.environ | (env or {}),
    )
    assert ran.returncode == code, ran.stderr
    assert "Traceback" not in ran.stderr
    return ran.stdout, ran.stderr


def problem(*arguments: str) -> str:
    """Run what cannot be done: nothing on stdout, and the one line that is on stderr."""
    stdout, stderr = run(*arguments, code=2)
    assert stdout == ""
    assert stderr.endswith("\n")
    assert stderr.count("\n") == 1, stderr
    return stderr.rstrip("\n")


def test_help_shows_each_command_and_comes_fast():
    """Help names the commands, and nothing heavy is imported for it."""
    run("--help")
    before = os.times()
    stdout, _ = run("--help")
    after = os.times()
    # seconds at work, which other work on the machine does not lengthen; 0.1 s on a quick one
    assert after.children_user + after.children_system - before.children_user - before.children_system < 1
    for command in ("report", "extract", "explain", "init"):
        assert command in stdout


def test_help_imports_nothing_heavy():
    """What only commands need is not loaded to read flags."""
    heavy = ("crosscheck.pipeline", "rapidfuzz", "jinja2", "trafilatura", "ruamel", "lxml", "rich.table")
    code = f"""import sys
from crosscheck import cli
sys.argv = ["crosscheck", "--help"]
try: cli.main()
except SystemExit: pass
print([name for name in {heavy!r} if name in sys.modules])"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.endswith("\n[]\n")


@pytest.mark.parametrize("command", ["report", "extract", "explain", "init"])
def test_the_help_of_a_command_has_examples(command):
    """Each command shows how it is called."""
    stdout, _ = run(command, "--help")
    assert f"\n    crosscheck {command}" in stdout.split("Examples:")[1]


def test_version():
    """The version is that of the package."""
    from importlib.metadata import version

    assert run("--version") == (f"crosscheck {version('crosscheck')}\n", "")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ([], "crosscheck: name a command, such as `crosscheck report FOLDER`; see `crosscheck --help`"),
        (["report", "--titel", "x"], "No such option: --titel"),
        (["reprot"], "No such command 'reprot'. Did you mean 'report'?"),
        (
            ["report", "ferry", "-f", "hmtl"],
            "unknown format 'hmtl'; did you mean 'html'? (claims-csv, findings-csv, html, json, md)",
        ),
        (["report", "ferry", "--out", "x", "-o", "y.md"], "--out DIR and -o FILE are two places for one report"),
        (["report", "ferry", "-o", "-", "-f", "md", "-f", "html"], "-o takes one report in one format"),
        (
            ["report", "ferry", "-o", "x.csv", "-f", "csv"],
            "csv is two tables and -o takes one: give --format claims-csv",
        ),
        (["report", "ferry", "-o", "report.doc"], "cannot tell a format from 'report.doc'; add --format"),
        (["report", "ferry", "-o", "ferry/post.md/x.md"], "cannot write ferry/post.md/x.md: "),
        (["report"], "no claims/ folder here; name articles or folders, or start with `crosscheck init`"),
        (["explain"], "Missing argument 'ID'"),
        (["extract", "ferry", "--json", "--story", "x"], "--json prints claims and --story writes them as files"),
        (["extract", "ferry", "--story", "../x"], "--story '../x' is no folder name"),
        (["init", "ferry/post.md"], "cannot write into ferry/post.md: "),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_2(arguments, line):
    """The line says what is wrong and what to do."""
    said = problem(*arguments)
    assert said.startswith("crosscheck: ")
    assert line in said


def test_nothing_readable_is_exit_2_with_a_line_for_each_source():
    """Every source that cannot be read is named, and then what to do."""
    Path("a.txt").write_bytes(b"")
    stdout, stderr = run("report", "a.txt", "nope.md", code=2)
    assert stdout == ""
    assert stderr.splitlines() == [
        "a.txt: is empty",
        "nope.md: no such file or folder",
        "crosscheck: nothing could be read; name .txt, .md, .html or claim files, or a folder of them",
    ]


def test_an_unreadable_source_is_a_line_and_the_others_are_checked():
    """One bad file costs neither the report nor the exit code."""
    Path("ferry/radio.txt").write_bytes(b"\xff")
    stdout, stderr = run("report", "ferry")
    assert stderr == "ferry/radio.txt: not UTF-8 at byte 0 (0xff); save the file as UTF-8\n"
    assert stdout.startswith("ferry: two articles, ")


def test_a_report_goes_to_files_and_the_last_line_says_where():
    """HTML and Markdown by default; the conflict between 214 and 241 is counted."""
    stdout, stderr = run("report", "ferry")
    assert stderr == ""
    last = stdout.splitlines()[-1]
    assert "one conflict" in last
    assert last.endswith("Report: reports/ferry.html, reports/ferry.md")
    assert "241" in Path("reports/ferry.html").read_text(encoding="utf-8")
    assert sorted(path.name for path in Path("reports").iterdir()) == ["ferry.html", "ferry.md"]


def test_a_report_can_be_read_from_stdout():
    """Only the report is on stdout, and the closing line on stderr."""
    stdout, stderr = run("report", "ferry", "--format", "json", "-o", "-")
    report = json.loads(stdout)
    assert report["version"] == 1
    assert [article["id"] for article in report["articles"]] == ["herald", "post"]
    assert stderr.startswith("ferry: two articles, ")
    assert stderr.count("\n") == 1


def test_stdout_without_a_format_is_markdown():
    """`-o -` is for reading in a terminal."""
    assert run("report", "ferry", "-o", "-")[0] == run("report", "ferry", "-o", "-", "-f", "md")[0]


def test_a_file_name_tells_the_format_and_the_title_is_used():
    """-o page.html writes HTML with the title asked for."""
    stdout, _ = run("report", "ferry", "-o", "page.html", "--title", "The <Solveig>")
    assert stdout.splitlines()[-1].endswith("Report: page.html")
    page = Path("page.html").read_text(encoding="utf-8")
    assert page.lower().startswith("<!doctype html>")
    assert "The &lt;Solveig&gt;" in page


def test_several_stories_are_a_line_and_a_report_each():
    """Folders are stories, and one file cannot hold two of them."""
    run("init", "desk")
    stdout, _ = run("report", "ferry", "desk/claims", "--out", "out", "-f", "json")
    assert [line.split(":")[0] for line in stdout.splitlines()] == ["brenfield-flood", "ferry"]
    assert sorted(path.name for path in Path("out").iterdir()) == ["brenfield-flood.json", "ferry.json"]
    assert "-o is for one story and 2 were read" in problem("report", "ferry", "desk/claims", "-o", "x.json")
    assert "--title is for one story and 2 were read" in problem("report", "ferry", "desk/claims", "--title", "x")


def test_the_same_articles_give_the_same_bytes_in_any_order():
    """Neither order nor repetition of paths shows."""
    one, _ = run("report", "ferry/post.md", "ferry/herald.md", "-f", "json", "-o", "-")
    other, _ = run("report", "ferry/herald.md", "ferry/post.md", "ferry/herald.md", "-f", "json", "-o", "-")
    assert one == other


def test_extract_shows_a_table():
    """A pipe gets plain aligned columns, and the count is on stderr."""
    stdout, stderr = run("extract", "ferry/post.md")
    rows = [line.split() for line in stdout.splitlines()]
    assert rows[0][:3] == ["claim", "words", "value"]
    assert any("214" in row for row in rows)
    assert "\x1b" not in stdout
    assert " claims, " in stderr


def test_extract_gives_json():
    """Programs get the claims with offsets into the text."""
    document = json.loads(run("extract", "ferry/post.md", "--json")[0])
    assert document["version"] == 1
    surfaces = {POST[claim["start"] : claim["end"]]: claim for claim in document["claims"]}
    assert all(surface == claim["surface"] for surface, claim in surfaces.items())
    assert surfaces["$3 million"]["value"]["stated"] == "3000000"


def test_extract_writes_a_story_to_edit():
    """The claim files are there, are read again, and are not overwritten without --force."""
    stdout, _ = run("extract", "ferry", "--story", "solveig")
    assert stdout.splitlines()[-1] == (
        "Wrote claims/solveig/herald.yaml, claims/solveig/post.yaml. Edit them, then: crosscheck report claims/solveig"
    )
    assert "says: The ferry carried 214 passengers." in Path("claims/solveig/post.yaml").read_text(encoding="utf-8")
    assert "claims/solveig/herald.yaml is there already; --force" in problem("extract", "ferry", "--story", "solveig")
    run("extract", "ferry", "--story", "solveig", "--force")
    assert "one conflict" in run("report")[0]


def test_extract_writes_only_one_story():
    """Two folders cannot be written as one story."""
    run("init", "desk")
    assert "--story writes one story and 2 were read" in problem("extract", "ferry", "desk/claims", "--story", "x")


def test_explain_tells_why():
    """A finding, its pair and its claim can each be asked for."""
    report = json.loads(run("report", "ferry", "-f", "json", "-o", "-")[0])
    (finding,) = [finding for finding in report["findings"] if finding["verdict"] == "conflict"]
    pair = next(pair for pair in report["pairs"] if pair["id"] in finding["pairs"])
    told, _ = run("explain", finding["id"], "ferry")
    assert "verdict     conflict" in told
    assert finding["question"] in told
    assert "“214" in told
    assert "“241" in told
    told_pair, _ = run("explain", pair["id"], "ferry")
    assert told_pair.splitlines()[1] == f"pair        {pair['id']}"
    assert "rules       " in told_pair
    assert "did not fit" in told_pair
    assert all(level["name"] in told_pair for level in pair["levels"])
    told_claim, _ = run("explain", pair["left"], "ferry")
    assert f"in pair     {pair['id']}: conflict with {pair['right']}" in told_claim


def test_explain_of_an_unknown_id_gives_the_nearest():
    """A slip in an id is met with ids that are there."""
    claim = json.loads(run("extract", "ferry/post.md", "--json")[0])["claims"][0]["id"]
    said = problem("explain", f"{claim}x", "ferry")
    assert f"no finding, pair or claim has the id '{claim}x'; the nearest are {claim}" in said


def test_init_gives_a_folder_to_start_from():
    """Its story has an agreement, a difference of scope and a conflict, and its settings are read."""
    stdout, _ = run("init", "desk")
    assert stdout.splitlines()[-1] == "Now: cd desk && crosscheck report"
    assert sorted(str(path) for path in Path("desk").rglob("*") if path.is_file()) == [
        "desk/.github/workflows/crosscheck.yml",
        "desk/claims/brenfield-flood/courier.yaml",
        "desk/claims/brenfield-flood/evening-post.yaml",
        "desk/claims/brenfield-flood/radio-arle.yaml",
        "desk/crosscheck.toml",
    ]
    report = json.loads(run("report", "desk/claims", "-f", "json", "-o", "-")[0])
    claims = {claim["id"]: claim["surface"] for claim in report["claims"]}
    said = [
        (finding["verdict"], sorted({claims[claim].casefold() for claim in finding["claims"]}))
        for finding in report["findings"]
    ]
    assert [surfaces for verdict, surfaces in said if verdict == "conflict"] == [["36", "63"]]
    assert ("scope", ["310", "640"]) in said
    assert ("agreement", ["1,180", "about 1,200"]) in said


def test_init_overwrites_nothing():
    """A folder that was begun stays as it is."""
    run("init", "desk")
    Path("desk/crosscheck.toml").write_text("# mine\n", encoding="utf-8")
    assert " is there already; name an empty folder: crosscheck init DIR" in problem("init", "desk")
    assert Path("desk/crosscheck.toml").read_text(encoding="utf-8") == "# mine\n"


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        ("[report]\nformat = ['md']", "crosscheck.toml:2: unknown 'format'; did you mean 'formats'?"),
        ("[raport]", "crosscheck.toml:1: unknown 'raport'; did you mean 'report'?"),
        ("report = 5", "crosscheck.toml: 'report' must be a table, [report]"),
        ("[report]\nout = 5", "crosscheck.toml:2: 'out' cannot be 5"),
        ("[options]\n\nmax_characters = 'x'", "crosscheck.toml:3: 'max_characters' cannot be 'x'"),
        ("[options]\nsame_value = true", "crosscheck.toml:2: 'same_value' cannot be True"),
        ("[options\nx", "crosscheck.toml:1:9: Expected ']' at the end of a table declaration"),
    ],
)
def test_wrong_settings_are_one_line(settings, line):
    """The settings' file and line are named, and nothing is read."""
    Path("crosscheck.toml").write_text(settings, encoding="utf-8")
    assert problem("report", "ferry") == f"crosscheck: {line}"


def test_settings_say_what_flags_do_not():
    """Folder and formats come from crosscheck.toml, and a flag wins over it."""
    Path("crosscheck.toml").write_text('[report]\nclaims = "ferry"\nout = "o"\nformats = ["json"]\n', encoding="utf-8")
    assert run("report")[0].endswith("Report: o/ferry.json\n")
    assert run("report", "--out", "p", "-f", "md")[0].endswith("Report: p/ferry.md\n")


def test_article_text_cannot_steer_the_terminal():
    """Escape codes and bidirectional controls in an article are not printed."""
    Path("evil.txt").write_text("\x1b[31mThe ferry carried 214 \x1b]0;x\x07 \u202epassengers.\n", encoding="utf-8")
    claims = json.loads(run("extract", "evil.txt", "--json")[0])["claims"]
    for arguments in (["extract", "evil.txt"], ["explain", claims[0]["id"], "evil.txt"]):
        stdout, _ = run(*arguments)
        assert not set("\x1b\x07\u202e") & set(stdout)


def test_a_fault_of_its_own_is_one_line():
    """An exception nobody expected is exit 70; the trace is shown when asked for."""
    code = """import crosscheck.pipeline
def fall(*_): raise ZeroDivisionError("by zero\\nand more")
crosscheck.pipeline.check = fall
from crosscheck.cli import main
main()"""
    command = [sys.executable, "-c", code, "report", "ferry"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 70
    assert ran.stderr == (
        "crosscheck: a fault of crosscheck's own (ZeroDivisionError: by zero and more in story 'ferry'); "
        "CROSSCHECK_DEBUG=1 shows where\n"
    )
    env = os.environ | {"CROSSCHECK_DEBUG": "1"}
    assert "Traceback" in subprocess.run(command, capture_output=True, text=True, check=False, env=env).stderr


def test_a_closed_pipe_is_no_fault():
    """`crosscheck extract ... | head` ends without a word."""
    Path("many.txt").write_text("Police arrested 12 people. " * 2_000, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "crosscheck", "extract", "many.txt", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode in {0, 141}  # 0 where the system took the whole output before the pipe was closed


@pytest.mark.parametrize(("env", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colour_is_only_for_a_terminal_that_wants_it(env, coloured):
    """On a terminal the table's head is bold, unless NO_COLOR asks for none."""
    master, terminal = pty.openpty()
    ran = subprocess.run(
        [sys.executable, "-m", "crosscheck", "extract", "ferry/post.md"],
        stdout=terminal,
        stderr=subprocess.PIPE,
        check=True,
        env=os.environ | {"TERM": "xterm-256color"} | env,
    )
    os.close(terminal)
    printed = os.read(master, 65536)
    os.close(master)
    assert b"214" in printed
    assert (b"\x1b[" in printed) is coloured
    assert b"\x1b" not in ran.stderr
