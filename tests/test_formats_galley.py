"""An article as a galley: claims marked in its text, links to findings and back, and what an excerpt leaves out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html

from crosscheck.formats.format import Edition, load_formats
from crosscheck.formats.galley import Galley, write_galleys
from crosscheck.formats.view import open_desk, sort_articles
from crosscheck.model import Article, Coverage, Relation, Report, Unread
from reports_by_hand import EARLY, FINDINGS, PAIRS, TITLE, finding, report_by_hand

ABOARD = next(one for one in FINDINGS if one.id == "cx1-aaaf-abrd")


def whole_page() -> html.HtmlElement:
    """Render the report built by hand with its articles' whole texts."""
    edition = Edition(whole_texts=True)
    return html.document_fromstring(load_formats()["html"].render(report_by_hand(), TITLE, edition))


def galleys_of(report: Report, *, whole: bool) -> tuple[tuple[Galley, ...], dict[str, str]]:
    """Mark the articles of a report."""
    return write_galleys(report, open_desk(report, sort_articles(report)), whole=whole)


def test_galley_marks_every_claim_of_a_whole_text() -> None:
    """Put together, the pieces of a galley are the article's own text, and each claim is marked by how it stands."""
    galleys, anchors = galleys_of(report_by_hand(), whole=True)
    galley = next(one for one in galleys if one.source.letter == "B")
    lines = ["".join(piece.text for piece in passage.pieces) for passage in galley.passages]
    assert lines == EARLY.splitlines()
    marks = {piece.text: piece.status for passage in galley.passages for piece in passage.pieces if piece.number}
    assert marks == {
        "1 March 2024": "agreement",
        "212 passengers": "conflict",
        "Four people": "update",
        "Seventeen of our crew": "disputed",
        "three injured sailors": "disputed",
        "$1.2 million": "scope",
        "Coastal Works Board (CWB)": "agreement",
    }
    assert [anchors[claim.id] for claim in report_by_hand().claims if claim.surface == "212 passengers"] == [
        "B-2",
        "C-1",
    ]
    assert galley.whole
    assert galley.verbatim


def test_galley_leads_to_each_finding_and_back() -> None:
    """Every mark's link and every margin note leads to a finding of the page, and a quotation leads to its mark."""
    page = whole_page()
    ids = set(page.xpath("//article/@id"))
    assert {link[1:] for link in page.xpath("//*[@class='passage']//a/@href")} <= ids
    marks = set(page.xpath("//mark[contains(@class, 'claim')]/@id"))
    back = page.xpath("//span[@class='ways']/a[starts-with(@href, '#')]/@href")
    assert back
    assert {link[1:] for link in back} <= marks
    notes = page.xpath("//ul[@class='margin']/li")
    assert len(notes) > 20
    numbers = page.xpath("//details[@id='source-B']//sup/text()")
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


def test_galley_says_what_was_not_understood() -> None:
    """What could not be read is marked in its sentence, with the reason in the margin and no link."""
    page = whole_page()
    (mark,) = page.xpath("//*[@class='passage']//mark[contains(@class, 'unread')]")
    assert mark.text == "about a quarter"
    assert not mark.xpath("a")
    assert page.xpath("string(//ul[@class='margin']/li[@class='unread'])").endswith("a share of an unnamed whole")


def test_excerpts_hold_no_whole_text() -> None:
    """Unless whole texts are asked for, no sentence longer than its excerpt and no sentence without a claim is there."""
    filler = "A sentence that makes no claim at all. " * 30
    tail = " and so the long sentence goes on" * 20
    text = f"{filler}\nThey counted 212 passengers{tail}."
    report = report_by_hand()
    place = text.index("212 passengers")
    claim = next(one for one in report.claims if one.surface == "212 passengers" and one.article == "post")
    moved = replace(
        claim, start=place, end=place + 14, sentence=replace(claim.sentence, start=place - 13, end=len(text))
    )
    articles = tuple(
        replace(one, text=text) if one.id == "post" else one for one in report.articles if one.id in {"post", "notes"}
    )
    claims = (moved, *(one for one in report.claims if one.article == "notes"))
    small = Report(
        articles,
        claims,
        PAIRS,
        (finding("f", "How many?", (Relation.CONFLICT, ABOARD.severity), (moved, claims[1]), PAIRS[:1]),),
        (),
        Coverage(2, 2, 2, 2, 0),
    )
    galleys, _ = galleys_of(small, whole=False)
    (passage,) = galleys[0].passages
    told = "".join(piece.text for piece in passage.pieces)
    assert told.startswith("They counted 212 passengers and so")
    assert told.endswith("…")
    assert len(told) < 130
    written = load_formats()["html"].render(small, TITLE)
    assert "makes no claim" not in written
    assert tail not in written
    assert "makes no claim" in load_formats()["html"].render(small, TITLE, Edition(whole_texts=True))


def test_claims_that_overlap_share_a_mark() -> None:
    """Two claims in one stretch of text are one mark, which has the graver status and leads to both findings."""
    report = report_by_hand()
    aboard = next(one for one in report.claims if one.surface == "about 340 people")
    inner = replace(aboard, id="ledger#age:0", start=aboard.start + 6, end=aboard.start + 9, surface="340")
    agreed = next(one for one in FINDINGS if one.verdict is Relation.AGREEMENT)
    findings = (*(one for one in FINDINGS if one is not agreed), replace(agreed, claims=(*agreed.claims, inner.id)))
    galleys, _ = galleys_of(replace(report, claims=(*report.claims, inner), findings=findings), whole=True)
    passages = next(one for one in galleys if one.source.letter == "D").passages
    (piece,) = (one for passage in passages for one in passage.pieces if one.text == "about 340 people")
    assert piece.status == "conflict"
    notes = {note.anchor for passage in passages for note in passage.notes if note.number == piece.number}
    assert notes == {ABOARD.id, agreed.id}


@pytest.mark.parametrize("text", ["", "\n\n", "x", "12\n13", "\r\n12\u2028"])
@pytest.mark.parametrize("whole", [True, False])
def test_any_text_makes_a_galley(text: str, *, whole: bool) -> None:
    """An article with any text and any unread surface in it has a galley."""
    article = Article("a", text)
    unread = tuple(Unread("a", start, start + 1, text[start : start + 1], "odd") for start in range(len(text)))
    galleys, _ = galleys_of(Report((article,), (), (), (), unread, Coverage(1, 0, 0, 0, len(unread))), whole=whole)
    assert sum(number for _, number in galleys[0].marks) == len(unread)
