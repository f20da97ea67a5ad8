"""An article under two ids: it is read as one while pairs are weighed, and its pairs are those of the first.

Else the second would speak for the first, and a story's rare words would be common. Only what says the same values in
the same words is an echo; a text with an edited figure is not, nor one of another day whose "Tuesday" is another day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product

from crosscheck.model import Claim, Comparison, Level, Match

# Fewer claims than this may be the same in two articles that are not one.
LEAST_CLAIMS = 3
Said = tuple[str, str, str, str, tuple[str, ...]]


def heard_once(claims: Sequence[Claim]) -> tuple[list[Claim], list[list[Sequence[Claim]]]]:
    """Give the claims without those of echoes, and those of each article that has echoes under each of its ids."""
    by_article: dict[str, list[Claim]] = {}
    for claim in claims:
        by_article.setdefault(claim.article, []).append(claim)
    voices: dict[object, list[Sequence[Claim]]] = {}
    for name, own in by_article.items():
        voices.setdefault(tuple(map(said, own)) if len(own) >= LEAST_CLAIMS else name, []).append(own)
    first = {own[0].article for own, *_ in voices.values()}
    return [claim for claim in claims if claim.article in first], [same for same in voices.values() if len(same) > 1]


def said(claim: Claim) -> Said:
    """Give what a claim says, in which words, whoever says it."""
    return claim.kind, claim.surface, claim.value.stated, claim.value.unit, claim.context


def echoed(
    matches: Iterable[Match],
    echoes: Sequence[Sequence[Sequence[Claim]]],
    compare: Callable[[Claim, Claim], Comparison],
    rank: Mapping[str, int],
) -> Iterator[Match]:
    """Give each match under every id of its articles, and each claim of an article with itself under the other ids.

    rank: article -> its place; the claim of the earlier article stands left.
    """
    forms = {claims[0].id: claims for same in echoes for claims in zip(*same, strict=True)}
    for match in matches:
        lefts, rights = (forms.get(claim.id, (claim,)) for claim in (match.left, match.right))
        for left, right in product(lefts, rights):
            if rank[left.article] < rank[right.article]:
                yield replace(match, left=left, right=right)
            else:
                yield replace(match, left=right, right=left, comparison=compare(right, left))
    for claims in forms.values():
        for left, right in combinations(claims, 2):
            if (comparison := compare(left, right)).outcome == "equal":
                yield Match(left, right, 1.0, (Level("word for word", "1.00", 1.0),), comparison, 1.0)
