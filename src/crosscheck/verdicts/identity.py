"""Findings -> ids that say what each is about: kind, subject, scope; never a value, url, offset, version or order.

The claims of a finding vote on what it is about, one vote an article, so that a source that joins it changes nothing.
Each finding has forms from the plainest (what is counted, and what happened) to the fullest (its words). The plainest
that no finding of an earlier article has taken becomes its id; the others stay valid for decisions made under them.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate

from crosscheck.model import Claim
from crosscheck.values import Name, Quantity, Role

SCHEME = "cx2"
OLD_SCHEME = "cx1"
CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"
UNDATED = "9999"
# So many of a sentence's words tell two findings of one subject apart, and survive the edit of one word or two.
MOST_WORDS = 8


def identify(groups: Sequence[Sequence[Claim]], published: Mapping[str, str | None]) -> list[tuple[str, ...]]:
    """Give each finding's forms, its id first. groups: the claims of each finding. published: of each article."""
    forms = [forms_of(group) for group in groups]
    ranked = sorted(range(len(groups)), key=lambda at: (first_day(groups[at], published), forms[at]))
    chosen: dict[int, str] = {}
    taken: set[str] = set()
    for at in ranked:
        chosen[at] = first_free(forms[at], taken)
        taken.add(chosen[at])
    return [tuple(dict.fromkeys((chosen[at], *map(digest, forms[at])))) for at in range(len(groups))]


def first_free(forms: Iterable[str], taken: set[str]) -> str:
    """Give the plainest form that is still free; the fullest gets a number where two findings share even that."""
    last = ""
    for form in forms:
        last = form
        if digest(form) not in taken:
            return digest(form)
    number = 2
    while digest(f"{last}|{number}") in taken:
        number += 1
    return digest(f"{last}|{number}")


def first_day(group: Sequence[Claim], published: Mapping[str, str | None]) -> str:
    """Give the day of the earliest article in which a finding stands."""
    return min(published.get(claim.article) or UNDATED for claim in group)


def forms_of(group: Sequence[Claim]) -> tuple[str, ...]:
    """Say what a finding is about, from the plainest to the fullest; each form holds the one before."""
    kind = group[0].kind
    steps = (
        f"{SCHEME}|{kind}|{topic(group)}",
        voted(group, lambda claim: claim.subject.names[:1]) if kind not in {"name", "role"} else "",
        "|".join(
            (
                voted(group, lambda claim: [" ".join(sorted(claim.subject.restriction))]),
                voted(group, lambda claim: [claim.scope.when.stated] if claim.scope.when else []),
                voted(group, lambda claim: [" ".join(sorted(claim.scope.where))]),
                voted(group, lambda claim: [f"{claim.scope.flow} {claim.scope.subset}".strip()]),
                voted(group, lambda claim: ["background"] if claim.scope.background else []),
            )
        ),
        " ".join(sorted(widespread(group))),
    )
    return tuple(accumulate(steps, lambda form, step: f"{form}|{step}"))


def topic(group: Sequence[Claim]) -> str:
    """Say what a finding's values are said of: counted noun and event, the acronym, the person or the office."""
    named = [claim for claim in group if isinstance(claim.value, Name)]
    if named:
        return voted(named, lambda claim: [acronym_or_surname(claim)])
    if isinstance(group[0].value, Role):
        people = {word for claim in group for word in last_word(role_of(claim).person)}
        if len(people) == 1:
            return people.pop()
        return voted(group, lambda claim: [f"{role_of(claim).title} {role_of(claim).body}".strip()])
    noun = voted(group, lambda claim: claim.subject.classes[:1] or [claim.subject.head])
    event = voted(group, lambda claim: [claim.subject.event])
    dimension = voted(group, lambda claim: [claim.value.dimension] if isinstance(claim.value, Quantity) else [])
    return f"{noun}|{event}|{dimension}"


def acronym_or_surname(claim: Claim) -> str:
    """Give the acronym of an acronym, the last word of a person's name."""
    assert isinstance(claim.value, Name)
    return claim.value.acronym.casefold() or "".join(last_word(claim.value.stated))


def role_of(claim: Claim) -> Role:
    """Give the value of a claim that is known to be a role."""
    assert isinstance(claim.value, Role)
    return claim.value


def last_word(name: str) -> list[str]:
    """Give the last word of a name: people are called by it, with and without what stands before."""
    return name.split()[-1:]


def voted(group: Iterable[Claim], trait: Callable[[Claim], Iterable[str]]) -> str:
    """Give the trait that most articles have, '' where none has one; of two as frequent, the first by the alphabet."""
    seen = {(claim.article, word) for claim in group for word in trait(claim) if word}
    counts = Counter(word for _, word in seen)
    return min(counts, key=lambda word: (-counts[word], word), default="")


def widespread(group: Iterable[Claim]) -> list[str]:
    """Give the words that most articles have round the value."""
    seen = {(claim.article, word) for claim in group for word in claim.context}
    counts = Counter(word for _, word in seen)
    return sorted(counts, key=lambda word: (-counts[word], word))[:MOST_WORDS]


def digest(about: str, scheme: str = SCHEME) -> str:
    """Turn what a finding is about into an id of eight letters and figures: 'cx2-7k3m-q2vd'."""
    number = int.from_bytes(hashlib.blake2b(about.encode(errors="replace"), digest_size=5).digest(), "big")
    letters = "".join(CROCKFORD[number >> shift & 31] for shift in range(35, -1, -5))
    return f"{scheme}-{letters[:4]}-{letters[4:]}"


def old_identity(claim: Claim, used: dict[str, int]) -> str:
    """Give the id that a finding had before cx2, by which decisions of that time may name it."""
    subject = claim.subject
    noun = subject.classes[0] if subject.classes else subject.head
    about = "|".join((claim.kind, noun, subject.event, *subject.names[:1]))
    count = used[about] = used.get(about, 0) + 1
    return digest(f"{about}|{count}", OLD_SCHEME)
