"""Links that open a source at a claim's words."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from crosscheck.formats.format import load_formats
from crosscheck.formats.fragments import archived_link, encode, link_to, text_directive, web_address
from crosscheck.formats.passages import lay_out
from crosscheck.model import Article, Attribution, Claim, Scope, Span, Subject
from crosscheck.values import Name
from reports_by_hand import TITLE, report_by_hand


def claim_at(text: str, surface: str, nth: int = 0, sentence: tuple[int, int] | None = None) -> Claim:
    """Make a claim of the nth place of a surface; its sentence is the whole text unless said."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(surface, start + 1)
    return claim_of(start, start + len(surface), surface, Span(*(sentence or (0, len(text)))))


def claim_of(start: int, end: int, surface: str, sentence: Span) -> Claim:
    """Make a claim of a place."""
    return Claim(
        "a#count:0", "a", "count", start, end, surface, sentence, Name("", ""), Subject(), Scope(), Attribution()
    )


def terms_in(directive: str) -> dict[str, str]:
    """Take a text fragment apart as the specification does: prefix-,start,end,-suffix."""
    parts = directive.split(",")
    found = {}
    if parts[0].endswith("-"):
        found["prefix"] = unquote(parts.pop(0)[:-1])
    if parts and parts[-1].startswith("-"):
        found["suffix"] = unquote(parts.pop()[1:])
    assert 1 <= len(parts) <= 2, directive
    return found | dict(zip(("start", "end"), map(unquote, parts), strict=False))


def find_in_page(blocks: list[str], directive: str) -> tuple[int, int] | None:
    """Find a text fragment in the blocks of a page as a browser does: whole words, each term in one block.

    Gives the place of the first match as offsets into all the blocks' words, with one space between blocks.
    """
    page, terms = " ".join(blocks), terms_in(directive)
    borders = {len(" ".join(blocks[:number])) for number in range(1, len(blocks))}

    def places(term: str, after: int) -> list[tuple[int, int]]:
        """Give where a term stands whole in one block, from a place on."""
        found = (one.span() for one in re.finditer(rf"(?=({re.escape(term)}))", page[after:]))
        spans = [(start + after, start + after + len(term)) for start, _ in found]
        return [
            (low, high) for low, high in spans
            if not re.match(r"\w\w", page[low - 1 : low + 1]) and not re.match(r"\w\w", page[high - 1 : high + 1])
            and not any(low < border < high for border in borders)
        ]  # fmt: skip

    for low, high in places(terms["start"], 0):
        before = page[:low].rstrip()
        if "prefix" in terms and before not in {page[:end] for _, end in places(terms["prefix"], 0)}:
            continue
        last = high
        if "end" in terms:
            ends = places(terms["end"], high)
            if not ends:
                continue
            last = ends[0][1]
        if "suffix" in terms and not page[last:].lstrip().startswith(terms["suffix"]):
            continue
        return low, last
    return None


