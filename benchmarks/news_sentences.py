"""How much of the figures of single news sentences is read: value, unit, bound or direction, and what is counted.

    python benchmarks/news_sentences.py [FILE.json] [--misses] [--half even|odd] [--plain]

FILE holds [{text, quantities: [{surface, value, change, unit, concept}]}]; without it, news_sentences.json beside this
file: our own sentences with part of their punctuation left out, labelled by somebody who had not seen the extractor.
--plain strips commas, hyphens and full stops inside each sentence first, as some collections of news do.

Figures are precision, recall and F1 over all quantities. A claim answers a quantity where the value is the same (a range
needs both ends); each claim answers one. The further figures ask for the value and one thing more:

unit      the words for the unit; a rate ("dollar per share") counts as part of it
bound     one of = > < ~ up down; "at least", "more than" are >, "up to", "under" are <, "about", "nearly" are ~
concept   complete: the same content words; overlap: one content word shared, or none on both sides

How a claim becomes such a quantity: a share in words ("one in five") is a fraction of one; words for numbers that nobody
counted ("dozens") stand for their one unit; an age is in years; a change in one word ("doubled") is no quantity. Claims of
dates, times of day, ordinals, names and roles are left out.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from crosscheck import Article
from crosscheck.extraction.extract import extract
from crosscheck.language.lexicon import word_set
from crosscheck.model import Claim
from crosscheck.values import Quantity

KINDS = frozenset({"count", "percent", "money", "measure", "age"})
BOUNDS = {
    "exact": "=",
    "between": "=",
    "about": "~",
    "at_least": ">",
    "more_than": ">",
    "at_most": "<",
    "less_than": "<",
}
UNITS = {
    "%": "percent", "points": "percentage point", "basis points": "basis point", "USD": "dollar", "EUR": "euro",
    "GBP": "pound sterling", "JPY": "yen", "CHF": "swiss franc", "DKK": "krone", "NOK": "krone", "SEK": "krona",
    "¢": "cent", "km": "kilometre", "m": "metre", "cm": "centimetre", "mm": "millimetre", "mi": "mile", "yd": "yard",
    "ft": "foot", "in": "inch", "ly": "light year", "ha": "hectare", "ac": "acre", "km²": "square kilometre",
    "l": "litre", "kg": "kilogram", "g": "gram", "t": "tonne", "lb": "pound", "oz": "ounce", "bbl": "barrel",
    "mph": "mile per hour", "km/h": "kilometre per hour", "km/s": "kilometre per second", "mpg": "mile per gallon",
    "°C": "degree celsius", "°": "degree", "s": "second", "min": "minute", "h": "hour", "d": "day", "wk": "week",
    "mo": "month", "y": "year", "yr": "year", "hp": "horsepower", "MW": "megawatt", "GHz": "gigahertz",
    "Wh": "watt hour", "GB": "gigabyte", "TB": "terabyte", "bit": "bit", "MP": "megapixel", "Mbit/s": "megabit per second", "Mbps": "megabit per second", "hr": "hour", "sec": "second", "times": "", "kilo": "kilogram",
    "lb ft": "pound foot", "lbf·ft": "pound foot", "ppm": "part per million", "Wh/kg": "watt hour per kilogram",
    "mmbtu": "million british thermal unit", "oz t": "ounce", "t/ha": "tonne per hectare", "℃": "degree celsius", "px": "pixel",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Read:
    """A quantity as labelled or as read. numbers: one value or both ends of a range."""

    surface: str
    numbers: tuple[Decimal, ...]
    bound: str
    unit: str
    concept: str
    least: Decimal | None = None


def labelled(asked: dict[str, Any]) -> Read:
    """Wrap one label."""
    value = asked["value"]
    numbers = tuple(Decimal(repr(end)) for end in (value if isinstance(value, list) else [value]))
    return Read(asked["surface"], numbers, asked["change"], asked["unit"], asked["concept"])


def read_claim(claim: Claim, text: str) -> Read | None:
    """Give a claim as a quantity of this benchmark; None where it has none."""
    value = claim.value
    if claim.kind not in KINDS or not isinstance(value, Quantity):
        return None
    unit, numbers = unit_words(claim, value), value.numbers
    if value.unit == "%" and not has_percent_sign(claim):
        unit, numbers = "", tuple(number / 100 for number in numbers)
    if claim.kind == "count" and is_of_points(claim, text):
        unit = "point"
    bound = BOUNDS[str(value.hedge)]
    if bound == "=" and claim.subject.moved:
        bound = claim.subject.moved
    if bound == "~" and len(numbers) == 2 and numbers[0] != numbers[1]:  # "dozens": their one unit
        return Read(claim.surface, numbers[:1], bound, unit, claim.subject.counted, numbers[0] / 3)
    return Read(claim.surface, numbers, bound, unit, claim.subject.counted)


def is_of_points(claim: Claim, text: str) -> bool:
    """Say whether a figure is in points of an index: "rose 41 points", no points of a game."""
    return bool(re.match(r"\W?points?\b", text[claim.end :])) and "point" not in claim.subject.counted


def unit_words(claim: Claim, value: Quantity) -> str:
    """Give the words for a unit and its rate."""
    if claim.kind == "age":
        return value.unit or "year"
    cents = value.unit in {"USD", "EUR"} and re.search(r"\bcents?\b|¢", claim.surface) is not None
    unit = "cent" if cents else UNITS.get(value.unit, value.unit)
    _, _, rate = value.dimension.partition("/")
    rate = " per ".join(UNITS.get(part, part) for part in rate.split("/"))
    return f"{unit} per {rate}".strip() if rate else unit


def has_percent_sign(claim: Claim) -> bool:
    """Say whether a share is told in hundredths."""
    words = re.findall(r"\w+|[^\w\s]", claim.surface.lower())
    return "cent" in words or "percentage" in words or bool(word_set("rates", "percent", "words") & set(words))


def content(words: str) -> frozenset[str]:
    """Give the content words of a phrase, without plural endings of names (Chinas) and function words."""
    found = re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*", words.lower().replace("&", "n"))
    return frozenset(word.removesuffix("'s").removesuffix("’s") for word in found) - word_set("function", "words")


def is_same(asked: Read, found: Read) -> bool:
    """Say whether two quantities have one value; cents may be told in dollars."""
    if found.least is not None:
        return len(asked.numbers) == 1 and found.least <= asked.numbers[0] <= found.numbers[0]
    if len(asked.numbers) != len(found.numbers):
        return False
    scales = (Decimal(1), Decimal(100)) if found.unit.startswith("cent") else (Decimal(1),)
    return any(all(near(a, b * scale) for a, b in zip(asked.numbers, found.numbers, strict=True)) for scale in scales)


def near(a: Decimal, b: Decimal) -> bool:
    """Say whether two numbers are one but for the digits of a third."""
    return abs(a - b) <= abs(a) / 200 if a else not b


def pair_up(asked: list[Read], found: list[Read]) -> list[tuple[Read, Read | None]]:
    """Give each label the claim of its value, the one with its surface first, each claim once."""
    left = list(found)
    pairs: list[tuple[Read, Read | None]] = []
    for label in asked:
        fits = [claim for claim in left if is_same(label, claim)]
        best = min(fits, key=lambda claim: (label.surface not in claim.surface, claim.unit != label.unit), default=None)
        if best is not None:
            left.remove(best)
        pairs.append((label, best))
    return pairs


MARKS = ("value", "unit", "bound", "complete", "overlap")


def marks_of(label: Read, claim: Read | None) -> tuple[bool, ...]:
    """Judge one label: value, unit, bound, complete and overlapping concept."""
    if claim is None:
        return (False,) * len(MARKS)
    a, b = content(label.concept), content(claim.concept)
    return (True, label.unit == claim.unit, label.bound == claim.bound, a == b, bool(a & b) or a == b)


def strip_marks(text: str) -> str:
    """Take hyphens, commas outside figures and inner full stops out of a sentence."""
    text = re.sub(r"(?<=[^\W\d_])-(?=\w)|(?<=\w)-(?=[^\W\d_])", " ", text)
    return re.sub(r",(?!\d)|[;:()\"]|\.$", "", text)


def judge(stories: list[dict[str, Any]], *, show: bool, plain: bool) -> tuple[list[int], int, int]:
    """Judge all sentences; gives the right ones by mark, the labels and the claims."""
    right, asked_all, found_all = [0] * len(MARKS), 0, 0
    for story in stories:
        text = strip_marks(story["text"]) if plain else story["text"]
        claims, _, _ = extract(Article(id="s", text=text, published="2024-03-12"))
        found = [read for claim in claims if (read := read_claim(claim, text)) is not None]
        asked = [labelled(quantity) for quantity in story["quantities"]]
        pairs = pair_up(asked, found)
        asked_all, found_all = asked_all + len(asked), found_all + len(found)
        lines = []
        for label, claim in pairs:
            marks = marks_of(label, claim)
            right = [count + mark for count, mark in zip(right, marks, strict=True)]
            if not all(marks):
                missed = " ".join(name for name, mark in zip(MARKS, marks, strict=True) if not mark)
                lines.append(f"    [{missed}] wants {shown(label)}; read {shown(claim) if claim else 'nothing'}")
        used = [claim for _, claim in pairs if claim is not None]
        lines += [f"    [one too many] {shown(claim)}" for claim in found if not any(claim is one for one in used)]
        if show and lines:
            print("\n".join([text, *lines]))
    return right, asked_all, found_all


def shown(read: Read) -> str:
    """Write a quantity in one line."""
    numbers = "..".join(format(number, "f")[:12] for number in read.numbers)
    return f"{read.surface!r} {read.bound}{numbers} {read.unit!r} of {read.concept!r}"


def main(path: Path, half: str, *, show: bool, plain: bool) -> None:
    """Print the figures of one file."""
    stories = json.loads(path.read_text(encoding="utf-8"))
    if half:
        stories = stories[0 if half == "even" else 1 :: 2]
    right, asked, found = judge(stories, show=show, plain=plain)
    print(f"{len(stories)} sentences, {asked} quantities, {found} read")
    for name, count in zip(MARKS, right, strict=True):
        precision, recall, f1 = count / max(1, found), count / max(1, asked), 2 * count / max(1, asked + found)
        label = {"value": "value", "complete": "value + whole concept", "overlap": "value + part of concept"}
        print(f"{label.get(name, f'value + {name}'):24} P {precision:6.1%}  R {recall:6.1%}  F1 {f1:6.1%}")


if __name__ == "__main__":
    arguments = sys.argv[1:]
    chosen = arguments[arguments.index("--half") + 1] if "--half" in arguments else ""
    files = [name for name in arguments if not name.startswith("--") and name != chosen]
    main(
        Path(files[0]) if files else Path(__file__).with_name("news_sentences.json"), chosen,
        show="--misses" in arguments, plain="--plain" in arguments,
    )  # fmt: skip
