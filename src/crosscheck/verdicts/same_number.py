"""One telling number said of two different things: "31,355 detained" here, "31,355 deported" there. Worth a look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from crosscheck.language.lexicon import word_set
from crosscheck.matching.gate import counted_apart, includes
from crosscheck.matching.values_met import telling
from crosscheck.model import Claim, Relation
from crosscheck.values import DateValue, Quantity
from crosscheck.verdicts.inside import likeness
from crosscheck.verdicts.remark import Remark

# Two counts share four digits by chance once in ten thousand; three do so too often, unless their sentences are alike.
RARE_DIGITS, TELLING_DIGITS = 4, 3
ALIKE, LIKE = 0.25, 0.5
LARGE_SUM = 1_000_000
# A number in more places is the story's own; the first of them stand for it.
MOST_PLACES = 30
FIRST_YEAR, LAST_YEAR = 1800, 2100


def same_number_remarks(claims: Sequence[Claim]) -> Iterator[Remark]:
    """Give the numbers that stand for two different things in one article or in two, once for the two."""
    places: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in claims:
        if claim.kind in {"count", "money"} and is_plain(claim):
            places.setdefault((claim.kind, claim.value.stated, claim.value.unit), []).append(claim)
    for (kind, _, _), found in places.items():
        odd_of = odd_sums if kind == "money" else odd_counts
        for pairs in by_articles(found[:MOST_PLACES]).values():
            yield from (remark(left, right) for left, right in odd_of(pairs)[:1])


def by_articles(found: Sequence[Claim]) -> dict[tuple[str, str], list[tuple[Claim, Claim]]]:
    """Give the pairs of claims of two sentences, by their articles."""
    pairs: dict[tuple[str, str], list[tuple[Claim, Claim]]] = {}
    for left, right in combinations(found, 2):
        if place_of(left) != place_of(right):
            pairs.setdefault((left.article, right.article), []).append((left, right))
    return pairs


def odd_sums(pairs: Sequence[tuple[Claim, Claim]]) -> list[tuple[Claim, Claim]]:
    """Give the pairs of one article in which a sum is said of two things."""
    return [(left, right) for left, right in pairs if left.article == right.article and are_two_sums(left, right)]


def odd_counts(pairs: Sequence[tuple[Claim, Claim]]) -> list[tuple[Claim, Claim]]:
    """Give the pairs in which a count is said of two things; none where the two articles also say it of one."""
    odd = [(left, right) for left, right in pairs if are_two_counts(left, right)]
    return odd if len(odd) == len(pairs) else []


def place_of(claim: Claim) -> tuple[str, int]:
    """Give the sentence of a claim."""
    return claim.article, claim.sentence.start


def is_plain(claim: Claim) -> bool:
    """Say whether a figure is one number, and not a year that was taken for one."""
    value = claim.value
    if not isinstance(value, Quantity) or len(value.numbers) > 1 or claim.attribution.stance == "denied":
        return False
    return not (FIRST_YEAR <= value.numbers[0] <= LAST_YEAR and claim.surface.isdigit())


def are_two_counts(left: Claim, right: Claim) -> bool:
    """Say whether a rare count is said of two things: nouns, or happenings, that never share a figure."""
    digits = telling(left.value.stated)
    if digits < RARE_DIGITS and (digits < TELLING_DIGITS or likeness(left, right) < ALIKE):
        return False
    a, b = left.subject, right.subject
    if set(a.events) & set(b.events):
        return False
    if a.head == b.head or a.classes == b.classes or includes(left, right) or includes(right, left):
        # one noun, two happenings: certain only where both are said
        return a.event != b.event and {a.event, b.event} <= word_set("samenumber", "happenings")
    return bool(a.classes and b.classes and counted_apart(left, right))


def are_two_sums(left: Claim, right: Claim) -> bool:
    """Say whether a large sum of one article is said of two things; its first sentence only tells what comes after."""
    value = left.value
    if not isinstance(value, Quantity) or left.order == 0 or likeness(left, right) >= LIKE:
        return False
    if value.numbers[0] < LARGE_SUM and telling(value.stated) < TELLING_DIGITS:
        return False
    a, b = left.subject, right.subject
    # "a $12 billion plan" of one body in May, "a $12 billion programme" of another in June; not a theft and its loot
    are_named = a.names and b.names and not set(a.names) & set(b.names)
    years, days = spans_apart(left, right)
    return years or bool((are_named or days) and a.head and b.head and a.head != b.head)


def spans_apart(left: Claim, right: Claim) -> tuple[bool, bool]:
    """Say whether two figures hold for years that differ, and for days that differ."""
    a, b = left.scope.when, right.scope.when
    if not isinstance(a, DateValue) or not isinstance(b, DateValue) or not (a.low and a.high and b.low and b.high):
        return False, False
    return a.high.year < b.low.year or b.high.year < a.low.year, a.high < b.low or b.high < a.low


def remark(left: Claim, right: Claim) -> Remark:
    """Say which two things have one number."""
    where = "one article gives" if left.article == right.article else "two articles give"
    things = [claim.subject.counted or claim.subject.event for claim in (left, right)]
    named = f" ({things[0]}, {things[1]})" if all(things) and things[0] != things[1] else ""
    words = f"{where} {left.value.text} for two different things{named}"
    return Remark((left, right), Relation.UNDECIDED, "same-number", words)
