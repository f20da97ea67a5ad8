"""What may be compared with what: a dimension with or without what the value is given per ("money:USD/year")."""

from __future__ import annotations


def base_of(dimension: str) -> str:
    """Give a dimension without what the value is given per: "money:USD/year" -> "money:USD"."""
    return dimension.partition("/")[0]


def may_compare(one: str, other: str) -> bool:
    """Say whether two dimensions are one, or one but for a "per what" that only one of them says."""
    return one == other or (base_of(one) == base_of(other) and ("/" in one) != ("/" in other))
