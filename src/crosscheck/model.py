"""The records that travel from stage to stage, frozen and wrapped, never filled in.

Article -> Sentence -> Mention -> Claim | Unread -> Pair -> Finding -> Report.
Offsets are half-open and count characters of `Article.text` as given; slices are never stored apart from `surface`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from crosscheck.values import Value

JSON_VERSION = 1


class Relation(StrEnum):
    """How a pair or a finding stands."""

    AGREEMENT = "agreement"
    UPDATE = "update"
    SCOPE = "scope"
    DISPUTED = "disputed"
    CONFLICT = "conflict"
    UNDECIDED = "undecided"


class Severity(StrEnum):
    """How much a finding matters to an editor."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Article:
    """One source text.

    id: unique in a story. text: as given, never rewritten; every offset points into it.
    published: '2019-07-24', '2024-06', '2020' or None: as precise as is known, never guessed.
    links: text fragments to jump to, by the sentence's start offset, where the text is not the source's own words
        (claim files); empty otherwise.
    archive: the address of a copy kept by a web archive; '' where none is known.
    """

    id: str
    text: str
    title: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    published: str | None = None
    links: tuple[tuple[int, str], ...] = ()
    overrides: tuple[Override, ...] = ()
    archive: str = ""


@dataclass(frozen=True, slots=True)
class Override:
    """What a person has set on the claims of one passage of a claim file; '' means "as extracted".

    start, end: the passage's span in the article's text.
    """

    start: int
    end: int
    kind: str = ""
    value: str = ""
    when: str = ""
    where: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open slice of an article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Subject:
    """What a value is said of.

    counted: the counted noun phrase as written, 'immigration enforcement personnel'; '' when unknown.
    head: its head noun, stemmed. classes: synonym classes of the head ('troops', 'people').
    restriction: stems of the words that narrow the head ('immigration', 'enforc').
    event: the event class of its clause ('killed', 'deployed'), '' when none is known.
    names: keys of the names in its sentence, nearest first. events: the event classes near it, `event` first.
    moved: 'up' or 'down' where the value is a step and not a level ("fell 3 percent"), else ''.
    """

    counted: str = ""
    head: str = ""
    classes: tuple[str, ...] = ()
    restriction: tuple[str, ...] = ()
    event: str = ""
    names: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    moved: str = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """When, where and of whom a value holds.

    when: the period or day of what is counted. as_of: the day the figure was current.
    where: place names in the clause. subset: words that cut out a part ('including', 'of them').
    flow: '' (a level), 'new' ("9 more"), 'total', 'change', 'each'.
    background: cue that the sentence tells of another, earlier event ('ago', another year), else ''.
    former: whether the sentence gives the value up for another one ("raised from 12 to 15").
    """

    when: Value | None = None
    as_of: Value | None = None
    where: tuple[str, ...] = ()
    subset: str = ""
    flow: str = ""
    background: str = ""
    former: bool = False


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so, and in what stance: asserted, estimated, permitted, planned, proposed, denied, conditional."""

    who: str = ""
    stance: str = "asserted"
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """A checkable value with all that is known of it.

    id: '<article id>#<kind>:<start>'. order: the sentence's place in the article, from 0.
    context: stems of the other words of its sentence, near ones first, for matching.
    before, after: stems of the words of its clause on each side, nearest first.
    """

    id: str
    article: str
    kind: str
    start: int
    end: int
    surface: str
    sentence: Span
    value: Value
    subject: Subject
    scope: Scope
    attribution: Attribution
    order: int = 0
    context: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A surface that looks like a value and was not understood, with the reason."""

    article: str
    start: int
    end: int
    surface: str
    reason: str


