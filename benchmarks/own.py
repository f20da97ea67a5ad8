"""The project's own labelled stories (tests/quality) as examples to fit on: the odd half; the even half stays unseen."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from crosscheck.matching.joining import join
from crosscheck.matching.score import card_of
from crosscheck.model import Claim
from crosscheck.options import Options
from gold import Example, looked_at

OWN = Path(__file__).parents[1] / "tests/quality"
# Labelled as samples: an equal pair of these that no label joins may be right all the same.
SAMPLED = frozenset({"name", "role", "date"})
Told = dict[frozenset[str], tuple[str, int]]


def own_examples(half: str = "odd", groups: tuple[str, ...] = ("", "wire")) -> Iterator[Example]:
    """Give the scored candidate pairs of which at least one side stands at a label, with what the labels say."""
    sys.path.insert(0, str(OWN))
    import scoring

    for name in (name for group in groups for name in scoring.names(half, group)):
        report = scoring.report_of(name)
        order = {article.id: at for at, article in enumerate(report.articles)}
        claims = sorted(report.claims, key=lambda claim: (order[claim.article], claim.start, claim.end))
        kinds = {claim.id: claim.kind for claim in claims}
        labels = []
        for entry in scoring.entries(name):
            places = [{one for one in ids if kinds[one] == entry.kind} for ids in scoring.claims_at(report, entry)]
            labels.append(("" if entry.never else entry.verdict, places))
        yield from examples_of(f"own {name}", claims, labels)


def examples_of(name: str, claims: list[Claim], labels: list[tuple[str, list[set[str]]]]) -> Iterator[Example]:
    """Give the scored pairs of one story with their labels; what agrees with one side of a conflict conflicts too."""
    named = {one for _, places in labels for ids in places for one in ids}
    pairs = [(verdict, places) for verdict, places in labels if verdict and len(places) == 2 and all(places)]
    alike = join(
        (a, b) for verdict, (some, others) in pairs if verdict == "agreement" for a, b in product(some, others)
    )
    told: Told = {}
    for number, (verdict, (some, others)) in enumerate(pairs):
        for a, b in product(some, others):
            told[frozenset((alike.get(a, a), alike.get(b, b)))] = verdict, number
    for found, evidence in looked_at(claims, Options()):
        left, right = found.left.id, found.right.id
        card = card_of(found.comparison)
        verdict, fact = told.get(frozenset((alike.get(left, left), alike.get(right, right))), ("", -1))
        if not {left, right} & named or (not verdict and card != "differs" and found.left.kind in SAMPLED):
            continue
        facts = frozenset({fact} if verdict else ())
        yield Example(name, found.left, found.right, card, frozenset({verdict} - {""}), evidence, facts)
