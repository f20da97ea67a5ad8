"""Rules of parts and wholes: a part cut out, counts that add up, sizes and bounds left open, two values at once."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from crosscheck.language.lexicon import word_class, word_set
from crosscheck.language.stem import stem
from crosscheck.matching.gate import includes, is_part
from crosscheck.matching.values_met import is_slip_of_digits, telling
from crosscheck.model import Claim, Relation
from crosscheck.values import Hedge, Quantity, plain
from crosscheck.verdicts.case import MEETING, Case, Ruling, undecided

# Words after "four of them" that say which four.
NEXT = 4
# "More than 5,000" may be told of 5,400, and no more; of a bound of one digit it says little.
ROUNDED, DIGITS = 0.1, 2
# So near are two figures of one whole.
ONE_WHOLE = Decimal("0.2")
# Words after a share that say what is told of it.
TOLD = 6
# Of 290 rival numbers of the labelled stories five are so many times the other: two lost their noughts, one is a span
# of years against one of days, and tolls grow from one.
MOST_UNLIKE = 10
# Ends of a vague size lie so far apart ("several", "dozens"), and so far beyond them it may still be meant.
OPEN = 3
# Smaller counts stand in any sentence.
FIRST_RARE = 20


def other_subset(case: Case) -> Ruling | None:
    """One noun includes the other, or a word cuts a part out: a part may be smaller than its whole."""
    if case.left.kind == "money":
        return cut_out(case)
    if case.left.kind != "count":
        return None
    left, right = case.left, case.right
    if includes(left, right) or includes(right, left):
        whole, part = (left, right) if includes(left, right) else (right, left)
        if not is_part(left, right):
            return None  # the 31 miners are all the people down there; the children among the dead are not
        words = (
            f"{part.value.text} {part.subject.counted} are part of {whole.value.text} {whole.subject.counted}".rstrip()
        )
        return Ruling(Relation.SCOPE, "subset", words)
    partial = [bool(set(claim.subject.restriction) & partitions()) for claim in (left, right)]
    if partial[0] != partial[1]:
        part, whole = (left, right) if partial[0] else (right, left)
        words = f"{part.value.text} {part.subject.counted} may be part of {whole.value.text}"
        return Ruling(Relation.SCOPE, "subset", words)
    return cut_out(case)


def cut_out(case: Case) -> Ruling | None:
    """Only one is cut out of another figure: "12 of them", "$40 million of which in cash"."""
    left, right = case.left, case.right
    inclusive_words = word_set("scope", "inclusive")
    both = left.scope.subset and right.scope.subset and not {left.scope.subset, right.scope.subset} & inclusive_words
    if both and set(left.after[:NEXT]).isdisjoint(right.after[:NEXT]):
        words = f"{left.value.text} and {right.value.text} are two parts of a whole"
        return Ruling(Relation.SCOPE, "other-part", words)
    if both and are_of_two_wholes(case):
        words = f"{left.value.text} and {right.value.text} are parts of two wholes"
        return Ruling(Relation.SCOPE, "other-part", words)
    one_noun = left.subject.head != "" and left.subject.head == right.subject.head
    inclusive = {left.scope.subset, right.scope.subset} & inclusive_words
    if bool(left.scope.subset) != bool(right.scope.subset) and not (one_noun and inclusive):
        part, whole = (left, right) if left.scope.subset else (right, left)
        return Ruling(Relation.SCOPE, "subset", f"{part.value.text} is a part, {whole.value.text} the whole")
    return None


def are_of_two_wholes(case: Case) -> bool:
    """Say whether the figures that two parts are cut out of lie far apart: five of 34 bodies, nine of 172 on board."""
    one, two = (case.story.whole_before(claim) for claim in (case.left, case.right))
    return one is not None and two is not None and min(one, two) < max(one, two) * (1 - ONE_WHOLE)


@cache
def partitions() -> frozenset[str]:
    """Give the stems of words that cut a count into parts: of which country, which sex, which age."""
    words = set(word_class("places", "countries")) | word_set("places", "adjectives") | word_set("scope", "parts")
    return frozenset(stem(word) for word in words if " " not in word)


def adds_up(case: Case) -> Ruling | None:
    """The one is the other and a third count of its sentence: "245 passengers and 12 crew", "the 257 on board"."""
    a, b = case.left, case.right
    if a.kind != "count" or not (isinstance(a.value, Quantity) and isinstance(b.value, Quantity)):
        return None
    part, whole = (a, b) if a.value.numbers[0] < b.value.numbers[0] else (b, a)
    assert isinstance(part.value, Quantity)
    assert isinstance(whole.value, Quantity)
    rest = whole.value.numbers[0] - part.value.numbers[0]
    if whole.value.numbers[0] < FIRST_RARE or rest <= 1 or not case.story.states(part, rest):
        return None
    words = f"{whole.value.text} is {part.value.text} and the {plain(rest)} of the same sentence"
    return Ruling(Relation.SCOPE, "total", words)


def both_said(case: Case) -> Ruling | None:
    """One sentence states both values, so they are of two things: "late Saturday and early Sunday youths attacked"."""
    left, right = case.left, case.right
    if left.kind in {"name", "role", "ordinal"} or case.match.comparison.outcome in MEETING:
        return None
    if left.kind == "count" and any(is_common(claim) for claim in (left, right)):
        return None  # "two rifles and three grenades" says nothing of three rifles
    if case.story.has_beside(left, right) or case.story.has_beside(right, left):
        words = f"One sentence gives both {left.value.text} and {right.value.text}"
        return undecided("both-said", words)
    return None


def open_bounds(case: Case) -> Ruling | None:
    """Two bounds of one direction can both be true, however far apart: at least 15,000, more than 22,000."""
    a, b = case.left.value, case.right.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or case.match.comparison.reason != "bounds-apart":
        return None
    harms = word_set("rivals", "harms")
    if case.story.is_later(case.left, case.right) and case.left.subject.event == case.right.subject.event in harms:
        return None  # "at least six" on Wednesday, "at least 17" on Thursday
    return undecided("open-bounds", f"{a.text} and {b.text} are bounds that can both hold")


def is_common(claim: Claim) -> bool:
    """Say whether a number is so small that a sentence may hold it by chance."""
    return not isinstance(claim.value, Quantity) or abs(claim.value.numbers[0]) < FIRST_RARE


def past_bounds(case: Case) -> Ruling | None:
    """Of what is long over "more than 5,200" is a rounded figure: it does not agree with "more than 6,900"."""
    claims = case.left, case.right
    a, b = case.left.value, case.right.value
    if case.left.kind != "count" or not (isinstance(a, Quantity) and isinstance(b, Quantity)):
        return None
    if not {a.hedge, b.hedge} <= {Hedge.MORE_THAN} or not all(claim.scope.background for claim in claims):
        return None
    near = case.match.score >= case.options.rival_numbers
    if not near or case.match.comparison.gap <= ROUNDED or min(telling(a.stated), telling(b.stated)) < DIGITS:
        return None
    words = f"{a.text} and {b.text} are told of one event that is long over"
    return Ruling(Relation.CONFLICT, "past-bounds", words)


def too_unlike(case: Case) -> Ruling | None:
    """One is many times the other, and no nought was lost: two answers to one question lie nearer."""
    a, b = case.left.value, case.right.value
    if case.left.kind not in {"count", "money", "measure"} or not (isinstance(a, Quantity) and isinstance(b, Quantity)):
        return None
    low, high = sorted((abs(a.numbers[0]), abs(b.numbers[0])))
    if case.match.comparison.outcome in MEETING or high <= MOST_UNLIKE * low or low == 0:
        return None
    tolls = word_set("rivals", "harms")
    if is_slip_of_digits(a.stated, b.stated) or {case.left.subject.event, case.right.subject.event} & tolls:
        return None
    return undecided("too-unlike", f"{a.text} and {b.text} are too far apart to be rivals")


def other_base(case: Case) -> Ruling | None:
    """Two shares of different things, of which different things are told: of those polled, of the party's voters."""
    left, right = case.left, case.right
    a, b = left.subject.head, right.subject.head
    if left.kind != "percent" or case.match.comparison.outcome in MEETING or not a or not b or a == b:
        return None
    if set(left.subject.classes) & set(right.subject.classes) or a in right.context or b in left.context:
        return None
    if not set(left.after[:TOLD]).isdisjoint(right.after[:TOLD]):
        return None
    return undecided("other-base", f"One is a share of {left.subject.counted}, the other of {right.subject.counted}")


def open_size(case: Case) -> Ruling | None:
    """One of the two leaves its size open, and the other is not far from it: several, two; thousands, 768."""
    a, b = case.left.value, case.right.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or case.match.comparison.outcome in MEETING:
        return None
    for open_one, other in ((a, b), (b, a)):
        low, high = open_one.numbers[0] / OPEN, open_one.numbers[-1] * OPEN
        if open_one.numbers[-1] >= OPEN * open_one.numbers[0] and low <= other.numbers[0] and other.numbers[-1] <= high:
            words = f"{open_one.text} leaves its size open, and may be told of {other.text}"
            return undecided("open-size", words)
    return None
