"""Labelled stories for the scripts beside this file: candidates with their labels, as the judge counts them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from crosscheck.extraction.extract import extract
from crosscheck.matching.background import read_background
from crosscheck.matching.corroboration import SURE, read_company
from crosscheck.matching.match import LEAST_AGREEMENT, first_look, is_free, is_whole, part, settle, taken_by
from crosscheck.matching.repeats import repeat_groups, without_refrains
from crosscheck.matching.score import card_of
from crosscheck.matching.values_met import Evidence
from crosscheck.model import Article, Claim, Match
from crosscheck.options import Options
from crosscheck.pipeline import compare, in_order

ASSERTING = frozenset({"agreement", "update", "disputed", "conflict"})


@dataclass(frozen=True, slots=True)
class Example:
    """One candidate pair of a story. label: relations the readers gave it; empty when it is not one fact."""

    story: str
    left: Claim
    right: Claim
    card: str
    label: frozenset[str]
    evidence: Evidence
    facts: frozenset[int]


def stories(gold: Path) -> Iterator[tuple[str, dict, tuple[Article, ...]]]:
    """Give (name, labels, articles) of every labelled story."""
    for path in sorted(gold.glob("*.json")):
        if path.name.startswith("NEGATIVE"):
            continue
        labels = json.loads(path.read_text(encoding="utf-8"))
        articles = [
            Article(
                id=a["id"],
                text=(gold / "texts" / (a["id"].replace("/", "_") + ".txt")).read_text(encoding="utf-8"),
                title=a.get("title") or "",
                published=a.get("published") or None,
            )
            for a in labels["articles"]
        ]
        yield path.stem, labels, in_order(articles)


def spans(labels: dict) -> dict[str, list[tuple[int, int, int, int]]]:
    """Give {article: [(start, end, fact, claim)]}."""
    found: dict[str, list[tuple[int, int, int, int]]] = {}
    for number, fact in enumerate(labels["facts"]):
        for claim in fact["claims"]:
            found.setdefault(claim["article"], []).append((claim["start"], claim["end"], number, claim["c"]))
    return found


def facts_at(claim: Claim, where: dict[str, list[tuple[int, int, int, int]]]) -> set[tuple[int, int]]:
    """Give the (fact, claim) labels that a claim overlaps."""
    return {(f, c) for s, e, f, c in where.get(claim.article, ()) if s < claim.end and claim.start < e}


def relation(fact: dict, a: int, b: int) -> str | None:
    """Give the labelled relation of two claims of one fact, or the usual one between their articles."""
    article = {c["c"]: c["article"] for c in fact["claims"]}
    usual: dict[str, int] = {}
    for pair in fact["pairs"]:
        if {pair["a"], pair["b"]} == {a, b}:
            return str(pair["relation"])
        if {article[pair["a"]], article[pair["b"]]} == {article[a], article[b]}:
            usual[pair["relation"]] = usual.get(pair["relation"], 0) + 1
    return max(usual, key=lambda name: usual[name]) if usual else None


def examples(gold: Path) -> Iterator[Example]:
    """Give every candidate pair of which at least one side is a labelled claim."""
    options = Options()
    for name, labels, articles in stories(gold):
        claims = [claim for article in articles for claim in extract(article)[0]]
        where = spans(labels)
        at = {claim.id: facts_at(claim, where) for claim in claims}
        for found, evidence in looked_at(claims, options):
            left, right = found.left, found.right
            if not (at[left.id] or at[right.id]):
                continue
            label = {relation(labels["facts"][f], c, d) for f, c in at[left.id] for g, d in at[right.id] if f == g}
            facts = frozenset(f for f, _ in at[left.id] for g, _ in at[right.id] if f == g)
            yield Example(
                name, left, right, card_of(found.comparison), frozenset(r for r in label if r), evidence, facts
            )


def strangers(gold: Path) -> Iterator[tuple[str, frozenset[str], tuple[Article, ...]]]:
    """Give (name, ids of the first incident's articles, articles) of every file that mixes two incidents."""
    for path in sorted(gold.glob("NEGATIVE*.json")):
        mixed = json.loads(path.read_text(encoding="utf-8"))
        ids = [*mixed["articles_a"], *mixed["articles_b"]]
        texts = [(gold / "texts" / (i.replace("/", "_") + ".txt")).read_text(encoding="utf-8") for i in ids]
        articles = [Article(id=i, text=text) for i, text in zip(ids, texts, strict=True)]
        yield path.stem, frozenset(mixed["articles_a"]), in_order(articles)


def false_examples(gold: Path) -> Iterator[Example]:
    """Give the candidate pairs across two incidents, none of which is one fact."""
    options = Options()
    for name, first, articles in strangers(gold):
        claims = [claim for article in articles for claim in extract(article)[0]]
        for found, evidence in looked_at(claims, options):
            if (found.left.article in first) != (found.right.article in first):
                card = card_of(found.comparison)
                yield Example(name, found.left, found.right, card, frozenset(), evidence, frozenset())


def looked_at(claims: list[Claim], options: Options) -> Iterator[tuple[Match, Evidence]]:
    """Give every scored pair with all its evidence, as the matcher sees it."""
    claims = list(without_refrains(claims))
    repeats = repeat_groups(claims)
    background = read_background(claims)
    met, rivals = part(first_look(claims, compare, options, background), 0.0)
    yield from met
    agreed = settle((found for found, _ in met if found.score >= LEAST_AGREEMENT), repeats, {})
    kin = [found for found in agreed if background.are_kin(found.left, found.right)]
    company = read_company(claims, repeats, kin, rivals)
    taken = taken_by((found for found in agreed if found.score >= SURE and is_whole(found)), repeats)
    for rival, evidence in rivals:
        if is_free(rival, repeats, taken):
            yield rival, evidence | company.evidence(rival.left, rival.right)
