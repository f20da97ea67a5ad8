"""Fit the scorecard on labelled stories: logistic regression with an L2 penalty, by Newton's method.

usage: python benchmarks/fit_scorecard.py GOLD_DIR [--write] [--folds 7]

Without --write it prints the cross-validated figures only: each story is scored by a card that never saw it.
Needs numpy.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np

from crosscheck.matching.score import family
from gold import Example, examples
from own import own_examples

CARD = Path(__file__).parents[1] / "src/crosscheck/language/lexicon/scorecard.toml"
# Chosen by cross-validation among 1, 3, 10, 30: rival answers are few, so their cards are held tighter.
PENALTY = {"equal": 3.0, "compatible": 3.0, "differs": 0.6, "related": 0.6}
WANTED = {
    "equal": {"agreement"},
    "compatible": {"agreement", "update", "disputed", "conflict"},
    "differs": {"conflict", "update", "disputed"},
    "related": {"conflict", "update", "disputed", "scope"},
}
KINDS = ("numbers", "dates", "names")
# Set by hand where the labels are too few to fit: inside one story an acronym has one meaning, and two shares of one
# named base that tell the same of it are one share.
# The record of a boxer is one at a time, and its owner is asked before.
SHARE = {"same acronym": 8.0, "same base and predicate": 5.0, "record of one name": 8.0}
# A slip of the pen keeps the digits and changes their order or zeros; the labels have too few to fit.
# In the labelled stories no other pair of three digits or more is a slip of each other, of two digits one in 150.
# Nor for one sentence with two numbers in it, or two ages beside one full name.
SLIP = {
    "same acronym": 8.0,
    "slip of digits": 1.5,
    "slip of many digits": 1.5,
    "one sentence": 2.5,
    "age of one name": 2.5,
    "record of one name": 8.0,
}
FIXED = {"equal": SHARE, "compatible": SHARE, "differs": SLIP, "related": SLIP}


def design(rows: list[Example], names: list[str]) -> np.ndarray:
    """Give the matrix of evidence, a constant first."""
    matrix = np.zeros((len(rows), len(names) + 1))
    matrix[:, 0] = 1
    column = {name: at + 1 for at, name in enumerate(names)}
    for at, row in enumerate(rows):
        for name, seen in row.evidence.items():
            if name in column:
                matrix[at, column[name]] = seen
    return matrix


def sign(name: str) -> int:
    """Give the sign that a weight may have: what two claims share never speaks against them, what parts them never for."""
    if name.startswith(
        ("other ", "no shared", "small ", "vague", "stated side", "unplaced", "also said", "both said")
    ) or name.endswith(" once"):
        return -1
    return 0 if name.startswith(("kind ", "precision ", "resolved", "wider", "alone", "two camps")) else 1


def fit_signed(rows: list[Example], names: list[str], wanted: np.ndarray, penalty: float) -> dict[str, float]:
    """Fit, leave out the evidence whose weight came out with a sign it cannot have, and fit again until none does."""
    while True:
        weights = fit(design(rows, names), wanted, shares_of(rows, wanted), penalty)
        wrong = [n for n, w in zip(names, weights[1:], strict=True) if w * sign(n) < 0]
        if not wrong:
            return {"": float(weights[0]), **{n: float(w) for n, w in zip(names, weights[1:], strict=True)}}
        names = [name for name in names if name not in wrong]


def fit(matrix: np.ndarray, wanted: np.ndarray, shares: np.ndarray, penalty: float) -> np.ndarray:
    """Fit weights by Newton's method; the constant is not penalised."""
    weights = np.zeros(matrix.shape[1])
    ridge = np.eye(matrix.shape[1]) * penalty
    ridge[0, 0] = 1e-6
    for _ in range(40):
        chance = 1 / (1 + np.exp(-np.clip(matrix @ weights, -30, 30)))
        slope = matrix.T @ (shares * (wanted - chance)) - ridge @ weights
        curve = (matrix * (shares * chance * (1 - chance))[:, None]).T @ matrix + ridge
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < 1e-6:
            break
    return weights


# Rival answers of numbers are few, so their cards look at the evidence that has a reason to count, and no more.
RIVAL = frozenset({
    "very near in size", "same noun", "same noun class", "same phrase counted", "wider noun", "other noun", "same event", "shared words", "near words",
    "rarest shared word", "no rival noun", "stated side by side", "best likeness of the groups",
    "mostly alike", "articles share names", "both in the lead", "background once", "other period", "subset once", "vague",
    "same part of the article", "words after", "restricted once", "other stance", "other flow", "figures beside agree", "one toll",
    "kind age", "noun unsaid once",
})  # fmt: skip


