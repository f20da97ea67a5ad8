"""Why a number is no value: a label, a score, a phone number, a model name, part of an address or of a saying."""

from __future__ import annotations

from itertools import pairwise

from crosscheck.language.currency import letters_before
from crosscheck.language.digits import has_point_before
from crosscheck.language.labels import is_counted_noun, is_label
from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.numerals import HYPHENS, is_digits, words
from crosscheck.language.tokens import Tokens
from crosscheck.language.units import unit_after

LABEL_SIGNS = frozenset("#@/_=&:%")


def why_not(tokens: Tokens, index: int, last: int, after: int) -> str:
    """Say why the digits at `index` are no value, '' when they may be one.

    last: the token after the number. after: the token after its unit, equal to `last` when it has none.
    """
    for rule in RULES:
        reason = rule(tokens, index, last, after)
        if reason:
            return reason
    return "" if after > last or last > index + 1 else is_label(tokens, index, last)


def touches_letters(tokens: Tokens, index: int, last: int, after: int) -> str:  # noqa: ARG001 - one of RULES
    """Find numbers that letters stand before: "F-16", "COVID-19", "MH370", "A4"."""
    if tokens.touches(index):
        before = tokens.words[index - 1]
        if before[-1].isalpha() and not is_currency_letters(tokens, index):
            return "part of a name or a code"
        if (
            (before in HYPHENS or before == "−")
            and index > 1
            and tokens.touches(index - 1)
            and tokens.words[index - 2][-1].isalpha()
        ):
            word = tokens.lower[index - 2]
            if word not in word_set("notvalues", "prefixes", "words") and word not in words("tens"):
                return "part of a name or a code"
    return ""


def touched_by_letters(tokens: Tokens, index: int, last: int, after: int) -> str:
    """Find numbers that letters follow: "5G", "4x4", "12m345"; "30s" is an age or a decade."""
    if last >= len(tokens) or not tokens.touches(last):
        return ""
    if after > last:
        continues = after < len(tokens) and tokens.touches(after) and is_digits(tokens.words[after])
        return "part of a name or a code" if continues and tokens.words[after - 1][0].isalpha() else ""
    is_decade = tokens.lower[last] == "s" and index > 0
    if not tokens.words[last][0].isalpha() or (
        is_decade and tokens.lower[index - 1] in word_set("notvalues", "before", "decade")
    ):
        return ""
    return "part of a name or a code"


def is_currency_letters(tokens: Tokens, index: int) -> bool:
    """Say whether letters that touch digits are money ("Rs500", "USD115")."""
    return bool(letters_before(tokens, index)) or tokens.words[index - 1] in word_set("money", "codes", "list")


def touches_sign(tokens: Tokens, index: int, last: int, after: int) -> str:
    """Find numbers of addresses and clocks: "#5", "user@7", "/2019/", "12:30", "page=3"."""
    if tokens.touches(index) and tokens.words[index - 1] in LABEL_SIGNS:
        return "part of an address or a clock time"
    if last == after and last < len(tokens) and tokens.touches(last) and tokens.words[last] in {":", "/", "_", "="}:
        follows = last + 1 < len(tokens) and tokens.touches(last + 1)
        return "part of an address or a clock time" if follows and is_digits(tokens.words[last + 1]) else ""
    return ""


def is_chain(tokens: Tokens, index: int, last: int, after: int) -> str:  # noqa: ARG001 - one of RULES
    """Find chains: "555-0123", "52-3", "14-13-2", "1-800-4": a phone number, a score, a record, an id."""
    if last + 1 >= len(tokens) or tokens.words[last] not in HYPHENS or not tokens.touches(last):
        return ""
    right, left = tokens.words[last + 1], tokens.words[index]
    if not tokens.touches(last + 1) or not is_digits(right) or not is_digits(left) or last != index + 1:
        return ""
    if goes_on(tokens, last + 2):
        is_fraction = tokens.words[last + 2] == "/" and len(right) == 1  # "2-1/2 years"
        return "" if is_fraction else "a chain of numbers: an id, a phone number or a record"
    low, high = size_of(left), size_of(right)
    has_sign = tokens.touches(index) and tokens.words[index - 1] in load_lexicon("money")["signs"]
    if high < low and not has_sign and not has_fraction(tokens, last + 1):
        return "a score or a record"
    if high < 10 and not is_named(tokens, last + 2) and not has_sign:
        return "a score or a record"
    if low == high:
        return "a score or a record"
    return "" if len(left) < 7 or "," in left else "an id or a phone number"


def is_joined(tokens: Tokens, index: int, last: int, after: int) -> str:  # noqa: ARG001 - one of RULES
    """Find what hyphens join by a small word: "10-of-17 shooting", "went 4-for-9"."""
    ahead = last + 3 < len(tokens) and tokens.words[last + 2] in HYPHENS and joins(tokens, last)
    behind = index >= 4 and tokens.words[index - 3] in HYPHENS and joins(tokens, index - 3)
    return "a score or a record" if ahead or behind else ""


