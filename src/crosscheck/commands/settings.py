"""crosscheck.toml -> Settings: what a folder's runs use unless a flag says otherwise."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from crosscheck.errors import ConfigError
from crosscheck.options import Options

SETTINGS_FILE = Path("crosscheck.toml")


@dataclass(frozen=True, slots=True)
class Settings:
    """claims: the folder of stories when no path is given. formats, out: of reports. options: of the check."""

    claims: str = "claims"
    out: str = "reports"
    formats: tuple[str, ...] = ("html", "md")
    options: Options = field(default_factory=Options)


def load_settings(path: Path = SETTINGS_FILE) -> Settings:
    """Read the settings of this folder; the defaults where it has none. A wrong one is a ConfigError with its place."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        tables = tomllib.loads(text)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise wrong(path, f"cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError) as error:  # not UTF-8, or not TOML
        raise wrong(path, f"{' '.join(str(error).split())}") from None
    refuse_unknown(tables, ("report", "options"), text, path)
    report = table_at(tables, "report", path)
    refuse_unknown(report, ("claims", "out", "formats"), text, path)
    options = table_at(tables, "options", path)
    refuse_unknown(options, tuple(known.name for known in fields(Options)), text, path)
    for key, value in (report | options).items():
        if not fits(key, value):
            raise wrong(path, f"'{key}' cannot be {value!r}", line_of(text, key))
    settings = replace(Settings(), **report, options=replace(Options(), **options))
    return replace(settings, formats=tuple(settings.formats))


def table_at(tables: dict[str, Any], name: str, path: Path) -> dict[str, Any]:
    """Give a table of the settings, empty where it is missing."""
    table = tables.get(name, {})
    if not isinstance(table, dict):
        raise wrong(path, f"'{name}' must be a table, [{name}]")
    return table


def refuse_unknown(table: dict[str, Any], valid: tuple[str, ...], text: str, path: Path) -> None:
    """Refuse a key that is no setting, naming the nearest."""
    for key in table:
        if key not in valid:
            from crosscheck.reading.mapping import nearest_of

            nearest = nearest_of(key, valid)[0]
            raise wrong(path, f"unknown '{key}'; did you mean '{nearest}'?", line_of(text, key))


def fits(key: str, value: object) -> bool:
    """Say whether a setting may have this value: the type of its default, and no number below zero."""
    if key == "formats":
        return isinstance(value, list) and bool(value) and all(isinstance(name, str) for name in value)
    if key in Options.__slots__:
        whole = isinstance(getattr(Options(), key), int)
        return isinstance(value, int if whole else (int, float)) and not isinstance(value, bool) and value >= 0
    return isinstance(value, str) and bool(value)


def wrong(path: Path, problem: str, line: int | None = None) -> ConfigError:
    """Make the error for a place in the settings."""
    return ConfigError(f"{path}:{line}: {problem}" if line else f"{path}: {problem}")


def line_of(text: str, key: str) -> int:
    """Find the line that sets a key or opens a table."""
    wanted = re.compile(rf"\s*\[?\s*[\"']?{re.escape(key)}\b")
    return next((number for number, line in enumerate(text.splitlines(), start=1) if wanted.match(line)), 1)
