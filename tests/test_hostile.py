"""Article text is hostile input: through the whole way it comes out escaped, and in time."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest

from cpu import cpu_seconds
from crosscheck import Article, check
from crosscheck.formats.format import load_formats
from crosscheck.model import Report

# Hostile words beside a figure, so that they stand in the words that a finding shows.
WORDS = {
    "script": "<script>alert(1)</script>",
    "attribute": "\"><img src=x onerror='alert(1)'>",
    "pipes": "| a | b | `rm -rf` ``` |",
    "link": "[here](javascript:alert(1)) ![x](https://spy.example/x.png)",
    "template": "{{ 7 * 7 }} {% raw %} ${7*7}",
    "bidirectional": "\u202e\u2066 turned \u2069\u202c",
    "controls": "\x00\x07\x1b[31m red \x7f",
    "surrogate": "\ud800 alone",
}
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def story(words: str) -> Report:
    """Check two articles that agree on a figure beside some words."""
    text = f"In Brenfield 1,234 houses {words} were flooded. Nora Whitlock, 47, saw it."
    articles = [Article(name, text, title=words, publisher=words, author=words, url=words) for name in ("a", "b")]
    return check(articles)


class Tags(HTMLParser):
    """Collects the elements and attributes of a page."""

    def __init__(self) -> None:
        """Start with none."""
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element with its attributes."""
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.links.update(value or "" for name, value in attrs if name in {"href", "src", "action"})


@pytest.mark.parametrize("name", WORDS)
def test_html_runs_and_loads_nothing(name: str) -> None:
    """The page holds no element, attribute or link that came from the text, and no script but its own."""
    found = story(WORDS[name])
    assert found.findings
    page = Tags()
    written = load_formats()["html"].render(found, WORDS[name])
    page.feed(written)
    assert not page.tags & {"img", "iframe", "object", "base"}
    assert (written.count("<script"), written.count("<form")) == (1, 1)
    assert not any(attribute.startswith("on") for attribute in page.attributes)
    assert all(link.startswith(("#", "https://")) for link in page.links), page.links


@pytest.mark.parametrize("name", WORDS)
def test_markdown_shows_words_as_words(name: str) -> None:
    """No cell, code, element, image or link of the text's own stands in the Markdown."""
    page = load_formats()["md"].render(story(WORDS[name]), WORDS[name])
    assert "<script" not in page
    assert "<img" not in page
    assert not re.search(r"(?<!\\)`", page)
    assert not re.search(r"(?<!\\)!\[", page)
    assert "](javascript:" not in page
    tables = [line for line in page.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in tables} <= {3, 4}


@pytest.mark.parametrize("name", WORDS)
@pytest.mark.parametrize("form", ["html", "md", "json"])
def test_no_format_writes_turning_characters(name: str, form: str) -> None:
    """No character that turns or hides the rest of a line comes out raw, and every report can be saved as UTF-8."""
    page = load_formats()[form].render(story(WORDS[name]), WORDS[name])
    assert page.encode("utf-8")
    assert not TURNING.search(page)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", page)


@pytest.mark.parametrize("name", WORDS)
def test_json_keeps_every_character(name: str) -> None:
    """What JSON gives back is the surface and the title as they were."""
    found = story(WORDS[name])
    document = json.loads(load_formats()["json"].render(found, ""))
    assert [claim["surface"] for claim in document["claims"]] == [claim.surface for claim in found.claims]
    assert document["articles"][0]["title"] == WORDS[name]


# Text, and the most CPU seconds that checking and writing it may take on a slow machine: about five times what a
# quick one needs. What is quadratic takes minutes.
SENTENCE = "The river rose by 3 metres in Brenfield on Tuesday, and nobody there had expected it to come so far. "
LARGE = {
    "one word of a megabyte": ("a" * 1_000_000, 5),
    "digits of a megabyte": ("7" * 1_000_000, 5),
    "brackets": ("(" * 200_000, 10),
    "brackets that close": (")" * 200_000, 10),
    "quotation marks": ('"' * 200_000, 10),
    "words without a stop": ("word " * 200_000, 10),
    "one line of many sentences": (SENTENCE * 3_000, 15),
    "10,000 numbers": (", ".join(map(str, range(10_000))), 15),
    "sums in one sentence": ("$5 " * 4_000, 15),
    "tolls": (" ".join(f"There were {number} dead." for number in range(1_000, 4_000)), 15),
    "dates": ("in May 2019 " * 3_000, 15),
    "names": ("President Ana Ortiz of the National Relief Office (NRO) " * 2_000, 30),
    "votes": ("Party One won 41 votes. " * 300 + "with 71 percent of stations counted, " * 2_000, 20),
    "abbreviations": ("Mr. " * 10_000, 10),
    "empty lines": ("\n" * 10_000 + "Six died.", 5),
}


@pytest.mark.parametrize("name", LARGE)
def test_large_text_is_read_in_time(name: str) -> None:
    """A large hostile article is checked beside another in time, and each format writes it in time."""
    text, most = LARGE[name]
    articles = [Article("a", text, published="2024"), Article("b", "There were 5 dead. It cost $5.", published="2024")]

    def work() -> None:
        found = check(articles)
        for form in load_formats().values():
            assert form.render(found, "Large")

    assert cpu_seconds(work, enough=most) < most


@pytest.mark.parametrize("words", ["There were {} dead. ", "About {} people were killed in Brenfield, police said. "])
def test_two_long_lists_are_matched_in_time(words: str) -> None:
    """Two articles with 2,000 figures each of one thing are matched without looking at every pair."""
    texts = ["".join(words.format(number) for number in range(start, start + 2_000)) for start in (1_000, 2_000)]
    articles = [Article(f"a{at}", text, published="2024") for at, text in enumerate(texts)]
    assert cpu_seconds(lambda: check(articles), enough=30) < 30


def test_five_megabytes_in_one_line_are_read() -> None:
    """A line of 5 MB with a figure at each end is read to its end."""
    text = f"Six people died. {'the water came ' * 333_000} Nine boats sank."
    found = check([Article("a", text)])
    assert len(text) > 4_990_000
    assert [claim.surface for claim in found.claims] == ["Six", "Nine"]
