"""`crosscheck schema`: the shapes of the files that people write, for the completion of their editors."""

from __future__ import annotations

import json
from pathlib import Path

from crosscheck.desk.schemas import claim_schema, decision_schema
from crosscheck.errors import UsageError
from crosscheck.reading.atomic import write_whole
from crosscheck.reading.reader import visible

NAMES = ("claim", "decision")


def schema_text(name: str) -> str:
    """Give a schema as JSON; an unknown name is a UsageError with the nearest."""
    if name == "decision":
        return written(decision_schema())
    if name == "claim":
        from crosscheck.extraction.kinds import load_kinds

        return written(claim_schema(load_kinds()))
    from crosscheck.reading.mapping import nearest_of

    message = f"no schema '{visible(name)[:40]}'; did you mean '{nearest_of(name, NAMES)[0]}'? ({', '.join(NAMES)})"
    raise UsageError(message)


def written(schema: dict[str, object]) -> str:
    """Write a schema down."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write every schema into a folder and give their paths."""
    paths = []
    for name in NAMES:
        path = folder / f"{name}.schema.json"
        try:
            write_whole(path, schema_text(name))
        except OSError as error:
            message = f"cannot write {visible(str(path))}: {error.strerror}"
            raise UsageError(message) from None
        paths.append(path)
    return tuple(paths)
