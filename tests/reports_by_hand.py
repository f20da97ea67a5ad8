"""One report built by hand, of an invented story, that every format test renders; and one made of hostile text."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from crosscheck.model import (
    Article,
    Attribution,
    Claim,
    Coverage,
    Finding,
    Level,
    Pair,
    Relation,
    Report,
    Scope,
    Severity,
    Span,
    Subject,
    Unread,
)
from crosscheck.values import DateValue, Hedge, Name, Quantity, TimeValue, Value

EARLY = """The ferry Maren left Port Ellery on 1 March 2024 with 212 passengers, the harbour office said.
Four people died when it struck the mole, and the search goes on. "Seventeen of our crew were hurt," said the seamen's union, but the company spoke of three injured sailors.
Repairs to the mole cost $1.2 million in 2023, according to the Coastal Works Board (CWB). Four people died, the office repeated."""
LATER = """Divers found five more bodies on Monday, which brings the toll of the Maren accident to nine dead.
The ship, which had sailed on 1 March with about 340 people aboard, lay on her side; she sank at 5:40 a.m., a pilot said, though the log of the port gives 17:40.
Between 2019 and 2023 the town spent $4.5 million on its mole, its engineer said, and about a quarter of that went into one wall."""
MONTHLY = """# A hard month
- The Maren sailed in March with some 340 on board.
- The Coastal Works Board (CWB) answers for the mole."""
NOTES = """The ferry carried 212 travellers when she left in March 2024.
Nine people lost their lives."""


def article_by_hand() -> tuple[Article, ...]:
    """Five articles: two share one text, one has no address, one is a claim file, one has a day, one a month."""
    return (
        Article("ledger", LATER, "Toll of the Maren rises", "Daily Ledger", "B. Oyelaran", "https://ledger.example/maren?id=7&page=2#toll", "2024-03-04"),
        Article("post", EARLY, "Ferry strikes the mole at Port Ellery", "Harbour Post", "", "https://post.example/2024/03/ferry-(maren)", "2024-03-02"),
        Article("relay", EARLY, "Ferry accident at Port Ellery", "Coast Relay", "", "javascript:alert(1)", "2024-03-02"),
        Article("month", MONTHLY, "A hard month", "", "Ida Brandt", "", "2024-03"),
        Article("notes", NOTES, "Notes from the inquiry", "Inquiry Office", "", "https://inquiry.example/notes", None, ((0, "two hundred and twelve travellers, all told"), (61, ""))),
    )  # fmt: skip


ARTICLES = {article.id: article for article in article_by_hand()}


def claim(article: str, kind: str, surface: str, value: Value, nth: int = 0, **known: object) -> Claim:
    """Make a claim from the nth place of a surface in an article; its sentence runs from stop to stop."""
    text, start = ARTICLES[article].text, -1
    for _ in range(nth + 1):
        start = text.index(surface, start + 1)
    end = start + len(surface)
    low = max(text.rfind(". ", 0, start) + 2, text.rfind("\n", 0, start) + 1, 0)
    stops = [place for place in (text.find(". ", end) + 1, text.find("\n", end)) if place > 0]
    sentence = Span(low if low > 1 else 0, min(stops, default=len(text)))
    fields = {"subject": Subject(), "scope": Scope(), "attribution": Attribution()} | known
    return Claim(f"{article}#{kind}:{start}", article, kind, start, end, surface, sentence, value, **fields)


def exactly(number: str, unit: str = "", dimension: str = "count") -> Quantity:
    """Give an exact figure."""
    return Quantity((Decimal(number),), Decimal(number), Decimal(number), unit=unit, dimension=dimension)


def roughly(number: str, low: str, high: str) -> Quantity:
    """Give a hedged figure with the interval it is read as."""
    return Quantity((Decimal(number),), Decimal(low), Decimal(high), Hedge.ABOUT, Decimal(10))


def period(stated: str, low: str, high: str, precision: str = "day") -> DateValue:
    """Give a day or a period."""
    return DateValue(stated, dt.date.fromisoformat(low), dt.date.fromisoformat(high), precision=precision)


DAY = period("2024-03-01", "2024-03-01", "2024-03-01")
MARCH = period("2024-03", "2024-03-01", "2024-03-31", "month")
YEAR = period("2023", "2023-01-01", "2023-12-31", "year")
YEARS = period("2019-01-01..2023-12-31", "2019-01-01", "2023-12-31", "period")
ABOARD = (
    claim("post", "count", "212 passengers", exactly("212"), attribution=Attribution("the harbour office")),
    claim("relay", "count", "212 passengers", exactly("212"), attribution=Attribution("the harbour office")),
    claim("ledger", "count", "about 340 people", roughly("340", "335", "345")),
    claim("month", "count", "some 340", roughly("340", "335", "345")),
    claim("notes", "count", "212 travellers", exactly("212")),
)
DEAD = (
    claim(
        "post",
        "count",
        "Four people",
        exactly("4"),
        scope=Scope(as_of=period("2024-03-02", "2024-03-02", "2024-03-02")),
    ),
    claim("post", "count", "Four people", exactly("4"), nth=1, attribution=Attribution("the office")),
    claim(
        "ledger",
        "count",
        "nine dead",
        exactly("9"),
        scope=Scope(as_of=period("2024-03-03", "2024-03-03", "2024-03-03")),
    ),
    claim("notes", "count", "Nine people", exactly("9")),
)
HURT = (
    claim(
        "post",
        "count",
        "Seventeen of our crew",
        exactly("17"),
        attribution=Attribution("the seamen's union", quoted=True),
    ),
    claim("post", "count", "three injured sailors", exactly("3"), attribution=Attribution("the company", "estimated")),
)
SANK = (
    claim("ledger", "time", "5:40 a.m.", TimeValue("05:40", 340, 340), attribution=Attribution("a pilot")),
    claim("ledger", "time", "17:40", TimeValue("17:40", 1060, 1060)),
)
COST = (
    claim("post", "money", "$1.2 million", exactly("1200000", "USD", "money:USD"), scope=Scope(when=YEAR)),
    claim(
        "ledger",
        "money",
        "$4.5 million",
        exactly("4500000", "USD", "money:USD"),
        scope=Scope(when=YEARS, where=("Port Ellery",)),
    ),
)
SAILED = (
    claim("post", "date", "1 March 2024", DAY),
    claim("ledger", "date", "1 March", replace(DAY, anchored=True)),
    claim("month", "date", "March", replace(MARCH, anchored=True)),
    claim("notes", "date", "March 2024", MARCH),
)
BOARD = (
    claim("post", "name", "Coastal Works Board (CWB)", Name("coastal works board", "Coastal Works Board", "CWB")),
    claim("month", "name", "Coastal Works Board (CWB)", Name("coastal works board", "Coastal Works Board", "CWB")),
)
BODIES = (claim("ledger", "count", "five more bodies", exactly("5"), scope=Scope(flow="new")),)


def pair(claims: tuple[Claim, Claim], relation: Relation, reason: str, explanation: str, rule: str) -> Pair:
    """Judge two claims by hand, with two levels of evidence."""
    left, right = claims
    levels = (Level("same_event", "sailed, left", 0.4), Level("counted_noun", "passengers, people", 0.25))
    return Pair(
        f"{left.id}|{right.id}",
        left.id,
        right.id,
        0.82,
        levels,
        relation,
        reason,
        explanation,
        rule,
        ("other_thing", "other_scope"),
    )


PAIRS = (
    pair(
        (ABOARD[0], ABOARD[2]), Relation.CONFLICT, "disjoint", "212 and about 340 cannot both be right", "values_differ"
    ),
    pair((ABOARD[0], ABOARD[4]), Relation.AGREEMENT, "equal", "both say 212", "values_meet"),
    pair((DEAD[0], DEAD[2]), Relation.UPDATE, "grows", "nine is later than 4", "counter_grows"),
    pair((HURT[0], HURT[1]), Relation.DISPUTED, "rival-voices", "the union says 17, the company 3", "two_parties"),
    pair((SANK[0], SANK[1]), Relation.CONFLICT, "internal", "one article gives 05:40 and 17:40", "internal"),
    pair((COST[0], COST[1]), Relation.SCOPE, "period", "2023 lies inside 2019 to 2023", "other_period"),
    pair((SAILED[0], SAILED[2]), Relation.AGREEMENT, "finer", "1 March lies in March", "values_meet"),
    pair((BOARD[0], BOARD[1]), Relation.AGREEMENT, "equal", "the same name", "values_meet"),
    pair((DEAD[0], BODIES[0]), Relation.UNDECIDED, "other-flow", "new cases against a total", "in_doubt"),
)


def finding(
    name: str, question: str, standing: tuple[Relation, Severity], claims: tuple[Claim, ...], pairs: tuple[Pair, ...]
) -> Finding:
    """Put claims and pairs under one question; the explanation is the first pair's."""
    verdict, severity = standing
    ids = tuple(one.id for one in claims)
    return Finding(
        name,
        question,
        claims[0].kind,
        verdict,
        severity,
        pairs[0].reason,
        pairs[0].explanation,
        ids,
        tuple(one.id for one in pairs),
    )


