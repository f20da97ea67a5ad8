"""Ages between commas or brackets: "Jane Roe, 26, said", "the driver (54)", "the brothers, 14 and 16, were found"."""

from __future__ import annotations

from crosscheck.extraction.aged import OLDEST, age_over
from crosscheck.extraction.kinds.kind import Mention
from crosscheck.language.amount import Amount
from crosscheck.language.lexicon import word_set
from crosscheck.language.numerals import HYPHENS
from crosscheck.language.passage import Passage
from crosscheck.language.persons import several_people
from crosscheck.language.tokens import Tokens
from crosscheck.values import Hedge

CLOSERS = frozenset({",", ".", ";", "-", "–", "—", ")"})
# "24, 27 and 31": no list of ages is longer.
LONGEST_LIST = 8
# How far before its last word a pair of people may begin: "a man and his younger sister, 24 and 27".
LONGEST_PAIR = 4


def in_commas(passage: Passage, amount: Amount) -> Mention | None:
    """Read a bare number between commas or brackets after a name or a word for a person, or opening a list of ages."""
    tokens, first, last = passage.tokens, amount.first, amount.last
    if first < 2 or last - first != 1 or not is_whole(amount):
        return None
    before, after = tokens.words[first - 1], tokens.words[last] if last < len(tokens) else "."
    if before not in {",", "("}:
        return None
    closes = after in CLOSERS if before == "," else after in {")", ","}
    is_one = closes and (ends_name(tokens, first - 2) or tokens.lower[first - 2] in word_set("persons", "one"))
    if not is_one and not (after in {",", "and"} and opens_ages(tokens, last) and ends_people(passage, first - 2)):
        return None
    return age_over(passage, amount, first, last)


def before_years(passage: Passage, amount: Amount) -> Mention | None:
    """Read the first numbers of "58 and 61 years old", "the 24- and 26-year-old men"."""
    if amount.last - amount.first != 1 or not is_whole(amount):
        return None
    lower, at = passage.tokens.lower, amount.last
    for _ in range(LONGEST_LIST):
        begin = at
        while at < len(lower) and (lower[at] in {",", "and", "or"} or lower[at] in HYPHENS):
            at += 1
        if at == begin or at >= len(lower) or not lower[at].isdecimal():
            return None
        at += 1
        rest = tuple(word for word in lower[at : at + 4] if word not in HYPHENS)
        if rest[:1] in {("year",), ("years",)}:
            return age_over(passage, amount, amount.first, amount.last) if rest[1:2] in {("old",), ("olds",)} else None
    return None


def is_whole(amount: Amount) -> bool:
    """Say whether an amount is one bare whole number from 1 on."""
    value = amount.quantity
    return value is not None and value.hedge is Hedge.EXACT and value.numbers[0] >= 1 and not value.numbers[0] % 1


def ends_name(tokens: Tokens, at: int) -> bool:
    """Say whether a token ends a person's name: a capital, no month or day; "Jr." too."""
    word = tokens.words[at]
    if word == ".":
        return at > 0 and tokens.lower[at - 1] in {"jr", "sr"}
    is_name = word[0].isupper() and word[-1].isalpha() and len(word) > 1
    return is_name and tokens.lower[at] not in word_set("notvalues", "calendar", "words")


def opens_ages(tokens: Tokens, at: int) -> bool:
    """Say whether bare numbers up to a comma or a stop follow: the " and 61," of "58 and 61,"."""
    is_last = False
    for _ in range(LONGEST_LIST):
        is_last = is_last or "and" in tokens.lower[at : at + 2]
        while at < len(tokens) and tokens.lower[at] in {",", "and"}:
            at += 1
        if at + 1 >= len(tokens) or not tokens.words[at].isdecimal() or not 0 < int(tokens.words[at][:4]) <= OLDEST:
            return False
        at += 1
        if is_last:
            return tokens.words[at] in CLOSERS
    return False


def ends_people(passage: Passage, at: int) -> bool:
    """Say whether the phrase of several people ends at a token; not "of the workers, 14 and 16", which are parts."""
    tokens = passage.tokens
    begin = max(passage.sentence_at(at).first, at - LONGEST_PAIR)
    run = tokens.lower[begin:at]
    if {"of", "among", "amongst", "in", "from"} & set(run):
        return False
    is_pair = "and" in run and (tokens.lower[at] in word_set("persons", "one") or ends_name(tokens, at))
    is_nation = tokens.words[at][0].isupper() and tokens.lower[at].endswith("ns") and "the" in run  # "the two Frisians"
    return tokens.lower[at] in several_people() | word_set("persons", "groups") or is_pair or is_nation
