"""Checked -> SARIF 2.1.0: a result for each finding, the other sources as related locations, the decided suppressed."""

from __future__ import annotations

import hashlib
from typing import Any
from urllib.parse import quote as encode

from crosscheck.desk.standing import Checked, Exit, Place, Problem, State
from crosscheck.formats.check_json import write_plain
from crosscheck.formats.checkformat import CheckFormat
from crosscheck.formats.checkview import (
    Entry,
    Statement,
    Urgency,
    path_words,
    quoted,
    source_words,
    stale_words,
    view_entries,
)
from crosscheck.formats.sections import AGREED, SECTIONS
from crosscheck.formats.wording import counted, shorten
from crosscheck.model import Relation

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "crosscheck/v2"  # 2 as in the ids of findings, cx2-
MOST_RESULTS = 5_000  # GitHub takes 25,000 of a run and shows these
MOST_RELATED = 100  # GitHub takes 1,000 locations of a result and shows these
MESSAGE_LIMIT = 1_000
RULES = (*SECTIONS, AGREED)
RULE_IDS = tuple(verdict.value for verdict, _, _ in RULES)
BASELINE = {
    State.NEW: "new",
    State.KNOWN: "unchanged",
    State.DECIDED: "unchanged",
    State.REOPENED: "updated",
    State.EXPIRED: "updated",
}
LEVELS = {Relation.CONFLICT: "error", Relation.DISPUTED: "warning"}
APART = "\u200b"


