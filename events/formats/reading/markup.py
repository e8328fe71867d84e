"""Plain text from the HTML that other systems keep abstracts in."""

import re
from collections.abc import Iterator
from html import unescape
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
_BREAKING: Final = _BLOCKS | {"br", "li"}
_TAG: Final = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)(?=[\s/>])")
_SILENT_TAG: Final = re.compile(rf"<(/?)({'|'.join(sorted(_SILENT))})(?=[\s/>])[^<>]*>", re.IGNORECASE)
_NO_TAG: Final = re.compile(
    r"""<(?!/[^<>]*>|!doctype[^<>]*>|\?[^<>]*>|[a-z][^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>)""", re.IGNORECASE
)
_CONDITION: Final = re.compile(r"<!\[(?:if|else|endif)[^<>]*>", re.IGNORECASE)
"""Of Word, which tells by it what other programs are not to show."""
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")


def plain_text(text: str) -> str:
    """Text without known HTML tags stays as it is written, so that "a < b" keeps its sense."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    tags = {found[1].lower() for found in _TAG.finditer(text)}
    if not tags & _KNOWN:
        return without_entities(text).strip()
    reader = _Reader(keeps_lines=not tags & _BREAKING)
    reader.feed(_with_good_tags_alone(text))
    reader.close()
    return reader.written()


def without_entities(text: str) -> str:
    """As it was before a system escaped it once too often; "AT&T" names no entity."""
    return _ENTITY.sub(lambda found: unescape(found[0]), text)


def _with_good_tags_alone(text: str) -> str:
    """The parser takes the square of their number for tags that never end; here they become text."""
    return _NO_TAG.sub("&lt;", "".join(_loud(_without_comments(text))))


def _without_comments(text: str) -> str:
    first, *others = _CONDITION.sub("", text).split("<!--")
    return first + "".join(comment.partition("-->")[2] if "-->" in comment else f"<!--{comment}" for comment in others)


def _loud(text: str) -> Iterator[str]:
    """What is not between two tags whose content nobody reads; one that is never closed is named in a sentence."""
    tags = list(_SILENT_TAG.finditer(text))
    last_end = {tag[2].lower(): tag.start() for tag in tags if tag[1]}
    since, within = 0, ""
    for tag in tags:
        name, is_end = tag[2].lower(), bool(tag[1])
        if within and not (is_end and name == within):
            continue
        if not within:
            yield text[since : tag.start()]
            is_named = not is_end and not tag[0].endswith("/>")
            is_closed = not is_end and last_end.get(name, 0) > tag.start()
            within = name if is_closed else ""
            yield f"&lt;{tag[0][1:]}" if is_named and not is_closed else ""
        else:
            within = ""
        since = tag.end()
    yield text[since:]


class _Reader(HTMLParser):
    def __init__(self, *, keeps_lines: bool) -> None:
        """Lines are kept where no tag breaks them."""
        super().__init__(convert_charrefs=True)
        self.keeps_lines = keeps_lines
        self.parts: list[str] = []
        self.link: tuple[str, int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _KNOWN:
            self.handle_data(self.get_starttag_text() or "")
        elif tag == "a":
            self.link = (dict(attrs).get("href") or "", len(self.parts))
        else:
            self.parts.append(_break_before(tag))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self.link:
            self._tell_address(*self.link)
            self.link = None
        elif tag in _BLOCKS:
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(data if self.keeps_lines else re.sub(r"\s*\n\s*", " ", data))

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
