"""A report is shut: nothing leaves it, nothing from an article runs in it, and without scripts it is all there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sheets import render, sheet

from crosscheck.formats.wording import visible
from reports_by_hand import hostile_report, report_by_hand

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from conftest import Site

HOSTILE = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><style>* { display: none !important }</style>",
    "</style></title></textarea><img src=x onerror=alert(1)>",
    "\"><svg onload='alert(1)'><animate onbegin=alert(1) attributeName=x dur=1s>",
    "' onmouseover='alert(1)' onfocus='alert(1)' autofocus='",
    '" style="position:fixed;inset:0;background:url(https://spy.example/x)" x="',
    "<details open ontoggle=alert(1)><iframe srcdoc='<script>parent.alert(1)</script>'>",
    "<a href='javascript:alert(1)'>x</a><base href='https://spy.example/'><meta http-equiv=refresh content='0;url=https://spy.example/'>",
    "</pre></details></article></main><form action=https://spy.example><button autofocus>x",
    "</title></desc></svg><math><mi xlink:href='javascript:alert(1)'>x",
    "{{ 7 * 7 }} ${7*7} <!-- --> ]]> <![CDATA[ \u202e21 \u2028 \x00",
    "\\u003cscript\\u003e '+alert(1)+' `${alert(1)}` */alert(1)/*",
)
# Ways out of a page, each a promise that holds when the way was tried.
WAYS_OUT = {
    "fetch": "url => fetch(url, {mode: 'no-cors'}).then(() => 'open', () => 'shut')",
    "request": "url => new Promise(done => { const ask = new XMLHttpRequest(); ask.onload = () => done('open');"
    " ask.onerror = () => done('shut'); ask.open('GET', url); ask.send() })",
    "picture": "url => new Promise(done => { const one = new Image(); one.onload = one.onerror = () => done('tried');"
    " one.src = url; document.body.append(one) })",
    "script": "url => new Promise(done => { const one = document.createElement('script'); one.src = url;"
    " one.onload = () => done('open'); one.onerror = () => done('shut'); document.body.append(one) })",
    "style": "url => new Promise(done => { const one = document.createElement('link'); one.rel = 'stylesheet';"
    " one.href = url; one.onload = () => done('open'); one.onerror = () => done('shut'); document.head.append(one) })",
    "frame": "url => new Promise(done => { const one = document.createElement('iframe'); one.src = url;"
    " one.onload = () => done('tried'); document.body.append(one); setTimeout(() => done('tried'), 500) })",
    "beacon": "url => Promise.resolve(navigator.sendBeacon(url, 'x')).then(() => 'tried')",
    "socket": "url => new Promise(done => { try { const one = new WebSocket(url.replace('http', 'ws'));"
    " one.onopen = () => done('open'); one.onerror = () => done('shut') } catch { done('shut') } })",
    "form": "url => new Promise(done => { const one = document.createElement('form'); one.action = url;"
    " document.body.append(one); one.submit(); setTimeout(() => done('tried'), 300) })",
}


def watch(page: Page) -> list[str]:
    """Note every request, console error, exception and dialog of a page."""
    noted: list[str] = []
    page.on("request", lambda request: noted.append(f"request: {request.url}"))
    page.on("pageerror", lambda error: noted.append(f"exception: {error}"))
    page.on("console", lambda line: noted.append(f"{line.type}: {line.text}") if line.type != "log" else None)

    def note_dialog(dialog) -> None:
        noted.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.on("dialog", note_dialog)
    return noted


def open_file(page: Page, text: str, folder: Path) -> str:
    """Open a page as its readers do, from a file."""
    path = folder / "report.html"
    path.write_text(text, encoding="utf-8")
    page.goto(path.as_uri())
    return path.as_uri()


@pytest.mark.parametrize("name", ["made by hand", "bundled"])
def test_nothing_leaves_a_report(page: Page, tmp_path: Path, name: str) -> None:
    """A report asks for its own file alone, and the console stays silent while it is used."""
    noted = watch(page)
    address = open_file(page, sheet(name), tmp_path)
    for key in ("j", "o", "j", "k", "/", "x", "Escape"):
        page.keyboard.press(key)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    page.mouse.wheel(0, 5_000)
    page.wait_for_timeout(200)
    assert noted == [f"request: {address}"]


@pytest.mark.parametrize("way", WAYS_OUT)
def test_policy_shuts_every_way_out(page: Page, site: Site, way: str) -> None:
    """Even a script that runs in the page reaches no server."""
    page.goto(site.put("/report.html", sheet("made by hand")))
    said = page.evaluate(WAYS_OUT[way], site.put("/spy", "x"))
    page.wait_for_timeout(100)
    assert said in {"shut", "tried"}
    assert "/spy" not in site.asked


def test_policy_allows_no_other_script_or_style(page: Page, tmp_path: Path) -> None:
    """A script, a handler, a style sheet or a style attribute put into the page does nothing."""
    open_file(page, sheet("made by hand"), tmp_path)
    page.evaluate("""() => {
      const script = document.createElement('script'); script.textContent = 'window.ran = 1';
      const style = document.createElement('style'); style.textContent = 'body { display: none }';
      document.body.append(script, style);
      document.body.insertAdjacentHTML('beforeend', '<b id=probe style="position:fixed" onclick="window.ran = 1">x</b>');
      document.getElementById('probe').click();
    }""")
    assert page.evaluate("window.ran") is None
    assert page.evaluate("getComputedStyle(document.body).display") != "none"
    assert page.evaluate("getComputedStyle(document.getElementById('probe')).position") == "static"
    assert page.evaluate("document.querySelectorAll('script').length") == 2


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(page: Page, tmp_path: Path, text: str) -> None:
    """Whatever an article says is read in the page, and does nothing there, not even when it is touched."""
    noted = watch(page)
    address = open_file(page, render(hostile_report(text), text), tmp_path)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    page.evaluate("""() => document.querySelectorAll('body *').forEach(one => {
      for (const kind of ['mouseover', 'mouseenter', 'focus', 'toggle', 'load', 'error']) one.dispatchEvent(new Event(kind))
    })""")
    page.wait_for_timeout(100)
    assert [one for one in noted if one != f"request: {address}"] == []
    marks = page.locator("article.finding ul.voices mark").all_text_contents()
    assert set(marks) == {visible(text)}
    assert page.locator("h1").is_visible()
    strange = "img, iframe, base, math, object, embed, animate, [onload], [onerror], [onclick], [onfocus], [style]"
    assert page.locator(strange).count() == 0
    assert page.evaluate("document.scripts.length") == 1
    links = page.evaluate("[...document.querySelectorAll('a[href]')].map(one => one.protocol)")
    assert set(links) <= {"https:", "file:"}


@pytest.mark.parametrize("name", ["made by hand", "bundled"])
def test_report_is_all_there_without_scripts(browser: Browser, tmp_path: Path, name: str) -> None:
    """With JavaScript disabled every finding is shown and every part can be opened, and nothing dead is offered."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    open_file(page, sheet(name), tmp_path)
    findings = page.locator("article.finding")
    assert findings.count() > 0
    assert all(one.is_visible() for one in findings.all())
    assert all(words.strip() for words in page.locator("article.finding h3, ul.voices li").all_text_contents())
    assert not page.locator("form#filter").is_visible()
    assert not any(one.is_visible() for one in page.locator("button").all())
    details = page.locator("main details").first
    details.locator("summary").first.click()
    assert details.get_attribute("open") is not None
    context.close()


