"""Which files and folders make one story, what sources.toml says of them, and in what order they come."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.model import Article
from crosscheck.reading.story import Story
from folders import FERRY, put, read


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    """Make every path of a test one relative to its own folder."""
    monkeypatch.chdir(tmp_path)


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
