"""What the rules may ask about the story: when each article appeared and which articles share a voice."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

from crosscheck.extraction.scope import WHOLE
from crosscheck.language.lexicon import word_set
from crosscheck.language.names_words import fold
from crosscheck.language.numerals import HYPHENS
from crosscheck.language.passage import published_interval
from crosscheck.language.stem import stem
from crosscheck.matching.heirs import successors
from crosscheck.model import Article, Claim
from crosscheck.values import Name, Quantity, Role, plain

STAMP = re.compile(r"(?:\d{4},?(?: at)?|[@|])\s*$")
WORD = re.compile(r"\w+")
# "The 32-year-old" and "she is 32" speak of the one named last, a sentence or two before.
POINTING = re.compile(r"\b(?:the|he is|she is|he was|she was|who is|who was) $", re.IGNORECASE)
NAMED_NEXT = re.compile(r"[\s,]*(?:[a-z-]+[\s,]+){0,2}((?:[A-Z][\w'’-]+ ?)+)")
# "Roe was held; his two cousins, 17 and 22, were not": the ages are not his.
SEVERAL = re.compile(r"\b[a-z-]+s, (?:aged )?(?:\d+(?:,|,? and) )*$")
BACK = 300
# "Roe met a 34-year-old diver": whoever that is, it is not Roe.
SOMEBODY = re.compile(r"\b(?:an?|another|one|the other) $", re.IGNORECASE)
# "Roe, a 34-year-old diver, was held": that is Roe.
BESIDE = re.compile(r"([^\W\d_][\w'’-]+), (?:an?|the) $")
AMONG = re.compile(r"(?: [\w']+){0,3} among (?:the )?(\w+)", re.IGNORECASE)
IN_ZONE = re.compile(r"\b(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|PST|PDT|JST|IST)(?: on)?,? $")
# "29 people are still being treated"
BEING = re.compile(r"(?: \w+){0,3} (?:are|were|is|was)(?: \w+)? being (\w+)", re.IGNORECASE)
# "According to Poe, a 31-year-old man was killed": that is not Poe
AS_SOURCE = re.compile(r"\baccording to [^,.;]*, (?:an?|the) $", re.IGNORECASE)
# Characters from one date to the next in "late Saturday and early Sunday".
TOGETHER = 25
# Characters round "with 71 percent of stations counted" in which a figure is of that count: a sentence or two.
ASIDE = 300
# Characters before a value in which a word of change is its own.
NEAR = 60
# Things are told apart by how long or heavy they are, or how much they hold; by nothing else that is measured.
NAMING = frozenset({"length", "mass", "volume", "data", "power"})


@cache
def stems_of(sort: str) -> frozenset[str]:
    """Give the stems of the nouns of a sort."""
    return frozenset(stem(noun) for noun in word_set("rivals", f"{sort}_nouns"))


@cache
def counting_cue() -> re.Pattern[str]:
    """Find "with 71 percent of stations tallied", "partial results", "exit polls": such figures are not the last."""
    wholes, ends, partial, results, plain, arriving = (
        "|".join(sorted(word_set("rivals", "counting", name)))
        for name in ("wholes", "ends", "partial", "results", "plain", "arriving")
    )
    return re.compile(
        rf"\b(?:of (?:\w+ ){{0,2}}(?:{wholes})(?: \w+)? (?:{ends})|(?:{partial}) (?:\w+ )?(?:{results})|{plain}|"
        rf"(?:{results}) (?:\w+ ){{0,2}}(?:in|from|for) [\w,.]+ (?:out )?of (?:the |its |all )?[\w,.]+ (?:{wholes})|"
        rf"(?:{results}|{wholes}) (?:\w+ )?(?:{arriving}) in|of the (?:{wholes}) in(?=[,.;]))\b",
        re.IGNORECASE,
    )


@cache
def outage_cue() -> re.Pattern[str]:
    """Find words of a failure of power, water, phones or the net: "was offline", "without electricity"."""
    cues = "|".join(sorted(word_set("rivals", "outages", "cues")))
    return re.compile(rf"\b(?:{cues})\b(?! (?:by |about |nearly |some |more than )?[\d.])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Story:
    """One story's articles as the rules see them.

    published: article id -> first and last day it can have appeared. voice: article id -> the id its voice goes by.
    """

    articles: dict[str, Article]
    published: dict[str, tuple[dt.date, dt.date] | None]
    voice: dict[str, str]
    texts: tuple[str, ...] = ()
    marks: dict[tuple[str, int], dict[str, frozenset[str]]] = field(default_factory=dict)
    people: frozenset[str] = frozenset()
    stated: dict[tuple[str, int, str, str], Claim] = field(default_factory=dict)
    former: frozenset[tuple[str, str, str]] = frozenset()
    called: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    counting: dict[str, tuple[int, ...]] = field(default_factory=dict)
    beside: dict[tuple[str, int, str], tuple[Claim, ...]] = field(default_factory=dict)
    hours: dict[tuple[str, int], frozenset[str]] = field(default_factory=dict)
    levels: dict[tuple[str, int], tuple[Claim, ...]] = field(default_factory=dict)

    def person_of(self, claim: Claim) -> str:
        """Give the last name of the nearest person in a claim's sentence who is not the one that says so, else ''."""
        names = (name.split()[-1] for name in claim.subject.names if name)
        return next((name for name in names if name in self.people and name not in claim.attribution.who.split()), "")

    def full_names(self, claim: Claim, last: str) -> frozenset[str]:
        """Give the full name nearest to a claim with a last name, else all that its article has."""
        near = [name for name in claim.subject.names if name.split()[1:] and name.split()[-1] == last]
        return frozenset(near[:1]) if near else self.called.get((claim.article, last), frozenset())

    def whose(self, claim: Claim) -> str:
        """Give the last name of the one whose age it is: the nearest in the sentence, else whom "the" points to."""
        text = self.articles[claim.article].text
        points = POINTING.search(text[max(0, claim.start - 8) : claim.start])
        is_named = self.is_named_next(text[claim.end : claim.end + 60])
        if points and not is_named:
            said = WORD.findall(text[max(0, claim.sentence.start - BACK) : claim.start].lower())
            return next((word for word in reversed(said) if word in self.people), "")
        before = text[max(0, claim.start - 80) : claim.start]
        beside = BESIDE.search(before)
        if beside and fold(beside.group(1)) in self.people and not AS_SOURCE.search(before):
            return fold(beside.group(1))
        nearest = next(iter(claim.subject.names), "")
        if SOMEBODY.search(text[max(0, claim.start - 9) : claim.start]) and not is_named:
            return ""
        if SEVERAL.search(text[max(claim.sentence.start, claim.start - 60) : claim.start]):
            return ""
        return nearest.split()[-1] if nearest else ""

    def is_named_next(self, after: str) -> bool:
        """Say whether a name follows an age: "34-year-old former mayor Ana Roe", not "the 34-year-old from Tarn"."""
        found = NAMED_NEXT.match(after)
        return found is not None and not self.people.isdisjoint(fold(found.group(1)).split())

    def is_attribute(self, claim: Claim) -> bool:
        """Say whether a value stands before its noun: "the 1,930-km river is to be dammed", "the 42-page suit"."""
        follows = self.articles[claim.article].text[claim.end : claim.end + 1]
        return claim.kind in {"measure", "count"} and ("-" in claim.surface or follows in HYPHENS)

    def is_of_votes(self, claim: Claim) -> bool:
        """Say whether a figure's sentence, or its noun, is of votes."""
        words = {word.removeprefix("+") for word in claim.context} | {claim.subject.head, *claim.subject.classes}
        return not stems_of("ballots").isdisjoint(words)

    def is_of_outage(self, claim: Claim) -> bool:
        """Say whether a figure stands close to words that tell of a failure: "was down", "without power"."""
        text = self.articles[claim.article].text
        near = text[max(claim.sentence.start, claim.start - NEAR) : min(claim.sentence.end, claim.end + 2 * NEAR)]
        return not claim.subject.moved and outage_cue().search(near) is not None

    def counts_on(self, claim: Claim) -> bool:
        """Say whether a share of votes is in an article of a count that is not over, or a number is told beside it."""
        cues = self.counting.get(claim.article, ())
        if claim.kind == "percent" or "seats" in claim.subject.classes:
            return bool(cues)
        return any(start - ASIDE <= claim.start <= start + ASIDE for start in cues)

    def is_being(self, claim: Claim) -> bool:
        """Say whether a count is of what is going on: "29 people are being treated", and fewer tomorrow."""
        text = self.articles[claim.article].text
        found = BEING.match(text[claim.end : min(claim.sentence.end, claim.end + NEAR)])
        return found is not None and found.group(1).lower() in word_set("rivals", "being")

    def is_so_far(self, claim: Claim) -> bool:
        """Say whether a value is told as what it has come to until now."""
        text = self.articles[claim.article].text
        near = text[max(claim.sentence.start, claim.start - NEAR) : min(claim.sentence.end, claim.end + NEAR)].lower()
        return any(cue in near for cue in word_set("rivals", "so_far"))

    def says_changed(self, claim: Claim) -> bool:
        """Say whether a word of change stands just before a claim: "was put off until Monday", "raised to 415"."""
        text = self.articles[claim.article].text
        words = WORD.findall(text[max(claim.sentence.start, claim.start - NEAR) : claim.start].lower())
        if words[-1:] == ["to"] and not word_set("scope", "former", "moves").isdisjoint(words):
            return True  # "rose to 24", "cut its figure for the quarter to 1.69 billion"
        after = WORD.findall(text[claim.end : min(claim.sentence.end, claim.end + NEAR)].lower())
        than = after.index("than") if "than" in after else len(after)
        rest = WORD.findall(text[claim.end : min(claim.sentence.end, claim.end + ASIDE)].lower())
        if any(
            one in word_set("rivals", "revising")
            and not word_set("rivals", "estimates").isdisjoint(rest[at + 1 : at + 4])
            for at, one in enumerate(rest)
        ):
            return True  # "will cost $2.3 billion, it said, raising the estimate it gave in May"
        outdated = word_set("rivals", "outdated")
        return not word_set("rivals", "changed").isdisjoint(words) or not outdated.isdisjoint(after[than : than + 4])

    def states(self, claim: Claim, number: Decimal) -> bool:
        """Say whether a claim's sentence states a number too, as a count."""
        return (claim.article, claim.sentence.start, "count", plain(number)) in self.stated

    def has_beside(self, claim: Claim, other: Claim) -> bool:
        """Say whether a claim's sentence states another's value too: a day just beside it, a share of its noun."""
        found = self.stated.get((claim.article, claim.sentence.start, other.kind, other.value.stated))
        if found is None:
            return False
        if claim.kind in {"date", "time"}:
            # "arrested on Tuesday, the minister said Wednesday": only days told together are of one happening
            return abs(found.start - claim.start) <= TOGETHER
        if (other.article, other.sentence.start, other.kind, claim.value.stated) in self.stated:
            return True  # both sentences state both
        # "inflation was 7.4 percent while wages grew 5.1 percent" says nothing of an inflation of 5.1 percent
        return claim.kind != "percent" or found.subject.head == other.subject.head != ""

    def states_beside(self, claim: Claim, other: Claim) -> bool:
        """Say whether a claim's sentence states another claim's value as what was before: "cut from eleven to nine"."""
        found = self.stated.get((claim.article, claim.sentence.start, other.kind, other.value.stated))
        text = self.articles[claim.article].text
        words = WORD.findall(text[max(0, found.start - NEAR) : found.start].lower())[-3:] if found is not None else []
        return not word_set("rivals", "before").isdisjoint(words)

    def gives_up(self, claim: Claim, other: Claim) -> bool:
        """Say whether a claim took the place of another claim's value in its sentence: "raised from 12 to 15"."""
        return (claim.id, other.kind, other.value.stated) in self.former

    def follows_date(self, claim: Claim) -> bool:
        """Say whether a clock time follows a year or a rule: "November 30, 2009 at 02:22 pm", "Nov 14 | 12:35 pm"."""
        before = self.articles[claim.article].text[max(0, claim.start - 12) : claim.start]
        return STAMP.search(before) is not None

    def bases_of(self, claim: Claim) -> frozenset[str]:
        """Say whether a sum is told "with" tax or "without", by the words close to it."""
        text = self.articles[claim.article].text
        near = text[max(claim.sentence.start, claim.start - NEAR) : min(claim.sentence.end, claim.end + NEAR)].lower()
        return frozenset(
            basis for basis in ("with", "without") if any(cue in near for cue in word_set("scope", "basis", basis))
        )

    def tell_levels(self, left: Claim, right: Claim) -> bool:
        """Say whether the sentences of two dates measure one thing in one unit, and never say the same of it."""
        here, there = (self.levels.get((claim.article, claim.sentence.start), ()) for claim in (left, right))
        if {one.value.stated for one in here} & {one.value.stated for one in there}:
            return False
        return any(a.value.unit == b.value.unit and a.subject.head == b.subject.head != "" for a in here for b in there)

    def of_two_hours(self, left: Claim, right: Claim) -> bool:
        """Say whether the sentences of two figures tell other hours of the day."""
        here, there = (self.hours.get((claim.article, claim.sentence.start), frozenset()) for claim in (left, right))
        return bool(here) and bool(there) and here.isdisjoint(there)

    def of_two_groups(self, left: Claim, right: Claim) -> bool:
        """Say whether two figures are told of different groups: "85 percent among drivers", "among cleaners"."""
        here, there = (
            AMONG.match(self.articles[claim.article].text[claim.end : min(claim.sentence.end, claim.end + NEAR)])
            for claim in (left, right)
        )
        return (here and here.group(1).lower()) != (there and there.group(1).lower())

    def is_in_zone(self, claim: Claim) -> bool:
        """Say whether a day is told in another zone: "at 2:40 a.m. (1840 GMT on Wednesday)"."""
        before = self.articles[claim.article].text[max(0, claim.start - 12) : claim.start]
        return IN_ZONE.search(before) is not None

    def shares_person(self, left: Claim, right: Claim) -> bool:
        """Say whether one person stands in the sentences of both claims, and has no other figure of the kind there."""
        a, b = (
            ({name.split()[-1] for name in claim.subject.names if name} & self.people) - self.taken_beside(claim)
            for claim in (left, right)
        )
        return bool(a & b)

    def taken_beside(self, claim: Claim) -> frozenset[str]:
        """Give the people whose own figure stands beside a claim: "Roe won 34 seats, against 19 for Ana Poe"."""
        own = self.person_of(claim)
        beside = self.beside.get((claim.article, claim.sentence.start, claim.kind), ())
        return frozenset(name for other in beside if other is not claim and (name := self.person_of(other)) != own)

    def whole_before(self, claim: Claim) -> Decimal | None:
        """Give the largest count that stands before a part in its sentence, None for none."""
        beside = self.beside.get((claim.article, claim.sentence.start, claim.kind), ())
        before = [
            other.value.numbers[-1]
            for other in beside
            if other.start < claim.start and isinstance(other.value, Quantity)
        ]
        return max(before, default=None)

    def marks_of(self, claim: Claim) -> dict[str, frozenset[str]]:
        """Give the sizes that stand as names in a claim's sentence, unit -> numbers: "13-inch", but not the claim."""
        marks = self.marks.get((claim.article, claim.sentence.start), {})
        own = {claim.value.stated} if "-" in claim.surface else set()
        return {unit: names - own for unit, names in marks.items() if names - own}

    def tells_apart(self, some: set[str], others: set[str]) -> bool:
        """Say whether one article names a place of each: what it keeps apart is not one place under two names."""
        if WHOLE in some or WHOLE in others:
            return True
        return any(any(a in text for a in some) and any(b in text for b in others) for text in self.texts)

    def is_later(self, left: Claim, right: Claim) -> bool:
        """Say whether the right claim's article certainly appeared after the left one's."""
        a, b = self.published.get(left.article), self.published.get(right.article)
        return a is not None and b is not None and a[1] < b[0]


