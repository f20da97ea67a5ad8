"""Finding one's way in a report: filters kept in the address, keys, and links to a finding."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sheets import crowd, render, sheet

if TYPE_CHECKING:
    from playwright.sync_api import Page

from test_report_shut import open_file

# Reads what the page says of its findings: [id, shown, dataset], in the order of the page.
FINDINGS = """() => [...document.querySelectorAll('article.finding')].map(one =>
  [one.id, one.checkVisibility(), {...one.dataset}, one.textContent])"""


def shown_ids(page: Page) -> list[str]:
    """Give the ids of the findings that can be seen."""
    return [name for name, is_shown, *_ in page.evaluate(FINDINGS) if is_shown]


def ids_where(page: Page, fits: Callable[[dict[str, str], str], bool]) -> list[str]:
    """Give the ids of the findings that fit, by what each says of itself."""
    return [name for name, _, said, text in page.evaluate(FINDINGS) if fits(said, text)]


def current(page: Page) -> str:
    """Give the id of the finding that has the focus and is marked as the current one."""
    return page.evaluate("""() => { const one = document.querySelector('article.finding.current');
      return one && one === document.activeElement ? one.id : '' }""")


@pytest.fixture
def opened(page: Page, tmp_path: Path) -> Page:
    """Open the report made by hand."""
    open_file(page, sheet("made by hand"), tmp_path)
    return page


@pytest.mark.parametrize(
    ("field", "value", "fits"),
    [
        ("kind", "count", lambda said, _: said["kind"] == "count"),
        ("source", "B", lambda said, _: "B" in said["sources"].split()),
        ("severity", "high", lambda said, _: said["severity"] == "high"),
        ("state", "open", lambda said, _: said["state"] != "decided"),
    ],
)
def test_choice_filters(opened: Page, field: str, value: str, fits: Callable[[dict[str, str], str], bool]) -> None:
    """A choice shows the findings that have it and no other, counts them, and stands in the address."""
    everything = shown_ids(opened)
    opened.locator(f"form#filter select[name={field}]").select_option(value)
    expected = ids_where(opened, fits)
    assert shown_ids(opened) == expected
    assert expected
    assert opened.locator("output#shown").inner_text().startswith(f"{len(expected)} of {len(everything)}")
    assert opened.evaluate("location.hash") == f"#/?{field}={value}"
    opened.locator("form#filter button[type=reset]").click()
    opened.wait_for_function("location.hash === ''")
    assert shown_ids(opened) == everything


def test_verdicts_filter(opened: Page) -> None:
    """A verdict that is not ticked is not shown, nor is the heading of a section that has nothing left."""
    assert opened.locator("h2#disputed").is_visible()
    for verdict in ("disputed", "agreement"):
        opened.locator(f"form#filter input[name=verdict][value={verdict}]").uncheck()
    assert shown_ids(opened) == ids_where(opened, lambda said, _: said["verdict"] not in {"disputed", "agreement"})
    assert not opened.locator("h2#disputed").is_visible()
    assert "disputed" not in opened.evaluate("decodeURIComponent(location.hash)")


def test_words_filter(opened: Page) -> None:
    """Words that are typed are looked for in the findings, whatever their case."""
    opened.locator("form#filter input[name=text]").fill("CREW were")
    assert [name.rpartition("-")[2] for name in shown_ids(opened)] == ["hurt"]
    opened.locator("form#filter input[name=text]").fill("no such word")
    assert shown_ids(opened) == []
    assert opened.locator("output#shown").inner_text().startswith("0 of")


def test_filter_is_kept_in_the_address(opened: Page) -> None:
    """An address that was copied from a filtered report shows the same again."""
    opened.locator("form#filter select[name=kind]").select_option("count")
    opened.locator("form#filter input[name=text]").fill("people")
    address, before = opened.evaluate("location.href"), shown_ids(opened)
    assert 0 < len(before) < len(ids_where(opened, lambda *_: True))
    opened.goto("about:blank")
    opened.goto(address)
    assert shown_ids(opened) == before
    assert opened.locator("form#filter input[name=text]").input_value() == "people"


@pytest.mark.parametrize(
    "ending", ["#/?kind=nonsense", "#/?verdict=", "#/?text=%", "#nowhere", "#/?a=b&&&==", "#%E0%A4%A"]
)
def test_odd_address_does_no_harm(page: Page, tmp_path: Path, ending: str) -> None:
    """An address that makes no sense raises no error, and the report can still be used."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    address = open_file(page, sheet("made by hand"), tmp_path)
    page.goto("about:blank")
    page.goto(address + ending)
    page.evaluate("ending => { location.hash = ''; location.hash = ending }", ending)
    page.wait_for_timeout(50)
    page.locator("form#filter button[type=reset]").dispatch_event("click")
    page.evaluate("document.getElementById('filter').reset()")
    page.wait_for_timeout(50)
    assert errors == []
    assert shown_ids(page) == ids_where(page, lambda *_: True)


