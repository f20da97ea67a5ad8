"""Links that land: what Chromium shows when it opens a source at a claim's words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from landing import PAGES, TOLD, find_told, flaw_of, for_browser, read_page, targets_in

from crosscheck.formats.fragments import link_to

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from conftest import Site


def test_links_land_on_the_right_sentence(page: Page, site: Site, record_property: Callable[[str, str], None]) -> None:
    """At least 97 of 100 links light up the sentence with its value in Chromium, and no word of another sentence."""
    misses, opened = [], 0
    page.set_viewport_size({"width": 800, "height": 450})  # a picture is taken of each: small ones are quick
    for source in PAGES:
        url = site.put(f"/{source.name}", for_browser(source))
        article = read_page(source, url)
        page.goto(url)
        for target in targets_in(article, find_told(article, page.evaluate(TOLD))):
            opened += 1
            link = link_to(article, target.claim)
            flaw = flaw_of(page, link, target)
            if flaw:
                misses.append(f"{flaw}: {link.partition('#')[2]}")
    record_property("measured", f"{opened - len(misses)} of {opened} links land in Chromium")
    assert opened >= 100
    assert len(misses) <= opened * 0.03, misses
