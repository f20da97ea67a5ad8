"""Labelled stories for the scripts beside this file: candidates with their labels, as the judge counts them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from crosscheck.extraction.extract import extract
from crosscheck.matching.background import read_background
from crosscheck.matching.evidence import Evidence, gather
from crosscheck.matching.gate import why_apart
from crosscheck.matching.match import candidates
from crosscheck.matching.score import card_of
from crosscheck.model import Article, Claim
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
        background = read_background(claims)
        where = spans(labels)
        at = {claim.id: facts_at(claim, where) for claim in claims}
        for left, right in candidates(claims, options):
            if not (at[left.id] or at[right.id]) or why_apart(left, right):
                continue
            comparison = compare(left, right)
            if comparison.outcome == "incomparable":
                continue
            label = {relation(labels["facts"][f], c, d) for f, c in at[left.id] for g, d in at[right.id] if f == g}
            yield Example(
                name, left, right, card_of(comparison),
                frozenset(r for r in label if r), gather(left, right, background),
            )  # fmt: skip
