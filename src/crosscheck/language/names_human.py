"""What is said of people only: "the widow of Roe", "Roe was jailed", "mourned Roe"."""

from __future__ import annotations

from crosscheck.language.acronyms import is_acronym
from crosscheck.language.names_line import Line, Run


def is_told_as_person(line: Line, run: Run) -> bool:
    """Say whether the words beside a name are said of people only: "the widow of Roe", "Roe was jailed"."""
    words, known = line.lower, line.known
    if is_acronym(line.words[run.first]):
        return False  # "MV Roe was abducted"
    before = words[max(0, run.first - 2) : run.first]
    if before[-1:] == ("of",) and before[0] in known.kin:
        return True
    if before and before[-1] in known.human_objects:
        return True
    after = words[run.last : run.last + 3]
    verb = after[1] if after[:1] in {("was",), ("were",)} and len(after) > 1 else ""
    return bool(after) and (after[0] in known.human_verbs or verb in known.human_fates)
