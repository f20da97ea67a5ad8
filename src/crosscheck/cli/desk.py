"""The commands of the desk: check, baseline, resolve, prune, rebind."""

from __future__ import annotations

import datetime as dt
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli.running import Jobs, Paths, app, colours, examples, warn
from crosscheck.errors import UsageError

if TYPE_CHECKING:
    from crosscheck.commands.survey import Asked

Today = Annotated[str, typer.Option("--today", metavar="DATE", help="The day to judge expiry by [today].")]


def day_of(words: str) -> dt.date:
    """Read --today; what is no day is a UsageError."""
    try:
        return dt.date.fromisoformat(words) if words else dt.datetime.now().astimezone().date()
    except ValueError:
        message = f"--today '{words[:40]}' is no day; write one as 2026-01-31"
        raise UsageError(message) from None


@app.command(
    epilog=examples(
        "crosscheck check                                   every story under claims/",
        "crosscheck check --new-since origin/main           fail only for what this branch brings",
        "crosscheck check --format github --output sarif=crosscheck.sarif",
    )
)
def check(  # noqa: PLR0913 (a flag each)
    paths: Paths = None,
    *,
    since: Annotated[
        str, typer.Option("--new-since", metavar="REF", help="What stood open at this git ref fails nothing.")
    ] = "",
    name: Annotated[
        str,
        typer.Option("--format", "-f", metavar="FORMAT", help="text, github, sarif, junit, gitlab, json, markdown."),
    ] = "text",
    outputs: Annotated[
        list[str] | None, typer.Option("--output", metavar="FORMAT=PATH", help="Also write a file; may be repeated.")
    ] = None,
    fail_on: Annotated[
        str, typer.Option("--fail-on", metavar="conflict|minor|any", help="What fails while undecided [conflict].")
    ] = "",
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 though something is unresolved.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Fail for decisions whose finding is gone, too.")] = False,
    today: Today = "",
    jobs: Jobs = 0,
) -> int:
    """Fail when there is a conflict that nobody has decided.

    Exit 0: none. 1: new, reopened or expired ones. 2: usage, settings, or a decision file that is wrong. 3: a source
    that cannot be read. 5: nothing to check.
    """
    from crosscheck.commands.check import check_desk, choose_format, choose_outputs, write_outputs, write_step_summary
    from crosscheck.commands.settings import load_settings
    from crosscheck.commands.survey import Asked, read_fail_on
    from crosscheck.formats.github import harmless  # runners read stderr too, and the line may name a hostile file

    settings = load_settings()
    chosen, files = choose_format(name), choose_outputs(outputs or ())
    asked = Asked(tuple(paths or ()), since, read_fail_on(fail_on or settings.fail_on), day_of(today), jobs)
    checked = check_desk(asked, settings, strict=strict or settings.strict, exit_zero=exit_zero)
    typer.echo(chosen.render(checked, colours()), nl=False)
    write_outputs(checked, files)
    if chosen.name == "github":
        write_step_summary(checked)
    warn(harmless(f"crosscheck: {checked.closing}"))
    return int(checked.exit_code)


@app.command(
    epilog=examples(
        "crosscheck baseline                  forget what is gone; refuse what is new",
        "crosscheck baseline --accept-new     take in all that is open now",
    )
)
def baseline(
    paths: Paths = None,
    *,
    accept_new: Annotated[bool, typer.Option("--accept-new", help="Take in findings that are not in it.")] = False,
    today: Today = "",
    jobs: Jobs = 0,
) -> int:
    """Keep claims/baseline.txt: what is known and unreviewed.

    A finding in it fails no run, though nobody has looked at it; a decision is a look, with its reason.
    """
    from crosscheck.commands.baseline import update_baseline
    from crosscheck.commands.settings import load_settings
    from crosscheck.commands.survey import Asked, read_fail_on

    settings = load_settings()
    asked = Asked(tuple(paths or ()), "", read_fail_on(settings.fail_on), day_of(today), jobs)
    told, code = update_baseline(asked, settings, accept_new=accept_new)
    warn(f"crosscheck: {told}")
    return int(code)


