"""Print how the time and memory of a report grow with the number of articles.

usage: python benchmarks/growth.py [--quick] [--jobs N]

Each line is one `crosscheck report` of generated articles (newsroom.py) in a fresh process, HTML and Markdown written:
wall seconds, CPU seconds and peak memory of the process and of all that it started, sampled twenty times a second
from /proc, so Linux only. Memory that processes share is counted once. "Looked at" are the pairs of claims that share
a block, "of all" their share of all pairs of claims of two articles. The last lines are many stories in one run, one by
one and side by side. --quick leaves out the largest; --jobs is passed on to the last line.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from newsroom import WORDS, write_text

SIZES = (5, 10, 20, 50, 100)
STORIES, PER_STORY = 100, 10
INTERVAL = 0.05
COMMAND = (sys.executable, "-m", "crosscheck", "report")


@dataclass(slots=True)
class Usage:
    """What a run and its processes have used. cpu: seconds by process. peak: bytes."""

    session: int
    cpu: dict[int, float] = field(default_factory=dict)
    peak: int = 0

    def sample(self) -> None:
        """Look at every process of the session."""
        memory = 0
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                words = (folder / "stat").read_text().rpartition(")")[2].split()
                if int(words[3]) != self.session:
                    continue
                memory += shared_out(folder / "smaps_rollup")
            except (OSError, ValueError):  # ended meanwhile
                continue
            ticks = int(words[11]) + int(words[12])
            self.cpu[int(folder.name)] = ticks / os.sysconf("SC_CLK_TCK")
        self.peak = max(self.peak, memory)


def shared_out(rollup: Path) -> int:
    """Give a process's memory in bytes, what it shares divided among those that share it."""
    lines = rollup.read_text().splitlines()
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def run(*arguments: str) -> tuple[float, float, float]:
    """Write reports in a fresh process and give wall seconds, CPU seconds and peak megabytes."""
    start = time.perf_counter()
    process = subprocess.Popen([*COMMAND, *arguments], stdout=subprocess.DEVNULL, start_new_session=True)
    usage = Usage(process.pid)
    while process.poll() is None:
        usage.sample()
        time.sleep(INTERVAL)
    wall = time.perf_counter() - start
    if process.returncode:
        raise SystemExit(process.returncode)
    return wall, sum(usage.cpu.values()), usage.peak / 1e6


def write_story(folder: Path, articles: int, seed: int) -> Path:
    """Write the articles of one story."""
    folder.mkdir(parents=True)
    for number in range(articles):
        text = f"---\npublished: 2026-03-05\n---\n{write_text(WORDS, seed + number)}"
        (folder / f"article-{number:03}.md").write_text(text, encoding="utf-8")
    return folder


def count_pairs(articles: int) -> tuple[int, int]:
    """Count the pairs of claims that a story's matching looks at, and all pairs of claims of two articles."""
    from crosscheck import Article, Options
    from crosscheck.extraction.extract import extract
    from crosscheck.matching.match import candidates

    story = [Article(f"a{seed:03}", write_text(WORDS, seed), published="2026-03-05") for seed in range(articles)]
    by_article = [extract(article)[0] for article in story]
    claims = [claim for found in by_article for claim in found]
    everything = (len(claims) ** 2 - sum(len(found) ** 2 for found in by_article)) // 2
    return sum(1 for _ in candidates(claims, Options())), everything


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Print how time and memory grow with the number of articles.")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--jobs", default="0")
    given = parser.parse_args()
    print(f"Python {sys.version.split()[0]}, {len(os.sched_getaffinity(0))} cores, articles of {WORDS} words")
    print(f"{'one story':24} {'wall s':>8} {'CPU s':>8} {'peak MB':>8} {'looked at':>11} {'of all':>7}")
    with tempfile.TemporaryDirectory() as place:
        for articles in SIZES[: -1 if given.quick else None]:
            folder = write_story(Path(place, f"story-{articles}"), articles, 0)
            wall, cpu, peak = run(str(folder), "--out", place)
            looked, everything = count_pairs(articles)
            share = f"{looked / everything:7.1%}"
            print(f"{articles:>4} {'articles':19} {wall:8.1f} {cpu:8.1f} {peak:8.0f} {looked:11,} {share}", flush=True)
        stories = STORIES // 10 if given.quick else STORIES
        for number in range(stories):
            write_story(Path(place, "desk", f"story-{number:03}"), PER_STORY, 1000 * (number + 1))
        print(f"{f'{stories} stories of {PER_STORY}':24} {'wall s':>8} {'CPU s':>8} {'peak MB':>8}")
        for label, jobs in (("one by one", "1"), ("side by side", given.jobs)):
            wall, cpu, peak = run(str(Path(place, "desk")), "--out", place, "--jobs", jobs)
            print(f"  {label:22} {wall:8.1f} {cpu:8.1f} {peak:8.0f}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
