"""What may be compared with what: a dimension with or without what the value is given per ("money:USD/year")."""

from __future__ import annotations

from functools import cache

from crosscheck.language.lexicon import load_lexicon

PERCENT, CHANGE, UNSAID = "percent", "change:percent", "unsaid:percent"


def base_of(dimension: str) -> str:
    """Give a dimension without what the value is given per: "money:USD/year" -> "money:USD"."""
    return dimension.partition("/")[0]


def root_of(dimension: str) -> str:
    """Give what dimensions that may be compared share: "unsaid:percent" -> "percent", "money:PHP" -> "money:pesos"."""
    base = base_of(dimension)
    if base in {CHANGE, UNSAID}:
        return PERCENT
    base = base.removeprefix("change:")
    return f"money:{families()[base][0]}" if base in families() else base


@cache
def families() -> dict[str, tuple[str, bool]]:
    """Give for the currencies that share a name the name, and whether the name alone is read as them."""
    table: dict[str, tuple[str, bool]] = {}
    for name, row in load_lexicon("money")["families"].items():
        table |= {f"money:{code}": (name, True) for code in row["bare"]}
        table |= {f"money:{code}": (name, False) for code in row["told"]}
    return table


def may_compare(one: str, other: str) -> bool:
    """Say whether two dimensions are one, or differ by what only one of them says: a rate, a country, a change.

    "$5" and "$5 a year"; "350,000 pesos" and "P350,000"; "an offer of 6 %" and "a rise of 6 %"; "by $5" and "$5".
    """
    if one == other:
        return True
    (a, _, rate), (b, _, other_rate) = one.partition("/"), other.partition("/")
    return (rate == other_rate or not rate or not other_rate) and (a == b or leaves_unsaid(a, b) or is_step(a, b))


def is_step(one: str, other: str) -> bool:
    """Say whether just one of two dimensions says that it is how far something moved; a share says which it is."""
    steps = [dimension.startswith("change:") for dimension in (one, other)]
    same = one.removeprefix("change:") == other.removeprefix("change:")
    return same and any(steps) and not all(steps) and root_of(one) != PERCENT


def leaves_unsaid(one: str, other: str) -> bool:
    """Say whether two dimensions are one but for what one of them leaves unsaid: whose pesos, a change or a level."""
    if PERCENT in {root_of(one), root_of(other)}:
        return root_of(one) == root_of(other) and UNSAID in {one, other}
    (name, is_bare), (other_name, is_other_bare) = families().get(one, ("", False)), families().get(other, ("", False))
    return name != "" and name == other_name and (is_bare or is_other_bare)


def says_more(dimension: str) -> bool:
    """Say whether a dimension leaves nothing unsaid: whose pesos they are, whether a share is a change or a level."""
    base = base_of(dimension)
    return base != UNSAID and not (base in families() and families()[base][1])
