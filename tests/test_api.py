"""`Report.to_json()` is schema version 1: exactly these keys, with these types."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

import pytest

from crosscheck import Article, Options, check

MORNING = """\
President Ana Ortiz said on Tuesday that at least 40 people had been killed in Lower Arle. About 61 percent of the
1,200 homes there, worth $4.5 million, were lost by 5 p.m., and 30 to 40 boats. Nora Whitlock, 47, walked 12 km. The
National Relief Office (NRO) opened its third shelter on 04/05/2023."""
EVENING = """\
At least 52 people were killed in Lower Arle, police said. Of the 1,200 homes 61 percent were lost, and 35 boats, by
17:00. Ana Ortiz, the president, spoke to Nora Whitlock, 47. The National Rescue Office (NRO) sent $4.5 million."""
ARTICLES = (
    Article("morning", MORNING, "Storm", "The Courier", "A. Writer", "https://courier.example/storm", "2023-05-09"),
    Article("evening", EVENING, published="2023-05"),
)
TEXT, WHOLE = str, int
UNKNOWN = type(None)
SPAN = {"start": WHOLE, "end": WHOLE}
SCHEMA: dict[str, Any] = {
    "version": WHOLE,
    "articles": [
        {"id": TEXT, "title": TEXT, "publisher": TEXT, "author": TEXT, "url": TEXT, "published": (TEXT, UNKNOWN)},
    ],
    "claims": [
        {
            "id": TEXT, "article": TEXT, "kind": TEXT, **SPAN, "surface": TEXT, "sentence": SPAN,
            "value": {
                "stated": TEXT, "low": (TEXT, UNKNOWN), "high": (TEXT, UNKNOWN), "unit": (TEXT, UNKNOWN),
                "hedge": TEXT, "text": TEXT,
            },
            "counted": (TEXT, UNKNOWN), "moved": (TEXT, UNKNOWN), "event": (TEXT, UNKNOWN), "names": [TEXT],
            "when": (TEXT, UNKNOWN), "as_of": (TEXT, UNKNOWN), "where": [TEXT],
            "attribution": {"who": (TEXT, UNKNOWN), "stance": TEXT},
        },
    ],
    "pairs": [
        {
            "id": TEXT, "left": TEXT, "right": TEXT, "score": float, "levels": [{"name": TEXT, "score": float}],
            "relation": TEXT, "reason": TEXT, "explanation": TEXT,
        },
    ],
    "findings": [
        {
            "id": TEXT, "question": TEXT, "verdict": TEXT, "severity": TEXT, "claims": [TEXT], "pairs": [TEXT],
            "explanation": TEXT,
        },
    ],
    "unread": [{"article": TEXT, **SPAN, "surface": TEXT, "reason": TEXT}],
    "coverage": {"articles": WHOLE, "sentences": WHOLE, "claims": WHOLE, "matched": WHOLE, "unread": WHOLE},
}  # fmt: skip
RELATIONS = {"agreement", "update", "scope", "disputed", "conflict", "undecided"}
HEDGES = {"exact", "about", "at_least", "more_than", "at_most", "less_than", "between"}
STANCES = {"asserted", "estimated", "planned", "denied", "conditional"}
NUMBERS = {"count", "percent", "money", "measure", "age", "ordinal"}
NUMBER = re.compile(r"-?\d+(\.\d+)?")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def differences(value: Any, shape: Any, place: str = "document") -> list[str]:
    """List where a JSON value departs from a shape: other keys, or another type."""
    if isinstance(shape, dict):
        if not isinstance(value, dict) or list(value) != list(shape):
            return [f"{place}: keys {list(value) if isinstance(value, dict) else type(value).__name__}"]
        return [line for key in shape for line in differences(value[key], shape[key], f"{place}.{key}")]
    if isinstance(shape, list):
        if not isinstance(value, list):
            return [f"{place}: no list"]
        return [line for at, one in enumerate(value) for line in differences(one, shape[0], f"{place}[{at}]")]
    fits = isinstance(value, shape) and not isinstance(value, bool)
    return [] if fits else [f"{place}: {value!r}"]


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    """Check two articles and give the report as it comes back from a JSON file."""
    report = check(ARTICLES, Options())
    return dict(json.loads(json.dumps(report.to_json(), allow_nan=False)))


def test_document_has_the_schema(document: dict[str, Any]) -> None:
    """Every key of version 1 is there, in order, with its type, and no other."""
    assert differences(document, SCHEMA) == []
    assert document["version"] == 1
    assert all(document[part] for part in ("articles", "claims", "pairs", "findings", "unread"))


def test_unknown_key_is_a_difference() -> None:
    """The comparison above sees a missing key, a further key and a number where text belongs."""
    right = {"article": "a", "start": 0, "end": 1, "surface": "x", "reason": "y"}
    shape = SCHEMA["unread"][0]
    assert differences(right, shape) == []
    assert differences(right | {"more": 1}, shape)
    assert differences({key: right[key] for key in list(right)[1:]}, shape)
    assert differences(right | {"start": "0"}, shape)


def test_articles_are_as_given_in_order(document: dict[str, Any]) -> None:
    """Articles keep what is known of them; a published month stays a month."""
    heads = {head["id"]: head for head in document["articles"]}
    assert heads["morning"]["url"] == "https://courier.example/storm"
    assert heads["evening"] == {
        "id": "evening", "title": "", "publisher": "", "author": "", "url": "", "published": "2023-05",
    }  # fmt: skip


def test_kinds_hedges_and_stances_are_known_words(document: dict[str, Any]) -> None:
    """The words of the schema's closed lists are the only ones used."""
    assert {claim["value"]["hedge"] for claim in document["claims"]} <= HEDGES
    assert {claim["attribution"]["stance"] for claim in document["claims"]} <= STANCES
    assert {pair["relation"] for pair in document["pairs"]} <= RELATIONS
    assert {finding["verdict"] for finding in document["findings"]} <= RELATIONS


