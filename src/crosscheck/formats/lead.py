"""A report -> the sentences of its first screen: how many, the one thing to know, what was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.formats.cards import Card
from crosscheck.formats.wording import capitalised, counted, listed, number_words, stopped
from crosscheck.model import Article, Relation, Report

NO_CONFLICT = "No conflict was found."
MOST_ANSWERS = 4
MOST_NAMES = 2
# A name spelled out in four ways is told better by the reason than by "A says this, B says that".
PLAIN_KINDS = frozenset({"age", "count", "date", "measure", "money", "ordinal", "percent", "time"})


def write_opening(articles: Sequence[Article]) -> str:
    """Say how many articles there are and from when: 'Five articles, 2019 to 2024.'."""
    years = sorted({(article.published or "")[:4] for article in articles if (article.published or "")[:4].isdecimal()})
    when = f", {years[0]} to {years[-1]}" if len(years) > 1 else f", {years[0]}" if years else ""
    return capitalised(f"{counted(len(articles), 'article')}{when}.")


@dataclass(frozen=True, slots=True)
class Counts:
    """How many findings of a story are open conflicts, decided conflicts, agreements, and decided in all.

    differs: there are open findings beside the agreements.
    """

    conflicts: int
    settled_conflicts: int
    agreed: int
    decided: int
    differs: bool


def write_headline(gravest: Card | None, counts: Counts) -> tuple[str, str]:
    """Give the one thing to know and why.

    gravest: of the open conflicts; where none is open of the decided ones; where there is none what else moves most.
    """
    if gravest and counts.conflicts:
        which = ":" if counts.conflicts == 1 else ", the gravest:"
        asked = capitalised(f"{counted(counts.conflicts, 'conflict')}{which} {gravest.question}")
        return asked, contrast(gravest) or gravest.why
    if gravest and counts.settled_conflicts:
        number = counts.settled_conflicts
        which = "was decided:" if number == 1 else "were decided, the gravest:"
        choice = stopped(capitalised(gravest.ruling.choice)) if gravest.ruling else ""
        told = f"{capitalised(number_words(number))} {which} {gravest.question} {choice}"
        return "No conflict is unresolved.", told.rstrip()
    if gravest:
        return NO_CONFLICT, f"{capitalised(gravest.word)}: {gravest.question} {gravest.why}".rstrip()
    if counts.differs:
        return NO_CONFLICT, "Where the sources differ, a reason was found for it: see each finding."
    if counts.decided:
        verb = "is" if counts.decided == 1 else "are"
        return NO_CONFLICT, f"{capitalised(counted(counts.decided, 'finding'))} {verb} decided."
    if counts.agreed:
        verb = "stands" if counts.agreed == 1 else "stand"
        return NO_CONFLICT, f"{capitalised(counted(counts.agreed, 'fact'))} {verb} in more than one source."
    return "No fact was found that two sources state.", "That is no sign that they agree."


def contrast(card: Card) -> str:
    """Say who says what: 'Harbour Post and two others say 212; Daily Ledger says about 340.'; '' for a long list."""
    if card.kind not in PLAIN_KINDS or card.more_quotes or not 2 <= len(card.answer) <= MOST_ANSWERS:
        return ""
    said = []
    for answer in card.answer:
        sources = {quote.source.letter: quote.source for quote in card.quotes if quote.norm == answer}
        # A copy is no second voice: it does not count among those who say so.
        voices = [one for name, one in sources.items() if not any(n in sources and n < name for n in one.same_as)]
        names = list(dict.fromkeys(source.publisher or f"source {source.letter}" for source in voices))
        verb = "says" if len(names) == 1 else "say"
        if len(names) > MOST_NAMES:
            names = [*names[: MOST_NAMES - 1], counted(len(names) - MOST_NAMES + 1, "other")]
        said.append((-len(voices), f"{listed(names)} {verb} {answer}"))
    ranked = sorted(said, key=lambda one: one[0])
    return stopped(capitalised("; ".join(words for _, words in ranked)))


def write_caption(report: Report) -> str:
    """Count the voices: 'Sources: five articles, four independent voices'."""
    copied = sum(len(group) - 1 for group in report.copies)
    voices = len(report.articles) - copied
    if not copied:
        return f"Sources: {counted(len(report.articles), 'article')}"
    return f"Sources: {counted(len(report.articles), 'article')}, {counted(voices, 'independent voice')}"


def write_coverage(report: Report) -> str:
    """Say what was read, so that silence can be trusted."""
    seen = report.coverage
    alone = max(seen.claims - seen.matched, 0)
    unread = f"{number_words(seen.unread)} could not be understood" if seen.unread else "nothing was left unread"
    return (
        f"{capitalised(counted(seen.sentences, 'sentence'))} in {counted(seen.articles, 'article')}; "
        f"{counted(seen.claims, 'claim')} with a value that can be checked. "
        f"{capitalised(number_words(seen.matched))} of them {'has' if seen.matched == 1 else 'have'} a counterpart in "
        f"another article, {number_words(alone) if alone else 'none'} "
        f"{'are' if alone > 1 else 'is'} stated by one source only; {unread}. "
        "Silence is not agreement."
    )


def write_undecided(report: Report) -> str:
    """Count the pairs that assert nothing and stand in no finding; '' when there are none."""
    shown = {name for finding in report.findings for name in finding.pairs}
    number = sum(pair.relation is Relation.UNDECIDED and pair.id not in shown for pair in report.pairs)
    if not number:
        return ""
    verb = "was" if number == 1 else "were"
    return stopped(
        capitalised(f"{counted(number, 'possible match', 'possible matches')} {verb} left undecided and not listed")
    )
