"""Files and folders are read as articles of stories, and what cannot be read is one clear line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from crosscheck.model import Article
from crosscheck.reading import story as story_module
from crosscheck.reading.published import normalise_published
from crosscheck.reading.reader import load_readers
from folders import FERRY, put, read


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    """Make every path of a test one relative to its own folder."""
    monkeypatch.chdir(tmp_path)


def only(*paths: str) -> Article:
    """Read the one article that is there, without any error."""
    stories, errors = read(*paths)
    assert errors == []
    ((article,),) = [story.articles for story in stories.values()]
    return article


def error_of(*paths: str, **options: int) -> str:
    """Give the one error of paths of which nothing can be read."""
    stories, errors = read(*paths, **options)
    assert stories == {}
    assert len(errors) == 1, errors
    return errors[0]


def test_readers_answer_to_the_suffixes_of_the_documentation():
    """Each suffix has one reader."""
    assert sorted(load_readers()) == [".htm", ".html", ".markdown", ".md", ".txt", ".yaml", ".yml"]


def test_a_text_file_is_read_as_it_stands():
    """White space, line ends and accents of a text stay."""
    text = " Señor  López\r\n\tsaid “12”. \n"
    assert only(put("a.txt", text)).text == text


def test_a_byte_order_mark_is_taken_off_only_at_the_start():
    """A mark inside the text is the text's own."""
    assert only(put("a.txt", "\ufeffTwo \ufeffdead.")).text == "Two \ufeffdead."


@pytest.mark.parametrize("suffix", [".TXT", ".Md", ".MARKDOWN"])
def test_the_case_of_a_suffix_does_not_matter(suffix):
    """A.TXT is a text file."""
    assert only(put(f"A{suffix}")).text == FERRY


def test_front_matter_gives_the_head_and_is_no_part_of_the_text():
    """The text begins after the closing fence, at its first line."""
    article = only(
        put(
            "news.md",
            "---\ntitle: 'Aground: a ferry'\npublisher: Fjord Post\nauthor: Ola Vik\nurl: https://example.org/f\n"
            "published: 2024-03-05\ntags: [sea, ferries]\n---\n\n# Aground\n",
        )
    )
    assert article == Article(
        id="news",
        text="# Aground\n",
        title="Aground: a ferry",
        publisher="Fjord Post",
        author="Ola Vik",
        url="https://example.org/f",
        published="2024-03-05",
    )


@pytest.mark.parametrize(
    ("written", "title"),
    [("NO", "NO"), ("12:30", "12:30"), ("1.10", "1.10"), ("'null'", "null"), ("null", ""), ("~", ""), ("on", "on")],
)
def test_front_matter_keeps_words_as_written(written, title):
    """A title that YAML could take for a truth, a time or a number stays the words it is."""
    assert only(put("a.md", f"---\ntitle: {written}\n---\nText.")).title == title


@pytest.mark.parametrize(
    "headline",
    [
        "Fire: two dead",
        "'Witches' held",
        '"We ran", says captain - twelve saved',
        "Storm: 'worst': \"yet\"",
        "- 3",
        "@ sea",
    ],
)
def test_headline_that_is_no_yaml_is_read_as_it_stands(headline):
    """Colons, quotation marks and dashes of a headline need no quoting, and the keys beside it are read."""
    article = only(put("a.md", f"---\ntitle: {headline}\npublished: 2024-03\n---\nText."))
    assert (article.title, article.published) == (headline, "2024-03")


def test_a_rule_at_the_top_of_markdown_is_no_front_matter():
    """Three dashes with no key below them are part of the text."""
    text = "---\n\nTwo people died.\n"
    assert only(put("a.md", text)).text == text


def test_front_matter_of_windows_line_ends_is_read():
    """Carriage returns do not hide the fences."""
    article = only(put("a.md", "---\r\npublished: 2024-03\r\n---\r\nTwo died.\r\n"))
    assert (article.published, article.text) == ("2024-03", "Two died.\r\n")


