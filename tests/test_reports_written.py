"""What `crosscheck report` puts into files: decisions and their expiry, whole texts or excerpts, the page over all."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

HERALD = """The ferry Solveig sank off Brenholm on Monday with 212 people aboard. Rescuers searched until dawn.
Nobody knows yet why she sank. Eleven people died, the harbour office said."""
POST = """The Solveig, a ferry, sank off Brenholm with 241 people aboard. Divers went down twice.
The weather was calm all night long. Eleven people died, the harbour office said."""
DECISION = """id: {id}
decision: use-value
value: 212 people
why: The manifest lists 212.
by: anna
on: 2026-01-06
expires: 2026-02-06
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Lay out a desk with two stories of two articles each."""
    for story in ("ferry", "harbour"):
        folder = tmp_path / "claims" / story
        folder.mkdir(parents=True)
        (folder / "herald.md").write_text(f"---\npublished: 2026-01-05\n---\n{HERALD}\n", encoding="utf-8")
        (folder / "post.md").write_text(f"---\npublished: 2026-01-05\n---\n{POST}\n", encoding="utf-8")
    return tmp_path


def report(desk: Path, *arguments: str, **environment: str) -> str:
    """Run the command as an editor would, and give what it says."""
    ran = subprocess.run(
        [sys.executable, "-m", "crosscheck", "report", *arguments],
        cwd=desk,
        env=os.environ | environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return ran.stdout + ran.stderr


def page(desk: Path, name: str = "ferry.html") -> html.HtmlElement:
    """Open a page that was written."""
    return html.document_fromstring((desk / "reports" / name).read_text(encoding="utf-8"))


def conflict_of(desk: Path) -> str:
    """Give the id of the story's conflict."""
    report(desk, "claims/ferry")
    (found,) = page(desk).xpath("//article[@data-verdict='conflict']/@id")
    return str(found)


def decide(desk: Path, text: str) -> None:
    """Put a decision file into the first story."""
    folder = desk / "claims" / "ferry" / "decisions"
    folder.mkdir(exist_ok=True)
    (folder / "one.yaml").write_text(text, encoding="utf-8")


def test_decisions_stand_in_the_report_until_they_expire(desk: Path) -> None:
    """A decided conflict is shown as decided with all that its file says; a day after it expires it is open again."""
    decide(desk, DECISION.format(id=conflict_of(desk)))
    told = report(desk, "claims/ferry", "--today", "2026-02-06")
    assert "one conflict" in told
    assert "(one decided)" in told
    ruling = " ".join(page(desk).xpath("string(//*[@class='ruling decided'])").split())
    assert ruling == "Decided: use 212 people. The manifest lists 212. anna, 6 January 2026, until 6 February 2026"
    assert "☑ Decided: use 212 people" in (desk / "reports" / "ferry.md").read_text(encoding="utf-8")
    assert "decided)" not in report(desk, "claims/ferry", SOURCE_DATE_EPOCH="1770422400")  # 7 February 2026
    assert page(desk).xpath("//article[@data-verdict='conflict']/@data-state") == ["expired"]


def test_decision_that_is_none_is_told_of_and_left_out(desk: Path) -> None:
    """A wrong decision file is one line with its place, and the report is written without it."""
    decide(desk, DECISION.format(id=conflict_of(desk)).replace("use-value", "use-valeu"))
    told = report(desk, "claims/ferry")
    assert "claims/ferry/decisions/one.yaml:2:" in told
    assert "did you mean 'use-value'?" in told
    assert page(desk).xpath("//article[@data-verdict='conflict']/@data-state") == ["new"]


def test_whole_texts_are_in_no_report_unless_asked_for(desk: Path) -> None:
    """A sentence that makes no claim is in the page only with --whole-texts."""
    report(desk, "claims/ferry")
    assert "Divers went down twice" not in (desk / "reports" / "ferry.html").read_text(encoding="utf-8")
    report(desk, "claims/ferry", "--whole-texts")
    assert "Divers went down twice" in (desk / "reports" / "ferry.html").read_text(encoding="utf-8")
    report(desk, "claims/ferry", "--excerpts-only")
    assert "Divers went down twice" not in (desk / "reports" / "ferry.html").read_text(encoding="utf-8")


def test_index_is_written_for_several_stories(desk: Path) -> None:
    """A run of all stories writes the page over them, its links lead to files, and each page leads back."""
    told = report(desk)
    assert told.splitlines()[-1] == "All stories: reports/index.html"
    links = page(desk, "index.html").xpath("//main//h2/a/@href")
    assert sorted(links) == ["ferry.html", "harbour.html"]
    assert all((desk / "reports" / link).is_file() for link in links)
    assert page(desk).xpath("//header//a[@class='up']/@href") == ["index.html"]


def test_one_story_leaves_the_index_alone(desk: Path) -> None:
    """A run of one named story neither writes nor overwrites the page over all."""
    report(desk, "claims/ferry")
    assert not (desk / "reports" / "index.html").exists()
    assert not page(desk).xpath("//a[@class='up']")


def test_day_of_writing_is_written_when_asked_for(desk: Path) -> None:
    """--stamp writes the day, from SOURCE_DATE_EPOCH where that is set; without it no two days differ."""
    report(desk, "--stamp", SOURCE_DATE_EPOCH="1770422400")
    for name in ("ferry.html", "index.html"):
        assert "Written by crosscheck on 7 February 2026" in page(desk, name).xpath("string(//footer)")
    report(desk, SOURCE_DATE_EPOCH="1770422400")
    first = (desk / "reports" / "ferry.html").read_bytes()
    report(desk, SOURCE_DATE_EPOCH="1870422400")
    assert (desk / "reports" / "ferry.html").read_bytes() == first


def test_csv_is_two_tables(desk: Path) -> None:
    """--format csv writes the claims and the findings, each into a file of its own."""
    told = report(desk, "claims/ferry", "--format", "csv")
    assert re.search(r"Report: reports/ferry\.claims\.csv, reports/ferry\.findings\.csv$", told.strip())
    assert "212 people" in (desk / "reports" / "ferry.claims.csv").read_text(encoding="utf-8")
    assert "conflict" in (desk / "reports" / "ferry.findings.csv").read_text(encoding="utf-8")
