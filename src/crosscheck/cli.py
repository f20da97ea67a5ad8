"""The command line: flags and paths in, words and files out; the one place that prints and exits.

Exit codes: 0 done; 2 usage, settings, or nothing that could be read; 70 a fault of crosscheck's own; 130 interrupted.
Only what is needed to read flags is imported here; each command imports its own work.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from crosscheck.errors import CrosscheckError, UsageError

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


@app.command(
    epilog=examples(
        "crosscheck report                                  every story under claims/, into reports/",
        'crosscheck report articles/ --title "The flood"    one folder',
        "crosscheck report a.html b.txt --format md -o -    two files, read in the terminal",
    )
)
def report(
    paths: Paths = None,
    *,
    formats: Annotated[
        list[str] | None, typer.Option("--format", "-f", metavar="html|md|json", help="Give it again for several.")
    ] = None,
    out: Annotated[str, typer.Option("--out", metavar="DIR", help="Folder for the reports [reports].")] = "",
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="One report into this file; - is stdout.")
    ] = "",
    title: Annotated[str, typer.Option("--title", help="The report's title [the folder's name].")] = "",
) -> None:
    """Report where articles agree and where they contradict each other.

    Each folder is one story; files named together are one story; without PATHS it is every story under claims/.
    """
    from crosscheck.commands.report import STDOUT, Wanted, choose_formats, summary, write_reports
    from crosscheck.commands.settings import load_settings
    from crosscheck.commands.sources import check_stories, read_stories

    settings = load_settings()
    wanted = Wanted(tuple(formats or ()), out, output, title)
    chosen = choose_formats(wanted, settings.formats)
    stories = read_stories(paths or (), settings, warn)
    if len(stories) > 1 and (output or title):
        flag = "-o" if output else "--title"
        message = f"{flag} is for one story and {len(stories)} were read; name one of them, or leave {flag} out"
        raise UsageError(message)
    for story, found in check_stories(stories, settings):
        if output == STDOUT:
            typer.echo(chosen[0].render(found, title or story.title), nl=False)
            warn(summary(story, found))
        else:
            written = write_reports(story, found, chosen, wanted, out or settings.out)
            typer.echo(f"{summary(story, found)}. Report: {', '.join(written)}")


@app.command(
    epilog=examples(
        "crosscheck extract article.html              a table",
        "crosscheck extract articles/ --json          for programs",
        "crosscheck extract articles/ --story flood   claim files in claims/flood/, to edit",
    )
)
def extract(
    paths: Paths = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document for each story.")] = False,
    story: Annotated[
        str, typer.Option("--story", metavar="NAME", help="Write claim files into claims/NAME, to edit.")
    ] = "",
    force: Annotated[
        bool, typer.Option("--force", help="With --story: write again what is there; comments stay.")
    ] = False,
) -> None:
    """Show the claims with checkable values that articles make."""
    from crosscheck.commands.extract import claims_json, show_claims, write_claims
    from crosscheck.commands.settings import load_settings
    from crosscheck.commands.sources import check_stories, read_stories

    settings = load_settings()
    if as_json and story:
        message = "--json prints claims and --story writes them as files; give one of the two"
        raise UsageError(message)
    checked = list(check_stories(read_stories(paths or (), settings, warn), settings))
    if story:
        written = write_claims(checked, story, settings.claims, force=force)
        typer.echo(f"Wrote {', '.join(map(str, written))}. Edit them, then: crosscheck report {written[0].parent}")
        return
    for read, found in checked:
        if as_json:
            typer.echo(claims_json(read, found))
        else:
            warn(f"{read.name}: {show_claims(found)}")


@app.command(
    epilog=examples(
        "crosscheck explain f3                 in the stories under claims/",
        "crosscheck explain f3 articles/       in a folder of articles",
    )
)
def explain(
    identity: Annotated[str, typer.Argument(metavar="ID", help="Of a finding, pair or claim, as reports name it.")],
    paths: Paths = None,
) -> None:
    """Explain why two claims were matched, and why they were judged so."""
    from crosscheck.commands.explain import explain as tell
    from crosscheck.commands.settings import load_settings
    from crosscheck.commands.sources import check_stories, read_stories

    settings = load_settings()
    checked = list(check_stories(read_stories(paths or (), settings, warn), settings))
    typer.echo(tell(identity, checked), nl=False)


@app.command(
    epilog=examples(
        "crosscheck init my-desk",
    )
)
def init(
    folder: Annotated[str, typer.Argument(metavar="DIR", help="Where to start; made if it is not there.")] = ".",
) -> None:
    """Start a folder: a small story, settings and a workflow."""
    from crosscheck.commands.start import start_folder

    written = start_folder(Path(folder))
    go = "" if folder == "." else f"cd {folder} && "
    typer.echo(f"Wrote {', '.join(map(str, written))}.\nNow: {go}crosscheck report")


def warn(line: str) -> None:
    """Put a line on stderr."""
    typer.echo(line, err=True)
