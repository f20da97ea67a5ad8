"""Figures that do not add up are told, those that do are not, and rounding is never held against anybody."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from crosscheck import Article, check
from crosscheck.extraction.extract import extract
from crosscheck.model import Finding
from crosscheck.values import Quantity
from crosscheck.verdicts.arithmetic import arithmetic
from crosscheck.verdicts.reckoning import Bounds, add, bounds_of, ratio, share_bounds
from crosscheck.verdicts.remark import Remark
from crosscheck.verdicts.story import read_story


def remarks(*texts: str, published: str | None = "2024-03-05") -> list[Remark]:
    """Give the remarks on articles of one day."""
    articles = [Article(id=f"a{number}", text=text, published=published) for number, text in enumerate(texts)]
    claims = [claim for article in articles for claim in extract(article)[0]]
    return list(arithmetic(claims, read_story(articles, ())))


WRONG = [
    ("Police said 42 people died: 20 in Arl, 15 in Bent and 5 in Cray.", "conflict", "sum", "20, 15 and 5 make 40, not 42"),
    ("The storm killed 42 people – 20 in Arl, 15 in Bent and 5 in Cray – and cut the power.", "conflict", "sum",
     "20, 15 and 5 make 40, not 42"),
    ("Twelve men and nine women, a total of 25 people, were held.", "conflict", "sum", "12 and 9 make 21, not 25"),
    ("The bus carried 25 people, including 18 women and 12 men.", "conflict", "sum", "18 and 12 make 30, not 25"),
    ("The port spent $3.1 billion: $1.5 billion on cranes, $1.2 billion on quays and $0.9 billion on rails.", "conflict",
     "sum", "$1.5 billion, $1.2 billion and $900 million make $3.6 billion, not $3.1 billion"),
    ("There were 12 women and 9 men among the 25 victims.", "undecided", "sum", "12 and 9 make 21, not 25"),
    ("The crew of 31 (19 Poles and 11 Danes) was safe.", "undecided", "sum", "19 and 11 make 30, not 31"),
    ("Some 30 of the 25 sailors were hurt.", "conflict", "part-above-whole",
     "about 30 of 25: the part is larger than the whole"),
    ("Of the 40 passengers, 45 were rescued.", "conflict", "part-above-whole",
     "45 of 40: the part is larger than the whole"),
    ("In all 130 of the 200 passengers (60 percent) were hurt.", "conflict", "share-of-base", "130 of 200 is 65 %, not 60 %"),
    ("One in four of the 800 workers, or 250 people, left.", "conflict", "share-of-base", "250 of 800 is 31 %, not 25 %"),
    ("Profit rose 20 percent to $55 million from $50 million a year earlier.", "conflict", "change",
     "from $50 million to $55 million is a rise of 10 %, not a rise of 20 %"),
    ("Profit fell 20 percent to $45 million from $50 million a year earlier.", "conflict", "change",
     "from $50 million to $45 million is a fall of 10 %, not a fall of 20 %"),
    ("The number of jobs fell 20 percent from 55 to 50.", "conflict", "change",
     "from 55 to 50 is a fall of 9.1 %, not a fall of 20 %"),
    ("The number of pupils rose from 50 to 55, an increase of 20 percent.", "conflict", "change",
     "from 50 to 55 is a rise of 10 %, not a rise of 20 %"),
    ("Three works, a tunnel for $6 billion, a clinic for $4 billion and a hall for $1 billion, cost $14 billion in all.",
     "conflict", "sum", "$6 billion, $4 billion and $1 billion make $11 billion, not $14 billion"),
    ("Floods have killed 13 people, six of them in Arl and eight in Bent.", "conflict", "sum", "6 and 8 make 14, not 13"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "relation", "reason", "words"), WRONG)
def test_wrong_sum_is_told(text: str, relation: str, reason: str, words: str) -> None:
    """A sentence whose figures belie each other gives one remark, which does the sum."""
    (remark,) = remarks(text)
    assert (remark.relation, remark.reason, remark.words) == (relation, reason, words)


RIGHT = [
    "Three projects, a tunnel for $6 billion, a clinic for $4 billion and a library for $4 billion, cost $14 billion in all.",
    "Floods have killed 13 people, six of them in Arl and seven in Bent.",
    "Floods have killed 13 people, six of them in Arl and two in Bent.",
    "Police said 40 people died: 20 in Arl, 15 in Bent and 5 in Cray.",
    "Forty people died in three towns: 20 in Arl, 15 in Bent and 5 in Cray.",
    "Forty-two people died in three towns: 20 in Arl, 15 in Bent and 7 in Cray.",
    "The port spent $3.5 billion: $1.5 billion on cranes, $1.2 billion on quays and $0.9 billion on rails.",
    "About 40 people were hurt: 20 in Arl, 15 in Bent and 7 in Cray.",
    "More than 35 people were hurt: 20 in Arl, 15 in Bent and 7 in Cray.",
    "Twelve men and nine women, a total of 21 people, were held.",
    # a list that need not be whole
    "The bus carried 25 people, including 8 women and 4 children.",
    "The bus carried 25 people, including 18 women and 12 students.",
    "The mill employed 240 people, including 150 women and 70 men.",
    "Of the 40 passengers, 25 were rescued.",
    # parts without a figure, or too far from the total to be meant for it
    "The army said 12 soldiers were killed: four by a mine and three by snipers; the others died in hospital.",
    "The museum lost 15 paintings: 8 portraits, 4 landscapes, a still life and 2 seascapes.",
    "The museum has 3 floors: 12 rooms of art and 5 of coins.",
    "Ten bridges (4 of steel and 3 of stone) were closed.",
    # other things, other units, each, or more than one count
    "The flood hit 42 people: 20 cars, 15 barns and 5 bridges were swept away.",
    "Three teams scored 12 goals each: 4 in May, 5 in June and 2 in July.",
    "He won 12 games, lost 4 and drew 3.",
    "The clubs have 12 titles: 5 each for the Reds and the Blues and 1 for the Greens.",
    "In all 130 of the 200 passengers (65 percent) were hurt.",
    "In all 130 of the 200 passengers, 60 percent of them women, were hurt.",
    "Two thirds of the 300 workers, or 205 people, left.",
    "About half of the 300 workers, or 140 people, left.",
    "Profit rose 10 percent to $55 million from $50 million a year earlier.",
    "Sales rose 11 percent to $1.2 billion from $1.1 billion.",
    "Profit rose 20 percent to $55 million, against a forecast of a rise from $50 million.",
    "Adjusted for inflation, pay rose 3 percent to $55,000 from $50,000.",
    "Shares rose 3 percent to $55, after a low of $41 in March.",
    "Shares gained 3 percent to $10.30, up from $8 a year ago.",
    "Sales rose 20 percent on average each year to $99 million from $50 million.",
    "Unemployment rose 1 percent to 6 percent from 5 percent.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_right_sum_is_not_told(text: str) -> None:
    """Figures that add up, or need not, give no remark."""
    assert remarks(text) == []


def test_share_here_and_count_there() -> None:
    """A share of a base in one article is held against a count of the same base in another of that day."""
    share = "Some 60 percent of the 200 passengers were rescued by fishermen."
    (remark,) = remarks(share, "The mayor said 150 of the 200 passengers were rescued before dawn.")
    assert (remark.reason, remark.words) == ("share-of-base", "150 of 200 is 75 %, not about 60 %")
    assert [claim.article for claim in remark.claims] == ["a0", "a1", "a1"]


@pytest.mark.parametrize(
    "other",
    [
        "The mayor said 120 of the 200 passengers were rescued before dawn.",
        "The mayor said 150 of the 200 passengers were students.",
        "The mayor said 150 of the 210 passengers were rescued before dawn.",
    ],
)
def test_share_here_and_another_count_there(other: str) -> None:
    """A count that fits the share, tells something else of the base, or is of another base gives no remark."""
    assert remarks("Some 60 percent of the 200 passengers were rescued by fishermen.", other) == []


def told(*articles: tuple[str, str]) -> list[Finding]:
    """Give the findings of a part and a whole on articles given as (day, text)."""
    report = check([Article(id=f"a{n}", text=text, published=day) for n, (day, text) in enumerate(articles)])
    return [finding for finding in report.findings if finding.verdict in {"conflict", "scope"}]


WHOLE = "A fire in a hostel in Arl killed {} people, the brigade said."
PART = "A fire in a hostel in Arl killed {} children, the brigade said."


def test_part_above_a_later_whole_is_a_conflict() -> None:
    """More children dead on Tuesday than people on Thursday cannot be."""
    (finding,) = told(("2024-03-05", PART.format(14)), ("2024-03-07", WHOLE.format(9)))
    assert (finding.verdict, finding.reason, finding.severity) == ("conflict", "part-above-whole", "medium")
    assert finding.explanation == "14 children cannot be part of 9 people."


@pytest.mark.parametrize("day", ["2024-03-05", "2024-03-03"])
def test_part_above_an_older_whole_asserts_nothing(day: str) -> None:
    """A toll that may have grown since is neither a conflict nor called the whole of a larger part."""
    assert told(("2024-03-05", PART.format(14)), (day, WHOLE.format(9))) == []


def test_finding_of_a_sum() -> None:
    """A sum that is wrong is a card of its own, beside the agreement on its total, and shows every part."""
    wrong = "Police said 42 people died: 20 in Arl, 20 in Bent and 5 in Cray."
    report = check([Article(id="one", text=wrong), Article(id="two", text="Police said 42 people died.")])
    conflict, agreement = report.findings
    surfaces = {claim.id: claim.surface for claim in report.claims}
    assert (conflict.verdict, conflict.reason, conflict.severity) == ("conflict", "sum", "medium")
    assert [surfaces[name] for name in conflict.claims] == ["42", "20", "20", "5"]
    assert conflict.explanation == "20, 20 and 5 make 45, not 42."
    assert agreement.verdict == "agreement"
    assert conflict.id != agreement.id


NAMES = ("Arl", "Bent", "Cray", "Dorn", "Esk")
parts = st.lists(st.integers(min_value=1, max_value=9_999), min_size=2, max_size=5)


def listed(total: int | Decimal, counts: list[int] | list[Decimal], unit: str = "") -> str:
    """Write a total with its parts."""
    each = [f"{count:,}{unit} in {name}" for count, name in zip(counts, NAMES, strict=False)]
    return f"The fund helped {total:,}{unit} families: {', '.join(each[:-1])} and {each[-1]}."


@given(parts)
def test_true_sum_is_never_told(counts: list[int]) -> None:
    """Parts that make their total give no remark."""
    assert remarks(listed(sum(counts), counts)) == []


@given(parts, st.integers(min_value=1, max_value=50))
def test_sum_of_exact_figures_is_told(counts: list[int], more: int) -> None:
    """Where no figure ends in a nought, one too many is told, with the sum."""
    total = sum(counts) + more
    assume(
        more <= sum(counts)
        and all(number % 10 for number in (*counts, total))
        and total != len(counts)
        and total not in counts
    )
    (remark,) = remarks(listed(total, counts))
    assert remark.words.endswith(f"make {sum(counts):,}, not {total:,}")


@given(parts, st.sampled_from([100, 1000]))
def test_rounding_is_never_a_conflict(counts: list[int], step: int) -> None:
    """A total and parts that were each rounded to the same step are never called a conflict."""

    def rounded(number: int) -> int:
        return int((Decimal(number) / step).to_integral_value(ROUND_HALF_UP)) * step

    assume(all(rounded(count) for count in counts))
    found = remarks(listed(rounded(sum(counts)), [rounded(count) for count in counts]))
    assert not [remark for remark in found if remark.relation == "conflict"]


figures = st.integers(min_value=1, max_value=10**6).map(
    lambda n: Quantity((Decimal(n) / 10,), Decimal(n) / 10, Decimal(n) / 10, grain=Decimal("0.1"), unit="USD")
)


@given(st.lists(figures, min_size=1, max_size=6), figures)
def test_slack_grows_with_the_addends(some: list[Quantity], more: Quantity) -> None:
    """Each addend widens what a sum allows by its own slack."""

    def width(bounds: Bounds) -> Decimal:
        assert bounds.low is not None
        assert bounds.high is not None
        return bounds.high - bounds.low

    assert width(add([*some, more])) == width(add(some)) + width(bounds_of(more))
    assert width(add(some)) == Decimal("0.1") * len(some)


@given(st.integers(min_value=1, max_value=999), st.integers(min_value=1, max_value=1000))
def test_share_rounded_to_a_whole_percent_fits(part: int, whole: int) -> None:
    """A share that was worked out and rounded is never held against its own counts."""
    assume(part <= whole)
    share = (Decimal(part) / whole * 100).to_integral_value(ROUND_HALF_UP)
    stated = Quantity((share,), share, share, unit="%", dimension="percent")
    counts = [Bounds(Decimal(number), Decimal(number)) for number in (part, whole)]
    assert ratio(*counts).meets(share_bounds(stated, f"{share} %"))


@given(st.text(max_size=200), st.sampled_from(["of the", ":", ", or", "from", "to", "%", "and"]))
def test_any_text_is_read(text: str, joint: str) -> None:
    """No text between figures brings arithmetic down."""
    for remark in remarks(f"12 {text} {joint} 0 {text}, {'9' * 60} {joint} 3 % and 4."):
        assert remark.words
