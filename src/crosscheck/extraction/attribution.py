"""Who says a value, and in what stance, read from its sentence."""

from __future__ import annotations

from itertools import pairwise

from crosscheck.extraction.clause import Clause
from crosscheck.extraction.kinds.kind import Mention
from crosscheck.extraction.speaker import find_speaker
from crosscheck.language.lexicon import word_set
from crosscheck.language.passage import Passage
from crosscheck.model import Attribution


def find_attribution(passage: Passage, clause: Clause, mention: Mention) -> Attribution:
    """Read speaker, stance and quotation marks for one mention."""
    quoted = any(first <= mention.first < last for first, last in clause.quotes)
    if mention.kind in {"name", "role"}:
        return Attribution("", "asserted", quoted)  # a name is nobody's figure
    return Attribution(find_speaker(passage, clause, mention.first), find_stance(passage, clause, mention), quoted)


def clause_start(passage: Passage, clause: Clause, mention: Mention) -> int:
    """Give where the clause of a date begins, up to 16 words back: its verb may stand at the other end of it."""
    begin = max(clause.sentence.first, mention.first - 16)
    parts = (at + 1 for at in range(mention.first - 1, begin - 1, -1) if passage.tokens.words[at] in {",", ";", ":"})
    return next(parts, begin)


def find_stance(passage: Passage, clause: Clause, mention: Mention) -> str:
    """Read the stance: the first of permitted, planned, proposed, conditional, denied, estimated; else asserted."""
    lower = passage.tokens.lower
    begin = max(clause.sentence.first, mention.first - 8)
    if mention.kind in {"date", "time"}:
        begin = min(begin, clause_start(passage, clause, mention))
    after = told_of(lower[mention.last : min(clause.sentence.last, mention.last + 6)])
    window = (*lower[begin : mention.last], *after)
    for stance in ("permitted", "planned", "proposed", "conditional", "denied", "estimated"):
        if word_set("speech", "stances", stance) & set(window):
            return stance
    if any(one in word_set("speech", "stances", "to_be") and two == "to" for one, two in pairwise(window)):
        return "planned"  # "is to be sworn in on Thursday"
    near = (*lower[max(begin, mention.first - 3) : mention.first], *after)
    if word_set("speech", "negations") & set(near):
        return "denied"
    return "asserted"


def told_of(after: tuple[str, ...]) -> tuple[str, ...]:
    """Give the words behind a value that still tell of it: "with 19.4 percent | and did not respond"."""
    ends = word_set("speech", "parting")
    return after[: next((at for at, word in enumerate(after) if word in ends), len(after))]
