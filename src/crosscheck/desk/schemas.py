"""JSON Schemas of claim and decision files, for the completion of editors: the draft 7 subset that all of them read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from crosscheck.desk.decision import Choice
from crosscheck.desk.decisions import ID, KEYS, REQUIRED
from crosscheck.reading.claimfile import CLAIM_KEYS, TOP_KEYS
from crosscheck.reading.mapping import HEAD_KEYS

DRAFT = "http://json-schema.org/draft-07/schema#"
DAY = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
TEXT = {"type": "string"}
PUBLISHED = {"type": ["string", "integer"], "pattern": r"^\d{4}(-\d{1,2}(-\d{1,2}.*)?)?$"}
ABOUT = {
    "id": "The finding, as `crosscheck check` names it.",
    "about": "The question, for people; ignored in matching.",
    "decision": "What was decided.",
    "value": "The value to use, for use-value.",
    "why": "The reason, for whoever comes later.",
    "by": "Who decided.",
    "on": "The day of the decision.",
    "expires": "The last day on which it holds.",
    "evidence": "What each source said: a value that moves reopens the finding.",
    "title": "The article's title.",
    "publisher": "Who published it.",
    "author": "Who wrote it.",
    "published": "The day, month or year of publication.",
    "url": "Where it stands.",
    "archive": "The address of a kept copy, where one is known; never guessed.",
    "says": "A sentence in anyone's words.",
    "find": "At most eight words of the source, to jump to.",
    "kind": "Overrides what kind of claim the sentence is read as.",
    "when": "Overrides when it holds.",
    "where": "Overrides where it holds.",
    "who": "Overrides who says so.",
}


def decision_schema() -> dict[str, Any]:
    """Describe a decision file."""
    texts = {"oneOf": [{"type": ["string", "number"]}, {"type": "array", "items": {"type": ["string", "number"]}}]}
    special: dict[str, Any] = {
        "id": {"type": "string", "pattern": f"^{ID.pattern.replace('(?:', '(')}$"},
        "decision": {"enum": [str(choice) for choice in Choice]},
        "value": {"type": ["string", "number"]},
        "on": DAY,
        "expires": DAY,
        "evidence": {"type": "object", "additionalProperties": texts},
    }
    return {
        "$schema": DRAFT,
        "title": "A decision of crosscheck",
        **closed(KEYS, special, REQUIRED),
        "if": {"properties": {"decision": {"const": str(Choice.USE_VALUE)}}, "required": ["decision"]},
        "then": {"required": ["value"]},
    }


def claim_schema(kinds: Iterable[str]) -> dict[str, Any]:
    """Describe a claim file; `kinds` are the kinds of claim."""
    claim = closed(CLAIM_KEYS, {"kind": {"enum": sorted(kinds)}}, ("says",))
    head = {**closed(HEAD_KEYS, {"published": PUBLISHED, "id": TEXT}, ()), "description": "The source."}
    whole = {"source": head, "claims": {"type": "array", "minItems": 1, "items": claim}}
    return {"$schema": DRAFT, "title": "A claim file of crosscheck", **closed(TOP_KEYS, whole, ("claims",))}


def closed(keys: Iterable[str], special: dict[str, Any], required: Iterable[str]) -> dict[str, Any]:
    """Describe a mapping that has these keys and no other; a key is text unless it is special."""
    properties: dict[str, Any] = {}
    for key in keys:
        told = {"description": ABOUT[key]} if key in ABOUT else {}
        properties[key] = {**told, **special.get(key, TEXT)}
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }
