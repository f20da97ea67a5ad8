"""What each token of a sentence says of its tense: "will" looks forward, "held" back, "would" to the nearest."""

from __future__ import annotations

from functools import cache

from crosscheck.language.lexicon import load_lexicon
from crosscheck.language.timex_partial import NEAR, PROMISED
from crosscheck.language.timex_words import HYPHENS, Phrases, Scan, phrase_table, read_phrase, vocabulary

# A cue further away than this belongs to another statement.
REACH = 25
FUTURE, PAST, CLAUSE_END, PURPOSE = 1, -1, 3, 4
CUES = frozenset({FUTURE, PAST, NEAR, PROMISED})
TELLING_ENDS = ("ed", "ing", "'ll")


@cache
def scheduled_phrases() -> Phrases:
    """Group the phrases that tell of a plan in the present tense ("take effect") by their first word."""
    return phrase_table(load_lexicon("dates")["cues"]["scheduled_phrases"])


@cache
def telling() -> frozenset[str]:
    """Give the words that `sign_of` can read a tense from, all it asks for: the others are looked at no further."""
    cues = vocabulary().cues
    lists = ("future_modals", "planned", "future", "past", "clause_ends", "scheduled", "scheduled_plural")
    words = {"has", "have", "to", "having", "turn", "turns", *scheduled_phrases()}
    return frozenset(words.union(*(cues[name] for name in lists)))


def sign_of(scan: Scan, index: int) -> int:
    """Tell what a token says of the tense of its clause."""
    word = scan.at(index)
    if word not in telling() and not word.endswith(TELLING_ENDS):
        return 0
    cues = scan.lexicon.cues
    if word in cues["future_modals"]:
        return sign_of_modal(scan, index)
    if word in cues["planned"]:
        return sign_of_plan(scan, index)
    if word in cues["future"] or word.endswith("'ll"):
        return FUTURE if is_future(scan, index) else 0
    if word in {"has", "have"} and scan.at(index + 1) == "to":
        return FUTURE
    if is_past(scan, index) or is_done(scan, index):
        return PAST
    if word in cues["clause_ends"]:
        return CLAUSE_END
    if is_scheduled(scan, index):
        return FUTURE
    return sign_of_to(scan, index) if word == "to" else 0


def sign_of_to(scan: Scan, index: int) -> int:
    """Tell what "to" and a verb say: a plan, a plan of the past ("they were to be sentenced on Friday"), a purpose."""
    if scan.is_cue("binds", index - 1) and scan.is_cue("bound_to", index + 1):
        return FUTURE  # "ordered to return on June 30", "agreed to meet again on Friday"
    if scan.is_cue("promises", index - 1):
        return PROMISED
    if scan.at(index - 1) in {"was", "were"} and scan.at(index + 1) == "be":
        return NEAR
    return PURPOSE if is_purpose(scan, index) else 0


def is_done(scan: Scan, index: int) -> bool:
    """Say whether a participle tells of what is done: "after winning in May", "having won in May"."""
    word = scan.at(index)
    return word == "having" or (word.endswith("ing") and scan.at(index - 1) in {"after", "since", "despite"})


def sign_of_modal(scan: Scan, index: int) -> int:
    """Tell what a modal verb says: "should reopen", "could hit the coast"; "could see" and "could not" are of the past.

    "May have fled" looks back, and May with a capital is a month or a person.
    """
    word, following = scan.at(index), scan.at(index + 1)
    if following == "have" or not following.isalpha() or scan.tokens.words[index] == "May":
        return 0
    if word == "would":
        return NEAR
    if word == "could":
        if following == "not":
            return 0
        verb = index + 2 if following in {"be", "still", "also", "only"} else index + 1
        return PAST if scan.is_cue("senses", verb) else FUTURE
    return FUTURE