LONG = (
    "In the first week after the storm the district counted 312 damaged barns along the lower river, although "
    "the insurers, who had sent their own people up the valley, would put their names to fewer of them"
)
TWICE = "Ten goats were lost. Officials met on Monday. Ten goats were lost. Officials met again on Friday."
TABLE = "| District | Homes | People |\n|---|---|---|\n| Upper Orrin | 318 | 740 |\n| Saint-Loup | 97 | 740 |"
WRAPPED = (
    "The council counted the homes that the water had taken from the people of\n"
    "the valley, and it found that 312 of them had stood on ground where nobody\n"
    "should have built. It met again on Friday."
)


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("A well-known 12,000 & more", "12,000", "A%20well%2Dknown%2012%2C000%20%26%20more"),
        ("It  cost\t$3 million", "$3 million", "It%20cost%20%243%20million"),
        ("It cost 3\u00a0million", "3", "It%20cost%203%20million"),
        ("Nothing here.\nTen goats\nwere lost.", "Ten", "Ten%20goats"),
        ("- Ten goats were lost", "Ten", "Ten%20goats%20were%20lost"),
        ("## 3. Ten goats", "Ten", "3.%20Ten%20goats"),
        (LONG, "312", "In%20the%20first%20week%20after%20the,their%20names%20to%20fewer%20of%20them"),
        ("Café «Zürich» 5–6", "5–6", "Caf%C3%A9%20%C2%ABZ%C3%BCrich%C2%BB%205%E2%80%936"),
        ("word" * 50 + " 12 " + "word" * 50, "12", "12"),
        ("9" * 2_000, "9" * 2_000, ""),
        (TABLE, "318", "318"),
        (TABLE, "Upper Orrin | 318", "Upper%20Orrin"),
        ("He saw **12** goats", "12", "12"),
        ("He saw **12 goats** and [the list](https://a.example/x) of 9 cows", "9", "of%209%20cows"),
        ("He paid 2**10 and more", "2**10", "He%20paid%202%2A%2A10%20and%20more"),
        ("| |", "|", ""),
    ],
)
def test_text_directive(text: str, surface: str, expected: str) -> None:
    """A passage is named by whole words of its line, encoded, exact or by its two ends."""
    assert text_directive(text, claim_at(text, surface)) == expected


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_wrapped_prose_is_one_block(line_end: str) -> None:
    """A line that ends because of its width ends no passage."""
    text = WRAPPED.replace("\n", line_end)
    assert text_directive(text, claim_at(text, "312", 0, (0, text.index(" It met")))) == (
        "The%20council%20counted%20the%20homes%20that,ground%20where%20nobody%20should%20have%20built."
    )


@pytest.mark.parametrize(
    ("text", "surface", "nth", "sentence", "expected"),
    [
        (TWICE, "Ten", 0, (0, 20), "Ten%20goats%20were%20lost.,-Officials%20met%20on%20Monday."),
        (TWICE, "Ten", 1, (46, 66), "Officials%20met%20on%20Monday.-,Ten%20goats%20were%20lost."),
        (TWICE, "Friday", 0, (67, 97), "Officials%20met%20again%20on%20Friday."),
        ("31 cracks. There were 131 cracks.", "31", 0, (0, 10), "31%20cracks."),
        ("It’s 3 dead. Then: it's 3 dead.", "3", 0, (0, 12), "It%E2%80%99s%203%20dead.,-Then%3A%20it%27s%203%20dead."),
        ("A: 9 dead\nfirst\nA: 9 dead\nlast", "9", 1, (16, 25), "first-,A%3A%209%20dead"),
        (TABLE, "740", 1, None, "97-,740"),
        ("Same.\n" * 3, "Same.", 1, (6, 11), "Same.-,Same.,-Same."),
    ],
)
def test_repeated_passage_is_told_by_its_neighbours(
    text: str, surface: str, nth: int, sentence: tuple[int, int] | None, expected: str
) -> None:
    """Words that stand twice in an article get no more of the words round them than tells them apart."""
    assert text_directive(text, claim_at(text, surface, nth, sentence)) == expected


def test_far_words_are_cut_at_words() -> None:
    """In a sentence of endless words the passage and its neighbours begin and end at a word."""
    text = "barns and goats " * 5_000 + "312 sheep" + " barns and goats" * 5_000
    terms = terms_in(text_directive(text, claim_at(text, "312")))
    assert set(terms) == {"prefix", "start", "end"}
    assert {word for term in terms.values() for word in term.split()} == {"barns", "and", "goats"}


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
        ("", ""),
    ],
)
def test_link_to(url: str, expected: str) -> None:
    """The text fragment follows an anchor that the address already has, at the source and in an archive."""
    claim = claim_at("Ten goats", "Ten")
    assert link_to(Article("a", "Ten goats", url=url), claim) == expected
    assert archived_link(Article("a", "Ten goats", archive=url), claim) == expected


