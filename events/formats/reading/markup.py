"""Plain text from the HTML that other systems keep abstracts in."""

import re
from html.parser import HTMLParser
from typing import Final
from urllib.parse import urljoin, urlsplit

_BLOCK_TAGS: Final = (
    "address article aside blockquote dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr "
    "main nav ol p pre section summary table tbody tfoot thead tr ul"
)
_INLINE_TAGS: Final = (
    "a abbr acronym b bdi bdo big br cite code del dfn em font i img ins kbd label li mark q s samp small span strike "
    "strong sub sup td th time tt u var wbr html body center button input link meta"
)
_SILENT_TAGS: Final = "script style head title template iframe object embed noscript svg math"
_BLOCKS: Final = frozenset(_BLOCK_TAGS.split())
_SILENT: Final = frozenset(_SILENT_TAGS.split())
_KNOWN: Final = _BLOCKS | _SILENT | set(_INLINE_TAGS.split())
_TAG: Final = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)(?=[\s/>])")


def plain_text(text: str) -> str:
    """Text without known HTML tags stays as it is written, so that "a < b" keeps its sense."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not any(found[1].lower() in _KNOWN for found in _TAG.finditer(text)):
        return text.strip()
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.written()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.silent: list[str] = []
        self.links: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _KNOWN:
            self.handle_data(self.get_starttag_text() or "")
        elif tag in _SILENT:
            self.silent.append(tag)
        elif tag == "a":
            self.links.append((dict(attrs).get("href") or "", len(self.parts)))
        else:
            self.parts.append(_break_before(tag))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _SILENT:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.silent:
            del self.silent[self.silent.index(tag) :]
        elif tag == "a" and self.links:
            self._tell_address(*self.links.pop())
        elif tag in _BLOCKS:
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.parts.append(re.sub(r"\s*\n\s*", " ", data))

    def _tell_address(self, href: str, since: int) -> None:
        """A link keeps its address, where that is not its text already."""
        if is_web_address(href) and href not in "".join(self.parts[since:]):
            self.parts.append(f" ({href})")

    def written(self) -> str:
        lines = (" ".join(line.split()) for line in "".join(self.parts).split("\n"))
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _break_before(tag: str) -> str:
    if tag in _BLOCKS:
        return "\n\n"
    return {"br": "\n", "li": "\n• ", "td": " ", "th": " "}.get(tag, "")


def web_address(text: str, page: str = "") -> str:
    """With its spaces spelled out, and a path on the site of its page; empty for what is no address on the web."""
    spelled = text.strip().replace(" ", "%20")
    if spelled.startswith("/"):
        spelled = _on_site(spelled, page)
    return spelled if is_web_address(spelled) else ""


def _on_site(path: str, page: str) -> str:
    try:
        return urljoin(page, path)
    except ValueError:
        return ""


def is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and not re.search(r"[\s<>\"]", text)
    except ValueError:
        return False
