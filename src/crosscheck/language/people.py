"""Two names of people -> how they stand: one name, variants of one, or names that contradict each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
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

# A given name of at least this many letters may be the short form of one that it begins ("Fred", "Frederick").
SHORT_FORM = 3
# Surnames shorter than this are another name with one letter changed ("Lee", "Lea"); alone they must be longer.
SHORT_SURNAME, RARE = 4, 5
# Given names less alike than this are two people of one surname; Brian and Bryant (0.67) may be one, Bruce and Ann not.
SLIP = 0.65


@dataclass(frozen=True, slots=True)
class Standing:
    """How two names of people stand: 'equal', 'compatible', 'different' or 'incomparable', and why."""

    outcome: str
    reason: str
    words: str = ""


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


def parts(key: str) -> tuple[list[str], str]:
    """Split a key into its tokens without particles and its suffix ('' when it has none)."""
    tokens = key.split()
    suffix = tokens.pop() if len(tokens) > 1 and tokens[-1] in word_set("names", "suffixes") else ""
    small = word_set("names", "particles")
    kept = [token for token in tokens if token not in small]
    return (kept or tokens), suffix


def token_match(left: str, right: str) -> str:
    """Say how two tokens of names agree: 'equal', 'initial', 'nickname', 'spelling', or '' when they do not."""
    if left == right:
        return "equal"
    if left[0] == right[0] and 1 in {len(left), len(right)}:
        return "initial"
    if min(len(left), len(right)) >= SHORT_FORM and (left.startswith(right) or right.startswith(left)):
        return "nickname"  # "Fred" for "Frederick", "Chris" for "Christopher"
    classes = nickname_classes()
    if classes.get(left, frozenset()) & classes.get(right, frozenset()):
        return "nickname"
    if len(left) > 2 and len(right) > 2 and respell(left) == respell(right):
        return "spelling"
    return ""


def within(short: list[str], long: list[str]) -> list[str] | None:
    """Give the matches of a shorter name's tokens in order inside a longer one, None when one is not there."""
    matches = []
    index = 0
    for place, token in enumerate(short):
        while index < len(long) and not part_match(token, long[index], is_last=place == len(short) - 1):
            index += 1
        if index == len(long):
            return None
        matches.append(token_match(token, long[index]))
        index += 1
    return matches


def part_match(left: str, right: str, *, is_last: bool) -> str:
    """Say how two parts of names agree; a surname is not cut short: "Marlow" and "Marlowe" are spelled apart."""
    match = token_match(left, right)
    is_cut = is_last and match == "nickname" and (left.startswith(right) or right.startswith(left))
    return "" if is_cut else match


@lru_cache(maxsize=16384)
def compare_people(left: str, right: str) -> Standing:
    """Say how two keys of people stand; symmetric."""
    if left == right:
        return Standing("equal", "equal")
    (short, short_suffix), (long, long_suffix) = sorted(
        (parts(left), parts(right)), key=lambda name: (len(name[0]), name)
    )
    if short_suffix and long_suffix and short_suffix != long_suffix:
        return Standing("different", "suffix", f'"{short_suffix}" against "{long_suffix}"')
    if not short or not long:
        return Standing("incomparable", "other-name")
    if left.replace(" ", "") == right.replace(" ", "") or "".join(short) == "".join(long):
        return Standing("compatible", "omission" if short_suffix != long_suffix else "spelling")
    if len(short) == 1:
        return compare_bare(short[0], long)
    if is_misspelled(short, long):
        return Standing("compatible", "spelling-differs", surnames_apart(short[-1], long[-1]))
    matches = within(short, long)
    if matches is not None and (
        len(long) - len(short) < 2 or token_match(short[0], long[0]) or long[-len(short) :] == short
    ):
        return Standing("compatible", *variant(matches, short, long))
    if sorted(short) == sorted(long):
        return Standing("compatible", "order", "the parts of the name stand in another order")
    return compare_apart(short, long)


def variant(matches: list[str], short: list[str], long: list[str]) -> tuple[str, str]:
    """Name what makes two names variants of one."""
    if "nickname" in matches:
        return "nickname", "one gives a short or other form of the given name"
    if "initial" in matches:
        return "initial", "one gives an initial for a name"
    if "spelling" in matches:
        return "spelling", "spellings of one name"
    left_out = [token for token in long if token not in short]
    return "omission", f"one leaves out {' '.join(left_out).title()}" if left_out else "one leaves out a suffix"


