"""The words that dates are made of, looked up token by token inside one sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from crosscheck.language.days import Period
from crosscheck.language.lexicon import load_lexicon
from crosscheck.language.timex_partial import Reading, Signs
from crosscheck.language.tokens import Tokens, tokenise
from crosscheck.values import Hedge

HYPHENS = frozenset("-–—‐‑")
SUFFIXES = frozenset({"st", "nd", "rd", "th"})
Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """dates.toml, ready for look-ups. months: long names; any_months: with abbreviations. cues: the sets of [cues]."""

    months: dict[str, int]
    any_months: dict[str, int]
    weekdays: dict[str, int]
    any_weekdays: dict[str, int]
    seasons: dict[str, int]
    units: dict[str, str]
    steps: dict[str, int]
    counts: dict[str, tuple[int, int]]
    parts: dict[str, str]
    decades: dict[str, int]
    numbers: dict[str, int]
    tens: dict[str, int]
    ordinals: dict[str, int]
    day_parts: frozenset[str]
    cues: dict[str, frozenset[str]]
    date_follows: tuple[str, ...]
    spoken: dict[str, int]
    spoken_phrases: Phrases
    feast_phrases: Phrases


@cache
def vocabulary() -> Vocabulary:
    """Read the word lists once."""
    dates, numbers = load_lexicon("dates"), load_lexicon("numbers")
    ordinals = {word: int(value) for word, value in numbers["ordinals"].items() if int(value) == value}
    feasts = [name for table in dates["feasts"].values() for name in table]
    not_dates = {f"not_{key}": frozenset(words) for key, words in dates["not_dates"].items()}
    return Vocabulary(
        months=dates["months"],
        any_months=dates["months"] | dates["months_short"],
        weekdays=dates["weekdays"],
        any_weekdays=dates["weekdays"] | dates["weekdays_short"],
        seasons=dates["seasons"],
        units=dates["units"],
        steps=dates["steps"],
        counts={word: (low, high) for word, (low, high) in dates["counts"].items()},
        parts=dates["parts"],
        decades=dates["decade_words"],
        numbers=numbers["small"],
        tens=numbers["tens"],
        ordinals=ordinals,
        day_parts=frozenset(dates["day_parts"]["words"]),
        cues={key: frozenset(words) for key, words in dates["cues"].items()} | not_dates,
        date_follows=tuple(dates["after_day"]["words"]),
        spoken=dates["spoken_days"],
        spoken_phrases=phrase_table(dates["spoken_days"]),
        feast_phrases=phrase_table(feasts),
    )


def phrase_table(phrases: list[str] | dict[str, int]) -> Phrases:
    """Group phrases by their first token, the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase in phrases:
        lower = tokenise(phrase).lower
        table.setdefault(lower[0], []).append((lower, phrase))
    return {first: tuple(sorted(rest, key=lambda entry: -len(entry[0]))) for first, rest in table.items()}


@dataclass(frozen=True, slots=True)
class Named:
    """A period the text has named: its sentence and first token, and whether the words themselves gave its year."""

    sentence: int
    token: int
    period: Period
    is_told: bool


@dataclass(frozen=True, slots=True)
class Scan:
    """One sentence under the reader: half-open token run, and what was found before in the text.

    read: reads whatever date begins at a token. memory: the periods placed so far.
    signs: what the tokens say of the tenses, one record, filled when first asked for.
    """

    tokens: Tokens
    first: int
    last: int
    lexicon: Vocabulary
    read: Callable[[Scan, int], Reading | None]
    memory: list[Named]
    sentence: int
    is_heading: bool
    signs: list[Signs]

    def at(self, index: int) -> str:
        """Give a token in lower case, '' outside the sentence."""
        return self.tokens.lower[index] if self.first <= index < self.last else ""

    def joined(self, index: int) -> bool:
        """Say whether a token follows the one before it with nothing between, inside the sentence."""
        return self.first < index < self.last and self.tokens.touches(index)

    def is_cue(self, table: str, index: int) -> bool:
        """Say whether a token stands in one of the sets of [cues]."""
        return self.at(index) in self.lexicon.cues[table]

    def joins(self, table: str, index: int) -> bool:
        """Say whether a token joins two dates: a dash, or a word of a set of [cues]."""
        return self.at(index) in HYPHENS or self.is_cue(table, index)

    def skip(self, index: int, *words: str) -> int:
        """Step over one of these words, if it stands here."""
        return index + 1 if self.at(index) in words else index


def read_digits(scan: Scan, index: int, longest: int) -> int | None:
    """Read a plain whole number of at most so many digits."""
    word = scan.at(index)
    return int(word) if "0" <= word[:1] <= "9" and len(word) <= longest and word.isdecimal() else None


