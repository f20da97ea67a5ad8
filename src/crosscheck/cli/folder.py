"""The commands that tell of a folder's settings and of the shapes of its files: config, schema."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli.running import app, examples
from crosscheck.errors import UsageError


@app.command(epilog=examples("crosscheck config --show"))
def config(
    *,
    show: Annotated[bool, typer.Option("--show", help="Show every setting, its value and what sets it.")] = False,
) -> None:
    """Show the settings that hold here.

    They stand in crosscheck.toml, or under [tool.crosscheck] in pyproject.toml.
    """
    from crosscheck.commands.config import setting_rows
    from crosscheck.commands.terminal import show_table

    if not show:
        message = "say what to do: crosscheck config --show"
        raise UsageError(message)
    show_table(("setting", "value", "from"), setting_rows())


@app.command(
    epilog=examples(
        "crosscheck schema decision > decision.schema.json",
        "crosscheck schema --write .crosscheck",
    )
)
def schema(
    name: Annotated[str, typer.Argument(metavar="[claim|decision]", help="Which to print.")] = "",
    *,
    write: Annotated[str, typer.Option("--write", metavar="DIR", help="Write both into this folder.")] = "",
) -> None:
    """Print the JSON Schema of claim or decision files."""
    from crosscheck.commands.schema import schema_text, write_schemas

    if write:
        typer.echo(f"Wrote {', '.join(map(str, write_schemas(Path(write))))}")
        return
    if not name:
        message = "name one: crosscheck schema claim, or crosscheck schema decision"
        raise UsageError(message)
    typer.echo(schema_text(name), nl=False)
