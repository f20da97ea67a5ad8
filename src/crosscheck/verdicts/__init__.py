"""Matches -> how they stand: the ordered table of rules, the first that fits wins."""
