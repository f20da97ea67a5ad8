"""The commands that read articles and tell of them: report, extract, explain, init."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli.running import Jobs, Paths, app, examples, warn
from crosscheck.errors import UsageError


@app.command(
    epilog=examples(
        "crosscheck report                                  every story under claims/, into reports/",
        'crosscheck report articles/ --title "The flood"    one folder',
        "crosscheck report a.html b.txt --format md -o -    two files, read in the terminal",
    )
)
def report(  # noqa: PLR0913 (a parameter for each flag)
    paths: Paths = None,
    *,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="html, md, json, csv (both tables), findings-csv, claims-csv; may be repeated.",
        ),
    ] = None,
    out: Annotated[str, typer.Option("--out", metavar="DIR", help="Folder for the reports [reports].")] = "",
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="One report into this file; - is stdout.")
    ] = "",
    title: Annotated[str, typer.Option("--title", help="The report's title [the folder's name].")] = "",
    whole_texts: Annotated[
        bool,
        typer.Option(
            "--whole-texts/--excerpts-only", help="Put the articles' whole texts into it, or no more than excerpts."
        ),
    ] = False,
    stamp: Annotated[bool, typer.Option("--stamp", help="Say in the report on what day it was written.")] = False,
    today: Annotated[str, typer.Option("--today", metavar="DATE", help="The day to judge expiry by [today].")] = "",
    jobs: Jobs = 0,
) -> None:
    """Report where articles agree and where they contradict.

    Each folder is one story; files named together are one story; without PATHS it is every story under claims/.
    """
    from crosscheck.cli.desk import day_of
    from crosscheck.commands.report import (
        STDOUT,
        Wanted,
        choose_formats,
        render_pages,
        set_up,
        this_day,
        write_index,
        write_pages,
    )
    from crosscheck.commands.settings import load_settings
    from crosscheck.commands.sources import make_each, read_stories

    settings = load_settings()
    day = day_of(today) if today else this_day()
    wanted = Wanted(tuple(formats or ()), out, output, title, whole_texts, stamp, day)
    chosen = choose_formats(wanted, settings.formats)
    stories = read_stories(paths or (), settings, warn)
    if len(stories) > 1 and (output or title):
        flag = "-o" if output else "--title"
        message = f"{flag} is for one story and {len(stories)} were read; name one of them, or leave {flag} out"
        raise UsageError(message)
    press = set_up(stories, wanted, chosen, settings, index=not paths or len(stories) > 1)
    entries = []
    for story, pages in make_each(stories, settings, partial(render_pages, press=press), jobs):
        for problem in pages.problems:
            warn(problem)
        entries.append(pages.entry)
        if output == STDOUT:
            typer.echo(pages.texts[0][1], nl=False)
            warn(pages.summary)
        else:
            written = write_pages(story, pages, wanted, out or settings.out)
            typer.echo(f"{pages.summary}. Report: {', '.join(written)}")
    if press.index:
        typer.echo(f"All stories: {write_index(entries, press, out or settings.out)}")


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
        "crosscheck explain cx2-7k3m-q2vd               in the stories under claims/",
        "crosscheck explain cx2-7k3m-q2vd articles/     in a folder of articles",
    )
)
def explain(
    identity: Annotated[str, typer.Argument(metavar="ID", help="Of a finding, pair or claim, as reports name it.")],
    paths: Paths = None,
) -> None:
    """Explain why a finding, pair or claim was judged so."""
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
