"""A finding's id says what it is about: edits that change no meaning neither lose an id nor make a new one."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from crosscheck import Article, Options, check
from crosscheck.desk.decisions import ID
from crosscheck.model import Report
from crosscheck.reading.story import read_paths

STORIES = Path(__file__).parent / "stories"
UNRELATED = Article(
    "aa-unrelated",
    "The orchestra tuned its violins. An old clarinet lay on a chair beside the music, and the hall was quiet.",
    published="2020-05-09",
)
QUIET = "The hall was quiet and the music had stopped.\n"

Edit = Callable[[list[Article]], list[Article]]
EDITS: dict[str, Edit] = {
    "articles in another order": lambda articles: articles[::-1],
    "an unrelated article, earlier than all": lambda articles: [UNRELATED, *articles],
    "an unrelated sentence at the end": lambda articles: [
        replace(one, text=f"{one.text.rstrip()}\n\n{QUIET}") for one in articles
    ],
    "other file names": lambda articles: [
        replace(one, id=f"{(number * 7) % 13:02d}-renamed-{number}") for number, one in enumerate(articles)
    ],
    "two spaces after a full stop": lambda articles: [
        replace(one, text=one.text.replace(". ", ".  ")) for one in articles
    ],
    "other titles, publishers, authors and addresses": lambda articles: [
        replace(one, title="T", publisher=f"P{number}", author="A", url=f"https://example.org/{number}")
        for number, one in enumerate(articles)
    ],
}


def stories() -> Iterator[tuple[str, list[Article]]]:
    """Read the stories of our own."""
    for folder in sorted(path for path in STORIES.iterdir() if path.is_dir()):
        found, _ = read_paths([folder], Options())
        yield folder.name, list(found[0].articles)


def labelled(shared: Path) -> Iterator[tuple[str, list[Article]]]:
    """Read the labelled stories of other people."""
    for path in sorted((shared / "gold").glob("*.json")):
        heads = json.loads(path.read_text(encoding="utf-8")).get("articles", [])
        texts = [
            (head, (shared / "gold" / "texts" / f"{head['id'].replace('/', '_')}.txt").read_text(encoding="utf-8"))
            for head in heads
        ]
        if texts:
            yield path.stem, [Article(head["id"], text, published=head.get("published")) for head, text in texts]


def ids(report: Report) -> list[str]:
    """Give the ids of a report's findings."""
    return [finding.id for finding in report.findings]


@pytest.fixture(scope="module")
def own() -> list[tuple[str, list[Article], list[str]]]:
    """Check the stories of our own once."""
    return [(name, articles, ids(check(articles))) for name, articles in stories()]


@pytest.fixture(scope="module")
def theirs(shared: Path) -> list[tuple[str, list[Article], list[str]]]:
    """Check the labelled stories of other people once."""
    return [(name, articles, ids(check(articles))) for name, articles in labelled(shared)]


@pytest.mark.parametrize("edit", EDITS)
def test_edit_keeps_the_ids_of_our_stories(own: list[tuple[str, list[Article], list[str]]], edit: str) -> None:
    """An edit that changes no meaning neither loses an id nor makes a new one."""
    assert sum(len(before) for *_, before in own) > 30
    for name, articles, before in own:
        assert sorted(ids(check(EDITS[edit](articles)))) == sorted(before), name


def all_edits(articles: list[Article]) -> list[Article]:
    """Make every edit, one after the other."""
    for edit in EDITS.values():
        articles = edit(articles)
    return articles


@pytest.mark.shared
def test_edits_keep_the_ids_of_the_labelled_stories(theirs: list[tuple[str, list[Article], list[str]]]) -> None:
    """All those edits at once leave the ids of news that others wrote as they were."""
    assert sum(len(before) for *_, before in theirs) > 300
    for name, articles, before in theirs:
        assert sorted(ids(check(all_edits(articles)))) == sorted(before), name


