"""What is counted: the noun phrase of a number, after it, before it, or left out and named earlier."""

from __future__ import annotations

from collections.abc import Callable

from crosscheck.extraction.counted_before import index_points, measured_before, put_at, subject_before
from crosscheck.extraction.counted_earlier import base_ahead, named_earlier
from crosscheck.extraction.counted_sums import priced_at, purpose_after
from crosscheck.extraction.counted_tolls import gauged_before
from crosscheck.extraction.place import Place, Run, base_number, with_of
from crosscheck.language.lexicon import word_set
from crosscheck.language.numerals import HYPHENS, ONE
from crosscheck.language.phrases import NOWHERE, is_content, is_plural, noun_phrase
from crosscheck.values import Quantity

OPENING = frozenset("([;,")
LONGEST_LABEL = 4
QUOTES = frozenset('"“”‘’')


def find_counted(place: Place) -> Run:
    """Give the token run of what a value counts; (0, 0) when nothing says it. The first rule that finds it wins."""
    rules = COUNT_RULES if place.mention.kind in {"count", "ordinal"} else AMOUNT_RULES
    if place.is_none:
        rules = (noun_after,)  # "nobody" says itself what it counts
    for rule in rules:
        run = rule(place)
        if run != NOWHERE:
            return run
    return NOWHERE


def noun_after(place: Place) -> Run:
    """Read "12 soldiers", "19 of the 32 state branches", "hundreds of thousands” of jobs"."""
    passage, first, end = place.passage, place.mention.last, place.end
    base = base_number(place)
    if base != NOWHERE:
        first, end = base[1], place.next_value(base[1])
    lower = passage.tokens.lower
    if lower[first : first + 1] == ("others",) and first < end:
        return first, first + 1
    if place.dimension.endswith("factor") and place.next_word in word_set("change", "after", "words"):
        return NOWHERE  # "three times higher"
    if place.next_word == "times" and place.dimension == "count":
        return multiplied(place)
    if first + 1 < end and lower[first] == "of" and lower[first + 1] in word_set("phrases", "pronouns", "words"):
        return NOWHERE
    if reported(lower[first : first + 2]) and lower[first + 1] in word_set("phrases", "casualties", "words"):
        return NOWHERE
    run = noun_phrase(passage, first, end)
    if run == NOWHERE or (run[0] > first and not reaches(place, first, run[0])):
        return NOWHERE
    return with_of(passage, run, end)


def multiplied(place: Place) -> Run:
    """Read what is taken so many times: "nine times expected earnings"; "seen 50 times" leaves it to the clause."""
    first = place.mention.last + 1
    run = noun_phrase(place.passage, first, place.next_value(first))
    return run if run != NOWHERE and run[0] == first else NOWHERE


def reaches(place: Place, first: int, begin: int) -> bool:
    """Say whether only "of the", "more" or "as many" stands between a number and its phrase, and no new clause."""
    between = place.passage.tokens.lower[first:begin]
    return not ({"as"} & set(between) and not {"many", "much"} & set(between))


def base_after(place: Place) -> Run:
    """Read what a share or an amount is of: "68 % of refugees", "50,000 hectares of trees", "half the women"."""
    passage, first = place.passage, place.mention.last
    lower = passage.tokens.lower
    if place.next_word in QUOTES and first + 1 < place.end:
        first += 1
    if first >= place.end and base_number(place) == NOWHERE:
        return NOWHERE
    if lower[first] == "of":
        if place.mention.kind == "measure" and lower[place.mention.first - 1] == "within":
            return NOWHERE  # "within 250 kilometres of the comet"
        return noun_after(place) if first == place.mention.last else noun_phrase(passage, first + 1, place.end)
    if (
        place.mention.kind == "percent"
        and is_in_words(place)
        and lower[first] in word_set("numbers", "half_after", "words")
    ):
        return noun_phrase(passage, first, place.end)
    if place.mention.kind == "percent" and lower[first] in {"over", "above", "below", "under"}:
        return noun_phrase(passage, first + 1, place.end)
    return NOWHERE


def noun_beside(place: Place) -> Run:
    """Read the noun an amount describes: "a $5 billion deal", "a six-year term", "61 percent more migrants"."""
    passage, mention = place.passage, place.mention
    tokens, first = passage.tokens, place.mention.last
    while first < place.end and tokens.words[first] in QUOTES:
        first += 1
    if first >= place.end:
        return NOWHERE
    word = tokens.lower[first]
    is_hyphened = word in HYPHENS or any(tokens.lower[at] in HYPHENS for at in range(mention.first + 1, mention.last))
    before = tokens.lower[mention.first - 1] if mention.first > place.sentence.first else ""
    has_article = before in word_set("phrases", "leading", "words") and before not in word_set(
        "phrases", "no_article", "words"
    )
    if not is_hyphened and not may_describe(place, has_article=has_article):
        return NOWHERE
    if not is_hyphened and not may_be_described(place, first, has_article=has_article):
        return NOWHERE
    after = tokens.lower[first + 1] if first + 1 < place.end else "."
    if is_predicate(word) and (not is_content(after) or after in word_set("phrases", "times", "words")):
        return NOWHERE  # "20 percent higher", "95 percent effective"
    run = noun_phrase(passage, first, place.end, is_noun=is_hyphened or has_article)
    return run if run == NOWHERE else with_of(passage, run, place.end)


