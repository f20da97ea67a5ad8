"""The public names, and nothing else."""

from __future__ import annotations

import dataclasses
import subprocess
import sys

import crosscheck
from crosscheck import Article, Options, check


def test_package_exports_three_names() -> None:
    """The public names are Article, Options and check."""
    assert crosscheck.__all__ == ["Article", "Options", "check"]
    assert all(getattr(crosscheck, name).__doc__ for name in crosscheck.__all__)


def test_unknown_name_is_an_attribute_error() -> None:
    """A name that the package has not is refused as by any module."""
    assert not hasattr(crosscheck, "judge")


def test_report_has_the_public_attributes() -> None:
    """A report gives findings, claims and pairs as tuples, and itself as JSON values."""
    report = check([Article(id="a", text="Six people died.")], Options())
    assert (report.findings, report.pairs) == ((), ())
    assert [claim.surface for claim in report.claims] == ["Six"]
    assert report.to_json()["version"] == 1


def test_article_needs_only_id_and_text() -> None:
    """Everything but id and text of an article may be left out, and every field can be named."""
    given = Article(id="a", text="", title="t", publisher="p", author="w", url="u", published="2024-06")
    assert [field.name for field in dataclasses.fields(Article) if field.default is dataclasses.MISSING] == [
        "id",
        "text",
    ]
    assert given.published == "2024-06"
    assert Article(id="a", text="").published is None


def test_import_is_light() -> None:
    """Importing the package alone loads neither the stages nor what they need."""
    heavy = ("rapidfuzz", "jinja2", "pint", "trafilatura", "crosscheck.pipeline")
    code = f"import sys, crosscheck; print([name for name in {heavy} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
