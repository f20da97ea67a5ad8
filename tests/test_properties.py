"""What holds for any text and any articles (hypothesis looks for the ones for which it does not)."""

from __future__ import annotations

import json
from itertools import combinations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from crosscheck import Article, check
from crosscheck.extraction.extract import extract
from crosscheck.extraction.kinds import load_kinds
from crosscheck.model import Claim, Report

QUICK = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])

# Words of news in any order: every kind of value, its hedges, its traps, and what stands round it.
PHRASES = (
    "at least 12 people", "some 1,200 soldiers", "two dozen", "12,000", "31,355", "hundreds of", "one in five",
    "were killed", "were injured", "in Brenfield", "in Lower Arle", "on Tuesday", "last year", "in May 2019",
    "since March 2021", "the first half of 2023", "from 3 to 5 May", "04/05/2019", "$4.5 million", "between €3m and €4m",
    "US$1.2bn", "61 percent of", "over 80%", "most of", "0.5 percentage points", "12 km", "six feet", "-3 °C", "at 5 p.m.",
    "at 17:00 GMT", "the third", "21st", "Nora Whitlock, 47,", "a 47-year-old woman", "President Ana Ortiz",
    "former mayor Tom Ashby", "Ashby", "the National Relief Office (NRO)", "the NRO", "police said", "according to the UN",
    "denied that", "plans to", "more than", "less than", "nearly", "up from", "compared with", "No. 10", "Section 4(b)",
    "the 2019 law", "2-1", "+1 555 0100", "1.", "—", "“", "”", "(", ")", ".", ".", ".", ",", ";", "\n", "\n- ", "\n\n",
)  # fmt: skip
SENTENCES = st.lists(st.sampled_from(PHRASES), min_size=1, max_size=30).map(" ".join)
DATES = st.sampled_from((None, "2019", "2023-05", "2023-05-09", "2024-02-29"))
ANY_TEXT = st.one_of(st.text(max_size=200), SENTENCES, st.tuples(SENTENCES, st.text(max_size=40)).map("".join))


def written(report: Report) -> str:
    """Write a report down whole."""
    return json.dumps(report.to_json(), ensure_ascii=False, sort_keys=False)


def articles_of(texts: list[str], dates: list[str | None]) -> list[Article]:
    """Make one article of each text."""
    return [Article(f"a{at}", text, published=date) for at, (text, date) in enumerate(zip(texts, dates, strict=False))]


STORIES = st.builds(
    articles_of, st.lists(SENTENCES, min_size=2, max_size=4), st.lists(DATES, min_size=4, max_size=4)
)  # fmt: skip


@QUICK
@given(STORIES, st.randoms(use_true_random=False))
def test_order_of_articles_changes_nothing(articles: list[Article], dice) -> None:
    """The same articles in any order, or given twice, give the same bytes."""
    shuffled = [*articles, articles[0]]
    dice.shuffle(shuffled)
    assert written(check(shuffled)) == written(check(articles))


@QUICK
@given(ANY_TEXT, DATES)
@example("12\u202e34\u202c \ud800 1\u0660", "2023-05-09")
@example("(" * 200 + "1" * 400 + "%" * 200, None)
@example("9" * 5000 + " people, $" + "9" * 5000 + " million, 9e999999999 km, 1/0 and 31 February 2023", "2023-02")
def test_offsets_slice_to_their_surface(text: str, date: str | None) -> None:
    """Any text gives a report without an exception, and every offset points at its surface."""
    report = check([Article("a", text, published=date)])
    for mention in (*report.claims, *report.unread):
        assert text[mention.start : mention.end] == mention.surface
        assert mention.surface
    for claim in report.claims:
        assert claim.sentence.start <= claim.start <= claim.end <= claim.sentence.end


@QUICK
@given(SENTENCES, SENTENCES, DATES, DATES)
def test_compare_is_symmetric(left: str, right: str, first: str | None, second: str | None) -> None:
    """How two values stand does not depend on which of them is named first, and a value equals itself."""
    claims: list[Claim] = [*extract(Article("a", left, published=first))[0]]
    claims += extract(Article("b", right, published=second))[0]
    for one, other in combinations(claims, 2):
        if one.kind == other.kind:
            there, back = (load_kinds()[one.kind].compare(*both) for both in ((one, other), (other, one)))
            assert (there.outcome, there.reason, there.gap) == (back.outcome, back.reason, back.gap), (one, other)


@QUICK
@given(SENTENCES, DATES)
def test_value_is_never_at_odds_with_itself(text: str, date: str | None) -> None:
    """No value is found different from itself."""
    for claim in extract(Article("a", text, published=date))[0]:
        assert load_kinds()[claim.kind].compare(claim, claim).outcome != "different", claim


UNRELATED = Article(
    "zz-unrelated",
    "The orchestra tuned its violins. An old clarinet lay on a chair beside the music, and the hall was quiet.",
    published="2023-05-09",
)


@QUICK
@given(STORIES)
def test_unrelated_article_removes_no_finding(articles: list[Article]) -> None:
    """An article that shares nothing with the others takes no finding away."""
    before, after = check(articles), check([*articles, UNRELATED])
    kept = {(finding.verdict, finding.claims) for finding in after.findings}
    assert {(finding.verdict, finding.claims) for finding in before.findings} <= kept


@pytest.mark.parametrize("published", ["", "soon", "2023-13-45", "0000", "9" * 40])
def test_wrong_date_is_no_date(published: str) -> None:
    """A publication date that is none places no weekday, and stops nothing."""
    report = check([Article("a", "Six people died on Tuesday.", published=published)])
    (day,) = (claim for claim in report.claims if claim.kind == "date")
    assert day.value.low is None