FINDINGS = (
    finding("cx1-aaaa-sail", "When did the ferry sail?", (Relation.AGREEMENT, Severity.NONE), SAILED, PAIRS[6:7]),
    finding("cx1-aaab-cwbx", "What does CWB stand for?", (Relation.AGREEMENT, Severity.NONE), BOARD, PAIRS[7:8]),
    finding("cx1-aaac-cost", "What did the mole cost?", (Relation.SCOPE, Severity.NONE), COST, PAIRS[5:6]),
    finding("cx1-aaad-dead", "How many people died?", (Relation.UPDATE, Severity.LOW), DEAD, PAIRS[2:3]),
    finding("cx1-aaae-time", "When did she sink?", (Relation.CONFLICT, Severity.LOW), SANK, PAIRS[4:5]),
    finding("cx1-aaaf-abrd", "How many people were aboard?", (Relation.CONFLICT, Severity.HIGH), ABOARD, PAIRS[:2]),
    finding("cx1-aaag-hurt", "How many of the crew were hurt?", (Relation.DISPUTED, Severity.MEDIUM), HURT, PAIRS[3:4]),
    finding(
        "cx1-aaah-five",
        "How many bodies were found?",
        (Relation.UNDECIDED, Severity.NONE),
        (DEAD[0], *BODIES),
        PAIRS[8:],
    ),
)
TITLE = "The Maren accident"


