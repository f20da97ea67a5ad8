"""Claim files are read as articles, and one that is wrong is one line with its place; the bundled story is whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.errors import SourceError
from crosscheck.model import Article, Override
from crosscheck.options import Options
from crosscheck.reading.claimfile import read_claim_file
from crosscheck.reading.reader import Source
from crosscheck.reading.story import read_paths

BUNDLED = Path(__file__).parent.parent / "claims"
KINDS = frozenset({"count", "money", "percent"})
WHOLE = """\
# Kept beside the story.
source:
  id: post-1
  title: "Aground: a ferry"
  publisher: Fjord Post
  author: Ola Vik
  published: 2024-03-05
  url: https://example.org/ferry#top
claims:
  - says: The ferry carried 214 passengers
    find: all 214 passengers
  - says: >-
      Repairs will cost
      about 3 million kroner.
    kind: money
    value: NOK 3 million
    when: 2024
    where: Bergen
    who: the owner
  - says: Nobody was hurt!
"""


def read(text: str | bytes) -> Article:
    """Read a claim file called post.yaml."""
    return read_claim_file(Source(text.encode() if isinstance(text, str) else text, "s/post.yaml", "post", KINDS))


def error_of(text: str | bytes) -> str:
    """Give the one line of a claim file that cannot be read."""
    with pytest.raises(SourceError) as caught:
        read(text)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_claim_file_is_an_article_of_its_sentences():
    """Each claim is a line, with the words to find and the overrides at its place."""
    text = "The ferry carried 214 passengers.\nRepairs will cost about 3 million kroner.\nNobody was hurt!"
    start, end = 34, 75
    assert text[start:end] == "Repairs will cost about 3 million kroner."
    assert read(WHOLE) == Article(
        id="post-1",
        text=text,
        title="Aground: a ferry",
        publisher="Fjord Post",
        author="Ola Vik",
        url="https://example.org/ferry#top",
        published="2024-03-05",
        links=((0, "all 214 passengers"), (34, ""), (76, "")),
        overrides=(Override(start, end, "money", "NOK 3 million", "2024", "Bergen", "the owner"),),
    )


def test_the_source_may_be_left_out():
    """The id is then the file's stem."""
    article = read("claims:\n- says: Two died.\n")
    assert (article.id, article.text, article.published) == ("post", "Two died.", None)


@pytest.mark.parametrize("word", ["NO", "12:30", "1.10", "2019-07-24", "0x10", "yes", "1_000"])
def test_words_stay_words(word):
    """What YAML could take for a truth, a time or a number is kept as written."""
    article = read(f"source:\n  title: {word}\nclaims:\n- says: {word}\n  value: {word}\n")
    assert (article.title, article.text, article.overrides[0].value) == (word, f"{word}.", word)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("claims:\n- sais: x", "s/post.yaml:2:3: unknown key 'sais'; did you mean 'says'?"),
        ("souce: x\nclaims:\n- says: x", "s/post.yaml:1:1: unknown key 'souce'; did you mean 'source'?"),
        (
            "source:\n  publishd: 2019\nclaims:\n- says: x",
            "s/post.yaml:2:3: unknown key 'publishd'; did you mean 'published'?",
        ),
        (
            "source:\n  published: soon\nclaims:\n- says: x",
            "s/post.yaml:2:3: published 'soon' is no day, month or year; write 2019-07-24, 2019-07 or 2019",
        ),
        ("source: x\nclaims:\n- says: x", "s/post.yaml:1:1: 'source' must be `key: value` lines, such as `title: ...`"),
        ("claims:\n- says: x\n  says: y", 's/post.yaml:3:3: found duplicate key "says"'),
        (
            "claims:\n- says: x\n  find: a b c d e f g h i",
            "s/post.yaml:3:3: 'find' has 9 words; keep the 8 that lead to the place",
        ),
        ("claims:\n- says: x\n  kind: mony", "s/post.yaml:3:3: unknown kind 'mony'; did you mean 'money'?"),
        ("claims:\n- says: [a, b]", "s/post.yaml:2:3: 'says' must be text"),
        ("claims:\n- says: !!int 5", "s/post.yaml:2:3: 'says' must be text"),
        (
            "claims:\n- find: x",
            "s/post.yaml:2:3: a claim without 'says'; add `says: a sentence in anyone's words`",
        ),
        ("claims:\n- says: x\n- two died", "s/post.yaml:3:3: a claim must be `- says: a sentence`"),
        ("claims: x", "s/post.yaml:1:1: 'claims' must be a list of `- says: a sentence`"),
        ("claims:", "s/post.yaml:1:1: 'claims' must be a list of `- says: a sentence`"),
        ("title: x", "s/post.yaml:1:1: 'title' belongs under `source:`; indent it there"),
        ("source:\n  id: x", "s/post.yaml:1:1: no 'claims'; add `claims:` and under it `- says: a sentence`"),
        ("- says: x", "s/post.yaml:1:1: expected `key: value` lines"),
        ("claims: [", "s/post.yaml:1:10: expected the node content, but found '<stream end>'"),
        ("a: " + "[" * 1000, "s/post.yaml: not readable as YAML; is it nested too deep?"),
        (b"claims:\n- says: \xff", "s/post.yaml: not UTF-8 at byte 16 (0xff); save the file as UTF-8"),
    ],
)
def test_a_wrong_claim_file_is_one_line_with_its_place(text, line):
    """File, line and column, what is wrong, and the nearest valid key."""
    assert error_of(text) == line


