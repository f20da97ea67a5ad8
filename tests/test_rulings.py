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
WEEKS_LATER = ("2025-03-11", "2025-03-30")
MONTHS_LATER = ("2025-03-11", "2025-06-13")
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
    "the toll of a past year is settled": (
        "The flood of 1987 killed 41 people below the Harlow dam in Merrin.",
        "In 1987 a flood below the Harlow dam in Merrin killed 44 people.",
        ONE_DAY, ("41", "44"), "contradict: conflict",
    ),
    "two past years": (
        "The flood of 1987 killed 41 people below the Harlow dam in Merrin.",
        "In 1962 a flood below the Harlow dam in Merrin killed 44 people.",
        ONE_DAY, ("41", "44"), "other period: scope",
    ),
    "round millions of a past year": (
        "The floods of 1987 killed 2 million people below the Harlow dam in Merrin.",
        "In 1987 floods below the Harlow dam in Merrin killed 3 million people.",
        ONE_DAY, ("2 million", "3 million"), "moving: undecided",
    ),
    "a past toll twice the other": (
        "The flood of 1987 killed 41 people below the Harlow dam in Merrin.",
        "In 1987 a flood below the Harlow dam in Merrin killed 90 people.",
        ONE_DAY, ("41", "90"), "moving: undecided",
    ),
    "a clock an hour off": (
        "The first water came over the Harlow dam at 19:52.",
        "Water first came over the Harlow dam at 20:52.",
        ONE_DAY, ("19:52", "20:52"), "slipped: conflict",
    ),
    "a clock with its minutes turned": (
        "The first water came over the Harlow dam at 7:52 p.m.",
        "Water first came over the Harlow dam at 7:25 p.m.",
        ONE_DAY, ("7:52 p.m.", "7:25 p.m."), "slipped: conflict",
    ),
    "seats while votes are counted": (
        "With 71 percent of stations counted, the Green Front had 34 seats in the Merrin parliament.",
        "The Green Front won 41 seats in the Merrin parliament, final results showed.",
        ONE_DAY, ("34", "41"), "counting: update",
    ),
    "seats that are counted": (
        "The Green Front won 34 seats in the Merrin parliament.",
        "The Green Front won 41 seats in the Merrin parliament, final results showed.",
        ONE_DAY, ("34", "41"), "contradict: conflict",
    ),
    "shares of partial results": (
        "Partial results gave the Green Front 34.2 percent of the vote in Merrin.",
        "The Green Front won 37.8 percent of the vote in Merrin.",
        ONE_DAY, ("34.2 percent", "37.8 percent"), "counting: update",
    ),
    "shares while ballots come in": (
        "As rural ballots came in the Green Front led in Merrin with 34.2 percent of the vote.",
        "The Green Front won Merrin with 37.8 percent of the vote.",
        ONE_DAY, ("34.2 percent", "37.8 percent"), "counting: update",
    ),
    "a share of homes without power": (
        "About 40 percent of homes in Merrin were without power after the Harlow dam broke.",
        "After the Harlow dam broke 25 percent of homes in Merrin were without power.",
        ONE_DAY, ("About 40 percent", "25 percent"), "mended: update",
    ),
    "homes without power": (
        "The Harlow dam broke and 12,000 homes in Merrin lost power.",
        "After the Harlow dam broke 7,000 homes in Merrin were without power.",
        ONE_DAY, ("12,000", "7,000"), "mended: update",
    ),
    "homes that lost power weeks apart": (
        "The Harlow dam broke and 12,000 homes in Merrin lost power.",
        "After the Harlow dam broke 7,000 homes in Merrin were without power.",
        WEEKS_LATER, ("12,000", "7,000"), "contradict: conflict",
    ),
    "nothing is mended of what homes have": (
        "About 40 percent of homes in Merrin have solar panels, the owner of the Harlow dam said.",
        "The owner of the Harlow dam said 25 percent of homes in Merrin have solar panels.",
        ONE_DAY, ("About 40 percent", "25 percent"), "contradict: conflict",
    ),
    "what was done once more": (
        "The Teal rocket, which was built in Merrin, has flown four times.",
        "Workers in Merrin built the Teal rocket. It has flown five times over the Harlow dam.",
        MONTHS_LATER, ("four", "five"), "grown: update",
    ),
    "nothing is done once more on one day": (
        "The Teal rocket, which was built in Merrin, has flown four times.",
        "Workers in Merrin built the Teal rocket. It has flown five times over the Harlow dam.",
        ONE_DAY, ("four", "five"), "contradict: conflict",
    ),
    "nor is it once less later": (
        "The Teal rocket, which was built in Merrin, has flown five times.",
        "Workers in Merrin built the Teal rocket. It has flown four times over the Harlow dam.",
        MONTHS_LATER, ("five", "four"), "contradict: conflict",
    ),
    "an estimate that is raised behind its figure": (
        "Repairs to the Harlow dam will cost $1.9 billion, the town of Merrin said.",
        "Repairs to the Harlow dam will cost $2.3 billion, the town of Merrin said, raising the estimate it gave in March.",
        MONTHS_LATER, ("$1.9 billion", "$2.3 billion"), "revised: update",
    ),
    "taxes that are raised behind a figure": (
        "Repairs to the Harlow dam will cost $1.9 billion, the town of Merrin said.",
        "Repairs to the Harlow dam will cost $2.3 billion, the town of Merrin said, raising taxes to pay for them.",
        MONTHS_LATER, ("$1.9 billion", "$2.3 billion"), "contradict: conflict",
    ),
    "a sum and its conversion": (
        "The new spillway of the Harlow dam cost 200 million euros ($265 million).",
        "The town of Merrin paid $265 million for the new spillway of the Harlow dam.",
        ONE_DAY, ("200 million euros ($265 million)", "$265 million"), "agree: agreement",
    ),
    "a sum and its conversion turned round": (
        "The new spillway of the Harlow dam cost 200 million euros ($265 million).",
        "The town of Merrin said the new spillway of the Harlow dam had cost $265 million (200 million euros).",
        ONE_DAY, ("200 million euros ($265 million)", "$265 million (200 million euros)"), "agree: agreement",
    ),
    "two conversions into one currency": (
        "The new spillway of the Harlow dam cost 200 million euros ($265 million).",
        "The town of Merrin said the new spillway of the Harlow dam had cost 30 billion yen ($265 million).",
        ONE_DAY, ("200 million euros ($265 million)", "30 billion yen ($265 million)"), "agree: agreement",
    ),
    "a conversion and another sum": (
        "The new spillway of the Harlow dam cost 200 million euros ($265 million).",
        "The new spillway of the Harlow dam cost $310 million, the town of Merrin said.",
        ONE_DAY, ("200 million euros ($265 million)", "$310 million"), "contradict: conflict",
    ),
    "those who are being treated": (
        "In the clinic below the Harlow dam 29 people are being treated.",
        "In the clinic of Merrin below the Harlow dam 17 people are still being treated.",
        LATER, ("29", "17"), "grown: update",
    ),
    "those who were treated": (
        "The clinic below the Harlow dam treated 29 people.",
        "The clinic of Merrin below the Harlow dam treated 17 people.",
        LATER, ("29", "17"), "contradict: conflict",
    ),
    "a part of the homes that were hit": (
        "The flood below the Harlow dam hit 2,100 homes.",
        "Of the homes hit below the Harlow dam, 1,870 were flattened.",
        ONE_DAY, ("2,100", "1,870"), "other subset: scope",
    ),
    "all homes that were hit": (
        "The flood below the Harlow dam hit 5,100 homes.",
        "Of the 6,340 homes hit below the Harlow dam, 1,870 were flattened.",
        ONE_DAY, ("5,100", "6,340"), "contradict: conflict",
    ),
    "all homes that were flattened": (
        "When the Harlow dam broke 1,870 homes in Merrin were flattened.",
        "When the Harlow dam broke the water flattened 2,400 homes in Merrin.",
        ONE_DAY, ("1,870", "2,400"), "contradict: conflict",
    ),
    "two shares of one thing": (
        "The Harlow dam is 24 percent full, the mayor of Merrin said.",
        "The mayor of Merrin said the Harlow dam was 31 percent full.",
        ONE_DAY, ("24 percent", "31 percent"), "contradict: conflict",
    ),
    "two shares with nothing in common": (
        "Unemployment in Merrin stood at 12 percent, and a third of the town left.",
        "The Harlow dam is 14 percent full, a union of farmers wrote.",
        ONE_DAY, ("12 percent", "14 percent"), "unsure: undecided",
    ),
    "two measures with nothing in common": (
        "The pipe to Merrin is 24 metres long.",
        "Snow lay 26 metres deep in the Teal valley.",
        ONE_DAY, ("24 metres", "26 metres"), "unsure: undecided",
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
    "a name before what its bearer is": (
        "Tom Roe, a 54-year-old diver, was held at the Harlow dam.",
        "The owner of a boat, Tom Roe, 52, lives in Merrin.", "contradict: conflict",
    ),
    "the one from somewhere": (
        "Tom Roe was held at the Harlow dam. The 54-year-old from Merrin is a diver.",
        "Tom Roe, 52, was held at the Harlow dam.", "contradict: conflict",
    ),
    "two of one surname": (
        "Police held Tom Roe, 54, at the Harlow dam.",
        "Ida Roe, 52, is a baker in Merrin.", "whose age: undecided",
    ),
    "one without a name": (
        "Tom Roe, 54, was held at the Harlow dam.",
        "Police held a 52-year-old at the Harlow dam.", "whose age: undecided",
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


APART = {
    "two events at two hours": (
        "The siren at the Harlow dam went off at 19:45 and woke the town.",
        "A baker sold the first loaves at 20:45, when the shops of Merrin opened again.", "19:45", "20:45",
    ),
    "two hours that one article tells apart": (
        "The siren at the Harlow dam went off at 19:52. Divers reached the gate at 20:52.",
        "At 20:52 divers got to the gate of the Harlow dam.", "19:52", "20:52",
    ),
    "two currencies": (
        "The new spillway of the Harlow dam cost 200 million euros.",
        "The town of Merrin said the new spillway of the Harlow dam had cost $265 million.",
        "200 million euros", "$265 million",
    ),
    "a conversion and a third currency": (
        "The new spillway of the Harlow dam cost 200 million euros ($265 million).",
        "The town of Merrin said the new spillway of the Harlow dam had cost 30 billion yen.",
        "200 million euros ($265 million)", "30 billion yen",
    ),
    "the flattened and all that were hit": (
        "Of the 6,340 homes hit below the Harlow dam, 1,870 were flattened.",
        "The flood below the Harlow dam hit 6,340 homes in Merrin.", "1,870", "6,340",
    ),
    "a tax and a share of water": (
        "The town of Merrin lowered its tax by 12 percent.",
        "Farmers in the Teal valley have 14 percent of the water of the Harlow dam.", "12 percent", "14 percent",
    ),
    "ages of two people, one of whom both name": (
        "Tom Roe, a 34-year-old diver, was held at the Harlow dam with Jon Vale, 36.",
        "Jon Vale, 36, was held at the Harlow dam.", "34-year-old", "36",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", APART)
def test_two_things_are_no_pair(name: str) -> None:
    """Two values that are read, and of two things, make no pair, whichever article comes first."""
    left, right, *surfaces = APART[name]
    read = check([Article("a", ABOUT + left), Article("b", ABOUT + right)]).claims
    assert {("a", surfaces[0]), ("b", surfaces[1])} <= {(claim.article, claim.surface) for claim in read}
    assert tuple(surfaces) not in standing(left, right)
    assert tuple(surfaces[::-1]) not in standing(right, left)


@pytest.mark.parametrize("name", [name for name in CASES if CASES[name][2] == ONE_DAY])
def test_rule_fits_whichever_article_comes_first(name: str) -> None:
    """On one day each pair of sentences is told alike with the articles changed round."""
    left, right, days, surfaces, told = CASES[name]
    pairs = standing(right, left, days=days)
    assert pairs.get(surfaces[::-1]) == told, pairs
