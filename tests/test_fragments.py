"""Links that open a source at a claim's words."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.formats.fragments import encode, link_to, text_directive, web_address
from crosscheck.model import Article, Attribution, Claim, Scope, Span, Subject
from crosscheck.values import Name


def claim_at(text: str, surface: str, nth: int = 0, sentence: tuple[int, int] | None = None) -> Claim:
    """Make a claim of the nth place of a surface; its sentence is the whole text unless said."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(surface, start + 1)
    span = Span(*(sentence or (0, len(text))))
    return Claim(
        "a#count:0",
        "a",
        "count",
        start,
        start + len(surface),
        surface,
        span,
        Name("", ""),
        Subject(),
        Scope(),
        Attribution(),
    )


LONG = (
    "In the first week after the storm the district counted 312 damaged barns along the lower river, although "
    "the insurers, who had sent their own people up the valley, would put their names to fewer of them"
)
TWICE = "Ten goats were lost. Officials met on Monday. Ten goats were lost. Officials met again on Friday."


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("A well-known 12,000 & more", "12,000", "A%20well%2Dknown%2012%2C000%20%26%20more"),
        ("It  cost\t$3 million", "$3 million", "It%20cost%20%243%20million"),
        ("Nothing here.\nTen goats\nwere lost.", "Ten", "Ten%20goats"),
        ("- Ten goats were lost", "Ten", "Ten%20goats%20were%20lost"),
        ("## 3. Ten goats", "Ten", "3.%20Ten%20goats"),
        (LONG, "312", "In%20the%20first%20week%20after%20the,their%20names%20to%20fewer%20of%20them"),
        ("Café «Zürich» 5–6", "5–6", "Caf%C3%A9%20%C2%ABZ%C3%BCrich%C2%BB%205%E2%80%936"),
        ("word" * 50 + " 12 " + "word" * 50, "12", "12"),
        ("9" * 2_000, "9" * 2_000, ""),
    ],
)
def test_text_directive(text: str, surface: str, expected: str) -> None:
    """A passage is named by whole words of its line, encoded, exact or by its two ends."""
    assert text_directive(text, claim_at(text, surface)) == expected


def test_repeated_passage_is_told_by_its_neighbours() -> None:
    """Words that stand twice in an article get the words before and after them."""
    second = claim_at(TWICE, "Ten", 1, (46, 66))
    assert (
        text_directive(TWICE, second)
        == "Officials%20met%20on%20Monday.-,Ten%20goats%20were%20lost.,-Officials%20met%20again%20on"
    )
    only = claim_at(TWICE, "Friday", 0, (67, 97))
    assert text_directive(TWICE, only) == "Officials%20met%20again%20on%20Friday."


def test_far_words_are_cut_at_words() -> None:
    """In a sentence of endless words the passage begins and ends at a word."""
    text = "barns and goats " * 5_000 + "312 sheep" + " barns and goats" * 5_000
    start, end = (
        text_directive(text, claim_at(text, "312")).removeprefix("barns%20and%20goats%20barns-,").split(",")[:2]
    )
    assert set(unquote(start).split()) | set(unquote(end).rstrip("-").split()) <= {"barns", "and", "goats"}


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/b?c=d&e=f", "https://a.example/b?c=d&e=f"),
        (" http://a.example ", "http://a.example"),
        ("https://a.example/b#part", "https://a.example/b#part"),
        ("https://a.example/b#part:~:text=old", "https://a.example/b#part"),
        ("https://a.example/b#:~:text=old", "https://a.example/b"),
        ('https://a.example/ü "<x>`|\\', "https://a.example/%C3%BC%20%22%3Cx%3E%60%7C%5C"),
        ("https://a.example/%C3%BC", "https://a.example/%C3%BC"),
        ("javascript:alert(1)", ""),
        ("JavaScript://a.example/%0aalert(1)", ""),
        ("file:///home/x", ""),
        ("//a.example/b", ""),
        ("https:///b", ""),
        ("http://[", ""),
        ("", ""),
        ("https://a.example/" + "b" * 2_000, ""),
    ],
)
def test_web_address(url: str, expected: str) -> None:
    """Only an http or https address becomes a link, with what is unsafe in it encoded."""
    assert web_address(url) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/", "https://a.example/#:~:text=Ten%20goats"),
        ("https://a.example/#top", "https://a.example/#top:~:text=Ten%20goats"),
        ("ftp://a.example/", ""),
    ],
)
def test_link_to(url: str, expected: str) -> None:
    """The text fragment follows an anchor that the address already has."""
    assert link_to(Article("a", "Ten goats", url=url), claim_at("Ten goats", "Ten")) == expected


def test_claim_file_links_to_the_words_it_names() -> None:
    """A claim file's own sentence is not at the source: the link takes the words to find, or none."""
    text = "They lost ten goats. So it was said.\nThen two more."
    article = Article("a", text, url="https://a.example/", links=((0, "ten - or  so -, goats"), (37, "")))
    first = claim_at(text, "ten", 0, (0, 20))
    assert link_to(article, first) == "https://a.example/#:~:text=ten%20%2D%20or%20so%20%2D%2C%20goats"
    assert link_to(article, claim_at(text, "two", 0, (37, 51))) == "https://a.example/"


def test_encode_leaves_no_character_with_a_meaning() -> None:
    """All but letters, digits, dot, underscore and tilde are percent-encoded."""
    assert encode("a-b,c&d e.f_g~h/é") == "a%2Db%2Cc%26d%20e.f_g~h%2F%C3%A9"


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), st.text(min_size=1, max_size=30), st.text(max_size=300))
def test_directive_names_words_of_the_text(before: str, surface: str, after: str) -> None:
    """For any text each term is encoded whole, at most 140 characters, and stands in the text."""
    text = before + surface + after
    span = Span(0, len(text))
    claim = Claim(
        "a#count:0",
        "a",
        "count",
        len(before),
        len(before + surface),
        surface,
        span,
        Name("", ""),
        Subject(),
        Scope(),
        Attribution(),
    )
    directive = text_directive(text, claim)
    assert re.fullmatch(r"[A-Za-z0-9._~%,-]*", directive)
    squashed = " ".join(text.split()).encode("utf-8", "replace").decode()
    for term in directive.split(","):
        words = unquote(term.removesuffix("-").removeprefix("-"))
        assert words in squashed
        assert len(words) <= 140 or term != directive
