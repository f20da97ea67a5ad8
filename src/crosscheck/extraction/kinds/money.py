"""Sums of money, never converted: "$2.35 million", "US$412 million", "€1.7bn", "$25 a share"."""

from __future__ import annotations

from crosscheck.extraction.kinds.kind import ClaimKind
from crosscheck.extraction.quantities import amount_mentions, compare_quantities
from crosscheck.extraction.questions import ask_money

KIND = ClaimKind("money", amount_mentions("money"), compare_quantities, ask_money, rank=3)
