"""Generated news for the scripts beside this file: the same seed gives the same words, and none of them happened.

Each article of a story tells of one made-up storm, in sentences drawn from the ones below; figures are near each
other from article to article, as they are in the news, so that matching has work to do. Four sentences in ten hold no
figure, which leaves a claim to every eighteenth word, as in the labelled stories.
"""

from __future__ import annotations

from random import Random

WORDS = 800
PLAIN_SHARE = 0.4

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
    "The lighthouse keeper lit the lamp at {hour} p.m. although the power had failed all along the shore.",
    "“The pumps ran day and night, and still it came,” {person} told reporters outside the town hall.",
    "{body} sent {mid} workers and {small} helicopters to {place}.",
    "Trains between {place} and the capital were cancelled until further notice.",
    "A tree fell on a parked van in the old town, and nobody was hurt.",
    "The library lost a part of its collection, among it letters of the founder of the town.",
    "Fishermen had pulled their boats on land after a warning on {day}.",
    "In {year} the same river had carried off {small} bridges and a mill.",
    "{person} thanked the neighbouring counties and asked people not to come to look.",
    "The price of drinking water at kiosks doubled to ${small} a bottle for a few hours.",
    "Hospitals in {place} treated {mid} patients for cuts and cold.",
    "The water was {rise} metres deep in the market hall, a mark on its wall shows.",
    "Parliament is to debate on {day} a fund of ${money} million for the owners of small shops.",
    "Critics say that the wall should have been raised long ago.",
    "Forecasters see no more heavy rain before the weekend.",
    "A football match between the two towns was moved to {day}.",
    "The youngest of the missing is {small} years old, police said.",
    "{body} said that the alarm had gone out by telephone at {hour} a.m., {small} hours before the water came.",
    "Some {share} percent of the harvest in {place} is thought to be lost.",
    "Farmers drove {large} sheep and cattle to higher ground.",
    "The army put up a bridge of steel beside the one that fell.",
    "An old chapel on the hill gave shelter to whoever knocked.",
    "Insurance covers wind but not always water, as many owners now learn from their letters.",
    "{person} wrote that the cost for the county alone comes to about ${less} million.",
    "Of the {mid} people first reported missing, all but {small} have been found.",
    "Radio was the only news that many had after the masts went down.",
    "At the school gate a list hung with the names of those who had been found.",
    "Engineers will look at the dam above {place}, which was finished in {year}.",
    "A ferry with {mid} passengers on board waited outside the harbour for {small} hours.",
    "The mill at the weir, a museum since {year}, stood under water to its windows.",
    "It will take weeks before the damage is known, {body} said on {day}.",
    "Those who can are asked to boil their water, and to check on neighbours who live alone.",
    "The airport of {place} handled {share} flights instead of {mid}.",
    "Power lines along the coast are of the same make as those that failed in {year}.",
    "{person} called the help of the government slow, and the help of the neighbours quick.",
    "By the evening the wind had gone, and the moon stood over the wet roofs.",
    "A bakery gave away all its bread, and opened again the next morning.",
    "The tide table had shown nothing unusual for that night.",
    "Around {large} households had their power back by {day}.",
    "Two bells of the church rang by themselves, or so people tell.",
    "Court hearings were put off, and the post did not come.",
    "In {place} the {nth} wall of sandbags held, {person} said.",
)


PLAIN = (
    "Neighbours stood in doorways and watched the water carry garden chairs down the street.",
    "The wind had died down by then, and the smell of wet plaster lay over everything.",
    "Nobody could say when the trains would run again, or whether the old bridge would have to be pulled down.",
    "The harbour master blamed the wall, the council blamed the harbour master, and the insurers kept quiet.",
    "Children slept on gym mats while their parents argued about what could still be saved.",
    "It is the kind of place where people leave their doors unlocked and know the names of each other's dogs.",
    "Critics have long said that the town grew too close to the sea, and that warnings were put in a drawer.",
    "A spokeswoman declined to comment further and referred to the inquiry that is still going on.",
    "The prime minister is expected to visit the coast as soon as the roads allow it.",
    "In the church hall, volunteers sorted coats by size and made tea for whoever came through the door.",
    "Experts called the forecast sound but said that the sirens had sounded too late to be of any use.",
    "Farmers further inland spoke of drowned cattle and of fields that will not be sown this spring.",
)


def write_sentence(pattern: str, dice: Random) -> str:
    """Fill one sentence with figures that are near those of its neighbours."""
    return pattern.format(
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
    patterns: list[str] = []
    while written < words:
        patterns = patterns or dice.sample(SENTENCES, len(SENTENCES))
        plain = dice.random() < PLAIN_SHARE
        sentences.append(dice.choice(PLAIN) if plain else write_sentence(patterns.pop(), dice))
        written += len(sentences[-1].split())
    return "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)) + "\n"
