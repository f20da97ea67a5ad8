"""Findings -> sections, in the order of the page, and the one finding that the first screen tells of."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from crosscheck.desk.standing import State
from crosscheck.formats.cards import VERDICT_WORDS, Card, write_card
from crosscheck.formats.lead import Counts, write_headline
from crosscheck.formats.quotes import Desk
from crosscheck.model import Finding, Relation, Report, Severity

MOST_CARDS = 2_000  # of one file; 5,000 take a browser more than a second, 20,000 over half a minute (measured)
# The order of the page. (verdict, heading, what the heading means)
SECTIONS = (
    (Relation.CONFLICT, "Conflicts", "The statements cannot all be right, and nothing that was read explains why."),
    (Relation.DISPUTED, "Disputed", "Different parties give rival accounts; each is shown with who says so."),
    (Relation.UPDATE, "Updated over time", "A later report gives a later figure."),
    (Relation.UNDECIDED, "Worth a look", "Not a contradiction, but odd enough that somebody should read both places."),
    (Relation.SCOPE, "Differs in scope", "The figures differ because they cover different times, places or people."),
)
AGREED = (Relation.AGREEMENT, "Agreements", "Two or more sources say the same, each in its own words.")
DECIDED = (State.DECIDED, "Decided", "An editor has looked at these; what was decided, and why, stands with each.")
SECTION_WORDS = {
    **{str(name): VERDICT_WORDS[name] for name, _, _ in SECTIONS},
    str(State.DECIDED): "decided",
    str(Relation.AGREEMENT): VERDICT_WORDS[Relation.AGREEMENT],
}
SEVERITIES = tuple(Severity)
MOVING = (Relation.DISPUTED, Relation.UPDATE)  # what an editor wants to hear of where there is no conflict
NEEDS_A_WORD = frozenset({Relation.CONFLICT, Relation.DISPUTED, Relation.UNDECIDED})


@dataclass(frozen=True, slots=True)
class Section:
    """The findings of one verdict, the weightiest first, or those that are decided.

    verdict: its plain name, or 'decided'. total: in all parts of the report. more: how many are not in this part.
    """

    verdict: str
    word: str
    heading: str
    meaning: str
    total: int
    cards: tuple[Card, ...]
    more: int


def count_parts(report: Report) -> int:
    """Say into how many files a report goes."""
    return max(1, -(-len(report.findings) // MOST_CARDS))


def write_sections(report: Report, desk: Desk, part: int = 1) -> tuple[Section, ...]:
    """Sort the findings into their sections, what is decided after what is open, and write those of one part."""
    room, before = MOST_CARDS, MOST_CARDS * (part - 1)
    sections = []
    for verdict, heading, meaning in (*SECTIONS, DECIDED, AGREED):
        findings = [finding for finding in report.findings if section_of(finding, desk) == verdict]
        findings.sort(key=lambda finding: weight(finding, desk))
        shown = findings[before : before + room]
        before = max(before - len(findings), 0)
        room -= len(shown)
        if findings:
            cards = tuple(write_card(finding, desk) for finding in shown)
            name = str(verdict)
            more = len(findings) - len(cards)
            sections.append(Section(name, SECTION_WORDS[name], heading, meaning, len(findings), cards, more))
    return tuple(sections)


def section_of(finding: Finding, desk: Desk) -> str:
    """Name the section of a finding: its verdict, or 'decided' while an editor's word on it holds."""
    standing = desk.standings.get(finding.id)
    return str(State.DECIDED if standing is not None and standing.state is State.DECIDED else finding.verdict)


def weight(finding: Finding, desk: Desk) -> tuple[int, int, str]:
    """Order findings of one verdict: severity, then the number of independent sources, then id."""
    voices = {desk.voices[desk.claims[name].article] for name in finding.claims if name in desk.claims}
    return SEVERITIES.index(finding.severity), -len(voices), finding.id


def choose_headline(report: Report, desk: Desk) -> tuple[str, str]:
    """Give the one thing to know of a report, and why."""
    sections = Counter(section_of(finding, desk) for finding in report.findings)
    conflicts = [finding for finding in report.findings if finding.verdict is Relation.CONFLICT]
    still = [finding for finding in conflicts if section_of(finding, desk) == Relation.CONFLICT]
    gravest = min(
        still or conflicts or moving_ones(report, desk), key=lambda finding: weight(finding, desk), default=None
    )
    agreed, decided = sections[Relation.AGREEMENT], sections[State.DECIDED]
    differs = sections.total() > agreed + decided
    counts = Counts(len(still), len(conflicts) - len(still), agreed, decided, differs)
    return write_headline(write_card(gravest, desk) if gravest else None, counts)


def moving_ones(report: Report, desk: Desk) -> list[Finding]:
    """Give the disputed findings that are open, or where there are none the updates."""
    found = [[one for one in report.findings if section_of(one, desk) == verdict] for verdict in MOVING]
    return next((ones for ones in found if ones), [])


def count_compared(report: Report, desk: Desk) -> int:
    """Count the facts that two articles state."""
    return sum(
        len({desk.claims[name].article for name in finding.claims if name in desk.claims}) > 1
        for finding in report.findings
    )


def count_unresolved(report: Report, desk: Desk) -> int:
    """Count the findings that wait for an editor's word."""
    return sum(
        finding.verdict in NEEDS_A_WORD and section_of(finding, desk) != State.DECIDED for finding in report.findings
    )
