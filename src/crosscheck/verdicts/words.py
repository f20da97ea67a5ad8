"""Wording that the rules share."""

from __future__ import annotations

from crosscheck.values import DateValue


def period_words(value: DateValue) -> str:
    """Name a period for people."""
    return value.text


def whose(voice: str) -> str:
    """Name a voice for people."""
    return f"the {voice}" if voice.islower() and " " not in voice else voice.title()
