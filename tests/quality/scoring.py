"""The quality stories as the program sees them: what was found, what was missed, what was wrongly called a conflict.

Prints its figures when run:  python tests/quality/scoring.py [--half odd|even] [--group wire|fresh|late|final|last] [--misses]
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from crosscheck.model import Report
from crosscheck.options import Options
from crosscheck.pipeline import check
from crosscheck.reading.story import read_paths

STORIES = Path(__file__).parent
VERDICTS = ("agreement", "conflict", "update", "scope", "disputed", "undecided")


@dataclass(frozen=True, slots=True)
class Entry:
    """One label: how the claims at some places stand, or that no conflict joins them."""

    story: str
    row: str
    outcome: str
    verdict: str
    kind: str
    plain: bool
    never: bool
    places: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        """Put the label in one line."""
        said = " / ".join(f"{article}: {words!r}" for article, words in self.places)
        return f"{self.story} [{self.row}, {self.kind}] {'never conflict' if self.never else self.verdict}: {said}"


@dataclass(slots=True)
class Score:
    """Counts over some stories. missed, broken, alarms: lines for people.

    rows: (row, outcome) -> its labels found, missed and broken.
    """

    wanted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    stories: int = 0
    nevers: int = 0
    missed: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)
    right: int = 0
    rows: dict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def recall(self, verdict: str) -> float:
        """Give the share of the labels of a verdict that were found."""
        return self.found[verdict] / max(1, self.wanted[verdict])

    @property
    def precision(self) -> float:
        """Give the share of conflict findings that touch a labelled conflict."""
        return self.right / max(1, self.right + len(self.alarms))

    def holding(self) -> set[str]:
        """Give the rows that hold on both sides: some label of each side is found, and none is called a conflict."""
        sides: dict[str, list[bool]] = defaultdict(list)
        for (row, _), tally in self.rows.items():
            sides[row].append(not tally["broken"] and bool(tally["found"] or not tally["missed"]))
        return {row for row, holds in sides.items() if len(holds) > 1 and all(holds)}


def names(half: str = "", group: str = "") -> list[str]:
    """Give the stories, in alphabetical order; 'odd' is the half to look at, 'even' the half to score blind.

    group: '' for the stories of the typology, 'wire' and 'fresh' for those told as news agencies tell them.
    """
    found = sorted(str(path.parent.relative_to(STORIES)) for path in (STORIES / group).glob("*/expected.toml"))
    return {"odd": found[::2], "even": found[1::2]}.get(half, found)


def entries(story: str) -> list[Entry]:
    """Read the labels of one story."""
    labels = tomllib.loads((STORIES / story / "expected.toml").read_text(encoding="utf-8"))
    return [
        Entry(
            story, entry.get("row", ""), entry.get("outcome", ""), entry["verdict"], entry["kind"], entry.get("plain", False),
            never, tuple((article, words) for article, words in entry["claims"]),
        )
        for never, table in ((False, "expect"), (True, "never"))
        for entry in labels.get(table, [])
    ]  # fmt: skip


def report_of(story: str) -> Report:
    """Check the articles of one story."""
    read, errors = read_paths([STORIES / story], Options())
    assert not errors, errors
    return check(read[0].articles)


def claims_at(report: Report, entry: Entry) -> list[set[str]]:
    """Give the ids of the claims at each place of a label: those of its kind, or any where there is none."""
    found = []
    for head, words in entry.places:
        (article,) = (one for one in report.articles if Path(one.id).name.startswith(head))
        start = article.text.index(words)
        there = [
            claim for claim in report.claims
            if claim.article == article.id and claim.start < start + len(words) and start < claim.end
        ]  # fmt: skip
        found.append({claim.id for claim in there if claim.kind == entry.kind} or {claim.id for claim in there})
    return found


def relations(report: Report, places: list[set[str]]) -> set[str]:
    """Give how the claims at the places of a label stand: by pair for two, by finding for more or fewer."""
    if len(places) == 2:
        one, other = places
        return {
            str(pair.relation)
            for pair in report.pairs
            if (pair.left in one and pair.right in other) or (pair.left in other and pair.right in one)
        }
    return {str(finding.verdict) for finding in report.findings if all(set(finding.claims) & ids for ids in places)}


def score(stories: Iterable[str]) -> Score:
    """Score some stories."""
    total = Score()
    for story in stories:
        total.stories += 1
        report = report_of(story)
        touched: set[str] = set()
        for entry in entries(story):
            places = claims_at(report, entry)
            said = relations(report, places)
            if not entry.never and entry.verdict == "conflict":
                touched.update(*places)
            judge(total, entry, said)
        for line, is_right in conflicts(report, touched):
            total.right += is_right
            if not is_right:
                total.alarms.append(f"{story}: {line}")
    return total


def judge(total: Score, entry: Entry, said: set[str]) -> None:
    """Count one label."""
    tally = total.rows[entry.row, entry.outcome]
    if entry.never or entry.verdict != "conflict":
        total.nevers += 1
        if "conflict" in said:
            total.broken.append(str(entry))
            tally["broken"] += 1
    if entry.never:
        return
    tally["found" if entry.verdict in said else "missed"] += 1
    for label in (entry.verdict, *(["plain"] if entry.plain else [])):
        total.wanted[label] += 1
        total.found[label] += entry.verdict in said
    if entry.verdict not in said:
        total.missed.append(f"{entry} -> {', '.join(sorted(said)) or 'nothing'}")


def conflicts(report: Report, touched: set[str]) -> Iterator[tuple[str, bool]]:
    """Give each conflict finding in words, and whether one of its conflict pairs touches a labelled conflict."""
    pairs = {pair.id: pair for pair in report.pairs}
    surfaces = {claim.id: f"{Path(claim.article).name}: {claim.surface!r}" for claim in report.claims}
    for finding in report.findings:
        if finding.verdict != "conflict":
            continue
        called = [pairs[name] for name in finding.pairs if str(pairs[name].relation) == "conflict"]
        sides = {side for pair in called for side in (pair.left, pair.right)} or set(finding.claims)
        yield " / ".join(surfaces[side] for side in sorted(sides)), bool(sides & touched)


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=["odd", "even"], default="")
    parser.add_argument(
        "--group",
        choices=["wire", "fresh", "late", "final", "last"],
        default="",
        help="the stories as the wires tell them",
    )
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    total = score(names(options.half, options.group))
    for label in (*VERDICTS, "plain"):
        print(f"{label:10} {total.found[label]:3} of {total.wanted[label]:3}  recall {total.recall(label):.3f}")
    print(f"conflict findings {total.right + len(total.alarms)}, precision {total.precision:.3f}")
    print(f"called a conflict that is none: {len(total.broken)} of {total.nevers}")
    if options.misses:
        for title, lines in (("BROKEN", total.broken), ("ALARMS", total.alarms), ("MISSED", total.missed)):
            print(title, *lines, sep="\n  ")
    return 0


if __name__ == "__main__":
    sys.exit(main())