def test_archive_is_never_guessed() -> None:
    """An article without a known copy has no archived link."""
    assert archived_link(Article("a", "Ten goats", url="https://a.example/"), claim_at("Ten goats", "Ten")) == ""


def test_report_shows_the_archived_copy() -> None:
    """Beside the link to a source stands the one to its archived copy, at the same words, where the article names one."""
    report = report_by_hand()
    kept = tuple(
        replace(one, archive="https://kept.example/post" if one.id == "post" else "") for one in report.articles
    )
    page = html.document_fromstring(load_formats()["html"].render(replace(report, articles=kept), TITLE))
    links = page.xpath("//ul[@class='voices']//a[@class='archived']")
    assert links
    for link in links:
        live = link.xpath("preceding-sibling::a[@class='open-at']/@href")[0]
        assert live.partition("#")[0] == "https://post.example/2024/03/ferry-(maren)"
        assert link.get("href") == f"https://kept.example/post#{live.partition('#')[2]}"
    written = load_formats()["md"].render(replace(report, articles=kept), TITLE)
    assert "[archived copy](https://kept.example/post#:~:text=" in written
    assert "[archived copy]" not in load_formats()["md"].render(report, TITLE)


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


@settings(max_examples=150)
@given(st.text(max_size=300), st.text(min_size=1, max_size=30), st.text(max_size=300))
def test_directive_names_words_of_the_text(before: str, surface: str, after: str) -> None:
    """For any text each term is encoded whole, at most 140 characters, and stands in one block of the text."""
    text = before + surface + after
    claim = claim_of(len(before), len(before + surface), surface, Span(0, len(text)))
    directive = text_directive(text, claim)
    assert re.fullmatch(r"[A-Za-z0-9._~%,-]*", directive)
    layout = lay_out(text)
    spans = zip(layout.lows, layout.highs, strict=True)
    blocks = [" ".join(text[low:high].split()).encode("utf-8", "replace").decode() for low, high in spans]
    for term in terms_in(directive).values() if directive else ():
        assert any(term in block for block in blocks)
        assert len(term) <= 140 or directive.count(",")


SENTENCES = st.sampled_from(
    (
        "Ten goats were lost.",
        "Officials met on Monday.",
        "The toll stands at 1,200, the well-known office said.",
        "It rose by 12 & fell by 9-10.",
        LONG + ".",
    )
)
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=4)
CELLS = st.lists(st.sampled_from(("12", "97", "Upper Orrin", "Saint-Loup")), min_size=2, max_size=3)


@settings(max_examples=300)
@given(st.lists(st.tuples(st.sampled_from(("", "- ", "| ")), PARAGRAPHS, CELLS), min_size=1, max_size=5), st.randoms())
def test_browser_finds_the_claim(lines: list[tuple[str, list[str], list[str]]], chance: object) -> None:
    """In a page of repeated sentences, points and cells, what the fragment finds is the claim's or reads the same."""
    written, blocks, units = [], [], []
    for mark, paragraph, cells in lines:
        parts = cells if mark == "| " else paragraph
        written.append(f"| {' | '.join(cells)} |" if mark == "| " else mark + " ".join(paragraph))
        blocks.extend(cells if mark == "| " else [" ".join(paragraph)])
        units.extend(parts)
    text, page = "\n".join(written), " ".join(blocks)
    nth = chance.randrange(len(units))
    place = at = 0
    for unit in units[: nth + 1]:
        place, at = text.index(unit, place), page.index(unit, at)
        start, low = place, at
        place, at = place + len(unit), at + len(unit)
    directive = text_directive(text, claim_of(start, place, units[nth], Span(start, place)))
    found = find_in_page(blocks, directive)
    assert found is not None
    assert page[found[0] : found[1]] == units[nth]
    terms = terms_in(directive)
    in_order = " ".join(terms[name] for name in ("prefix", "start", "end", "suffix") if name in terms)
    if lay_out(text).stands_once(in_order) or set(terms) == {"start"}:
        assert found == (low, low + len(units[nth]))