def test_numbers_are_strings(document: dict[str, Any]) -> None:
    """Bounds of numbers are written out as decimals, low before high."""
    for claim in document["claims"]:
        if claim["kind"] in NUMBERS:
            bounds = [claim["value"][end] for end in ("low", "high") if claim["value"][end] is not None]
            assert all(NUMBER.fullmatch(bound) for bound in bounds), claim
            assert sorted(bounds, key=Decimal) == bounds


def test_dates_are_iso_days(document: dict[str, Any]) -> None:
    """Bounds of dates are ISO days."""
    dates = [claim["value"] for claim in document["claims"] if claim["kind"] == "date"]
    assert dates
    assert all(DAY.fullmatch(value[end]) for value in dates for end in ("low", "high") if value[end] is not None)


VALUES = {
    "at least 40": {"stated": "40", "low": "40", "high": None, "unit": "", "hedge": "at_least"},
    "30 to 40": {"stated": "30..40", "low": "30", "high": "40", "unit": "", "hedge": "between"},
    "1,200": {"stated": "1200", "low": "1200", "high": "1200", "unit": "", "hedge": "exact"},
    "$4.5 million": {"stated": "4500000", "low": "4500000", "high": "4500000", "unit": "USD", "hedge": "exact"},
}


@pytest.mark.parametrize("surface", VALUES)
def test_value_is_written_as_documented(document: dict[str, Any], surface: str) -> None:
    """A number is stated as written and normalised, with the interval it means; null where that is open."""
    (claim,) = (c for c in document["claims"] if c["article"] == "morning" and c["surface"] == surface)
    assert {key: value for key, value in claim["value"].items() if key != "text"} == VALUES[surface]


def test_spans_slice_the_article(document: dict[str, Any]) -> None:
    """Offsets of claims and of what was not read point at their surface, and a claim lies in its sentence."""
    texts = {article.id: article.text for article in ARTICLES}
    for mention in (*document["claims"], *document["unread"]):
        assert texts[mention["article"]][mention["start"] : mention["end"]] == mention["surface"]
    for claim in document["claims"]:
        assert claim["sentence"]["start"] <= claim["start"] <= claim["end"] <= claim["sentence"]["end"]


def test_ids_lead_somewhere(document: dict[str, Any]) -> None:
    """Pairs name claims, findings name claims and pairs, and no id is given twice."""
    claims = [claim["id"] for claim in document["claims"]]
    pairs = {pair["id"]: pair for pair in document["pairs"]}
    findings = [finding["id"] for finding in document["findings"]]
    assert len({*claims}) == len(claims)
    assert len(pairs) == len(document["pairs"])
    assert len({*findings}) == len(findings)
    assert all({pair["left"], pair["right"]} <= {*claims} for pair in pairs.values())
    for finding in document["findings"]:
        sides = {pairs[name][side] for name in finding["pairs"] for side in ("left", "right")}
        assert sides == {*finding["claims"]}


def test_unread_date_says_why(document: dict[str, Any]) -> None:
    """04/05/2023 is not guessed: it is listed with the reason."""
    (unread,) = (one for one in document["unread"] if one["surface"] == "04/05/2023")
    assert "day and month" in unread["reason"]


def test_coverage_counts_what_is_listed(document: dict[str, Any]) -> None:
    """Coverage says how many articles, claims and unread surfaces the document lists."""
    coverage = document["coverage"]
    assert coverage["articles"] == len(document["articles"])
    assert coverage["claims"] == len(document["claims"])
    assert coverage["unread"] == len(document["unread"])
    assert 0 < coverage["matched"] <= coverage["claims"]


def test_one_id_for_two_articles_is_an_error() -> None:
    """Two different articles of one id are refused, naming it."""
    with pytest.raises(ValueError, match="'a'"):
        check([Article("a", "One."), Article("a", "Two.")])
