"""A finding -> the decision file that would settle it, as YAML to fill in and commit."""

from __future__ import annotations

import json
from collections.abc import Mapping

from crosscheck.desk.decision import Choice
from crosscheck.desk.decisions import ID, slug_of
from crosscheck.desk.evidence import evidence_of
from crosscheck.formats.wording import shorten
from crosscheck.model import Claim, Finding

ABOUT_LIMIT = 200  # as `crosscheck resolve` writes it


def draft_name(finding: Finding) -> str:
    """Name the file, below the story's folder: 'decisions/how-many-died--cx2-7k3m-q2vd.yaml'."""
    return f"decisions/{slug_of(shorten(finding.question, ABOUT_LIMIT))}--{shorten(finding.id, ABOUT_LIMIT)}.yaml"


def draft_decision(finding: Finding, claims: Mapping[str, Claim]) -> str:
    """Write the file with all that is known; the gate refuses it until a choice and a reason are filled in."""
    known = [name for name in finding.claims if name in claims]
    lines = [
        f"id: {finding.id if ID.fullmatch(finding.id) else quoted(shorten(finding.id, ABOUT_LIMIT))}",
        f"about: {quoted(shorten(finding.question, ABOUT_LIMIT))}",
        f"decision:  # {', '.join(Choice)}",
        "value:  # only for use-value",
        "why:",
        "by:",
        "on:  # a day, as 2026-01-31",
        "evidence:",
    ]
    evidence = evidence_of(finding, claims) if len(known) == len(finding.claims) else ()
    for source, values in evidence:
        told = ", ".join(quoted(shorten(value, ABOUT_LIMIT)) for value in values)
        lines.append(f"  {quoted(shorten(source, ABOUT_LIMIT))}: {told if len(values) == 1 else f'[{told}]'}")
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """Quote text for YAML: a JSON string is one, and JSON has no way to end it but its own quotation mark."""
    return json.dumps(text, ensure_ascii=False)
