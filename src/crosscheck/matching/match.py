"""Claims -> matches: block, gate, compare, score, then one-to-one inside each pair of articles, equal values first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from crosscheck.matching.background import Background, read_background
from crosscheck.matching.block import block_keys
from crosscheck.matching.evidence import gather
from crosscheck.matching.gate import why_apart
from crosscheck.matching.repeats import repeat_groups
from crosscheck.matching.score import DIFFERS, RELATED, card_of, score
from crosscheck.model import Claim, Comparison, Match
from crosscheck.options import Options
from crosscheck.values import DateValue

Compare = Callable[[Claim, Claim], Comparison]
MEETING = frozenset({"equal", "compatible"})
# Below this a candidate is not worth keeping even as undecided.
LEAST_SCORE = 0.05
# Two bare years with the same event or a fifth of their near words in common may date the same thing.
LEAST_NEAR = 0.2


def match(claims: Sequence[Claim], compare: Compare, options: Options) -> tuple[Match, ...]:
    """Find the pairs of claims that may answer one question, across articles, best first inside each article pair.

    `claims` are in the order of their articles (earlier first) and of their offsets.
    """
    background = read_background(claims)
    groups = repeat_groups(claims)
    by_articles: dict[tuple[str, str], list[Match]] = {}
    for left, right in candidates(claims, options):
        if why_apart(left, right):
            continue
        found = judge(left, right, compare, background)
        if found is not None:
            by_articles.setdefault((left.article, right.article), []).append(found)
    return tuple(
        found for articles in sorted(by_articles) for found in one_to_one(by_articles[articles], groups)
    )


def candidates(claims: Sequence[Claim], options: Options) -> Iterator[tuple[Claim, Claim]]:
    """Give each pair of claims of two articles that share a block, once, in order."""
    buckets: dict[tuple[str, ...], list[int]] = {}
    for index, claim in enumerate(claims):
        for key in block_keys(claim):
            buckets.setdefault(key, []).append(index)
    seen: set[tuple[int, int]] = set()
    for indices in buckets.values():
        for at, i in enumerate(indices):
            for j in indices[at + 1 : at + 1 + options.max_candidates]:
                if claims[i].article != claims[j].article:
                    seen.add((i, j))
    for i, j in sorted(seen):
        yield claims[i], claims[j]


def judge(left: Claim, right: Claim, compare: Compare, background: Background) -> Match | None:
    """Score one candidate pair; None where its values cannot be compared or the score is next to nothing."""
    comparison = compare(left, right)
    if comparison.outcome == "incomparable":
        return None
    card = card_of(comparison)
    evidence = gather(left, right, background)
    if is_coarse(left) and is_coarse(right) and not evidence.get("same event") and evidence["near words"] < LEAST_NEAR:
        return None
    points, levels = score(evidence, left.kind, card)
    kinship = points if card != DIFFERS else score(evidence, left.kind, RELATED)[0]
    return Match(left, right, points, levels, comparison, kinship) if max(points, kinship) >= LEAST_SCORE else None


def is_coarse(claim: Claim) -> bool:
    """Say whether a claim is a date of a year or more: two articles that both say "2015" need more in common."""
    return isinstance(claim.value, DateValue) and claim.value.precision in {"year", "decade", "period", "vague"}


def one_to_one(matches: Iterable[Match], groups: dict[str, int]) -> Iterator[Match]:
    """Keep the best match of each claim inside one pair of articles; repeats of a claim count as the claim.

    Matches whose values meet come first: a claim that agrees with one of the other article's is not held against
    another of them.
    """
    ranked = sorted(
        matches, key=lambda m: (m.comparison.outcome not in MEETING, -max(m.score, m.kinship), m.left.start, m.right.start)
    )
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    for found in ranked:
        left, right = groups[found.left.id], groups[found.right.id]
        if left in taken_left or right in taken_right:
            continue
        if found.comparison.outcome in MEETING and found.score < 0.2:
            continue
        taken_left.add(left)
        taken_right.add(right)
        yield found
