"""A real Chromium from the system, and a web site on the loopback address for it to open."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass(frozen=True, slots=True)
class Site:
    """Pages by path, and the paths that were asked for."""

    address: str
    pages: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def put(self, path: str, page: bytes | str) -> str:
        """Serve a page, and give its address."""
        self.pages[path] = page.encode() if isinstance(page, str) else page
        return f"{self.address}{path}"


@pytest.fixture(scope="session")
def chromium() -> str:
    """Give the path of a Chromium; a test that needs it is skipped, with the reason, where there is none."""
    pytest.importorskip("playwright", reason="the browser tests need the extra `browser`: pip install -e '.[browser]'")
    path = os.environ.get("CROSSCHECK_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip("no Chromium here: `apt-get install chromium`, or name one in CROSSCHECK_CHROMIUM")
    return path


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """Open one Chromium for the tests of a file; its driver's event loop is gone before other tests run."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=chromium)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a tab of its own, with no memory of other tests."""
    context = browser.new_context(viewport={"width": 1000, "height": 700}, reduced_motion="reduce")
    context.set_default_timeout(8_000)
    yield context.new_page()
    context.close()


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve pages on the loopback address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = urlsplit(self.path).path
            found.asked.append(path)
            self.send_response(200 if path in found.pages else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(found.pages.get(path, b""))

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found = Site(f"http://127.0.0.1:{server.server_port}")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield found
    server.shutdown()
    server.server_close()