def test_two_claim_files_of_one_id_are_an_error_and_the_first_is_read(tmp_path):
    """An id written twice cannot be told apart, so the second file is named."""
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(f"source: {{id: x}}\nclaims:\n- says: {name} died.\n")
    ((story,), (error,)) = read_paths([tmp_path], Options())
    assert [article.text for article in story.articles] == ["a died."]
    assert str(error) == (f"{tmp_path}/b.yaml: id 'x' is also that of {tmp_path}/a.yaml; give one of them another id")


def test_a_folder_of_claim_files_is_a_story_of_claims(tmp_path):
    """A story knows that it comes from claim files."""
    (tmp_path / "a.yaml").write_text("claims:\n- says: Two died.\n")
    assert read_paths([tmp_path], Options())[0][0].is_claims
    (tmp_path / "b.txt").write_text("Two died.")
    assert not read_paths([tmp_path], Options())[0][0].is_claims


def test_the_bundled_story_is_whole():
    """Its files are read without an error, and every claim leads to its place at an address."""
    (stories, errors) = read_paths([BUNDLED], Options())
    assert errors == ()
    assert [(story.name, story.is_claims) for story in stories] == [("mexico-migration", True)]
    assert [article.id for article in stories[0].articles] == [
        "aztec-reports-2022",
        "crackdowns-2024",
        "nacla-2019",
        "wilson-center-2024",
        "wola-2020",
    ]
    for article in stories[0].articles:
        lines = article.text.split("\n")
        assert 8 <= len(lines) <= 16
        assert len(article.links) == len(lines)
        assert article.url.startswith("https://")
        assert article.published


@pytest.mark.shared
def test_the_bundled_story_leads_to_words_of_its_sources():
    """Each `find` stands once in one line of the source, as whole words; no long run of words is copied."""
    seeds = Path(__file__).parent.parent.parent / "shared" / "seeds"
    if not seeds.is_dir():
        pytest.skip("needs ../shared, which a fresh clone has not")
    sources = {article.url: article for article in read_paths([seeds], Options())[0][0].articles}
    for article in read_paths([BUNDLED / "mexico-migration"], Options())[0][0].articles:
        source = sources[article.url]
        assert (article.title, article.published) == (source.title, source.published)
        lines = [f" {' '.join(line.split())} " for line in source.text.splitlines()]
        for _, find in article.links:
            found = [line for line in lines if find in line]
            assert len(found) == 1, find
            before, after = found[0].split(find)
            assert not before[-1].isalnum(), find
            assert not after[0].isalnum(), find
        for sentence in article.text.split("\n"):
            assert not any(sentence[:-1].casefold() in line.casefold() for line in lines), sentence
