"""How a report is put into words: letters, dates, counts, repeats and strips."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from crosscheck.formats.cards import MOST_LEVELS, anchor_of, weightiest
from crosscheck.formats.lead import write_coverage
from crosscheck.formats.plot import Statement, Strip, draw_strip
from crosscheck.formats.quotes import collapse_repeats
from crosscheck.formats.scales import scale
from crosscheck.formats.view import view_report
from crosscheck.formats.wording import counted, excerpt, listed, published_words, source_letter
from crosscheck.model import Level, Pair, Relation, Span
from crosscheck.values import Hedge, Name, Quantity
from reports_by_hand import ABOARD, DEAD, FINDINGS, HURT, TITLE, exactly, report_by_hand, roughly


def draw(*values: object, voices: str = "ABCDEFGH", labels: tuple[str, ...] = ()) -> Strip | None:
    """Draw values, each of an article of its own; articles with one voice share its letter in `voices`."""
    told = labels or ("",) * len(values)
    said = zip("ABCDEFGH", voices, values, told, strict=False)
    return draw_strip(
        "How many?", [Statement(one, voice, value, value.text, label) for one, voice, value, label in said]
    )


@pytest.mark.parametrize(("number", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")])
def test_source_letter(number: int, letter: str) -> None:
    """Sources beyond Z get two letters."""
    assert source_letter(number) == letter


@pytest.mark.parametrize(
    ("published", "words"),
    [
        ("2019-07-24", "24 July 2019"),
        ("2024-06", "June 2024"),
        ("2020", "2020"),
        (None, "undated"),
        ("", "undated"),
        ("2019-13", "2019-13"),
        ("2019-²", "2019-²"),
        ("spring-19", "spring-19"),
    ],
)
def test_published_words(published: str | None, words: str) -> None:
    """A date is written as precisely as it is known, and what is no date as it stands."""
    assert published_words(published) == words


def test_small_words() -> None:
    """Small numbers are words, things have their plural, lists end in 'and'."""
    assert counted(1, "article") == "one article"
    assert counted(12, "match", "matches") == "twelve matches"
    assert counted(31355, "claim") == "31,355 claims"
    assert [listed(list("ABC"[:number])) for number in range(4)] == ["", "A", "A and B", "A, B and C"]


def test_sources_are_lettered_by_date_and_copies_are_named() -> None:
    """A is the earliest, undated articles come last, and a copied text names its other letter."""
    sources = view_report(report_by_hand(), TITLE).sources
    assert [(source.letter, source.date) for source in sources] == [
        ("A", "March 2024"),
        ("B", "2 March 2024"),
        ("C", "2 March 2024"),
        ("D", "4 March 2024"),
        ("E", "undated"),
    ]
    assert [source.same_as for source in sources] == [(), ("C",), ("B",), (), ()]


def test_undecided_findings_are_worth_a_look() -> None:
    """A finding that asserts nothing has a card of its own, apart from the conflicts."""
    view = view_report(report_by_hand(), TITLE)
    shown = {section.verdict: [card.id for card in section.cards] for section in view.sections}
    assert shown["undecided"] == ["cx1-aaah-five"]
    assert view.undecided == ""


def test_a_pair_shows_its_weightiest_levels_and_sums_the_rest() -> None:
    """Eight levels stand by name, the others as one sum, so that nothing of the score is lost."""
    levels = tuple(Level(f"sign {number}", "1.00", float(number)) for number in range(12, 0, -1))
    pair = Pair("a~b", "a", "b", 0.9, levels, Relation.AGREEMENT, "equal", "Both say 3.", "agree", ())
    lines = weightiest(pair)
    assert [name for name, _, _ in lines] == [
        *(f"sign {number}" for number in range(12, 12 - MOST_LEVELS, -1)), "4 lighter ones together",
    ]  # fmt: skip
    assert lines[-1][2] == "+10.00"
    assert weightiest(replace(pair, levels=levels[:9]))[-1] == ("sign 4", "1.00", "+4.00")


def test_weight_goes_by_severity_then_voices_then_id() -> None:
    """Of two equally severe findings the one with more independent voices comes first, then the lower id."""
    aboard = next(finding for finding in FINDINGS if finding.id == "cx1-aaaf-abrd")
    pair_only = replace(aboard, id="cx1-0000", claims=aboard.claims[:2])
    copied = replace(aboard, id="cx1-0001", claims=(aboard.claims[0], aboard.claims[2]))
    low = replace(aboard, id="cx1-0002", severity="low")
    twin = replace(aboard, id="cx1-0003")
    report = replace(
        report_by_hand(), findings=(pair_only, copied, replace(low, severity=FINDINGS[3].severity), aboard, twin)
    )
    cards = view_report(report, TITLE).sections[0].cards
    assert [card.id for card in cards] == ["cx1-0003", "cx1-aaaf-abrd", "cx1-0001", "cx1-0000", "cx1-0002"]
    assert [card.voices for card in cards[2:4]] == ["two sources", "two sources, one voice"]


def test_lead_names_the_gravest_conflict_or_that_there_is_none() -> None:
    """The headline is the first conflict; without one it says so and does not claim more."""
    report = report_by_hand()
    view = view_report(report, TITLE)
    assert (view.opening, view.headline) == (
        "Five articles, 2024.",
        "Two conflicts, the gravest: How many people were aboard?",
    )
    assert view.why == "Source A and Daily Ledger say about 340; Harbour Post and Inquiry Office say 212."
    calm = tuple(finding for finding in FINDINGS if finding.verdict is not Relation.CONFLICT)
    assert view_report(replace(report, findings=calm), TITLE).headline == "No conflict was found."
    assert view_report(replace(report, findings=()), TITLE).why == "That is no sign that they agree."


@pytest.mark.parametrize(("alone", "words"), [(0, "none is"), (1, "one is"), (2, "two are")])
def test_coverage_counts_what_one_source_says(alone: int, words: str) -> None:
    """Claims without a counterpart are counted in plain English, none of them too."""
    seen = replace(report_by_hand().coverage, claims=8, matched=8 - alone)
    assert f"another article, {words} stated by one source only;" in write_coverage(
        replace(report_by_hand(), coverage=seen)
    )


def test_repeats_are_said_once_unless_they_are_set_against_each_other() -> None:
    """Two equal statements of one article are one, except where a pair of the finding holds them apart."""
    assert collapse_repeats(DEAD, ()) == [(DEAD[0], 2), (DEAD[2], 1), (DEAD[3], 1)]
    apart = Pair("p", DEAD[1].id, DEAD[0].id, 1, (), Relation.CONFLICT, "internal", "")
    assert collapse_repeats(DEAD, (apart,)) == [(claim, 1) for claim in DEAD]
    assert collapse_repeats(HURT, ()) == [(HURT[0], 1), (HURT[1], 1)]


def test_strip_places_each_figure_once() -> None:
    """Equal figures share a row with all their letters; a hedged one has its interval; the scale starts at zero."""
    strip = draw(*(claim.value for claim in ABOARD))
    assert strip
    assert [(row.letters, row.value, row.hedged) for row in strip.rows] == [
        ("A, B and E", "212", False),
        ("C and D", "about 340", True),
    ]
    assert [(tick.name, tick.at) for tick in strip.ticks][::2] == [("0", "1.50%"), ("200", "50.00%"), ("400", "98.50%")]
    assert (strip.rows[0].at, strip.rows[1].low, strip.rows[1].high) == ("52.91%", "82.74%", "85.16%")
    assert strip.description == "A, B and E: 212; C and D: about 340."


def test_strip_draws_an_open_end_to_the_edge() -> None:
    """'At least 30' reaches from 30 to the end of the scale."""
    strip = draw(Quantity((Decimal(30),), Decimal(30), None, Hedge.AT_LEAST), exactly("10"))
    assert strip
    assert (strip.rows[0].low, strip.rows[0].high) == (strip.rows[0].at, strip.ticks[-1].at)
    assert [row.read for row in strip.rows] == ["30 or more", ""]


@pytest.mark.parametrize(
    "values",
    [
        (exactly("4"), exactly("4")),
        (exactly("4"), Name("four", "four")),
        (exactly("4"), exactly("5", "%", "percent")),
        (exactly("4"), exactly("1e400")),
        (exactly("999999999999999"), exactly("999999999999998.9999999999999999999999999999999999")),
        (exactly("4"),),
        (),
    ],
)
def test_no_strip_of_what_cannot_stand_on_one_scale(values: tuple[object, ...]) -> None:
    """Equal figures, names, other units and figures of no human size are not drawn."""
    assert draw(*values) is None


@pytest.mark.parametrize(
    ("least", "most", "first", "last"),
    [
        ("4", "9", "0", "10"),
        ("96", "99", "96", "99"),
        ("-3", "5", "-4", "6"),
        ("0.2", "0.9", "0", "1"),
        ("7", "7", "6", "8"),
    ],
)
def test_scale_is_round_and_holds_both_ends(least: str, most: str, first: str, last: str) -> None:
    """A scale starts at zero unless its figures lie close together far from it."""
    ticks = scale(Decimal(least), Decimal(most))
    assert (ticks[0], ticks[-1]) == (Decimal(first), Decimal(last))
    assert 3 <= len(ticks) <= 7
    assert roughly("5", "4", "6").low == Decimal(4)


def test_scale_that_hides_zero_says_so() -> None:
    """A strip of figures far from zero warns of its cut scale."""
    strip = draw(exactly("96", "%", "percent"), exactly("99", "%", "percent"))
    assert strip
    assert strip.zero == ""
    assert strip.caption.endswith("The scale does not start at zero.")
    assert [tick.name for tick in strip.ticks] == ["96 %", "97 %", "98 %", "99 %"]


def test_excerpt_gives_unused_room_to_the_other_side() -> None:
    """A value early in a long sentence shows more of what follows, cut at words, and list marks are dropped."""
    text = "- Four barns " + "and one goat " * 60
    before, surface, after = excerpt(text, Span(0, len(text)), 2, 12)
    assert (before, surface) == ("", "Four barns")
    assert after.startswith(" and one goat")
    assert after.endswith(("and…", "one…", "goat…"))
    assert 270 <= len(after) <= 300


@pytest.mark.parametrize(
    ("name", "anchor"), [("cx1-7k3m-q2vd", "cx1-7k3m-q2vd"), ('a "b"#c>', "a-b-c-"), ("", "finding"), ("é", "-")]
)
def test_anchor_of(name: str, anchor: str) -> None:
    """A plain id is its own anchor; what an attribute or address cannot hold becomes a hyphen."""
    assert anchor_of(name) == anchor
