"""A report -> the sentences of its first screen: how many, the one thing to know, what was read."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.formats.cards import Card
from crosscheck.formats.wording import capitalised, counted, listed, number_words, stopped
from crosscheck.model import Article, Relation, Report

MOST_ANSWERS = 4
MOST_NAMES = 2
# A name spelled out in four ways is told better by the reason than by "A says this, B says that".
PLAIN_KINDS = frozenset({"age", "count", "date", "measure", "money", "ordinal", "percent", "time"})


def write_opening(articles: Sequence[Article]) -> str:
    """Say how many articles there are and from when: 'Five articles, 2019 to 2024.'."""
    years = sorted({(article.published or "")[:4] for article in articles if (article.published or "")[:4].isdecimal()})
    when = f", {years[0]} to {years[-1]}" if len(years) > 1 else f", {years[0]}" if years else ""
    return capitalised(f"{counted(len(articles), 'article')}{when}.")


def write_headline(
    gravest: Card | None, conflicts: int, *, differs: bool, agreed: int, decided: int
) -> tuple[str, str]:
    """Give the one thing to know and why: the gravest open conflict in words, or that there is none."""
    if gravest:
        which = ":" if conflicts == 1 else ", the gravest:"
        asked = capitalised(f"{counted(conflicts, 'conflict')}{which} {gravest.question}")
        return asked, contrast(gravest) or gravest.why
    settled = (
        f"{capitalised(counted(decided, 'finding'))} {'is' if decided == 1 else 'are'} decided." if decided else ""
    )
    none = "No conflict is unresolved." if decided else "No conflict was found."
    if differs:
        return none, f"{settled} Where the sources differ, a reason was found for it: see each finding.".strip()
    if agreed or decided:
        found = f"{counted(agreed, 'fact')} {'stands' if agreed == 1 else 'stand'} in more than one source."
        return none, f"{settled} {capitalised(found) if agreed else ''}".strip()
    return "No fact was found that two sources state.", "That is no sign that they agree."


def contrast(card: Card) -> str:
    """Say who says what: 'Harbour Post and two others say 212; Daily Ledger says about 340.'; '' for a long list."""
    if card.kind not in PLAIN_KINDS or card.more_quotes or not 2 <= len(card.answer) <= MOST_ANSWERS:
        return ""
    said = []
    for answer in card.answer:
        sources = {quote.source.letter: quote.source for quote in card.quotes if quote.norm == answer}
        # A copy is no second voice: it does not count among those who say so.
        first = [
            one for one in sources.values() if not any(other in sources and other < one.letter for other in one.same_as)
        ]
        names = list(dict.fromkeys(source.name for source in first))
        verb = "says" if len(names) == 1 else "say"
        if len(names) > MOST_NAMES:
            names = [*names[: MOST_NAMES - 1], counted(len(names) - MOST_NAMES + 1, "other")]
        said.append(f"{listed(names)} {verb} {answer}")
    return stopped(capitalised("; ".join(said)))


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
        f"another article, {number_words(alone)} {'is' if alone == 1 else 'are'} stated by one source only; {unread}. "
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
