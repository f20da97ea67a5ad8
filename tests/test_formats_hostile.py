"""Article text is hostile: in every format it stands for itself and does nothing."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from cpu import cpu_seconds
from crosscheck.formats.format import load_formats
from crosscheck.formats.markdown import BYTE_LIMIT, escape
from crosscheck.formats.wording import excerpt, shorten, visible
from crosscheck.model import Span
from crosscheck.values import Quantity
from reports_by_hand import ABOARD, TITLE, exactly, hostile_report, report_by_hand

HOSTILE = (
    "<script>alert(1)</script>",
    "</style></title><img src=x onerror=alert(1)>",
    "\"><svg onload='alert(1)'>",
    "12 | 13 || `rm` ```",
    "[here](javascript:alert(1)) ![x](https://spy.example/x.png)",
    "**12** _13_ ~~14~~ # 15 @desk #12 GH-7 https://spy.example www.spy.example",
    "{{ 7 * 7 }} {% raw %} ${7*7}",
    "&lt;b&gt; &amp;#60;",
    "-->]]><!--",
    "1\u202e2\u202c3\u2066x\u2069",
    "a\x00b\x1bc\x7f\x85d\u2028e\ud800f\ufffe",
    "\\",
    "- 1. > ---",
)


def render(name: str, text: str) -> str:
    """Render a report of which every text is the given one."""
    return load_formats()[name].render(hostile_report(text), text)


@pytest.mark.parametrize("text", HOSTILE)
def test_html_shows_hostile_text_as_text(text: str) -> None:
    """Hostile text is seen in the marks and makes no element, attribute or link of its own."""
    plain, page = (html.document_fromstring(render("html", one)) for one in ("plain", text))
    assert [mark.text for mark in page.xpath("//article//mark")] == [visible(text)] * 12
    assert {link.text for link in page.xpath("//*[@class='passage']//mark/a")} == {visible(text)}
    assert {node.tag for node in page.iter()} == {node.tag for node in plain.iter()}
    assert {name for node in page.iter() for name in node.attrib} == {
        name for node in plain.iter() for name in node.attrib
    }
    assert all(link.startswith(("#", "https://one.example/", "https://two.example/")) for link in page.xpath("//@href"))


@pytest.mark.parametrize("name", ["html", "md", "json"])
@pytest.mark.parametrize("text", HOSTILE)
def test_no_format_writes_a_control_character(name: str, text: str) -> None:
    """No bidirectional or other control character and no half of a surrogate pair leaves raw; the file is UTF-8."""
    written = render(name, text)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", written)
    assert written.encode("utf-8").decode("utf-8") == written


@pytest.mark.parametrize("text", HOSTILE)
def test_json_keeps_hostile_text_whole(text: str) -> None:
    """Programs get the surface as it stands in the article."""
    assert json.loads(render("json", text))["claims"][0]["surface"] == text


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_shows_hostile_text_as_text(text: str) -> None:
    """Hostile text opens no tag, table cell, code, emphasis, image or link in Markdown."""
    written = render("md", text)
    assert set(re.findall(r"<[^>]*>", written)) <= {"<br>", "<b>", "</b>"}
    assert "![" not in written.replace("\\!\\[", "")
    assert not re.search(r"(?<!\\)`", written)
    for line in written.splitlines():
        if line.startswith("| "):
            assert len(re.findall(r"(?<!\\)\|", line)) in {3, 4}
    for url in re.findall(r"\]\(([^)]*)\)", re.sub(r"\\.", "", written)):
        assert re.fullmatch(r"https://(one|two)\.example/[^\s<>|()]*", url)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a|b", "a\\|b"),
        ("`x`", "\\`x\\`"),
        ("<b>", "&lt;b&gt;"),
        ("[a](b)", "\\[a\\]\\(b\\)"),
        ("*a* _b_", "\\*a\\* \\_b\\_"),
        ("@desk", "@\u200bdesk"),
        ("#12 and # 3", "\\#\u200b12 and \\# 3"),
        ("https://a.example www.b.example", "https\\://a.example www\\.b.example"),
        ("$5 to $6 & more", "\\$5 to \\$6 \\& more"),
        ("12,000.5 – plain, so it stays", "12,000.5 – plain, so it stays"),
    ],
)
def test_markdown_escape(text: str, expected: str) -> None:
    """Each character that means something in Markdown is escaped, and no other."""
    assert escape(text) == expected


@pytest.mark.parametrize("name", ["html", "md"])
def test_long_surface_is_shortened(name: str) -> None:
    """A surface of ten thousand characters is shown by its two ends."""
    text = "9" * 9_990 + " 000000009"
    written = render(name, text)
    assert "9" * 100 + " … " + "9" * 30 + " 000000009" in written
    assert "9" * 601 not in written
    assert len(written) < (BYTE_LIMIT if name == "md" else 100_000)


@pytest.mark.parametrize("name", ["html", "md"])
@pytest.mark.parametrize("filling", ["9", "word ", "[", "|", "\n", "- ", "@a ", "\u202e"])
def test_long_sentence_costs_no_time(name: str, filling: str) -> None:
    """A sentence of a million characters round a value is cut before it is worked on."""
    around = filling * (1_000_000 // len(filling))
    report, form = hostile_report("12", around + " ", " " + around), load_formats()[name]
    written = form.render(report, TITLE)
    assert cpu_seconds(lambda: form.render(report, TITLE), enough=3) < 3
    assert len(written.encode()) < 130_000


def test_markdown_stays_short_of_wide_letters() -> None:
    """Four-byte letters everywhere keep a comment under its limit."""
    assert len(render("md", "𝟙𝟚 😀" * 3_000).encode()) <= BYTE_LIMIT


@pytest.mark.parametrize("number", ["1e400", "-1e400", "1e-400", "0"])
def test_enormous_figures_are_written(number: str) -> None:
    """A figure of any size beside a small one breaks no format."""
    report = report_by_hand()
    huge = replace(ABOARD[0], value=Quantity((Decimal(number),), None, None))
    claims = tuple(huge if claim.id == huge.id else claim for claim in report.claims)
    for report_format in load_formats().values():
        assert report_format.render(replace(report, claims=claims), TITLE)


@settings(max_examples=60)
@given(st.text(max_size=400), st.text(min_size=1, max_size=200), st.text(max_size=400))
def test_excerpt_shows_the_surface(before: str, surface: str, after: str) -> None:
    """Any text gives an excerpt of bounded length with nothing unshowable in it."""
    text = before + surface + after
    start = len(before)
    parts = excerpt(text, Span(0, len(text)), start, start + len(surface))
    assert sum(map(len, parts)) <= 310
    assert all(visible(part) == part for part in parts)
    assert len(surface) > 160 or parts[1] == visible(surface)


@settings(max_examples=40)
@given(st.text(st.characters(), min_size=1, max_size=60))
def test_any_text_is_written(text: str) -> None:
    """Any text at all in any place of a report gives a file in every format."""
    for report_format in load_formats().values():
        assert report_format.render(hostile_report(text), text).encode("utf-8")


def test_shorten_ends_at_a_word() -> None:
    """A long text ends at a word with an ellipsis, a short one is left alone."""
    assert shorten("Four people died when it struck", 20) == "Four people died…"
    assert shorten("Four people", 20) == "Four people"
    assert shorten("x" * 50, 20) == "x" * 19 + "…"
    assert exactly("4").text == "4"
