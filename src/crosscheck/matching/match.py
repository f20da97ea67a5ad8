"""Claims -> matches: block, gate, compare, score, then one-to-one inside each pair of articles, equal values first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from crosscheck.language.dimensions import may_compare
from crosscheck.matching.background import Background, read_background
from crosscheck.matching.block import block_keys
from crosscheck.matching.corroboration import SURE, Company, read_company
from crosscheck.matching.echoes import echoed, heard_once
from crosscheck.matching.evidence import gather, is_toll
from crosscheck.matching.gate import why_apart, why_no_rivals
from crosscheck.matching.heirs import heirs_of, is_heir, successors
from crosscheck.matching.remembered import remember
from crosscheck.matching.repeats import repeat_groups, without_refrains
from crosscheck.matching.score import DIFFERS, EQUAL, RELATED, card_of, family, levels_of, score
from crosscheck.matching.traits import Traits, read_traits
from crosscheck.matching.values_met import Evidence, telling
from crosscheck.model import Claim, Comparison, Match
from crosscheck.options import Options
from crosscheck.values import DateValue, Quantity

Compare = Callable[[Claim, Claim], Comparison]
Looked = tuple[Match, Evidence]
# Below these a candidate is not worth keeping even as undecided.
LEAST_SCORE, LEAST_AGREEMENT = 0.13, 0.25
# Two bare years with the same event or a fifth of their near words in common may date the same thing.
LEAST_NEAR = 0.2
LEAST_RARE = 0.5
# A later toll is held against one that its article tells besides only where the two are this much alike.
SURE_OUTRUN = 0.75
# A rate of exchange moves by so much in the weeks between two articles.
DRIFT = 0.1
# Figures converted and rounded lie this near.
CONVERTED_GAP = 0.06
# A number with fewer digits that tell it apart is common to many things.
TELLING = 2
# Digits of a number that is one thing wherever it stands: 31,355, not 26 or 300.
KNOWN_ANYWHERE = 3


def match(claims: Sequence[Claim], compare: Compare, options: Options) -> tuple[Match, ...]:
    """Find the pairs of claims that may answer one question, across articles, best first inside each article pair.

    `claims` are in the order of their articles (earlier first) and of their offsets. Pairs whose values meet are
    settled first; pairs whose values differ are then judged in their light.
    """
    claims = tuple(without_refrains(claims))
    once, echoes = heard_once(claims)
    rank = {name: place for place, name in enumerate(dict.fromkeys(claim.article for claim in claims))}
    found = echoed(match_articles(once, compare, options), echoes, compare, rank)
    return tuple(sorted(found, key=lambda m: (m.left.article, m.right.article, -m.score, m.left.start, m.right.start)))


def match_articles(claims: Sequence[Claim], compare: Compare, options: Options) -> Iterator[Match]:
    """Find the pairs of claims of articles that say different things, in no order."""
    repeats = repeat_groups(claims)
    background = read_background(claims)
    new = {claim.id for claim in successors(claims).values()}
    of_new: list[Looked] = []
    met, rivals = part(keeping(first_look(claims, compare, options, background), new, of_new), LEAST_AGREEMENT)
    known = {(found.left.id, found.right.id): evidence for found, evidence in met}
    agreed = settle((found for found, _ in met), repeats, {})
    kin = [found for found in agreed if background.are_kin(found.left, found.right)]
    company = read_company(claims, repeats, kin, rivals)
    sure = [found for found in agreed if found.score >= SURE and is_whole(found)]
    taken, heirs = taken_by(sure, repeats), heirs_of(sure, claims)
    free = [looked for looked in rivals if is_free(looked[0], repeats, taken) and not is_heir(looked[0], heirs)]
    judged = [again for rival, evidence in free if (again := second_look(rival, evidence, company)) is not None]
    past = [looked for looked in rivals if is_outrun(looked[0], repeats, taken) and not is_heir(looked[0], heirs)]
    outrun = [seen_again(*looked, company) for looked in past]
    kept = settle((found for found, _ in judged), repeats, taken)
    kept += settle((found for found, _ in outrun if found.score >= SURE_OUTRUN), repeats, {})
    renewed = [seen_again(*looked, company) for looked in of_new if is_heir(looked[0], heirs)]
    known |= {(found.left.id, found.right.id): evidence for found, evidence in (*judged, *outrun, *renewed)}
    told = {(found.left.id, found.right.id) for found in agreed}
    kept += settle((found for found, _ in renewed if (found.left.id, found.right.id) not in told), repeats, {})
    return (explained(found, known[found.left.id, found.right.id]) for found in (*agreed, *kept))


def keeping(looks: Iterable[Looked], names: set[str], kept: list[Looked]) -> Iterator[Looked]:
    """Pass pairs on, and keep those of some claims: the others are many, and most of them are dropped at once."""
    for looked in looks:
        if looked[0].left.id in names or looked[0].right.id in names:
            kept.append(looked)
        yield looked


def part(looks: Iterable[Looked], least: float) -> tuple[list[Looked], list[Looked]]:
    """Part the pairs whose values meet, with the least score or more, from those whose values differ."""
    met: list[Looked] = []
    rivals: list[Looked] = []
    for looked in looks:
        if card_of(looked[0].comparison) == DIFFERS:
            rivals.append(looked)
        elif looked[0].score >= least:
            met.append(looked)
    return met, rivals


def first_look(claims: Sequence[Claim], compare: Compare, options: Options, background: Background) -> Iterator[Looked]:
    """Give every candidate pair with its evidence, scored by itself where the values meet; others wait for company."""
    compare_once = remember(compare)
    traits: dict[tuple[str, str], Traits] = {}

    def traits_of(claim: Claim) -> Traits:
        key = claim.id, claim.value.unit
        if key not in traits:
            traits[key] = read_traits(claim, background)
        return traits[key]

    for one, other in candidates(claims, options):
        left, right = in_one_currency(one, other)
        if why_apart(left, right):
            continue
        is_told = left.value is one.value and right.value is other.value
        comparison = compare_once(left, right) if is_told else compare(left, right)
        if comparison.outcome == "incomparable" or (not is_told and is_drift(comparison)):
            continue
        if not background.may_tell_of_one(left, right) and not is_known_anywhere(left, comparison):
            continue  # two fires, two quakes: what their articles share is chance
        if why_no_rivals(left, right) and (card_of(comparison) == DIFFERS or not tells_itself(left, right)):
            continue
        evidence = gather(
            traits_of(left), traits_of(right), background, converted=is_converted(left, right, comparison)
        )
        card = card_of(comparison)
        if is_coarse(left) and is_coarse(right) and tells_little(evidence, card):
            continue
        points = 0.0 if card == DIFFERS else score(evidence, left.kind, card)
        yield Match(left, right, points, (), comparison, points), evidence


def is_drift(comparison: Comparison) -> bool:
    """Say whether two sums may differ only because they were converted on two days."""
    return card_of(comparison) == DIFFERS and comparison.gap <= DRIFT


def in_one_currency(left: Claim, right: Claim) -> tuple[Claim, Claim]:
    """Give two sums in the currency that both articles tell: "$2 million" and "200 million euros ($265 million)"."""
    a, b = left.value, right.value
    if left.kind != "money" or not (isinstance(a, Quantity) and isinstance(b, Quantity)) or not (a.aside or b.aside):
        return left, right
    if may_compare(a.dimension, b.dimension):
        return left, right
    pairs = [(a, b.aside), (a.aside, b), (a.aside, b.aside)]
    shared = [(one, two) for one, two in pairs if one and two and may_compare(one.dimension, two.dimension)]
    if not shared:
        return left, right
    one, two = min(shared, key=lambda pair: sorted(value.dimension for value in pair))  # whichever article is left
    return replace(left, value=one), replace(right, value=two)


def explained(found: Match, evidence: Evidence) -> Match:
    """Add the levels of its score to a match that is kept."""
    return replace(found, levels=levels_of(evidence, found.left.kind, card_of(found.comparison)))


def second_look(rival: Match, evidence: Evidence, company: Company) -> Looked | None:
    """Judge a pair whose values differ again, with what the other articles say; None when next to nothing is left."""
    rival, evidence = seen_again(rival, evidence, company)
    return (rival, evidence) if max(rival.score, rival.kinship) >= LEAST_SCORE else None


def seen_again(found: Match, evidence: Evidence, company: Company) -> Looked:
    """Score a pair anew with what the other articles say, where its values differ."""
    if card_of(found.comparison) != DIFFERS:
        return found, evidence
    evidence = evidence | company.evidence(found.left, found.right)
    points = score(evidence, found.left.kind, DIFFERS)
    return replace(found, score=points, kinship=score(evidence, found.left.kind, RELATED)), evidence


def candidates(claims: Sequence[Claim], options: Options) -> Iterator[tuple[Claim, Claim]]:
    """Give each pair of claims of two articles that share a block, once, in order."""
    buckets: dict[tuple[str, ...], dict[str, list[int]]] = {}
    for index, claim in enumerate(claims):
        for key in block_keys(claim):
            buckets.setdefault(key, {}).setdefault(claim.article, []).append(index)
    size = len(claims)
    seen: set[int] = set()  # a pair as one number takes a fifth of the room of two
    for by_article in buckets.values():
        for some, others in combinations(by_article.values(), 2):
            most = max(1, options.max_candidates // len(some))
            seen.update([i * size + j if i < j else j * size + i for i in some for j in others[:most]])
    for pair in sorted(seen):
        yield claims[pair // size], claims[pair % size]


def is_whole(found: Match) -> bool:
    """Say whether both sides count a whole, or both a part: "19 of them" may be any 19, and takes no toll of 19."""
    return bool(found.left.scope.subset) == bool(found.right.scope.subset)


def tells_itself(left: Claim, right: Claim) -> bool:
    """Say whether both numbers have digits enough to be known again under another noun: 214, 81,400, not 3 or 20."""
    return all(telling(claim.value.stated) >= TELLING for claim in (left, right))


def is_known_anywhere(claim: Claim, comparison: Comparison) -> bool:
    """Say whether a value that two articles share is one thing in any two articles: a person, a sum like 31,355."""
    if card_of(comparison) == DIFFERS:
        return False
    is_number = isinstance(claim.value, Quantity)
    return family(claim.kind) == "names" or (
        is_number and card_of(comparison) == EQUAL and telling(claim.value.stated) >= KNOWN_ANYWHERE
    )


def is_converted(left: Claim, right: Claim, comparison: Comparison) -> bool:
    """Say whether two measures are one in two units: "10 kilometres" and "six miles"."""
    one, two = left.value, right.value
    if one.unit == two.unit or not isinstance(one, Quantity) or not isinstance(two, Quantity):
        return False
    return card_of(comparison) != DIFFERS and comparison.gap <= CONVERTED_GAP


def tells_little(evidence: Evidence, card: str) -> bool:
    """Say whether two claims share neither their event nor a fifth of their near words.

    One year in two articles may be one thing by a rare word alone: "opened in 1968", "the plant dates from 1968".
    """
    if "same event" in evidence or "slip of digits" in evidence:
        return False
    if card == EQUAL and evidence.get("rarest shared word", 0.0) >= LEAST_RARE:
        return False
    return evidence.get("near words", 0.0) < LEAST_NEAR


def is_coarse(claim: Claim) -> bool:
    """Say whether a claim is a date of a year or more: two articles that both say "2015" need more in common."""
    return isinstance(claim.value, DateValue) and claim.value.precision in {"year", "decade", "period", "vague"}


Taken = dict[tuple[str, str], set[int]]


def settle(matches: Iterable[Match], repeats: dict[str, int], taken: Taken) -> tuple[Match, ...]:
    """Keep the best match of each claim inside one pair of articles; repeats of a claim count as the claim.

    taken: (article, other article) -> groups of the first that have their match in the second already.
    """
    kept = []
    for found in sorted(matches, key=precedence):
        here, there = sides(found)
        left, right = repeats[found.left.id], repeats[found.right.id]
        if left in taken.setdefault(here, set()) or right in taken.setdefault(there, set()):
            continue
        taken[here].add(left)
        taken[there].add(right)
        kept.append(found)
    return tuple(kept)


def precedence(found: Match) -> tuple[float, int, int, str, str]:
    """Rank a match inside its pair of articles: the likelier first, then the earlier, whichever is left."""
    first, last = sorted((found.left.start, found.right.start))
    return -max(found.score, found.kinship), first, last, found.left.id, found.right.id


def taken_by(agreed: Iterable[Match], repeats: dict[str, int]) -> Taken:
    """Note which claims have their match: one that agrees with an article is not held against another claim of it."""
    taken: Taken = {}
    for found in agreed:
        here, there = sides(found)
        taken.setdefault(here, set()).add(repeats[found.left.id])
        taken.setdefault(there, set()).add(repeats[found.right.id])
    return taken


def is_free(found: Match, repeats: dict[str, int], taken: Taken) -> bool:
    """Say whether neither side of a match has its match in the other's article."""
    here, there = sides(found)
    return repeats[found.left.id] not in taken.get(here, ()) and repeats[found.right.id] not in taken.get(there, ())


def is_outrun(found: Match, repeats: dict[str, int], taken: Taken) -> bool:
    """Say whether a later toll leaves behind one that its own article tells too: "the toll of 26 has risen to 29"."""
    here, there = sides(found)
    left, right = found.left.value, found.right.value
    one_side = (repeats[found.left.id] in taken.get(here, ())) != (repeats[found.right.id] in taken.get(there, ()))
    if not one_side or not (isinstance(left, Quantity) and isinstance(right, Quantity)):
        return False
    is_one = is_toll(found.left) and is_toll(found.right) and found.left.subject.event == found.right.subject.event
    return is_one and left.numbers[-1] < right.numbers[0]


def sides(found: Match) -> tuple[tuple[str, str], tuple[str, str]]:
    """Give both directions of a match's pair of articles."""
    left, right = found.left.article, found.right.article
    return (left, right), (right, left)
