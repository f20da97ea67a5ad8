"""Decision files -> decisions, and back: one YAML file for each, read strictly, written whole, comments kept.

A file that is no decision is a problem with file:line:column and the nearest valid word; nothing is guessed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from crosscheck.desk.decision import Choice, Decision
from crosscheck.desk.standing import Problem
from crosscheck.errors import SourceError
from crosscheck.reading.atomic import write_whole
from crosscheck.reading.drafting import dump, plain_or_quoted
from crosscheck.reading.folder import DECISIONS
from crosscheck.reading.mapping import Spot, check_keys, load_mapping, nearest_of, text_at
from crosscheck.reading.naming import file_name
from crosscheck.reading.reader import decode, visible

KEYS = ("id", "about", "decision", "value", "why", "by", "on", "expires", "evidence")
REQUIRED = ("id", "decision", "why")
SUFFIXES = frozenset({".yaml", ".yml"})
# Old schemes stay valid, so only the shape is asked for.
ID = re.compile(r"cx\d+(?:-[0-9a-hjkmnp-tv-z]{4}){2,}")
PLACE = re.compile(r"(?s)(.*?)(?::(\d+))?(?::(\d+))?")
LONGEST_SLUG = 60
# A decision is a page at most; a megabyte under that name is a mistake, or an attack on the reader.
MOST_BYTES = 100_000


def read_decisions(folder: Path, place: str) -> tuple[tuple[Decision, ...], tuple[Problem, ...]]:
    """Read the decisions of a story's folder; `place` is the folder as the user would write it."""
    decisions: list[Decision] = []
    problems: list[Problem] = []
    owners: dict[str, str] = {}
    for path in decision_files(folder):
        shown = f"{place}/{DECISIONS}/{visible(path.name)}".removeprefix("./")
        try:
            decision = read_decision(path, shown)
        except SourceError as error:
            problems.append(problem_of(error))
            continue
        if decision.id in owners:
            twice = f"{decision.id} is also decided in {owners[decision.id]}; keep one of the two"
            problems.append(Problem(shown, twice))
            continue
        owners[decision.id] = shown
        decisions.append(decision)
    return tuple(decisions), tuple(problems)


def decision_files(folder: Path) -> tuple[Path, ...]:
    """Give the decision files of a story's folder, by name."""
    below = folder / DECISIONS
    if not below.is_dir():
        return ()
    return tuple(
        sorted(path for path in below.iterdir() if path.suffix.lower() in SUFFIXES and not path.name.startswith("."))
    )


def read_decision(path: Path, place: str) -> Decision:
    """Read one decision file, or raise SourceError with the place of what is wrong."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise SourceError(place, f"is longer than {MOST_BYTES:,} bytes; a decision is a few lines")
        raw = path.read_bytes()
    except OSError as error:
        raise SourceError(place, f"cannot be read: {error.strerror}") from None
    if not raw.strip():
        raise SourceError(place, f"is empty; it needs {', '.join(REQUIRED)}")
    spot = Spot(place)
    mapping = load_mapping(decode(raw, place), spot)
    check_keys(mapping, KEYS, spot)
    fields = {key: text_at(mapping, key, spot) for key in KEYS if key != "evidence"}
    for key in REQUIRED:
        if not fields[key]:
            where = spot.of(mapping, key) if key in mapping else spot.at(0, 0)
            raise SourceError(where, f"no '{key}'; add `{key}: {HINTS[key]}`")
    if not ID.fullmatch(fields["id"]):
        raise SourceError(spot.of(mapping, "id"), f"'{visible(fields['id'])[:40]}' is no id; one is cx2-7k3m-q2vd")
    for key in ("on", "expires"):
        check_day(mapping, key, fields[key], spot)
    choice = read_choice(mapping, fields.pop("decision"), spot)
    if choice is Choice.USE_VALUE and not fields["value"]:
        raise SourceError(spot.of(mapping, "decision"), "'use-value' needs the value; add `value: 23 people`")
    return Decision(choice=choice, evidence=read_evidence(mapping, spot), path=place, **fields)


HINTS = {"id": "cx2-7k3m-q2vd", "decision": "both-right", "why": "a sentence"}


def read_choice(mapping: Any, word: str, spot: Spot) -> Choice:  # noqa: ANN401 (ruamel has no narrower type)
    """Give what was decided; another word is an error with the nearest."""
    try:
        return Choice(word)
    except ValueError:
        nearest, _ = nearest_of(word, list(Choice))
        problem = f"unknown decision '{visible(word)[:40]}'; did you mean '{nearest}'? ({', '.join(Choice)})"
        raise SourceError(spot.of(mapping, "decision"), problem) from None


def check_day(mapping: Any, key: str, words: str, spot: Spot) -> None:  # noqa: ANN401
    """Refuse what is no day."""
    if words and not is_day(words):
        raise SourceError(spot.of(mapping, key), f"'{key}' is '{visible(words)[:40]}'; write a day such as 2026-01-06")


def is_day(words: str) -> bool:
    """Say whether words are a day as '2026-01-06'."""
    try:
        return dt.date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False


def read_evidence(mapping: Any, spot: Spot) -> tuple[tuple[str, tuple[str, ...]], ...]:  # noqa: ANN401
    """Give what each source said when it was decided: a text, or a list of texts."""
    evidence = mapping.get("evidence")
    if evidence is None or evidence == "":
        return ()
    if not hasattr(evidence, "lc") or not hasattr(evidence, "keys"):
        raise SourceError(spot.of(mapping, "evidence"), "'evidence' must be `source: value` lines")
    found = []
    for source, said in evidence.items():
        values = said if isinstance(said, list) else [said]
        if not all(isinstance(value, str) for value in values):
            raise SourceError(spot.of(evidence, source), f"the value of '{visible(str(source))[:40]}' must be text")
        found.append((str(source), tuple(" ".join(value.split()) for value in values)))
    return tuple(found)


def problem_of(error: SourceError) -> Problem:
    """Take an error's place apart."""
    found = PLACE.fullmatch(error.place)
    assert found is not None
    path, line, column = found.groups()
    return Problem(path, error.problem, int(line or 0), int(column or 0))


