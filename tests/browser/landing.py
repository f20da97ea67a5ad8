"""Marked pages -> what a page says where, the claim that crosscheck has there, and what Chromium highlights for its link.

A page in `pages/` marks each sentence `[[so, with its {{12}} values]]`. The reader is given the page without the marks,
the browser with a span for each, so that what a link opens can be held against what it was made for.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.language.segment import split_sentences
from crosscheck.language.tokens import tokenise
from crosscheck.model import Article, Attribution, Claim, Scope, Span, Subject
from crosscheck.reading.html import read_html
from crosscheck.reading.reader import Source
from crosscheck.values import Name

if TYPE_CHECKING:
    from PIL.Image import Image
    from playwright.sync_api import Page

PAGES = tuple(sorted((Path(__file__).parent / "pages").glob("*.html")))
MARK = re.compile(r"\[\[|\]\]|\{\{|\}\}")
SPANS = {"[[": '<span class="told">', "]]": "</span>", "{{": '<span class="value">', "}}": "</span>"}
HIGHLIGHT = (255, 0, 255)
PATIENCE = 20  # tenths of a second
# The words take the colour of the highlight too: a lit stretch is one box. Tall margins make every page scroll.
STYLE = """<style>::target-text { background: #f0f; color: #f0f } body { margin: 800px 40px }
p, li, td { margin: 6px 0; line-height: 1.6 }</style></head>"""
# What the page says, in its order: (a sentence's words, the offset of its value in them or -1, the value's words).
TOLD = """() => [...document.querySelectorAll('.told')].map(one => {
  const value = one.querySelector('.value'), range = document.createRange();
  if (!value) return [one.textContent, -1, ''];
  range.setStart(one, 0); range.setEndBefore(value);
  return [one.textContent, range.toString().length, value.textContent];
})"""
BOXES = """wanted => { const told = [...document.querySelectorAll('.told')];
  const boxes = part => { const range = document.createRange(); range.selectNodeContents(part);
    return [...range.getClientRects()].map(box => [box.left, box.top, box.right, box.bottom].map(Math.floor)); };
  return [wanted.sentences.flatMap(nth => boxes(told[nth])), boxes(told[wanted.nth].querySelector('.value'))];
}"""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that the page marks, with its place in the article's text; value: the span of its value, if any."""

    words: str
    span: Span
    value: Span | None


@dataclass(frozen=True, slots=True)
class Target:
    """A claim, the number of the marked sentence with its value, and of all that crosscheck takes for its sentence."""

    claim: Claim
    nth: int
    sentences: tuple[int, ...]


def for_reader(page: Path) -> bytes:
    """Give a page as its publisher wrote it, without our marks."""
    return MARK.sub("", page.read_text(encoding="utf-8")).encode()


def for_browser(page: Path) -> bytes:
    """Give a page with a span for every mark and a loud colour for what a fragment opens."""
    marked = MARK.sub(lambda mark: SPANS[mark.group()], page.read_text(encoding="utf-8"))
    return marked.replace("</head>", STYLE, 1).encode()


def read_page(page: Path, url: str) -> Article:
    """Read a page as crosscheck reads a saved one."""
    return replace(read_html(Source(for_reader(page), page.name, page.stem)), url=url)


def find_told(article: Article, marked: list[tuple[str, int, str]]) -> list[Told]:
    """Find each marked sentence in the article's text, the nth of the same words at its nth place."""
    seen: Counter[str] = Counter()
    found: list[Told] = []
    for words, before, value in marked:
        pattern = loose(words)
        places = [(one.start(), one.end()) for one in re.finditer(pattern, article.text)]
        assert seen[pattern] < len(places), f"the reader has lost: {words}"
        start, end = places[seen[pattern]]
        seen[pattern] += 1
        span = None
        if before >= 0:
            head = re.compile(loose(words[:before]) + r"\s*").match(article.text, start)
            low = head.end() if head else start
            inside = re.compile(loose(value)).match(article.text, low)
            assert inside is not None, f"no value in: {words}"
            span = Span(*inside.span())
        found.append(Told(words, Span(start, end), span))
    return found


def loose(words: str) -> str:
    """Give a pattern for words with any white space between them; a single one is no part of a longer one."""
    parts = [re.escape(part) for part in words.replace("\xad", "").split()]
    return r"\s+".join(parts) if len(parts) != 1 else rf"(?<![\w.,]){parts[0]}(?!\w|[.,]\d)"


def targets_in(article: Article, told: list[Told]) -> list[Target]:
    """Give a claim for every value, with the sentence that crosscheck finds round it."""
    sentences = split_sentences(article.text, tokenise(article.text))
    targets = []
    for nth, one in enumerate(told):
        if one.value is None:
            continue
        low = one.value.start
        round_it = next(
            Span(sentence.start, sentence.end) for sentence in sentences if sentence.start <= low < sentence.end
        )
        covered = tuple(
            number for number, other in enumerate(told)
            if number == nth or (other.span.start < round_it.end and round_it.start < other.span.end)
        )  # fmt: skip
        targets.append(Target(claim_at(article, one.value, round_it), nth, covered))
    return targets


def claim_at(article: Article, value: Span, sentence: Span) -> Claim:
    """Make a claim of a place in an article."""
    surface = article.text[value.start : value.end]
    return Claim(
        f"{article.id}#count:{value.start}", article.id, "count", value.start, value.end, surface, sentence,
        Name("", ""), Subject(), Scope(), Attribution(),
    )  # fmt: skip


def flaw_of(page: Page, link: str, target: Target) -> str:
    """Open a link and say what is wrong with what Chromium shows: '' where the sentence with its value is lit."""
    page.goto("about:blank")
    page.goto(link)
    lit = wait_for_light(page)
    if lit.getbbox() is None:
        return "nothing is lit"
    sentence, value = page.evaluate(BOXES, {"nth": target.nth, "sentences": target.sentences})
    left, top, right, bottom = value[0]
    middle = (top + bottom) // 2
    if lit.crop((left, middle - 1, right + 1, middle + 1)).getbbox() is None:
        return "the value is not lit"
    for low, above, high, below in sentence:
        lit.paste(0, (low - 2, above - 3, high + 3, below + 4))
    return "words of another sentence are lit" if lit.getbbox() else ""


def wait_for_light(page: Page) -> Image:
    """Give what is lit in a page, white on black: Chromium searches a page only after it has loaded."""
    lit = lit_in(page)
    for _ in range(PATIENCE):
        if lit.getbbox():
            break
        page.wait_for_timeout(100)
        lit = lit_in(page)
    return lit


def lit_in(page: Page) -> Image:
    """Give what is lit in a page at this moment."""
    from PIL import Image, ImageChops

    shot = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    apart = ImageChops.difference(shot, Image.new("RGB", shot.size, HIGHLIGHT)).convert("L")
    return apart.point(lambda distance: 255 if distance == 0 else 0)
