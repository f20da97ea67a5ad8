"""HTML -> article: trafilatura finds the text, and the page's own head says where it appeared."""

from __future__ import annotations

import re

from crosscheck.errors import SourceError
from crosscheck.model import Article
from crosscheck.reading.pagedate import page_date
from crosscheck.reading.reader import Reader, Source, decode

CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
# Where a page may declare its encoding, by the HTML standard.
DECLARED_WITHIN = 1024


def read_html(source: Source) -> Article:
    """Read a saved page: its main text, and title, date, address, author and publisher where the page gives them."""
    from trafilatura import bare_extraction, load_html

    page = decode_page(source)
    tree = load_html(page)
    published = None if tree is None else page_date(tree)  # before trafilatura takes the tree apart
    found = (
        None if tree is None else bare_extraction(tree, favor_recall=True, include_comments=False, with_metadata=True)
    )
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        raise SourceError(source.place, "no article text found in the page; save the text alone as .txt")
    return Article(
        id=source.stem,
        text=found.text or "",
        title=one_line(found.title),
        publisher=one_line(found.sitename),
        author=one_line(found.author),
        url=one_line(found.url),
        published=published,
    )


def decode_page(source: Source) -> str:
    """Decode a page by UTF-8, else by the encoding it declares."""
    try:
        return decode(source.raw, source.place)
    except SourceError:
        declared = CHARSET.search(source.raw[:DECLARED_WITHIN])
        if declared is None:
            raise
        try:
            return source.raw.decode(declared.group(1).decode("ascii"))
        except (LookupError, ValueError):
            pass
        raise


def one_line(words: str | None) -> str:
    """Put a page's words on one line; '' where it has none."""
    return " ".join((words or "").split())


READER = Reader((".html", ".htm"), read_html)
