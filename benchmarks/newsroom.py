"""Generated news for the scripts beside this file: the same seed gives the same words, and none of them happened.

Each article of a story tells of one made-up storm, in sentences drawn from the ones below; figures are near each
other from article to article, as they are in the news, so that matching has work to do.
"""

from __future__ import annotations

from random import Random

WORDS = 800

PLACES = ("Port Alder", "Brenfield", "Castle Moor", "Sandwick", "Lower Arle", "Hollin County", "Tarn Valley")
PEOPLE = (
    "Mayor Ines Calder", "Governor Tom Ashby", "Fire Chief Ruth Olsen", "Dr. Amir Haddad", "Captain Leo Marsh",
    "Nora Whitlock, 47, a teacher", "Sam Okoro, 62", "Professor Edith Lang of the University of Brenfield",
)  # fmt: skip
BODIES = ("the National Weather Office (NWO)", "the Red Ring", "Hollin Power", "the coast guard", "the regional police")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "last Friday", "3 March 2026", "early on March 4", "this week")

SENTENCES = (
    "At least {small} people were killed and {mid} injured when the storm hit {place} on {day}.",
    "{person} said that {mid} houses in {place} had lost their roofs.",
    "{body} put the damage at ${money} million, up from ${less} million in the storm of {year}.",
    "About {share} percent of the homes in {place} were still without power on {day}.",
    "Winds of up to {wind} miles per hour were measured at {place} shortly after {hour} p.m.",
    "More than {large} residents were told to leave {place}, according to {body}.",
    "{person} was taken to hospital with {small} others and is in a stable condition.",
    "It was the {nth} storm of the season and the worst since {year}.",
    "The river at {place} rose {rise} metres in {small} hours, {body} said.",
    "“We have never seen anything like it,” said {person}, who has lived in {place} for {mid} years.",
    "Rescue crews from {place} reached the last of the {mid} stranded families by boat on {day}.",
    "Schools in {place} will stay closed until {day}, and {small} of its {mid} bus lines do not run.",
    "The government of {place} had asked for {large} sandbags; {share} percent of them came in time.",
    "Nobody in {place} had expected the water to come over the old wall, which was built after an earlier flood.",
    "Insurers expect claims of between ${less} million and ${money} million, {body} wrote in a report.",
    "Shops along the harbour stayed shut, and the smell of fuel hung over the square for most of the day.",
    "{person} disputed the figure and spoke of {mid} damaged boats, not {small}.",
    "The road from {place} to the coast, {rise} kilometres of which are under water, stays closed.",
    "Volunteers handed out soup, blankets and dry shoes in the gymnasium while the rain went on.",
    "Roughly one in five households in {place} has no insurance against floods, a study of {year} found.",
)


def write_sentence(dice: Random) -> str:
    """Write one sentence with figures that are near those of its neighbours."""
    return dice.choice(SENTENCES).format(
        small=dice.choice(("three", "4", "six", "7", "nine", "a dozen", "14")),
        mid=dice.randrange(20, 400),
        large=f"{dice.randrange(10, 90) * 100:,}",
        money=dice.randrange(200, 260),
        less=dice.randrange(40, 60),
        share=dice.randrange(10, 90),
        wind=dice.randrange(80, 130),
        rise=f"{dice.randrange(2, 9)}.{dice.randrange(1, 9)}",
        hour=dice.randrange(1, 12),
        nth=dice.choice(("third", "fourth", "11th")),
        year=dice.randrange(1953, 2024),
        place=dice.choice(PLACES),
        person=dice.choice(PEOPLE),
        body=dice.choice(BODIES),
        day=dice.choice(DAYS),
    )


def write_text(words: int, seed: int) -> str:
    """Write about this many words, in paragraphs of three sentences."""
    dice = Random(seed)  # noqa: S311 - figures for a benchmark, no secrets
    sentences: list[str] = []
    written = 0
    while written < words:
        sentences.append(write_sentence(dice))
        written += len(sentences[-1].split())
    return "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)) + "\n"
