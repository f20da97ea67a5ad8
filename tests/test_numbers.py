"""Bare numbers: writing one and reading it gives it back, whatever the grouping, the words or the magnitude."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpu import cpu_seconds
from crosscheck.language.amounts import find_amounts
from crosscheck.language.numbers import read_number
from crosscheck.language.numerals import Number, words
from crosscheck.language.passage import open_passage
from crosscheck.language.tokens import tokenise

SMALL = {int(value): word for word, value in words("small").items() if word not in {"nil", "nought", "naught"}}
TENS = {int(value): word for word, value in words("tens").items() if word != "fourty"}
HOSTILE = ("1,1,1,", "((((", "1", "x", "one ", "$$$$", "-1-1-1-1", "twenty-", "a hundred ", "1/", "million ", "1e")


def spell(number: int) -> str:
    """Write a number below a billion in words, with hyphens and "and"."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        return TENS[number // 10 * 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")
    for size, word in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            joint = " and " if 0 < rest < 100 and size <= 1000 else " "
            return f"{spell(number // size)} {word}" + (f"{joint}{spell(rest)}" if rest else "")
    raise AssertionError


def read(text: str) -> Number | None:
    """Read the number a text begins with."""
    return read_number(tokenise(text), 0)


@given(st.integers(0, 10**15))
def test_grouped_digits_give_their_value_back(number):
    """A number written with commas is read as that number."""
    assert read(f"{number:,}").value == number


@given(st.integers(1000, 10**15))
def test_no_break_spaces_between_groups_change_nothing(number):
    """Two or more groups parted by a no-break space are one number, like groups parted by plain spaces."""
    spaced = f"{number:,}".replace(",", "\u00a0")
    if spaced.count("\u00a0") > 1:
        assert read(spaced).value == read(spaced.replace("\u00a0", " ")).value == number


@given(st.integers(0, 10**9 - 1))
def test_words_give_their_value_back(number):
    """A number in words is read to its end, in either case."""
    text = spell(number)
    for written in (text, text.upper()):
        found = read(written)
        assert found.value == number
        assert found.last == len(tokenise(written))


@given(
    st.decimals(Decimal("0.1"), 999, places=1),
    st.sampled_from(
        [("million", 6), (" billion", 9), ("bn", 9), ("-million", 6), (" lakh", 5), (" thousand", 3), ("k", 3)]
    ),
)
def test_magnitudes_multiply(number, magnitude):
    """1.2 million, 1.2bn and 3.5 lakh are the mantissa times the power of ten."""
    word, power = magnitude
    text = f"{number} {word}" if word == "million" else f"{number}{word}"
    assert read(text).value == number * 10**power


@given(st.integers(1, 9), st.integers(2, 9))
def test_parts_of_a_whole_are_fractions(top, bottom):
    """Three fifths is 3/5, in words and with a hyphen."""
    names = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth"}
    plural = "halves" if bottom == 2 and top > 1 else names[bottom] + ("s" if top > 1 else "")
    for joint in (" ", "-"):
        found = read(f"{spell(top)}{joint}{plural} of it")
        assert found.form == "fraction"
        assert found.value == Decimal(top) / bottom


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("½", "0.5"), ("2½", "2.5"), ("2 1/2 hours", "2.5"), ("3/4", "0.75"), ("1/40 of it", "0.025"),
        ("two and a half", "2.5"), ("one-and-a-half", "1.5"), ("3 million and a half", "3500000"),
        ("one hundred and three quarters", "100.75"), ("twenty-three fifths", "4.6"),
        ("five point zero three", "5.03"), ("nought point five", "0.5"), ("1.3x10^6", "1300000"), ("2e3", "2000"),
        ("1.111,11", "1111.11"), ("12,34,567.89", "1234567.89"), ("three lakh crore", "3000000000000"),
        ("4 thousand 3 hundred and 21", "4321"), ("ninety-five hundred", "9500"), ("half a dozen", "6"),
        ("a couple of hundred", "200"), ("a quarter million", "250000"), ("no one", "0"), ("10M followers", "10000000"),
    ],
)  # fmt: skip
def test_a_number_in_any_form_is_read(text, value):
    """Each way of writing a number gives its value."""
    assert read(text).value == Decimal(value)


@pytest.mark.parametrize("text", ["a third round", "scores", "a few", "a many", "quarter", "half the"])
def test_what_is_no_cardinal_is_left(text):
    """Words that look like numbers and are none give no cardinal."""
    found = read(text)
    assert found is None or found.form != "cardinal"


@pytest.mark.parametrize("text", ["9/11", "24/7", "04/05/2019", "1,2,3", "192.168.1.2"])
def test_what_is_no_fraction_or_grouping_is_left(text):
    """Dates, lists and addresses give no fraction and no joined number."""
    found = read(text)
    assert found is None or found.last == 1


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_takes_linear_time(piece):
    """Ten times the text takes not much more than ten times the time, and 200 kB well under two seconds."""
    seconds = []
    for size in (20_000, 200_000):
        passage = open_passage((piece * (size // len(piece) + 1))[:size])
        seconds.append(cpu_seconds(partial(find_amounts, passage)))
    assert seconds[1] < max(30 * seconds[0], 0.3)
    assert seconds[1] < 2
