"""A value edited inside a copied sentence: all else is the same, so one of the two was changed on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from crosscheck.language.lexicon import word_set
from crosscheck.matching.twins import find_twins
from crosscheck.model import Claim, Comparison, Relation
from crosscheck.values import DateValue
from crosscheck.verdicts.remark import Remark
from crosscheck.verdicts.story import Story

Compare = Callable[[Claim, Claim], Comparison]
# A copy whose values mostly differ was written anew from a form (a market report, a weather table).
MOST_EDITS = 1


def edited_remarks(claims: Iterable[Claim], story: Story, compare: Compare) -> Iterator[Remark]:
    """Give the one value in which a sentence that two articles share differs."""
    for one, two in find_twins(claims, story.articles):
        edits = [
            (left, right)
            for left, right in zip(one.values, two.values, strict=True)
            if compare(left, right).outcome not in {"equal", "compatible"}
        ]
        if len(edits) == MOST_EDITS and compare(*edits[0]).outcome == "different":
            yield edit_remark(*edits[0], story)


def is_late(left: Claim, right: Claim, story: Story) -> bool:
    """Say whether a day is another only because its sentence was copied late: "on Monday", a week after that Monday."""
    dates = [one.value for one in (left, right) if isinstance(one.value, DateValue)]
    return any(date.anchored for date in dates) and story.is_later(left, right)


def edit_remark(left: Claim, right: Claim, story: Story) -> Remark:
    """Say that a copy gives another value: a correction where it is the later one, else a conflict."""
    if is_late(left, right, story):
        words = "the sentence was copied later, with the day as it stood"
        return Remark((left, right), Relation.UNDECIDED, "late-copy", words)
    if story.is_later(left, right):
        words = f"the later copy of this sentence says {right.value.text} where the earlier said {left.value.text}"
        return Remark((left, right), Relation.UPDATE, "corrected-copy", words)
    dated = story.published.get(left.article) and story.published.get(right.article)
    words = f"one sentence stands in both articles, with {left.value.text} in one and {right.value.text} in the other"
    if not dated and not word_set("rivals", "counters").isdisjoint((*left.subject.events, *right.subject.events)):
        # a toll rises from one copy to the next; without dates nobody can say which is the later
        return Remark((left, right), Relation.UNDECIDED, "copy-differs", words)
    return Remark((left, right), Relation.CONFLICT, "edited-copy", words)
