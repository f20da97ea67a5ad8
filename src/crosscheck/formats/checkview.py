"""Checked -> entries in words, the worst first: what every format of `crosscheck check` shows of a finding.

All words are fit to show: one line each, no control character, bounded in length. A format only marks up and escapes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from crosscheck.desk.decision import Decision
from crosscheck.desk.standing import Checked, CheckedStory, Exit, Place, Problem, Standing, State
from crosscheck.formats.cards import SENTENCE_LIMIT, VERDICT_WORDS, anchor_of
from crosscheck.formats.decided import state_words
from crosscheck.formats.quotes import Desk, Quote, collapse_repeats, quote_claim, voice_words
from crosscheck.formats.sections import AGREED, SECTIONS
from crosscheck.formats.view import open_desk
from crosscheck.formats.wording import UNSHOWABLE, capitalised, counted, shorten, stopped
from crosscheck.model import Finding, Relation, Severity

PATH_LIMIT = 1_000
UNWRITABLE = re.compile(f"[\u2028\u2029]|{UNSHOWABLE.pattern}")
VERDICTS = tuple(section[0] for section in (*SECTIONS, AGREED))
NEEDS_A_LOOK = frozenset({Relation.CONFLICT, Relation.DISPUTED, Relation.UNDECIDED})


class Urgency(StrEnum):
    """How loudly a finding is told of, the loudest first.

    error: the run fails for it. warning: a conflict or dispute that it does not fail for. notice: worth a look.
    settled: decided, or known. fine: nothing to do.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"
    SETTLED = "settled"
    FINE = "fine"


# For formats that tell of them in sections.
HEADINGS = {
    Urgency.ERROR: "Nobody has decided",
    Urgency.WARNING: "Not counted as failing",
    Urgency.NOTICE: "Worth a look",
    Urgency.SETTLED: "Decided or known",
}


@dataclass(frozen=True, slots=True)
class Statement:
    """One source's words and where its claim stands in its file."""

    place: Place
    quote: Quote


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding in words.

    key: unlike that of every other finding of the run, for fingerprints. about: kind, severity and voices, such as
    'count · high severity · two sources'. told: what the desk knows of it. statements: each source's words, the one to
    point at first. story: its name. heading: its title, where the run has several stories.
    """

    id: str
    key: str
    urgency: Urgency
    standing: Standing
    word: str
    question: str
    why: str
    about: str
    told: str
    statements: tuple[Statement, ...]
    story: str
    heading: str

    @property
    def title(self) -> str:
        """Name it: 'Conflict: How many people were aboard?'."""
        return f"{capitalised(self.word)}: {self.question}"

    @property
    def settle(self) -> str:
        """Give the command that settles it, fit to be pasted into a shell."""
        return f"crosscheck resolve {anchor_of(self.id)}"

    @property
    def place(self) -> Place:
        """The one place to point at."""
        return self.statements[0].place if self.statements else shown_place(self.standing.place)


def view_entries(checked: Checked) -> tuple[Entry, ...]:
    """Put every finding of a run into words, the worst of all stories first."""
    several = len(checked.stories) > 1
    ranked: list[tuple[tuple[int, ...], str, str, Entry]] = []
    for story in checked.stories:
        desk = open_story(story)
        for standing in story.standings:
            entry = write_entry(standing, story, desk, named=several)
            ranked.append((rank(entry), story.name, standing.finding.id, entry))
    return tuple(line[-1] for line in sorted(ranked, key=lambda line: line[:-1]))


def open_story(story: CheckedStory) -> Desk:
    """Lay out a story's records by id, its articles lettered in order of publication."""
    return open_desk(story.report, sorted(story.report.articles, key=lambda one: (one.published or "9999", one.id)))


def rank(entry: Entry) -> tuple[int, ...]:
    """Order entries: what fails, then by verdict and severity; what is known after what is decided."""
    finding = entry.standing.finding
    return (
        tuple(Urgency).index(entry.urgency),
        entry.standing.state is State.KNOWN,
        VERDICTS.index(finding.verdict),
        tuple(Severity).index(finding.severity),
    )


def urgency_of(standing: Standing) -> Urgency:
    """Say how loudly a finding is told of."""
    verdict, state = standing.finding.verdict, standing.state
    if standing.fails:
        return Urgency.ERROR
    if state is State.DECIDED or (state is State.KNOWN and verdict in NEEDS_A_LOOK):
        return Urgency.SETTLED
    if state is State.KNOWN:
        return Urgency.FINE
    if verdict in {Relation.CONFLICT, Relation.DISPUTED}:
        return Urgency.WARNING
    reopened = state in {State.REOPENED, State.EXPIRED}
    return Urgency.NOTICE if reopened or verdict in NEEDS_A_LOOK else Urgency.FINE


