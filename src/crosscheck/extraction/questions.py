"""The question that a cluster of claims answers, for people: short, grammatical, and never more than is known."""

from __future__ import annotations

from crosscheck.language.lexicon import first_class, load_lexicon, word_set
from crosscheck.model import Claim
from crosscheck.values import Quantity


def words_of(claim: Claim) -> str:
    """Give the counted phrase in lower case where it is no name, '' when unknown."""
    counted = " ".join(claim.subject.counted.split())
    return counted if any(word[:1].isupper() for word in counted.split()[1:]) else counted[:1].lower() + counted[1:]


def event_words(claim: Claim) -> str:
    """Give the participle of an event class: 'die' -> 'killed'; '' where none reads well."""
    return str(load_lexicon("questions")["participles"].get(claim.subject.event, ""))


def stands_for_people(claim: Claim, word: str) -> bool:
    """Say whether a word for a figure, or a participle, stands where people are counted."""
    if word in word_set("phrases", "casualties", "words"):
        return True
    gauges = word_set("tolls", "gauges", "words") | word_set("tolls", "tolls", "words")
    return "people" in claim.subject.classes and word in gauges | word_set("tolls", "counts", "words")


def ask_count(claim: Claim) -> str:
    """Ask for a count: "How many migrants were killed?"."""
    noun = words_of(claim) or ("people" if "people" in claim.subject.classes else "")
    noun = noun.removeprefix("number of ")
    done = event_words(claim)
    last = noun.split()[-1].lower() if noun else ""
    if done and stands_for_people(claim, last):
        noun = "people"  # "the death toll", "the number of dead", "the wounded"
    elif first_class("events", "events").get(last) == claim.subject.event:
        done = ""  # "infections" were infected, "arrests" arrested: the noun says so itself
    if not noun:
        return f"How many were {done}?" if done else f"What does “{claim.surface}” count?"
    return f"How many {noun} were {done}?" if done else f"How many {noun}?"


def ask_percent(claim: Claim) -> str:
    """Ask for a share: "What share of National Guard members?"."""
    noun = words_of(claim)
    moved = isinstance(claim.value, Quantity) and claim.value.dimension.startswith("change")
    if moved:
        return f"By how much did it change: {noun}?" if noun else "By what share did it change?"
    return f"What share of {noun}?" if noun else "What share is given?"


def ask_money(claim: Claim) -> str:
    """Ask for a sum: "How much money for the reward?"."""
    noun = words_of(claim)
    return f"How much money: {noun}?" if noun else "How much money is it about?"


def ask_measure(claim: Claim) -> str:
    """Ask for a measure by its dimension: "What is the magnitude?", "How long is the term?"."""
    value = claim.value
    dimension = value.dimension.removeprefix("change:") if isinstance(value, Quantity) else ""
    noun = words_of(claim)
    lead = load_lexicon("questions")["measures"].get(dimension, "How much is it")
    return f"{lead}: {noun}?" if noun else f"{lead}?"


def ask_age(claim: Claim) -> str:
    """Ask for an age: "How old is Jane Roe?"."""
    return f"How old is {claim.subject.names[0].title()}?" if claim.subject.names else "How old is the person?"


def ask_ordinal(claim: Claim) -> str:
    """Ask for a rank: "Which round?"."""
    noun = words_of(claim)
    return f"Which {noun} in order?" if noun else "Which one in order?"