def read_ordinal(scan: Scan, index: int) -> tuple[int, int] | None:
    """Read "24th", "first", "twenty-first", "twenty second"; gives the number and the token after it."""
    lexicon = scan.lexicon
    digits = read_digits(scan, index, 2)
    if digits is not None:
        return (digits, index + 2) if scan.at(index + 1) in SUFFIXES and scan.joined(index + 1) else None
    word = scan.at(index)
    if word in lexicon.ordinals:
        return lexicon.ordinals[word], index + 1
    if word in lexicon.tens:
        following = index + 2 if scan.at(index + 1) in HYPHENS else index + 1
        unit = lexicon.ordinals.get(scan.at(following), 0)
        return (lexicon.tens[word] + unit, following + 1) if 0 < unit < 10 else None
    return None


def read_cardinal(scan: Scan, index: int) -> tuple[int, int] | None:
    """Read a number up to 999 in digits, or up to 99 in words; gives the number and the token after it."""
    digits = read_digits(scan, index, 3)
    if digits is not None:
        return digits, index + 1
    word = scan.at(index)
    if word in scan.lexicon.tens:
        following = index + 2 if scan.at(index + 1) in HYPHENS else index + 1
        unit = scan.lexicon.numbers.get(scan.at(following), 0)
        return (
            (scan.lexicon.tens[word] + unit, following + 1) if 0 < unit < 10 else (scan.lexicon.tens[word], index + 1)
        )
    return (scan.lexicon.numbers[word], index + 1) if word in scan.lexicon.numbers else None


def read_count(scan: Scan, index: int) -> tuple[tuple[int, int], int] | None:
    """Read the count of "two weeks", "a few days", "a couple of months"; low and high differ where it is vague."""
    counts = scan.lexicon.counts
    word = scan.at(index)
    if word in counts:
        if word in {"a", "an"} and scan.at(index + 1) in counts:
            index += 1
            word = scan.at(index)
        return counts[word], scan.skip(index + 1, "of") if word == "couple" else index + 1
    found = read_cardinal(scan, index)
    return None if found is None else ((found[0], found[0]), found[1])


def read_day(scan: Scan, index: int) -> tuple[int, int] | None:
    """Read the number of a day, "24", "24th", "twenty-first"; gives the day and the token after it."""
    word = scan.at(index)
    if not ("0" <= word[:1] <= "9" or word in scan.lexicon.ordinals or word in scan.lexicon.tens):
        return None
    found = read_ordinal(scan, index)
    if found is None:
        digits = read_digits(scan, index, 2)
        found = None if digits is None else (digits, index + 1)
        if scan.at(index) in {"twenty", "thirty"}:
            found = read_cardinal(scan, index)
    return found if found is not None and 1 <= found[0] <= 31 else None


def read_year(scan: Scan, index: int) -> tuple[int, int] | None:
    """Read "2019" or "nineteen ninety-nine" or "two thousand and eighteen"; gives the year and the token after it."""
    digits = read_digits(scan, index, 4)
    if digits is not None:
        return (digits, index + 1) if 1000 <= digits <= 2999 and len(scan.at(index)) == 4 else None
    return read_spoken_year(scan, index) if scan.is_cue("centuries", index) else None


def read_spoken_year(scan: Scan, index: int) -> tuple[int, int] | None:
    """Read a year in words: a century and a number ("nineteen oh one" too), or "two thousand and four"."""
    head = scan.lexicon.numbers.get(scan.at(index)) or scan.lexicon.tens.get(scan.at(index), 0)
    if head == 2:
        if scan.at(index + 1) != "thousand":
            return None
        rest = read_cardinal(scan, scan.skip(index + 2, "and"))
        return (2000 + rest[0], rest[1]) if rest and 0 < rest[0] < 100 else (2000, index + 2)
    start = scan.skip(index + 1, *HYPHENS)
    if scan.is_cue("nought", start):
        unit = scan.lexicon.numbers.get(scan.at(start + 1), 0)
        return (head * 100 + unit, start + 2) if 0 < unit < 10 else None
    rest = read_cardinal(scan, start)
    if rest is None or not 10 <= rest[0] <= 99 or read_digits(scan, rest[1] - 1, 4) is not None:
        return None
    return head * 100 + rest[0], rest[1]


def read_phrase(scan: Scan, index: int, phrases: Phrases) -> tuple[str, int] | None:
    """Read the longest phrase of a table that begins here; gives it and the token after it."""
    for words, phrase in phrases.get(scan.at(index), ()):
        last = index + len(words)
        if last <= scan.last and scan.tokens.lower[index:last] == words:
            return phrase, last
    return None


def looks_plural(scan: Scan, index: int) -> bool:
    """Say whether a token is a lower-case plural noun, as counts stand before ("2000 homes")."""
    word = scan.tokens.words[index] if scan.first <= index < scan.last else ""
    return len(word) > 3 and word.islower() and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def hedge_before(scan: Scan, index: int, *, is_counted: bool = False) -> Hedge:
    """Give the hedge of a date from the word before it ("around May 2019", "nearly two years ago")."""
    is_loose = scan.is_cue("hedges", index - 1) or (is_counted and scan.is_cue("count_hedges", index - 1))
    return Hedge.ABOUT if is_loose else Hedge.EXACT
