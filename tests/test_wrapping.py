"""Lines of prose that was wrapped at a width go on; headings, lists and lines of their own end where they end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.language.segment import split_sentences
from crosscheck.language.tokens import tokenise
from crosscheck.language.wrapping import soft_breaks


def sentences(text: str) -> list[str]:
    """Give a text's sentences, each on one line."""
    return [" ".join(text[one.start : one.end].split()) for one in split_sentences(text, tokenise(text))]


MAIL = """The flood of last Monday at Ellerby destroyed all of some
36 houses and a mill, so the council of the town said. Mayor
Ana Ortiz asked for at least 40 boats.

A boat sank in the harbour of the Lower Town on a
Monday, and nobody on board of the Solveig was hurt. It was
raised soon."""


def test_wrapped_prose_is_read_as_sentences() -> None:
    """Sentences go on over line ends, before a figure and a name too, where the line was filled; a short line ends one."""
    assert sentences(MAIL) == [
        "The flood of last Monday at Ellerby destroyed all of some 36 houses and a mill, so the council of the town said.",
        "Mayor Ana Ortiz asked for at least 40 boats.",
        "A boat sank in the harbour of the Lower Town on a",
        "Monday, and nobody on board of the Solveig was hurt.",
        "It was raised soon.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Storm batters the coast as thousands flee their homes\nMinister visits the flooded villages of the north",
        "Storm batters the coast as thousands flee their homes\nThe storm killed 12 people.",
        "Killed:\n12 people\n3 dogs",
        "- two loaves of bread and a bottle of milk for tomorrow\n- eggs",
        "milk\neggs\nbread",
        f"{'word ' * 40}\n36 houses were lost",
    ],
    ids=["headlines", "a headline over its text", "a table", "bullets", "a list", "one line a paragraph"],
)
def test_other_lines_end_where_they_end(text: str) -> None:
    """Nothing is joined where no line is surely the rest of another."""
    assert soft_breaks(text) == frozenset()
    assert len(sentences(text)) == len(text.splitlines())


def test_heading_over_wrapped_prose_stays_apart() -> None:
    """A short line over wrapped prose is no part of it."""
    text = (
        "Mill burns\nThe fire at the old mill of Brenfield on the Arle destroyed nearly all of\n"
        "36 houses and went on for days, and the brigade could do nothing about\nit at all."
    )
    assert sentences(text)[0] == "Mill burns"
    assert len(sentences(text)) == 2


@given(st.text(alphabet=st.sampled_from("aA1 .\n\t-“"), max_size=300))
def test_any_text_has_its_soft_breaks_at_newlines(text: str) -> None:
    """Any text is read without an exception, and only a newline is ever soft."""
    assert all(text[at] == "\n" for at in soft_breaks(text))
