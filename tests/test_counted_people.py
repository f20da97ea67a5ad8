"""Whom a count is of and what befell them: tolls told away from their noun, nouns that denote people, senses of events."""

from __future__ import annotations

import pytest

from crosscheck.extraction.extract import extract
from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.persons import classes_of, is_person
from crosscheck.matching.gate import counted_apart, never_one, why_no_rivals
from crosscheck.model import Article, Claim


def counts(text: str) -> list[Claim]:
    """Give the counts of a text."""
    return [claim for claim in extract(Article(id="a", text=text, published="2024-03-12"))[0] if claim.kind == "count"]


def count(text: str) -> Claim:
    """Give the only count of a text."""
    (found,) = counts(text)
    return found


# text, what is counted, its widest class, its event
TOLLS = [
    ("The death toll rose to 24.", "death toll", "people", "die"),
    ("The toll from the quake has since climbed to 2,110.", "toll", "people", "die"),
    ("The injury toll jumped to 90.", "injury toll", "people", "hurt"),
    ("Officials put the number of dead at 154.", "dead", "people", "die"),
    ("The number of dead had risen to 61 by Sunday.", "dead", "people", "die"),
    ("The number of people killed in the blasts reached 19.", "people", "people", "die"),
    ("The number of people still missing dropped to 16.", "people", "people", "miss"),
    ("The number of displaced in the north rose to 45,000.", "displaced", "people", "displace"),
    ("The count of the missing fell to 19.", "missing", "people", "miss"),
    ("The ministry listed the missing at 48.", "missing", "people", "miss"),
    ("The injured stood at 261.", "injured", "people", "hurt"),
    ("The number of deaths was revised upward to 17.", "deaths", "people", "die"),
    ("The body count reached 40.", "body count", "people", "die"),
    ("Divers brought up 23 bodies.", "bodies", "people", "die"),
    ("The case count passed 1,200.", "case count", "cases", ""),
    ("That brought the number of confirmed cases to 565.", "confirmed cases", "cases", "infect"),
    ("The number of seats held by the party dropped to 41.", "seats", "seats", "hold"),
    ("The number of flights cancelled rose to 94.", "flights", "flights", "suspend"),
    ("The quake took 23 lives.", "", "people", "die"),
    ("A first contingent of 300 landed.", "first contingent", "people", ""),
    ("The raid raised the number in custody to 13.", "number", "people", "arrest"),
    ("The death toll in Wednesday night's collision at Merrin rose to 31.", "death toll", "people", "die"),
    ("The death toll in the Harlow collision, the worst in years, rose to 31.", "death toll", "people", "die"),
    ("The number of dead in the Harlow collision rose to 31.", "dead", "people", "die"),
    ("The number of dead from the floods reached 214.", "dead", "people", "die"),
    ("The number of known dead rose to 31.", "dead", "people", "die"),
    ("The number of injured in the collision at Merrin stood at 50.", "injured", "people", "hurt"),
    ("The number of missing after the storm fell to 12.", "missing", "people", "miss"),
    ("At least 50 reported injured in the collision.", "injured", "people", "hurt"),
    ("Fifty reported killed in the Harlow valley.", "killed", "people", "die"),
    ("Police said 50 reported missing.", "missing", "people", "miss"),
]


@pytest.mark.parametrize(("text", "counted", "widest", "event"), TOLLS)
def test_toll_away_from_its_noun(text, counted, widest, event):
    """A toll, a number or a casualty word before a verb of level or change says who is counted and what befell them."""
    subject = count(text).subject
    assert (subject.counted, subject.classes[-1], subject.event) == (counted, widest, event)


NOBODY = [
    ("The tally is now 38.", "tally"),
    ("Their figure was 48.", "figure"),
    ("Analysts lowered their estimate to 300.", "estimate"),
    ("A group of nine was seen.", "group"),
]


@pytest.mark.parametrize(("text", "counted"), NOBODY)
def test_gauge_alone_names_nothing(text, counted):
    """A tally, a figure or a group by itself is shown and parts no two counts."""
    subject = count(text).subject
    assert (subject.counted, subject.head, subject.classes) == (counted, "", ())


def test_regulatory_bodies_are_no_dead():
    """A body that governs is nobody's corpse."""
    assert count("The letter was signed by 12 regulatory bodies.").subject.classes == ("bodies",)


