"""A claim -> a link that opens its source at the claim's words (a text fragment, `#:~:text=...`).

Measured in Chromium: an exact text works across inline tags, in any case and with any quotes; it fails silently when
it holds a raw `-` or `,`, a double space, part of a word or number, or runs over a line break or block. `start,end` may
run over blocks. So: words of one line only, encoded whole, exact up to 140 characters, else its first and last words.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, urlsplit

from crosscheck.formats.wording import LIST_MARK
from crosscheck.model import Article, Claim

EXACT_LIMIT = 140  # characters; longer exact texts fail more often, since one changed character breaks them
TERM_WORDS = 6  # words at each end of a longer passage
CONTEXT_WORDS = 4  # words before and after, where the passage stands twice in its article
REACH = 400  # characters looked at on each side of a value, so that a sentence of 5 MB costs nothing
ADDRESS_LIMIT = 2_000  # characters; browsers and mail programs cut longer addresses
ADDRESS_CHARACTERS = "%/:?#[]@!$&'()*+,;=~-._"
LINE_BREAK = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")


def link_to(article: Article, claim: Claim) -> str:
    """Give the address of an article, opening at a claim's words where they can be named; '' if it is no web page."""
    address = web_address(article.url)
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
    low, high = passage_round(text, claim)
    phrases = terms_of(text[low:high].split())
    if not phrases and names_whole_words(text, claim.start, claim.end):
        low, high = claim.start, claim.end
        phrases = terms_of(text[low:high].split())
    if not phrases:
        return ""
    directive = ",".join(encode(phrase) for phrase in phrases)
    if stands_once(text, phrases[0]):
        return directive
    before, after = context(text, low, high)
    prefix = f"{encode(before)}-," if before else ""
    suffix = f",-{encode(after)}" if after else ""
    return f"{prefix}{directive}{suffix}"


def terms_of(words: list[str]) -> tuple[str, ...]:
    """Give an exact text, or its first and last words where it is long; () where even those are too long."""
    whole = " ".join(words)
    if len(whole) <= EXACT_LIMIT:
        return (whole,) if whole else ()
    half = min(TERM_WORDS, len(words) // 2)
    terms = (" ".join(words[:half]), " ".join(words[len(words) - half :]))
    return terms if half and all(len(term) <= EXACT_LIMIT for term in terms) else ()


def passage_round(text: str, claim: Claim) -> tuple[int, int]:
    """Give the span of whole words round a claim in its sentence and line."""
    start, end = claim.start, claim.end
    inside = LINE_BREAK.search(text, start, end)
    if inside:
        end = inside.start()
    low, high = max(min(claim.sentence.start, start), start - REACH), min(max(claim.sentence.end, end), end + REACH)
    cut_left, cut_right = low > claim.sentence.start, high < claim.sentence.end
    for found in LINE_BREAK.finditer(text, low, start):
        low, cut_left = found.end(), False
    after = LINE_BREAK.search(text, end, high)
    if after:
        high, cut_right = after.start(), False
    if cut_left:
        low = next((place + 1 for place in range(low, start) if text[place].isspace()), start)
    if cut_right:
        high = next((place for place in range(high - 1, end - 1, -1) if text[place].isspace()), end)
    mark = LIST_MARK.match(text, low, start)
    low = mark.end() if mark else low
    return (low, high) if names_whole_words(text, low, high) else (start, start)


def names_whole_words(text: str, low: int, high: int) -> bool:
    """Tell whether a span neither begins nor ends inside a word or number, and stays in one line."""
    if low >= high or high - low > 2 * REACH + ADDRESS_LIMIT:
        return False
    return not (splits_word(text, low) or splits_word(text, high) or LINE_BREAK.search(text, low, high))


def splits_word(text: str, place: int) -> bool:
    """Tell whether a place lies inside a word ("fire|fighters") or a number ("1,|200", "1|,200")."""
    left, right = text[max(0, place - 2) : place], text[place : place + 2]
    if not left or not right:
        return False
    if left[-1].isalnum():
        return right[0].isalnum() or (left[-1].isdigit() and right[0] in ".," and right[-1].isdigit())
    return left[-1] in ".," and left[0].isdigit() and right[0].isdigit()


def stands_once(text: str, phrase: str) -> bool:
    """Tell whether a phrase occurs once in a text, whatever its case and white space."""
    whole, sought = squash(text), phrase.casefold()
    first = whole.find(sought)
    return first >= 0 and whole.find(sought, first + 1) < 0


@lru_cache(maxsize=16)
def squash(text: str) -> str:
    """Collapse the white space of an article and drop its case, once for all its claims."""
    return " ".join(text.casefold().split())


def context(text: str, low: int, high: int) -> tuple[str, str]:
    """Give the few words before and after a span, from the nearest line that has any."""
    before = [line.split() for line in LINE_BREAK.split(text[max(0, low - REACH) : low]) if line.strip()]
    after = [line.split() for line in LINE_BREAK.split(text[high : high + REACH]) if line.strip()]
    # The outermost word may be cut by the reach: "…ousand people" is no prefix.
    first = before[-1][-CONTEXT_WORDS:] if before else []
    last = after[0][:CONTEXT_WORDS] if after else []
    if before and len(before) == 1 and low > REACH and len(first) == len(before[0]):
        first = first[1:]
    if len(after) == 1 and high + REACH < len(text) and len(last) == len(after[0]):
        last = last[:-1]
    return " ".join(first), " ".join(last)
