"""Two expansions of one acronym -> how they stand: one name, one name in two languages, or different words."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.names_words import fold, name_words
from crosscheck.language.people import Standing

SMALL = frozenset({"of", "for", "the", "and", "on", "to", "in", "at", "by", "with", "a", "an", "s", "&", "do", "e"})
ENGLISH = frozenset({"of", "for", "the", "and", "national", "on", "to"})
# two words of two languages that mean one thing look alike to this share at least: migración, migration
COGNATE = 78.0
# and words of one root but not of one meaning to this: migración, migrants
KINDRED = 70.0


@cache
def spellings() -> dict[str, str]:
    """Give the one spelling for words that Britain and America write apart."""
    return {form: label for label, forms in load_lexicon("names")["spellings"].items() for form in forms}


def singular(word: str) -> str:
    """Take the plural off a folded word and give it its one spelling: 'refugees' -> 'refugee'."""
    word = spellings().get(word, word)
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 4 else word


def content_words(key: str) -> list[str]:
    """Give the words of an expansion that carry its meaning."""
    small = SMALL | word_set("names", "particles")
    return [word for word in key.split() if word not in small]


def is_foreign(key: str) -> bool:
    """Say whether an expansion is in another language than English, by its small words."""
    words = key.split()
    foreign = word_set("names", "particles") - {"al", "y"}
    return any(word in foreign for word in words) and not any(word in ENGLISH for word in words)


def compare_expansions(left: str, right: str) -> Standing:
    """Say how two keys of expansions of one acronym stand; symmetric."""
    if left == right:
        return Standing("equal", "equal")
    first, second = sorted((left, right))
    words, others = content_words(first), content_words(second)
    if sorted(map(singular, words)) == sorted(map(singular, others)):
        return Standing("compatible", "wording", "the same words")
    if is_foreign(first) != is_foreign(second):
        return compare_translations(words, others)
    only, also = unmatched(words, others, alike)
    if not only and not also:
        return Standing("compatible", "wording", "spellings of the same words")
    if not only or not also:
        extra = only or also
        if all(word in name_words().country or word in name_words().people for word in extra):
            return Standing("compatible", "omission", f"one adds {quoted(extra)}")
        return Standing("compatible", "omission", f"one leaves out {quoted(extra)}")
    if len(only) == len(words) and not any(kindred(one, other) for one in only for other in also):
        return Standing("incomparable", "other-expansion")
    return Standing("different", "acronym-expansion", f"{quoted(only)} against {quoted(also)}")


def compare_translations(words: list[str], others: list[str]) -> Standing:
    """Compare expansions in two languages, word by word through words that look alike."""
    only, also = unmatched(words, others, cognate)
    if not only and not also:
        return Standing("compatible", "translation", "the same name in two languages")
    matched = len(words) - len(only)
    if any(kindred(one, other) for one in only for other in also) and matched:
        return Standing("different", "acronym-expansion", f"{quoted(only)} against {quoted(also)}")
    return Standing("incomparable", "translation-unsure")


def unmatched(words: list[str], others: list[str], match: Callable[[str, str], bool]) -> tuple[list[str], list[str]]:
    """Give the words on each side that find no partner on the other."""
    rest = list(others)
    only = []
    for word in words:
        same = (other for other in rest if singular(word) == singular(other))
        partner = next(same, None) or next((other for other in rest if match(singular(word), singular(other))), None)
        if partner is None:
            only.append(word)
        else:
            rest.remove(partner)
    return only, rest


def alike(word: str, other: str) -> bool:
    """Say whether two words of one language are spellings of one: 'organisation', 'organization'."""
    return min(len(word), len(other)) > 5 and OSA.distance(word, other, score_cutoff=1) <= 1


def cognate(word: str, other: str) -> bool:
    """Say whether words of two languages are one word: they begin alike and look alike."""
    return word[0] == other[0] and fuzz.ratio(word, other) >= COGNATE


def kindred(word: str, other: str) -> bool:
    """Say whether two words share a root, though not a meaning: 'migracion' and 'immigration', 'migrants'."""
    return fuzz.ratio(singular(word), singular(other)) >= KINDRED


def quoted(words: list[str]) -> str:
    """Write words for people: “Migration Office”."""
    return "“" + " ".join(word.title() for word in words) + "”"


def same_letters(left: str, right: str) -> bool:
    """Say whether two acronyms are one: 'U.N.' and 'UN'."""
    return fold(left).replace(" ", "") == fold(right).replace(" ", "")