@pytest.mark.shared
def test_findings_of_one_story_share_no_id(theirs: list[tuple[str, list[Article], list[str]]]) -> None:
    """However alike two findings are, each has an id of its own and the right shape."""
    for name, _, found in theirs:
        assert len(set(found)) == len(found), name
        assert all(ID.fullmatch(one) for one in found)


def wrapped(articles: list[Article]) -> list[Article]:
    """Wrap every line at 72 characters, as mail does."""
    return [
        replace(one, text="\n".join(textwrap.fill(line, 72, break_on_hyphens=False) for line in one.text.split("\n")))
        for one in articles
    ]


def changed(before: list[str], after: list[str]) -> int:
    """Count the ids that are lost or new."""
    return len(set(before) ^ set(after))


def test_wrapping_lines_keeps_the_ids_of_our_stories(own: list[tuple[str, list[Article], list[str]]]) -> None:
    """Text that is wrapped at a width keeps all ids but one or two, where a line happens to begin with a capital."""
    assert sum(changed(before, ids(check(wrapped(articles)))) for _, articles, before in own) <= 2


@pytest.mark.shared
def test_wrapping_lines_keeps_the_ids_of_the_labelled_stories(
    theirs: list[tuple[str, list[Article], list[str]]],
) -> None:
    """The same holds for two ids in a hundred at most."""
    lost = sum(changed(before, ids(check(wrapped(articles)))) for _, articles, before in theirs)
    assert lost <= sum(len(before) for *_, before in theirs) // 50


def two(left: str, right: str, *more: str) -> list[Article]:
    """Make an article of each text, a day apart."""
    texts = (left, right, *more)
    return [Article(f"a{at}", text, published=f"2024-03-{at + 1:02d}") for at, text in enumerate(texts)]


HOUSES = ("The storm destroyed 36 houses in Brenfield.", "The storm destroyed 63 houses in Brenfield.")


def id_of(report: Report, surface: str) -> str:
    """Give the id of the one finding that holds a claim with these words."""
    names = {claim.id for claim in report.claims if claim.surface == surface}
    (found,) = (finding.id for finding in report.findings if names & set(finding.claims))
    return found


@pytest.mark.parametrize(
    "texts",
    [
        ("The storm destroyed 36 houses in Brenfield.", "The storm destroyed 93 houses in Brenfield."),
        (
            "The storm destroyed 36 houses in Brenfield.",
            "Police closed a road.\n\nThe storm destroyed 63 houses there.",
        ),
        (*HOUSES, "The storm destroyed 36 houses in Brenfield."),
        ("The storm destroyed 36 houses in Brenfield, police said.", HOUSES[1]),
    ],
    ids=["other value", "other offset and words", "a source that joins", "another attribution"],
)
def test_id_says_what_it_is_about(texts: tuple[str, ...]) -> None:
    """Another value, place in the text, source or voice leaves the id as it is."""
    (before,) = ids(check(two(*HOUSES)))
    assert id_of(check(two(*texts)), "36") == before


def test_other_subject_has_another_id() -> None:
    """What counts something else is another finding."""
    (houses,) = ids(check(two(*HOUSES)))
    (bridges,) = ids(check(two(*(text.replace("houses", "bridges") for text in HOUSES))))
    assert houses != bridges


def test_finding_that_is_there_keeps_its_id_when_a_like_one_comes() -> None:
    """A later finding on the same noun and event takes another id, and leaves the first its own."""
    first = two(*HOUSES)
    later = [
        Article("b0", "In 1987 a storm destroyed 410 houses in Lower Arle.", published="2024-04-01"),
        Article("b1", "In 1987 a storm destroyed 410 houses in Lower Arle.", published="2024-04-02"),
    ]
    (before,) = ids(check(first))
    after = check([*first, *later])
    assert id_of(after, "36") == before
    assert id_of(after, "410") != before


def test_forms_hold_the_old_id() -> None:
    """A decision made before cx2 names its finding by an id that is still among its forms."""
    (finding,) = check(two(*HOUSES)).findings
    assert finding.id.startswith("cx2-")
    assert any(form.startswith("cx1-") for form in finding.forms)
    assert finding.id not in finding.forms