def compare_bare(token: str, long: list[str]) -> Standing:
    """Compare a name of one word with a longer one: the surname, or one that is nearly it."""
    if len(long) > 1 and any(token_match(token, other) in {"equal", "spelling"} for other in long[1:]):
        return Standing("compatible", "omission", "one gives the surname alone")
    if len(long) == 1:
        if token_match(token, long[0]) in {"nickname", "spelling"}:
            return Standing("compatible", "spelling", "spellings of one name")
        if close(token, long[0]):
            return Standing(
                "compatible", "spelling", f"spelled {token.title()} in one and {long[0].title()} in the other"
            )
        return Standing("incomparable", "other-name")
    if len(token) >= RARE and is_slip(token, long[-1]) and respell(token) != respell(long[-1]):
        return Standing("compatible", "spelling-differs", surnames_apart(token, long[-1]))
    return Standing("incomparable", "other-name")


def is_misspelled(short: list[str], long: list[str]) -> bool:
    """Say whether two full names are one but for a letter or two of the surname: "Duncan Rairt", "Duncan Rairte".

    What other scripts leave open is no slip: "Sergei Karsky" and "Sergei Karskiy".
    """
    if len(short) < 2 or short[0] != long[0] or not is_slip(short[-1], long[-1]):
        return False
    inner = short[1:-1], long[1:-1]
    if all(inner) and not any(token_match(*pair) for pair in zip(*inner, strict=False)):
        return False
    return is_latin(short, long)


def is_latin(*names: list[str]) -> bool:
    """Say whether names are of people who write in Latin letters, as far as given name and surname tell."""
    foreign = tuple(load_lexicon("names")["transliterated_endings"])
    return all(name[0] in word_set("names", "latin_given") and not name[-1].endswith(foreign) for name in names)


def is_slip(left: str, right: str) -> bool:
    """Say whether two surnames differ by a slip after their first letter; in short ones a letter makes another name."""
    return min(len(left), len(right)) >= SHORT_SURNAME and left[0] == right[0] and close(left, right)


def surnames_apart(left: str, right: str) -> str:
    """Say how one surname is spelled in two articles."""
    first, second = sorted((left.title(), right.title()))
    return f"the surname is spelled {first} in one and {second} in the other"


def close(left: str, right: str) -> bool:
    """Say whether two tokens differ by a slip: one letter, two in a long word."""
    reach = 1 if min(len(left), len(right)) < 8 else 2
    return 0 < OSA.distance(left, right, score_cutoff=reach) <= reach


def compare_apart(short: list[str], long: list[str]) -> Standing:
    """Compare two full names that are no variants: where exactly do they part?"""
    given = token_match(short[0], long[0])
    surname = bool(part_match(short[-1], long[-1], is_last=True)) and len(short[-1]) > 1 and len(long[-1]) > 1
    if surname and given:
        inner = " ".join(short[1:-1]).title(), " ".join(long[1:-1]).title()
        return Standing("different", "given-name", f"the middle name is {inner[0]} in one and {inner[1]} in the other")
    if surname and OSA.normalized_similarity(short[0], long[0]) < SLIP:
        return Standing("incomparable", "other-person", "two people of one surname")
    if surname:
        first = sorted((short[0].title(), long[0].title()))
        return Standing("different", "given-name", f"the given name is {first[0]} in one and {first[1]} in the other")
    if given and given != "initial" and close(short[-1], long[-1]) and is_latin(short, long):
        return Standing("compatible", "spelling-slip", surnames_apart(short[-1], long[-1]))
    if given and given != "initial" and close(short[-1], long[-1]):
        last = sorted((short[-1].title(), long[-1].title()))
        return Standing("compatible", "spelling", f"the surname is spelled {last[0]} in one and {last[1]} in the other")
    slips = [close(*pair) for pair in zip(short, long, strict=False) if not token_match(*pair)]
    if len(short) == len(long) and slips and all(slips):
        return Standing(
            "compatible",
            "spelling",
            f"spelled {' '.join(short).title()} in one and {' '.join(long).title()} in the other",
        )
    return Standing("incomparable", "other-name")


def same_person(left: str, right: str) -> bool:
    """Say whether two keys can name one person: equal, or variants (initial, short form, spelling, omission)."""
    return bool(left) and bool(right) and compare_people(left, right).outcome in {"equal", "compatible"}
