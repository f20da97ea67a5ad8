"""Many stories, one by one or side by side: the same words in the same order, whatever happens on the way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from crosscheck.commands.settings import Settings
from crosscheck.commands.sources import WORTH_SHARING, make_each, usual_jobs
from crosscheck.errors import StoryFault, UsageError
from crosscheck.model import Article, Report
from crosscheck.reading.story import Story

LINE = "The barge Aldera carried {number} tonnes of salt and {crew} sailors past Tornby on 3 May 2024, a pilot said.\n"


def write_stories(folder: Path, count: int, lines: int = 1) -> None:
    """Write stories of two articles that differ in one figure."""
    for story in range(count):
        here = folder / f"barge-{story:02}"
        here.mkdir(parents=True)
        for name, crew in (("gazette", 41), ("observer", 47)):
            text = "".join(LINE.format(number=200 + story + line, crew=crew) for line in range(lines))
            (here / f"{name}.txt").write_text(text, encoding="utf-8")


def command(*arguments: str) -> list[str]:
    """Give the command line of a report."""
    return [sys.executable, "-m", "crosscheck", "report", *arguments]


def stories(count: int) -> tuple[Story, ...]:
    """Make stories of two articles."""
    texts = {name: LINE.format(number=210, crew=crew) for name, crew in (("gazette", 41), ("observer", 47))}
    articles = tuple(Article(name, text) for name, text in texts.items())
    return tuple(Story(f"barge-{number}", "Barge", articles) for number in range(count))


def surfaces(story: Story, report: Report) -> tuple[str, int, tuple[str, ...]]:
    """Give what a test compares: the story, the process that checked it, and the first words of its conflicts."""
    claims = {claim.id: claim.surface for claim in report.claims}
    found = (claims[finding.claims[0]] for finding in report.findings if finding.verdict == "conflict")
    return story.name, os.getpid(), tuple(found)


def fail_at(story: Story, _: Report, bad: str, parent: int) -> str:
    """Fail in one story, as a fault of crosscheck's own would; else tell whether another process checks the story."""
    if story.name == bad:
        message = "by zero\nand more"
        raise ZeroDivisionError(message)
    return f"{story.name} {os.getpid() != parent}"


def refuse_at(story: Story, _: Report, bad: str) -> str:
    """Refuse one story with an error that is meant for people."""
    if story.name == bad:
        message = "cannot do that; do this"
        raise UsageError(message)
    return story.name


def die_at(story: Story, _: Report, bad: str, parent: int) -> str:
    """End the process that checks one story, as a system short of memory does."""
    if story.name == bad and os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
    return story.name


def test_output_is_the_same_with_any_number_of_jobs(tmp_path):
    """Files and words of a run are the same bytes whether stories are checked one by one or side by side."""
    write_stories(tmp_path / "desk", 5)
    outputs = set()
    for jobs in ("1", "2", "40"):
        ran = subprocess.run(command("desk", "--jobs", jobs), cwd=tmp_path, capture_output=True, check=True, timeout=60)
        files = tuple((file.name, file.read_bytes()) for file in sorted((tmp_path / "reports").iterdir()))
        outputs.add((ran.stdout, ran.stderr, files))
        assert [name for name, _ in files][:3] == ["barge-00.html", "barge-00.md", "barge-01.html"]
        assert ran.stdout.decode().splitlines()[4].startswith("barge-04: two articles")
    assert len(outputs) == 1


def test_stories_are_checked_in_other_processes_in_their_order():
    """With two jobs no story is checked here, and what is made of them comes in the order of the stories."""
    given = stories(5)
    made = [found for _, found in make_each(given, Settings(), surfaces, jobs=2)]
    assert [name for name, _, _ in made] == [story.name for story in given]
    assert os.getpid() not in {process for _, process, _ in made}
    assert {found for _, _, found in made} == {("41",)}


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_names_its_story_when_its_turn_comes(jobs):
    """A fault in one story comes after the stories before it and names the story, with any number of jobs."""
    make = partial(fail_at, bad="barge-2", parent=os.getpid())
    turns = make_each(stories(6), Settings(), make, jobs)
    assert [next(turns)[1], next(turns)[1]] == [f"barge-0 {jobs > 1}", f"barge-1 {jobs > 1}"]
    with pytest.raises(StoryFault) as caught:
        next(turns)
    assert str(caught.value) == "ZeroDivisionError: by zero and more in story 'barge-2'"


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_for_people_stays_one(jobs):
    """An error that is meant for people keeps its class and words with any number of jobs."""
    with pytest.raises(UsageError, match="cannot do that; do this"):
        list(make_each(stories(3), Settings(), partial(refuse_at, bad="barge-1"), jobs))


def test_a_process_that_is_killed_is_told_of():
    """When the system ends a process, the run says near which story and what to do, and does not hang."""
    make = partial(die_at, bad="barge-1", parent=os.getpid())
    with pytest.raises(UsageError, match=r"a process ended while it checked 'barge-1'; free memory, or give --jobs 1"):
        list(make_each(stories(4), Settings(), make, jobs=2))


def test_small_work_starts_no_process():
    """A few short stories are checked here; long work gets a process for each core and no more than eight."""
    few = stories(3)
    assert usual_jobs(few) == 1
    assert {process for _, (_, process, _) in make_each(few, Settings(), surfaces)} == {os.getpid()}
    long = replace(few[0].articles[0], text="x" * WORTH_SHARING)
    assert usual_jobs((replace(few[0], articles=(long,)),)) == min(8, len(os.sched_getaffinity(0)))


def test_one_story_is_checked_here_whatever_its_length():
    """One story cannot be shared out, so that no process is started for it."""
    assert next(make_each(stories(1), Settings(), surfaces, jobs=8))[1][1] == os.getpid()


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
@pytest.mark.parametrize("whom", ["the terminal's processes", "the one process"])
def test_ctrl_c_ends_all_processes(tmp_path, whom):
    """Ctrl-C in a run with two jobs is exit 130 and no more than a line; no process and no half of a file is left."""
    write_stories(tmp_path / "desk", 40, lines=40)
    ran = subprocess.Popen(
        command("desk", "--jobs", "2"),
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert ran.stdout is not None
    assert ran.stdout.readline().startswith("barge-00: two articles")
    (os.killpg if whom.startswith("the terminal") else os.kill)(ran.pid, signal.SIGINT)
    try:
        _, stderr = ran.communicate(timeout=60)
    except subprocess.TimeoutExpired:
        os.killpg(ran.pid, signal.SIGKILL)
        raise
    assert ran.returncode == 130
    assert stderr in {"", "crosscheck: interrupted\n"}
    deadline = time.monotonic() + 30
    while session_of(ran.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert session_of(ran.pid) == []
    pages = (tmp_path / "reports").glob("[!.]*.html")
    assert {page.read_text(encoding="utf-8")[-8:].strip() for page in pages} == {"</html>"}


def session_of(leader: int) -> list[str]:
    """Give the processes that are left of a session."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            words = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(words[3]) == leader and words[0] != "Z":
            found.append(stat.parent.name)
    return found
