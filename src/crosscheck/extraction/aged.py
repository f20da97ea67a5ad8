"""Ages that no word says are ages: "a man of 52", "she is 29", "died at 87", "half were over 65", "the over-65s"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from crosscheck.extraction.kinds.kind import Mention
from crosscheck.extraction.quantities import mention_of
from crosscheck.language.amount import Amount
from crosscheck.language.lexicon import word_set
from crosscheck.language.numbers import begins_number
from crosscheck.language.numerals import HYPHENS
from crosscheck.language.passage import Passage
from crosscheck.language.phrases import ends_verbally, is_content, noun_class
from crosscheck.values import Hedge

# A bare number above this is no age of a person; "500 years old" says itself that it is one.
OLDEST = 125
# "At 12 she left" may be a time of day; nobody retires before.
CLOCK = 12
# How far before its number "age" may stand: "the retirement age will rise gradually from 62 to 65".
NEAR = 9


def age_over(passage: Passage, amount: Amount, first: int, last: int) -> Mention:
    """Wrap an amount as an age in years, months, weeks or days over a token run."""
    assert amount.quantity is not None
    unit = amount.quantity.unit if amount.quantity.unit in {"month", "week", "day"} else ""
    aged = replace(amount.quantity, unit=unit, dimension="age", grain=Decimal(1))
    whole = replace(amount, first=first, last=last, quantity=aged)
    return mention_of(passage, whole, "age")


def told_otherwise(passage: Passage, amount: Amount) -> Mention | None:
    """Read an age from the words round a bare number that is small enough to be one."""
    group = in_group_name(passage, amount)
    if group is not None:
        return group
    value = amount.quantity
    is_whole = value is not None and value.dimension == "count" and all(number % 1 == 0 for number in value.numbers)
    if not is_whole or is_noun_next(passage, amount) or not any(rule(passage, amount) for rule in RULES):
        return None
    return age_over(passage, amount, amount.first, amount.last)


def is_noun_next(passage: Passage, amount: Amount) -> bool:
    """Say whether what a number counts follows it: "29 points", "two of them", "65 percent"."""
    following = passage.tokens.lower[amount.last] if amount.last < len(passage.tokens) else "."
    is_noun = is_content(following) and not ends_verbally(following)  # "a man of 52 died"
    return is_noun or following in {"of", "%", "'s", "-", "/", "more", "other", "others", "s"}


def opening(passage: Passage, amount: Amount) -> int:
    """Give the first token of the sentence of an amount."""
    return passage.sentence_at(amount.core).first


def of_person(passage: Passage, amount: Amount) -> bool:
    """Read "a man of 52", "a girl of about ten"; not "a crowd of 52" and not "a father of three"."""
    lower, at = passage.tokens.lower, amount.first - 1
    return at > opening(passage, amount) and lower[at] == "of" and lower[at - 1] in word_set("ages", "person", "words")


def at_turn_of_life(passage: Passage, amount: Amount) -> bool:
    """Read "died at 87", "work until 67", "At 24 she became"."""
    lower, at, begin = passage.tokens.lower, amount.first - 1, opening(passage, amount)
    value = amount.quantity
    if value is None or at < begin:
        return False
    if at > begin and lower[at] in {"until", "till", "to", "past"}:
        return lower[at - 1] in word_set("ages", "turns", "until") and value.numbers[0] > CLOCK
    if lower[at] != "at":
        return False
    if at > begin and lower[at - 1] in word_set("ages", "turns", "words"):
        return not counts_the_dead(lower, at - 1, begin)
    after = [word for word in lower[amount.last : amount.last + 2] if word != ","]
    is_first = at == begin and after[:1] and after[0] in word_set("ages", "turns", "pronouns")
    return bool(is_first) and value.numbers[0] > CLOCK


def counts_the_dead(lower: tuple[str, ...], at: int, begin: int) -> bool:
    """Say whether "dead at 54" tells a toll: "put the number of dead at 54", "those who died at"."""
    if lower[at] == "dead" and at > begin and lower[at - 1] in {"of", "the"}:
        return True
    return not word_set("ages", "anyone", "never").isdisjoint(lower[max(begin, at - NEAR) : at])


def said_of_somebody(passage: Passage, amount: Amount) -> bool:
    """Read "She is 29 and", "Roe, who was 52,", "the boy was 12"."""
    lower, begin = passage.tokens.lower, opening(passage, amount)
    at = amount.first - 1
    while at > begin and at > amount.first - 3 and lower[at] in word_set("ages", "being", "adverbs"):
        at -= 1
    following = lower[amount.last] if amount.last < len(lower) else "."
    if at <= begin or lower[at] not in word_set("ages", "being", "words"):
        return False
    value = amount.quantity
    is_number = value is not None and value.numbers[0] > 1 and following in word_set("ages", "being", "closers")
    who = lower[at - 1]
    return is_number and (who in word_set("ages", "being", "pronouns") or who in word_set("ages", "person", "words"))


def in_apposition(passage: Passage, amount: Amount) -> bool:
    """Read "the girl, now 31, said", "Roe, then 19, left"."""
    tokens, at = passage.tokens, amount.first - 1
    if at - 2 < opening(passage, amount) or tokens.lower[at] not in {"now", "then"} or tokens.lower[at - 1] != ",":
        return False
    following = tokens.words[amount.last] if amount.last < len(tokens) else "."
    who = tokens.words[at - 2]
    is_name = (
        who[0].isupper()
        and at - 2 > opening(passage, amount)
        and who.lower() not in word_set("notvalues", "calendar", "words")
    )
    return following in {",", ".", ")", ";"} and (is_name or who.lower() in word_set("ages", "person", "words"))


def older_than(passage: Passage, amount: Amount) -> bool:
    """Read "older than 90", "younger than 18"."""
    inside = passage.tokens.lower[amount.first : amount.core]
    return bool({"older", "younger"} & set(inside)) and "than" in inside


def over_of_people(passage: Passage, amount: Amount) -> bool:
    """Read "half of them were over 65", "anyone under 18"; not "the toll was over 90"."""
    lower, begin = passage.tokens.lower, opening(passage, amount)
    at = amount.first - 1
    is_bound = word_set("ages", "bounds", "words").isdisjoint(lower[amount.first : amount.core])
    if is_bound or at < begin:
        return False
    if lower[at] in word_set("ages", "anyone", "words"):
        return True
    if lower[at] not in word_set("ages", "being", "words") or at <= begin:
        return False
    who = lower[at - 1]
    is_people = (
        who in word_set("ages", "anyone", "subjects")
        or noun_class(who) in word_set("ages", "people", "classes")
        or begins_number(who)
    )
    return is_people and word_set("ages", "anyone", "never").isdisjoint(lower[begin:at])


def of_an_age(passage: Passage, amount: Amount) -> bool:
    """Read "the retirement age rises to 67", "a new pension age, 65"."""
    lower, begin = passage.tokens.lower, opening(passage, amount)
    value = amount.quantity
    at = amount.first
    if value is None or not 10 <= value.numbers[0] <= 100 or value.hedge not in {Hedge.EXACT, Hedge.BETWEEN}:
        return False
    while at > begin and at > amount.first - NEAR:
        at -= 1
        if lower[at] == "age":
            return at > begin and at < amount.first - 1 and is_content(lower[at - 1])
        if lower[at] not in word_set("ages", "limit", "glue") and not begins_number(lower[at]):
            return False
    return False


def in_group_name(passage: Passage, amount: Amount) -> Mention | None:
    """Read "the over-65s", "under-18s" as a bound of age."""
    tokens, first, last = passage.tokens, amount.core, amount.last
    value = amount.quantity
    is_open = last < len(tokens) and tokens.lower[last] == "s" and tokens.touches(last) and first > 1
    if not is_open or value is None or tokens.lower[first - 1] not in HYPHENS or not tokens.touches(first - 1):
        return None
    side = tokens.lower[first - 2]
    if side not in {"over", "under"}:
        return None
    number = value.numbers[0]
    low, high, hedge = (number, None, Hedge.MORE_THAN) if side == "over" else (None, number, Hedge.LESS_THAN)
    bound = replace(value, numbers=(number,), low=low, high=high, hedge=hedge, unit="", dimension="age")
    return mention_of(passage, replace(amount, first=first - 2, last=last + 1, quantity=bound), "age")


RULES = (of_person, at_turn_of_life, said_of_somebody, in_apposition, older_than, over_of_people, of_an_age)
