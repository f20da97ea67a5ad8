"""A decision -> the words that tell of it: what was decided, why, by whom, when and until when."""

from __future__ import annotations

from crosscheck.desk.decision import Choice, Decision
from crosscheck.desk.standing import Standing, State
from crosscheck.formats.wording import capitalised, published_words, shorten, stopped

WHY_LIMIT = 600
CHOICE_WORDS = {
    Choice.USE_VALUE: "use one value",
    Choice.BOTH_RIGHT: "both are right",
    Choice.NOT_COMPARABLE: "not comparable",
    Choice.WRONG_MATCH: "not about the same thing",
    Choice.SOURCE_CORRECTED: "the source has been corrected",
    Choice.WATCH: "left open and watched",
}


def choice_words(decision: Decision) -> str:
    """Say what was decided: 'use 23 people', 'both are right'."""
    if decision.choice is Choice.USE_VALUE and decision.value.strip():
        return f"use {shorten(decision.value, 80)}"
    return CHOICE_WORDS[decision.choice]


def signature_words(decision: Decision) -> str:
    """Say who decided, when, and until when it holds: 'anna, 6 January 2026, until 6 February 2026'."""
    words = [shorten(decision.by, 80)]
    if decision.on:
        words.append(published_words(decision.on))
    if decision.expires:
        words.append(f"until {published_words(decision.expires)}")
    return ", ".join(word for word in words if word)


def decision_words(decision: Decision) -> str:
    """Tell a whole decision in one line: 'use 23 people. The fire service confirmed it. (anna, 6 January 2026)'."""
    signature = signature_words(decision)
    told = " ".join(stopped(words) for words in (choice_words(decision), shorten(decision.why, WHY_LIMIT)) if words)
    return f"{told} ({signature})" if signature else told


def state_words(standing: Standing) -> str:
    """Say in a sentence or two what the desk knows of a finding; '' for what nobody has looked at."""
    if standing.state is State.DECIDED and standing.decision:
        return f"Decided: {decision_words(standing.decision)}"
    why = shorten(standing.why, WHY_LIMIT)
    if standing.state is State.NEW:
        return stopped(capitalised(why))
    word = capitalised(standing.state.value)
    told = stopped(
        f"{word}: {why}" if why and not why.lower().startswith(standing.state.value) else capitalised(why or word)
    )
    if standing.decision:
        return f"{told} It was decided: {decision_words(standing.decision)}"
    return told
