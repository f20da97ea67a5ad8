"""What is said of people only: "the widow of Roe", "Roe was jailed", "striker Roe", "Roe, a farmer", "Roe said he"."""

from __future__ import annotations

from crosscheck.language.acronyms import is_acronym
from crosscheck.language.names_line import Line, Run

BREAKS = frozenset(',.;:()!?"“”')
PRONOUNS = frozenset({"he", "she"})
LONGEST_PHRASE = 8
SPOKE, AGED, OFFICE, WHO, HUMAN = 2, 3, 3, 2, 3


def signs_of_person(line: Line, run: Run) -> int:
    """Count what the words beside a name show of a person: a verb of saying, an age, an office, "who", what befell."""
    words, lower, known = line.words, line.lower, line.known
    after, second, third = (*lower[run.last : run.last + 3], "", "", "")[:3]
    person = 0
    if after in known.speech or (run.lead and lower[run.lead - 1] in known.speech and words[run.lead - 1].islower()):
        person += SPOKE + (after in known.speech and second in PRONOUNS)
    if after == "," and second.isdigit() and len(second) < 3 and third in {",", ".", ";", "of", ")"}:
        person += AGED
    if after in {"who", "whose"} or (after == "," and second in {"who", "whose"}):
        of_kin = lower[run.last + 1 + (after == ",") : run.last + 2 + (after == ",")]
        person += HUMAN if "whose" in {after, second} and not known.kin.isdisjoint(of_kin) else WHO
    if is_told_as_person(line, run) or is_described(line, run):
        person += HUMAN
    if (run.lead and words[run.lead - 1] == "," and near_office(line, run.lead - 2, -1)) or (
        after == "," and near_office(line, run.last + 1, 1)
    ):
        person += OFFICE
    return person


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
    if after[:1] == ("'s",) and len(after) > 1 and after[1] in known.kin:
        return True
    verb = after[1] if after[:1] in {("was",), ("were",)} and len(after) > 1 else ""
    return bool(after) and (after[0] in known.human_verbs or verb in known.human_fates)


def is_described(line: Line, run: Run) -> bool:
    """Say whether a name stands after or before what only people are called: "striker Roe", "Roe, a farmer"."""
    words, lower, known = line.words, line.lower, line.known
    at = run.lead - 1 if run.lead and words[run.lead - 1] != "," else run.lead - 2
    if at >= 0 and lower[at] in known.folk and words[at][1:].islower():
        return True
    if lower[run.last : run.last + 1] != (",",):
        return False
    for index in range(run.last + 1, min(run.last + LONGEST_PHRASE, len(words) - 1)):
        if words[index] in BREAKS or lower[index] in known.turns:
            return False
        following = lower[index + 1]
        is_noun = words[index + 1] in BREAKS or following in known.small
        if is_noun and ((lower[index] in known.folk and words[index].islower()) or is_national(line, index)):
            return True
    return False


def is_national(line: Line, index: int) -> bool:
    """Say whether a word calls somebody by country, after an article: "Roe, the unbeaten American with"."""
    before = line.lower[max(0, index - 3) : index]
    return line.lower[index] in line.known.people and not {"a", "an", "the"}.isdisjoint(before)


def near_office(line: Line, index: int, step: int) -> bool:
    """Say whether an office in lower case stands in the phrase that begins here: "Roe, an adviser to the bank"."""
    for _ in range(LONGEST_PHRASE):
        if not 0 <= index < len(line.words) or line.words[index] in BREAKS:
            return False
        if line.lower[index] in line.known.bearers and line.words[index].islower():
            return True
        index += step
    return False
