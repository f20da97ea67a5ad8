"""How much work something is, in seconds of the processor, told apart from what else the machine does meanwhile."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

# A neighbour on the same core can slow one run several times over; it does not do so to every run.
RUNS = 4


def cpu_seconds(work: Callable[[], object], enough: float = 0.0) -> float:
    """Give the processor seconds of the fastest of a few runs; a run that takes no more than `enough` is the last."""
    fastest = float("inf")
    for _ in range(RUNS):
        gc.collect()
        begun = time.process_time()
        work()
        fastest = min(fastest, time.process_time() - begun)
        if fastest <= enough:
            break
    return fastest