def decision_path(folder: Path, decision: Decision) -> Path:
    """Give the file of a decision: its slug for people, its id for the program."""
    return folder / DECISIONS / f"{slug_of(decision.about)}--{decision.id}.yaml"


def slug_of(words: str) -> str:
    """Make words fit for a file's name: 'How many people were killed?' -> 'how-many-people-were-killed'."""
    return file_name(words.casefold(), "finding").replace(".", "-")[:LONGEST_SLUG].strip("-") or "finding"


def write_decision(folder: Path, decision: Decision) -> Path:
    """Write a decision into a story's folder; one that is there for the same finding keeps its file and comments."""
    from ruamel.yaml.comments import CommentedMap

    path = file_of(decision.id, folder) or decision_path(folder, decision)
    mapping: Any = CommentedMap()
    if path.exists():
        mapping = load_mapping(decode(path.read_bytes(), str(path)), Spot(str(path)))
    for key, value in fields_of(decision):
        if value:
            mapping[key] = value
        else:
            mapping.pop(key, None)
    write_whole(path, dump(mapping))
    return path


def file_of(identity: str, folder: Path) -> Path | None:
    """Find the file of a story that decides a finding."""
    stated = re.compile(rf"(?m)^id[ \t]*:[ \t]*[\"']?{re.escape(identity)}[\"']?[ \t]*(?:#.*)?$")
    for path in decision_files(folder):
        if stated.search(path.read_text("utf-8", "replace")):
            return path
    return None


def fields_of(decision: Decision) -> Iterable[tuple[str, Any]]:
    """Give a decision's keys with their values, in the order in which people read them."""
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

    texts = {"id": decision.id, "about": decision.about, "decision": str(decision.choice), "value": decision.value}
    texts |= {"why": decision.why, "by": decision.by, "on": decision.on, "expires": decision.expires}
    for key, words in texts.items():
        yield key, words if key in {"id", "decision"} else plain_or_quoted(words) if words else ""
    evidence = CommentedMap()
    for source, values in decision.evidence:
        quoted = [plain_or_quoted(value) for value in values]
        evidence[source] = quoted[0] if len(quoted) == 1 else CommentedSeq(quoted)
    yield "evidence", evidence


def rename_decision(path: Path, identity: str, about: str) -> Path:
    """Give a decision file another finding, keep all else that it says, and give its new path."""
    mapping = load_mapping(decode(path.read_bytes(), str(path)), Spot(str(path)))
    mapping["id"] = identity
    mapping["about"] = plain_or_quoted(about)
    fresh = path.with_name(f"{slug_of(about)}--{identity}.yaml")
    write_whole(fresh, dump(mapping))
    if fresh != path:
        path.unlink()
    return fresh
