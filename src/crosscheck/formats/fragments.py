"""A claim -> a link that opens its source at the claim's words (a text fragment, `#:~:text=...`).

Measured in Chromium: an exact text works across inline tags, in any case and with any quotes; it fails silently when
it holds a raw `-` or `,`, a double space, part of a word or number, or runs over a line break, block or table cell.
So: whole words of one block, encoded whole, exact up to 140 characters, else its first and last words; the words
before and after only where the passage stands twice in its article.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from crosscheck.formats.passages import (
    Passage,
    lay_out,
    passage_round,
    value_passage,
    words_after,
    words_before,
)
from crosscheck.model import Article, Claim

EXACT_LIMIT = 140  # characters; longer exact texts fail more often, since one changed character breaks them
TERM_WORDS = 6  # words at each end of a longer passage
CONTEXT_WORDS = (4, 8, 12)  # words before and after, tried in turn until a passage that stands twice is told apart
ADDRESS_LIMIT = 2_000  # characters; browsers and mail programs cut longer addresses
ADDRESS_CHARACTERS = "%/:?#[]@!$&'()*+,;=~-._"


def link_to(article: Article, claim: Claim) -> str:
    """Give the address of an article, opening at a claim's words where they can be named; '' if it is no web page."""
    return open_at(web_address(article.url), article, claim)


def archived_link(article: Article, claim: Claim) -> str:
    """Give the address of an article's archived copy, opening at a claim's words; '' where no copy is known."""
    return open_at(web_address(article.archive), article, claim)


def open_at(address: str, article: Article, claim: Claim) -> str:
    """Let an address open at a claim's words; '' stays ''."""
    if not address:
        return ""
    directive = encode(words_to_find(article, claim)) if article.links else text_directive(article.text, claim)
    if not directive:
        return address
    return f"{address}{'' if '#' in address else '#'}:~:text={directive}"


def words_to_find(article: Article, claim: Claim) -> str:
    """Give the source's words that a claim file names for a claim's line; '' where it names none."""
    line = article.text.rfind("\n", 0, claim.start) + 1
    return " ".join(dict(article.links).get(line, "").split())


def web_address(url: str) -> str:
    """Give an http or https address with every unsafe character encoded and no text fragment; '' for all others."""
    url = url.strip()
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not parts.netloc or len(url) > ADDRESS_LIMIT:
        return ""
    page, _, anchor = url.partition("#")
    anchor = anchor.partition(":~:")[0].replace("#", "%23")
    safe = quote(page, safe=ADDRESS_CHARACTERS, errors="replace")
    return f"{safe}#{quote(anchor, safe=ADDRESS_CHARACTERS, errors='replace')}" if anchor else safe


def encode(text: str) -> str:
    """Percent-encode all but letters, digits, `.`, `_` and `~`: `-`, `,` and `&` have a meaning in a text fragment."""
    return quote(text, safe="", errors="replace").replace("-", "%2D")


def text_directive(text: str, claim: Claim) -> str:
    """Give what follows `:~:text=` for a claim; '' where no whole words can be named."""
    for passage in (passage_round(text, claim), value_passage(text, claim)):
        terms = terms_of(text[passage.low : passage.high].split()) if passage else ()
        if passage and terms:
            before, after = context_of(text, passage, terms)
            prefix = f"{encode(before)}-," if before else ""
            suffix = f",-{encode(after)}" if after else ""
            return f"{prefix}{','.join(encode(term) for term in terms)}{suffix}"
    return ""


def terms_of(words: list[str]) -> tuple[str, ...]:
    """Give an exact text, or its first and last words where it is long; () where even those are too long."""
    whole = " ".join(words)
    if len(whole) <= EXACT_LIMIT:
        return (whole,) if whole else ()
    half = min(TERM_WORDS, len(words) // 2)
    terms = (" ".join(words[:half]), " ".join(words[len(words) - half :]))
    return terms if half and all(len(term) <= EXACT_LIMIT for term in terms) else ()


def context_of(text: str, passage: Passage, terms: tuple[str, ...]) -> tuple[str, str]:
    """Give the words before and after a passage that tell it from others like it; ('', '') where it has no like."""
    layout = lay_out(text)
    before, after = "", ""
    if layout.stands_once(terms[0]):
        return before, after
    for before, after in contexts(text, passage, is_range=len(terms) > 1):
        if layout.stands_once(" ".join(part for part in (before, terms[0], after) if part)):
            return before, after
    return before, after  # a page that says all of it twice: the last try, which names the most


def contexts(text: str, passage: Passage, *, is_range: bool) -> Iterator[tuple[str, str]]:
    """Give words before, after and on both sides: first of the same block, for a page may hold a picture between two.

    The words after a range tell where it ends, not where it begins: they are no help.
    """
    before, own_before = words_before(text, passage)
    after, own_after = words_after(text, passage)
    after = [] if is_range else after
    for own_only in (True, False):
        for count in CONTEXT_WORDS:
            left = " ".join(before[-count:]) if own_before or not own_only else ""
            right = " ".join(after[:count]) if own_after or not own_only else ""
            yield from [(left, "")] * bool(left) + [("", right)] * bool(right) + [(left, right)] * bool(left and right)
