"""What people have set in a claim file goes before what was read: kind, value, when, where, who says so."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extraction.kinds import load_kinds
from crosscheck.language.passage import open_passage
from crosscheck.language.timex import find_timexes
from crosscheck.model import Article, Attribution, Claim, Override, Scope
from crosscheck.values import DateValue, Value


def apply_overrides(article: Article, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Put each override of an article on the claims of its passage; a set kind drops the other kinds there."""
    for override in article.overrides:
        inside = [claim for claim in claims if override.start <= claim.start < override.end]
        if override.kind:
            dropped = {claim.id for claim in inside if claim.kind != override.kind}
            claims = tuple(claim for claim in claims if claim.id not in dropped)
        claims = tuple(overridden(claim, override, article) if claim in inside else claim for claim in claims)
    return claims


def overridden(claim: Claim, override: Override, article: Article) -> Claim:
    """Put one override on one claim."""
    value = read_value(override.value, claim.kind, article) if override.value else None
    return replace(
        claim,
        value=value or claim.value,
        scope=overridden_scope(claim.scope, override, article),
        attribution=Attribution(override.who, claim.attribution.stance) if override.who else claim.attribution,
    )


def overridden_scope(scope: Scope, override: Override, article: Article) -> Scope:
    """Put when and where on a scope."""
    when = read_date(override.when, article) if override.when else None
    where = (override.where.casefold(),) if override.where else scope.where
    return replace(scope, when=when or scope.when, where=where)


def read_value(text: str, kind: str, article: Article) -> Value | None:
    """Read a value as the kind reads it in running text; None where the kind finds nothing in the words."""
    mentions = load_kinds()[kind].find(open_passage(text, article.published))
    return next((mention.value for mention in mentions if mention.value is not None), None)


def read_date(text: str, article: Article) -> DateValue | None:
    """Read a date or period; None where the words name none."""
    timexes = find_timexes(open_passage(text, article.published))
    return next((timex.value for timex in timexes if isinstance(timex.value, DateValue)), None)
