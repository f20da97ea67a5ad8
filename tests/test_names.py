"""Names and roles: what is found in a text, and how two of them stand."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpu import cpu_seconds
from crosscheck.extraction.kinds import load_kinds
from crosscheck.language.names import acronyms, find_names, same_person
from crosscheck.language.passage import open_passage
from crosscheck.model import Attribution, Claim, Scope, Span, Subject
from crosscheck.values import Name, Role, Value

CASES = Path(__file__).parent / "cases"
TABLES = {kind: tomllib.loads((CASES / f"{kind}.toml").read_text(encoding="utf-8")) for kind in ("name", "role")}


def rows(table: str) -> list[Any]:
    """Give the rows of a table of both case files, each with its kind."""
    return [pytest.param(kind, row, id=f"{kind}: {row['about']}") for kind in TABLES for row in TABLES[kind][table]]


def spoken(value: Value | None) -> str:
    """Write a value as the case files do."""
    if isinstance(value, Role):
        return f"{value.person} | {value.title} | {value.body} | {value.status}"
    assert isinstance(value, Name)
    return f"{value.stated} = {value.acronym}" if value.acronym else value.stated


def read_value(kind: str, words: str, acronym: str) -> Value:
    """Make a value from the words of a case file."""
    if kind == "name":
        return Name(words, words.title(), acronym)
    person, title, body, status = (part.strip() for part in words.split("|"))
    return Role(person, f"{person.title()}, {title}", person, title, body, status)


def claim(kind: str, value: Value) -> Claim:
    """Make a claim that holds nothing but a value."""
    return Claim("a#0", "a", kind, 0, 1, "x", Span(0, 1), value, Subject(), Scope(), Attribution())


def keys(text: str) -> list[str]:
    """Give form and key of each name of a text."""
    return [f"{name.form} {name.key}" for name in find_names(open_passage(text))]


@pytest.mark.parametrize(("kind", "row"), rows("case"))
def test_names_and_roles_have_the_spans_and_values_of_the_case(kind, row):
    """Every claim of the kind has the surface and the value that a reader gives it, and there are no others."""
    found = sorted(load_kinds()[kind].find(open_passage(row["text"])), key=lambda mention: mention.start)
    assert [row["text"][mention.start : mention.end] for mention in found] == row["spans"]
    assert [spoken(mention.value) for mention in found] == row["values"]


@pytest.mark.parametrize(("kind", "row"), rows("compare"))
def test_values_stand_as_the_case_says_from_both_sides(kind, row):
    """Two values stand as a reader says, whichever comes first."""
    compare = load_kinds()[kind].compare
    left, right = (claim(kind, read_value(kind, row[side], row.get("acronym", ""))) for side in ("left", "right"))
    there, back = compare(left, right), compare(right, left)
    assert (there.outcome, there.reason) == (row["outcome"], row["reason"])
    assert there == back
    assert compare(left, left).outcome == "equal"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Belén Ortiz (ABO) won. Ortiz smiled. ABO left.", ["person ana belen ortiz"] * 4),
        ("Jim Moss and Sam Moss met. Moss left.", ["person jim moss", "person sam moss", "person moss"]),
        ("The Harbour Guard came. Police said the Guard left.", ["organisation harbour guard"] * 2),
        ("The aides of U.S. President Ana Ortiz's party left.", ["place united states", "person ana ortiz"]),
        ("In Lima, Luis Vega, Ana Ortiz and Rosa Cruz met.", ["place lima", "person luis vega", "person ana ortiz", "person rosa cruz"]),
        ("He met Ursula von der Roe, Bashar al-Hariri and Vincent van Dam.", ["person ursula von der roe", "person bashar al hariri", "person vincent van dam"]),
        ("She left Saudi Arabia for New York on Monday.", ["place saudi arabia", "place new york"]),
        ('Earl "Duke" Jackson, 65, won.', ["person earl jackson"]),
        ("He asked John Q. Moss ' s lawyer.", ["person john q moss"]),
        ("The Department of Rural Health and Housing met the Port Authority of Lagos.", ["organisation department of rural health and housing", "organisation port authority of lagos"]),
        ("All US-Mexico talks ended today.", ["place united states", "place mexico"]),
        ("Trade fell, the World Fish Forum said. WFF is small.", ["organisation world fish forum"] * 2),
    ],
)  # fmt: skip
def test_names_have_form_and_fullest_key(text, expected):
    """Each name has its form, and as its key the fullest form that the article gives."""
    assert keys(text) == expected


def test_headlines_show_only_names_that_the_text_has_taught():
    """A line in title case gives the names that the running text knows, and nothing longer."""
    text = "Angry Luis Vega Leaves Talks\n\nThe mayor, Luis Vega, left the talks on Monday."
    assert keys(text) == ["person luis vega", "person luis vega"]


def test_an_expansion_keeps_its_run_through_the_bracket():
    """An expansion says where it begins and ends, and where its bracket closes."""
    passage = open_passage("At the National Water Board (NWB) all is well.")
    (found,) = acronyms(passage)
    assert passage.surface(found.first, found.last) == "National Water Board (NWB)"
    assert passage.surface(found.start, found.end) == "National Water Board"


def test_one_person_can_have_two_keys():
    """Variants of a name can be one person; a shared surname is not enough when the given names differ."""
    assert same_person("j moss", "jane moss")
    assert not same_person("jim moss", "sam moss")
    assert not same_person("", "al moss")


@pytest.mark.parametrize(
    ("kind", "value", "question"),
    [
        ("name", Name("national water board", "National Water Board", "NWB"), "What does NWB stand for?"),
        ("name", Name("silver star", "Silver Star"), "What is the name of Silver Star?"),
        ("role", Role("ana ortiz", "Ana Ortiz, president", "ana ortiz", "president"), "What is Ana Ortiz’s role?"),
    ],
)
def test_questions_are_sentences(kind, value, question):
    """The question of a cluster is a sentence that names what is asked."""
    assert load_kinds()[kind].ask(claim(kind, value)) == question


WORDS = ["President", "Ana", "Ortiz", "of", "the", "(", ")", ",", ".", '"', "'s", "-", "and", "NWB", "National", "Board", "al", "as", "named", "A", "pm", "is", "who", "head", "\n", "’", "]"]  # fmt: skip


@settings(max_examples=150)
@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)))
def test_any_text_gives_names_inside_it(text):
    """On any text nothing is raised, and each span slices to text that begins and ends with a token."""
    passage = open_passage(text)
    for name in find_names(passage):
        assert text[passage.tokens.starts[name.first] : passage.tokens.ends[name.last - 1]] == name.text
        assert name.key
    for kind in ("name", "role"):
        for mention in load_kinds()[kind].find(passage):
            surface = text[mention.start : mention.end]
            assert surface == surface.strip()
            assert surface


keys_of_people = st.lists(st.sampled_from(["ana", "anna", "al", "j", "jim", "james", "ortiz", "roe", "jr", "de", "wei"]), min_size=1, max_size=4).map(" ".join)  # fmt: skip


@settings(max_examples=200)
@given(keys_of_people, keys_of_people)
def test_comparing_names_is_symmetric(left, right):
    """Names and expansions stand to each other as the others to them."""
    compare = load_kinds()["name"].compare
    for acronym in ("", "NWB"):
        a, b = (claim("name", Name(key, key.title(), acronym)) for key in (left, right))
        assert compare(a, b) == compare(b, a)


@pytest.mark.parametrize(
    "piece", ["Ana ", "(NWB) ", "(", "Ministry of ", 'Roe "Roe" ', "President Roe, head of NWB, ", "A. ", "de la Roe "]
)
def test_hostile_repetition_takes_linear_time(piece):
    """Text four times as long takes nowhere near sixteen times as long."""

    def seconds(times: int) -> float:
        passage = open_passage(piece * times)
        return cpu_seconds(lambda: [list(load_kinds()[kind].find(passage)) for kind in ("name", "role")])

    seconds(50)
    short, long = seconds(2500), seconds(10000)
    assert long < max(0.2, 9 * short)
