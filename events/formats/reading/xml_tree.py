"""XML from strangers: no entities of its own, nothing fetched, not too deep, not too much."""

import html
import re
from html.entities import html5
from typing import Any, Final
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from events.formats.reading.notes import Unreadable

LINE: Final = ":line"
DEEPEST: Final = 40
MOST_PARTS: Final = 3_000_000

_NAMED: Final = re.compile(r"&(?!amp;|lt;|gt;|quot;|apos;)([A-Za-z][A-Za-z0-9]{1,31});")
_UNNAMED_AMPERSAND: Final = re.compile(r"&(?![A-Za-z_:][\w:.-]*;|#\d+;|#x[0-9A-Fa-f]+;)")


def read_xml(text: str) -> Element:
    """The root; every element tells the line on which it begins as its attribute LINE."""
    if text.count("<") + text.count("=") > MOST_PARTS:
        raise Unreadable("too_many_parts")
    builder = _Builder()
    parser: Any = DefusedXMLParser(target=builder)
    builder.lines = parser.parser
    try:
        parser.feed(_mended(text))
        root: Element = parser.close()
    except DefusedXmlException:
        raise Unreadable("entities") from None
    except ParseError as problem:
        raise Unreadable("broken_xml", line=problem.position[0]) from None
    return root


def _mended(text: str) -> str:
    """Spaces before the declaration, names that only HTML knows, and an ampersand that means itself."""
    text = _UNNAMED_AMPERSAND.sub("&amp;", text.lstrip())
    return _NAMED.sub(lambda found: html.escape(html.unescape(found[0])) if _is_known(found[1]) else found[0], text)


def _is_known(name: str) -> bool:
    return f"{name};" in html5


class _Builder(TreeBuilder):
    """Names without their namespaces, and a limit to nesting."""

    lines: Any = None

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0

    def start(self, tag: str, attrs: dict[str, str]) -> Element:
        self.depth += 1
        if self.depth > DEEPEST:
            raise Unreadable("too_deep")
        plain = {_local(name): value for name, value in attrs.items()}
        return super().start(_local(tag), plain | {LINE: str(self.lines.CurrentLineNumber)})

    def end(self, tag: str) -> Element:
        self.depth -= 1
        return super().end(_local(tag))


def _local(name: str) -> str:
    return name.rpartition("}")[2]
