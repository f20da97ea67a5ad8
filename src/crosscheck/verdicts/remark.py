"""What a rule that matches no two claims of one thing has to say: the claims, how they stand, why; and its pairs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from crosscheck.model import Claim, Level, Pair, Relation


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that does not fit. claims: the chief one first. words: for people, without a full stop."""

    claims: tuple[Claim, ...]
    relation: Relation
    reason: str
    words: str

    @property
    def sentence(self) -> str:
        """Give the words as a sentence."""
        return to_sentence(self.words)


def to_sentence(words: str) -> str:
    """Begin with a capital and end with a full stop."""
    return f"{words[:1].upper()}{words[1:]}."


def pairs_of(remark: Remark) -> Iterator[Pair]:
    """Give the pairs of a remark: the chief claim with each other, and any two others that look the same."""
    chief, *others = remark.claims
    yield from (pair_of(chief, other, remark) for other in others)
    # a report shows one value of one article once, unless a pair holds the two apart: "20 in Arl, 20 in Bent"
    for left, right in combinations(others, 2):
        if left.article == right.article and left.value.text == right.value.text:
            yield pair_of(left, right, remark)


def pair_of(left: Claim, right: Claim, remark: Remark) -> Pair:
    """Make one pair of a remark."""
    return Pair(
        id=f"{left.id}~{right.id}", left=left.id, right=right.id, score=1.0,
        levels=(Level(remark.reason.replace("-", " "), remark.words, 1.0),), relation=remark.relation,
        reason=remark.reason, explanation=remark.sentence, rule=remark.reason.replace("-", " "),
    )  # fmt: skip
