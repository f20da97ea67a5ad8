"""Reports, decisions and a baseline -> how everything stands, and whether the run fails."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from crosscheck.desk.decision import Decision
from crosscheck.desk.evidence import changes
from crosscheck.desk.pairing import pair_up
from crosscheck.desk.standing import CheckedStory, Place, Standing, State
from crosscheck.desk.whereabouts import Whereabouts, shown
from crosscheck.model import Claim, Finding, Relation, Report, Severity
from crosscheck.reading.story import Story

OPEN = frozenset({State.NEW, State.REOPENED, State.EXPIRED})
STATES = tuple(State)
VERDICTS = (
    Relation.CONFLICT,
    Relation.DISPUTED,
    Relation.UNDECIDED,
    Relation.UPDATE,
    Relation.SCOPE,
    Relation.AGREEMENT,
)
SEVERITIES = tuple(Severity)


class FailOn(StrEnum):
    """Which findings a run fails for while nobody has decided them.

    conflict: conflicts. minor: also rival figures of two parties, and what is worth a look. any: also updates and
    differences of scope, all but agreements.
    """

    CONFLICT = "conflict"
    MINOR = "minor"
    ANY = "any"


FAILING = {
    FailOn.CONFLICT: frozenset({Relation.CONFLICT}),
    FailOn.MINOR: frozenset({Relation.CONFLICT, Relation.DISPUTED, Relation.UNDECIDED}),
    FailOn.ANY: frozenset(Relation) - {Relation.AGREEMENT},
}


@dataclass(frozen=True, slots=True)
class Gate:
    """What a run knows before it looks at a story.

    today: for expiry. known: why a finding is known ('in claims/baseline.txt'), by its id and its story's folder.
    """

    today: dt.date
    fail_on: FailOn = FailOn.CONFLICT
    known: Mapping[tuple[str, str], str] | None = None


def judge_story(
    story: Story, report: Report, decisions: Sequence[Decision], gate: Gate
) -> tuple[CheckedStory, tuple[Decision, ...]]:
    """Say how each finding of a story stands, and give the decisions whose finding is gone."""
    chosen, stale = pair_up(decisions, report)
    articles = {article.id: article for article in report.articles}
    whereabouts = Whereabouts(articles, dict(story.files))
    claims = {claim.id: claim for claim in report.claims}
    folder = shown(story.folder)
    standings = []
    for finding in report.findings:
        decision = chosen.get(finding.id)
        state, why = state_of(finding, decision, report, folder, gate)
        standings.append(
            Standing(
                finding=finding,
                state=state,
                places=places_of(finding, report, claims, whereabouts),
                decision=decision,
                why=why,
                fails=state in OPEN and finding.verdict in FAILING[gate.fail_on],
            )
        )
    return CheckedStory(story.name, story.title, folder, report, tuple(sorted(standings, key=urgency))), stale


def state_of(finding: Finding, decision: Decision | None, report: Report, folder: str, gate: Gate) -> tuple[State, str]:
    """Give a finding's state and why: what has moved comes before what has expired, both before the baseline."""
    why = ""
    if decision is not None:
        moved = changes(decision, finding, report)
        if moved:
            why, state = "; ".join(moved), State.REOPENED
        elif decision.expires and dt.date.fromisoformat(decision.expires) < gate.today:
            why, state = f"the decision held until {decision.expires}", State.EXPIRED
        else:
            return State.DECIDED, ""
    else:
        state = State.NEW
    known = (gate.known or {}).get((finding.id, folder), "") if finding.verdict in FAILING[gate.fail_on] else ""
    # What was decided and is open again is news, whatever an old baseline says; a git ref knows it to be open.
    if known and (state is State.NEW or known.startswith(SINCE)):
        return State.KNOWN, known
    return state, why


SINCE = "open at "


def urgency(standing: Standing) -> tuple[bool, int, int, str]:
    """Order findings: those that fail, then by verdict, severity and id."""
    finding = standing.finding
    return not standing.fails, VERDICTS.index(finding.verdict), SEVERITIES.index(finding.severity), finding.id


def places_of(
    finding: Finding, report: Report, claims: Mapping[str, Claim], whereabouts: Whereabouts
) -> tuple[Place, ...]:
    """Give where a finding's claims stand, first the newest article's among those that make the verdict."""
    wanted = set(finding.pairs)
    leading = {
        name
        for pair in report.pairs
        if pair.id in wanted and pair.relation is finding.verdict
        for name in (pair.left, pair.right)
    }
    order = {article.id: number for number, article in enumerate(report.articles)}

    def rank(claim: Claim) -> tuple[bool, int, int]:
        return claim.id not in leading, -order.get(claim.article, 0), claim.start

    return tuple(whereabouts.place(claim) for claim in sorted((claims[name] for name in finding.claims), key=rank))


def open_ids(stories: Iterable[tuple[str, CheckedStory]]) -> frozenset[tuple[str, str]]:
    """Give the id and story key of each finding that nobody has decided, whatever the gate thinks of its verdict."""
    return frozenset(
        (standing.finding.id, key)
        for key, story in stories
        for standing in story.standings
        if standing.state is not State.DECIDED and standing.fails
    )
