"""What reopens a decided finding, and which decision holds for which finding."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosscheck import Article, check
from crosscheck.desk.decision import Choice, Decision
from crosscheck.desk.evidence import changes, evidence_of
from crosscheck.desk.pairing import likely_moved, pair_up
from crosscheck.model import Report

ID = "cx2-7k3m-q2vd"


def decide(**fields: str) -> Decision:
    """Make a decision."""
    return replace(Decision(ID, Choice.WATCH, "w"), **fields)


HERALD, LEDGER, RADIO = (
    Article("herald", "The ferry carried 214 passengers.", published="2026-01-03"),
    Article("ledger", "The ferry carried 241 passengers.", published="2026-01-03"),
    Article("radio", "The ferry carried 214 passengers.", published="2026-01-04"),
)


def judged(*articles: Article) -> Report:
    """Check some articles that make one finding of their counts."""
    report = check(articles)
    assert [finding.kind for finding in report.findings] == ["count"]
    return report


def decided(report: Report, **fields: str) -> Decision:
    """Decide the one finding of a report."""
    (finding,) = report.findings
    claims = {claim.id: claim for claim in report.claims}
    return replace(decide(**fields), id=finding.id, evidence=evidence_of(finding, claims))


def said(article: Article, number: str) -> Article:
    """Let an article give another number."""
    return replace(article, text=f"The ferry carried {number} passengers.")


BEFORE = decided(judged(HERALD, LEDGER))


@pytest.mark.parametrize(
    ("articles", "told"),
    [
        ((HERALD, LEDGER), ()),
        ((HERALD, LEDGER, RADIO), ()),
        ((HERALD, said(LEDGER, "two hundred and forty-one")), ()),
        ((HERALD, LEDGER, said(RADIO, "about 240")), ()),
        ((replace(HERALD, id="renamed"), LEDGER), ()),
        ((HERALD, said(LEDGER, "242")), ("ledger now says 242 passengers, and said 241 passengers",)),
        ((HERALD, LEDGER, said(RADIO, "290")), ("radio says 290 passengers",)),
        ((said(HERALD, "241"), said(LEDGER, "214")), (
            "herald now says 241 passengers, and said 214 passengers",
            "ledger now says 214 passengers, and said 241 passengers",
        )),
    ],
    ids=[
        "nothing new", "a source that agrees", "in words", "a source that rounds", "another file name",
        "a value that moved", "a source with a value of its own", "two that changed sides",
    ],
)  # fmt: skip
def test_what_reopens_a_finding(articles, told):
    """A moved or new value reopens and is named; a source that agrees, other words or another name do not."""
    report = judged(*articles)
    assert changes(BEFORE, report.findings[0], report) == told


def test_decision_by_hand_with_a_bare_number_holds():
    """An editor may write 214 for 214 passengers, or 1,2 for what has no number at all."""
    report = judged(HERALD, LEDGER)
    bare = replace(BEFORE, evidence=(("herald", ("214",)), ("ledger", ("241 people aboard",))))
    assert changes(bare, report.findings[0], report) == ()
    wrong = replace(BEFORE, evidence=(("herald", ("215",)), ("ledger", ("241",))))
    assert changes(wrong, report.findings[0], report) == ("herald now says 214 passengers, and said 215",)


def test_decision_without_evidence_holds_while_its_finding_is_there():
    """Evidence is optional: without it nothing reopens."""
    report = judged(said(HERALD, "300"), LEDGER)
    assert changes(replace(BEFORE, evidence=()), report.findings[0], report) == ()


def test_decision_under_another_form_needs_the_same_evidence():
    """A plainer or older form of an id counts where a source still says the same, and not on its own."""
    report = judged(HERALD, LEDGER)
    (finding,) = report.findings
    old = replace(BEFORE, id=finding.forms[-1])
    assert pair_up([old], report) == ({finding.id: old}, ())
    foreign = replace(old, evidence=(("post", ("36",)),))
    assert pair_up([foreign], report) == ({}, (foreign,))


def test_moved_finding_is_offered_and_not_taken():
    """A stale decision with the same sources and values is offered its finding; an unrelated one is offered none."""
    report = judged(HERALD, LEDGER)
    stale = replace(BEFORE, id=ID)
    assert pair_up([stale], report) == ({}, (stale,))
    assert likely_moved(stale, report, ()) == report.findings
    assert likely_moved(stale, report, [report.findings[0].id]) == ()
    assert likely_moved(decide(about="Who is the mayor of Bergen?"), report, ()) == ()
