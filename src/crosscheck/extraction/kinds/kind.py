"""What a kind of claim is: one file that ends in KIND = ClaimKind(...)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from crosscheck.language.passage import Passage
from crosscheck.model import Claim, Comparison
from crosscheck.values import Value


@dataclass(frozen=True, slots=True)
class Mention:
    """A surface that some kind recognised: half-open offsets into the text and half-open token indices.

    value: the normal form, or None with a `reason` where it looks like a value and was not understood.
    counted: token run of the counted noun phrase, where the kind knows it; else (0, 0) and the subject is looked for.
    """

    kind: str
    start: int
    end: int
    first: int
    last: int
    value: Value | None
    reason: str = ""
    counted: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class ClaimKind:
    """One kind of claim.

    find: all mentions in one article. compare: how the values of two claims of this kind stand, symmetric.
    ask: the question that a cluster of such claims answers, for people. rank: settles overlaps of equal length,
    higher wins.
    """

    name: str
    find: Callable[[Passage], Iterable[Mention]]
    compare: Callable[[Claim, Claim], Comparison]
    ask: Callable[[Claim], str]
    rank: int = 0
