"""Text -> sentences: spans that survive "U.S.", "Mr. López Obrador", "$2.35 million", bullets and headings."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.language.lexicon import word_set
from crosscheck.language.numerals import words
from crosscheck.language.tokens import Tokens
from crosscheck.language.wrapping import soft_breaks

# A sentence longer than this many tokens is cut, so that one endless line stays linear in every later stage.
LONGEST = 160
# Nobody closes more brackets and quotations at once; a page of nothing else is read in linear time all the same.
MOST_CLOSERS = 5
CLOSERS = frozenset("\"'”’)]»")
OPENERS = frozenset("\"'“‘([«–—-•*")
ENDERS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: half-open character offsets and half-open token indices.

    form: 'body', 'heading' (a line without a full stop) or 'bullet'. line: the number of its line, from 0.
    """

    start: int
    end: int
    first: int
    last: int
    form: str
    line: int


def split_sentences(text: str, tokens: Tokens) -> tuple[Sentence, ...]:
    """Cut a text into sentences. Lines end one, unless prose is wrapped; so does a full stop, unless it abbreviates."""
    sentences: list[Sentence] = []
    first = 0
    line = 0
    count = len(tokens)
    soft = soft_breaks(text)
    for index in range(count):
        is_last = index + 1 == count
        gap = "" if is_last else text[tokens.ends[index] : tokens.starts[index + 1]]
        if gap == " " and tokens.words[index][-1].isalnum() and index - first < LONGEST:
            continue  # what most words are: no end of a line, a sentence or an abbreviation
        breaks = "\n" in gap and not (gap.count("\n") == 1 and tokens.ends[index] + gap.index("\n") in soft)
        if is_last or breaks or index - first >= LONGEST or ends_sentence(tokens, first, index, gap):
            sentences.append(sentence_of(tokens, first, index + 1, line))
            first = index + 1
        if breaks:
            line += gap.count("\n")
    return tuple(sentences)


def sentence_of(tokens: Tokens, first: int, last: int, line: int) -> Sentence:
    """Wrap a run of tokens; a run that is a line of its own without a full stop is a heading."""
    lead = tokens.words[first]
    end = last - 1
    while end > first and tokens.words[end] in CLOSERS:
        end -= 1
    form = "body"
    if lead in {"•", "*", "-", "–", "—"} and last - first > 1:
        form = "bullet"
    elif tokens.words[end] not in ENDERS and tokens.words[end] not in {":", ";", ","}:
        form = "heading"
    return Sentence(tokens.starts[first], tokens.ends[last - 1], first, last, form, line)


def ends_sentence(tokens: Tokens, first: int, index: int, gap: str) -> bool:
    """Say whether a sentence that began at `first` ends after this token of a line."""
    word = tokens.words[index]
    following = tokens.words[index + 1]
    if word in ENDERS and following in CLOSERS and tokens.touches(index + 1):
        return False  # 'border."': the quotation mark ends it
    if word in CLOSERS:
        # 'border." He said': the stop stands before the quotation mark. '"' alone may also open the next sentence.
        back = index
        least = max(0, index - MOST_CLOSERS)
        while back > least and tokens.words[back] in CLOSERS and tokens.touches(back):
            back -= 1
        return (
            tokens.words[back] in ENDERS
            and back < index
            and bool(gap)
            and starts_sentence(following, tokens, index + 1)
        )
    if word in {"!", "?", "…"}:
        return starts_sentence(following, tokens, index + 1)
    if word == ".":
        if index - 1 == first and tokens.words[first].isdigit() and gap:
            return False  # "1. A list item"
        if not gap and following[0].isdigit() and not tokens.touches(index):
            return False  # "a level of .08"
        return not abbreviates(tokens, index, gap) and starts_sentence(following, tokens, index + 1)
    if word.endswith(".") and len(word) > 1:  # "U.S." or "p.m." may end a sentence too
        return ends_after_acronym(tokens, index, gap)
    return False


def starts_sentence(word: str, tokens: Tokens, index: int) -> bool:
    """Say whether a token can open a sentence: a capital, a digit, an opener before one."""
    while word in OPENERS and index + 1 < len(tokens):
        index += 1
        word = tokens.words[index]
    return not word[0].islower() and word not in {",", ";", ":", ".", ")", "%"}


def abbreviates(tokens: Tokens, index: int, gap: str) -> bool:
    """Say whether the full stop at this index belongs to the word before it ("Mr.", "Dec. 6", "J. Smith", "1.")."""
    if index == 0:
        return True
    before = tokens.words[index - 1]
    if not tokens.touches(index):
        return len(before) == 1 and before.islower()  # a corpus may write "p . m ."
    lower = tokens.lower[index - 1]
    following = tokens.words[index + 1]
    if lower in word_set("abbreviations", "titles"):
        return True
    is_initial = len(before) == 1 and before.isupper()  # "John P. Moss", against "p. 3"
    if lower in word_set("abbreviations", "before_number") and not is_initial:
        return following[0].isdigit()
    if lower in word_set("abbreviations", "inside"):
        return following[0].isdigit() or following[0].islower()
    if len(before) == 1 and before.isalpha():
        # an initial ("Anna K. Vale") or a corpus's "p. m."
        if before.isupper() and is_letter_of_kind(tokens, index):
            return False
        return before.isupper() or (before in {"p", "a", "m"} and following in {"m", "M"})
    return before.isdigit() and not gap and not following[0].isupper()


def is_letter_of_kind(tokens: Tokens, index: int) -> bool:
    """Say whether the capital before a full stop ends its sentence: "rose to 14 C. Four", "in block C. The men"."""
    if index < 2 or tokens.touches(index - 1):
        return False
    earlier, following = tokens.words[index - 2], tokens.lower[index + 1]
    if earlier[0].isdigit() or earlier == "°":
        return tokens.words[index + 1][0].isupper()
    opens = (
        following in word_set("abbreviations", "openers") or following in words("small") or following in words("tens")
    )
    return earlier[0].isalpha() and earlier.islower() and earlier not in word_set("function", "words") and opens


def ends_after_acronym(tokens: Tokens, index: int, gap: str) -> bool:
    """Say whether "U.S." or "p.m." ends its sentence: only before a word that opens one and is not a name's part."""
    following = tokens.words[index + 1]
    if not gap or not following[0].isupper():
        return False
    lower = tokens.lower[index]
    if lower in {"p.m.", "a.m."}:
        # "5 p.m. Tuesday" goes on; "at 5 p.m. The police" does not
        return tokens.lower[index + 1] in word_set("abbreviations", "openers")
    return tokens.lower[index + 1] in word_set("abbreviations", "openers")
