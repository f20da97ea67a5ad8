"""Report -> JSON, schema version 1, for programs."""

from __future__ import annotations

import json
import re

from crosscheck.formats.format import PLAIN, Edition, ReportFormat
from crosscheck.model import Report

UNSHOWABLE = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def render_json(report: Report, title: str, edition: Edition = PLAIN) -> str:
    """Write the public schema with one space of indent; the title is no part of it."""
    del title, edition
    written = json.dumps(report.to_json(), ensure_ascii=False, indent=1, allow_nan=False)
    # A raw U+202E would turn the rest of the line round in an editor, a lone surrogate cannot be saved as UTF-8:
    # both keep their value as an escape.
    return UNSHOWABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", written) + "\n"


FORMAT = ReportFormat("json", ".json", render_json)
