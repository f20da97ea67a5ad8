"""What must not matter to a story: the order of its articles, an article on something else, a sentence said again.

The quality stories stand in the project; the labelled stories of ../shared are tried too, where they are.
"""

from __future__ import annotations

import json
import os
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from crosscheck import Article, Options, check
from crosscheck.model import Claim, Finding, Pair, Report
from crosscheck.reading.story import read_paths

QUALITY = Path(__file__).parent / "quality"
SHARED = Path(os.environ.get("CROSSCHECK_SHARED") or Path(__file__).parents[2] / "shared") / "gold"
# How many stories further on the story lies from which an unrelated article comes.
AWAY = 7


@cache
def quality() -> tuple[str, ...]:
    """Give the names of the quality stories."""
    return tuple(sorted(path.parent.name for path in QUALITY.glob("*/expected.toml")))


@cache
def labelled() -> tuple[str, ...]:
    """Give the names of the labelled stories; none in a fresh clone."""
    return tuple(sorted(path.stem for path in SHARED.glob("*.json") if not path.name.startswith("NEGATIVE")))


@cache
def articles_of(name: str) -> tuple[Article, ...]:
    """Read a story's articles, each under an id that no other story has."""
    if name in quality():
        stories, errors = read_paths([QUALITY / name], Options())
        assert not errors
        return tuple(replace(one, id=f"{name}/{Path(one.id).name}") for one in stories[0].articles)
    heads = json.loads((SHARED / f"{name}.json").read_text(encoding="utf-8"))["articles"]
    return tuple(
        Article(
            head["id"],
            (SHARED / "texts" / f"{head['id'].replace('/', '_')}.txt").read_text(encoding="utf-8"),
            title=head.get("title") or "",
            published=head.get("published") or None,
        )
        for head in heads
    )


@cache
def report_of(name: str) -> Report:
    """Check a story as it stands."""
    return check(articles_of(name))


CASES = [*quality(), *(pytest.param(name, marks=pytest.mark.shared) for name in labelled())]


def stranger(name: str) -> Article:
    """Give an article of another story of the same sort."""
    names = quality() if name in quality() else labelled()
    return articles_of(names[(names.index(name) + AWAY) % len(names)])[0]


def richest(claim: Claim) -> tuple[bool, int]:
    """Put a claim of a figure, and the first of them, above the rest."""
    return claim.kind in {"count", "money", "percent", "measure"}, -claim.start


def judged(report: Report, articles: tuple[Article, ...], *, but: frozenset[str] = frozenset()) -> dict[str, Pair]:
    """Give the pairs of some articles of a report, without those of some claims."""
    ids = {article.id for article in articles}
    own = {claim.id for claim in report.claims if claim.article in ids} - but
    return {pair.id: pair for pair in report.pairs if {pair.left, pair.right} <= own}


def holds(finding: Finding, report: Report) -> bool:
    """Say whether a report has a finding with the same verdict and all its claims."""
    return any(one.verdict is finding.verdict and set(finding.claims) <= set(one.claims) for one in report.findings)


@pytest.mark.parametrize("name", CASES)
def test_order_of_articles_changes_nothing(name: str) -> None:
    """The articles in another order, one of them given twice, give the same bytes."""
    articles = articles_of(name)
    turned = [*reversed(articles), articles[0]]
    assert json.dumps(check(turned).to_json()) == json.dumps(report_of(name).to_json())


@pytest.mark.parametrize("name", CASES)
def test_unrelated_article_changes_nothing_else(name: str) -> None:
    """An article of another story leaves every pair its score, its reasons and its verdict, and takes no finding away."""
    articles, before = articles_of(name), report_of(name)
    after = check([*articles, stranger(name)])
    assert judged(after, articles) == judged(before, articles)
    assert [finding.id for finding in before.findings if not holds(finding, after)] == []
    assert set(before.copies) <= set(after.copies)


@pytest.mark.parametrize("name", CASES)
def test_article_under_two_ids_changes_nothing_else(name: str) -> None:
    """A text that a second article prints word for word leaves every pair its score, its reasons and its verdict."""
    articles, before = articles_of(name), report_of(name)
    printed = replace(articles[0], id=f"{articles[0].id}-reprint")
    after = check([*articles, printed])
    assert judged(after, articles) == judged(before, articles)
    assert [finding.id for finding in before.findings if not holds(finding, after)] == []
    said = {frozenset((pair.left, pair.right)): pair.relation for pair in after.pairs}
    under = articles[0].id + "#", printed.id + "#"
    for pair in before.pairs:
        if pair.left.startswith(under[0]) != pair.right.startswith(under[0]):
            echo = frozenset(side.replace(*under) for side in (pair.left, pair.right))
            assert said[echo] == pair.relation, pair


@pytest.mark.parametrize("name", CASES)
def test_sentence_said_again_changes_nothing_else(name: str) -> None:
    """An article that says one of its sentences again, word for word, leaves all other pairs and every finding."""
    (first, *others), before = articles_of(name), report_of(name)
    said = max((claim for claim in before.claims if claim.article == first.id), key=richest).sentence
    again = replace(first, text=f"{first.text.rstrip()}\n\n{first.text[said.start : said.end].strip()}\n")
    after = check([again, *others])
    added = frozenset(claim.id for claim in after.claims) - {claim.id for claim in before.claims}
    assert added
    articles = (again, *others)
    assert judged(after, articles, but=added) == judged(before, articles)
    assert [finding.id for finding in before.findings if not holds(finding, after)] == []
    new = [finding for finding in after.findings if finding.verdict == "conflict" and set(finding.claims) & added]
    assert [one for one in new if not any(set(one.claims) & set(had.claims) for had in before.findings)] == []


def test_two_stories_in_one_folder_stay_two() -> None:
    """Two stories read together have the pairs that each has alone."""
    one, two = articles_of("oil-spill"), articles_of("council-election")
    report = check([*one, *two])
    for name, articles in (("oil-spill", one), ("council-election", two)):
        assert judged(report, articles) == judged(report_of(name), articles)
