"""Claims -> matches: block, gate, compare, score, then one-to-one inside each pair of articles, equal values first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from crosscheck.matching.background import read_background
from crosscheck.matching.block import block_keys
from crosscheck.matching.corroboration import Company, read_company
from crosscheck.matching.evidence import Evidence, gather
from crosscheck.matching.gate import why_apart
from crosscheck.matching.repeats import repeat_groups
from crosscheck.matching.score import DIFFERS, RELATED, card_of, score
from crosscheck.model import Claim, Comparison, Match
from crosscheck.options import Options
from crosscheck.values import DateValue

Compare = Callable[[Claim, Claim], Comparison]
Looked = tuple[Match, Evidence]
# Below these a candidate is not worth keeping even as undecided.
LEAST_SCORE, LEAST_AGREEMENT = 0.05, 0.2
# Two bare years with the same event or a fifth of their near words in common may date the same thing.
LEAST_NEAR = 0.2


def match(claims: Sequence[Claim], compare: Compare, options: Options) -> tuple[Match, ...]:
    """Find the pairs of claims that may answer one question, across articles, best first inside each article pair.

    `claims` are in the order of their articles (earlier first) and of their offsets. Pairs whose values meet are settled
    first; pairs whose values differ are then judged in their light.
    """
    repeats = repeat_groups(claims)
    met, rivals = first_look(claims, compare, options)
    agreed = settle((found for found, _ in met if found.score >= LEAST_AGREEMENT), repeats, {})
    company = read_company(claims, repeats, agreed, (rival for rival, _ in rivals))
    judged = [again for rival, evidence in rivals if (again := second_look(rival, evidence, company)) is not None]
    taken = taken_by(agreed, repeats)
    return tuple(
        sorted(
            (*agreed, *settle(judged, repeats, taken)),
            key=lambda m: (m.left.article, m.right.article, -m.score, m.left.start, m.right.start),
        )
    )


def first_look(claims: Sequence[Claim], compare: Compare, options: Options) -> tuple[list[Looked], list[Looked]]:
    """Score every candidate pair by itself; give those whose values meet, and the others, with their evidence."""
    background = read_background(claims)
    met: list[Looked] = []
    rivals: list[Looked] = []
    for left, right in candidates(claims, options):
        if why_apart(left, right):
            continue
        comparison = compare(left, right)
        if comparison.outcome == "incomparable":
            continue
        evidence = gather(left, right, background)
        if (
            is_coarse(left)
            and is_coarse(right)
            and not evidence.get("same event")
            and evidence["near words"] < LEAST_NEAR
        ):
            continue
        points, levels = score(evidence, left.kind, card_of(comparison))
        found = Match(left, right, points, levels, comparison, points)
        (rivals if card_of(comparison) == DIFFERS else met).append((found, evidence))
    return met, rivals


def second_look(rival: Match, evidence: Evidence, company: Company) -> Match | None:
    """Judge a pair whose values differ again, with what the other articles say; None when next to nothing is left."""
    evidence = evidence | company.evidence(rival.left, rival.right)
    points, levels = score(evidence, rival.left.kind, DIFFERS)
    kinship = score(evidence, rival.left.kind, RELATED)[0]
    if max(points, kinship) < LEAST_SCORE:
        return None
    return Match(rival.left, rival.right, points, levels, rival.comparison, kinship)


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


def is_coarse(claim: Claim) -> bool:
    """Say whether a claim is a date of a year or more: two articles that both say "2015" need more in common."""
    return isinstance(claim.value, DateValue) and claim.value.precision in {"year", "decade", "period", "vague"}


Taken = dict[tuple[str, str], set[int]]


def settle(matches: Iterable[Match], repeats: dict[str, int], taken: Taken) -> tuple[Match, ...]:
    """Keep the best match of each claim inside one pair of articles; repeats of a claim count as the claim.

    taken: (article, other article) -> groups of the first that have their match in the second already.
    """
    kept = []
    for found in sorted(matches, key=lambda m: (-max(m.score, m.kinship), m.left.id, m.right.id)):
        here, there = sides(found)
        left, right = repeats[found.left.id], repeats[found.right.id]
        if left in taken.setdefault(here, set()) or right in taken.setdefault(there, set()):
            continue
        taken[here].add(left)
        taken[there].add(right)
        kept.append(found)
    return tuple(kept)


def taken_by(agreed: Iterable[Match], repeats: dict[str, int]) -> Taken:
    """Note which claims have their match: one that agrees with an article is not held against another claim of it."""
    taken: Taken = {}
    for found in agreed:
        here, there = sides(found)
        taken.setdefault(here, set()).add(repeats[found.left.id])
        taken.setdefault(there, set()).add(repeats[found.right.id])
    return taken


def sides(found: Match) -> tuple[tuple[str, str], tuple[str, str]]:
    """Give both directions of a match's pair of articles."""
    left, right = found.left.article, found.right.article
    return (left, right), (right, left)
