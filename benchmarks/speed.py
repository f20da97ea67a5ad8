"""Print how long a report takes from a cold start, and how fast text is read.

usage: python benchmarks/speed.py [--quick]

Each figure of a cold start is the best of three fresh processes, wall and CPU seconds; the texts are generated
(newsroom.py), so that the figures can be had anywhere. --quick leaves out the 5 MB text.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from newsroom import WORDS, write_text

TRIES = 3
ARTICLES = 20
LARGE = 5_000_000
COMMAND = (sys.executable, "-m", "crosscheck")


def run_cold(*arguments: str, tries: int = TRIES) -> tuple[float, float]:
    """Run crosscheck in fresh processes and give the wall and CPU seconds of the quickest."""
    return min(run_once(*arguments) for _ in range(tries))


def run_once(*arguments: str) -> tuple[float, float]:
    """Run crosscheck in one fresh process and give its wall and CPU seconds."""
    start, before = time.perf_counter(), os.times()
    subprocess.run([*COMMAND, *arguments], check=True, capture_output=True)
    after = os.times()
    cpu = after.children_user - before.children_user + after.children_system - before.children_system
    return time.perf_counter() - start, cpu


def words_per_second() -> float:
    """Extract from the articles in this process, warm, and give words per CPU second."""
    from crosscheck import Article
    from crosscheck.extraction.extract import extract

    articles = [Article(f"a{seed}", write_text(WORDS, seed), published="2026-03-05") for seed in range(ARTICLES)]
    extract(articles[0])
    start = time.process_time()
    for article in articles:
        extract(article)
    return sum(len(article.text.split()) for article in articles) / (time.process_time() - start)


def show(label: str, seconds: tuple[float, float]) -> None:
    """Print one figure of a cold start."""
    print(f"{label:44} {seconds[0]:7.2f} s wall {seconds[1]:7.2f} s CPU", flush=True)


def main() -> int:
    """Measure and print."""
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}")
    show("crosscheck --help", run_cold("--help"))
    with tempfile.TemporaryDirectory() as folder:
        story = Path(folder, "story")
        story.mkdir()
        for seed in range(ARTICLES):
            (story / f"article-{seed:02}.txt").write_text(write_text(WORDS, seed), encoding="utf-8")
        show(
            f"crosscheck report, {ARTICLES} articles of {WORDS} words", run_cold("report", str(story), "--out", folder)
        )
        print(f"{'extraction, warm':44} {words_per_second():7,.0f} words per CPU second", flush=True)
        if "--quick" not in sys.argv:
            large = Path(folder, "large.txt")
            large.write_text((write_text(WORDS * 50, 0).replace("\n", " ") * 30)[:LARGE], encoding="utf-8")
            show("crosscheck report, one line of 5 MB", run_cold("report", str(large), "--out", folder, tries=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
