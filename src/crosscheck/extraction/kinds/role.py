"""Who holds which office: "President Jane Roe", "Roe, a spokesman for the bank", "named Roe as head of the agency"."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import OSA

from crosscheck.extraction.kinds.kind import ClaimKind, Mention
from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.offices import (
    are_one_office,
    bodies_stand,
    exclude_each_other,
    is_one_rank,
    name_one_body,
    split_titles,
    spoken,
    titles_stand,
)
from crosscheck.language.passage import Passage
from crosscheck.language.people import Standing, compare_people
from crosscheck.language.roles import RoleMention, find_roles
from crosscheck.model import Claim, Comparison
from crosscheck.values import Role

CURRENT = frozenset({"", "new"})
FEW_LETTERS = 2
# How two names stand that are one person's in one office but for how somebody spelled them.
SLIPS = frozenset({"spelling-differs", "spelling-slip"})


def find(passage: Passage) -> Iterator[Mention]:
    """Give the first mention of each person with each office and status, but for ranks cut short in address."""
    seen: set[tuple[str, str, str]] = set()
    tokens = passage.tokens
    roles = find_roles(passage)
    ranks: dict[str, set[str]] = {}
    for role in roles:
        ranks.setdefault(role.person, set()).add(role.title)
    for role in roles:
        if (role.person, role.title, role.status) in seen or is_address(role.title, ranks[role.person]):
            continue
        seen.add((role.person, role.title, role.status))
        start, end = tokens.starts[role.first], tokens.ends[role.last - 1]
        yield Mention("role", start, end, role.first, role.last, value_of(role))


def is_address(title: str, others: set[str]) -> bool:
    """Say whether a rank is the short form of another that the article gives: "Lt. Col. Roe", then "Colonel Roe"."""
    address = load_lexicon("roles")["address"]
    return any(title in address.get(other, ()) for other in others)


def value_of(role: RoleMention) -> Role:
    """Turn a mention into its value."""
    return Role(role.person, f"{role.name}, {role.office}", role.person, role.title, role.body, role.status)


def compare(left: Claim, right: Claim) -> Comparison:
    """Say how two roles stand: one person in one office, in two, or two people in one office."""
    a, b = left.value, right.value
    if not (isinstance(a, Role) and isinstance(b, Role)):
        return Comparison("incomparable", "other-kind")
    people = compare_people(a.person, b.person)
    if people.outcome in {"equal", "compatible"}:
        return spelled(a, b, people) if people.reason in SLIPS else one_person(a, b)
    return two_people(a, b, people)


def spelled(a: Role, b: Role, people: Standing) -> Comparison:
    """Compare one person's offices where the name is spelled in two ways: the finding on the name tells of that."""
    held = one_person(a, b)
    if people.reason == "spelling-slip" and (held.outcome == "different" or not is_one_office(a, b)):
        return Comparison("incomparable", "other-person")
    if held.outcome in {"equal", "compatible"}:
        return Comparison("compatible", "office-spelled", f"the same office; {people.words}")
    return held


def one_person(a: Role, b: Role) -> Comparison:
    """Compare two offices of one person."""
    bodies = bodies_stand(a.body, b.body)
    fit = titles_stand(a.title, b.title)
    if fit == "other":
        return other_title(a, b, bodies)
    if "deputy" in {a.status, b.status} and a.status != b.status:
        return deputies(a, b, bodies)
    if bodies == "other":
        one, other = sorted((spoken(a.body), spoken(b.body)))
        return Comparison("incomparable", "other-body", f"{one} in one, {other} in the other")
    if a.status != b.status and not {a.status, b.status} <= {"", "new"}:
        said = " and ".join(f"“{status}”" for status in sorted({a.status, b.status} - {""}))
        return Comparison("compatible", "tenure", f"same person, same office; told as {said}")
    if fit == "wider":
        return Comparison("compatible", "less-specific", "one names the office more generally")
    if a == b or (fit == "equal" and a.body == b.body and a.person == b.person):
        return Comparison("equal", "equal", "same person, same office")
    return Comparison("compatible", "same-office", "same person, same office")


