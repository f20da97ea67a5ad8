"""Who holds which office: "President Jane Roe", "Roe, a spokesman for the bank", "named Roe as head of the agency"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extraction.kinds.kind import ClaimKind, Mention
from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.names_words import place_key
from crosscheck.language.passage import Passage
from crosscheck.language.people import Standing, close, compare_people
from crosscheck.language.roles import RoleMention, find_roles
from crosscheck.model import Claim, Comparison
from crosscheck.values import Role

CURRENT = frozenset({"", "new"})
# Words of bodies longer than this are one with a letter changed.
LONG = 5
SLIPS = frozenset({"spelling-differs", "spelling-slip"})
SMALL = frozenset({"of", "for", "the", "and", "a", "an", "in"})


def find(passage: Passage) -> Iterator[Mention]:
    """Give the first mention of each person with each office and status."""
    seen: set[tuple[str, str, str]] = set()
    tokens = passage.tokens
    for role in find_roles(passage):
        if (role.person, role.title, role.status) in seen:
            continue
        seen.add((role.person, role.title, role.status))
        start, end = tokens.starts[role.first], tokens.ends[role.last - 1]
        yield Mention("role", start, end, role.first, role.last, value_of(role))


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
    return two_people(a, b, people.reason)


def spelled(a: Role, b: Role, people: Standing) -> Comparison:
    """Compare one person's offices whose surname is spelled in two ways: the same office makes it one person."""
    held = one_person(a, b)
    if held.outcome not in {"equal", "compatible"}:
        return held
    is_sure = a.title == b.title and bodies_stand(a.body, b.body) == "same" and bool(a.body)
    return Comparison("compatible", "spelling-differs" if is_sure else people.reason, people.words)


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
    titles = word_set("roles", "above_deputy")
    is_apart = a.title == b.title and a.title in titles and bodies != "other" and {a.status, b.status} == {"", "deputy"}
    if not is_apart:
        return Comparison("incomparable", "deputy", "one is the deputy's office")
    return Comparison("different", "deputy", f"{a.title} in one and the deputy in the other", 1.0)


def other_title(a: Role, b: Role, bodies: str) -> Comparison:
    """Compare two offices of one person: only rival offices of one body exclude each other."""
    rivals = word_set("roles", "rivals")
    exclude = (
        set(a.title.split(" and ")) <= rivals
        and set(b.title.split(" and ")) <= rivals
        and bodies != "other"
        and {a.status, b.status} <= CURRENT
    )
    if not exclude:
        return Comparison("incomparable", "other-office")
    titles = sorted((a.title, b.title))
    return Comparison("different", "other-title", f"the office is {titles[0]} in one and {titles[1]} in the other", 1.0)


def two_people(a: Role, b: Role, reason: str) -> Comparison:
    """Compare the holders of one office: only one at a time may hold an exclusive one."""
    shared = set(a.title.split(" and ")) & set(b.title.split(" and ")) & word_set("roles", "exclusive")
    bodies = bodies_stand(a.body, b.body)
    same_body = bool(a.body) and bool(b.body) and bodies == "same"
    is_new = (a.status == "new") != (b.status == "new")
    if not shared or not {a.status, b.status} <= CURRENT or not (same_body or (is_new and bodies == "unknown")):
        return Comparison("incomparable", "other-person")
    holders = sorted((a.text.partition(",")[0], b.text.partition(",")[0]))
    if not same_body:
        return Comparison("different", "successor", f"{holders[0]} in one and {holders[1]} in the other", 1.0)
    words = f"{min(shared)} of {spoken(min(a.body, b.body))}: {holders[0]} in one and {holders[1]} in the other"
    if reason in {"spelling-differs", "given-name"}:
        return Comparison("different", reason, words, 0.5)
    return Comparison("different", "other-holder", words, 1.0)


def titles_stand(a: str, b: str) -> str:
    """Say how two title classes stand: 'equal', 'wider' (one is the more general word) or 'other'."""
    left, right = set(a.split(" and ")), set(b.split(" and "))
    if left & right:
        return "equal"
    wider = load_lexicon("roles")["wider"]
    reaches = any(other in wider.get(one, ()) for one in left for other in right)
    reached = any(one in wider.get(other, ()) for one in left for other in right)
    return "wider" if reaches or reached else "other"


def bodies_stand(a: str, b: str) -> str:
    """Say how two bodies stand: 'same', 'unknown' (one is unsaid or vague) or 'other'."""
    if not a or not b:
        return "unknown"
    left, right = [telling_words(body) for body in (a, b)]
    if place_key(a) == place_key(b) or left == right:
        return "same"
    if spells(left, right) or spells(right, left):
        return "same"
    if len(left) == len(right) and all(is_like(*pair) for pair in zip(left, right, strict=True)):
        return "unknown"  # "Hormozgan" and "Hormouzgan"
    if is_country(a) != is_country(b):
        return "unknown"  # "Mexico's immigration chief" may well be the head of an agency
    return "unknown" if set(left) <= set(right) or set(right) <= set(left) or set(left) & set(right) else "other"


def telling_words(body: str) -> list[str]:
    """Give the words of a body without small ones and without the "state" or "county" that is often left out."""
    words = [place_key(word) for word in body.split() if word not in SMALL]
    return [word for word in words if word not in word_set("roles", "administrative")] or words


def is_like(left: str, right: str) -> bool:
    """Say whether two words of bodies are one but for the spelling; Gambia and Zambia are two countries."""
    countries = load_lexicon("places")["countries"]
    return left == right or (close(left, right) and min(len(left), len(right)) > LONG and left not in countries)


def is_country(body: str) -> bool:
    """Say whether a body is a country or a field of one ("Mexico's immigration chief"): where the office is."""
    countries = load_lexicon("places")["countries"]
    return any(place_key(name) in countries for name in (body, body.rpartition(" ")[0]))


def spells(short: list[str], long: list[str]) -> bool:
    """Say whether one word is the initials of the others: 'nwb' and 'national water board'."""
    return len(short) == 1 and len(long) > 1 and "".join(word[0] for word in long) == short[0]


def spoken(body: str) -> str:
    """Write a body's key for people: 'inm' -> 'INM', 'national water board' -> 'National Water Board'."""
    return (
        body.upper()
        if " " not in body and len(body) < 6 and place_key(body) not in load_lexicon("places")["countries"]
        else body.title()
    )


def ask(claim: Claim) -> str:
    """Ask for a role: "What is Jane Roe's role?"."""
    value = claim.value
    if not isinstance(value, Role):
        return "What is the person's role?"
    name = value.text.partition(",")[0]
    return f"What is {name}’s role?"


KIND = ClaimKind("role", find, compare, ask, rank=2)
