"""Pounds that are money and no weight: in an article that names sterling and weighs nothing they are all money."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.language.amount import Amount
from crosscheck.language.dimensions import base_of
from crosscheck.language.lexicon import word_set
from crosscheck.language.tokens import Tokens

STERLING = "GBP"


def pounds_as_money(tokens: Tokens, amounts: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """Read "get back about 45 pounds" as money beside "fined 30 million pounds"; not where anything is weighed."""
    pounds = {at for at, one in enumerate(amounts) if is_pounds(tokens, one)}
    if not pounds or not any(is_sterling(one) for one in amounts):
        return amounts
    others = [one for at, one in enumerate(amounts) if is_mass(one) and at not in pounds]
    if others or not word_set("money", "weighing").isdisjoint(tokens.lower):
        return amounts
    settled = list(amounts)
    for at in sorted(pounds):
        value = amounts[at].quantity
        assert value is not None
        dimension = value.dimension.replace("mass", f"money:{STERLING}")
        settled[at] = replace(amounts[at], kind="money", quantity=replace(value, unit=STERLING, dimension=dimension))
    return tuple(settled)


def is_mass(amount: Amount) -> bool:
    """Say whether an amount is a weight."""
    return amount.quantity is not None and base_of(amount.quantity.dimension).endswith("mass")


def is_pounds(tokens: Tokens, amount: Amount) -> bool:
    """Say whether an amount is told in "pounds", which may be either; not "5 pounds of rice"."""
    if not is_mass(amount) or amount.quantity is None or amount.quantity.unit != "lb":
        return False
    word = tokens.lower[amount.parts[-1].last - 1] if amount.parts else ""
    following = tokens.lower[amount.last] if amount.last < len(tokens) else "."
    return word in {"pound", "pounds"} and following != "of" and amount.twin is None


def is_sterling(amount: Amount) -> bool:
    """Say whether an amount is a sum in sterling."""
    return amount.quantity is not None and base_of(amount.quantity.dimension) == f"money:{STERLING}"