def render_sarif(checked: Checked, colour: bool) -> str:  # noqa: FBT001 (the contract of CheckFormat)
    """Write one run, the worst first; what has no room is counted in a notification."""
    del colour
    entries = [entry for entry in view_entries(checked) if entry.urgency is not Urgency.FINE]
    notes = [notification(problem, "error") for problem in (*checked.problems, *checked.unread)]
    notes += [notification(Problem(one.path, stale_words(one)), "warning") for one in checked.stale]
    if len(entries) > MOST_RESULTS:
        more = counted(len(entries) - MOST_RESULTS, "more finding")
        notes.append(
            {"level": "warning", "message": {"text": f"{more} not written, since GitHub shows {MOST_RESULTS:,}"}}
        )
    run = {
        "tool": {"driver": {"name": "crosscheck", "rules": [write_rule(*rule) for rule in RULES]}},
        "automationDetails": {"id": "crosscheck/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": checked.exit_code in {Exit.CLEAN, Exit.UNRESOLVED},
                "exitCode": int(checked.exit_code),
                "toolExecutionNotifications": notes,
            }
        ],
        "results": [write_result(entry) for entry in entries[:MOST_RESULTS]],
    }
    return write_plain({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def write_rule(verdict: Relation, heading: str, meaning: str) -> dict[str, Any]:
    """Describe one verdict as a rule."""
    return {
        "id": verdict.value,
        "name": "".join(word.capitalize() for word in heading.split()),
        "shortDescription": {"text": heading},
        "fullDescription": {"text": meaning},
        "help": {
            "text": f"{meaning} crosscheck never says which source is right; read each, then `crosscheck resolve`."
        },
        "defaultConfiguration": {"level": LEVELS.get(verdict, "note")},
    }


def write_result(entry: Entry) -> dict[str, Any]:
    """Turn a finding into a result at the first of its places."""
    standing, finding = entry.standing, entry.standing.finding
    result: dict[str, Any] = {
        "ruleId": finding.verdict.value,
        "ruleIndex": RULE_IDS.index(finding.verdict.value),
        "level": level_of(entry),
        "message": {"text": write_message(entry)},
        "locations": [write_location(entry.place, entry.statements[:1])],
        "relatedLocations": [
            {"id": number} | write_location(statement.place, (statement,)) | {"message": {"text": told_by(statement)}}
            for number, statement in enumerate(entry.statements[1 : MOST_RELATED + 1], start=1)
        ],
        "partialFingerprints": fingerprints(entry),
        "baselineState": BASELINE[standing.state],
        "suppressions": suppressions(entry),
        "properties": {
            "id": entry.id,
            "kind": shorten(finding.kind, 40),
            "severity": finding.severity.value,
            "state": standing.state.value,
            "fails": standing.fails,
            "story": entry.story,
        },
    }
    return result


def level_of(entry: Entry) -> str:
    """Give SARIF's level; a decision changes nothing about it, since it suppresses the result."""
    return "error" if entry.urgency is Urgency.ERROR else LEVELS.get(entry.standing.finding.verdict, "note")


def write_message(entry: Entry) -> str:
    """Say what is asked, why it is a finding, what the first source says, and what the desk knows of it."""
    said = [told_by(statement) for statement in entry.statements[:1]]
    words = " ".join(part for part in (f"{entry.title}", entry.why, *said, entry.told) if part)
    return linkless(shorten(words, MESSAGE_LIMIT))


def told_by(statement: Statement) -> str:
    """Give one source's words with the value in brackets, and whose they are."""
    quote = statement.quote
    return linkless(shorten(f"{quoted(quote)} ({source_words(quote)})", MESSAGE_LIMIT))


def linkless(text: str) -> str:
    """Keep `[words](address)` of an article from becoming a link, which SARIF allows in plain messages."""
    return text.replace("](", f"]{APART}(")


def write_location(place: Place, statements: tuple[Statement, ...]) -> dict[str, Any]:
    """Give where a claim stands, with its surface as the snippet."""
    region: dict[str, Any] = {"startLine": place.line, "startColumn": place.column}
    if place.end_column > place.column:
        region["endColumn"] = place.end_column
    for statement in statements:
        region["snippet"] = {"text": statement.quote.surface}
    return {"physicalLocation": {"artifactLocation": write_artifact(place.path), "region": region}}


def write_artifact(path: str) -> dict[str, str]:
    """Give a file's address: below the root of the sources, or absolute."""
    address = encode(path_words(path), safe="/")
    if address.startswith("/"):
        return {"uri": f"file://{address}"}
    return {"uri": address, "uriBaseId": "%SRCROOT%"}


def fingerprints(entry: Entry) -> dict[str, str]:
    """Give what makes a result the same in the next run: its id, never a value, a line or a version.

    GitHub looks at `primaryLocationLineHash` alone, and would make one of the line's text if there were none.
    """
    digest = hashlib.blake2b(entry.key.encode(), digest_size=8).hexdigest()
    return {
        FINGERPRINT: entry.key if len(entry.key) <= MESSAGE_LIMIT else digest,
        "primaryLocationLineHash": f"{digest}:1",
    }


def suppressions(entry: Entry) -> list[dict[str, Any]]:
    """Give the editor's word on a finding; an empty list says that there is none."""
    standing = entry.standing
    if standing.fails or standing.state not in {State.DECIDED, State.KNOWN}:
        return []
    suppression: dict[str, Any] = {"kind": "external", "status": "accepted"}
    decision = standing.decision
    suppression["justification"] = shorten(decision.why if decision else entry.told, MESSAGE_LIMIT)
    if decision and decision.path:
        suppression["location"] = {"physicalLocation": {"artifactLocation": write_artifact(decision.path)}}
        suppression["properties"] = {
            name: shorten(words, 100)
            for name, words in (
                ("decision", decision.choice.value),
                ("value", decision.value),
                ("by", decision.by),
                ("on", decision.on),
                ("expires", decision.expires),
            )
            if words
        }
    return [suppression]


def notification(problem: Problem, level: str) -> dict[str, Any]:
    """Say what is wrong with a file."""
    location: dict[str, Any] = {"artifactLocation": write_artifact(problem.path)}
    if problem.line:
        location["region"] = {"startLine": problem.line} | ({"startColumn": problem.column} if problem.column else {})
    return {
        "level": level,
        "message": {"text": linkless(shorten(problem.message, MESSAGE_LIMIT))},
        "locations": [{"physicalLocation": location}],
    }


CHECK_FORMAT = CheckFormat("sarif", render_sarif)