def read_marks(claims: Iterable[Claim]) -> dict[tuple[str, int], dict[str, frozenset[str]]]:
    """Collect the lengths written with a hyphen before a noun, by sentence."""
    found: dict[tuple[str, int], dict[str, frozenset[str]]] = {}
    for claim in claims:
        value = claim.value
        if isinstance(value, Quantity) and value.dimension in NAMING and "-" in claim.surface:
            marks = found.setdefault((claim.article, claim.sentence.start), {})
            marks[value.unit] = marks.get(value.unit, frozenset()) | {value.stated}
    return found


def read_story(articles: Sequence[Article], copies: Sequence[tuple[str, ...]], claims: Sequence[Claim] = ()) -> Story:
    """Collect publication intervals and voices."""
    voice = {article.id: article.id for article in articles}
    heirs = successors(claims)
    for group in copies:
        voice.update(dict.fromkeys(group, group[0]))
    return Story(
        {article.id: article for article in articles},
        {article.id: published_interval(article.published) for article in articles},
        voice,
        tuple(article.text.lower() for article in articles),
        read_marks(claims),
        frozenset(
            claim.value.stated.split()[-1]
            for claim in claims
            if isinstance(claim.value, Name) and not claim.value.acronym and claim.value.stated
        ),
        {(claim.article, claim.sentence.start, claim.kind, claim.value.stated): claim for claim in claims},
        frozenset((heirs[old.id].id, old.kind, old.value.stated) for old in claims if old.id in heirs),
        read_called(claims),
        {article.id: tuple(cue.start() for cue in counting_cue().finditer(article.text)) for article in articles},
        read_beside(claims),
        {(c.article, c.sentence.start): frozenset({c.value.stated}) for c in claims if c.kind == "time"},
        read_levels(claims),
    )


