"""Findings -> cards: question, verdict, each source's words, a picture, what was decided, and how it was judged."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosscheck.desk.standing import Standing, State
from crosscheck.formats.decided import choice_words, signature_words, state_words
from crosscheck.formats.draft import draft_decision, draft_name
from crosscheck.formats.plot import Statement, Strip, draw_strip
from crosscheck.formats.quotes import Desk, Quote, collapse_repeats, quote_claim, scope_words, voice_words
from crosscheck.formats.timeline import Timeline, day_of, draw_timeline
from crosscheck.formats.wording import capitalised, listed, shorten, stopped
from crosscheck.model import Claim, Finding, Pair, Relation, Severity

MOST_QUOTES = 40  # of one card; more is a list, not a card
MOST_PAIRS = 6
SENTENCE_LIMIT = 600
VERDICT_WORDS = {
    Relation.CONFLICT: "conflict",
    Relation.DISPUTED: "disputed",
    Relation.UPDATE: "updated",
    Relation.SCOPE: "differs in scope",
    Relation.AGREEMENT: "agreement",
    Relation.UNDECIDED: "worth a look",
}
# Only where values compete is one that meets no other the odd one out; an update or a part of a whole is none.
RIVALS = frozenset({Relation.CONFLICT, Relation.DISPUTED, Relation.UNDECIDED})

# More levels than these say next to nothing each, and make a page of thousands of findings slow.
MOST_LEVELS = 8


@dataclass(frozen=True, slots=True)
class Judged:
    """One pair, and the way to its verdict: graded evidence, the rule that won and those that were tried before."""

    left: str
    right: str
    word: str
    score: str
    levels: tuple[tuple[str, str, str], ...]
    rule: str
    passed: str
    reason: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the desk knows of a finding. choice, why, signature: of a decision that holds; told: all of it in a line."""

    choice: str
    why: str
    signature: str
    told: str


@dataclass(frozen=True, slots=True)
class Card:
    """One finding, in words. verdict: the plain name, for style sheets; word: what readers are told.

    level: the plain name of the severity, for filters. state: what the desk knows of it. ruling: the same in words,
    None for what is new. answer: the values stated, each once. draft_path, draft: a decision file to fill in.
    """

    id: str
    anchor: str
    verdict: str
    word: str
    kind: str
    severity: str
    voices: str
    question: str
    why: str
    letters: tuple[str, ...]
    quotes: tuple[Quote, ...]
    more_quotes: int
    strip: Strip | None
    timeline: Timeline | None
    judged: tuple[Judged, ...]
    more_judged: int
    level: str
    state: str
    ruling: Ruling | None
    answer: tuple[str, ...]
    draft_path: str
    draft: str


def anchor_of(finding_id: str) -> str:
    """Give an id that is fit for an address and an HTML attribute; a plain id stays as it is."""
    return re.sub(r"[^A-Za-z0-9_.-]+", "-", finding_id)[:200] or "finding"


def write_card(finding: Finding, desk: Desk) -> Card:
    """Turn a finding into a card, with its sources in the order of their letters."""
    claims = [desk.claims[name] for name in finding.claims if name in desk.claims]
    claims.sort(key=lambda claim: (desk.order[claim.article], claim.start, claim.id))
    pairs = [desk.pairs[name] for name in finding.pairs if name in desk.pairs]
    spoken = collapse_repeats(claims, pairs)
    quotes = tuple(replace(quote_claim(claim, desk), times=times) for claim, times in spoken[:MOST_QUOTES])
    question = shorten(finding.question, SENTENCE_LIMIT)
    standing = desk.standings.get(finding.id)
    timeline, strip = draw_pictures(finding, [claim for claim, _ in spoken], desk)
    pairs.sort(key=lambda pair: (pair.relation != finding.verdict, -pair.score, pair.id))
    unsettled = finding.verdict is not Relation.AGREEMENT and (standing is None or standing.state is not State.DECIDED)
    return Card(
        id=shorten(finding.id, SENTENCE_LIMIT),
        anchor=anchor_of(finding.id),
        verdict=finding.verdict.value,
        word=VERDICT_WORDS[finding.verdict],
        kind=shorten(finding.kind, 40),
        severity="" if finding.severity is Severity.NONE else f"{finding.severity} severity",
        voices=voice_words(claims, desk),
        question=question,
        why=stopped(capitalised(shorten(finding.explanation, SENTENCE_LIMIT))),
        letters=tuple(dict.fromkeys(desk.sources[claim.article].letter for claim in claims)),
        quotes=quotes,
        more_quotes=len(spoken) - len(quotes),
        strip=strip,
        timeline=timeline,
        judged=tuple(write_judged(pair, desk) for pair in pairs[:MOST_PAIRS]),
        more_judged=max(len(pairs) - MOST_PAIRS, 0),
        level=finding.severity.value,
        state=(standing.state if standing else State.NEW).value,
        ruling=write_ruling(standing),
        answer=tuple(dict.fromkeys(quote.norm for quote in quotes)),
        draft_path=draft_name(finding) if unsettled else "",
        draft=draft_decision(finding, desk.claims) if unsettled else "",
    )


