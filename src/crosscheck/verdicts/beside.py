"""All that is found without matching two claims of one thing: sums, copies, weekdays, numbers in two places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from crosscheck.model import Claim, Comparison, Pair
from crosscheck.verdicts.arithmetic import arithmetic
from crosscheck.verdicts.edited import edited_remarks
from crosscheck.verdicts.remark import Remark, pairs_of
from crosscheck.verdicts.same_number import same_number_remarks
from crosscheck.verdicts.story import Story
from crosscheck.verdicts.weekday import weekday_remarks


def remarks_beside(
    claims: Sequence[Claim], story: Story, compare: Callable[[Claim, Claim], Comparison]
) -> tuple[Remark, ...]:
    """Give every remark on the claims of one story, in the order of the rules."""

    def remarks() -> Iterator[Remark]:
        yield from edited_remarks(claims, story, compare)
        yield from arithmetic(claims, story)
        yield from same_number_remarks(claims)
        yield from weekday_remarks(claims, story)

    return tuple(remarks())


def with_remarks(pairs: Iterable[Pair], remarks: Iterable[Remark]) -> tuple[Pair, ...]:
    """Add the pairs of remarks to those that were judged; a remark on a judged pair takes its place."""
    said = {pair.id: pair for remark in reversed(tuple(remarks)) for pair in pairs_of(remark)}
    kept = tuple(said.pop(pair.id, pair) for pair in pairs)
    return (*kept, *sorted(said.values(), key=lambda pair: pair.id))
