"""Values whose unit is left out or put otherwise: how they compare, and that no text makes their readers slow."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cpu import cpu_seconds
from crosscheck.extraction.extract import extract
from crosscheck.extraction.kinds import load_kinds
from crosscheck.language.amounts import find_amounts
from crosscheck.language.passage import open_passage
from crosscheck.matching.block import block_keys
from crosscheck.matching.gate import why_apart
from crosscheck.model import Article, Claim
from crosscheck.values import Hedge, Quantity

NUMBERS = frozenset({"age", "count", "measure", "money", "percent"})
STANDINGS = (
    ("It saves $180 million a year.", "It hopes for annual savings of $180 million.", "equal", "equal"),
    ("It saves $180 million a year.", "It hopes to save $180 million.", "compatible", "unsaid-rate"),
    ("It saves $180 million a year.", "It hopes to save $180,000.", "different", "disjoint"),
    ("Owners get $41.50 a share.", "Owners get $41.50 for each share.", "equal", "equal"),
    ("Owners get $41.50 a share.", "Owners get $41.50.", "compatible", "unsaid-rate"),
    ("Owners get $41.50 a share.", "They pay $41.50 a barrel.", "incomparable", "other-unit"),
    ("An annual profit of $5 million.", "A quarterly profit of $5 million.", "incomparable", "other-unit"),
    ("It pumps 500 barrels a day.", "It pumps 700 barrels.", "incomparable", "unsaid-rate"),
    ("It was 44.6 degrees.", "It was 44.6 degrees Celsius.", "compatible", "unsaid-scale"),
    ("It was 44.6 degrees.", "It was 112.3 degrees Fahrenheit.", "compatible", "unsaid-scale"),
    ("It was 44.6 C.", "It was 112.3 degrees Fahrenheit.", "compatible", "rounding"),
    ("It was 44.6 degrees.", "It was 43.9 degrees Celsius.", "different", "disjoint"),
    ("It turned 180 degrees.", "It was 44.6 degrees Celsius.", "incomparable", "unsaid-scale"),
    ("It took two hours, six minutes and 11 seconds.", "She won in 2:06:11.", "equal", "equal"),
    ("She ran 2h 06m 11s.", "She won in 2:06:11.", "equal", "equal"),
    ("She ran for about two hours.", "She won in 2:06:11.", "compatible", "within-bound"),
    ("It took an hour and a half.", "It took 90 minutes.", "equal", "equal"),
    ("The hall has 6,000 square metres.", "The hall has 40,000 square feet.", "different", "disjoint"),
    ("It burned 2,000 acres.", "It burned 8 sq km.", "compatible", "rounding"),
    ("The depth was 10 kilometres.", "The depth was six miles.", "compatible", "rounding"),
    ("The depth was 10 kilometres.", "The depth was eight miles.", "different", "disjoint"),
    ("It weighs 239 grams.", "It weighs 8.4 ounces.", "compatible", "rounding"),
    ("It weighs 239 grams.", "It weighs 9.4 ounces.", "different", "disjoint"),
    ("Winds of 120 mph blew.", "Winds of 193 km/h blew.", "compatible", "rounding"),
    ("Winds of 120 mph blew.", "Winds of 150 km/h blew.", "different", "disjoint"),
    ("They pay 350,000 pesos.", "They pay P350,000 each.", "compatible", "unsaid-rate"),
    ("They pay 350,000 pesos.", "They pay 450,000 Philippine pesos.", "different", "disjoint"),
    ("They pay 350,000 Argentine pesos.", "They pay P350,000.", "incomparable", "other-unit"),
    ("They pay 5 million kroner.", "They pay 5 million Danish crowns.", "equal", "equal"),
    ("Duty rises by 1.25 crowns a litre.", "It puts 1.25 crowns on diesel.", "compatible", "unsaid-change"),
    ("Duty rises by 1.25 crowns a litre.", "It puts 1.40 crowns on diesel.", "incomparable", "unsaid-change"),
    ("The offer of 4.5 percent was final.", "Output grew 4.5 percent.", "equal", "equal"),
    ("The offer of 4.5 percent was final.", "Only 4.5 percent of voters came.", "equal", "equal"),
    ("The offer of 4.5 percent was final.", "Output grew 5.4 percent.", "different", "disjoint"),
    ("Output grew 4.5 percent.", "Only 4.5 percent of voters came.", "incomparable", "other-unit"),
    ("About 134,000 homes went dark.", "At dusk 143,000 homes went dark.", "different", "disjoint"),
    ("About 134,000 homes went dark.", "Some 137,000 homes went dark.", "compatible", "within-bound"),
    ("About one in five agreed.", "Some 21.7 percent agreed.", "compatible", "within-bound"),
    ("It carried 740 m3/s.", "It carried 740 cubic metres per second.", "equal", "equal"),
    ("It carried 740 cumecs.", "It carried 26,100 cusecs.", "compatible", "rounding"),
    ("It pumps 2.1 million bpd.", "It pumps 2.1 million barrels a day.", "equal", "equal"),
)


def value_in(text: str) -> Claim:
    """Give the first number of a text as a claim."""
    return next(claim for claim in extract(Article(id="a", text=text))[0] if claim.kind in NUMBERS)


@pytest.mark.parametrize(("one", "other", "outcome", "reason"), STANDINGS)
def test_standing(one, other, outcome, reason):
    """Two values stand as the table says, whichever comes first."""
    left, right = value_in(one), value_in(other)
    compare = load_kinds()[left.kind].compare
    for found in (compare(left, right), compare(right, left)):
        assert (found.outcome, found.reason) == (outcome, reason)


def test_gate_lets_an_unsaid_rate_pass():
    """A sum per year may meet a sum of which no period is said; a sum per quarter may not."""
    year, plain, quarter = (
        value_in(text)
        for text in ("It costs $5 million a year.", "It costs $5 million.", "It costs $5 million a quarter.")
    )
    assert why_apart(year, plain) == ""
    assert why_apart(year, quarter) == "measured in another thing"


def test_lengths_in_two_units_are_candidates():
    """Ten kilometres and six miles share a key, ten kilometres and sixty miles none but words."""
    near, six, sixty = (value_in(f"The shaft is {size} long.") for size in ("10 kilometres", "six miles", "60 miles"))
    keys = [{key for key in block_keys(claim) if "metres" in key} for claim in (near, six, sixty)]
    assert keys[0] & keys[1]
    assert not keys[0] & keys[2]


@pytest.mark.parametrize(
    ("number", "unit", "words"),
    [
        ("7571", "s", "2 h 6 min 11 s"),
        ("223.13", "s", "3 min 43.13 s"),
        ("90", "min", "90 min"),
        ("320", "min", "5 h 20 min"),
    ],
)
def test_long_times_are_told_in_larger_units(number, unit, words):
    """A length of time reads as people say it."""
    size = Decimal(number)
    assert Quantity((size,), size, size, Hedge.EXACT, unit=unit, dimension="duration").text == words


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It rose to 14 C. Four men were hurt.", ["It rose to 14 C.", "Four men were hurt."]),
        ("They fled from block C. The rest stayed.", ["They fled from block C.", "The rest stayed."]),
        ("Karl W. Vale and Ann B. Two won.", ["Karl W. Vale and Ann B. Two won."]),
    ],
)
def test_a_capital_ends_its_sentence_only_where_it_is_no_initial(text, sentences):
    """The letter of a scale or a block may end a sentence, an initial does not."""
    assert [text[sentence.start : sentence.end] for sentence in open_passage(text).sentences] == sentences


@pytest.mark.parametrize(
    "piece", ["1:01:", "1:01:01 ", "1h ", "two hours, ", "of 6.1 quake ", "9.87 ", "4 billion $", "over 90 was "]
)
def test_any_text_is_read_in_linear_time(piece):
    """A long run of what nearly is a value without its unit takes no more than its length."""
    passage = open_passage(piece * (200_000 // len(piece)))
    assert cpu_seconds(lambda: (find_amounts(passage), list(load_kinds()["age"].find(passage))), enough=5) < 5
