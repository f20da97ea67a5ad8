"""What was on the table: each source's values for a finding, and what has moved or come since it was decided."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from crosscheck.desk.decision import Decision
from crosscheck.language.numbers import begins_number, read_number
from crosscheck.language.tokens import tokenise
from crosscheck.model import Claim, Finding, Relation, Report
from crosscheck.reading.reader import visible
from crosscheck.values import CURRENCY_SIGNS, Quantity

# A counted phrase longer than this is a clause, and no help to whoever reads the file.
LONGEST_COUNTED = 40
PLAIN_UNITS = frozenset({"", "%", *CURRENCY_SIGNS})

Evidence = tuple[tuple[str, tuple[str, ...]], ...]


def evidence_of(finding: Finding, claims: Mapping[str, Claim]) -> Evidence:
    """Give each source of a finding with the values it states, sources and values in order."""
    said: dict[str, dict[str, None]] = {}
    for name in finding.claims:
        claim = claims[name]
        said.setdefault(claim.article, {})[value_words(claim)] = None
    return tuple((source, tuple(sorted(said[source]))) for source in sorted(said))


def value_words(claim: Claim) -> str:
    """Put a claim's value in its source's words: '25 people', 'over 80%', 'INM: National Institute of Migration'."""
    surface = " ".join(visible(claim.surface).split())
    counted = " ".join(visible(claim.subject.counted).split())
    if claim.kind != "count" or not counted or len(counted) > LONGEST_COUNTED or counted in surface:
        return surface
    return f"{surface} {counted}"


def folded(words: str) -> str:
    """Make words alike that differ only in case, spaces or punctuation: 'Two  Dozen,' -> 'two dozen'."""
    plain = unicodedata.normalize("NFKC", words).casefold()
    return " ".join("".join(c if c.isalnum() or c in "%$€£¥.-:" else " " for c in plain).split()).strip(".")


def says(claim: Claim, words: str) -> bool:
    """Say whether a claim has the value that an evidence line gives, in whatever words."""
    value = claim.value
    wanted = folded(words)
    counted = claim.subject.counted
    forms = (claim.surface, value.text, value.stated, f"{claim.surface} {counted}", f"{value.text} {counted}")
    if wanted in {folded(form) for form in forms}:
        return True
    if not isinstance(value, Quantity) or value.unit not in PLAIN_UNITS:
        return False
    numbers = tuple(numbers_in(words))
    return bool(numbers) and numbers[: len(value.numbers)] == value.numbers


def numbers_in(words: str) -> Iterator[Decimal]:
    """Read the numbers in a few words: 'two dozen' -> 24, '$1.2bn' -> 1200000000."""
    tokens = tokenise(words)
    at = 0
    while at < len(tokens):
        number = read_number(tokens, at) if begins_number(tokens.lower[at]) else None
        if number is not None:
            yield number.value
        at = max(at + 1, number.last if number else 0)


def changes(decision: Decision, finding: Finding, report: Report) -> tuple[str, ...]:
    """Say what has moved or come since a decision, a line each; none where it still holds.

    A source that is not in the evidence and agrees with one that is reopens nothing, nor does one that is gone.
    """
    if not decision.evidence:
        return ()
    claims = {claim.id: claim for claim in report.claims if claim.id in set(finding.claims)}
    by_source: dict[str, list[Claim]] = {}
    for name in finding.claims:
        by_source.setdefault(claims[name].article, []).append(claims[name])
    known = dict(decision.evidence)
    table = [value for values in known.values() for value in values]
    settled = {
        claim.id
        for source, found in by_source.items()
        for claim in found
        if any(says(claim, value) for value in known.get(source, table))
    }
    agreeing = agreements(finding, report)
    lines = []
    for source in sorted(by_source):
        left = [claim for claim in by_source[source] if claim.id not in settled]
        if source not in known:
            left = [claim for claim in left if not agreeing.get(claim.id, frozenset()) & settled]
        if left:
            lines.append(change_words(source, known.get(source, ()), left))
    return tuple(lines)


def agreements(finding: Finding, report: Report) -> dict[str, frozenset[str]]:
    """Give for each claim of a finding the claims that agree with it."""
    found: dict[str, set[str]] = {}
    wanted = set(finding.pairs)
    for pair in report.pairs:
        if pair.id in wanted and pair.relation is Relation.AGREEMENT:
            found.setdefault(pair.left, set()).add(pair.right)
            found.setdefault(pair.right, set()).add(pair.left)
    return {name: frozenset(others) for name, others in found.items()}


def change_words(source: str, before: Iterable[str], now: Iterable[Claim]) -> str:
    """Say what a source says now and what it said: 'bbc now says 25 people, and said 23 people'."""
    said = " and ".join(dict.fromkeys(value_words(claim) for claim in now))
    old = " and ".join(before)
    return f"{visible(source)} now says {said}, and said {visible(old)}" if old else f"{visible(source)} says {said}"
