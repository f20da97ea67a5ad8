"""Rules of names and offices: two people told apart, a surname spelled in two ways, an office that changed hands."""

from __future__ import annotations

from crosscheck.language.names_words import fold
from crosscheck.model import Claim, Relation
from crosscheck.values import Name, Role
from crosscheck.verdicts.case import Case, Ruling, undecided

# Reasons of two names that may be one person's; and of two people in one office.
NEARLY = frozenset({"given-name", "spelling-differs", "spelling-slip", "suffix", "office-spelled"})
HOLDERS = frozenset({"other-holder", "successor"})
# A post may change hands unmentioned between two articles this many days apart.
TERM_DAYS = 30


def two_people(case: Case) -> Ruling | None:
    """An article that names both tells them apart: "Marcus Hale and his brother Marcel"."""
    if case.left.kind not in {"name", "role"} or case.match.comparison.reason not in NEARLY:
        return None
    one, other = set(person_of(case.left)), set(person_of(case.right))
    if names_all(case, case.left, other - one) or names_all(case, case.right, one - other):
        words = f"One article names both {case.left.value.text} and the other: they may be two people"
        return undecided("two-people", words)
    return None


def names_all(case: Case, claim: Claim, words: set[str]) -> bool:
    """Say whether the article of a claim has all of some words of another name."""
    article = case.story.articles.get(claim.article)
    return bool(words) and article is not None and words <= set(fold(article.text.replace(",", " ")).split())


def person_of(claim: Claim) -> tuple[str, ...]:
    """Give the words of the person that a claim names, folded."""
    value = claim.value
    key = value.person if isinstance(value, Role) else value.stated if isinstance(value, Name) else ""
    return tuple(key.split())


def misspelled(case: Case) -> Ruling | None:
    """One surname is spelled in two ways; where the slip may be another name, nothing is asserted."""
    comparison = case.match.comparison
    if comparison.reason == "spelling-slip":
        return undecided("spelling-slip", f"{comparison.words}: perhaps two people")
    if comparison.reason == "spelling-differs":
        return Ruling(Relation.CONFLICT, comparison.reason, comparison.words)
    return None


def succeeded(case: Case) -> Ruling | None:
    """Two people hold one office: the later article's new one has taken over, or a year lies between the two."""
    left, right = case.left.value, case.right.value
    reason = case.match.comparison.reason
    if reason not in HOLDERS or not isinstance(left, Role) or not isinstance(right, Role):
        return None
    is_known = reason == "other-holder" or names_all(case, case.right, set(left.person.split()[-1:]))
    if right.status == "new" != left.status and case.story.is_later(case.left, case.right) and is_known:
        words = f"The office changed hands: {left.text.partition(',')[0]}, then {right.text.partition(',')[0]}"
        return Ruling(Relation.UPDATE, "new-holder", words)
    is_far = case.most_days is not None and case.most_days > TERM_DAYS
    if reason == "successor" or "new" in {left.status, right.status} or is_far:
        return undecided("successor", f"The office may have changed hands: {case.match.comparison.words}")
    return None


def promoted(case: Case) -> Ruling | None:
    """One article gives a person a lower office or rank: a slip of one day, a promotion of two."""
    if case.left.kind != "role" or case.match.comparison.reason not in {"deputy", "rank", "other-title"}:
        return None
    if case.most_days is not None and case.most_days > TERM_DAYS:
        return undecided("promoted", case.match.comparison.words)
    return None
