"""What is moved from one day to another: "postponed from 24 August to 2 September" names two days and no span."""

from __future__ import annotations

from crosscheck.language.timex_words import Scan

# So far before "from" the verb may stand: "has put back the opening of its new bridge from May 2 to May 16".
REACH = 10


def is_shift(scan: Scan, index: int) -> bool:
    """Say whether the "from" at a token opens a change of days: "moved from May to 8 September".

    "Flights were delayed from Friday to Sunday" and "moved to the coast from May to July" tell of a span.
    """
    if scan.at(index) != "from":
        return False
    for verb in range(index - 1, max(scan.first, index - REACH) - 1, -1):
        if scan.is_cue("clause_ends", verb) or scan.at(verb) in {"to", "into", "by"}:
            return False
        if scan.is_cue("shifts", verb):
            return True
        if scan.is_cue("shifts_of_one", verb):
            return not is_of_many(scan, verb, index)
        if scan.is_cue("shifts_with", verb):
            return any(scan.is_cue("shift_particles", at) for at in range(verb + 1, index))
    return False


def is_of_many(scan: Scan, verb: int, index: int) -> bool:
    """Say whether several things are what a verb moves: "were delayed", "delayed dozens of flights"."""
    if scan.at(verb - 1) in {"were", "are"}:
        return True
    noun = scan.at(index - 1)
    return verb < index - 1 and noun.endswith("s") and not noun.endswith("ss")
