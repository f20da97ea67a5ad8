"""Article text, paths and decisions are hostile: in every format of the gate they stand for themselves and do nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from checks_by_hand import commands_in, decode, hostile_check, render
from cpu import cpu_seconds
from crosscheck.formats.checkformat import load_check_formats
from crosscheck.formats.github import escape_message, escape_property, harmless
from crosscheck.formats.wording import shorten, visible

NAMES = ("github", "gitlab", "json", "junit", "markdown", "sarif", "text")
SCHEMAS = Path(__file__).parent / "schemas"
SARIF = json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
GITLAB = json.loads((SCHEMAS / "gitlab-codequality.json").read_text(encoding="utf-8"))
HOSTILE = (
    "::error::pwned",
    "12\n::error file=a,line=1::pwned",
    "12\r::set-env name=A::pwned",
    "12\r\n\t ::add-mask::pwned",
    "12\u2028::error::pwned\u2029::error::x\x85::error::y\x0b::z\x0c::z",
    "\u200b::error::pwned",
    "%0A::error::pwned%0D%3A%2C%25",
    "##[error]pwned ##[add-matcher]x ##vso[task.setvariable]x ##teamcity[x]",
    "a,line=9,title=x::pwned",
    "\x1b[2J\x1b]0;title\x07\x1b[31mred\x9b31m",
    "\x1b[0Ksection_start:1:x\r\x1b[0K",
    "<script>alert(1)</script>",
    "]]><failure/><![CDATA[",
    "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>&b;&#0;",
    "[here](javascript:alert(1)) [1](1) ![x](https://spy.example/x.png) {0}",
    "**12** _13_ `rm` | @desk #12 GH-7 https://spy.example",
    "1\u202e2\u202c3\u2066x\u2069\u200f\u200e",
    "a\x00b\x7fd\ud800f\ufffe\uffff",
    "$(reboot); `reboot` && reboot",
    "../../../etc/passwd",
    "\\",
)
UNSHOWABLE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", HOSTILE)
def test_no_check_format_writes_a_control_character(name: str, text: str) -> None:
    """No control character, bidirectional control or half of a surrogate pair leaves raw; the file is UTF-8."""
    written = render(name, hostile_check(text))
    assert not UNSHOWABLE.search(written)
    assert written.encode("utf-8").decode("utf-8") == written


@pytest.mark.parametrize("text", HOSTILE)
def test_github_runs_no_command_of_an_article(text: str) -> None:
    """A runner finds the annotations of the gate and no other command, each with its own properties."""
    found = commands_in(render("github", hostile_check(text)))
    assert [name for name, _, _ in found] == ["error"] * 4 + ["warning"] * 2
    for _, properties, message in found:
        assert set(properties) <= {"file", "line", "col", "endColumn", "title"}
        assert properties["line"].isdecimal()
        assert "\r" not in message
    shown = [message for _, _, message in found if "To settle it: crosscheck resolve cx2-new" in message]
    assert len(shown) == 1
    apart = re.sub(r"##(?=\w*\[)", "##\u200b", visible(text))
    assert f"[{apart}]" in shown[0]


@pytest.mark.parametrize("colour", [True, False])
@pytest.mark.parametrize("text", HOSTILE)
def test_text_steers_no_terminal_and_no_runner(text: str, colour: object) -> None:
    """Text has no escape but those of colour, and no line of it is a command to a runner."""
    written = render("text", hostile_check(text), colour=bool(colour))
    bare = re.sub(r"\x1b\[[0-9;]*m", "", written)
    assert not UNSHOWABLE.search(bare)
    assert colour or bare == written
    assert commands_in(bare) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_junit_is_xml_with_the_text_in_it(text: str) -> None:
    """A strict parser reads the file, finds no element of the article's, and the article's words in the failures."""
    root = etree.fromstring(render("junit", hostile_check(text)).encode())
    assert {node.tag for node in root.iter()} == {
        "testsuites", "testsuite", "testcase", "failure", "error", "skipped", "system-out"
    }  # fmt: skip
    failures = [node.text for node in root.iter("failure")]
    assert len(failures) == 2
    assert all(f"[{visible(text)}]" in failure for failure in failures)


@pytest.mark.parametrize("text", HOSTILE)
def test_sarif_of_hostile_text_is_valid(text: str) -> None:
    """The file satisfies the schema; no message has a link, and every address is plain ASCII below the sources' root."""
    written = json.loads(render("sarif", hostile_check(text)))
    jsonschema.validate(written, SARIF)
    (run,) = written["runs"]
    assert len(run["results"]) == 5
    for result in run["results"]:
        for message in (result["message"], *(one["message"] for one in result["relatedLocations"])):
            assert "](" not in message["text"]
        for place in (*result["locations"], *result["relatedLocations"]):
            assert re.fullmatch(r"[A-Za-z0-9_.~/%-]+", place["physicalLocation"]["artifactLocation"]["uri"])
            assert place["physicalLocation"]["region"]["snippet"]["text"] == visible(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_gitlab_of_hostile_text_is_valid(text: str) -> None:
    """The code quality report keeps to its schema and tells the article's words as words."""
    written = json.loads(render("gitlab", hostile_check(text)))
    jsonschema.validate(written, GITLAB)
    assert all(shorten(text, 900) in entry["description"] for entry in written)


@pytest.mark.parametrize("text", HOSTILE)
def test_json_keeps_hostile_surfaces_whole(text: str) -> None:
    """Programs get the surface and the path as they are."""
    place = json.loads(render("json", hostile_check(text)))["stories"][0]["findings"][0]["places"][0]
    assert (place["surface"], place["path"]) == (text, text)


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_shows_hostile_text_as_text(text: str) -> None:
    """Hostile text opens no tag, code, image, mention or link of its own."""
    written = render("markdown", hostile_check(text))
    assert set(re.findall(r"<[^>]*>", written)) <= {"<br>", "<b>", "</b>"}
    assert "![" not in written.replace("\\!\\[", "")
    assert not re.search(r"(?<!\\)`", re.sub(r"`crosscheck resolve [a-z0-9-]+`", "", written))
    assert not re.search(r"@\w|#\d|GH-\d", re.sub(r"\]\(https://[^)]*\)", "]", written))
    for url in re.findall(r"\]\(([^)]*)\)", re.sub(r"\\.", "", written)):
        assert re.fullmatch(r"https://(one|two)\.example/[^\s<>|()]*", url)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("filling", ["9", "word ", "::error::", "\n", "%", "]]>", "\u202e", "𝟙"])
def test_long_text_is_cut(name: str, filling: str) -> None:
    """A very long text everywhere costs no time and makes no long line but in the JSON, which has it whole."""
    text = filling * ((20_000 if name == "json" else 200_000) // len(filling))
    checked = hostile_check(text)
    written = render(name, checked)
    assert cpu_seconds(lambda: render(name, checked), enough=3) < 3
    assert name == "json" or max(map(len, re.split(r"[\r\n]", written))) < 40_000


@settings(max_examples=40)
@given(st.text(st.characters(), min_size=1, max_size=60))
def test_any_text_is_written(text: str) -> None:
    """Any text at all in any place of a run gives a file in every format, and no command to a runner but ours."""
    for check_format in load_check_formats().values():
        assert check_format.render(hostile_check(text), False).encode("utf-8")  # noqa: FBT003
    assert len(commands_in(render("github", hostile_check(text)))) == 6
    assert commands_in(render("text", hostile_check(text))) == []
    etree.fromstring(render("junit", hostile_check(text)).encode())


@pytest.mark.parametrize(
    ("text", "message", "title"),
    [
        ("50% of 1,200", "50%25 of 1,200", "50%25 of 1%2C200"),
        ("a\r\nb: c", "a%0D%0Ab: c", "a%0D%0Ab%3A c"),
        ("%0A", "%250A", "%250A"),
    ],
)
def test_escapes_of_workflow_commands(text: str, message: str, title: str) -> None:
    """A message escapes the percent sign and line ends, a property colon and comma too; both can be undone."""
    assert (escape_message(text), escape_property(text)) == (message, title)
    assert decode(message) == decode(title) == text


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("  ::error::x", "\u200b  ::error::x"),
        ("a ##[error]x", "a ##\u200b[error]x"),
        ("a\u2028::error::x", "a ::error::x"),
        ("a :: b ## c", "a :: b ## c"),
    ],
)
def test_plain_lines_are_no_commands(line: str, expected: str) -> None:
    """A line of the log loses what would make it a command, and nothing else."""
    assert harmless(line) == expected
