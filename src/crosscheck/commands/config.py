"""`crosscheck config`: every setting as it holds here, and what says so."""

from __future__ import annotations

import json

from crosscheck.commands.settings import list_settings
from crosscheck.desk.baseline import BASELINE


def setting_rows() -> list[tuple[str, str, str]]:
    """Give each setting with its value as TOML has it, and its origin."""
    settings = list_settings()
    claims = next(str(one.value) for one in settings if one.key == "claims")
    # nobody can set "", and this is where it is looked for
    usual = {"baseline": f"{claims}/{BASELINE}"}
    return [
        (f"{one.table}.{one.key}", toml_words(one.value or usual.get(one.key, one.value)), one.origin)
        for one in settings
    ]


def toml_words(value: object) -> str:
    """Write a value as TOML has it."""
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(toml_words(one) for one in value)}]"
    return json.dumps(value, ensure_ascii=False)