def report_by_hand() -> Report:
    """Give the whole report, one finding of each verdict at least."""
    claims = tuple(sorted((*ABOARD, *DEAD, *HURT, *SANK, *COST, *SAILED, *BOARD, *BODIES), key=lambda one: one.id))
    quarter = LATER.index("about a quarter")
    unread = (Unread("ledger", quarter, quarter + 15, "about a quarter", "a share of an unnamed whole"),)
    return Report(
        article_by_hand(), claims, PAIRS, FINDINGS, unread, Coverage(5, 13, len(claims), 17, 1), (("post", "relay"),)
    )


def hostile_report(surface: str, before: str = "They counted ", after: str = " that day.") -> Report:
    """Give a report whose every text is the same hostile text, in two articles that conflict."""
    text = f"{before}{surface}{after}"
    start, sentence = len(before), Span(0, len(text))
    articles = tuple(
        Article(name, text, surface, surface, surface, f"https://{name}.example/a(b)?q={surface}", surface)
        for name in ("one", "two")
    )
    said = Attribution(surface, surface)
    scope = Scope(when=Name(surface, surface + "!"), where=(surface,))
    claims = tuple(
        Claim(f"{name}#count:{start}", name, "count", start, start + len(surface), surface, sentence, Name(surface + name, surface), Subject(), scope, said)
        for name in ("one", "two")
    )  # fmt: skip
    level = Level(surface, surface, 0.5)
    judged = Pair(
        "p", claims[0].id, claims[1].id, 0.9, (level,), Relation.CONFLICT, surface, surface, surface, (surface,)
    )
    ids = (claims[0].id, claims[1].id)
    findings = tuple(
        Finding(f"f-{verdict}", surface, surface, verdict, Severity.HIGH, surface, surface, ids, ("p",))
        for verdict in Relation
    )
    return Report(
        articles, claims, (judged,), findings, (Unread("one", 0, 1, surface, surface),), Coverage(2, 2, 2, 2, 1)
    )
