"""Counts: "28,397 immigration enforcement personnel", "at least 26 others", "dozens of people"."""

from __future__ import annotations

from crosscheck.extraction.kinds.kind import ClaimKind
from crosscheck.extraction.quantities import amount_mentions, compare_quantities
from crosscheck.extraction.questions import ask_count

KIND = ClaimKind("count", amount_mentions("count"), compare_quantities, ask_count, rank=1)
