"""Settings: what a folder's runs use unless a flag says otherwise, and where each value comes from.

They stand in crosscheck.toml, or under [tool.crosscheck] in pyproject.toml; the former wins, key by key.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from crosscheck.errors import ConfigError
from crosscheck.options import Options

SETTINGS_FILE = Path("crosscheck.toml")
PROJECT_FILE = Path("pyproject.toml")
DEFAULT = "default"
# how tomllib ends its messages
TOML_SPOT = re.compile(r" \(at line (\d+), column (\d+)\)$")
WORDS = {"fail_on": ("conflict", "minor", "any")}


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run uses.

    claims: the folder of stories when no path is given. out, formats: of reports. baseline: its file, '' for
    baseline.txt in the folder of claims. fail_on, strict: of the gate. options: of the check.
    """

    claims: str = "claims"
    out: str = "reports"
    formats: tuple[str, ...] = ("html", "md")
    baseline: str = ""
    fail_on: str = "conflict"
    strict: bool = False
    options: Options = field(default_factory=Options)


TABLES: dict[str, tuple[str, ...]] = {
    "report": ("claims", "out", "formats"),
    "check": ("baseline", "fail_on", "strict"),
    "options": tuple(known.name for known in fields(Options)),
}


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting as it holds. origin: 'default', or the place that sets it, 'crosscheck.toml:3'."""

    table: str
    key: str
    value: Any
    origin: str = DEFAULT


def load_settings(path: Path = SETTINGS_FILE, project: Path = PROJECT_FILE) -> Settings:
    """Read the settings of this folder; the defaults where it has none. A wrong one is a ConfigError with its place."""
    found = {(one.table, one.key): one.value for one in list_settings(path, project)}
    named = {key: value for (table, key), value in found.items() if table != "options"}
    options = Options(**{key: value for (table, key), value in found.items() if table == "options"})
    return Settings(**named | {"formats": tuple(named["formats"]), "options": options})


def list_settings(path: Path = SETTINGS_FILE, project: Path = PROJECT_FILE) -> tuple[Setting, ...]:
    """Give every setting as it holds and where it comes from, in the order of the tables."""
    found = {(one.table, one.key): one for one in defaults()}
    for file, above in ((project, ("tool", "crosscheck")), (path, ())):
        found |= {(one.table, one.key): one for one in read_file(file, above)}
    return tuple(found.values())


def defaults() -> Iterator[Setting]:
    """Give every setting as it is when nobody sets it."""
    usual = Settings()
    for table, keys in TABLES.items():
        for key in keys:
            yield Setting(table, key, getattr(usual.options if table == "options" else usual, key))


def read_file(path: Path, above: tuple[str, ...]) -> Iterator[Setting]:
    """Give what one file sets; `above` are the tables that its own stand in."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        tables: Any = tomllib.loads(text)
    except FileNotFoundError:
        return
    except OSError as error:
        raise wrong(path, f"cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError) as error:  # not UTF-8, or not TOML
        words = " ".join(str(error).split())
        spot = TOML_SPOT.search(words)
        place = f"{path}:{spot[1]}:{spot[2]}" if spot else path
        raise wrong(place, TOML_SPOT.sub("", words)) from None
    for name in above:
        tables = tables.get(name, {}) if isinstance(tables, dict) else {}
    tables = whole_table(tables, ".".join(above), path)
    refuse_unknown(tables, tuple(TABLES), (path, text, above))
    for table, valid in TABLES.items():
        settings = whole_table(tables.get(table, {}), ".".join((*above, table)), path)
        refuse_unknown(settings, valid, (path, text, (*above, table)))
        for key, value in settings.items():
            line = line_of(text, (*above, table), key)
            if not fits(key, value):
                raise wrong(path, refusal(key, value), line)
            yield Setting(table, key, value, f"{path}:{line}")


def whole_table(table: object, name: str, path: Path) -> Mapping[str, Any]:
    """Give a table of the settings; what is none is a ConfigError."""
    if not isinstance(table, dict):
        raise wrong(path, f"'{name}' must be a table, [{name}]")
    return table


def refuse_unknown(table: Mapping[str, Any], valid: tuple[str, ...], place: tuple[Path, str, tuple[str, ...]]) -> None:
    """Refuse a key that is no setting, naming the nearest. place: file, its text, the tables above the key."""
    path, text, above = place
    for key in table:
        if key not in valid:
            from crosscheck.reading.mapping import nearest_of

            nearest = nearest_of(key, valid)[0]
            raise wrong(path, f"unknown '{key}'; did you mean '{nearest}'?", line_of(text, above, key))


def fits(key: str, value: object) -> bool:
    """Say whether a setting may have this value: the type of its default, and no number below zero."""
    if key == "formats":
        return isinstance(value, list) and bool(value) and all(isinstance(name, str) for name in value)
    if key in Options.__slots__:
        whole = isinstance(getattr(Options(), key), int)
        return isinstance(value, int if whole else (int, float)) and not isinstance(value, bool) and value >= 0
    if key == "strict":
        return isinstance(value, bool)
    return isinstance(value, str) and bool(value) and value in WORDS.get(key, (value,))


def refusal(key: str, value: object) -> str:
    """Say that a setting cannot have a value, and which it can where they are few."""
    few = ("true", "false") if key == "strict" else WORDS.get(key)
    return f"'{key}' cannot be {value!r}" + (f"; it is one of {', '.join(few)}" if few else "")


def wrong(path: Path | str, problem: str, line: int | None = None) -> ConfigError:
    """Make the error for a place in the settings."""
    return ConfigError(f"{path}:{line}: {problem}" if line else f"{path}: {problem}")


def line_of(text: str, above: tuple[str, ...], key: str) -> int:
    """Find the line that sets a key in a table, or opens the table of that name; else the table's own first line."""
    wanted = re.compile(rf"\s*[\"']?{re.escape(key)}\b[\"']?\s*[=.]")
    header, opened, inside = ".".join(above), 1, not above
    for number, line in enumerate(text.splitlines(), start=1):
        if line.lstrip().startswith("["):
            name = line.strip().strip("[]").split("]")[0].replace(" ", "").replace('"', "")
            if name == ".".join((*above, key)):
                return number
            inside = name == header
            opened = number if inside else opened
        elif inside and wanted.match(line):
            return number
    return opened