def may_describe(place: Place, *, has_article: bool) -> bool:
    """Say whether an amount without a hyphen describes a noun: "a $5 deal", "30 year rate", no "5 dollars people"."""
    mention, unit = place.mention, place.passage.tokens.lower[place.mention.last - 1]
    if mention.kind == "measure":
        is_singular = unit in word_set("phrases", "unit_singulars", "words") and "/" not in place.dimension
        return (has_article and unit[-1] != "s" and "/" not in place.dimension) or (is_singular and not is_one(place))
    if mention.kind == "money":
        return has_article or ("/" not in place.dimension and not (unit.isalpha() and unit[-1] == "s"))
    return True


def is_one(place: Place) -> bool:
    """Say whether a value is exactly one ("1 year")."""
    value = place.mention.value
    return isinstance(value, Quantity) and value.numbers == (ONE,)


def may_be_described(place: Place, first: int, *, has_article: bool) -> bool:
    """Say whether the word after an amount can be the noun it describes, and no time, verb or other name."""
    tokens = place.passage.tokens
    word = tokens.lower[first]
    if word in word_set("phrases", "times", "words"):
        return False
    is_share = place.mention.kind == "percent" and is_in_words(place)
    if tokens.words[first].islower() or is_share:
        return is_content(word) or word in {"more", "fewer", "less"} or (has_article and is_noun(word))
    return has_article and is_noun(word)


def is_noun(word: str) -> bool:
    """Say whether a word can be a noun after an article, also one that could be a verb ("deal")."""
    return word[0].isalpha() and word not in word_set("function", "words")


def is_in_words(place: Place) -> bool:
    """Say whether a share is told in words: "a third", "two out of three"."""
    unit = place.passage.tokens.lower[place.mention.last - 1]
    return unit not in word_set("rates", "percent", "words") and unit not in {"cent", "percentage", "points", "point"}


def is_predicate(word: str) -> bool:
    """Say whether a word after a share is an adjective said of the subject: "higher", "effective"."""
    is_comparative = word.endswith("er") and word in word_set("change", "after", "words")
    return is_comparative or word in word_set("phrases", "predicates", "words")


def predicate_noun(place: Place) -> Run:
    """Read what the counted ones were: "four were children", "twelve of them women"."""
    passage, at = place.passage, place.mention.last
    lower = passage.tokens.lower
    has_pronoun = (
        lower[at : at + 1] == ("of",)
        and at + 1 < place.end
        and lower[at + 1] in word_set("phrases", "pronouns", "words")
    )
    at += 2 if has_pronoun else 0
    has_verb = at < place.end and lower[at] in {"were", "are", "was", "is"}
    if not (has_pronoun or has_verb) or at + has_verb >= place.end:
        return NOWHERE
    run = noun_phrase(passage, at + has_verb, place.end)
    return run if run != NOWHERE and run[0] == at + has_verb and is_plural(lower[run[1] - 1]) else NOWHERE


def casualty_after(place: Place) -> Run:
    """Read "12 dead", "40 injured": the word that says what befell them stands for the people."""
    at = base_number(place)[1] or place.mention.last
    lower = place.passage.tokens.lower[at : min(at + 2, place.sentence.last)]
    casualties = word_set("phrases", "casualties", "words")
    if lower[:1] and lower[0] in casualties:
        return at, at + 1
    return (at + 1, at + 2) if reported(lower) and lower[1] in casualties else NOWHERE


def reported(lower: tuple[str, ...]) -> bool:
    """Say whether two words after a number say how it is known that so many were hurt: "50 reported injured"."""
    return len(lower) == 2 and lower[0] in word_set("tolls", "known", "words")


def labelled(place: Place) -> Run:
    """Read the label in a bracket or a list: "8.1 percent (placebo: 7.7 percent)", "men, 31 %; women: 36 %"."""
    lower, at = place.passage.tokens.lower, place.mention.first - 1
    if at <= place.sentence.first or lower[at] != ":":
        return NOWHERE
    begin = at - 1
    while begin > place.sentence.first and at - begin < LONGEST_LABEL and lower[begin - 1] not in OPENING:
        begin -= 1
    if lower[begin - 1] not in OPENING:
        return NOWHERE
    run = noun_phrase(place.passage, begin, at)
    return run if run[1] == at else NOWHERE


def same_whole(place: Place) -> Run:
    """Read the whole that another share of the sentence names: "won 54% of the vote while her rival took 41%"."""
    lower = place.passage.tokens.lower
    if place.mention.kind != "percent" or place.dimension != "percent":
        return NOWHERE
    for first, last in reversed(place.taken):
        is_share = lower[last - 1] in word_set("rates", "percent", "words") or is_ratio(place, first, last)
        if last > place.mention.first or not is_share or last + 1 >= place.sentence.last:
            continue
        begin = last + 1 if lower[last] == "of" else last
        if begin > last or is_ratio(place, first, last):
            run = noun_phrase(place.passage, begin, place.mention.first)
            if run != NOWHERE:
                return run
    return NOWHERE


def is_ratio(place: Place, first: int, last: int) -> bool:
    """Say whether a value is told as "eight out of ten" or "one in five", and so is the value asked about."""
    lower, mention = place.passage.tokens.lower, place.mention
    return is_in_words(place) and all(
        "in" in run or "out" in run for run in (lower[first:last], lower[mention.first : mention.last])
    )


COUNT_RULES: tuple[Callable[[Place], Run], ...] = (
    index_points, noun_after, casualty_after, predicate_noun, base_ahead, measured_before, gauged_before,
    put_at, subject_before, named_earlier,
)  # fmt: skip
AMOUNT_RULES: tuple[Callable[[Place], Run], ...] = (
    base_after, noun_beside, labelled, base_ahead, measured_before, purpose_after, put_at, subject_before, priced_at,
    same_whole, named_earlier,
)  # fmt: skip