def joins(tokens: Tokens, at: int) -> bool:
    """Say whether a hyphen, "of" or "for", and a hyphen stand at a token, and nothing parts them."""
    joined = tokens.words[at] in HYPHENS and tokens.lower[at + 1] in word_set("notvalues", "joining", "words")
    return joined and tokens.words[at + 2] in HYPHENS and all(map(tokens.touches, range(at, at + 4)))


def goes_on(tokens: Tokens, at: int) -> bool:
    """Say whether a chain goes on with a third number: the "-2" of "14-13-2"."""
    if at + 1 >= len(tokens) or tokens.words[at] not in {*HYPHENS, "/"} or not tokens.touches(at):
        return False
    return is_digits(tokens.words[at + 1]) and tokens.touches(at + 1)


def size_of(digits: str) -> float:
    """Give the size of digits, as far as their grouping can be read."""
    plain = digits.replace(",", "")[:15]
    return float(plain) if plain.count(".") < 2 and plain[-1] != "." and plain.isascii() else 0.0


def has_fraction(tokens: Tokens, index: int) -> bool:
    """Say whether a fraction in figures stands at a token: the "1/2" of "2-1/2 years"."""
    return index + 2 < len(tokens) and tokens.words[index + 1] == "/" and is_digits(tokens.words[index + 2])


def is_named(tokens: Tokens, index: int) -> bool:
    """Say whether a unit or a noun stands after a chain, so that it is a range ("2-3 million", "2-3 people")."""
    _, unit, _ = unit_after(tokens, index, len(tokens), has_magnitude=False)
    if unit is not None or index >= len(tokens):
        return unit is not None
    if tokens.lower[index] in words("magnitudes") or tokens.lower[index] in words("suffixes"):
        return True
    return is_counted_noun(tokens, index)


def leads_with_zero(tokens: Tokens, index: int, last: int, after: int) -> str:  # noqa: ARG001 - one of RULES
    """Find "0914" and "007": a count never begins with a nought; ".08" does."""
    word = tokens.words[index]
    is_code = len(word) > 1 and word[0] == "0" and word[1].isdigit() and not has_point_before(tokens, index)
    return "a clock time or a code" if is_code else ""


def is_spaced_date(tokens: Tokens, index: int, last: int, after: int) -> str:  # noqa: ARG001 - one of RULES
    """Find "9 / 10 / 2010": a date in figures with spaces, which names its day to nobody."""
    slashes = [
        at for at in (index - 3, index - 1, index + 1, index + 3) if 0 <= at < len(tokens) and tokens.words[at] == "/"
    ]
    joined = any(second - first == 2 and is_digits(tokens.words[first + 1]) for first, second in pairwise(slashes))
    return "a date in figures" if joined else ""


RULES = (leads_with_zero, is_spaced_date, touches_letters, touched_by_letters, touches_sign, is_chain, is_joined)


def is_pronoun(tokens: Tokens, index: int) -> bool:
    """Say at a glance whether "one" is a pronoun ("this one said"), before anything is read of it."""
    after = tokens.lower[index + 1] if index + 1 < len(tokens) else "."
    if after == "one":
        return True
    if after not in word_set("idioms", "after_one") or after in word_set("idioms", "goes_on_one"):
        return False
    return is_idle(tokens, index, index + 1, is_half=False)


def is_idle(tokens: Tokens, core: int, last: int, *, is_half: bool) -> bool:
    """Say whether a number in words is no figure: "one of them", "half asleep", "at sixes and sevens"."""
    word = tokens.lower[core]
    after = tokens.lower[last] if last < len(tokens) else "."
    before = tokens.lower[core - 1] if core else ""
    if is_half:
        return after not in word_set("numbers", "half_after", "words") and not (
            before in word_set("idioms", "before_half")
            or (tokens.words[core].islower() and after in {".", ",", ";"} and before in {"by", "than", "in"})
        )
    if word == "one" and last == core + 1:
        if before in word_set("idioms", "one_of_kind") or after in word_set("idioms", "after_one"):
            return True
        if not after[0].isalpha() and before and before not in word_set("idioms", "before_lone_one"):
            return True
    if word == "zero" and is_zero_of_saying(tokens, core, last):
        return True
    is_pair = f"{before} {word}" in word_set("idioms", "pairs") and not (word == "one" and last > core + 2)
    return before == "number" or is_pair  # "only one", but "only one in six"


def is_zero_of_saying(tokens: Tokens, core: int, last: int) -> bool:
    """Say whether "zero" counts nothing: "net zero", "net-zero", "zero tolerance", "a zero-sum game"."""
    back = core - 2 if core > 1 and tokens.lower[core - 1] in HYPHENS else core - 1
    on = last + 1 if last < len(tokens) and tokens.lower[last] in HYPHENS else last
    if back >= 0 and tokens.lower[back] in word_set("idioms", "before_zero"):
        return True
    return on < len(tokens) and tokens.lower[on] in word_set("idioms", "after_zero")
