"""Files and folders are read as articles of stories, and what cannot be read is one clear line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from crosscheck.model import Article
from crosscheck.options import Options
from crosscheck.reading import story as story_module
from crosscheck.reading.published import normalise_published
from crosscheck.reading.reader import load_readers
from crosscheck.reading.story import Story, read_paths

FERRY = "The ferry Solveig ran aground on Tuesday. All 214 passengers were safe."


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    """Make every path of a test one relative to its own folder."""
    monkeypatch.chdir(tmp_path)


def put(path: str, content: str | bytes = FERRY) -> str:
    """Write a file of the test's folder."""
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read(*paths: str, **options: int) -> tuple[dict[str, Story], list[str]]:
    """Read paths; stories by name, errors as lines."""
    stories, errors = read_paths(paths, Options(**options))
    return {story.name: story for story in stories}, [str(error) for error in errors]


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
        ("title: a: b", "a.md:2:9: mapping values are not allowed here"),
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


def test_a_folder_is_one_story_with_what_sources_toml_says():
    """Heads come from sources.toml by file stem, and a date may be written as TOML's own or as a number."""
    put("ferry/a.txt")
    put("ferry/b.txt")
    put(
        "ferry/sources.toml",
        '[[article]]\nid = "b"\ntitle = "Aground"\npublisher = "P"\nauthor = "A"\nurl = "https://example.org"\n'
        'published = 2024-03-05\n[[article]]\nid = "a"\npublished = 2024\n',
    )
    stories, errors = read("ferry")
    assert errors == []
    assert stories["ferry"] == Story(
        name="ferry",
        title="Ferry",
        articles=(
            Article("a", FERRY, published="2024"),
            Article("b", FERRY, "Aground", "P", "A", "https://example.org", "2024-03-05"),
        ),
    )


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        ('id = "a"\ntitel = "x"', "s/sources.toml:3: unknown key 'titel'; did you mean 'title'?"),
        ('id = "aa"', "s/sources.toml:2: no file here has the id 'aa'; did you mean 'a'?"),
        ('id = "a"\n\n[[article]]\nid = "a"', "s/sources.toml:5: a second [[article]] with id 'a'; keep one"),
        ('title = "x"', "s/sources.toml:1: an [[article]] without id; add the file's name without its suffix"),
        ('id = "a"\ntitle = 5', "s/sources.toml:3: 'title' must be text in quotes"),
        (
            'id = "a"\npublished = "May"',
            "s/sources.toml:3: published 'May' is no day, month or year; write 2019-07-24, 2019-07 or 2019",
        ),
        ('id = "a', "s/sources.toml:2:8: Illegal character '\\n'"),
    ],
)
def test_a_wrong_sources_toml_is_one_line_and_the_articles_are_read(entry, line):
    """An error in the list of sources costs no article."""
    put("s/a.txt")
    put("s/sources.toml", f"[[article]]\n{entry}\n")
    stories, errors = read("s")
    assert errors == [line]
    assert [article.text for article in stories["s"].articles] == [FERRY]


def test_what_lies_beside_articles_is_passed_over():
    """Notes, settings, dotfiles, JSON and folders inside a story are no articles and no errors."""
    for name in ("README.md", "readme.txt", "LICENSE", ".hidden.txt", "sources.toml", "notes.json", "decisions/d.yaml"):
        put(f"s/{name}", "" if name.endswith("toml") else "x")
    put("s/a.txt")
    stories, errors = read("s")
    assert errors == []
    assert [article.id for article in stories["s"].articles] == ["a"]


def test_an_unknown_suffix_in_a_folder_is_noted_and_the_others_are_read():
    """An editor hears of the PDF that was not checked."""
    put("s/a.txt")
    put("s/b.pdf")
    stories, errors = read("s")
    assert errors == [
        "s/b.pdf: no reader for '.pdf' files; readable are .htm .html .markdown .md .txt .yaml .yml",
    ]
    assert len(stories["s"].articles) == 1


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


def test_files_named_together_are_one_story_of_their_common_folder():
    """Two files of two folders are a story named after the folder above."""
    stories, errors = read(put("desk/x/a.txt"), put("desk/y/b.txt"))
    assert errors == []
    assert [article.id for article in stories["desk"].articles] == ["a", "b"]


def test_several_folders_are_several_stories():
    """Each folder is a story, and files beside them are one more."""
    put("one/a.txt")
    put("two/b.txt")
    stories, _ = read("two", "one", put("desk/c.txt"))
    assert {name: [article.id for article in story.articles] for name, story in stories.items()} == {
        "desk": ["c"],
        "one": ["a"],
        "two": ["b"],
    }


def test_a_folder_of_stories_is_a_story_for_each():
    """A folder that only holds folders of articles is not a story itself."""
    put("claims/fire/a.txt")
    put("claims/flood/b.txt")
    put("claims/empty/README.md")
    assert sorted(read("claims")[0]) == ["fire", "flood"]


def test_stories_of_one_name_are_told_apart_by_the_folder_above():
    """Reports never overwrite each other."""
    put("2023/flood/a.txt")
    put("2024/flood/b.txt")
    assert sorted(read("2023/flood", "2024/flood")[0]) == ["2023-flood", "2024-flood"]


def test_a_path_given_twice_is_read_once():
    """The same file by three names is one article."""
    put("s/a.txt")
    stories, errors = read("s", "s/../s", "s/a.txt", str(Path("s").resolve()))
    assert errors == []
    assert [len(story.articles) for story in stories.values()] == [1]


def test_files_of_one_name_take_their_folder_into_their_id():
    """Both change, so that the order of the files does not matter."""
    put("x/a.txt")
    put("y/a.txt")
    put("y/b.txt")
    for order in (["x/a.txt", "y/a.txt", "y/b.txt"], ["y/b.txt", "y/a.txt", "x/a.txt"]):
        ((story,), _) = (tuple(read(*order)[0].values()), None)
        assert [article.id for article in story.articles] == ["b", "x/a", "y/a"]


def test_files_of_one_stem_in_one_folder_keep_their_suffix():
    """a.md and a.txt are two articles."""
    put("s/a.txt")
    put("s/a.md")
    assert [article.id for article in read("s")[0]["s"].articles] == ["a.md", "a.txt"]


def test_the_order_of_paths_changes_nothing():
    """Stories and articles come in an order of their own."""
    paths = [put("b/2.txt"), put("b/1.txt"), put("a/3.txt")]
    assert read(*paths) == read(*reversed(paths))
