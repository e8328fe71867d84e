"""A real browser for tests: how it is started, and what axe finds on a page."""

import os
import shutil
from pathlib import Path

from playwright.sync_api import Browser, BrowserType, Page, sync_playwright

AXE = Path("node_modules/axe-core/axe.min.js")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
FINDINGS = """async part => {
  const result = await axe.run(part ?? document, {resultTypes: ["violations"]});
  return result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target} ${node.failureSummary}`));
}"""


def started_browser():
    """A generator of one browser; Django's guard against async code would refuse the tests' own thread."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = launched(playwright.chromium)
        yield browser
        browser.close()


def launched(kind: BrowserType, *arguments: str) -> Browser:
    return kind.launch(executable_path=shutil.which("chromium"), args=[*ARGUMENTS, *arguments])


def open_page(browser: Browser, url: str, *, scheme: str = "light", width: int = 360) -> Page:
    context = browser.new_context(
        color_scheme=scheme,
        viewport={"width": width, "height": 800},
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(url)
    return page


def axe_findings(page: Page) -> list[str]:
    return axe_findings_in(page, None)


def axe_findings_in(page: Page, part: str | None) -> list[str]:
    """In the part of the page that a selector names."""
    page.evaluate(AXE.read_text("utf-8"))
    return page.evaluate(FINDINGS, part)


def overflow(page: Page) -> int:
    """Pixels by which the page is wider than the screen."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
