"""What is counted, before the number: the subject of a verb of measure or change, the noun before "of"."""

from __future__ import annotations

from crosscheck.extraction.place import Place, Run
from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.phrases import NOWHERE, noun_phrase, phrase_before

MOST_BRIDGES = 8


def index_points(place: Place) -> Run:
    """Read whose points they are: "the index lost 120 points"; "scored 24 points" counts points."""
    before = place.passage.tokens.lower[place.mention.first - 1] if place.mention.first else ""
    is_index = place.next_word in {"points", "point"} and (is_moved(place) or before in {"at", "to", "from"})
    return subject_before(place) if is_index else NOWHERE


def is_moved(place: Place) -> bool:
    """Say whether a word of change stands just before a value."""
    at = place.mention.first - 1
    return at >= place.sentence.first and place.passage.tokens.lower[at] in word_set("change", "before", "words")


def measured_before(place: Place) -> Run:
    """Read what a figure measures before "of": "a population of 3 million", "a death toll of 45", "a fine of $5m"."""
    lower, at = place.passage.tokens.lower, place.mention.first - 1
    while at > place.sentence.first and lower[at] != "of" and lower[at] in word_set("phrases", "leading", "words"):
        at -= 1
    if at <= place.sentence.first or lower[at] != "of":
        return NOWHERE
    if place.next_word == "lives" and lower[at - 1] == "loss":
        return NOWHERE  # "with the loss of 44 lives"
    run = phrase_before(place.passage, place.sentence.first, at, is_subject=False)
    return NOWHERE if lower[run[1] - 1] in word_set("phrases", "parents", "words") else own_phrase(place, run)


def put_at(place: Place) -> Run:
    """Read what somebody measured at a value: "measured the quake at 6.1", "valued the stake at $3 million"."""
    lower, at = place.passage.tokens.lower, place.mention.first - 1
    if at <= place.sentence.first or lower[at] != "at":
        return NOWHERE
    verbs = word_set("tolls", "putting", "words")
    for verb in range(at - 1, max(place.sentence.first, at - MOST_BRIDGES) - 1, -1):
        if lower[verb] in verbs:
            return own_phrase(place, noun_phrase(place.passage, verb + 1, at))
    return NOWHERE


def subject_before(place: Place) -> Run:
    """Read the subject of a verb of measure or change: "shares fell 3 %", "the number of guards is 133,000"."""
    passage, lower = place.passage, place.passage.tokens.lower
    at = place.mention.first
    has_verb = has_moved = False
    for _ in range(MOST_BRIDGES):
        at = over_values(place, at)
        word = lower[at - 1] if at > place.sentence.first else ""
        is_moving = word in word_set("change", "before", "words") or averages(place, at - 1)
        if has_moved and word in word_set("phrases", "bridges", "nouns"):
            break  # "higher fuel costs rose to"
        has_moved = has_moved or (is_moving and word not in {"up", "down"})
        if not (
            is_moving or word in word_set("phrases", "bridges", "words") or (word.endswith("ly") and len(word) > 4)
        ):
            break
        has_verb = has_verb or is_moving or word not in word_set("phrases", "bridges", "weak")
        at -= 1
    if lower[at] == "to" and is_planning(place, at - 1):
        at -= 1  # "the firm plans to cut 5 percent"
    if not has_verb and lower[at] not in {"to", "by"} and lower[at] not in load_lexicon("shares")["changes"]:
        return NOWHERE
    return own_phrase(place, over_relative(place, phrase_before(passage, place.sentence.first, at)))


def is_planning(place: Place, at: int) -> bool:
    """Say whether a word before "to" is a verb after its subject: "the firm plans to"."""
    lower = place.passage.tokens.lower
    word = lower[at].removesuffix("s")
    return at > place.sentence.first + 1 and word != lower[at] and word in word_set("verbs", "after_plural")


def over_relative(place: Place, run: Run) -> Run:
    """Step from the object inside "who took the drug" to whom it tells of: "patients who took the drug lost"."""
    lower, least = place.passage.tokens.lower, place.sentence.first
    for at in range(run[0] - 2, max(least, run[0] - 4), -1):
        if lower[at] in {"who", "which"} and lower[run[0] - 1] not in word_set("speech", "verbs"):
            outer = phrase_before(place.passage, least, at, is_subject=False)
            return outer if outer != NOWHERE else run
    return run


def averages(place: Place, at: int) -> bool:
    """Say whether "average" is the verb: "will average 2 percent"."""
    lower = place.passage.tokens.lower
    return at > place.sentence.first and lower[at] == "average" and lower[at - 1] in word_set("function", "words")


def over_values(place: Place, at: int) -> int:
    """Step back over the values said of the same subject: "rose [3 points, or 0.5 percent,] to 15"."""
    lower = place.passage.tokens.lower
    for _ in range(3):
        back = at
        while (
            place.value_ending(back) == NOWHERE
            and back > place.sentence.first
            and lower[back - 1] in {",", "or", "points", "point"}
        ):
            back -= 1
        if place.value_ending(back) == NOWHERE or (
            back == at and (at >= len(lower) or lower[at] not in {"to", "from", "and", "close", "up", "down", "off"})
        ):
            return at
        at = place.value_ending(back)[0]
    return at


def own_phrase(place: Place, run: Run) -> Run:
    """Go from a gauge to what it gauges: "number of guards", "the official figure" -> the "guards" named before."""
    for value in place.taken:
        if value[0] <= run[0] and run[1] <= value[1]:
            return NOWHERE  # "a quarter of the 300 tonnes"
        if run[0] < value[0] and value[1] < run[1] and not hangs_on(place, value):
            continue  # "the average 30 year rate"
        if (run[0] == value[0] or (run[0] < value[0] and gives_of(place, value))) and value[1] < run[1]:
            run = noun_phrase(place.passage, value[1], run[1])  # "3 kilos of gold worth": the gold
        elif run[0] < value[0] < run[1]:  # "the population of 3 million": the population
            run = noun_phrase(place.passage, run[0], value[0])
        elif run[0] == value[0]:
            return NOWHERE
    if run == NOWHERE:
        return run
    gauged = gauged_in(place, run[0], run[1])
    if gauged == NOWHERE and place.passage.tokens.lower[run[1] - 1] in word_set("phrases", "gauges", "words"):
        gauged = gauged_in(place, place.sentence.first, run[0])
    return run if gauged == NOWHERE else gauged


def hangs_on(place: Place, value: Run) -> bool:
    """Say whether a value inside a phrase begins what hangs on it: "crude [for May delivery]"."""
    lower = place.passage.tokens.lower
    before = lower[value[0] - 1]
    return gives_of(place, value) or before in word_set("function", "words")


def gives_of(place: Place, value: Run) -> bool:
    """Say whether "of" follows a value: "3 kilos of gold"."""
    return place.passage.tokens.lower[value[1] : value[1] + 1] == ("of",)


def gauged_in(place: Place, first: int, last: int) -> Run:
    """Find what the first "number of" inside a token run gauges."""
    lower = place.passage.tokens.lower
    for at in range(first, last - 2):
        if lower[at + 1] == "of" and lower[at] in word_set("phrases", "gauges", "words"):
            return noun_phrase(place.passage, at + 1, last)
    return NOWHERE
