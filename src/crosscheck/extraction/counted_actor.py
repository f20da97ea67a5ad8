"""Of what a figure is told where no noun is beside it: the subject of its clause ("the drone carries 5 kilos")."""

from __future__ import annotations

from crosscheck.extraction.place import Place, Run
from crosscheck.language.lexicon import word_set
from crosscheck.language.numerals import HYPHENS, is_digits
from crosscheck.language.phrases import NOWHERE, is_content, is_plural, phrase_before
from crosscheck.values import Quantity

LONGEST_NAME = 8
# How far back an opening is looked for: the sentence of a hostile text may be the whole text.
FARTHEST_OPENING = 40
# How far a verb may stand from the start of its subject: "Copper for delivery in three months traded at".
FARTHEST_VERB = 12


def actor(place: Place) -> Run:
    """Give the subject of the clause a value stands in: the nearest opening that has a noun phrase and then a verb."""
    lower, least = place.passage.tokens.lower, place.sentence.first
    if tells_when(place):
        return NOWHERE
    for at in range(place.mention.first - 1, max(least, place.mention.first - FARTHEST_OPENING) - 1, -1):
        word = lower[at]
        if word in word_set("clauses", "relatives", "words") and is_verb(place, at + 1):
            run = phrase_before(place.passage, least, at - (lower[at - 1] == ","), is_subject=False)
            if run != NOWHERE:
                return run
        if word not in word_set("clauses", "openers", "words"):
            continue
        if lower[at + 1] in word_set("clauses", "pronouns", "words") and is_verb(place, at + 2):
            return NOWHERE  # "the oak fell; he is 40"
        run = nominal(place, at + 1)
        if run != NOWHERE and stands_beside(place, run) and word in {",", "and"}:
            return run  # "oil rose 3 percent and gas 5 percent"
        if run != NOWHERE and verb_after(place, run[1], strict=word not in word_set("clauses", "openers", "firm")):
            return run
    return opening_subject(place)


def tells_when(place: Place) -> bool:
    """Say whether a length of time measures nothing: "in three months", "in the past 24 hours"."""
    value, first = place.mention.value, place.mention.first
    if not isinstance(value, Quantity) or value.dimension != "duration" or first == place.sentence.first:
        return False
    lower = place.passage.tokens.lower
    before = lower[first - 2 if lower[first - 1] == "the" and first - 1 > place.sentence.first else first - 1]
    is_long = value.unit in {"day", "week", "month", "year"}
    return before in word_set("phrases", "spans", "words") or (is_long and before in {"in", "for", "to", "by"})


def stands_beside(place: Place, run: Run) -> bool:
    """Say whether a noun stands right before a value, with no verb: "wages $15 an hour", not "returns 52 mpg"."""
    word = place.passage.tokens.lower[run[1] - 1]
    is_verbal = run[1] == run[0] + 1 and (
        word.removesuffix("s") in word_set("verbs", "after_plural") or word in word_set("phrases", "bridges", "words")
    )
    return run[1] == place.mention.first and not is_verbal


def opening_subject(place: Place) -> Run:
    """Give the subject at the start of the sentence; one that begins with "In March, ..." after the comma."""
    passage, first = place.passage, place.sentence.first
    words = passage.tokens.words
    if place.mention.first - first > FARTHEST_OPENING:
        return NOWHERE
    while first < place.mention.first and not words[first][0].isalnum():
        first += 1
    if passage.tokens.lower[first] in word_set("phrases", "prepositions", "words") | word_set(
        "clauses", "lead_in", "words"
    ):
        first = after_comma(place, first)
    run = nominal(place, first)
    return run if run != NOWHERE and verb_after(place, run[1], strict=False) else NOWHERE


def after_comma(place: Place, first: int) -> int:
    """Give the token after the first comma before a value; the value itself where there is none."""
    words = place.passage.tokens.words
    return next((at + 1 for at in range(first, place.mention.first) if words[at] == ","), place.mention.first)


def nominal(place: Place, first: int) -> Run:
    """Read a noun phrase up to its verb: "the new engine", "Mexico's DAX", "shares of the bank", "FTSE 100"."""
    tokens, last = place.passage.tokens, place.mention.first
    while first < last and tokens.lower[first] in word_set("clauses", "determiners", "words"):
        first += 1
    at = begin = first
    while at < last and at - begin < LONGEST_NAME:
        word = tokens.lower[at]
        if word == "'s" and at > begin:
            begin = at = at + 1
            continue
        if word == "of" and at > begin and begin_of_tail(place, at + 1) > at:
            at = begin_of_tail(place, at + 1)
            continue
        value = place.value_at(at)
        if value != NOWHERE and value[1] < last and describes(place, value, is_first=at == begin):
            begin, at = (value[1] if begin == at else begin), value[1]  # "the ten year yield"
            continue
        if not goes_on(place, begin, at):
            break
        at += 1
    return (begin, at) if at > begin and tokens.lower[at - 1] != "of" else NOWHERE


