"""Arithmetic between sentences and articles: a share here and a count there of one base; a part above its whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

from crosscheck.language.lexicon import word_set
from crosscheck.matching.gate import includes
from crosscheck.model import Claim, Pair, Relation
from crosscheck.values import Quantity
from crosscheck.verdicts.inside import likeness
from crosscheck.verdicts.portions import belied, joint_fits
from crosscheck.verdicts.reckoning import bounds_of
from crosscheck.verdicts.remark import Remark, to_sentence
from crosscheck.verdicts.rows import Row
from crosscheck.verdicts.story import Story

# Share of the words told of the one that are told of the other too ("were rescued", "had been rescued by nightfall").
SAME_TOLD = 0.5
# Share of their sentences' words from which two counts of one happening are of the same one.
ALIKE = 0.4
# A base that is told of more often than this is a table.
MOST_OF_ONE = 10


@dataclass(frozen=True, slots=True)
class Portion:
    """A share or a count "of the 200 passengers"."""

    figure: Claim
    base: Claim
    told: frozenset[str]


def portions(rows: Iterable[Row]) -> Iterator[Portion]:
    """Give every share and count that is told of a counted base: "60 percent of the 200 passengers were rescued"."""
    for row in rows:
        for at in range(len(row.figures) - 1):
            figure, base = row.figures[at : at + 2]
            if base.kind == "count" and figure.kind in {"count", "percent"} and joint_fits(row, at + 1, "base"):
                noun = {base.subject.head, *base.subject.classes, *base.subject.restriction}
                marked = {f"+{label}" for label in base.subject.classes}
                yield Portion(figure, base, frozenset(base.after) - noun - marked)


def belied_across(rows: Iterable[Row], story: Story) -> Iterator[Remark]:
    """Give shares of a base that a count of the same base elsewhere belies, where both tell the same of it."""
    bases: dict[tuple[str, str], tuple[list[Portion], list[Portion]]] = {}
    for one in portions(rows):
        key = (one.base.value.stated, one.base.subject.head)
        bases.setdefault(key, ([], []))[one.figure.kind == "count"].append(one)
    for shares, counts in bases.values():
        for share, count in product(shares[:MOST_OF_ONE], counts[:MOST_OF_ONE]):
            if is_of_one_time(share.figure, count.figure, story) and tells_same(share, count):
                remark = belied(share.figure, count.figure, count.base)
                if remark is not None:
                    yield remark


def is_of_one_time(one: Claim, two: Claim, story: Story) -> bool:
    """Say whether two figures stand in one article, or in two that appeared on one day."""
    a, b = story.published.get(one.article), story.published.get(two.article)
    return one.article == two.article or (a is not None and a == b and a[0] == a[1])


def tells_same(one: Portion, two: Portion) -> bool:
    """Say whether two portions are those to whom the same happened."""
    a, b = one.figure.subject, two.figure.subject
    least = min(len(one.told), len(two.told))
    shared = len(one.told & two.told)
    return least > 0 and shared >= SAME_TOLD * least and (a.event == b.event or not a.event or not b.event)


def with_sound_parts(pairs: Iterable[Pair], claims: Mapping[str, Claim], story: Story) -> tuple[Pair, ...]:
    """Judge again the pairs that were called part and whole although the part is the larger of the two."""
    return tuple(
        sound(pair, claims[pair.left], claims[pair.right], story) if pair.reason == "subset" else pair for pair in pairs
    )


def sound(pair: Pair, left: Claim, right: Claim, story: Story) -> Pair:
    """Judge one pair: a part above its whole is a conflict where time cannot explain it, and else asserts nothing."""
    if not includes(left, right) and not includes(right, left):
        return pair
    whole, part = (left, right) if includes(left, right) else (right, left)
    a, b = whole.value, part.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or b.numbers[0] <= a.numbers[0]:
        return pair
    is_certain = (
        bounds_of(a).is_below(bounds_of(b))
        and story.is_later(part, whole)
        and whole.subject.event == part.subject.event
        and whole.subject.event in word_set("rivals", "counters")
        and likeness(left, right) >= ALIKE
        and not whole.scope.background
        and not part.scope.background
    )
    words = f"{b.text} {part.subject.counted} cannot be part of {a.text} {whole.subject.counted}".rstrip()
    if is_certain:
        return replace(pair, relation=Relation.CONFLICT, reason="part-above-whole", explanation=to_sentence(words))
    return replace(pair, relation=Relation.UNDECIDED, reason="no-part", explanation=to_sentence(words))
