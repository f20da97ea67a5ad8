"""A figure among the other figures and the words of its sentence, as the rules for unsaid units see it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from crosscheck.language.amount import Amount
from crosscheck.language.numerals import ONE
from crosscheck.language.phrases import ends_verbally, is_content
from crosscheck.language.tokens import Tokens
from crosscheck.language.unit import Unit

# How far before a figure the words may stand that say what it is.
NEAR = 6


@dataclass(frozen=True, slots=True)
class Setting:
    """The amounts of one article. at: the index of the one looked at. first, last: the tokens of its sentence.

    decimals: the one unit with which the article gives a number with decimals. currency: the one it names, None for
    none or several.
    """

    tokens: Tokens
    amounts: tuple[Amount, ...]
    at: int
    first: int
    last: int
    decimals: dict[Decimal, Unit | None]
    currency: Unit | None

    @property
    def amount(self) -> Amount:
        """Give the amount looked at."""
        return self.amounts[self.at]

    @property
    def before(self) -> tuple[str, ...]:
        """Give the few words of the sentence before the amount, in order."""
        return self.tokens.lower[max(self.first, self.amount.first - NEAR) : self.amount.first]

    @property
    def next_word(self) -> str:
        """Give the word after the amount, '.' at the end of the sentence."""
        return self.tokens.lower[self.amount.last] if self.amount.last < self.last else "."

    @property
    def beside_money(self) -> bool:
        """Say whether a sum of money stands in the sentence."""
        return any(one.kind == "money" for one in self.beside())

    def beside(self, *, earlier: bool = False) -> tuple[Amount, ...]:
        """Give the other amounts of the sentence, only those before this one if `earlier`."""
        low, high = self.at, self.at + 1
        while low and self.amounts[low - 1].first >= self.first:
            low -= 1
        while not earlier and high < len(self.amounts) and self.amounts[high].first < self.last:
            high += 1
        return tuple(one for one in self.amounts[low:high] if one is not self.amount and one.quantity is not None)


def is_noun(word: str) -> bool:
    """Say whether a word after a number can be what it counts: not the verb of "an aftershock of 5.2 followed"."""
    return is_content(word) and not ends_verbally(word)


def unit_of(amount: Amount, *, is_change: bool = False) -> Unit:
    """Give the unit of an amount without what it is given per; that it is a change goes along where asked for."""
    assert amount.quantity is not None
    dimension = amount.quantity.dimension.partition("/")[0]
    return Unit(amount.kind, amount.quantity.unit, dimension if is_change else dimension.removeprefix("change:"))


def number_of(setting: Setting) -> Decimal:
    """Give the number of the amount looked at."""
    assert setting.amount.quantity is not None
    return setting.amount.quantity.numbers[-1]


def has_decimals(setting: Setting) -> bool:
    """Say whether the number is written with decimals, so that nothing can be counted by it."""
    value = setting.amount.quantity
    return value is not None and value.grain < ONE and len(value.numbers) == 1
