"""A saved page gives its text, and its head only what the page itself says."""

from __future__ import annotations

import pytest

from crosscheck.errors import SourceError
from crosscheck.reading.html import read_html
from crosscheck.reading.reader import Source

HEAD = """<meta charset="utf-8"><title>Harbour crane falls | The Tidewater Record</title>
<link rel="canonical" href="https://example.org/2024/09/17/crane">
<meta property="og:site_name" content="The Tidewater Record"><meta name="author" content="Jo Marsh">"""
PUBLISHED = '<meta property="article:published_time" content="2024-05-06T08:00:00Z">'
GRAPH = """{"@graph":[{"@type":"WebSite","datePublished":"2001-01-01"},
{"@type":["Article"],"dateModified":"2024-06-01","datePublished":"2024-05-06"}]}"""
BODY = """<nav><a href="/">Home</a> <a href="/s">Sport 2023</a></nav><article><h1>Harbour crane falls</h1>
<p>A crane fell in the harbour of Tidewater on Monday, killing two workers and injuring five others, the port said.</p>
<p>It weighed about 320 tonnes, according to the operator Quayside Ltd, and was built in 1987.</p></article>
<footer>© 2019, May 1, 2021</footer>"""


def read(head: str = HEAD, body: str = BODY, encoding: str = "utf-8"):
    """Read a page."""
    page = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return read_html(Source(page.encode(encoding), "p.html", "p"))


def test_a_page_gives_its_text_without_its_furniture():
    """Navigation and footer are no part of the article."""
    text = read().text
    assert "killing two workers and injuring five others" in text
    assert "about 320 tonnes" in text
    assert "Sport" not in text
    assert "2021" not in text


def test_a_page_gives_its_head():
    """Title, publisher, author, address and day come from the page."""
    article = read(HEAD + PUBLISHED)
    assert (article.id, article.title, article.publisher, article.author, article.url, article.published) == (
        "p",
        "Harbour crane falls",
        "The Tidewater Record",
        "Jo Marsh",
        "https://example.org/2024/09/17/crane",
        "2024-05-06",
    )


def test_no_date_is_guessed_from_the_text_the_address_or_the_footer():
    """A page that does not say when it was published has no date."""
    assert read().published is None


@pytest.mark.parametrize(
    ("marked", "published"),
    [
        ('<meta name="date" content="2024-05">', "2024-05"),
        ('<meta itemprop="datePublished" content="2024-05-06">', "2024-05-06"),
        ('<meta property="article:modified_time" content="2024-05-06">', None),
        ('<meta name="description" content="On 2018-06-03 a crane fell">', None),
        ('<meta name="date" content="Mon, 6 May"><meta name="pubdate" content="2024-05-06">', "2024-05-06"),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-06"}</script>',
            "2024-05-06",
        ),
        (f'<script type="application/ld+json">{GRAPH}</script>', "2024-05-06"),
        ('<script type="application/ld+json">{"datePublished":</script>', None),
    ],
)
def test_a_date_is_as_precise_as_the_page_says(marked, published):
    """Only a publication date counts, and a month stays a month."""
    assert read(HEAD + marked).published == published


def test_a_page_in_its_declared_encoding_is_read():
    """Windows-1252 is read where the page declares it."""
    head = HEAD.replace("utf-8", "windows-1252")
    assert "señor" in read(head, BODY.replace("two workers", "one señor"), "cp1252").text


def test_a_page_in_an_undeclared_encoding_is_one_line():
    """The line names the byte."""
    with pytest.raises(SourceError, match=r"^p.html: not UTF-8 at byte \d+ \(0xf1\); save the file as UTF-8$"):
        read(HEAD, BODY.replace("two workers", "one señor"), "cp1252")


@pytest.mark.parametrize("page", [b"<html></html>", b"x", b"<div>" * 50_000, b"<!--", b"\x00", b"<html><body><p>"])
def test_a_page_without_an_article_is_one_line(page):
    """Nothing is made up from an empty or broken page."""
    with pytest.raises(SourceError, match=r"^p.html: no article text found in the page; save the text alone as .txt$"):
        read_html(Source(page, "p.html", "p"))
