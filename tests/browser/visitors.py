from dataclasses import dataclass, field, replace
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from bench.server import Server
from tests.browsing import launched

PHONE = {"width": 360, "height": 740}
LAPTOP = {"width": 1440, "height": 900}


@dataclass
class Visitors:
    """Opens pages as different people and keeps what their browsers complain of, apart from what a test provokes."""

    browser: Browser
    product: Server
    complaints: list[str] = field(default_factory=list)
    provoked: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def new_page(self, *, size: dict[str, int] = PHONE, scheme: str = "light", **options: object) -> Page:
        context = self.browser.new_context(
            viewport=size, color_scheme=scheme, base_url=self.url, accept_downloads=True, **options
        )
        self.contexts.append(context)
        page = context.new_page()
        page.on("console", self.listen)
        page.on("pageerror", lambda problem: self.complaints.append(f"{page.url}: {problem}"))
        return page

    def organiser(self, **options: object) -> Page:
        """The demo's administrator, signed in."""
        email, password = (self.product.data_dir / "administrator.txt").read_text().split()
        return self.signed_in(email, password, **options)

    def signed_in(self, email: str, password: str, **options: object) -> Page:
        page = self.new_page(**options)
        page.goto("/en/office/login/")
        page.fill("[name=email]", email)
        page.fill("[name=password]", password)
        page.press("[name=password]", "Enter")
        page.wait_for_url("**/office/")
        return page

    def with_camera(self, film: Path) -> "Visitors":
        """The same people at devices whose camera shows a film, and who allow every page to use it."""
        camera = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
        kind = self.browser.browser_type
        return replace(self, browser=launched(kind, *camera, f"--use-file-for-fake-video-capture={film}"))

    def listen(self, message: ConsoleMessage) -> None:
        if message.type == "error" or "Content Security Policy" in message.text:
            is_expected = any(words in message.text for words in self.expected)
            kept = self.provoked if is_expected else self.complaints
            kept.append(f"{message.location.get('url', '')}: {message.text}")

    def leave(self) -> None:
        for context in self.contexts:
            context.close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.product.port}"
