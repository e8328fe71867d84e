"""The fourth edition's first day, as a visitor's browser meets it."""

from playwright.sync_api import Page, expect

AGENDA = "/ar/eiraq-4/agenda/"
KEPT = """async path => {
  const address = new URL(path, location.href).href;
  for (let look = 0; look < 400; look += 1) {
    for (const name of await caches.keys())
      if (await (await caches.open(name)).match(address)) return true;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  return false;
}"""

CUT_OFF = """async () => {
  for (let look = 0; look < 400; look += 1)
    if (await fetch(location.href, { cache: "no-store" }).then(() => false, () => true)) return true;
  return false;
}"""


def first_day(page: Page) -> str:
    page.goto(AGENDA)
    return page.locator("[data-day]").first.get_attribute("data-day")


def open_at(page: Page, path: str, time: str) -> None:
    """The page as it is when the conference's own clocks say that time on its first day."""
    page.clock.set_fixed_time(f"{first_day(page)}T{time}:00+03:00")
    page.goto(path)


def wait_until_kept(page: Page, *paths: str) -> None:
    """Playwright's own waiting takes the promise of an answer for the answer."""
    for path in paths:
        assert page.evaluate(KEPT, path), path


def leave_network(page: Page) -> None:
    """A worker that takes over the page at this very moment may still have its network for a while."""
    page.context.set_offline(True)
    assert page.evaluate(CUT_OFF)


def titles(page: Page, mark: str) -> list[str]:
    return page.locator(f".session:has([data-moment={mark}]) h3").all_inner_texts()


def star(page: Page, number: int) -> str:
    """Press the star of a session, counted from 0; answers its title."""
    row = page.locator(".session:has(.star)").nth(number)
    row.locator(".star").click()
    expect(row.locator(".star")).to_have_attribute("aria-pressed", "true")
    return row.locator("h3").inner_text()
