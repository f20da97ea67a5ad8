"""Shares that leave their percent sign out: "12 percent ... offers five", "from 12 to 15 percent", "three points"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from crosscheck.language.amount import Amount
from crosscheck.language.dimensions import CHANGE, UNSAID
from crosscheck.language.lexicon import word_set
from crosscheck.language.setting import NEAR, Setting, has_decimals, is_noun, number_of, unit_of
from crosscheck.language.tokens import Tokens
from crosscheck.language.unit import PERCENT, POINTS, Unit

HUNDRED = Decimal(100)


def points_of_a_share(setting: Setting) -> Unit | None:
    """Read "three points more" as percentage points where a share stands in the same or the previous sentence."""
    if setting.next_word not in {"point", "points"}:
        return None
    low = setting.at
    while low and setting.amounts[low - 1].last > setting.first - 2 * NEAR * NEAR and setting.at - low < NEAR:
        low -= 1
    near = [*setting.amounts[low : setting.at], *setting.beside()]
    words = setting.tokens.lower[setting.first : setting.last]
    is_share = any(one.kind == "percent" for one in near)
    return POINTS if is_share and word_set("carried", "games", "words").isdisjoint(words) else None


def points_after(setting: Setting) -> int:
    """Give the token after "points"."""
    return setting.amount.last + (setting.next_word in {"point", "points"})


def start_of_range(setting: Setting) -> Unit | None:
    """Read "from 12 to 15 percent": the unit of where a figure came to is that of where it came from."""
    later = setting.amounts[setting.at + 1] if setting.at + 1 < len(setting.amounts) else None
    is_from = "from" in setting.before[-1:] or setting.tokens.lower[setting.amount.first] == "from"
    if later is None or later.quantity is None or not is_from or setting.next_word not in {"to", "and"}:
        return None
    is_next = later.first <= setting.amount.last + 1 and later.kind in {"percent", "measure"}
    return unit_of(later) if is_next and setting.next_word == "to" else None


def share_beside_share(setting: Setting) -> Unit | None:
    """Read "inflation at 2.4 percent and growth at 1.8", "now 5.2 percent, will fall to 4.9"."""
    if not has_decimals(setting) or number_of(setting) >= HUNDRED or is_noun(setting.next_word):
        return None
    earlier = setting.beside(earlier=True)
    if (
        not earlier
        or earlier[-1].kind != "percent"
        or any(one.kind in {"money", "measure"} for one in setting.beside())
    ):
        return None
    joint = setting.tokens.lower[earlier[-1].last : setting.amount.first]
    is_level = joint in {("to",), (",", "to")}  # "rose 2 percent to 104.5"
    words = setting.tokens.lower[setting.first : setting.last]
    is_joined = setting.before[-1:] and setting.before[-1] in word_set("carried", "joints", "words")
    is_traded = not word_set("carried", "traded", "words").isdisjoint(words)
    return PERCENT if is_joined and not is_level and not is_traded else None


def share_bid(setting: Setting) -> Unit | None:
    """Read "the union wants 12 percent, the ministry is offering five": each figure stands after a bid."""
    bids = word_set("carried", "bids", "words")
    if (
        not setting.before
        or setting.before[-1] not in bids
        or setting.next_word in word_set("carried", "bids", "not_before")
    ):
        return None
    others = {unit_of(one, is_change=True) for one in setting.beside() if stands_after(setting.tokens, one, bids)}
    return next(iter(others)) if len(others) == 1 and next(iter(others)).kind == "percent" else None


def bids_as_rises(tokens: Tokens, amounts: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """Read the shares bid in an article on pay as rises: "demanding 9 percent" is "an increase of 9 percent".

    In any other article a bid may be for a level as well.
    """
    bids = [at for at, one in enumerate(amounts) if one.kind == "percent" and is_bid(tokens, one)]
    if not bids:
        return amounts
    dimension = UNSAID if word_set("carried", "bids", "wages").isdisjoint(tokens.lower) else CHANGE
    settled = list(amounts)
    for at in bids:
        value = amounts[at].quantity
        assert value is not None
        settled[at] = replace(amounts[at], quantity=replace(value, dimension=dimension))
    return tuple(settled)


def is_bid(tokens: Tokens, amount: Amount) -> bool:
    """Say whether a share stands right after a bid and is no stake in something."""
    if amount.quantity is None or amount.quantity.dimension != "percent" or not amount.first:
        return False
    following = tokens.lower[amount.last] if amount.last < len(tokens) else "."
    is_stake = following in word_set("carried", "bids", "stake")
    return not is_stake and tokens.lower[amount.first - 1] in word_set("carried", "bids", "words")


def stands_after(tokens: Tokens, amount: Amount, words: frozenset[str]) -> bool:
    """Say whether one of some words stands shortly before an amount."""
    return not words.isdisjoint(tokens.lower[max(0, amount.first - NEAR) : amount.first])


def share_in_parallel(setting: Setting) -> Unit | None:
    """Read "40 percent in the north and 35 in the south": the same preposition follows both."""
    if setting.next_word not in word_set("carried", "parallel", "words") or setting.before[-1:] not in {
        ("and",),
        ("but",),
    }:
        return None
    earlier = setting.beside(earlier=True)
    if not earlier or earlier[-1].kind != "percent" or number_of(setting) > HUNDRED:
        return None
    after = setting.tokens.lower[earlier[-1].last]
    gap = setting.tokens.lower[earlier[-1].last : setting.amount.first]
    return PERCENT if after == setting.next_word and len(gap) <= NEAR and "," not in gap else None