@dataclass(frozen=True, slots=True)
class Level:
    """One graded reason of a match: name of the evidence, what was seen, and its share of the score (-1 to 1)."""

    name: str
    seen: str
    score: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two values stand, by their kind: 'equal', 'compatible', 'different' or 'incomparable'.

    reason: code such as 'equal', 'rounding', 'within-bound', 'finer', 'disjoint', 'other-unit'.
    words: the reason for people, without a full stop. gap: relative size of the difference, 0 when they meet.
    """

    outcome: str
    reason: str
    words: str = ""
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class Match:
    """Two claims that may answer one question, left from the earlier article, and how their values stand.

    score: 0 to 1, how likely the question is the same. kinship: how likely it is the same but for its scope.
    """

    left: Claim
    right: Claim
    score: float
    levels: tuple[Level, ...]
    comparison: Comparison
    kinship: float = 0.0


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims of one question, and how they stand.

    left, right: claim ids. passed: the names of the rules that were tried before the one that won (`rule`).
    """

    id: str
    left: str
    right: str
    score: float
    levels: tuple[Level, ...]
    relation: Relation
    reason: str
    explanation: str
    rule: str = ""
    passed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A cluster of claims that answer one question, with its verdict: a card in the report.

    forms: other ids under which it may have been decided, as fuller, plainer or older words for what it is about.
    """

    id: str
    question: str
    kind: str
    verdict: Relation
    severity: Severity
    reason: str
    explanation: str
    claims: tuple[str, ...]
    pairs: tuple[str, ...]
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was read, so that silence can be trusted. matched: claims that stand in a finding with another article's."""

    articles: int
    sentences: int
    claims: int
    matched: int
    unread: int


@dataclass(frozen=True, slots=True)
class Report:
    """All that a run found. copies: groups of article ids that share one voice."""

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    pairs: tuple[Pair, ...]
    findings: tuple[Finding, ...]
    unread: tuple[Unread, ...]
    coverage: Coverage
    copies: tuple[tuple[str, ...], ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Give the report as plain JSON values, schema version 1 (numbers as strings, dates ISO, null unknown)."""
        return {
            "version": JSON_VERSION,
            "articles": [article_json(article) for article in self.articles],
            "claims": [claim_json(claim) for claim in self.claims],
            "pairs": [pair_json(pair) for pair in self.pairs],
            "findings": [finding_json(finding) for finding in self.findings],
            "unread": [
                {"article": u.article, "start": u.start, "end": u.end, "surface": u.surface, "reason": u.reason}
                for u in self.unread
            ],
            "coverage": {name: getattr(self.coverage, name) for name in Coverage.__slots__},
        }


def article_json(article: Article) -> dict[str, Any]:
    """Give an article's head, without its text."""
    return {name: getattr(article, name) for name in ("id", "title", "publisher", "author", "url", "published")}


def value_json(value: Value) -> dict[str, Any]:
    """Give a value as strings; null where an end is open or unknown."""

    def end(bound: object) -> str | None:
        if bound is None:
            return None
        if isinstance(bound, int) and not isinstance(bound, bool):
            return f"{bound // 60:02d}:{bound % 60:02d}"
        return format(bound, "f") if hasattr(bound, "as_tuple") else str(bound)

    return {
        "stated": value.stated,
        "low": end(value.low),
        "high": end(value.high),
        "unit": value.unit,
        "hedge": str(value.hedge),
        "text": value.text,
    }


def claim_json(claim: Claim) -> dict[str, Any]:
    """Give a claim in the public schema."""
    scope = claim.scope
    return {
        "id": claim.id,
        "article": claim.article,
        "kind": claim.kind,
        "start": claim.start,
        "end": claim.end,
        "surface": claim.surface,
        "sentence": {"start": claim.sentence.start, "end": claim.sentence.end},
        "value": value_json(claim.value),
        "counted": claim.subject.counted or None,
        "moved": claim.subject.moved or None,
        "event": claim.subject.event or None,
        "names": list(claim.subject.names),
        "when": scope.when.stated if scope.when else None,
        "as_of": scope.as_of.stated if scope.as_of else None,
        "where": list(scope.where),
        "attribution": {"who": claim.attribution.who or None, "stance": claim.attribution.stance},
    }


def pair_json(pair: Pair) -> dict[str, Any]:
    """Give a pair in the public schema."""
    return {
        "id": pair.id,
        "left": pair.left,
        "right": pair.right,
        "score": round(pair.score, 3),
        "levels": [{"name": level.name, "score": round(level.score, 3)} for level in pair.levels],
        "relation": str(pair.relation),
        "reason": pair.reason,
        "explanation": pair.explanation,
    }


def finding_json(finding: Finding) -> dict[str, Any]:
    """Give a finding in the public schema."""
    return {
        "id": finding.id,
        "question": finding.question,
        "verdict": str(finding.verdict),
        "severity": str(finding.severity),
        "claims": list(finding.claims),
        "pairs": list(finding.pairs),
        "explanation": finding.explanation,
    }
