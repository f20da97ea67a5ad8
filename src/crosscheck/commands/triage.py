"""`crosscheck resolve` on a terminal: one finding at a time, its sources side by side, decided with single keys.

Each decision is a file as soon as it is made, so that whoever quits goes on later where they stopped.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.commands.resolve import Found, Word, decide, refuse_expiry
from crosscheck.commands.survey import Surveyed
from crosscheck.desk.decision import Choice
from crosscheck.desk.decisions import file_of
from crosscheck.desk.standing import Checked, Exit
from crosscheck.formats.checkview import Entry, Statement, source_words, view_entries
from crosscheck.reading.atomic import write_whole

if TYPE_CHECKING:
    from rich.text import Text

KEYS = {str(number): choice for number, choice in enumerate(Choice, start=1)}
NEXT, BACK, UNDO = "j", "k", "u"
# q, and the ways in which a terminal says "enough": ^C, ^D, escape, and no terminal any more.
QUIT_KEYS = frozenset({"q", "\x03", "\x04", "\x1b", "\x00", ""})
LAST = "That was the last: u takes the last decision back, any other key ends."
EXPIRES = "expires (a day such as 2026-01-31, or nothing): "
MENU = "1 use one value  2 both right  3 not comparable  4 wrong match  5 source corrected  6 watch\n"
MENU += "j next  k back  u undo  q quit"


@dataclass(frozen=True, slots=True)
class Desk:
    """What the work needs of the world: a key, a line of text, a place to show things, and who decides."""

    key: Callable[[], str]
    line: Callable[[str], str]
    show: Callable[[Entry, str], None]
    tell: Callable[[str], None]
    word: Word


@dataclass(frozen=True, slots=True)
class Done:
    """A decision that can be undone. before: what its file held, None where there was none."""

    at: int
    path: Path
    before: str | None


def triage(found: Sequence[Found], seen: Surveyed, desk: Desk) -> int:
    """Go through findings until all were seen or somebody quits; give how many were decided."""
    checked = Checked(seen.stories, (), (), (), Exit.CLEAN, "")
    entries = {(entry.story, entry.id): entry for entry in view_entries(checked)}
    done: list[Done] = []
    at = 0
    while at < len(found) or done:
        if at < len(found):
            story, standing = found[at]
            desk.show(entries[story.name, standing.finding.id], f"{at + 1} of {len(found)}")
        else:
            desk.tell(LAST)
        key = desk.key().lower()
        if key in QUIT_KEYS or (at == len(found) and key != UNDO):
            break
        if key in KEYS:
            word = ask(KEYS[key], desk)
            if word is not None:
                done.append(keep(at, found[at], word, seen.folders[story.name]))
                desk.tell(f"wrote {done[-1].path.name}")
                at += 1
        elif key == UNDO and done:
            at = undo(done.pop())
            desk.tell("undone")
        elif key in {NEXT, " ", "\r", "\n"}:
            at += 1
        elif key == BACK:
            at = max(0, at - 1)
    return len(done)


def ask(choice: Choice, desk: Desk) -> Word | None:
    """Ask for what a decision needs; an empty reason or value takes it back."""
    value = desk.line("value: ").strip() if choice is Choice.USE_VALUE else ""
    if choice is Choice.USE_VALUE and not value:
        return None
    why = desk.line("why: ").strip()
    if not why:
        desk.tell("not decided: a decision needs its reason")
        return None
    expires = desk.line(EXPIRES).strip()
    while refused := refuse_expiry(expires, desk.word.on):
        desk.tell(refused)  # the reason is typed already: ask again rather than lose it
        expires = desk.line(EXPIRES).strip()
    return replace(desk.word, choice=choice, why=why, value=value, expires=expires)


def keep(at: int, found: Found, word: Word, folder: Path) -> Done:
    """Write a decision, and remember what its file held."""
    _, standing = found
    path = file_of(standing.decision.id if standing.decision else standing.finding.id, folder)
    before = path.read_text(encoding="utf-8") if path else None
    return Done(at, decide(found, word, folder), before)


def undo(last: Done) -> int:
    """Take a decision back, and give the finding it was about."""
    if last.before is None:
        last.path.unlink(missing_ok=True)
    else:
        write_whole(last.path, last.before)
    return last.at


def show_entry(entry: Entry, progress: str) -> None:
    """Show a finding on the terminal: the question, and each source's words beside the others'."""
    from rich.columns import Columns
    from rich.console import Console
    from rich.panel import Panel
    from rich.text import Text

    console = Console()
    console.print(Text(f"\n{progress}  {entry.id}  {entry.about}", style="dim"))
    console.print(Text(entry.title, style="bold"))
    for words in (entry.why, entry.told):
        if words:
            console.print(Text(words))
    width = max(30, (console.width - 2) // min(3, max(1, len(entry.statements))))
    panels = [Panel(words_of(one), title=Text(one.quote.source.name[:40]), width=width) for one in entry.statements]
    console.print(Columns(panels))
    console.print(Text(MENU, style="dim"))


def words_of(statement: Statement) -> Text:
    """Give a source's words with the value marked, and whose they are."""
    from rich.text import Text

    quote = statement.quote
    spaced = " " if quote.before and not quote.before.endswith(" ") else ""
    text = Text(quote.before + spaced)
    text.append(quote.surface, style="bold reverse")
    text.append(quote.after)
    text.append(f"\n\n{source_words(quote)}\n{statement.place.path}:{statement.place.line}", style="dim")
    return text
