"""Who says which part of a sentence, value by value, where two speakers share it or a word only seems to tell a figure."""

from __future__ import annotations

import pytest

from cpu import cpu_seconds
from crosscheck.extraction.extract import extract
from crosscheck.model import Article

FIGURES = frozenset({"age", "count", "measure", "money", "percent"})

# text, who says each of its figures in order, '' for nobody
TWO = [
    # turns: while, but, although, whereas, a semicolon, a comma
    ("Police said 5,000 people marched, while organisers put the number at 20,000.", ["police", "organisers"]),
    ("Organisers put the crowd at 20,000 but police counted 5,000.", ["organisers", "police"]),
    ("The firm said 40 jobs would go, although the union warned of 90.", ["company", "union"]),
    ("The ministry admitted 12 deaths, though doctors alleged 31.", ["government", "hospital"]),
    ("The union put turnout at 85 percent; management put it at 40 percent.", ["union", "company"]),
    ("Ada Quill said 300 homes were lost, Tom Roe said 450.", ["ada quill", "tom roe"]),
    ("Hospital doctors said 12 people were hurt, and police said 9.", ["hospital", "police"]),
    ("The rebels say the army killed 31 people; the army says it killed 12.", ["rebels", "military"]),
    ("The ministry said that 12 people died and that doctors counted 31.", ["government", "hospital"]),
    ("Police said 5,000 marched and 40 were held, while the union counted 9,000.", ["police", "police", "union"]),
    (
        "The Harlow Water Board said 1,700 homes were dry, while the Teal River Union claimed 4,000.",
        ["harlow water board", "teal river union"],
    ),
    (
        "The Teal River Union says 4,000 homes are dry, but the Harlow Water Board maintains the number is 1,700.",
        ["teal river union", "harlow water board"],
    ),
    # what trails
    ("Some 5,000 people marched, police said, and 20,000 according to the organisers.", ["police", "organisers"]),
    ("Some 40 houses burned, residents said; officials said 12.", ["witnesses", "government"]),
    ("Some 40 houses burned, residents said on Monday, and 12 barns, officials said.", ["witnesses", "government"]),
    ("The number of dead was 12, police said, while the hospital said it was 14.", ["police", "hospital"]),
    ("Police arrested 40 people, organisers said, but 12 were freed, according to a court.", ["organisers", "court"]),
    ("Twelve people died, according to the ministry, while doctors spoke of 31.", ["government", "hospital"]),
    ("Some 40 houses burned, according to Ada Quill, whereas Tom Roe listed 12.", ["ada quill", "tom roe"]),
    (
        "The union counted 9,000 marchers, while 5,000 marched and 40 were held, police said.",
        ["union", "police", "police"],
    ),
    # what leads
    ("According to the ministry 12 people died, but doctors spoke of 31.", ["government", "hospital"]),
    # before their speaker
    ("Police said 5,000 marched, but it was 20,000, said the organisers.", ["police", "organisers"]),
    ("“We lost 300 homes,” said Ada Quill, but Tom Roe put the number at 450.", ["ada quill", "tom roe"]),
    # estimates, figures and counts that a speaker owns or gives
    ("By the union's count 4,000 stayed out; management put it at 1,200.", ["union", "company"]),
    ("The company gave a figure of 1,200, against the union's estimate of 4,000.", ["company", "union"]),
    ("The police's first estimate was 5,000 marchers, the union's latest estimate 9,000.", ["police", "union"]),
    ("Police gave an estimate of 5,000, organisers gave an estimate of 20,000.", ["police", "organisers"]),
    ("The government figure was 12; the union figure was 31.", ["government", "union"]),
    ("The union numbers show 4,000 struck, while the company said 900 did.", ["union", "company"]),
    ("Ana Roe estimated the crowd at 4,000 and Tom Roe estimated it at 900.", ["ana roe", "tom roe"]),
    ("Analysts estimated the loss at $3 million, the company put it at $1 million.", ["experts", "company"]),
    (
        "Researchers at Harlow College estimate that 4,000 birds died, compared with 900 in the government's estimate.",
        ["harlow college", "government"],
    ),
    # a word or two between speaker and verb
    ("Doctors have reported 31 deaths; the ministry has since admitted 12.", ["hospital", "government"]),
    ("The rebels claimed 300 soldiers were killed, which the army denied, saying 12 died.", ["rebels", "military"]),
]


