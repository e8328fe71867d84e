"""Hands our objects to ReportLab's document, which numbers them and writes the file, the same bytes on every run.

Its own dictionaries and streams look at every letter of every name again and would make a badge half as dear again;
ours know their bytes.
"""

import zlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any, BinaryIO, cast

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject

_PRODUCER = "(e-Iraq conference)"
_VERSION = (1, 7)
_WORTH_PACKING = 200


class _Written(PDFObject):
    """An object whose bytes are known."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def format(self, document: PDFDocument) -> bytes:  # noqa: ARG002 - ReportLab asks so
        return self.content


class PdfFile:
    """Takes objects as a PDF writes them; they refer to each other by the references that adding them gives."""

    def __init__(self, *, title: str, language: str) -> None:
        self._document = cast("Any", PDFDocument(dummyoutline=1, invariant=1, pdfVersion=_VERSION))
        self._document.info = _Written(f"<< /Title {text_string(title)} /Producer {_PRODUCER} >>".encode("ascii"))
        self._document.Catalog.Outlines = None
        self._document.Catalog.Lang = text_string(language)
        self._document.Catalog.ViewerPreferences = "<< /DisplayDocTitle true >>"
        self._pages = self._refer(self._document.Pages)

    def add(self, content: str) -> str:
        return self._refer(_Written(content.encode("ascii")))

    def add_stream(self, content: bytes) -> str:
        if len(content) < _WORTH_PACKING:
            return self.add_plain(content)
        return self.add_packed(pack(content))

    def add_packed(self, content: bytes, entries: str = "") -> str:
        return self.add_plain(content, f"{entries} /Filter /FlateDecode")

    def add_plain(self, content: bytes, entries: str = "") -> str:
        self._document.updateSignature(content)
        head = f"<<{entries} /Length {len(content)} >>".encode("ascii")
        return self._refer(_Written(b"%b\nstream\n%b\nendstream" % (head, content)))

    def add_page(self, entries: str) -> str:
        page = _Written(f"<< /Type /Page /Parent {self._pages} {entries} >>".encode("ascii"))
        self._document.addPage(page)
        return f"{self._document.objectcounter} 0 R"

    def name_places(self, pages: Mapping[str, str]) -> None:
        """Names under which links find the tops of pages."""
        places = " ".join([f"{name} [ {page} /XYZ null null null ]" for name, page in pages.items()])
        self._document.Catalog.Dests = _Written(f"<< {places} >>".encode("ascii"))

    def add_outline(self, count: int, entries: Callable[[str, Sequence[str]], Sequence[str]]) -> None:
        """So many entries, written once the references of their root and of all of them are known."""
        root, items = _Written(b""), [_Written(b"") for _ in range(count)]
        root_reference, references = self._refer(root), [self._refer(item) for item in items]
        for item, content in zip(items, entries(root_reference, references), strict=True):
            item.content = content.encode("ascii")
        ends = f"/First {references[0]} /Last {references[-1]} /Count {count}"
        root.content = f"<< /Type /Outlines {ends} >>".encode("ascii")
        self._document.Catalog.Outlines = root

    def write(self, stream: BinaryIO) -> None:
        stream.write(self._document.format())

    def _refer(self, added: PDFObject) -> str:
        self._document.Reference(added)
        return f"{self._document.objectcounter} 0 R"


def text_string(text: str) -> str:
    return f"<feff{text.encode('utf-16-be').hex()}>"


def pack(content: bytes, *, level: int = 1) -> bytes:
    """Fast rather than small, unless it is done once for all."""
    return zlib.compress(content, level)
