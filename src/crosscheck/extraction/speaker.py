"""Who says which part of a sentence: "police said 5,000 marched, while organisers put the number at 20,000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.extraction.clause import Clause
from crosscheck.language.lexicon import first_class, word_set
from crosscheck.language.numerals import addends, is_digits
from crosscheck.language.passage import Passage

# Words from a verb of saying to a speaker.
NEAR = 6
# Words from "put" to "at": "put the number of those who marched at 20,000".
PLACED = 9
# Words behind "police said" before a comma that leave nothing said there: ", police said on Monday,".
TRAILING = 4
# Words that may stand between a comma and a speaker: "the Kenyan".
PARTED = 3
BREAKS = frozenset(',;:.!?”"–—')


@dataclass(frozen=True, slots=True)
class Saying:
    """One "police said". first, last: its tokens, the speaker's included. trails: what it says stands before it.

    is_verb: whether a plain verb of saying tells it, which speaks for the whole sentence where it is the only one.
    """

    first: int
    last: int
    who: str
    trails: bool
    is_verb: bool


def find_speaker(passage: Passage, clause: Clause, token: int) -> str:
    """Find who says what stands at a token: "police said", "said Jane Roe", "according to UNHCR"; '' for nobody."""
    said = tuple(read_sayings(passage, clause)) if clause.sayings else ()
    if len(said) > 1:
        return said[governing(passage, said, token)].who
    if said:  # "Police arrested 40 people and organisers counted 60": the 40 are not the organisers'
        (only,) = said
        return only.who if only.is_verb or only.trails or token >= only.first else ""
    at = clause.saying
    if at < 0:
        return ""
    if passage.tokens.lower[at] == "according":
        return speaker_after(passage, clause, at + 1)
    before = speaker_before(passage, clause, at)
    return before or (speaker_after(passage, clause, at + 1) if is_inverted(passage, clause, at) else "")


def read_sayings(passage: Passage, clause: Clause) -> Iterator[Saying]:
    """Give each saying of a sentence whose speaker stands right beside its verb or noun, in order."""
    end = clause.sentence.first
    for at in clause.sayings:
        first, last, who = read_saying(passage, clause, at)
        if who and first >= end:
            word = passage.tokens.lower[at]
            is_after = word == "according" and not leads(passage, clause, at)
            is_noun = word not in word_set("speech", "verbs") and at > first
            is_behind = is_parted(passage, clause, min(first, at), is_noun=is_noun) and ends(passage, clause, last)
            yield Saying(first, last, who, is_after or is_behind, word in word_set("speech", "verbs"))
            end = last


def read_saying(passage: Passage, clause: Clause, at: int) -> tuple[int, int, str]:
    """Read the speaker beside a verb or noun of saying; gives (first token, token behind, speaker or '')."""
    word = passage.tokens.lower[at]
    if word == "according":
        return at, *beside_after(passage, clause, at + 2)
    if not tells(passage, clause, at):
        return at, at + 1, ""
    first, who = at, ""
    if word in word_set("speech", "reckonings") or word in word_set("speech", "loose_reckonings"):
        first, who = beside_before(passage, clause, at, word_set("speech", "owned"))
    if not who and word not in word_set("speech", "loose_reckonings"):
        first, who = beside_before(passage, clause, at, word_set("speech", "between"))
    if who or word not in word_set("speech", "inverted") or not is_inverted(passage, clause, at):
        return first, at + 1, who
    return at, *beside_after(passage, clause, at + 1)


def is_inverted(passage: Passage, clause: Clause, at: int) -> bool:
    """Say whether a speaker may follow a verb: behind a comma or a quotation, not "the airline said Ashby had"."""
    before = passage.tokens.lower[at - 1] if at > clause.sentence.first else "."
    return before in BREAKS or not before[0].isalpha() or before in word_set("speech", "between")


def tells(passage: Passage, clause: Clause, at: int) -> bool:
    """Say whether a word tells a figure here: "put it at 38 percent", not "put out a message"; "the figure was"."""
    lower = passage.tokens.lower
    word, after = lower[at], lower[at + 1 : min(at + PLACED, clause.sentence.last)]
    if word in word_set("speech", "verbs"):
        return True
    if word in word_set("speech", "placing"):
        if "at" not in after or after[0] in word_set("speech", "particles"):
            return False
        return any(is_digits(one) or one in addends() for one in after[after.index("at") :])
    if word in word_set("speech", "telling_of"):
        return after[:1] == ("of",)
    is_loose = word in word_set("speech", "loose_reckonings")
    return not is_loose or (bool(after) and after[0] in word_set("speech", "reckoned"))


def leads(passage: Passage, clause: Clause, at: int) -> bool:
    """Say whether "according to" opens its sentence or a part of it."""
    before = passage.tokens.lower[at - 1] if at > clause.sentence.first else ";"
    return before in BREAKS - {","} or before in word_set("speech", "turns")


def is_parted(passage: Passage, clause: Clause, first: int, *, is_noun: bool) -> bool:
    """Say whether a comma or the like stands close before a speaker: ", the Kenyan police said", "by its own count"."""
    before = passage.tokens.lower[max(clause.sentence.first, first - PARTED) : first]
    return not BREAKS.isdisjoint(before) or (is_noun and not {"in", "by"}.isdisjoint(before))


def ends(passage: Passage, clause: Clause, at: int) -> bool:
    """Say whether next to nothing is left of a part of a sentence: "police said.", "police said on Monday, and"."""
    for word in passage.tokens.lower[at : min(at + TRAILING, clause.sentence.last)]:
        if word in BREAKS:
            return True
        if is_digits(word):
            return False
    return at + TRAILING >= clause.sentence.last


def governing(passage: Passage, said: Sequence[Saying], token: int) -> int:
    """Give which saying governs a token: the last before it, but for one that trails and those whose part has ended."""
    here = max((at for at, one in enumerate(said) if one.first <= token), default=-1)
    after = here + 1
    if here < 0:
        return 0
    if after == len(said):
        return here
    lower = passage.tokens.lower
    if said[here].trails:
        return after  # "5,000 marched, police said, and 20,000 according to the organisers"
    if not said[after].trails:
        return here
    # "police said 5,000 marched, but it was 20,000, said the organisers"
    turned = any(word in word_set("speech", "turns") or word == ";" for word in lower[said[here].last : token])
    return after if turned else here


def beside_before(passage: Passage, clause: Clause, at: int, between: frozenset[str]) -> tuple[int, str]:
    """Read the speaker right before a verb or noun of saying: "police [have] said", "the union's [own] count"."""
    lower = passage.tokens.lower
    last = at
    while last > clause.sentence.first and lower[last - 1] in between:
        last -= 1
    for name in clause.names:
        if name.last == last and name.form != "place":
            return name.first, name.key
    label = first_class("speech", "voices").get(lower[last - 1]) if last > clause.sentence.first else None
    if not label:
        return at, ""
    for name in clause.names:
        if name.last in {last - 1, last - 2} and name.form != "place":
            return name.first, name.key  # "the SITAP union said", "the Tarn news agency said"
    return last - 1, label


def beside_after(passage: Passage, clause: Clause, at: int) -> tuple[int, str]:
    """Read the speaker that begins right at a token, but for an article or two: "said the city's police"."""
    end = min(at + NEAR, clause.sentence.last)
    lower, voices = passage.tokens.lower, first_class("speech", "voices")
    run = range(at, next((token for token in range(at, end) if lower[token] in BREAKS), end))
    for name in clause.names:
        if name.first in run and name.form != "place":
            return name.last, name.key  # "police chief Ana Roe"
    return next(((token + 1, voices[lower[token]]) for token in run if lower[token] in voices), (at, ""))


def speaker_after(passage: Passage, clause: Clause, at: int) -> str:
    """Read the speaker that begins at a token."""
    for name in clause.names:
        if at <= name.first <= at + NEAR and name.form != "place":
            return name.key
    return known_voice(passage, at, min(at + NEAR, clause.sentence.last))


def speaker_before(passage: Passage, clause: Clause, at: int) -> str:
    """Read the speaker that ends just before a verb of saying."""
    for name in reversed(clause.names):
        if name.last <= at and at - name.last <= 2 and name.form != "place":
            return name.key
    return known_voice(passage, max(clause.sentence.first, at - NEAR), at)


def known_voice(passage: Passage, first: int, last: int) -> str:
    """Find a word for a voice without a name: "police", "officials", "witnesses"."""
    voices = first_class("speech", "voices")
    for at in range(last - 1, first - 1, -1):
        label = voices.get(passage.tokens.lower[at])
        if label:
            return label
    return ""
