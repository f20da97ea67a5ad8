"""Two parts of names -> how they agree: the same, an initial, a short form, a spelling from another script."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from crosscheck.language.lexicon import load_lexicon, word_set

# Spellings that one name takes on its way from another script, longest first: "Zelenskyy", "Massoud", "Heydar".
SPELLINGS = (
    (re.compile(r"(?:[aeu]l?)?dd?in\b"), "din"),
    (re.compile(r"([aou])e"), r"\1"),  # "Mueller" for "Müller"
    (re.compile(r"sch|sh"), "s"),
    (re.compile(r"tch|cz"), "ch"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"([kgd])h"), r"\1"),
    (re.compile(r"ck|q"), "k"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"ee|ey|ei|ij|iy|yi|y"), "i"),
    (re.compile(r"w"), "v"),
    (re.compile(r"j"), "i"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"c(?=[aou])"), "k"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?<=[aeiou])h\b"), ""),
)
UMLAUTS = re.compile(r"(?<=[aou])e")
# A given name of at least this many letters may be the short form of one that it begins ("Fred", "Frederick").
SHORT_FORM = 3
# Surnames shorter than this are another name with one letter changed ("Lee", "Lea").
SHORT_SURNAME = 4
# Spellings of a surname from another script are as like as this: "Gaddafi" and "Qadhafi".
VARIANT = 0.5


@lru_cache(maxsize=4096)
def respell(token: str) -> str:
    """Give the form that a token's spellings from other scripts share."""
    for pattern, form in SPELLINGS:
        token = pattern.sub(form, token)
    return token


@cache
def nickname_classes() -> dict[str, frozenset[str]]:
    """Give for each given name the names whose short form or spelling it may be."""
    found: dict[str, set[str]] = {}
    for label, forms in load_lexicon("names")["nicknames"].items():
        for form in (label, *forms):
            found.setdefault(form, set()).add(label)
    return {form: frozenset(labels) for form, labels in found.items()}


@lru_cache(maxsize=16384)
def token_match(left: str, right: str) -> str:
    """Say how two tokens of names agree: 'equal', 'initial', 'nickname', 'spelling', or '' when they do not."""
    if left == right:
        return "equal"
    if left[0] == right[0] and 1 in {len(left), len(right)}:
        return "initial"
    classes = nickname_classes()
    if classes.get(left, frozenset()) & classes.get(right, frozenset()):
        return "nickname"
    begins = left.startswith(right) or right.startswith(left)
    if begins and min(len(left), len(right)) >= SHORT_FORM and not are_man_and_woman(left, right):
        return "nickname"  # "Fred" for "Frederick", "Chris" for "Christopher"
    if len(left) > 2 and len(right) > 2 and respell(left) == respell(right):
        return "spelling"
    return ""


def are_man_and_woman(left: str, right: str) -> bool:
    """Say whether two given names are a man's and the woman's made of it: "Victor" and "Victoria"."""
    short, long = sorted((left, right), key=len)
    is_made = long.startswith(short) and long[len(short) :] in word_set("names", "feminine_endings")
    return is_made and (short in word_set("names", "given") or short in word_set("names", "given_more"))


def part_match(left: str, right: str, *, is_last: bool) -> str:
    """Say how two parts of names agree; a surname has no short form: "Marlow" and "Marlowe", "John" and "Jack"."""
    match = token_match(left, right)
    if not is_last or match != "nickname":
        return match
    is_cut = left.startswith(right) or right.startswith(left)
    return "" if is_cut or OSA.normalized_similarity(left, right) < VARIANT else match


def is_slip(left: str, right: str) -> bool:
    """Say whether two surnames differ by a slip after their first letter; in short ones a letter makes another name.

    An umlaut written out is none: "Muller" and "Mueller".
    """
    if min(len(left), len(right)) < SHORT_SURNAME or left[0] != right[0] or not close(left, right):
        return False
    return UMLAUTS.sub("", left) != UMLAUTS.sub("", right)


def close(left: str, right: str) -> bool:
    """Say whether two tokens differ by a slip: one letter, two in a long word."""
    reach = 1 if min(len(left), len(right)) < 8 else 2
    return 0 < OSA.distance(left, right, score_cutoff=reach) <= reach