def write_ruling(standing: Standing | None) -> Ruling | None:
    """Say what editors have said of a finding; None where nobody has."""
    if standing is None or standing.state is State.NEW:
        return None
    told = state_words(standing)
    if standing.state is not State.DECIDED or standing.decision is None:
        return Ruling("", "", "", told)
    decision = standing.decision
    why = stopped(shorten(decision.why, SENTENCE_LIMIT))
    return Ruling(choice_words(decision), why, signature_words(decision), told)


def draw_pictures(finding: Finding, claims: Sequence[Claim], desk: Desk) -> tuple[Timeline | None, Strip | None]:
    """Draw a finding's values over time where a later report changes them, else on one scale."""
    statements = [
        Statement(
            desk.sources[claim.article].letter,
            desk.voices[claim.article],
            claim.value,
            shorten(claim.value.text, 80),
            scope_words(claim, ""),
        )
        for claim in claims
    ]
    question = shorten(finding.question, SENTENCE_LIMIT)
    if finding.verdict is Relation.UPDATE:
        days = [day_of(claim, desk.articles[claim.article].published) for claim in claims]
        timeline = draw_timeline(question, statements, days)
        if timeline:
            return timeline, None
    return None, draw_strip(question, statements, rivals=finding.verdict in RIVALS)


def write_judged(pair: Pair, desk: Desk) -> Judged:
    """Write down the way to one pair's verdict."""
    return Judged(
        left=name_claim(pair.left, desk),
        right=name_claim(pair.right, desk),
        word=VERDICT_WORDS[pair.relation],
        score=f"{pair.score:.2f}",
        levels=weightiest(pair),
        rule=plain_name(pair.rule),
        passed=listed([plain_name(name) for name in pair.passed]),
        reason=shorten(pair.reason, 80),
        explanation=stopped(capitalised(shorten(pair.explanation, SENTENCE_LIMIT))),
    )


def weightiest(pair: Pair) -> tuple[tuple[str, str, str], ...]:
    """Give the weightiest levels of a score, and the others as one sum: `crosscheck explain` has them all."""
    shown = pair.levels if len(pair.levels) <= MOST_LEVELS + 1 else pair.levels[:MOST_LEVELS]
    rest = pair.levels[len(shown) :]
    lines = [(plain_name(level.name), shorten(level.seen, 160), f"{level.score:+.2f}") for level in shown]
    if rest:
        lines.append((f"{len(rest)} lighter ones together", "", f"{sum(level.score for level in rest):+.2f}"))
    return tuple(lines)


def name_claim(claim_id: str, desk: Desk) -> str:
    """Name a claim by its source's letter and its value: 'A: 31,355'."""
    claim = desk.claims.get(claim_id)
    if claim is None:
        return shorten(claim_id, 80)
    return f"{desk.sources[claim.article].letter}: {shorten(claim.value.text, 80)}"


def plain_name(name: str) -> str:
    """Write a code name as words: 'same_event' -> 'same event'."""
    return shorten(name.replace("_", " ").replace("-", " "), 80)
