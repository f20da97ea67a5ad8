"""Units that a figure leaves out because another near it says them: "12 percent ... offers five", "a quake of 6.1"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from crosscheck.language.amount import Amount
from crosscheck.language.carried_shares import (
    bids_as_rises,
    points_after,
    points_of_a_share,
    share_beside_share,
    share_bid,
    share_in_parallel,
    start_of_range,
)
from crosscheck.language.lexicon import word_set
from crosscheck.language.numerals import ONE
from crosscheck.language.passage import Passage
from crosscheck.language.phrases import noun_class
from crosscheck.language.pounds import pounds_as_money
from crosscheck.language.setting import Setting, has_decimals, is_noun, number_of, unit_of
from crosscheck.language.tokens import Tokens
from crosscheck.language.unit import POINTS, Unit

MILLION, BILLION = Decimal(10) ** 6, Decimal(10) ** 9
MAGNITUDE = Unit("measure", "magnitude", "magnitude")
SECONDS = Unit("measure", "s", "duration", "second")
HUNDREDTH, SPRINT, MINUTE = Decimal("0.01"), Decimal(5), Decimal(60)
QUAKES = (Decimal(1), Decimal(10))


def carry_units(passage: Passage, amounts: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """Give bare numbers the unit that the words or the figures near them show."""
    amounts = pounds_as_money(passage.tokens, bids_as_rises(passage.tokens, amounts))
    bare = [at for at, one in enumerate(amounts) if is_bare(passage.tokens, one)]
    if not bare:
        return amounts
    settled = list(amounts)
    decimals, currency = units_of_decimals(amounts), only_currency(amounts)
    for at in bare:
        sentence = passage.sentence_at(amounts[at].core)
        setting = Setting(passage.tokens, amounts, at, sentence.first, sentence.last, decimals, currency)
        unit = next((found for rule in RULES if (found := rule(setting)) is not None), None)
        if unit is not None:
            settled[at] = in_unit_of(amounts[at], unit, points_after(setting) if unit is POINTS else amounts[at].last)
    return tuple(settled)


def is_bare(tokens: Tokens, amount: Amount) -> bool:
    """Say whether an amount is a number with neither unit nor noun; "three points" may be one of either."""
    value = amount.quantity
    following = tokens.lower[amount.last] if amount.last < len(tokens) else "."
    if value is None or amount.kind != "count" or amount.hyphened:
        return False
    if value.dimension != "count":
        return value.dimension == "change:count" and following in {"point", "points"}
    return (
        following in {"point", "points"}
        or not is_noun(following)
        or following in word_set("carried", "quakes", "words")
    )


def in_unit_of(amount: Amount, unit: Unit, last: int) -> Amount:
    """Give an amount a unit."""
    assert amount.quantity is not None
    value = replace(amount.quantity, unit=unit.sign, dimension=unit.dimension)
    return replace(amount, last=last, kind=unit.kind, quantity=value)


def units_of_decimals(amounts: tuple[Amount, ...]) -> dict[Decimal, Unit | None]:
    """Give the unit of each number with decimals that the article gives with a unit; None where with two."""
    found: dict[Decimal, Unit | None] = {}
    for one in amounts:
        value = one.quantity
        if value is None or one.kind not in {"measure", "percent"} or value.grain >= ONE or len(value.numbers) > 1:
            continue
        unit = unit_of(one)
        same = found.setdefault(value.numbers[0], unit)
        if same != unit:
            found[value.numbers[0]] = None
    return found


def only_currency(amounts: tuple[Amount, ...]) -> Unit | None:
    """Give the currency of an article that names only one and gives millions of it."""
    sums = [one for one in amounts if one.kind == "money" and one.quantity is not None]
    units = {unit_of(one) for one in sums}
    is_large = any(one.quantity.numbers[-1] >= MILLION for one in sums if one.quantity is not None)
    return units.pop() if len(units) == 1 and is_large else None


def magnitude_of_quake(setting: Setting) -> Unit | None:
    """Read "a quake of 6.1", "the tremor, measuring 5.4", "a 6.1 quake"."""
    value = setting.amount.quantity
    assert value is not None
    low, high = QUAKES
    if not has_decimals(setting) or not low <= value.numbers[0] < high or value.grain != ONE / 10:
        return None
    quakes = word_set("carried", "quakes", "words")
    if setting.next_word in quakes:
        return MAGNITUDE
    if is_noun(setting.next_word):
        return None
    for word in reversed(setting.before):
        if word in quakes:
            return MAGNITUDE
        if word not in word_set("carried", "quakes", "glue"):
            return None
    return None


def time_of_race(setting: Setting) -> Unit | None:
    """Read "his 9.87 was the fastest time", "won in 10.94" as seconds: hundredths where a race is told."""
    value = setting.amount.quantity
    assert value is not None
    if value.grain != HUNDREDTH or len(value.numbers) > 1 or not SPRINT < value.numbers[0] < MINUTE:
        return None
    words = setting.tokens.lower[setting.first : setting.last]
    is_race = not word_set("carried", "races", "words").isdisjoint(words)
    is_race = is_race and word_set("carried", "traded", "words").isdisjoint(words)
    is_other = is_noun(setting.next_word) and setting.next_word not in word_set("carried", "races", "words")
    return SECONDS if is_race and not is_other and not setting.beside_money else None


def same_decimals(setting: Setting) -> Unit | None:
    """Read "his 9.87" as seconds where the article says "9.87 seconds"."""
    if not has_decimals(setting) or is_noun(setting.next_word):
        return None
    return setting.decimals.get(number_of(setting))


def sum_of_millions(setting: Setting) -> Unit | None:
    """Read "64 billion" as money in an article that names one currency, unless something else is counted in it."""
    number = number_of(setting)
    if setting.currency is None or number < MILLION or setting.amount.parts[-1].number.magnitude < MILLION:
        return None
    if setting.next_word in {"of", "(", "["} or not word_set("carried", "crowds", "words").isdisjoint(setting.before):
        return None
    if number < BILLION and any(map(noun_class, setting.before)):
        return None
    words = setting.tokens.lower[setting.first : setting.last]
    is_said = not word_set("carried", "money", "words").isdisjoint(words)
    is_beside = any(one.kind == "money" for one in setting.beside())
    return setting.currency if number >= BILLION or is_said or is_beside else None


def moved_from(setting: Setting) -> Unit | None:
    """Read "to $3.45 from 3.20", "measured 6.6, down from 6.8", "of magnitude 6.6, which they first put at 6.8"."""
    earlier, first = setting.beside(earlier=True), word_set("scope", "former", "first")
    if not earlier or not has_decimals(setting) or (is_noun(setting.next_word) and setting.next_word not in first):
        return None
    last = earlier[-1].quantity
    value = setting.amount.quantity
    if last is None or value is None or earlier[-1].kind not in {"money", "measure"} or last.grain != value.grain:
        return None
    is_like = last.numbers[-1] / 2 <= value.numbers[0] <= last.numbers[-1] * 2
    before = setting.before
    is_old = before[-1:] == ("from",) or (before[-1:] == ("at",) and not first.isdisjoint(before))
    return unit_of(earlier[-1]) if is_like and is_old else None


Rule = Callable[[Setting], Unit | None]
RULES: tuple[Rule, ...] = (
    points_of_a_share, start_of_range, magnitude_of_quake, same_decimals, time_of_race, share_bid,
    share_beside_share, share_in_parallel, moved_from, sum_of_millions,
)  # fmt: skip