@pytest.mark.parametrize(
    ("matter", "line"),
    [
        ("title: a\npublishd: 2024", "a.md:3:1: unknown key 'publishd'; did you mean 'published'?"),
        ("title: [a, b]", "a.md:2:1: 'title' must be text"),
        ("title: a\ntitle: b", 'a.md:3:1: found duplicate key "title"'),
        ("tags: a: b", "a.md:2:8: mapping values are not allowed here"),
        (
            "title: a\npublished: last week",
            "a.md:3:1: published 'last week' is no day, month or year; write 2019-07-24, 2019-07 or 2019",
        ),
        ("title: a\n- b", "a.md:3:1: expected <block end>, but found '-'"),
    ],
)
def test_wrong_front_matter_is_one_line_with_its_place(matter, line):
    """The line and column are those of the file."""
    assert error_of(put("a.md", f"---\n{matter}\n---\nText.")) == line


def test_front_matter_that_never_ends_is_an_error():
    """A text is never lost in an open front matter."""
    assert error_of(put("a.md", "---\ntitle: a\nText.")) == (
        "a.md:1:1: front matter is never closed; end it with a line ---"
    )


@pytest.mark.parametrize(
    ("words", "published"),
    [
        ("2019-07-24", "2019-07-24"),
        ("2019-7-4", "2019-07-04"),
        ("2024-02-29T23:15:00+01:00", "2024-02-29"),
        ("2024-02-29 23:15", "2024-02-29"),
        ("2024-06", "2024-06"),
        ("2020", "2020"),
        (" ", None),
    ],
)
def test_a_day_month_or_year_is_normalised(words, published):
    """What is known is kept and nothing is added."""
    assert normalise_published(words) == published


@pytest.mark.parametrize("words", ["2023-02-29", "2019-13", "24/07/2019", "04-05-2019", "May 2019", "20190724", "0000"])
def test_anything_else_is_no_date_of_publication(words):
    """A date that could be read two ways, or does not exist, is refused."""
    with pytest.raises(ValueError, match="is no day, month or year"):
        normalise_published(words)


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.pdf", b"%PDF", "no reader for '.pdf' files; readable are .htm .html .markdown .md .txt .yaml .yml"),
        ("a", b"x", "no reader for '' files; readable are .htm .html .markdown .md .txt .yaml .yml"),
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\t\n", "holds no text"),
        ("a.txt", b"Caf\xe9", "not UTF-8 at byte 3 (0xe9); save the file as UTF-8"),
        ("a.md", b"\xff\xfeT\x00", "not UTF-8 at byte 0 (0xff); save the file as UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_line(name, content, problem):
    """The line says what is wrong and what to do."""
    assert error_of(put(name, content)) == f"{name}: {problem}"


def test_a_missing_path_is_one_line():
    """A slip in a path is named."""
    assert error_of("nope.txt") == "nope.txt: no such file or folder"


def test_an_empty_folder_is_one_line():
    """A folder without articles says which files would be."""
    Path("s").mkdir()
    assert error_of("s") == "s: holds no articles; readable are .htm .html .markdown .md .txt .yaml .yml"


def test_a_pipe_is_not_waited_for():
    """What is neither file nor folder is refused without opening it."""
    os.mkfifo("pipe.txt")
    assert error_of("pipe.txt") == "pipe.txt: is neither a file nor a folder"


def test_a_file_without_permission_is_one_line(monkeypatch):
    """The system's own words say why."""

    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    put("a.txt")
    monkeypatch.setattr(story_module.Path, "read_bytes", refuse)
    assert "a.txt: cannot be read: Permission denied" in read("a.txt")[1]


@pytest.mark.parametrize("length", [11, 500])
def test_a_longer_article_than_allowed_is_refused(length):
    """The limit counts characters, and a far larger file is not even opened."""
    assert error_of(put("a.txt", "é" * length), max_characters=10) == (
        "a.txt: longer than 10 characters; split it or raise max_characters"
    )
    assert read(put("b.txt", "é" * 10), max_characters=10)[1] == []


def test_one_bad_file_does_not_stop_the_others():
    """Every readable article of a folder is read."""
    put("s/a.txt")
    put("s/b.txt", b"\xff")
    put("s/c.md", "---\ntitle: x")
    put("s/d.txt")
    stories, errors = read("s")
    assert [article.id for article in stories["s"].articles] == ["a", "d"]
    assert [line.split(":")[0] for line in errors] == ["s/b.txt", "s/c.md"]


def test_an_error_stays_on_one_line_and_cannot_steer_a_terminal():
    """A file name with a line break and an escape code is shown with both escaped."""
    assert error_of(put("a\n\x1b[31m.txt", b"")) == "a\\n\\x1b[31m.txt: is empty"
