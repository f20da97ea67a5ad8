"""Stories -> what work makes of each, in the order given, shared out among processes.

Imported only where work is shared out: a small run does without these modules.
"""

from __future__ import annotations

import gc
import logging
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing.context import BaseContext
from typing import TypeVar

from crosscheck.errors import UsageError
from crosscheck.reading.story import Story

Made = TypeVar("Made")
# Stories handed out for each process; no more, since what is made of them waits in memory for its turn.
AHEAD = 2
# What a server of processes imports before it makes the first one, so that each need not.
PRELOADED = ["crosscheck.cli", "crosscheck.pipeline", "crosscheck.commands.sources", "pint", "jinja2"]


def share(stories: Sequence[Story], work: Callable[[Story], Made], jobs: int) -> Iterator[tuple[Story, Made]]:
    """Share stories out among processes and give what work makes of each; they end at once when the caller stops.

    work: what can be sent to another process: a function at the top of a module, or a partial of one.
    """
    earlier = set(multiprocessing.active_children())
    to_come = iter(stories)
    first = tuple(islice(to_come, jobs * AHEAD))
    try:
        pool = open_pool(jobs)
        with undisturbed():
            waiting = deque((story, pool.submit(work, story)) for story in first)
    except (ImportError, NotImplementedError, OSError):  # a system without semaphores, sockets or memory to share
        yield from ((story, work(story)) for story in stories)
        return
    try:
        while waiting:
            story, future = waiting.popleft()
            made = future.result()
            waiting.extend((later, pool.submit(work, later)) for later in islice(to_come, 1))
            yield story, made
        pool.shutdown()
    except BrokenProcessPool:
        message = f"a process ended while '{story.name}' or a story after it was checked; free memory or give --jobs 1"
        raise UsageError(message) from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for child in set(multiprocessing.active_children()) - earlier:
            child.terminate()


def open_pool(jobs: int) -> ProcessPoolExecutor:
    """Prepare processes that start from a server without threads or locks of ours, where the system has that."""
    context: BaseContext = multiprocessing.get_context("spawn")
    if "forkserver" in multiprocessing.get_all_start_methods():
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(PRELOADED)
    like_this = (gc.get_threshold(), logging.getLogger().level)
    return ProcessPoolExecutor(jobs, context, initializer=settle, initargs=like_this)


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


def settle(thresholds: tuple[int, int, int], level: int) -> None:
    """Set up a new process as this one is: when it looks for garbage, what it logs; and leave Ctrl-C to this one."""
    gc.set_threshold(*thresholds)
    logging.basicConfig(level=level)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
