"""Claims -> each source's words with the value marked, in what form it was read, and who says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from crosscheck.desk.standing import Standing
from crosscheck.formats.fragments import archived_link, link_to, words_to_find
from crosscheck.formats.wording import counted, excerpt, shorten
from crosscheck.language.voices import name_voice
from crosscheck.model import Article, Claim, Pair, Relation

STANCE_WORDS = {
    "estimated": "an estimate",
    "permitted": "what is allowed",
    "planned": "a plan",
    "proposed": "an offer or a demand",
    "denied": "a denial",
    "conditional": "a condition",
}


@dataclass(frozen=True, slots=True)
class Source:
    """One article's head. name: what a quotation is signed with. same_as: letters of articles with the same text."""

    letter: str
    title: str
    name: str
    publisher: str
    author: str
    date: str
    link: str
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """One source's words: the sentence cut in three, so that a format can mark the value between them.

    norm: the value in its normal form. scope: when and where it holds. who: who says so in the article.
    verbatim: these are the source's own words; a claim file tells them in others, which are no quotation.
    link, open_at: the address that opens the source and what it says it does; '' for a source without address.
    times: how often the article says it. claim: its id. archived: the same place in a kept copy, or ''.
    """

    source: Source
    before: str
    surface: str
    after: str
    norm: str
    scope: str
    who: str
    verbatim: bool
    link: str
    open_at: str
    times: int = 1
    claim: str = ""
    archived: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """What is looked up while cards are written, by id. order: articles as lettered; voices: one per copied text.

    standings: what editors have said, by the finding's id.
    """

    articles: Mapping[str, Article]
    claims: Mapping[str, Claim]
    pairs: Mapping[str, Pair]
    sources: Mapping[str, Source]
    order: Mapping[str, int]
    voices: Mapping[str, str]
    standings: Mapping[str, Standing] = field(default_factory=dict)


def voice_words(claims: Sequence[Claim], desk: Desk) -> str:
    """Count who says so: 'two sources', 'three sources, two voices', 'inside one article'."""
    sources = len({claim.article for claim in claims})
    voices = len({desk.voices[claim.article] for claim in claims})
    if sources == 1:
        return "inside one article"
    words = counted(sources, "source")
    return words if voices == sources else f"{words}, {counted(voices, 'voice')}"


def collapse_repeats(claims: Sequence[Claim], pairs: Sequence[Pair]) -> list[tuple[Claim, int]]:
    """Give each (claim, times said): what one article says twice in the same way is one statement."""
    apart = {frozenset((pair.left, pair.right)) for pair in pairs if pair.relation is not Relation.AGREEMENT}
    first: dict[tuple[str, str, str], list[tuple[Claim, int]]] = {}
    for claim in claims:
        said = first.setdefault((claim.article, claim.value.stated, claim.value.text), [])
        # "40 killed" and "40 injured" in one article, when that is what the finding is about, are two statements.
        same = next((n for n, (one, _) in enumerate(said) if frozenset((one.id, claim.id)) not in apart), None)
        if same is None:
            said.append((claim, 1))
        else:
            said[same] = (said[same][0], said[same][1] + 1)
    spoken = {claim.id: times for said in first.values() for claim, times in said}
    return [(claim, spoken[claim.id]) for claim in claims if claim.id in spoken]


def quote_claim(claim: Claim, desk: Desk) -> Quote:
    """Give one source's words with the value apart."""
    article = desk.articles[claim.article]
    before, surface, after = excerpt(article.text, claim.sentence, claim.start, claim.end)
    link = link_to(article, claim)
    return Quote(
        source=desk.sources[claim.article],
        before=before,
        surface=surface,
        after=after,
        norm=shorten(claim.value.text, 80),
        scope=scope_words(claim, article.published or ""),
        who=who_says(claim),
        verbatim=not article.links,
        link=link,
        open_at=open_words(article, claim, link),
        claim=claim.id,
        archived=archived_link(article, claim),
    )


def open_words(article: Article, claim: Claim, link: str) -> str:
    """Say what following a link does: 'open at these words', 'open at “half of them children”', 'open the source'."""
    if ":~:" not in link:
        return "open the source" if link else ""
    return f"open at “{shorten(words_to_find(article, claim), 80)}”" if article.links else "open at these words"


def scope_words(claim: Claim, published: str) -> str:
    """Say when, as of when and where a value holds; an as-of day that is the article's own date goes without saying."""
    scope, words = claim.scope, []
    if scope.when is not None and scope.when.stated != claim.value.stated:
        words.append(shorten(scope.when.text, 60))
    if scope.as_of is not None and scope.as_of.stated not in {published, scope.when.stated if scope.when else ""}:
        words.append(f"as of {shorten(scope.as_of.text, 60)}")
    words.extend(shorten(place.title(), 40) for place in scope.where[:3])
    return ", ".join(word for word in words if word)


def who_says(claim: Claim) -> str:
    """Say whose word it is: 'citing UNHCR', 'quoting the mayor, an estimate'; '' where the article itself says so."""
    said = claim.attribution
    words = [f"{'quoting' if said.quoted else 'citing'} {shorten(name_voice(said.who), 80)}"] if said.who else []
    told = said.stance == "asserted" or claim.kind in {"date", "time"}  # a stance is of what happens, not of the day
    stance = "" if told else STANCE_WORDS.get(said.stance, shorten(said.stance, 40))
    return ", ".join([*words, stance] if stance else words)