@app.command(
    epilog=examples(
        "crosscheck resolve                               one open finding after the other, in the terminal",
        'crosscheck resolve cx2-7k3m-q2vd --decision both-right --why "Two counts of two days."',
        'crosscheck resolve cx2-7k3m-q2vd --decision use-value --value "23 people" --why "Confirmed."',
    )
)
def resolve(  # noqa: PLR0913 (a flag each)
    arguments: Annotated[
        list[str] | None, typer.Argument(metavar="ID|PATH", help="Findings to decide; folders to look in.")
    ] = None,
    *,
    decision: Annotated[
        str,
        typer.Option(
            "--decision",
            metavar="WORD",
            help="use-value, both-right, not-comparable, wrong-match, source-corrected or watch.",
        ),
    ] = "",
    why: Annotated[str, typer.Option("--why", metavar="WORDS", help="The reason.")] = "",
    value: Annotated[str, typer.Option("--value", metavar="WORDS", help="The value, for use-value.")] = "",
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides [git's user.name].")] = "",
    expires: Annotated[str, typer.Option("--expires", metavar="DATE", help="The last day on which it holds.")] = "",
    today: Today = "",
) -> None:
    """Decide findings, each in a file of its own.

    The files stand in the story's decisions/. On a terminal, without --decision, it asks.
    """
    from crosscheck.commands.resolve import Word, read_word, resolve_all, split_arguments
    from crosscheck.commands.settings import load_settings
    from crosscheck.commands.survey import Asked, read_fail_on

    settings = load_settings()
    ids, paths = split_arguments(arguments or ())
    asked = Asked(paths, "", read_fail_on(settings.fail_on), day_of(today))
    if not decision and not why:
        talk(ids, by, asked)
        return
    if not ids:
        message = "--decision needs the id of a finding; `crosscheck check` names them"
        raise UsageError(message)
    choice, reason = read_word(decision, why, value=value, expires=expires, today=asked.today)
    for path in resolve_all(ids, Word(choice, reason, value, by, expires, asked.today), asked, settings):
        typer.echo(f"Wrote {path.as_posix()}")


def talk(ids: tuple[str, ...], by: str, asked: Asked) -> None:
    """Decide findings on the terminal; without one it is a UsageError."""
    from crosscheck.commands.resolve import Word, find, survey_desk
    from crosscheck.commands.settings import load_settings
    from crosscheck.commands.terminal import read_key
    from crosscheck.commands.triage import Desk, show_entry, triage
    from crosscheck.desk.decision import Choice

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        message = "no terminal to ask on; say it: crosscheck resolve ID --decision both-right --why 'a sentence'"
        raise UsageError(message)
    seen = survey_desk(asked, load_settings())
    found = [find(identity, seen) for identity in ids] or [one for one in seen.standings() if one[1].fails]
    desk = Desk(
        key=read_key,
        line=lambda words: str(typer.prompt(words, default="", show_default=False, prompt_suffix="")),
        show=show_entry,
        tell=typer.echo,
        word=Word(Choice.WATCH, "", by=by, on=asked.today),
    )
    decided = triage(found, seen, desk)
    left = len(found) - decided
    typer.echo(f"{decided} decided, {left} left" + ("; go on with: crosscheck resolve" if left else ""))


@app.command(
    epilog=examples(
        "crosscheck prune             what would be removed",
        "crosscheck prune --apply     remove it",
    )
)
def prune(
    paths: Paths = None,
    *,
    apply: Annotated[bool, typer.Option("--apply", help="Remove them; without it they are only listed.")] = False,
    today: Today = "",
) -> None:
    """Clear away decisions and baseline lines whose finding is gone."""
    from crosscheck.commands.prune import prune as clear
    from crosscheck.commands.settings import load_settings
    from crosscheck.commands.survey import Asked

    for line in clear(Asked(tuple(paths or ()), today=day_of(today)), load_settings(), apply=apply):
        typer.echo(line)


@app.command(
    epilog=examples(
        "crosscheck rebind                                  what the stale decisions probably mean",
        "crosscheck rebind cx2-7k3m-q2vd cx2-0h1j-8w2x      give one to the finding that it means",
    )
)
def rebind(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The id of a decision whose finding is gone.")] = "",
    new: Annotated[str, typer.Argument(metavar="NEW", help="The finding that it means.")] = "",
    *,
    today: Today = "",
) -> None:
    """Give a decision whose finding has moved its new id.

    Without ids it lists what is likely; nothing is moved unless both are named.
    """
    from crosscheck.commands.prune import offer_rebinds
    from crosscheck.commands.prune import rebind as move
    from crosscheck.commands.settings import load_settings
    from crosscheck.commands.survey import Asked

    asked = Asked(today=day_of(today))
    if bool(old) != bool(new):
        message = "name both: crosscheck rebind OLD NEW; alone, crosscheck rebind lists what is likely"
        raise UsageError(message)
    if old:
        typer.echo(move(old, new, asked, load_settings()))
        return
    for line in offer_rebinds(asked, load_settings()):
        typer.echo(line)
