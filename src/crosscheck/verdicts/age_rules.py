"""Rules of ages: whose they are, and a birthday between two articles."""

from __future__ import annotations

from rapidfuzz import fuzz

from crosscheck.language.people import same_person
from crosscheck.language.stem import stem
from crosscheck.model import Relation
from crosscheck.values import Quantity
from crosscheck.verdicts.case import Case, Ruling, undecided
from crosscheck.verdicts.story import stems_of

# Two spellings of one name: Aulbach, Aulback.
ONE_NAME = 85
YEAR = 365.25
# Set by hand: a birthday falls into fewer days than this one time in twenty.
BIRTHDAY = 19


def whose_age(case: Case) -> Ruling | None:
    """Two ages are rivals only of one person, by the name nearest to each."""
    if case.left.kind != "age":
        return None
    nearest = [case.story.whose(claim) for claim in (case.left, case.right)]
    if (not all(nearest) and is_one_part(case)) or is_one_person(case):
        return None
    return undecided("whose-age", "The two ages may not be of one person")


def is_one_person(case: Case) -> bool:
    """Say whether two ages are told of one name that is one person's."""
    nearest = [case.story.whose(claim) for claim in (case.left, case.right)]
    return all(nearest) and fuzz.ratio(*nearest) >= ONE_NAME and not are_namesakes(case, nearest)


def are_namesakes(case: Case, last: list[str]) -> bool:
    """Say whether two ages beside one last name are of two people: the minister, and the minister's cousin."""
    here, there = (
        case.story.full_names(claim, name) for claim, name in zip((case.left, case.right), last, strict=True)
    )
    apart = len(here) > 1 or len(there) > 1
    if not (here and there):
        return apart
    return not any(same_person(one, other) for one in here for other in there)


def is_one_part(case: Case) -> bool:
    """Say whether both ages are of one who is known by the same trade or part: "the driver, 34", "the driver is 36"."""
    nouns = [claim.subject.counted.rsplit(" ", 1)[-1] for claim in (case.left, case.right)]
    a, b = (stem(noun) if noun.islower() else "" for noun in nouns)  # a name is whose
    return a == b != "" and a not in stems_of("anybody") and case.match.score >= case.options.rival_numbers


def older_age(case: Case) -> Ruling | None:
    """A birthday can lie between two articles."""
    a, b = case.left.value, case.right.value
    if case.left.kind != "age" or not (isinstance(a, Quantity) and isinstance(b, Quantity)) or case.most_days is None:
        return None
    years, older = case.most_days / YEAR, float(b.numbers[0] - a.numbers[0])
    if years - 1 <= older <= years + 1 and older > 0 and case.most_days >= BIRTHDAY:
        words = f"From {a.text} to {b.text}: a birthday lies between the articles"
        return Ruling(Relation.UPDATE, "birthday", words)
    return None
