"""Hands our objects to ReportLab's document, which numbers them and writes the file, the same bytes on every run.

Its own dictionaries and streams look at every letter of every name again and would make a badge half as dear again;
ours know their bytes.
"""

import zlib
from collections.abc import Mapping
from typing import Any, BinaryIO, cast

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject

_PRODUCER = "e-Iraq conference"
_VERSION = (1, 7)
_WORTH_PACKING = 200


class _Written(PDFObject):
    """An object whose bytes are known."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def format(self, document: PDFDocument) -> bytes:  # noqa: ARG002 - ReportLab asks so
        return self.content


class PdfFile:
    """Objects refer to each other by the references that adding them gives."""

    def __init__(self, *, title: str, language: str) -> None:
        self._document = cast("Any", PDFDocument(dummyoutline=1, invariant=1, pdfVersion=_VERSION))
        self._document.info = _dictionary({"Title": text_string(title), "Producer": text_string(_PRODUCER)})
        self._document.Catalog.Outlines = None
        self._document.Catalog.Lang = text_string(language)
        self._document.Catalog.ViewerPreferences = dictionary({"DisplayDocTitle": "true"})
        self._pages = self._refer(self._document.Pages)

    def add(self, entries: Mapping[str, object]) -> str:
        return self._refer(_dictionary(entries))

    def add_stream(self, content: bytes, entries: Mapping[str, object] | None = None) -> str:
        if len(content) < _WORTH_PACKING:
            return self.add_plain(content, entries or {})
        return self.add_packed(pack(content), entries or {})

    def add_packed(self, content: bytes, entries: Mapping[str, object]) -> str:
        return self.add_plain(content, {**entries, "Filter": "/FlateDecode"})

    def add_plain(self, content: bytes, entries: Mapping[str, object]) -> str:
        self._document.updateSignature(content)
        head = dictionary({**entries, "Length": len(content)}).encode("ascii")
        return self._refer(_Written(b"%b\nstream\n%b\nendstream" % (head, content)))

    def add_page(self, entries: Mapping[str, object]) -> None:
        self._document.addPage(_dictionary({"Type": "/Page", "Parent": self._pages, **entries}))

    def write(self, stream: BinaryIO) -> None:
        stream.write(self._document.format())

    def _refer(self, added: PDFObject) -> str:
        self._document.Reference(added)
        return f"{self._document.objectcounter} 0 R"


def dictionary(entries: Mapping[str, object]) -> str:
    return f"<< {' '.join([f'/{name} {value}' for name, value in entries.items()])} >>"


def text_string(text: str) -> str:
    return f"<feff{text.encode('utf-16-be').hex()}>"


def pack(content: bytes, *, level: int = 1) -> bytes:
    """Fast rather than small, unless it is done once for all."""
    return zlib.compress(content, level)


def _dictionary(entries: Mapping[str, object]) -> _Written:
    return _Written(dictionary(entries).encode("ascii"))
