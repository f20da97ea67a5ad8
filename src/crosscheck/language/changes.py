"""Whether a figure tells how far another figure moved, and which way: "rose 19 %", "a 204 percent increase"."""

from __future__ import annotations

from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.numerals import HYPHENS, words
from crosscheck.language.tokens import Tokens
from crosscheck.language.unit import Unit

# The longest object between a verb and its "by": "raised [the pension age of public servants] by".
MOST_OBJECT = 9
# "12 % across-the-board pay rise" is long; "growth forecast for 2026 was cut to" is as much as stands before a figure.
LONGEST_COMPOUND, LONGEST_GLUE = 4, 9


def is_change(tokens: Tokens, unit: Unit, run: tuple[int, int], bounds: tuple[int, int]) -> bool:
    """Say whether an amount over the token run tells a change; `bounds` are its sentence's tokens."""
    first, last = run
    least, most = bounds
    if unit.kind == "measure" or unit.dimension == "factor" or unit.sign in {"points", "basis points"}:
        return False
    lower = tokens.lower
    at = first - 1
    while at >= least and at > first - 3 and lower[at] in word_set("change", "between", "words"):
        at -= 1
    if at >= least and lower[at] in word_set("change", "before", "words") and not is_particle(lower, at, least):
        # "up" before a plain count is mostly another word ("turned up 12 guns")
        return unit.kind == "percent" or lower[first - 1] == "by"
    if unit.kind == "percent" and (is_told_before(tokens, first, least) or is_twin(tokens, first)):
        return True
    after = last + 1 if last < most and lower[last] in HYPHENS else last
    if unit.kind != "percent" or after >= most or opens_next(tokens, after, most):
        return False
    if lower[after] in word_set("change", "between", "adjectives") and after + 1 < most:
        after += 1
    return lower[after] in word_set("change", "after", "words") or is_compound(lower, after, most)


def is_particle(lower: tuple[str, ...], at: int, least: int) -> bool:
    """Say whether "up" or "down" belongs to a verb that moves nothing: "women make up 40 %", "bought up 5 %"."""
    return lower[at] in {"up", "down"} and at > least and lower[at - 1] in word_set("change", "particles", "verbs")


def is_told_before(tokens: Tokens, first: int, least: int) -> bool:
    """Say whether words before a share make it a change: "a pay rise of 5 %", "cut the risk of infection by 61 %"."""
    lower = tokens.lower
    if first - 2 < least:
        return False
    if lower[first - 1] == "by":
        return changed_by(tokens, first, least) != ""
    is_noun = lower[first - 2] in word_set("change", "particles", "nouns")
    return noun_of_change(lower, first, least) != "" or (lower[first - 1] == "of" and is_noun)


def is_twin(tokens: Tokens, first: int) -> bool:
    """Say whether a share tells a step again: "rose 84 cents, or 1.1 %", "fell $2 (3 %)"."""
    lower, at = tokens.lower, first - 1
    if at < 3 or lower[at] not in {"or", "("}:
        return False
    at -= 2 if lower[at - 1] == "," else 1
    if lower[at] in words("magnitudes") or (lower[at][0].isalpha() and not lower[at - 1][0].isalpha()):
        at -= 1  # "cents", "points"
    if at < 1 or not lower[at][0].isdigit():
        return False
    at -= 2 if lower[at - 1] in load_lexicon("money")["signs"] else 1
    at -= lower[at] == "by"
    # "lost 120 points", but not "lost 40 men"
    in_points = not word_set("change", "steps", "units").isdisjoint(lower[at + 1 : first])
    return at >= 0 and lower[at] in (
        word_set("change", "before", "words") if in_points else word_set("change", "directions", "alone")
    )


def is_compound(lower: tuple[str, ...], after: int, most: int) -> bool:
    """Say whether a noun of change ends the phrase after a share: "12 % pay rise", "a 5 % fuel price increase"."""
    for at in range(after, min(most, after + LONGEST_COMPOUND)):
        word = lower[at]
        if at > after and word in word_set("change", "directions", "nouns") | word_set("change", "particles", "nouns"):
            return True
        is_noun = word[0].isalpha() and len(word) > 2 and word not in word_set("function", "words")
        if not is_noun or (
            word in word_set("verbs", "stop") and word not in word_set("change", "particles", "objects")
        ):
            return False
    return False


def is_unsaid(tokens: Tokens, run: tuple[int, int], most: int) -> bool:
    """Say whether a share may be a change or a level as it is told: "growth forecast at 1.7 %", "an offer of 6 %"."""
    first, last = run
    lower = tokens.lower
    after = last + 1 if last < most and lower[last] == "already" else last
    if after < most and lower[after] in word_set("change", "unsaid", "after"):
        return True
    for at in range(first - 1, max(0, first - LONGEST_GLUE) - 1, -1):
        word = lower[at]
        if word in word_set("change", "unsaid", "nouns"):
            return at < first - 1
        is_year = word.isdigit() and len(word) == 4
        if not is_year and word not in word_set("change", "unsaid", "glue"):
            return False
    return False


