"""Articles -> report: the stages in order, nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extraction.extract import extract
from crosscheck.extraction.kinds import load_kinds
from crosscheck.matching.copies import find_copies
from crosscheck.matching.match import match
from crosscheck.model import Article, Claim, Comparison, Coverage, Report, Unread
from crosscheck.options import Options
from crosscheck.verdicts.across import with_sound_parts
from crosscheck.verdicts.beside import remarks_beside, with_remarks
from crosscheck.verdicts.decide import decide_all
from crosscheck.verdicts.findings import findings_of
from crosscheck.verdicts.incidents import with_one_incident
from crosscheck.verdicts.inside import pairs_inside
from crosscheck.verdicts.parties import disputed
from crosscheck.verdicts.story import read_story


def check(articles: Sequence[Article], options: Options | None = None) -> Report:
    """Find the claims of some articles on one story and say how they stand to each other.

    Articles given twice are read once; their order changes nothing. Raises ValueError when two different articles
    share an id.
    """
    options = options or Options()
    ordered = in_order(articles)
    claims: list[Claim] = []
    unread: list[Unread] = []
    sentences = 0
    for article in ordered:
        found, missed, count = extract(article)
        claims.extend(found)
        unread.extend(missed)
        sentences += count
    copies = find_copies(ordered)
    story = read_story(ordered, copies, claims)
    remarks = remarks_beside(claims, story, compare)
    by_id = {claim.id: claim for claim in claims}
    judged = with_sound_parts(decide_all(match(claims, compare, options), story, options), by_id, story)
    judged = with_one_incident(judged, by_id)
    settled = disputed((*judged, *pairs_inside(claims)), claims, story, compare, options)
    pairs = with_remarks(settled, remarks)
    lone = [remark for remark in remarks if len(remark.claims) == 1]
    findings = findings_of(pairs, by_id, ask, {article.id: article.published for article in ordered}, lone)
    shared = [one for one in findings if len({by_id[name].article for name in one.claims}) > 1]
    matched = len({name for finding in shared for name in finding.claims})
    coverage = Coverage(len(ordered), sentences, len(claims), matched, len(unread))
    return Report(ordered, tuple(claims), pairs, findings, tuple(unread), coverage, copies)


def in_order(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Sort articles by publication (the undated last) and id, each once."""
    by_id: dict[str, Article] = {}
    for article in articles:
        if by_id.setdefault(article.id, article) != article:
            message = f"two different articles have the id {article.id!r}"
            raise ValueError(message)
    return tuple(sorted(by_id.values(), key=lambda article: (article.published or "9999", article.id)))


def compare(left: Claim, right: Claim) -> Comparison:
    """Compare two claims by their kind's own rule."""
    return load_kinds()[left.kind].compare(left, right)


def ask(claim: Claim) -> str:
    """Ask the question that a claim answers, as its kind puts it."""
    return load_kinds()[claim.kind].ask(claim)
