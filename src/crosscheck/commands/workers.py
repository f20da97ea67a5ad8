"""Stories -> what work makes of each, in the order given, shared out among processes.

Each process has a pipe of its own and gets its next story when it has answered; there are no threads and no locks that
an interrupted run could leave behind. Imported only where work is shared out: a small run does without.
"""

from __future__ import annotations

import gc
import logging
import multiprocessing
import signal
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import TypeVar

from crosscheck.errors import UsageError
from crosscheck.reading.story import Story

Made = TypeVar("Made")
# Stories handed out for each process; no more, since what is made of them waits in memory for its turn.
AHEAD = 2
# What a server of processes imports before it makes the first one, so that each need not.
PRELOADED = ["crosscheck.cli", "crosscheck.pipeline", "crosscheck.commands.sources", "pint", "jinja2"]


@dataclass(slots=True)
class Worker:
    """A process, our end of its pipe, and the place of the story that it has; None while it has none."""

    process: BaseProcess
    pipe: Connection
    place: int | None = None


def share(stories: Sequence[Story], work: Callable[[Story], Made], jobs: int) -> Iterator[tuple[Story, Made]]:
    """Share stories out among processes and give what work makes of each; they end at once when the caller stops.

    work: what can be sent to another process: a function at the top of a module, or a partial of one.
    """
    workers: list[Worker] = []
    answers: dict[int, tuple[Made | None, Exception | None]] = {}
    handed = 0
    try:
        if not open_workers(workers, work, jobs):
            yield from ((story, work(story)) for story in stories)
            return
        for turn, story in enumerate(stories):
            room = min(len(stories), turn + jobs * AHEAD)
            handed = hand_out(workers, stories, handed, room)
            while turn not in answers:
                answers |= hear(workers, stories)
                handed = hand_out(workers, stories, handed, room)
            made, error = answers.pop(turn)
            if error is not None:
                raise error
            yield story, made  # type: ignore[misc] # what is made may be None itself
    finally:
        for worker in workers:
            worker.process.kill()
            worker.pipe.close()
        for worker in workers:
            worker.process.join()


def open_workers(workers: list[Worker], work: Callable[[Story], Made], jobs: int) -> bool:
    """Start processes, from a server without threads or locks of ours where there is one; False where none starts."""
    context: BaseContext = multiprocessing.get_context("spawn")
    if "forkserver" in multiprocessing.get_all_start_methods():
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(PRELOADED)
    like_this = (gc.get_threshold(), logging.getLogger().level)
    with undisturbed():
        try:
            for _ in range(jobs):
                ours, theirs = context.Pipe()
                process = context.Process(target=answer, args=(theirs, work, *like_this), daemon=True)  # type: ignore[attr-defined]
                process.start()
                theirs.close()
                workers.append(Worker(process, ours))
        except OSError:  # a system without sockets, or with no more processes to give
            return bool(workers)
    return True


def hand_out(workers: Sequence[Worker], stories: Sequence[Story], handed: int, room: int) -> int:
    """Give each idle process the next story, up to `room` of them, and say how many are handed out."""
    for worker in workers:
        if worker.place is None and handed < room:
            worker.place = handed
            with suppress(BrokenPipeError, ConnectionResetError):  # one that has ended is noticed by `hear`
                worker.pipe.send(stories[handed])
            handed += 1
    return handed


def hear(workers: Sequence[Worker], stories: Sequence[Story]) -> dict[int, tuple[Made | None, Exception | None]]:
    """Wait for answers and give them by the place of their story; a process that was ended is a UsageError."""
    heard = {}
    ready = wait([worker.pipe for worker in workers if worker.place is not None])
    for worker in workers:
        if worker.pipe in ready and worker.place is not None:
            try:
                heard[worker.place] = worker.pipe.recv()
            except (EOFError, ConnectionResetError):
                name = stories[worker.place].name
                message = f"a process ended while it checked '{name}'; free memory, or give --jobs 1"
                raise UsageError(message) from None
            worker.place = None
    return heard


def answer(pipe: Connection, work: Callable[[Story], Made], thresholds: tuple[int, int, int], level: int) -> None:
    """Work on stories until none comes, set up as the first process is; Ctrl-C is left to that one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(*thresholds)
    logging.basicConfig(level=level)
    with suppress(EOFError, OSError):  # the first process has gone
        while True:
            story = pipe.recv()
            try:
                pipe.send((work(story), None))
            except Exception as error:  # noqa: BLE001 (whatever it is, it is raised where the story's turn comes)
                error.add_note(traceback.format_exc())
                pipe.send((None, error))


@contextmanager
def undisturbed() -> Iterator[None]:
    """Start processes that Ctrl-C does not reach: it waits for this one, which ends them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    ours = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # inherited by what starts meanwhile
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, ours)
