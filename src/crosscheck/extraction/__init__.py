"""Sentences -> claims: the kinds find values, and subject, scope and attribution say what they are of."""