def describes(place: Place, value: Run, *, is_first: bool) -> bool:
    """Say whether a value inside a subject goes with its noun: "a $10 million sale", "the average 30 year rate"."""
    lower = place.passage.tokens.lower
    return lower[value[1] - 1] in word_set("phrases", "unit_singulars", "words") or (
        is_first and is_content(lower[value[1]])
    )


def begin_of_tail(place: Place, at: int) -> int:
    """Step over the determiners after "of"; 0 where no noun follows."""
    lower = place.passage.tokens.lower
    while at < place.mention.first and lower[at] in word_set("clauses", "determiners", "words"):
        at += 1
    is_noun = at < place.mention.first and is_content(lower[at]) and place.value_at(at) == NOWHERE
    return at if is_noun else 0


def goes_on(place: Place, begin: int, at: int) -> bool:
    """Say whether the token at `at` goes on a noun phrase that began at `begin`."""
    tokens = place.passage.tokens
    word = tokens.lower[at]
    if word in HYPHENS or word == "&":
        return begin < at < len(tokens) - 1 and tokens.touches(at) and tokens.touches(at + 1)
    if at > begin and tokens.lower[at - 1] in HYPHENS:
        return True
    if at + 1 < len(tokens) and tokens.lower[at + 1] in HYPHENS and tokens.touches(at + 1) and word[0].isalpha():
        return True  # "same-store sales"
    if is_digits(word):  # "the FTSE 100"
        return at > begin and tokens.words[at - 1][0].isupper() and place.value_at(at) == NOWHERE
    return is_content(word) and place.value_at(at) == NOWHERE and not is_verb(place, at, begin=begin)


def is_verb(place: Place, at: int, *, begin: int = -1) -> bool:
    """Say whether a token is the verb of a clause; `begin` is where its subject began, if it can have one."""
    lower = place.passage.tokens.lower
    if at >= place.mention.first:
        return False
    word = lower[at]
    if word in word_set("clauses", "auxiliaries", "words"):
        return True
    if begin == at:
        return False
    if word in word_set("verbs", "stop") or word in word_set("change", "directions", "alone"):
        return True
    follows = opens_object(place, at + 1)
    if (
        follows
        and word in word_set("phrases", "bridges", "words")
        and word not in word_set("phrases", "bridges", "weak")
    ):
        return True  # "oil cost 72 dollars"
    if word.endswith("ed") and len(word) > 3:
        return begin < 0 or follows or not is_content(lower[at + 1])
    if begin < 0:
        return word[0].isalpha() and word not in word_set("function", "words")
    before = lower[at - 1]
    if word.endswith("s") and is_plural(word):
        is_known = word.removesuffix("s") in word_set("verbs", "after_plural")
        return not is_plural(before) and (follows if is_known else opens_figure(place, at + 1))
    return is_plural(before) and before.endswith("s") and follows and not word.endswith("ing")


def opens_figure(place: Place, at: int) -> bool:
    """Say whether a figure or a determiner begins at a token: "the engine produces 310", no "electric cars in"."""
    if at >= place.mention.first or place.value_at(at) != NOWHERE:
        return True
    return place.passage.tokens.lower[at] in {"a", "an", "the", "its", "his", "her", "their"}


def opens_object(place: Place, at: int) -> bool:
    """Say whether what follows a verb begins at a token: a figure, a determiner, a preposition, an adverb."""
    if at >= place.mention.first or place.value_at(at) != NOWHERE:
        return True
    word = place.passage.tokens.lower[at]
    return word in word_set("function", "words") and word not in {"of", "and", "or", "'s"}


def verb_after(place: Place, at: int, *, strict: bool) -> bool:
    """Say whether a verb follows a noun phrase: at once when strict, else before the value with no comma between."""
    tokens = place.passage.tokens
    if is_verb(place, at, begin=at - 1):
        return True
    if strict:
        return False
    for token in range(at, min(at + FARTHEST_VERB, place.mention.first)):
        if is_verb(place, token, begin=at - 1) and tokens.lower[token] != "to":
            return True
    return False
