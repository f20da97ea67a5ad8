"""SARIF of the run built by hand: valid, nothing dropped, and fingerprints that outlive an edit."""

from __future__ import annotations

import json
from dataclasses import replace
from urllib.parse import unquote, urlsplit

import jsonschema

from checks_by_hand import FOLDER, SANK, checked_by_hand, nothing_checked, render, schema
from crosscheck.desk.standing import Checked, State


def results() -> dict[str, dict[str, object]]:
    """Give the SARIF results of the run built by hand, by the finding's id."""
    return {one["properties"]["id"]: one for one in json.loads(render("sarif"))["runs"][0]["results"]}


def test_sarif_is_valid() -> None:
    """The SARIF file satisfies the schema of SARIF 2.1.0."""
    jsonschema.validate(json.loads(render("sarif")), schema("sarif-2.1.0-rtm.5.json"))
    jsonschema.validate(json.loads(render("sarif", nothing_checked())), schema("sarif-2.1.0-rtm.5.json"))


def test_sarif_suppresses_what_is_decided() -> None:
    """A decided finding is a suppressed result with the editor's reason; a new one has an empty list."""
    found = results()
    assert found["cx1-aaaf-abrd"]["suppressions"] == []
    (decided,) = found["cx1-aaae-time"]["suppressions"]
    assert decided["status"] == "accepted"
    assert decided["justification"] == SANK.why
    assert decided["location"]["physicalLocation"]["artifactLocation"]["uri"] == SANK.path
    assert decided["properties"] == {
        "decision": "use-value", "value": "05:40", "by": "anna", "on": "2024-03-06", "expires": "2024-06-01"
    }  # fmt: skip
    assert found["cx1-aaag-hurt"]["suppressions"][0]["justification"] == "Known: in claims/baseline.txt."
    assert found["cx1-aaac-cost"]["suppressions"] == []


def test_sarif_says_what_is_new() -> None:
    """The state of a finding is the baseline state of its result; agreements are no results."""
    assert {name: one["baselineState"] for name, one in results().items()} == {
        "cx1-aaaf-abrd": "new",
        "cx1-aaah-five": "new",
        "cx1-aaac-cost": "updated",
        "cx1-aaae-time": "unchanged",
        "cx1-aaag-hurt": "unchanged",
    }


def test_sarif_points_at_every_source() -> None:
    """The first place is the location, the other sources are related locations with their words."""
    found = results()["cx1-aaaf-abrd"]
    (first,) = found["locations"]
    assert first["physicalLocation"]["artifactLocation"] == {
        "uri": f"{FOLDER}/ledger.txt", "uriBaseId": "%SRCROOT%"
    }  # fmt: skip
    assert first["physicalLocation"]["region"] == {
        "startLine": 2, "startColumn": 44, "endColumn": 60, "snippet": {"text": "about 340 people"}
    }  # fmt: skip
    related = [one["physicalLocation"] for one in found["relatedLocations"]]
    assert [one["region"]["snippet"]["text"] for one in related] == [
        "212 passengers", "212 passengers", "some 340", "212 travellers"
    ]  # fmt: skip
    assert [one["id"] for one in found["relatedLocations"]] == [1, 2, 3, 4]
    assert "some 340" in found["relatedLocations"][2]["message"]["text"]


def test_fingerprints_outlive_an_edit() -> None:
    """Fingerprints say what a finding is about: neither its place, its words nor its state changes them."""
    checked = checked_by_hand()
    (story,) = checked.stories
    moved = tuple(
        replace(
            standing,
            state=State.KNOWN,
            fails=False,
            places=tuple(replace(place, line=place.line + 7, path=f"moved/{place.path}") for place in standing.places),
            finding=replace(standing.finding, explanation="other words"),
        )
        for standing in story.standings
    )
    after = replace(checked, stories=(replace(story, standings=moved),))

    def sarif_prints(run: Checked) -> dict[str, object]:
        written = json.loads(render("sarif", run))["runs"][0]["results"]
        return {one["properties"]["id"]: one["partialFingerprints"] for one in written}

    def gitlab_prints(run: Checked) -> set[str]:
        return {one["fingerprint"] for one in json.loads(render("gitlab", run)) if one["severity"] != "blocker"}

    before = sarif_prints(checked)
    assert {name: sarif_prints(after)[name] for name in before if name != "cx1-aaac-cost"} == {
        name: prints for name, prints in before.items() if name != "cx1-aaac-cost"
    }
    assert before["cx1-aaaf-abrd"]["crosscheck/v2"] == "maren/cx1-aaaf-abrd"
    assert len({prints["primaryLocationLineHash"] for prints in before.values()}) == len(before)
    assert gitlab_prints(checked) & gitlab_prints(after)


def test_one_id_in_two_stories_has_two_fingerprints() -> None:
    """Findings about the same thing in two stories are two, in SARIF and in GitLab's report."""
    checked = checked_by_hand()
    (story,) = checked.stories
    twice = replace(checked, stories=(story, replace(story, name="other", title="Another story")), unread=())
    prints = [one["partialFingerprints"] for one in json.loads(render("sarif", twice))["runs"][0]["results"]]
    assert len({one["crosscheck/v2"] for one in prints}) == len(prints) == 10
    assert len({one["primaryLocationLineHash"] for one in prints}) == 10
    entries = json.loads(render("gitlab", twice))
    assert len({one["fingerprint"] for one in entries}) == len(entries)
    assert "Another story" in render("text", twice)


def test_sarif_addresses_are_addresses() -> None:
    """A path with a space, a colon or a percent sign is encoded; an absolute one is a file's address."""
    checked = checked_by_hand()
    (story,) = checked.stories
    for path in ("claims/a b/c:d%20e.yaml", "/srv/claims/ä.yaml"):
        standings = tuple(
            replace(one, places=tuple(replace(place, path=path) for place in one.places)) for one in story.standings
        )
        run = replace(checked, stories=(replace(story, standings=standings),))
        result = json.loads(render("sarif", run))["runs"][0]["results"][0]
        artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert unquote(urlsplit(artifact["uri"]).path) == path
        assert urlsplit(artifact["uri"]).scheme == ("file" if path.startswith("/") else "")
        assert ("uriBaseId" in artifact) == (not path.startswith("/"))
