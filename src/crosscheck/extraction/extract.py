"""Articles -> claims: runs the kinds, settles overlaps (longest, then rank), and says what each value is of."""

from __future__ import annotations

from bisect import bisect_left

from crosscheck.extraction.attribution import find_attribution
from crosscheck.extraction.clause import Clause, Clauses, open_clauses
from crosscheck.extraction.kinds import load_kinds
from crosscheck.extraction.kinds.kind import Mention
from crosscheck.extraction.overrides import apply_overrides
from crosscheck.extraction.scope import find_scope
from crosscheck.extraction.subject import find_subject
from crosscheck.language.passage import Passage, open_passage
from crosscheck.model import Article, Claim, Span, Unread

# Names and roles lie over values ("President Jane Roe, 52, ..."); they settle overlaps among their own kind only.
OVERLAYS = frozenset({"name", "role"})
WINDOW = 8
LONGEST_CONTEXT = 40


def extract(article: Article) -> tuple[tuple[Claim, ...], tuple[Unread, ...], int]:
    """Find every claim of one article, in order, and what looks like one and was not understood; count sentences."""
    passage = open_passage(article.text, article.published, article.title)
    ranks = {name: kind.rank for name, kind in load_kinds().items()}
    found = [mention for kind in load_kinds().values() for mention in kind.find(passage)]
    values = settle([m for m in found if m.kind not in OVERLAYS], ranks)
    settled = values + [m for name in sorted(OVERLAYS) for m in settle([m for m in found if m.kind == name], ranks)]
    settled.sort(key=lambda m: (m.start, m.end, m.kind))
    clauses = open_clauses(passage)
    runs = runs_by_sentence(passage, [m for m in values if m.value is not None])
    claims = tuple(wrap(article, clauses, mention, runs) for mention in settled if mention.value is not None)
    unread = tuple(
        Unread(article.id, m.start, m.end, article.text[m.start : m.end], m.reason) for m in settled if m.value is None
    )
    return apply_overrides(article, claims), unread, len(passage.sentences)


def settle(mentions: list[Mention], ranks: dict[str, int]) -> list[Mention]:
    """Keep, of mentions that overlap, the longest, then the one that was understood, then the higher rank."""
    ordered = sorted(
        mentions, key=lambda m: (m.first - m.last, m.value is None, -ranks.get(m.kind, 0), m.start, m.kind)
    )
    taken: set[int] = set()
    kept = []
    for mention in ordered:
        run = range(mention.first, mention.last)
        if taken.isdisjoint(run):
            taken.update(run)
            kept.append(mention)
    return kept


def runs_by_sentence(passage: Passage, values: list[Mention]) -> dict[int, tuple[tuple[int, int], ...]]:
    """Sort the token runs of values into their sentences, by the sentence's first token."""
    runs: dict[int, list[tuple[int, int]]] = {}
    for mention in values:
        runs.setdefault(passage.sentence_at(mention.first).first, []).append((mention.first, mention.last))
    return {first: tuple(sorted(found)) for first, found in runs.items()}


def wrap(article: Article, clauses: Clauses, mention: Mention, runs: dict[int, tuple[tuple[int, int], ...]]) -> Claim:
    """Make a claim of a mention: its subject, scope, attribution and context."""
    passage = clauses.passage
    clause = clauses.at(mention.first)
    others = tuple(run for run in runs.get(clause.sentence.first, ()) if run != (mention.first, mention.last))
    before, after = context_sides(clause, mention)
    assert mention.value is not None
    return Claim(
        id=f"{article.id}#{mention.kind}:{mention.start}",
        article=article.id,
        kind=mention.kind,
        start=mention.start,
        end=mention.end,
        surface=article.text[mention.start : mention.end],
        sentence=Span(clause.sentence.start, clause.sentence.end),
        value=mention.value,
        subject=find_subject(passage, clause, mention, others),
        scope=find_scope(passage, clause, mention, others),
        attribution=find_attribution(passage, clause, mention),
        order=clause.order,
        context=context_words(clause, mention),
        before=before,
        after=after,
    )


def context_sides(clause: Clause, mention: Mention) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the stems nearest to a value on each side."""
    begin, end = bisect_left(clause.content, (mention.first,)), bisect_left(clause.content, (mention.last,))
    before = [word for _, word in clause.content[max(0, begin - WINDOW) : begin]]
    return tuple(reversed(before)), tuple(word for _, word in clause.content[end : end + WINDOW])


def context_words(clause: Clause, mention: Mention) -> tuple[str, ...]:
    """Give the other stems of the sentence, nearest first, each once."""
    begin, end = bisect_left(clause.content, (mention.first,)), bisect_left(clause.content, (mention.last,))
    first, last = mention.first, mention.last
    ranked = [(first - at, at, word) for at, word in clause.content[max(0, begin - LONGEST_CONTEXT) : begin]]
    ranked += [(at - last, at, word) for at, word in clause.content[end : end + LONGEST_CONTEXT]]
    ranked.sort()
    return tuple(dict.fromkeys(word for _, _, word in ranked[:LONGEST_CONTEXT]))