def deputies(a: Role, b: Role, bodies: str) -> Comparison:
    """Compare an office with its deputy's, said of one person: both cannot be, where the office is one of its kind."""
    field = a.title == "minister" and share_body(a, b)
    is_apart = a.title == b.title and (a.title in word_set("roles", "above_deputy") or field) and bodies != "other"
    if not is_apart or {a.status, b.status} != {"", "deputy"}:
        return Comparison("incomparable", "deputy", "one is the deputy's office")
    return Comparison("different", "deputy", f"{a.title} in one and the deputy in the other", 1.0)


def other_title(a: Role, b: Role, bodies: str) -> Comparison:
    """Compare two offices of one person: only rival offices of one body, and two ranks, exclude each other."""
    titles = sorted((a.title, b.title))
    if not {a.status, b.status} <= CURRENT or bodies == "other":
        return Comparison("incomparable", "other-office")
    if is_one_rank(a.title, b.title):
        return Comparison("different", "rank", f"the rank is {titles[0]} in one and {titles[1]} in the other", 1.0)
    rivals = word_set("roles", "rivals")
    exclude = (
        (split_titles(a.title) <= rivals and split_titles(b.title) <= rivals)
        or exclude_each_other(a.title, b.title, "apart")
        or (exclude_each_other(a.title, b.title, "apart_in_one_body") and share_body(a, b))
        or (exclude_each_other(a.title, b.title, "apart_from_vice") and (bodies == "same" or share_body(a, b)))
    )
    if not exclude:
        return Comparison("incomparable", "other-office")
    return Comparison("different", "other-title", f"the office is {titles[0]} in one and {titles[1]} in the other", 1.0)


def share_body(a: Role, b: Role) -> bool:
    """Say whether the words of two offices, which follow the names, name one body."""
    return name_one_body(a.text.partition(",")[2], b.text.partition(",")[2])


def two_people(a: Role, b: Role, people: Standing) -> Comparison:
    """Compare the holders of one office: only one at a time may hold an exclusive one."""
    shared = split_titles(a.title) & split_titles(b.title) & word_set("roles", "exclusive")
    bodies = bodies_stand(a.body, b.body)
    same_body = bool(a.body) and bool(b.body) and bodies == "same"
    is_new = (a.status == "new") != (b.status == "new")
    now = {a.status, b.status} <= CURRENT
    if now and is_one_office(a, b) and (people.reason == "given-name" or is_given_slip(a, b, people)):
        given = sorted(name.split()[0].title() for name in (a.person, b.person))
        words = f"the same office; the given name is {given[0]} in one and {given[1]} in the other"
        return Comparison("compatible", "office-spelled", words)
    if not shared or not now or not (same_body or (is_new and bodies == "unknown")):
        return Comparison("incomparable", "other-person")
    holders = sorted((a.text.partition(",")[0], b.text.partition(",")[0]))
    if not same_body:
        return Comparison("different", "successor", f"{holders[0]} in one and {holders[1]} in the other", 1.0)
    words = f"{min(shared)} of {spoken(min(a.body, b.body))}: {holders[0]} in one and {holders[1]} in the other"
    return Comparison("different", "other-holder", words, 1.0)


def is_given_slip(a: Role, b: Role, people: Standing) -> bool:
    """Say whether two people of one surname have given names two letters apart: "Jonas Roe" and "Johan Roe"."""
    if people.reason != "other-person":
        return False
    return OSA.distance(a.person.split()[0], b.person.split()[0], score_cutoff=FEW_LETTERS) <= FEW_LETTERS


def is_one_office(a: Role, b: Role) -> bool:
    """Say whether two people whose names are nearly one hold one office."""
    return are_one_office(((a.title, a.body),), ((b.title, b.body),), alike=True)


def ask(claim: Claim) -> str:
    """Ask for a role: "What is Jane Roe's role?"."""
    value = claim.value
    if not isinstance(value, Role):
        return "What is the person's role?"
    name = value.text.partition(",")[0]
    return f"What is {name}’s role?"


KIND = ClaimKind("role", find, compare, ask, rank=2)
