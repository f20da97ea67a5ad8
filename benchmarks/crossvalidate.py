"""Run the judge over labelled stories with a scorecard that never saw the story it scores.

usage: python benchmarks/crossvalidate.py GOLD_DIR JUDGE.py [--folds 7] [--misses]
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from pathlib import Path

import crosscheck
from crosscheck import pipeline
from crosscheck.matching import score as scoring
from fit_scorecard import cards, folds_of
from gold import examples, stories, strangers
from own import own_examples


def main() -> int:
    """Fit a card per fold, point the score at it by story, and let the judge judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("judge", type=Path)
    parser.add_argument("--folds", type=int, default=7)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    rows = [*examples(options.gold), *own_examples()]
    fold = folds_of(rows, options.folds)
    fitted = [cards([row for row in rows if fold[row.story] != at]) for at in range(options.folds)]
    home = {a.id: fitted[fold[name]] for name, _, articles in stories(options.gold) for a in articles if name in fold}
    for name, _, articles in strangers(options.gold):
        home |= {a.id + "!": fitted[fold[name]] for a in articles if name in fold}
    mixed = [{a.id for a in articles} for _, _, articles in strangers(options.gold)]
    current = [cards(rows)]

    def check(articles, settings=None):  # noqa: ANN001, ANN202
        ids = {article.id for article in articles}
        key = articles[0].id + ("!" if ids in mixed else "")
        current[0] = home.get(key, current[0])
        return pipeline.check(articles, settings)

    scoring.weights = lambda kinds, card: current[0][kinds, card]
    crosscheck.check = check
    spec = importlib.util.spec_from_file_location("judge", options.judge)
    judge = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(judge)
    figures, lines = judge.score(options.gold, options.gold / "texts", options.misses)
    print(*lines, sep="\n")
    for key, value in figures.items():
        print(f"{key:28} {value}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