def test_link_of_a_report_opens_its_source_at_the_words(page: Page, site: Site) -> None:
    """A click on a finding's link opens the article scrolled to the claim's words, and tells it nothing of the report."""
    from dataclasses import replace

    report = report_by_hand()
    words = {article.id: article.text for article in report.articles}
    filler = "<p>Nothing of note.</p>" * 150
    for name, text in words.items():
        paragraphs = "".join(f"<p id='p{n}'>{line}</p>" for n, line in enumerate(text.split("\n")))
        site.put(f"/{name}", f"<!doctype html><meta charset=utf-8><body>{filler}{paragraphs}{filler}")
    here = tuple(replace(article, url=f"{site.address}/{article.id}") for article in report.articles)
    page.goto(site.put("/report.html", render(replace(report, articles=here))))
    links = page.locator("article.finding a.open-at[href*=':~:text=']")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    with page.context.expect_page() as opened:
        links.first.click(modifiers=["ControlOrMeta"])
    source = opened.value
    source.bring_to_front()
    source.wait_for_load_state()
    source.wait_for_timeout(300)
    assert source.evaluate("document.referrer") == ""
    top, height = source.evaluate("[document.scrollingElement.scrollTop, innerHeight]")
    inside = source.evaluate("""() => [...document.querySelectorAll('p[id]')].some(one => {
      const box = one.getBoundingClientRect(); return box.top < innerHeight && box.bottom > 0 })""")
    assert top > height
    assert inside
