"""A finding, pair or claim by its id -> why it is so, in lines for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.errors import UsageError
from crosscheck.formats.accounts import (
    LITTLE,
    flow_words,
    is_remark,
    level_words,
    reading_words,
    rule_words,
    stance_words,
)
from crosscheck.formats.wording import published_words, shorten
from crosscheck.language.voices import name_voice
from crosscheck.model import Claim, Finding, Pair, Report
from crosscheck.reading.story import Story

SENTENCE = 300  # characters of a sentence that are shown
LABEL = 12  # characters of a line's label
NAME = 100  # characters of an id


def explain(identity: str, checked: Sequence[tuple[Story, Report]]) -> str:
    """Explain whatever has this id, in every story that knows it; an unknown id is a UsageError with the nearest."""
    told = []
    for story, report in checked:
        lines = list(explanation(identity, report))
        if lines:
            told += [f"story {story.name}", *lines, ""]
    if not told:
        raise UsageError(unknown(identity, [report for _, report in checked]))
    return "\n".join(told)


def explanation(identity: str, report: Report) -> Iterator[str]:
    """Give the lines for one id of one report; none where the report does not know it."""
    exact = any(finding.id == identity for finding in report.findings)
    for finding in report.findings:
        if finding.id == identity or (not exact and identity in finding.forms):  # an id of an older scheme
            yield from finding_lines(finding, report)
    for pair in report.pairs:
        if pair.id == identity:
            yield from pair_lines(pair, report)
    for claim in report.claims:
        if claim.id == identity:
            yield from claim_lines("claim", claim, report)
            yield from standing_lines(claim, report)


def finding_lines(finding: Finding, report: Report) -> Iterator[str]:
    """Tell a finding and then each of its pairs."""
    yield line("finding", finding.id)
    yield line("question", finding.question)
    yield line("verdict", f"{finding.verdict} ({finding.reason}), severity {finding.severity}")
    yield line("because", finding.explanation)
    yield line("claims", str(len(finding.claims)))
    pairs = {pair.id: pair for pair in report.pairs}
    for identity in finding.pairs:
        yield ""
        yield from pair_lines(pairs[identity], report)
    if not finding.pairs:
        alone = [claim for claim in report.claims if claim.id in finding.claims]
        yield from (told for claim in alone for told in claim_lines("claim", claim, report))


def pair_lines(pair: Pair, report: Report) -> Iterator[str]:
    """Tell a pair: both claims, what made them one question, and the rules that judged them."""
    claims = {claim.id: claim for claim in report.claims}
    yield line("pair", pair.id)
    yield line("verdict", f"{pair.relation} ({pair.reason})")
    yield line("because", pair.explanation)
    for side, identity in (("left", pair.left), ("right", pair.right)):
        yield from claim_lines(side, claims[identity], report)
    yield from match_lines(pair)
    yield line("rules", f"{pair.rule or pair.reason} won: {rule_words(pair.rule or pair.reason)}".rstrip(": "))
    for rule in pair.passed:
        yield line("", f"{rule} did not fit: {rule_words(rule)}".rstrip(": "))


def match_lines(pair: Pair) -> Iterator[str]:
    """Tell what made two claims one question, the weightiest first; what hardly counts stands together at the end."""
    if is_remark(pair.rule):
        yield line("matched", "by no score: this was found by reckoning, or in words that both share")
        return
    if pair.rule == "repeat":
        yield line("matched", "inside one article: the same figure of the same thing")
        return
    yield line("matched", f"score {pair.score:.2f} of 1 that the two answer one question; + is for it, - against")
    told = [level for level in pair.levels if abs(level.score) >= LITTLE]
    yield from (line("", level_words(level)) for level in told)
    if len(told) < len(pair.levels):
        yield line("", f"next to nothing: {', '.join(level.name for level in pair.levels if level not in told)}")


def claim_lines(label: str, claim: Claim, report: Report) -> Iterator[str]:
    """Tell a claim: its words, its normal form, and what, when, where and by whom."""
    article = next(article for article in report.articles if article.id == claim.article)
    yield line(label, claim.id)
    source = (article.publisher, article.title.rstrip("."), published_words(article.published))
    yield line("  source", ", ".join(part for part in source if part))
    yield line("  sentence", article.text[claim.sentence.start : claim.sentence.end])
    yield line("  words", f"“{claim.surface}” at {claim.start}..{claim.end}")
    yield line("  reads as", reading_words(claim.kind, claim.value))
    scope = claim.scope
    told = {
        "  counts": claim.subject.counted,
        "  tells of": claim.subject.event,
        "  names": ", ".join(claim.subject.names).title(),
        "  when": scope.when.text if scope.when else "",
        "  as of": scope.as_of.text if scope.as_of else "",
        "  where": ", ".join(scope.where).title(),
        "  part": f"a part: “{scope.subset}”" if scope.subset else "",
        "  counts as": flow_words(scope.flow),
        "  earlier": f"told as of an earlier event, by “{scope.background}”" if scope.background else "",
        "  said by": name_voice(claim.attribution.who),
        "  put as": stance_words(claim.attribution.stance),
    }
    yield from (line(name, words) for name, words in told.items() if words)


def standing_lines(claim: Claim, report: Report) -> Iterator[str]:
    """Tell which pairs and findings a claim stands in."""
    pairs = [pair for pair in report.pairs if claim.id in {pair.left, pair.right}]
    for pair in pairs:
        other = pair.right if pair.left == claim.id else pair.left
        yield line("in pair", f"{pair.id}: {pair.relation} with {other}")
    for finding in report.findings:
        if claim.id in finding.claims:
            yield line("in finding", f"{finding.id}: {finding.verdict}: {finding.question}")
    if not pairs:
        yield line("stands", "alone; no other claim answers the same question")


def line(label: str, words: str) -> str:
    """Give one line of an explanation."""
    return f"{label.ljust(LABEL)}{shorten(words, SENTENCE)}".rstrip()


def unknown(identity: str, reports: Sequence[Report]) -> str:
    """Say that no such id is there, with the nearest ones."""
    from rapidfuzz import process

    known: list[str] = []
    for report in reports:
        known += (finding.id for finding in report.findings)
        known += (pair.id for pair in report.pairs)
        known += (claim.id for claim in report.claims)
    nearest = [found[0] for found in process.extract(identity, list(dict.fromkeys(known)), limit=3)]
    hint = f"; the nearest are {', '.join(shorten(one, NAME) for one in nearest)}" if nearest else ", nor any other"
    return f"no finding, pair or claim has the id '{shorten(identity, NAME)}'{hint}"