def voices_in(text: str) -> list[str]:
    """Give who says each figure of a text, in order."""
    claims = extract(Article(id="a", text=text, published="2019-07-24"))[0]
    return [claim.attribution.who for claim in claims if claim.kind in FIGURES]


@pytest.mark.parametrize(("text", "voices"), TWO)
def test_each_figure_has_its_speaker(text, voices):
    """Where two speak in one sentence, each figure is of the one who tells it."""
    assert voices_in(text) == voices


ONE = [
    ("Police said on Monday that 40 houses burned.", ["police"]),
    ("The union counted 4,000 strikers.", ["union"]),
    ("Mayor Ada Quill said 300 homes were lost and that 40 cows drowned.", ["ada quill", "ada quill"]),
    ("The ministry said 12 died in Merrin, 9 in Harlow and 4 in Tarn.", ["government"] * 3),
    ("Police said the number of marchers was 3,000.", ["police"]),
    ("Some 40 houses burned, said the mayor, Ada Quill.", ["ada quill"]),
    ("Some 40 houses burned.", [""]),
    ("The number was 300.", [""]),
]


@pytest.mark.parametrize(("text", "voices"), ONE)
def test_one_speaker_has_all_figures(text, voices):
    """Where one speaks, all figures are that one's, and nobody's where nobody does."""
    assert voices_in(text) == voices


# look-alikes: a word that tells a figure elsewhere, a name behind "said" that says nothing, a noun that is no speaker
NONE_TOLD = [
    ("Ana Roe put out a message at 11 farms.", [""]),
    ("Ana Roe put out a message at noon, and witnesses counted 40 cars.", ["witnesses"]),
    ("The army put down its arms at 12 posts, witnesses said.", ["witnesses"]),
    ("Ana Roe put up 40 guests at 12 farms.", ["", ""]),
    ("Police put 12 men at the gate.", [""]),
    ("A Harlow figure, Ana Roe, said 400 had left.", ["ana roe"]),
    ("A Harlow figure, Ana Roe, said 400 had left, but the union counted 90.", ["ana roe", "union"]),
    ("A well known figure of the town, Ana Roe, left 12 goats to the union.", [""]),
    ("The union numbers 4,000 members.", [""]),
    ("The company said Ashby, 52, had flown 900 hours.", ["company", "company"]),
    ("Police spoke to 40 people, the union said.", ["union"]),
]


@pytest.mark.parametrize(("text", "voices"), NONE_TOLD)
def test_look_alikes_tell_no_figure(text, voices):
    """A word that tells a figure elsewhere, or a name that says nothing, gives no figure its speaker."""
    assert voices_in(text) == voices


@pytest.mark.parametrize(("text", "voices"), [*TWO, *ONE])
def test_another_sentence_says_nothing_here(text, voices):
    """Speakers of the sentences before and behind change nobody's figures."""
    framed = f"Tom Vale said that the hall was cold.\n\n{text}\n\nThe court said nothing."
    assert voices_in(framed) == voices


@pytest.mark.parametrize(
    "piece", ["police said 40, ", "while the union put it at 40 ", "said Ana Roe ", "the army's count of 40 "]
)
def test_any_sentence_is_read_in_polynomial_time(piece):
    """A sentence of hundreds of speakers takes no longer than a few seconds."""
    text = piece * (12_000 // len(piece))
    assert cpu_seconds(lambda: extract(Article(id="a", text=text)), enough=5) < 5