def test_pronoun_of_people_takes_no_thing():
    """Who was killed is not counted in craters, though these stand nearest before."""
    assert [claim.subject.classes for claim in counts("The bombs left 30 craters. 65 of them were killed.")] == [
        (), ("people",),
    ]  # fmt: skip


PERSONS = [
    "astronauts", "billionaires", "tourers", "programmers", "pianists", "belgians", "nominees", "oarsmen",
    "orphans", "swedes",
]  # fmt: skip


@pytest.mark.parametrize("word", PERSONS)
def test_persons(word):
    """Nouns of those who do something denote people."""
    assert is_person(word)
    assert classes_of(word)[-1] == "people"


NO_PERSONS = [
    "pair", "trainers", "computers", "containers", "reactors", "committees", "wrists", "towers", "specimen",
    "orders", "lenders",
]  # fmt: skip


@pytest.mark.parametrize("word", NO_PERSONS)
def test_no_persons(word):
    """Things and companies with the same endings are no people."""
    assert "people" not in classes_of(word)


# two nouns, whether two different figures of them are apart, whether one figure of both is
NOUNS = [
    ("miners", "workers", False, False),
    ("miners", "men", False, False),
    ("miners", "people", False, False),
    ("tourers", "people", False, False),
    ("assailants", "men", False, False),
    ("sailors", "seafarers", False, False),
    ("students", "schoolgirls", False, False),
    ("employees", "jobs", False, False),
    ("pianists", "singers", True, False),
    ("migrants", "children", True, False),
    ("prisoners", "women", True, False),
    ("women", "men", True, True),
    ("children", "adults", True, True),
    ("soldiers", "civilians", True, True),
    ("officers", "protesters", True, True),
    ("tents", "soldiers", True, True),
]


@pytest.mark.parametrize(("one", "other", "rivals", "equal"), NOUNS)
def test_nouns_apart(one, other, rivals, equal):
    """A wide noun for people parts nobody; two narrow ones part figures that differ, and equal ones only where exclusive."""
    left, right, same = (
        count(f"There were {told} in the hall.") for told in (f"12 {one}", f"14 {other}", f"12 {other}")
    )
    assert (counted_apart(left, right), counted_apart(right, left)) == (rivals, rivals)
    assert (never_one(left, same), never_one(same, left)) == (equal, equal)


def test_killed_are_not_injured():
    """One number of killed and of injured is two counts; of nine who arrived and nine who were buried it may be one."""
    killed, hurt = count("The blast killed nine people."), count("The blast injured nine people.")
    assert why_no_rivals(killed, hurt) == "another thing happened to them"
    assert not why_no_rivals(count("Nine tourists arrived."), count("The avalanche buried nine people."))


SENSES = [
    ("The typhoon hit 40 towns.", "occur"),
    ("The earthquake struck 12 villages.", "occur"),
    ("Air strikes during the storm hit 12 villages.", "attack"),
    ("Nurses at 12 clinics went on strike.", "walkout"),
    ("The firm launched 12 phones.", "begin"),
    ("The army launched 12 missiles.", "attack"),
    ("The airline fired 120 employees.", "dismiss"),
    ("Gunmen opened fire on 12 villagers.", "attack"),
    ("The champion landed 30 left hooks.", ""),
    ("The champion won 50 fights.", "score"),
    ("The party won 50 seats.", "vote"),
    ("Customs seized 40 kilos of cocaine in 12 crates.", "seize"),
    ("The storm claimed 12 lives.", "die"),
    ("The group claimed 12 ships.", ""),
]


@pytest.mark.parametrize(("text", "event"), SENSES)
def test_senses_of_events(text, event):
    """An event word means what the words round it make of it."""
    assert event in (counts(text)[-1].subject.events or ("",))


def test_lists_agree():
    """Every class that the tables of nouns name has words, and every sense means a class of events or none."""
    nouns = load_lexicon("nouns")
    named = {label for parts in nouns["wider"].values() for label in parts} | set(nouns["wider"])
    named |= {label for group in nouns["exclusive"].values() for label in group}
    named |= {label for pair in nouns["meets"]["pairs"] for label in pair}
    assert named <= set(nouns["classes"])
    events = load_lexicon("events")["events"]
    known = {word for words in events.values() for word in words}
    for sense in load_lexicon("senses")["sense"]:
        assert sense["means"] in {"", "poll", "gain", *events}, sense
        assert any(word in known for word in sense["words"]), sense
    assert not word_set("persons", "words") & word_set("persons", "not")
