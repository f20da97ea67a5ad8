"""Amounts: the case tables of the kinds made of numbers, and what no text may change."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.extraction.extract import extract
from crosscheck.extraction.kinds import load_kinds
from crosscheck.language.amounts import find_amounts
from crosscheck.language.passage import open_passage
from crosscheck.model import Article, Claim
from crosscheck.values import Quantity

CASES = Path(__file__).parent / "cases"
KINDS = ("count", "percent", "money", "measure", "age", "ordinal")
PIECES = ["40", "1,200", "per cent", "%", "$", "of", "the", "(", ")", "-", ",", ".", "twelve", "million", "men", "to", "between",
          "half", "a", "one", "in", "five", "½", "/", "m", "years", "old", "about", "£", "°C", "rose", "'s", "\n", "\u00a0", "e", "^",
          "±", "plus or minus", "mile", "is", "second", "10"]  # fmt: skip


def table(kind: str) -> list[dict]:
    """Read the case table of a kind."""
    return tomllib.loads((CASES / f"{kind}.toml").read_text(encoding="utf-8"))["case"]


def claims_of(text: str, kinds: tuple[str, ...] = KINDS, published: str = "2019-07-24") -> list[Claim]:
    """Give the claims of some kinds in a text."""
    return [claim for claim in extract(Article(id="a", text=text, published=published))[0] if claim.kind in kinds]


def face(claim: Claim) -> dict[str, str]:
    """Give a claim as a row of the case tables."""
    value = claim.value
    ends = {name: "" if end is None else Decimal(end) for name, end in (("low", value.low), ("high", value.high))}
    return {
        "surface": claim.surface, "stated": value.stated, "unit": value.unit, "hedge": str(value.hedge), **ends,
        "dimension": value.dimension, "counted": claim.subject.counted,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "case"),
    [pytest.param(kind, case, id=f"{kind}: {case['about']}") for kind in KINDS for case in table(kind)],
)
def test_case(kind, case):
    """Every claim of the kind has the span, value, interval and counted phrase of the table, and there are no others."""
    found = [face(claim) for claim in claims_of(case["text"], (kind,), case.get("published", "2019-07-24"))]
    wanted = [
        row | {name: "" if row[name] == "" else Decimal(row[name]) for name in ("low", "high")}
        for row in case["expected"]
    ]
    assert found == wanted


@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from(["", " "]))
@settings(max_examples=400)
def test_any_text_gives_exact_spans(pieces, gap):
    """Whatever stands side by side, nothing fails, spans cut out their surfaces, and intervals are in order."""
    text = gap.join(pieces)
    passage = open_passage(text)
    last = 0
    for amount in find_amounts(passage):
        assert last <= amount.first < amount.last <= len(passage.tokens)
        last = amount.last
        if amount.quantity and amount.quantity.low is not None and amount.quantity.high is not None:
            assert amount.quantity.low <= amount.quantity.high
    for kind in KINDS:
        for mention in load_kinds()[kind].find(passage):
            assert text[mention.start : mention.end] == passage.surface(mention.first, mention.last)
            assert 0 <= mention.start < mention.end <= len(text)


@given(st.text(max_size=60))
@settings(max_examples=300)
def test_any_characters_are_read(text):
    """Any text at all is read without an exception, and no amount reaches past its end."""
    passage = open_passage(text)
    assert all(0 <= found.first < found.last <= len(passage.tokens) for found in find_amounts(passage))


def number_rows() -> list[str]:
    """Give the texts of all tables that hold something."""
    return [case["text"] for kind in KINDS for case in table(kind) if case["expected"]]


@pytest.mark.parametrize("text", number_rows())
def test_an_unrelated_sentence_changes_no_mention(text):
    """A sentence before and one after leave surfaces and values of the numbers as they were."""
    alone = [(claim.surface, claim.value) for claim in claims_of(text)]
    framed = claims_of(f"The weather stayed calm in the valley.\n\n{text}\n\nNobody knows why the river is so low.")
    assert [(claim.surface, claim.value) for claim in framed if claim.surface != "Nobody"] == [
        row for row in alone if row[0] != "Nobody"
    ]


@pytest.mark.parametrize("text", number_rows())
def test_no_break_spaces_change_nothing(text):
    """A no-break space reads like a plain one."""
    plain = [(claim.kind, claim.value) for claim in claims_of(text)]
    assert [(claim.kind, claim.value) for claim in claims_of(text.replace(" ", "\u00a0"))] == plain


@pytest.mark.parametrize(
    "text",
    [
        "Some 300 cows and nearly 200 sheep were moved.",
        "Between 10 and 15 per cent of the voters are undecided.",
        "It paid $2.35 million and 5 million euros.",
        "About one in five children and two-thirds of the men agreed.",
        "They waited over two weeks, then 48 hours.",
        "At least twenty-six divers searched 50,000 hectares.",
    ],
)
def test_upper_case_changes_nothing(text):
    """A headline in capitals has the same values."""
    assert [c.value for c in claims_of(text.upper())] == [c.value for c in claims_of(text)]


@given(st.integers(100, 10**12), st.sampled_from(["$", "€", "£", "US$"]))
def test_money_written_is_money_read(number, sign):
    """A sum with any sign gives its number and currency back."""
    (claim,) = claims_of(f"It cost {sign}{number:,} there.")
    assert claim.kind == "money"
    assert claim.value.numbers == (number,)
    assert claim.value.unit == {"$": "USD", "€": "EUR", "£": "GBP", "US$": "USD"}[sign]


@given(st.integers(1, 400), st.integers(401, 900))
def test_both_ends_of_a_range_are_kept(low, high):
    """A range in words and one with a dash are the same closed interval."""
    for text in (
        f"Between {low} and {high} guests came.",
        f"From {low} to {high} guests came.",
        f"About {low}-{high} guests came.",
    ):
        value = claims_of(text)[0].value
        assert isinstance(value, Quantity)
        assert (value.low, value.high) == (low, high)