def direction(tokens: Tokens, kind: str, run: tuple[int, int], bounds: tuple[int, int]) -> str:
    """Say which way an amount of a kind over the token run moved something: 'up', 'down' or '' for a level."""
    first, last = run
    least, most = bounds
    lower = tokens.lower
    first = before_twin(lower, first, least) if kind == "percent" else first
    at = first - 1
    while at >= least and at > first - 4 and lower[at] in word_set("change", "between", "words"):
        at -= 1
    says_by = at < first - 1 and "by" in lower[at + 1 : first]
    if at >= least and may_move(tokens, kind, at, last, says_by=says_by) and way_of(lower[at]):
        return way_of(lower[at])
    if lower[first - 1 : first] == ("by",) and first > least:
        return changed_by(tokens, first, least)
    noun = noun_of_change(lower, first, least)
    if noun or kind == "count":
        return way_of(noun)
    after = last + 1 if last < most and lower[last] in HYPHENS else last
    if after + 1 < most and lower[after] in word_set("change", "between", "adjectives"):
        after += 1
    if after >= most or opens_next(tokens, after, most):
        return ""
    moves = lower[after] in word_set("change", "after", "words") or is_comparison(tokens, after, most)
    return way_of(lower[after]) if moves else ""


def changed_by(tokens: Tokens, first: int, least: int) -> str:
    """Give the direction of "raised its key rate by 25 basis points": the nearest verb of change, no figure between."""
    for at in range(first - 2, max(least, first - MOST_OBJECT) - 1, -1):
        word = tokens.lower[at]
        if word in word_set("change", "before", "words"):
            return way_of(word)
        if word[0].isdigit() or word in {",", ";"}:
            break
    return ""


def before_twin(lower: tuple[str, ...], first: int, least: int) -> int:
    """Step over the same step told otherwise: "rose [45 points or] 0.4 percent"; gives where that one begins."""
    if first - 3 < least or lower[first - 1] != "or":
        return first
    for at in range(first - 3, max(least, first - 5) - 1, -1):
        if lower[at][0].isdigit() and lower[at + 1][0].isalpha():
            return at - 1 if at > least and lower[at - 1] in {"$", "£", "€"} else at
    return first


def noun_of_change(lower: tuple[str, ...], first: int, least: int) -> str:
    """Give the noun of change before "of": "a pay rise of 5 percent"; a loss or a gain may be a sum of its own."""
    noun = lower[first - 2] if first - 2 >= least and lower[first - 1] == "of" else ""
    return noun if noun in word_set("change", "directions", "nouns") else ""


def opens_next(tokens: Tokens, after: int, most: int) -> bool:
    """Say whether "up" after a figure goes with the next one: "at 81 dollars a barrel up 1.20 dollars"."""
    lower = tokens.lower
    if lower[after] not in {"up", "down", "off"} or after + 1 >= most:
        return False
    following = lower[after + 1]
    return (
        following in {"from", "by", "to", "about", "more", "nearly", "some"}
        or following[0].isdigit()
        or following in {"$", "£", "€"}
    )


def may_move(tokens: Tokens, kind: str, at: int, last: int, *, says_by: bool) -> bool:
    """Say whether the word before a figure makes it a step: "fell 3 %", "rose by 40", "lost 120 points", "off 12 %"."""
    word = tokens.lower[at]
    if is_particle(tokens.lower, at, 0):
        return False
    if word == "off":
        return kind == "percent" and at > 0 and tokens.lower[at - 1] in word_set("change", "directions", "before_off")
    if word not in word_set("change", "before", "words"):
        return False
    in_points = tokens.lower[last : last + 1] in {("points",), ("point",)}
    if kind == "percent" or says_by or in_points:
        return True
    is_alone = word in word_set("change", "directions", "alone")
    return is_alone and (kind in {"money", "measure"} or not is_named(tokens, last))


def is_named(tokens: Tokens, last: int) -> bool:
    """Say whether a noun follows a number ("turned up 12 guns")."""
    word = tokens.lower[last] if last < len(tokens) else "."
    return word[0].isalpha() and word not in word_set("function", "words")


def is_comparison(tokens: Tokens, at: int, most: int) -> bool:
    """Say whether a comparative before "than" stands at a token: "11 pounds lighter than"."""
    return at + 1 < most and tokens.lower[at].endswith("er") and tokens.lower[at + 1] == "than"


def way_of(word: str) -> str:
    """Give the direction of a word of change."""
    if word in word_set("change", "directions", "up"):
        return "up"
    return "down" if word in word_set("change", "directions", "down") else ""