def test_link_to_a_finding_shows_it(opened: Page) -> None:
    """A link to a finding that the filter hides clears the filter and brings it into view."""
    hidden = ids_where(opened, lambda said, _: said["verdict"] == "agreement")[-1]
    opened.locator("form#filter select[name=severity]").select_option("high")
    assert hidden not in shown_ids(opened)
    opened.evaluate("name => { location.hash = name }", hidden)
    opened.wait_for_timeout(100)
    assert hidden in shown_ids(opened)
    assert opened.evaluate("name => document.getElementById(name).getBoundingClientRect().top < innerHeight", hidden)


def test_keys_walk_over_what_is_shown(opened: Page) -> None:
    """The keys j and k go to the next and the previous finding that is shown, and stop at the ends."""
    opened.locator("form#filter select[name=kind]").select_option("count")
    opened.evaluate("document.activeElement.blur()")
    names = shown_ids(opened)
    walked = []
    for _ in range(len(names) + 1):
        opened.keyboard.press("j")
        walked.append(current(opened))
    assert walked == [*names, names[-1]]
    opened.keyboard.press("k")
    assert current(opened) == names[-2]
    assert opened.evaluate("""() => { const box = document.activeElement.getBoundingClientRect();
      return box.top >= -1 && box.top < innerHeight }""")


def test_o_opens_and_closes_the_current_finding(opened: Page) -> None:
    """The key o opens all that is folded in the current finding, and nothing else, and closes it again."""
    opened.keyboard.press("j")
    name = current(opened)
    opened.keyboard.press("o")
    unfolded = opened.evaluate(
        "[...document.querySelectorAll('article.finding details[open]')].map(one => one.closest('article').id)"
    )
    assert set(unfolded) == {name}
    assert opened.locator(f"[id='{name}'] details").count() == len(unfolded)
    opened.keyboard.press("o")
    assert opened.locator("article.finding details[open]").count() == 0


def test_slash_goes_to_the_search_and_typing_is_typing(opened: Page) -> None:
    """A slash focuses the search; the keys are letters there until Escape leaves it, its words still in force."""
    opened.keyboard.press("/")
    opened.keyboard.type("jok/")
    field = opened.locator("form#filter input[name=text]")
    assert field.input_value() == "jok/"
    assert opened.locator("article.finding.current").count() == 0
    field.fill("crew")
    opened.keyboard.press("Escape")
    assert field.input_value() == "crew"
    assert opened.evaluate("document.activeElement.tagName") == "BODY"
    opened.keyboard.press("j")
    assert [current(opened)] == shown_ids(opened)


def test_keys_leave_shortcuts_of_the_browser_alone(opened: Page) -> None:
    """A key with Ctrl or Alt held is not the report's."""
    opened.keyboard.press("Control+j")
    opened.keyboard.press("Alt+j")
    assert opened.locator("article.finding.current").count() == 0


def test_skip_link_and_tab_reach_the_findings(opened: Page) -> None:
    """The first Tab shows a link over the head of the page, and it leads to the findings."""
    opened.keyboard.press("Tab")
    assert opened.evaluate("document.activeElement.className") == "skip"
    box = opened.locator("a.skip").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["y"] >= 0
    opened.keyboard.press("Enter")
    assert opened.evaluate("document.activeElement.id") == "findings"


def test_copied_decision_is_what_is_shown(opened: Page) -> None:
    """The button copies the decision's YAML as it stands in the page, and says so."""
    draft = opened.locator("article.finding details.draft").first
    button = opened.locator("article.finding button.copy").first
    opened.evaluate(
        "document.addEventListener('copy', () => { window.copied = String(document.getSelection()) "
        "|| document.activeElement.value })"
    )
    opened.evaluate("navigator.clipboard && (navigator.clipboard.writeText = async text => { window.copied = text })")
    button.click()
    opened.wait_for_function("window.copied !== undefined")
    assert opened.evaluate("window.copied") == draft.locator("pre").text_content()
    assert "id: " in opened.evaluate("window.copied")


def test_filter_of_two_thousand_is_quick(
    page: Page, tmp_path: Path, record_property: Callable[[str, str], None]
) -> None:
    """A word typed into a report of 2,000 findings filters them in less than half a second of the page's time."""
    open_file(page, render(crowd(2_000)), tmp_path)
    spent = page.evaluate("""() => { const start = performance.now();
      const field = document.querySelector('form#filter input[name=text]');
      field.value = 'crew'; field.dispatchEvent(new Event('input', {bubbles: true}));
      document.body.getBoundingClientRect(); return performance.now() - start }""")
    record_property("measured", f"2,000 findings are filtered in {spent:.0f} ms")
    assert len(shown_ids(page)) == 250
    assert spent < 500 * 3  # three times the aim: the machine may be shared