def read_levels(claims: Iterable[Claim]) -> dict[tuple[str, int], tuple[Claim, ...]]:
    """Collect the measures and shares of each sentence."""
    found: dict[tuple[str, int], tuple[Claim, ...]] = {}
    for claim in claims:
        if claim.kind in {"measure", "percent"}:
            key = claim.article, claim.sentence.start
            found[key] = (*found.get(key, ()), claim)
    return found


def read_beside(claims: Iterable[Claim]) -> dict[tuple[str, int, str], tuple[Claim, ...]]:
    """Collect the claims of one kind that share a sentence."""
    found: dict[tuple[str, int, str], tuple[Claim, ...]] = {}
    for claim in claims:
        key = claim.article, claim.sentence.start, claim.kind
        found[key] = (*found.get(key, ()), claim)
    return {key: several for key, several in found.items() if len(several) > 1}


def read_called(claims: Iterable[Claim]) -> dict[tuple[str, str], frozenset[str]]:
    """Collect the full names of people, by article and last name."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for claim in claims:
        value = claim.value
        person = value.person if isinstance(value, Role) else value.stated if isinstance(value, Name) else ""
        if " " in person and not (isinstance(value, Name) and value.acronym):
            key = claim.article, person.split()[-1]
            found[key] = found.get(key, frozenset()) | {person}
    return found
