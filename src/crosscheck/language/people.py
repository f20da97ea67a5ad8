"""Two names of people -> how they stand: one name, variants of one, or names that contradict each other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.people_tokens import (
    are_man_and_woman,
    close,
    is_slip,
    part_match,
    respell,
    token_match,
)

# Surnames that stand alone must be longer than this for a slip to be seen in them.
RARE = 5
# Given names less alike than this are two people of one surname; Brian and Bryant (0.67) may be one, Bruce and Ann not.
SLIP = 0.65


@dataclass(frozen=True, slots=True)
class Standing:
    """How two names of people stand: 'equal', 'compatible', 'different' or 'incomparable', and why."""

    outcome: str
    reason: str
    words: str = ""


def parts(key: str) -> tuple[list[str], str]:
    """Split a key into its tokens without particles and its suffix ('' when it has none)."""
    tokens = key.split()
    suffix = tokens.pop() if len(tokens) > 1 and tokens[-1] in word_set("names", "suffixes") else ""
    small = word_set("names", "particles")
    kept = [token for token in tokens if token not in small]
    return (kept or tokens), suffix


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
    if is_given_misspelled(short, long):
        return Standing("compatible", "spelling-differs", given_apart(short[0], long[0]))
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
    if (
        len(short) < 2
        or token_match(short[0], long[0]) not in {"equal", "nickname"}
        or not is_slip(short[-1], long[-1])
    ):
        return False
    inner = short[1:-1], long[1:-1]
    if all(inner) and not any(token_match(*pair) for pair in zip(*inner, strict=False)):
        return False
    return is_latin(short, long)


def is_given_misspelled(short: list[str], long: list[str]) -> bool:
    """Say whether two full names are one but for the spelling of the given name: "Daniela Roe", "Daniella Roe".

    Names that are often written in several ways ("Catherine", "Katherine") and those of other scripts are no slips.
    """
    if len(short) < 2 or short[-1] != long[-1] or token_match(short[0], long[0]) != "spelling":
        return False
    inner = short[1:-1], long[1:-1]
    if all(inner) and not any(token_match(*pair) for pair in zip(*inner, strict=False)):
        return False
    is_known = not word_set("names", "latin_given").isdisjoint({short[0], long[0]})
    return is_known and not short[-1].endswith(tuple(load_lexicon("names")["transliterated_endings"]))


def is_latin(*names: list[str]) -> bool:
    """Say whether names are of people who write in Latin letters, as far as given name and surname tell."""
    foreign = tuple(load_lexicon("names")["transliterated_endings"])
    return all(name[0] in word_set("names", "latin_given") and not name[-1].endswith(foreign) for name in names)


def surnames_apart(left: str, right: str) -> str:
    """Say how one surname is spelled in two articles."""
    first, second = sorted((left.title(), right.title()))
    return f"the surname is spelled {first} in one and {second} in the other"


def given_apart(left: str, right: str) -> str:
    """Say how one given name is spelled in two articles."""
    first, second = sorted((left.title(), right.title()))
    return f"the given name is spelled {first} in one and {second} in the other"


def compare_apart(short: list[str], long: list[str]) -> Standing:
    """Compare two full names that are no variants: where exactly do they part?"""
    given = token_match(short[0], long[0])
    surname = bool(part_match(short[-1], long[-1], is_last=True)) and len(short[-1]) > 1 and len(long[-1]) > 1
    if surname and given:
        inner = " ".join(short[1:-1]).title(), " ".join(long[1:-1]).title()
        return Standing("different", "given-name", f"the middle name is {inner[0]} in one and {inner[1]} in the other")
    if surname and close(short[0], long[0]) and word_set("names", "latin_given").isdisjoint({short[0], long[0]}):
        return Standing("compatible", "spelling", "spellings of one name")  # Enayatullah, Inayatullah
    if surname and (are_man_and_woman(short[0], long[0]) or OSA.normalized_similarity(short[0], long[0]) < SLIP):
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
