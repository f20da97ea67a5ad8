"""What a page says of decisions, of who agrees with whom, and of each article; and the page over all stories."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from crosscheck.desk.decision import Choice, Decision
from crosscheck.desk.decisions import read_decision
from crosscheck.desk.standing import Place, Standing, State
from crosscheck.errors import SourceError
from crosscheck.formats.draft import draft_decision, draft_name
from crosscheck.formats.format import Edition, load_formats
from crosscheck.formats.index import render_index, write_entry
from crosscheck.formats.matrix import MOST_SOURCES, write_matrix
from crosscheck.formats.view import open_desk, sort_articles, view_report
from crosscheck.model import Article, Relation
from reports_by_hand import FINDINGS, TITLE, report_by_hand

ABOARD = next(one for one in FINDINGS if one.id == "cx1-aaaf-abrd")
WHY = "The manifest lists 212; <b>340</b> was a guess"


def standing(state: State, why: str = "", *, decided: bool = True) -> Standing:
    """Say how the first conflict stands."""
    decision = Decision(ABOARD.id, Choice.USE_VALUE, WHY, value="212", by="anna", on="2024-03-09", expires="2024-06-01")
    return Standing(ABOARD, state, (Place("c", "a", "p"),), decision if decided else None, why)


def page_of(*standings: Standing, **known: object) -> html.HtmlElement:
    """Render the report built by hand as a page."""
    return html.document_fromstring(load_formats()["html"].render(report_by_hand(), TITLE, Edition(standings, **known)))


def test_decided_finding_stands_apart_with_its_reason() -> None:
    """A decided conflict leaves the conflicts, tells what, why, who, when and until when, and is not drafted again."""
    page = page_of(standing(State.DECIDED))
    (card,) = page.xpath(f"//section[h2/@id='decided']/article[@id='{ABOARD.id}']")
    assert card.xpath("string(.//*[@class='ruling decided'])").split() == (
        f"Decided: use 212. {WHY}. anna, 9 March 2024, until 1 June 2024".split()
    )
    assert card.get("data-state") == "decided"
    assert not card.xpath(".//*[@class='draft']")
    assert [one.get("id") for one in page.xpath("//section[h2/@id='conflict']/article")] == ["cx1-aaae-time"]
    assert page.xpath("//ul[@class='tally']//text()[normalize-space()]")[2:4] == ["3", " unresolved"]


@pytest.mark.parametrize(
    ("state", "why", "told"),
    [
        (State.REOPENED, "ledger now says 341, and said 340", "Reopened: ledger now says 341, and said 340."),
        (State.EXPIRED, "the decision expired on 2024-06-01", "Expired: the decision expired on 2024-06-01."),
        (State.KNOWN, "in claims/baseline.txt", "Known: in claims/baseline.txt."),
    ],
)
def test_open_finding_says_why_it_is_open(state: State, why: str, told: str) -> None:
    """A decision that no longer holds leaves its finding among the conflicts, says why, and can be drafted anew."""
    page = page_of(standing(state, why, decided=state is not State.KNOWN))
    (card,) = page.xpath(f"//section[h2/@id='conflict']/article[@id='{ABOARD.id}']")
    assert card.xpath(f"string(.//*[@class='ruling {state}'])").strip().startswith(told)
    assert card.xpath(".//*[@class='draft']//pre")


def test_lead_tells_of_the_gravest_decision_where_no_conflict_is_open() -> None:
    """When all conflicts are decided the first screen says so, and what the gravest decision was."""
    other = replace(standing(State.DECIDED), finding=next(one for one in FINDINGS if one.id == "cx1-aaae-time"))
    view = view_report(report_by_hand(), TITLE, Edition((standing(State.DECIDED), other)))
    assert view.headline == "No conflict is unresolved."
    assert view.why == "Two were decided, the gravest: How many people were aboard? Use 212."


@pytest.mark.parametrize(
    ("verdicts", "headline", "why"),
    [
        ({Relation.DISPUTED, Relation.UPDATE}, "No conflict was found.", "Disputed: How many of the crew were hurt?"),
        ({Relation.UPDATE, Relation.SCOPE}, "No conflict was found.", "Updated: How many people died? Nine is later"),
        ({Relation.SCOPE}, "No conflict was found.", "Where the sources differ, a reason was found for it"),
        ({Relation.AGREEMENT}, "No conflict was found.", "Two facts stand in more than one source."),
    ],
)
def test_lead_tells_of_what_moves_where_there_is_no_conflict(verdicts: set[Relation], headline: str, why: str) -> None:
    """Without a conflict the first screen names the dispute, else the update, else only that reasons were found."""
    report = replace(report_by_hand(), findings=tuple(one for one in FINDINGS if one.verdict in verdicts))
    view = view_report(report, TITLE)
    assert view.headline == headline
    assert view.why.startswith(why)


def test_draft_is_a_decision_once_it_is_filled_in(tmp_path: Path) -> None:
    """The drafted file is refused as it is, and read by the gate with all that was on the table once it is filled in."""
    claims = {claim.id: claim for claim in report_by_hand().claims}
    aboard = replace(ABOARD, id="cx2-7k3m-q2vd", question='How many: "aboard" #1?')
    path = tmp_path / draft_name(aboard)
    path.parent.mkdir()
    draft = draft_decision(aboard, claims)
    path.write_text(draft, encoding="utf-8")
    with pytest.raises(SourceError, match="no 'decision'"):
        read_decision(path, "d.yaml")
    filled = draft.replace("decision:  #", "decision: both-right  #").replace("why:\n", "why: Two lists.\n")
    path.write_text(filled, encoding="utf-8")
    decision = read_decision(path, "d.yaml")
    assert (decision.id, decision.about, decision.why) == (aboard.id, aboard.question, "Two lists.")
    assert dict(decision.evidence)["ledger"] == ("about 340 people",)
    assert sorted(dict(decision.evidence)) == ["ledger", "month", "notes", "post", "relay"]
    assert path.name == "how-many-aboard-1--cx2-7k3m-q2vd.yaml"


def test_page_holds_the_draft_and_its_name() -> None:
    """Each open finding that is no agreement shows the file that would settle it, readable without scripts."""
    page = page_of()
    for card in page.xpath("//article"):
        drafts = card.xpath(".//details[@class='draft']//pre/code/text()")
        if card.get("data-verdict") == "agreement":
            assert not drafts
            continue
        assert drafts[0].replace('"', "").startswith(f"id: {card.get('id')}\nabout: ")
        assert card.xpath("string(.//details[@class='draft']/p/code)").endswith(f"--{card.get('id')}.yaml")
        assert card.xpath(".//button[@class='copy' and @hidden]")


def test_matrix_counts_what_each_two_sources_agree_on() -> None:
    """A cell says how many of the facts that two sources state agree, and names what does not; copies are one text."""
    report = report_by_hand()
    matrix = write_matrix(report.findings, open_desk(report, sort_articles(report)))
    assert matrix
    cells = {
        (letter, other): cell for letter, _, row in matrix.rows for other, cell in zip(matrix.letters, row, strict=True)
    }
    assert cells["A", "A"] is None
    met = cells["B", "D"]
    assert met
    assert (met.agreed, met.compared) == (0, 3)
    assert met.notes == (("conflict", "conflict", 1), ("update", "updated", 1), ("scope", "differs in scope", 1))
    assert cells["B", "D"] == cells["D", "B"]
    same = cells["B", "C"]
    assert same
    assert (same.same, same.compared) == (True, 0)
    agreeing = cells["A", "B"]
    assert agreeing
    assert (agreeing.agreed, agreeing.compared, agreeing.share) == (2, 2, 10)
    assert cells["A", "E"] is None


def test_many_sources_are_listed_pair_by_pair() -> None:
    """More sources than a phone has room for are listed in pairs, those that differ most first."""
    report = report_by_hand()
    more = tuple(Article(f"z{number}", "Nothing.") for number in range(MOST_SOURCES))
    matrix = write_matrix(
        report.findings, open_desk(report, sort_articles(replace(report, articles=report.articles + more)))
    )
    assert matrix
    assert matrix.rows == ()
    assert (matrix.pairs[0].left, matrix.pairs[0].right) == ("B", "D")
    page = html.document_fromstring(
        load_formats()["html"].render(replace(report, articles=report.articles + more), TITLE)
    )
    assert page.xpath("//table[contains(@class, 'pairs')]/tbody/tr[1]/td[1]/text()") == ["0 of 3"]


def test_undecided_pairs_compare_nothing() -> None:
    """A pair that asserts nothing counts for no two sources."""
    report = report_by_hand()
    five = next(one for one in FINDINGS if one.id == "cx1-aaah-five")
    assert write_matrix([five], open_desk(report, sort_articles(report))) is None


def test_time_of_writing_stands_only_where_it_is_asked_for() -> None:
    """A report has no date of its own unless it is given one."""
    assert page_of().xpath("string(//footer)").startswith("Written by crosscheck. ")
    assert (
        page_of(written="9 March 2024").xpath("string(//footer)").startswith("Written by crosscheck on 9 March 2024.")
    )
    told = load_formats()["md"].render(report_by_hand(), TITLE, Edition(written="9 March 2024"))
    assert "Written by crosscheck on 9 March 2024. It never says" in told


def test_index_leads_to_every_story_the_open_ones_first() -> None:
    """The page over all stories has a line for each with its counts and its one thing to know; no script, no request."""
    report = report_by_hand()
    calm = replace(report, findings=tuple(one for one in FINDINGS if one.verdict is Relation.AGREEMENT))
    entries = [
        write_entry(calm, "A <calm> story", "calm.html", Edition()),
        write_entry(report, TITLE, "maren%20x.html", Edition()),
    ]
    written = render_index(entries)
    assert written == render_index(entries[::-1])
    page = html.document_fromstring(written)
    assert page.xpath("//main//h2/a/@href") == ["maren%20x.html", "calm.html"]
    assert page.xpath("//main//h2/a/bdi/text()") == [TITLE, "A <calm> story"]
    assert "Two stories, eight facts compared. Four findings wait" in page.xpath("string(//header)")
    assert not page.xpath("//script | //form | //link | //img")
    assert "script-src" not in page.xpath("string(//meta[@http-equiv]/@content)")
    counts = page.xpath("(//main//ul[@class='tally'])[1]/li")
    assert [" ".join(count.text_content().split()) for count in counts] == [
        "6 facts compared",
        "4 unresolved",
        "conflict 2",
        "disputed 1",
        "updated 1",
        "worth a look 1",
        "differs in scope 1",
        "agreement 2",
    ]
