"""One text in several papers is one voice, standing words are not a text, and what was edited in a copy is told."""

from __future__ import annotations

import pytest

from crosscheck import Article, check
from crosscheck.matching.copies import find_copies
from crosscheck.model import Finding

WIRE = """The harbour of Arl was closed on Monday after a crane fell on two barges during a storm. Dock workers said the
wind had torn the crane from its rails shortly after lunch. Nobody was on board the barges, which sank within the hour.
The port's director, Ina Holm, said that divers would look at the wrecks as soon as the sea was calm enough. Ferries to
the islands were sent to Bent instead, and passengers were taken there by bus. The crane had been inspected in March,
according to the ministry of transport, and no fault had been found at the time."""
EDITED = """The harbour of Arl has been closed since Monday, after a large crane fell on two barges during a storm. Dock
workers said the strong wind had torn the crane from its rails shortly after lunch. Nobody was aboard the barges, which
sank within the hour. The director of the port, Ina Holm, said divers would look at the wrecks as soon as the sea was
calm. Ferries to the islands were sent to Bent instead, and passengers were taken there by bus. The crane had been
inspected in March, according to the transport ministry, and no fault had been found."""
OWN = """A storm brought down a crane in Arl, and the town will be without its port for days. I walked along the quay with
fishermen who had seen it fall: a groan, then a splash, then silence. "We all ran," said one of them. The two barges went
down so fast that only their masts can be seen. Ina Holm, who runs the port, would not guess when ships can come back.
Ferries now leave from Bent, and the hotels there are full. Inspectors from the ministry had looked at the crane in
March."""
QUOTED = """Prices of fish rose in Bent on Tuesday. The port's director, Ina Holm, said that divers would look at the
wrecks as soon as the sea was calm enough. Until then boats must land elsewhere, and the auction hall in Arl stays empty.
Traders expect the shortage to last until the weekend, when two trawlers are due from the north with cod and haddock.
Restaurants along the coast have taken mussels off the menu, and one has closed its kitchen for the week."""


def groups(*texts: str, **named: str) -> tuple[tuple[str, ...], ...]:
    """Give the groups of copies among texts, which are called a0, a1 and so on, and among named ones."""
    articles = [Article(id=f"a{number}", text=text) for number, text in enumerate(texts)]
    return find_copies([*articles, *(Article(id=name, text=text) for name, text in named.items())])


def test_lightly_edited_copy_is_one_voice() -> None:
    """A wire text that an editor has gone over, a few words in each sentence, is the wire's voice."""
    assert groups(WIRE, EDITED, OWN) == (("a0", "a1"),)


def test_text_of_its_own_is_another_voice() -> None:
    """Articles on one event, and one that shares a quotation, are voices of their own."""
    assert groups(WIRE, OWN, QUOTED) == ()


def test_brief_cut_from_a_text_is_a_copy() -> None:
    """The first sentences of a wire text are the wire's voice too."""
    assert groups(WIRE, " ".join(WIRE.split()[:45])) == (("a0", "a1"),)


FOOT = """The Lantern has told the news of this coast since the days of sail, from a house on the market square that its
founder bought with the prize of a lottery. Letters to the editor reach us by post, by boat and by hand; we print those
which are short, signed and kind. Found an error? Ring the bell at the door and ask for the night desk, which is awake."""


def test_standing_words_are_no_copy() -> None:
    """A foot that unrelated articles of one paper share makes none of them a copy of another."""
    own = [
        "A dog found its way home to Arl after nine days on the moor, thin and wet and glad to be back.",
        "The school of Bent has a new roof, paid for by a fair at which forty cakes and a goat were sold.",
        "Nobody claimed the lottery prize, and the town council will spend it on a bench by the river.",
    ]
    assert groups(*(f"{text * 2} {FOOT}" for text in own)) == ()


