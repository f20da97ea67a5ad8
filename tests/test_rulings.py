"""What explains two figures of one question, rule by rule: small articles on both sides of each rule."""

from __future__ import annotations

import pytest

from crosscheck import Article, check

# What both articles say of a dam, so that they tell of one thing.
ABOUT = "The Harlow dam lies above the town of Merrin in the Teal valley. Mayor Ada Quill leads the town of Merrin. "


def standing(
    left: str, right: str, *, days: tuple[str, str] = ("2025-03-11", "2025-03-11")
) -> dict[tuple[str, str], str]:
    """Give {(left surface, right surface): rule and relation} of the pairs of two articles."""
    report = check([Article("a", ABOUT + left, published=days[0]), Article("b", ABOUT + right, published=days[1])])
    said = {claim.id: claim for claim in report.claims}
    return {
        (said[pair.left].surface, said[pair.right].surface): f"{pair.rule}: {pair.relation}"
        for pair in report.pairs
        if said[pair.left].article != said[pair.right].article
    }


LATER = ("2025-03-11", "2025-03-13")
ONE_DAY = ("2025-03-11", "2025-03-11")
CASES = {
    "a slip of digits is told whoever says so": (
        "Repairs to the Harlow dam cost $318 million, an audit for Merrin found.",
        "The repairs to the Harlow dam above Merrin had cost $381 million.",
        LATER, ("$318 million", "$381 million"), "slipped: conflict",
    ),
    "not of two years": (
        "Repairs to the Harlow dam cost $318 million in 2024, an audit for Merrin found.",
        "The repairs to the Harlow dam above Merrin had cost $381 million in 2023.",
        LATER, ("$318 million", "$381 million"), "other period: scope",
    ),
    "a sum so far is no rival of the whole": (
        "The new spillway of the Harlow dam has cost $17 million so far.",
        "In all the new spillway of the Harlow dam cost $19 million, the town of Merrin wrote.",
        LATER, ("$17 million", "$19 million"), "so far: scope",
    ),
    "a part and the rest of its sentence make the whole": (
        "The boat on the Harlow dam carried 245 passengers and 12 crew when it sank near Merrin.",
        "The boat on the Harlow dam carried 257 passengers when it sank near Merrin, the mayor said.",
        LATER, ("245", "257"), "adds up: scope",
    ),
    "a number that nothing makes up is a rival": (
        "The boat on the Harlow dam carried 245 passengers when it sank near Merrin.",
        "When it sank the boat on the Harlow dam near Merrin carried 251 passengers.",
        ONE_DAY, ("245", "251"), "contradict: conflict",
    ),
    "votes that are still counted move": (
        "With 71 percent of stations counted, Ada Quill had 54.2 percent of the vote for mayor of Merrin.",
        "Ada Quill was elected mayor of Merrin with 50.8 percent of the vote, final results showed.",
        LATER, ("54.2 percent", "50.8 percent"), "counting: update",
    ),
    "final votes do not": (
        "Ada Quill was elected mayor of Merrin with 54.2 percent of the vote.",
        "Ada Quill won 50.8 percent of the vote for mayor of Merrin and was elected.",
        ONE_DAY, ("54.2 percent", "50.8 percent"), "contradict: conflict",
    ),
    "what is traded moves by the hour": (
        "After the leak at the Harlow dam its owner's shares fell 6.1 percent.",
        "The shares fell 7.3 percent in London when the Harlow dam began to leak.",
        ONE_DAY, ("6.1 percent", "7.3 percent"), "market: undecided",
    ),
    "the dead of one day are not so far": (
        "The flood killed 42 people below the Harlow dam, the deadliest in the valley to date.",
        "Below the Harlow dam the flood in the valley killed 57 people, the town of Merrin wrote.",
        ONE_DAY, ("42", "57"), "moving: update",
    ),
    "what was planned turned out otherwise": (
        "The army will send 300 soldiers to the Harlow dam on Wednesday to mend the leak.",
        "On Wednesday 240 soldiers of the army arrived at the Harlow dam to mend the leak.",
        LATER, ("300", "240"), "turned out: update",
    ),
    "a vague size may be a figure near it": (
        "Several houses below the Harlow dam in Merrin were flooded.",
        "The water flooded two houses below the Harlow dam in Merrin.",
        ONE_DAY, ("Several", "two"), "open size: undecided",
    ),
    "a source that gives another figure later has a new one": (
        "The Teal Valley Water Board said 1,700 households below the Harlow dam had no water.",
        "Below the Harlow dam 2,000 households had no water, the Teal Valley Water Board said.",
        LATER, ("1,700", "2,000"), "one source: update",
    ),
    "on one day one of the articles has it wrong": (
        "The Teal Valley Water Board said 1,700 households below the Harlow dam had no water.",
        "Below the Harlow dam 2,000 households had no water, the Teal Valley Water Board said.",
        ONE_DAY, ("1,700", "2,000"), "contradict: conflict",
    ),
    "two parts of one whole are two": (
        "Six men were held at the Harlow dam in Merrin, four of them at its gate.",
        "Six men were held at the Harlow dam in Merrin, two of them for carrying arms.",
        ONE_DAY, ("four", "two"), "other subset: scope",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_rule_fits(name: str) -> None:
    """Each pair of sentences is told by the rule that explains it."""
    left, right, days, surfaces, told = CASES[name]
    pairs = standing(left, right, days=days)
    assert pairs.get(surfaces) == told, pairs


AGES = {
    "the one named last": (
        "Ada Quill led the rescue at the Harlow dam. The 54-year-old has been mayor of Merrin since 2019.",
        "Mayor Ada Quill, 52, has been mayor of Merrin since 2019 and led the rescue.", "contradict: conflict",
    ),
    "two of one name": (
        "Her brother Tom Quill, 54, has dived in the Harlow dam since 2019.",
        "Ada Quill, 52, dives in the Harlow dam when it is warm.", "whose age: undecided",
    ),
    "somebody": (
        "Ada Quill led the rescue of a 54-year-old diver at the Harlow dam.",
        "Ada Quill, 52, led the rescue of the diver herself.", "whose age: undecided",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", AGES)
def test_age_is_of_whom_it_is_told(name: str) -> None:
    """Two ages contradict each other only of one person."""
    left, right, told = AGES[name]
    found = {surfaces: ruling for surfaces, ruling in standing(left, right).items() if "52" in surfaces[1]}
    assert set(found.values()) == {told}, found