RIVAL_DATES = frozenset({
    "near in time", "finer once", "near words", "most near words shared", "shared words", "same event", "two events in common",
    "shared names", "odd one out", "articles share names", "best likeness of the groups", "rarest shared word", "kind time",
    "words before", "figures beside agree", "mostly alike", "other place", "precision day",
})  # fmt: skip


def names_of(rows: list[Example], kinds: str, card: str) -> list[str]:
    """Give the evidence that a card may look at."""
    names = {name for row in rows for name in row.evidence} - set(SHARE) - set(SLIP)
    if card not in {"differs", "related"} or kinds == "names":
        return sorted(names)
    return sorted(names & (RIVAL if kinds == "numbers" else RIVAL_DATES))


def shares_of(rows: list[Example], wanted: np.ndarray) -> np.ndarray:
    """Weigh examples so that a fact told in six articles (fifteen pairs) does not drown one told in two."""
    times: dict[tuple[str, int], int] = {}
    for row, right in zip(rows, wanted, strict=True):
        for fact in row.facts if right else ():
            times[row.story, fact] = times.get((row.story, fact), 0) + 1
    return np.array([
        1 / max(times[row.story, fact] for fact in row.facts) ** 0.5 if right else 1.0
        for row, right in zip(rows, wanted, strict=True)
    ])  # fmt: skip


def of_card(row: Example, kinds: str, card: str) -> bool:
    """Say whether an example belongs to a card."""
    typical = not row.story.startswith("own ") or row.story.startswith("own wire/")
    return (
        family(row.left.kind) == kinds
        and row.card == ("differs" if card == "related" else card)
        # short stories made to hold one of each difference say what equal values need, not how often rivals are met
        and (typical or card not in {"differs", "related"})
    )


def cards(rows: list[Example]) -> dict[tuple[str, str], dict[str, float]]:
    """Fit all cards on some examples."""
    fitted = {}
    for kinds in KINDS:
        for card, want in WANTED.items():
            some = [row for row in rows if of_card(row, kinds, card)]
            names = names_of(some, kinds, card)
            wanted = np.array([bool(row.label & want) for row in some], dtype=float)
            fitted[kinds, card] = {**fit_signed(some, names, wanted, PENALTY[card]), **FIXED[card]}
    return fitted


def folds_of(rows: list[Example], count: int) -> dict[str, int]:
    """Deal stories out to folds, by name."""
    return {name: at % count for at, name in enumerate(sorted({row.story for row in rows}))}


def points(row: Example, table: dict[str, float]) -> float:
    """Score one example by one card."""
    total = table[""] + sum(table.get(name, 0.0) * seen for name, seen in row.evidence.items())
    return float(1 / (1 + np.exp(-np.clip(total, -30, 30))))


def report(rows: list[Example], count: int) -> None:
    """Print cross-validated precision and recall of the cards at some thresholds."""
    fold = folds_of(rows, count)
    by_fold = [cards([row for row in rows if fold[row.story] != at]) for at in range(count)]
    for kinds in KINDS:
        for card, want in WANTED.items():
            some = [row for row in rows if of_card(row, kinds, card)]
            scored = [(points(row, by_fold[fold[row.story]][kinds, card]), bool(row.label & want)) for row in some]
            total = sum(right for _, right in scored)
            print(f"{kinds} {card}: {len(some)} pairs, {total} wanted")
            for least in (0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
                said = [right for chance, right in scored if chance >= least]
                print(
                    f"  at {least}: precision {sum(said) / max(1, len(said)):.3f} recall {sum(said) / max(1, total):.3f} said {len(said)}"
                )


def write(fitted: dict[tuple[str, str], dict[str, float]], rows: list[Example]) -> None:
    """Write the cards with how they were fitted."""
    lines = [
        '# How much each piece of evidence says for "the same question". Fitted by benchmarks/fit_scorecard.py (logistic',
        f"# regression with an L2 penalty) on {len({r.story for r in rows})} labelled stories, {len(rows)} candidate pairs. '' is the constant.",
    ]
    for (kinds, card), table in fitted.items():
        lines += ["", f"[{kinds}.{card}]"]
        lines += [
            f'"{name}" = {weight:.3f}' for name, weight in sorted(table.items()) if abs(weight) >= 0.0005 or not name
        ]
    CARD.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> int:
    """Fit, report and maybe write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--folds", type=int, default=7)
    options = parser.parse_args()
    rows = [*examples(options.gold), *own_examples()]
    report(rows, options.folds)
    if options.write:
        write(cards(rows), rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
