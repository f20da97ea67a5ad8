"""Checked -> JSON, schema version 1, for programs: every finding with its state, places and decision."""

from __future__ import annotations

import json
from typing import Any

from crosscheck.desk.decision import Decision
from crosscheck.desk.standing import Checked, CheckedStory, Problem, Standing
from crosscheck.formats.checkformat import CheckFormat
from crosscheck.formats.json import UNSHOWABLE
from crosscheck.model import Claim

VERSION = 1


def render_json(checked: Checked, colour: bool) -> str:  # noqa: FBT001 (the contract of CheckFormat)
    """Write the public schema with one space of indent."""
    del colour
    return write_plain(
        {
            "version": VERSION,
            "exit_code": int(checked.exit_code),
            "closing": checked.closing,
            "failing": checked.failing,
            "stories": [story_json(story) for story in checked.stories],
            "unread": [problem_json(problem) for problem in checked.unread],
            "problems": [problem_json(problem) for problem in checked.problems],
            "stale": [decision_json(decision) for decision in checked.stale],
        }
    )


def write_plain(plain: object) -> str:
    """Write plain values as JSON; what an editor would show wrongly, or no file can hold, becomes an escape."""
    written = json.dumps(plain, ensure_ascii=False, indent=1, allow_nan=False)
    return UNSHOWABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", written) + "\n"


def story_json(story: CheckedStory) -> dict[str, Any]:
    """Give a story with its findings, those that fail first."""
    claims = {claim.id: claim for claim in story.report.claims}
    findings = [standing_json(standing, claims) for standing in story.standings]
    return {"name": story.name, "title": story.title, "folder": story.folder, "findings": findings}


def standing_json(standing: Standing, claims: dict[str, Claim]) -> dict[str, Any]:
    """Give a finding as the gate sees it; a surface stands as it is in its article."""
    finding = standing.finding
    places = [
        {
            "claim": place.claim,
            "article": place.article,
            "path": place.path,
            "line": place.line,
            "column": place.column,
            "end_column": place.end_column,
            "surface": claims[place.claim].surface if place.claim in claims else None,
            "value": claims[place.claim].value.stated if place.claim in claims else None,
        }
        for place in standing.places
    ]
    return {
        "id": finding.id,
        "question": finding.question,
        "kind": finding.kind,
        "verdict": str(finding.verdict),
        "severity": str(finding.severity),
        "reason": finding.reason,
        "explanation": finding.explanation,
        "state": str(standing.state),
        "fails": standing.fails,
        "why": standing.why or None,
        "decision": decision_json(standing.decision) if standing.decision else None,
        "places": places,
    }


def decision_json(decision: Decision) -> dict[str, Any]:
    """Give a decision; null for what its file does not say."""
    return {
        "id": decision.id,
        "decision": str(decision.choice),
        "why": decision.why,
        "about": decision.about or None,
        "value": decision.value or None,
        "by": decision.by or None,
        "on": decision.on or None,
        "expires": decision.expires or None,
        "evidence": {source: list(values) for source, values in decision.evidence},
        "path": decision.path,
    }


def problem_json(problem: Problem) -> dict[str, Any]:
    """Give what is wrong with a file; null for an unknown line."""
    return {
        "path": problem.path,
        "line": problem.line or None,
        "column": problem.column or None,
        "message": problem.message,
    }


CHECK_FORMAT = CheckFormat("json", render_json)