def sign_of_plan(scan: Scan, index: int) -> int:
    """Tell what "planned" and its like say: "is due on", "was due to start in May"; "due to fog" says nothing."""
    word, before, following = scan.at(index), scan.at(index - 1), scan.at(index + 1)
    if scan.is_cue("before_change", index - 1):
        return NEAR  # "originally planned for March"
    if scan.is_cue("planned_to", index) and following != "to":
        return PAST if word.endswith("ed") else 0
    if word == "expected" and before in {"than", "as"}:
        return 0
    if word == "set" and not (following in {"to", "for", "down"} or index == scan.first):
        return 0
    if "had" in {before, scan.at(index - 2)}:
        return PROMISED  # "had been set for Monday"
    is_told = before in {"was", "were"} or scan.at(index - 2) in {"was", "were"}
    if word == "due" and following == "to" and not scan.is_cue("forms_of_be", index - 1):
        return FUTURE if scan.is_cue("after_due", index + 2) else 0
    is_verb = word in {"planned", "expected"} and following == "to" and not scan.is_cue("forms_of_be", index - 1)
    return NEAR if is_told or (is_verb and before not in {",", "been"}) else FUTURE


def is_future(scan: Scan, index: int) -> bool:
    """Say whether a word of the future is one here: not in "opens fire", "what is going on"."""
    word, following = scan.at(index), scan.at(index + 1)
    if word == "likely":
        return following == "to" or scan.is_cue("forms_of_be", index - 1)
    if word in {"opens", "takes"}:
        return following not in {"fire", "its", "his", "her", "their"}
    return word != "going" or following == "to"


def is_past(scan: Scan, index: int) -> bool:
    """Say whether a token is a verb in the past tense, by the list or by its ending."""
    word = scan.at(index)
    is_listed = scan.is_cue("past", index)
    if not is_listed and (len(word) <= 4 or not word.endswith("ed") or scan.is_cue("not_past", index)):
        return False
    if word in {"have", "been"}:
        return scan.at(index - 1) not in {"will", "to", "'ll"} and scan.at(index - 2) != "will"
    before = scan.at(index - 1)
    if is_listed and scan.is_cue("before_base", index - 1):
        return False  # "to put", "may hit"
    if scan.is_cue("articles", index - 1) and not is_listed and not scan.is_cue("told_of", index):
        return False  # "will face the promoted side", but "will answer the reported raid"
    return not (is_passive(scan, index) or (before in {"and", "or"} and is_passive(scan, index - 2)))


def is_passive(scan: Scan, index: int) -> bool:
    """Say whether a participle stands after "be", as in "will be formally charged", and tells no tense itself."""
    before = index - 2 if scan.at(index - 1).endswith("ly") else index - 1
    return scan.at(before) == "be"


def is_scheduled(scan: Scan, index: int) -> bool:
    """Say whether a verb in the present tense tells of a plan: "polls open on 9 November", "the trial resumes Monday".

    A headline's present tense tells of the past ("Police open fire on Friday"), and so does a caption's.
    """
    word = scan.at(index)
    is_phrase = read_phrase(scan, index, scheduled_phrases()) is not None
    is_singular = scan.is_cue("scheduled", index) or (is_phrase and word.endswith("s"))
    if word in {"turns", "turn"}:
        is_phrase = scan.at(index + 1).isdecimal() and len(scan.at(index + 1)) < 4  # "who turns 40 on May 3"
        is_singular = is_phrase and word == "turns"
    if not (is_singular or is_phrase or scan.is_cue("scheduled_plural", index)):
        return False
    if scan.is_heading or scan.at(index + 1) in HYPHENS:
        return False
    before = scan.at(index - 1)
    if is_singular:
        return before.isalpha() and before not in {"to", "the", "a", "an"} and not scan.is_cue("determiners", index - 1)
    if before in {"they", "we", "who", "which"}:
        return True
    if before in {"and", "also"}:
        return scan.is_cue("scheduled_plural", index - 2)
    return len(before) > 3 and before.isalpha() and before.endswith("s") and not before.endswith(("ss", "us", "is"))


def is_purpose(scan: Scan, index: int) -> bool:
    """Say whether "to" and a verb stand here, as in "to become president in October", and nothing past before it.

    "Cycling to a farm", "the road to camp" and "close to home" name a place.
    """
    following = scan.at(index + 1)
    if not following.isalpha() or scan.is_cue("determiners", index + 1) or scan.tokens.words[index + 1][0].isupper():
        return False
    if scan.is_cue("no_verb", index + 1) or scan.at(index - 1).endswith("ing") or scan.is_cue("way", index - 1):
        return False
    if following in scan.lexicon.any_months or following in scan.lexicon.any_weekdays:
        return False
    for back in range(index - 1, max(scan.first, index - REACH) - 1, -1):
        if scan.is_cue("clause_ends", back):
            return True
        if is_past(scan, back):
            return False
    return True
