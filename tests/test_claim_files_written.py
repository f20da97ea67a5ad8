"""Articles and their claims -> claim files: what is written, and what people did by hand that stays."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from crosscheck.errors import UsageError
from crosscheck.model import Article, Attribution, Claim, Scope, Span, Subject
from crosscheck.options import Options
from crosscheck.reading.claimfile import MOST_FIND_WORDS
from crosscheck.reading.drafting import words_round, write_story
from crosscheck.reading.story import read_paths
from crosscheck.values import Quantity


def claim_at(article: Article, surface: str, sentence: str) -> Claim:
    """Make a claim of a surface in a sentence of an article."""
    first = article.text.index(sentence)
    start = article.text.index(surface, first)
    return Claim(
        id=f"{article.id}#count:{start}",
        article=article.id,
        kind="count",
        start=start,
        end=start + len(surface),
        surface=surface,
        sentence=Span(first, first + len(sentence)),
        value=Quantity((Decimal(1),), Decimal(1), Decimal(1)),
        subject=Subject(),
        scope=Scope(),
        attribution=Attribution(),
    )


ARTICLE = Article(
    id="NO",
    text="Aground: 12\n\nAll 214 passengers  of the ferry, and “the crew” # too,\nwere safe on the shore at 12:30. 1.10",
    title="12:30",
    publisher="A: b",
    published="2024",
    url="https://example.org/x#y",
)
SENTENCE = "All 214 passengers  of the ferry, and “the crew” # too,\nwere safe on the shore at 12:30."
CLAIMS = (
    claim_at(ARTICLE, "12:30", SENTENCE),
    claim_at(ARTICLE, "214", SENTENCE),
    claim_at(ARTICLE, "12", "Aground: 12"),
    claim_at(ARTICLE, "1.10", "1.10"),
)


def test_a_written_story_reads_back_as_it_was(tmp_path):
    """Sentences in order, each once; whatever YAML could misread is quoted."""
    (path,) = write_story(tmp_path / "s", [ARTICLE, Article("empty", "Nothing.")], CLAIMS)
    assert path == tmp_path / "s" / "NO.yaml"
    assert path.read_text(encoding="utf-8") == (
        'source:\n  id: "NO"\n  title: "12:30"\n  publisher: \'A: b\'\n  published: "2024"\n'
        '  url: "https://example.org/x#y"\n'
        "claims:\n"
        "  - says: 'Aground: 12'\n    find: 'Aground: 12'\n"
        "  - says: 'All 214 passengers of the ferry, and “the crew” # too, were safe on the shore at 12:30.'\n"
        "    find: All 214 passengers of the ferry, and “the\n"
        '  - says: "1.10"\n    find: "1.10"\n'
    )
    ((story,), errors) = read_paths([tmp_path / "s"], Options())
    assert errors == ()
    (article,) = story.articles
    assert (article.id, article.title, article.publisher, article.published) == ("NO", "12:30", "A: b", "2024")
    assert article.text.split("\n")[0] == "Aground: 12."


def test_the_words_to_find_stand_in_the_source_and_hold_the_value():
    """At most eight words of one line, whole, in the source's own spelling."""
    sentence = "On Monday the port said that exactly 17 containers had gone over board in the heavy storm, and no more."
    article = Article("a", sentence)

    for surface in ("Monday", "17", "more"):
        find = words_round(sentence, claim_at(article, surface, sentence))
        assert surface in find
        assert find in sentence
        assert len(find.split()) <= MOST_FIND_WORDS


def test_an_existing_story_is_not_overwritten(tmp_path):
    """Nothing at all is written when one of the files is there."""
    other = Article("other", ARTICLE.text)
    write_story(tmp_path, [other], [claim_at(other, "1.10", "1.10")])
    before = (tmp_path / "other.yaml").read_bytes()
    with pytest.raises(UsageError, match=r"other\.yaml is there already; --force writes its claims anew"):
        write_story(tmp_path, [ARTICLE, other], [*CLAIMS, claim_at(other, "1.10", "1.10")])
    assert (tmp_path / "other.yaml").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["other.yaml"]


def test_writing_again_keeps_comments_and_what_was_set_by_hand(tmp_path):
    """With force, the head, comments and overrides stay; a sentence that is gone goes, a new one comes."""
    (path,) = write_story(tmp_path, [ARTICLE], CLAIMS[1:3])
    text = path.read_text(encoding="utf-8")
    text = text.replace("source:", "# Read twice by Ola.\nsource:").replace("publisher: 'A: b'", "publisher: Mine")
    text = text.replace("    find: 'Aground: 12'", "    find: Aground\n    value: 12 # ferries")
    path.write_text(text.replace("All 214", "All of the 214"), encoding="utf-8")
    write_story(tmp_path, [ARTICLE], CLAIMS, force=True)
    rewritten = path.read_text(encoding="utf-8")
    assert rewritten.startswith("# Read twice by Ola.\nsource:\n")
    assert "publisher: Mine" in rewritten
    assert "    find: Aground\n    value: '12' # ferries\n" in rewritten
    assert "All of the 214" not in rewritten
    assert "  - says: 'All 214 passengers" in rewritten
    assert '  - says: "1.10"' in rewritten


def test_half_a_file_is_never_left(tmp_path, monkeypatch):
    """When writing fails, neither the file nor its beginning is there."""
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(OSError, match="No space left"):
        write_story(tmp_path, [ARTICLE], CLAIMS)
    assert list(tmp_path.iterdir()) == []