def write_entry(standing: Standing, story: CheckedStory, desk: Desk, *, named: bool) -> Entry:
    """Put one finding into words."""
    finding = standing.finding
    severity = "" if finding.severity is Severity.NONE else f"{finding.severity} severity"
    claims = [desk.claims[name] for name in finding.claims if name in desk.claims]
    voices = voice_words(claims, desk) if claims else ""
    return Entry(
        id=shorten(finding.id, 100),
        key=UNWRITABLE.sub("\ufffd", f"{story.name}/{finding.id}"),
        urgency=urgency_of(standing),
        standing=standing,
        word=VERDICT_WORDS[finding.verdict],
        question=shorten(finding.question, SENTENCE_LIMIT),
        why=stopped(capitalised(shorten(finding.explanation, SENTENCE_LIMIT))),
        about=" · ".join(part for part in (shorten(finding.kind, 40), severity, voices) if part),
        told=state_words(standing),
        statements=write_statements(finding, standing, desk),
        story=shorten(story.name, 100),
        heading=shorten(story.title or story.name, 100) if named else "",
    )


def write_statements(finding: Finding, standing: Standing, desk: Desk) -> tuple[Statement, ...]:
    """Give each source's words with their place, in the order of the places; what is said twice stands once."""
    claims = [desk.claims[name] for name in finding.claims if name in desk.claims]
    claims.sort(key=lambda claim: (desk.order[claim.article], claim.start, claim.id))
    pairs = [desk.pairs[name] for name in finding.pairs if name in desk.pairs]
    spoken = {claim.id: (claim, times) for claim, times in collapse_repeats(claims, pairs)}
    return tuple(
        Statement(shown_place(place), replace(quote_claim(claim, desk), times=times))
        for place in standing.places
        if place.claim in spoken
        for claim, times in (spoken.pop(place.claim),)
    )


def shown_place(place: Place) -> Place:
    """Give a place whose path is fit to show and to write."""
    return replace(place, path=path_words(place.path))


def path_words(path: str) -> str:
    """Write a path as one line without control characters and lone surrogates; two spaces in it stay two."""
    return UNWRITABLE.sub("\ufffd", path[:PATH_LIMIT]).removeprefix("./")


def place_words(place: Place) -> str:
    """Write a place as editors and terminals know it: 'claims/fire/herald.yaml:12:9'."""
    return f"{place.path}:{place.line}:{place.column}"


def quoted(quote: Quote, marked: str = "") -> str:
    """Give a source's words with the value marked, in brackets unless told otherwise; other words are no quotation."""
    words = f"{quote.before}{marked or f'[{quote.surface}]'}{quote.after}"
    return f"“{words}”" if quote.verbatim else words


def source_words(quote: Quote) -> str:
    """Say whose words they are: 'Daily Ledger, citing the harbour office, 4 March 2024, said 2 times'."""
    words = [quote.source.name, quote.who, quote.source.date]
    if not quote.verbatim:
        words.append("in other words")
    if quote.times > 1:
        words.append(f"said {quote.times} times")
    return ", ".join(word for word in words if word)


def problem_words(problem: Problem) -> str:
    """Write what is wrong with a file as one line."""
    return shorten(str(problem), PATH_LIMIT + SENTENCE_LIMIT)


def stale_words(decision: Decision) -> str:
    """Say that a decision has lost its finding."""
    return f"{shorten(decision.id, 100)}: no finding has this id any more; see `crosscheck prune`"


def fails_for_stale(checked: Checked) -> bool:
    """Say whether the run fails for decisions without a finding alone, as it does under --strict."""
    return checked.exit_code is Exit.UNRESOLVED and not checked.failing


def tally(checked: Checked, entries: tuple[Entry, ...]) -> str:
    """Say what stands in a run: 'Two stories, nine findings: one fails, two decided, one known.'.

    Where nothing was read it does not say that all is well.
    """
    if not checked.stories:
        return "No story was read."
    counts: Mapping[Urgency, int] = Counter(entry.urgency for entry in entries)
    states = Counter(entry.standing.state for entry in entries if entry.urgency is Urgency.SETTLED)
    failing, open_ones = counts[Urgency.ERROR], counts[Urgency.WARNING] + counts[Urgency.NOTICE]
    parts = [f"{counted(failing, 'fails', 'fail')}" if failing else "none fails"]
    if open_ones:
        parts.append(f"{counted(open_ones, 'is', 'are')} worth a look")
    parts += [f"{counted(number, state.value, state.value)}" for state, number in sorted(states.items()) if number]
    stories = counted(len(checked.stories), "story", "stories")
    return f"{capitalised(stories)}, {counted(len(entries), 'finding')}: {', '.join(parts)}."
