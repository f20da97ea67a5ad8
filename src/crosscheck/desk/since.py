"""A git ref -> the stories as they stood there, in a folder of their own; git itself does the reading."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from crosscheck.errors import UsageError
from crosscheck.reading.reader import visible

LONGEST_WAIT = 120  # seconds; a fetch on demand in a partial clone may take some
REGULAR = frozenset({b"100644", b"100755"})


def run_git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Run git in a folder and give what it prints; what goes wrong is a UsageError with git's own first line."""
    command = ["git", "-C", str(folder), *arguments]
    try:
        ran = subprocess.run(command, input=given, capture_output=True, check=False, timeout=LONGEST_WAIT)  # noqa: S603
    except FileNotFoundError:
        message = "--new-since needs git, and none was found"
        raise UsageError(message) from None
    except subprocess.TimeoutExpired:
        message = f"git {arguments[0]} did not end within {LONGEST_WAIT} seconds"
        raise UsageError(message) from None
    if ran.returncode:
        said = next(iter(ran.stderr.decode("utf-8", "replace").strip().splitlines()), "it failed without a word")
        message = f"git {arguments[0]}: {visible(said)}"
        raise UsageError(message)
    return ran.stdout


def top_of(folder: Path) -> Path:
    """Give the top folder of the repository that holds a folder."""
    try:
        top = run_git(folder, "rev-parse", "--show-toplevel")
    except UsageError as error:
        if "not a git repository" not in str(error):
            raise
        message = f"--new-since needs a git repository, and {visible(str(folder.resolve()))} is in none"
        raise UsageError(message) from None
    return Path(top.decode("utf-8", "surrogateescape").rstrip("\n"))


def commit_of(top: Path, ref: str) -> str:
    """Give the commit that a ref names; a shallow clone that lacks it gets a hint of its own."""
    try:
        found = run_git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    except UsageError:
        shallow = run_git(top, "rev-parse", "--is-shallow-repository").strip() == b"true"
        shown = visible(ref)[:80]
        if shallow:
            message = (
                f"--new-since: '{shown}' is not in this shallow clone; "
                "fetch the whole history: `fetch-depth: 0` under actions/checkout, or `git fetch --unshallow`"
            )
        else:
            message = f"--new-since: '{shown}' is no commit here; name a branch, tag or commit such as origin/main"
        raise UsageError(message) from None
    return found.decode("ascii").strip()


def restore(ref: str, paths: Sequence[Path], into: Path) -> tuple[Path, tuple[Path, ...]]:
    """Write the files below some paths as they stood at a ref into a folder.

    Gives the repository's top folder, and those of the paths that were there, in the folder.
    """
    start = next((path if path.is_dir() else path.parent for path in paths if path.exists()), Path.cwd())
    top = top_of(start).resolve()
    commit = commit_of(top, ref)
    inside = []
    for path in paths:
        absolute = path.resolve()
        if not absolute.is_relative_to(top):
            message = f"--new-since: {visible(str(path))} is not in the git repository {visible(str(top))}"
            raise UsageError(message)
        inside.append(absolute.relative_to(top))
    listed = files_at(top, commit, inside)
    for path, content in contents(top, listed):
        target = into / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return top, tuple(into / path for path in inside if (into / path).exists())


def files_at(top: Path, commit: str, paths: Iterable[Path]) -> list[tuple[str, Path]]:
    """List the regular files below some paths at a commit, each with the name of its content."""
    wanted = [path.as_posix() for path in paths]
    wanted = [] if "." in wanted else wanted
    # Not `git archive`: it leaves out what .gitattributes marks export-ignore.
    listed = run_git(top, "--literal-pathspecs", "ls-tree", "-r", "-z", "--full-tree", commit, "--", *wanted)
    files = []
    for entry in listed.split(b"\0"):
        head, tab, name = entry.partition(b"\t")
        path = Path(name.decode("utf-8", "surrogateescape"))
        if tab and head.split()[0] in REGULAR and not path.is_absolute() and ".." not in path.parts:
            files.append((head.split()[2].decode("ascii"), path))
    return files


def contents(top: Path, files: Sequence[tuple[str, Path]]) -> Iterator[tuple[Path, bytes]]:
    """Give the content of files by the names that git has for them."""
    asked = "".join(f"{name}\n" for name, _ in files).encode("ascii")
    told = run_git(top, "cat-file", "--batch", given=asked) if files else b""
    at = 0
    for _, path in files:
        end = told.index(b"\n", at)
        size = int(told[at:end].split()[2])
        yield path, told[end + 1 : end + 1 + size]
        at = end + 1 + size + 1