def test_page_words_are_no_copy() -> None:
    """Two short articles that share the words of their pages are two voices."""
    page = (
        "Sign up for our newsletter and never miss a story from the coast again. All rights reserved by the publisher."
    )
    one = "A dog found its way home to Arl after nine days on the moor, thin and wet and glad to be back by the fire."
    two = "The school of Bent has a new roof, paid for by a fair at which cakes and one very loud goat were sold."
    assert groups(f"{one} {page}", f"{two} {page}") == ()


def test_credit_line_makes_less_enough() -> None:
    """Two texts that credit one agency share less than a copy does, and are one voice; without the credit they are two."""
    half = " ".join(WIRE.split()[:40]) + " " + OWN.replace("\n", " ")[:330]
    credited = [f"ARL (Reuters) - {text}" for text in (WIRE, half)]
    assert groups(*credited) == (("a0", "a1"),)
    assert groups(WIRE, half) == ()


def test_groups_do_not_depend_on_order() -> None:
    """Copies are grouped alike in any order of the articles."""
    assert groups(a=WIRE, b=EDITED, c=QUOTED) == groups(c=QUOTED, b=EDITED, a=WIRE) == (("a", "b"),)


LINE = "The council of Arl voted on Monday to spend {} on new flood walls along the river after two years of delay, {}."


def findings(*articles: tuple[str, str | None]) -> list[Finding]:
    """Give the findings on articles that are no agreement."""
    report = check([Article(id=f"a{n}", text=text, published=day) for n, (text, day) in enumerate(articles)])
    return [finding for finding in report.findings if finding.verdict != "agreement"]


def test_value_edited_in_a_copied_sentence_is_grave() -> None:
    """One sentence in two papers of one day with two values is a conflict of high severity that says so."""
    (finding,) = findings(
        (LINE.format("$12.4 million", "the mayor said"), "2024-03-05"),
        (LINE.format("$14.2 million", "said the mayor"), "2024-03-05"),
    )
    assert (finding.verdict, finding.severity, finding.reason) == ("conflict", "high", "edited-copy")
    assert finding.explanation == (
        "One sentence stands in both articles, with $12.4 million in one and $14.2 million in the other."
    )


def test_later_copy_is_an_update() -> None:
    """A copy of a later day with another value has corrected it."""
    (finding,) = findings(
        (LINE.format("$12.4 million", "the mayor said"), "2024-03-05"),
        (LINE.format("$14.2 million", "the mayor said"), "2024-03-07"),
    )
    assert (finding.verdict, finding.reason) == ("update", "corrected-copy")
    assert (
        finding.explanation
        == "The later copy of this sentence says $14.2 million where the earlier said $12.4 million."
    )


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("$12 million", LINE),  # rounded
        ("$14.2 million", LINE.replace("flood walls", "tram lines")),  # another thing
        ("$14.2 million", LINE.replace("Arl", "Bent")),  # another place
        ("$14.2 million", LINE.replace("two years", "six months")),  # written from a form
    ],
)
def test_what_is_no_edit(value: str, line: str) -> None:
    """A rounded value, another name, another thing or a second value that differs makes no edited copy."""
    found = findings(
        (LINE.format("$12.4 million", "the mayor said"), "2024-03-05"),
        (line.format(value, "the mayor said"), "2024-03-05"),
    )
    assert not [finding for finding in found if finding.reason in {"edited-copy", "corrected-copy", "copy-differs"}]


@pytest.mark.parametrize("day", ["on Monday", "last Monday"])
def test_day_of_a_late_copy_is_no_edit(day: str) -> None:
    """A sentence that is copied a week later, with its Monday, was not corrected."""
    line = "The council of Arl voted {} to build new flood walls along the river after long delays, the mayor said."
    assert findings((line.format("on Monday"), "2024-03-05"), (line.format(day), "2024-03-12")) == []


def test_toll_of_undated_copies_is_worth_a_look() -> None:
    """Two undated copies with two tolls may be an earlier and a later one."""
    line = (
        "A fire in a hostel near the port killed {} people and left many with burns, the brigade said in a statement."
    )
    (finding,) = findings((line.format(12), None), (line.format(15), None))
    assert (finding.verdict, finding.severity, finding.reason) == ("undecided", "low", "copy-differs")
