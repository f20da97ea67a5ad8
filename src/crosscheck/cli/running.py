"""Running the command line: what every command shares, and how each ending becomes an exit code.

Exit codes: 0 done; 2 usage, settings, or nothing that could be read; 70 a fault of crosscheck's own; 130 interrupted.
Only what is needed to read flags is imported here; each command imports its own work.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
from contextlib import suppress
from typing import Annotated

import typer

from crosscheck.errors import CrosscheckError, StoryFault

NOTHING_READ = 2
OWN_FAULT = 70
PIPE_CLOSED = 141
INTERRUPTED = 130
DEBUG = "CROSSCHECK_DEBUG"

app = typer.Typer(
    name="crosscheck",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def examples(*lines: str) -> str:
    """Put the examples of a command under its help, each on its own line."""
    return "\n".join(("\b", "Examples:", *(f"  {line}" for line in lines)))


Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATHS", help="Articles (.txt .md .html), claim files (.yaml), or folders of them."),
]


Jobs = Annotated[
    int,
    typer.Option(
        "--jobs", "-j", min=0, metavar="N", help="Stories to check at once [long work: one a core]; 1 is one by one."
    ),
]


# A run makes many small records that live to its end; looking for garbage among them costs a fifth of the time.
YOUNG_OBJECTS = 200_000


def main() -> None:
    """Run the command line and exit."""
    gc.set_threshold(YOUNG_OBJECTS)
    code = run()
    with suppress(OSError, ValueError):
        sys.stdout.flush()
    sys.exit(code)


def run() -> int:
    """Run the command line and give the exit code; whatever goes wrong is one line on stderr."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    # What the libraries log is of no use to an editor; it comes to stderr when asked for.
    logging.basicConfig(level=logging.DEBUG if os.environ.get(DEBUG) else logging.CRITICAL)
    try:
        code = app(standalone_mode=False)
        sys.stdout.flush()
    except CrosscheckError as error:
        return fail(str(error), NOTHING_READ)
    except (KeyboardInterrupt, typer.Abort):
        return fail("interrupted", INTERRUPTED)
    except (BrokenPipeError, SystemExit):  # `crosscheck extract ... | head` has read enough; typer exits on it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except Exception as error:
        if hasattr(error, "format_message"):  # the flag parser's own error
            return fail(usage_words(error), NOTHING_READ)
        if os.environ.get(DEBUG):
            raise
        kind = f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
        if isinstance(error, StoryFault):
            kind = str(error)
        return fail(f"a fault of crosscheck's own ({kind}); {DEBUG}=1 shows where", OWN_FAULT)
    return code if isinstance(code, int) else 0


def fail(problem: str, code: int) -> int:
    """Say in one line on stderr what went wrong, and pass the exit code on."""
    warn(f"crosscheck: {problem}")
    return code


def usage_words(error: Exception) -> str:
    """Put the flag parser's error on one line, with where to read on."""
    if type(error).__name__ == "NoArgsIsHelpError":
        return "name a command, such as `crosscheck report FOLDER`; see `crosscheck --help`"
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "crosscheck"
    words = " ".join(str(error.format_message()).split()).rstrip(".")  # type: ignore[attr-defined]
    return f"{words}; see `{command} --help`"


def show_version(value: bool) -> None:  # noqa: FBT001 (typer calls it so)
    """Print the version and stop."""
    if value:
        from importlib.metadata import version

        typer.echo(f"crosscheck {version('crosscheck')}")
        raise typer.Exit


@app.callback()
def crosscheck(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=show_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Several articles, one story: which facts agree, and which contradict each other?

    Start with `crosscheck init my-desk`, or check articles of your own with `crosscheck report FOLDER`.
    """


def warn(line: str) -> None:
    """Put a line on stderr."""
    typer.echo(line, err=True)


def colours() -> bool:
    """Say whether stdout may carry colour: a terminal that can, unless NO_COLOR; FORCE_COLOR wins over all."""
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
