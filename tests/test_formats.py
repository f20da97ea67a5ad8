"""Every format on one report built by hand: golden files, and what a page promises to its readers."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from crosscheck.formats.format import Edition, load_formats
from crosscheck.formats.markdown import BYTE_LIMIT
from crosscheck.model import Coverage, Relation, Report
from reports_by_hand import FINDINGS, TITLE, report_by_hand

GOLDEN = Path(__file__).parent / "golden" / "formats"
LISTED = FINDINGS


def render(name: str, report: Report | None = None) -> str:
    """Render the report built by hand, or another one."""
    return load_formats()[name].render(report or report_by_hand(), TITLE)


@pytest.fixture(scope="module")
def page() -> html.HtmlElement:
    """Give the HTML report as a tree."""
    return html.document_fromstring(render("html"))


def test_formats_are_collected_by_name() -> None:
    """The wing holds five formats, each under its own name and with a suffix of its own."""
    assert {name: found.suffix for name, found in load_formats().items()} == {
        "claims-csv": ".claims.csv",
        "findings-csv": ".findings.csv",
        "html": ".html",
        "json": ".json",
        "md": ".md",
    }
    assert all(found.name == name for name, found in load_formats().items())


@pytest.mark.parametrize("name", list(load_formats()))
def test_format_writes_its_golden_file(name: str, request: pytest.FixtureRequest) -> None:
    """A format writes the report built by hand exactly as it was last looked at and kept."""
    golden = GOLDEN / f"report{load_formats()[name].suffix}"
    written = render(name)
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(written, encoding="utf-8", newline="")
    assert written == golden.read_bytes().decode("utf-8")


@pytest.mark.parametrize("name", ["html", "md", "claims-csv", "findings-csv"])
def test_order_of_a_report_changes_nothing(name: str) -> None:
    """A report whose records come in another order is written the same."""
    report = report_by_hand()
    turned = replace(
        report,
        articles=report.articles[::-1],
        claims=report.claims[::-1],
        pairs=report.pairs[::-1],
        findings=report.findings[::-1],
        copies=(report.copies[0][::-1],),
    )
    assert render(name, turned) == render(name)


@pytest.mark.parametrize("name", ["html", "json", "md"])
def test_report_of_nothing_is_written(name: str) -> None:
    """A report without articles is a whole file in every format, and says that nothing was found."""
    empty = Report((), (), (), (), (), Coverage(0, 0, 0, 0, 0))
    written = render(name, empty)
    assert written.endswith("\n")
    assert name == "json" or "No fact was found that two sources state." in written


def test_html_has_one_card_for_each_listed_finding(page: html.HtmlElement) -> None:
    """Every finding is an article with its id as anchor, reached from its own heading."""
    cards = page.xpath("//article")
    assert {card.get("id") for card in cards} == {finding.id for finding in LISTED}
    for card in cards:
        assert card.xpath("./h3/a/@href") == [f"#{card.get('id')}"]


def test_html_puts_the_gravest_first(page: html.HtmlElement) -> None:
    """Conflicts come before disputes, updates, scope and agreements, and the severe before the slight."""
    assert [card.get("id")[4:8] for card in page.xpath("//article")] == [
        "aaaf",
        "aaae",
        "aaag",
        "aaad",
        "aaah",
        "aaac",
        "aaaa",
        "aaab",
    ]


def test_html_marks_exactly_the_surface(page: html.HtmlElement) -> None:
    """Each statement of a finding is shown with its value, and nothing else, in <mark>."""
    surfaces = {claim.id: claim.surface for claim in report_by_hand().claims}
    for finding in LISTED:
        marked = page.xpath(f"//article[@id='{finding.id}']//mark")
        expected = {surfaces[name] for name in finding.claims}
        assert {mark.text for mark in marked} == expected
        assert all(mark.getparent().get("dir") == "auto" for mark in marked)


def test_html_quotes_the_sentence_round_the_value(page: html.HtmlElement) -> None:
    """A quotation is the sentence as the article has it; words of a claim file are no quotation."""
    said = page.xpath("//article[@id='cx1-aaaf-abrd']//q")
    assert said[0].text_content() == "The Maren sailed in March with some 340 on board."
    assert (
        page.xpath("//article[@id='cx1-aaaf-abrd']//*[@class='told']")[0]
        .text_content()
        .startswith("The ferry carried 212")
    )


def test_html_says_a_repeat_once(page: html.HtmlElement) -> None:
    """What one article says twice is one statement that says so."""
    voices = page.xpath("//article[@id='cx1-aaad-dead']//ul[@class='voices']/li")
    assert [" ".join(voice.xpath(".//mark/text()")) for voice in voices] == ["Four people", "nine dead", "Nine people"]
    assert "said 2 times" in voices[0].text_content()


def test_html_asks_the_network_for_nothing(page: html.HtmlElement) -> None:
    """No script but its own, no form that goes anywhere, no style attribute, and no address but in a link to a source."""
    assert not page.xpath("//link | //iframe | //img | //object | //embed | //base | //@style | //@src | //@action")
    assert len(page.xpath("//script")) == 1
    assert not page.xpath("//script/@*")
    assert not [name for node in page.iter() for name in node.attrib if name.startswith("on")]
    outside = [(node.tag, name) for node in page.iter() for name, value in node.attrib.items() if "://" in value]
    assert outside
    assert set(outside) == {("a", "href")}
    assert "url(" not in page.xpath("string(//style)")


@pytest.mark.parametrize("tag", ["style", "script"])
def test_html_allows_only_its_own(page: html.HtmlElement, tag: str) -> None:
    """The policy names the hash of the style sheet and of the script as they stand in the page, and nothing else."""
    policy = page.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    own = re.search(rf"<{tag}>(.*?)</{tag}>", render("html"), re.DOTALL)
    assert own
    digest = base64.b64encode(hashlib.sha256(own[1].encode()).digest()).decode()
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules[f"{tag}-src"] == f"'sha256-{digest}'"
    assert {name: told for name, told in rules.items() if name not in {"style-src", "script-src"}} == {
        "default-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def test_html_can_be_walked_without_eyes_or_mouse(page: html.HtmlElement) -> None:
    """One h1, a language, landmarks, a skip link, captions, unique ids, and every inner link has a target."""
    assert page.get("lang") == "en"
    assert len(page.xpath("//h1")) == len(page.xpath("//main")) == len(page.xpath("//body/header")) == 1
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    inner = page.xpath("//a[starts-with(@href, '#')]/@href | //*[local-name()='use']/@href")
    assert inner[0] == "#findings" or "#findings" in inner
    assert {target[1:] for target in inner} <= set(ids)
    named = " ".join(page.xpath("//@aria-labelledby")).split()
    assert set(named) <= set(ids)
    assert page.xpath("//table[@class='sources']/caption")


def test_html_links_open_at_the_words(page: html.HtmlElement) -> None:
    """Links lead to http addresses with a text fragment, keep no opener, and a script address is no link."""
    links = page.xpath("//article//a[@rel='noopener noreferrer']/@href")
    assert links
    assert all(link.startswith("https://") for link in links)
    assert any("#toll:~:text=" in link for link in links)
    assert "javascript:" not in render("html")


def test_html_tells_how_it_was_judged(page: html.HtmlElement) -> None:
    """A card holds, folded away, the evidence with its score, the rule that won and those before it."""
    (folded,) = page.xpath("//article[@id='cx1-aaac-cost']//details[@class='judged-how']")
    words = " ".join(" ".join(folded.itertext()).split())
    for part in (
        "+0.40 same event: sailed, left",
        "Match score 0.82.",
        "The rule that won: other period (period).",
        "Tried before it: other thing and other scope.",
    ):
        assert part in words


def test_json_is_the_public_schema() -> None:
    """The JSON file is what Report.to_json gives, one space deep, with letters as they are."""
    written = render("json")
    assert json.loads(written) == report_by_hand().to_json()
    assert written.startswith('{\n "version": 1,\n "articles": [')
    assert written.endswith("}\n")


def test_markdown_puts_values_in_bold() -> None:
    """Each statement stands in a line of its own with its letter and its value in bold."""
    assert "- **A** “The Maren sailed in March with **some 340** on board.”<br>about 340 · A hard month" in render("md")


def test_markdown_leaves_out_what_has_no_room_and_says_so() -> None:
    """Two thousand findings fit one comment; the gravest stand there and the others are counted."""
    report = report_by_hand()
    conflict = next(finding for finding in FINDINGS if finding.verdict is Relation.CONFLICT)
    many = tuple(
        replace(conflict, id=f"cx1-{number:04d}", question=f"How many, at {number:04d}?") for number in range(2000)
    )
    written = render("md", replace(report, findings=many))
    shown = written.count("\n### ")
    assert 10 < shown < 200
    assert len(written.encode()) <= BYTE_LIMIT
    assert f"*And {2000 - shown:,} more findings, for which there is no room here.*" in written
    assert "at 0000?" in written
    assert "## What was read" in written


def test_html_goes_on_in_another_page_where_browsers_stop() -> None:
    """Beyond two thousand findings a report has several pages; each finding stands in one, and each tells of the whole."""
    report = report_by_hand()
    agreed = next(finding for finding in FINDINGS if finding.id == "cx1-aaab-cwbx")
    conflict = next(finding for finding in FINDINGS if finding.id == "cx1-aaaf-abrd")
    many = (conflict, *(replace(agreed, id=f"cx1-{number:04d}") for number in range(2003)))
    report = replace(report, findings=many)
    html_format = load_formats()["html"]
    assert html_format.parts(report) == 2
    pages = [
        html.document_fromstring(html_format.render(report, TITLE, Edition(part=part, name="maren"))) for part in (1, 2)
    ]
    ids = [page.xpath("//article/@id") for page in pages]
    assert [len(found) for found in ids] == [2000, 4]
    assert {*ids[0], *ids[1]} == {finding.id for finding in many}
    for page in pages:
        assert page.xpath("//p[@class='lead']/strong/text()") == ["One conflict: How many people were aboard?"]
        assert page.xpath("//ul[@class='tally']//b/text()") == ["2004", "1", "1", "2003"]
    assert pages[0].xpath("//nav[@class='parts']/a/@href") == ["maren-2.html"]
    assert pages[1].xpath("//nav[@class='parts']/a/@href") == ["maren.html"]
    assert pages[0].xpath("string(//section[2]/p[@class='more'])") == "And 4 more, on another page of this report."
