"""`crosscheck config`: every setting as it holds here, and what says so."""

from __future__ import annotations

import json

from crosscheck.commands.settings import list_settings


def setting_rows() -> list[tuple[str, str, str]]:
    """Give each setting with its value as TOML has it, and its origin."""
    return [(f"{one.table}.{one.key}", toml_words(one.value), one.origin) for one in list_settings()]


def toml_words(value: object) -> str:
    """Write a value as TOML has it."""
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(toml_words(one) for one in value)}]"
    return json.dumps(value, ensure_ascii=False)
