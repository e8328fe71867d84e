"""Adds dictionaries and streams to a ReportLab document, and keeps their references."""

import zlib
from collections.abc import Mapping

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFObject, PDFObjectReference, PDFStream

_WORTH_SQUEEZING = 200


def add_dictionary(file: PDFDocument, entries: Mapping[str, object]) -> PDFObjectReference:
    return _add(file, PDFDictionary(dict(entries)))


def add_stream(file: PDFDocument, content: bytes, entries: Mapping[str, object]) -> PDFObjectReference:
    described = dict(entries)
    if len(content) > _WORTH_SQUEEZING:
        content = zlib.compress(content)
        described["Filter"] = "/FlateDecode"
    return _add(file, PDFStream(PDFDictionary(described), content))


def _add(file: PDFDocument, part: PDFObject) -> PDFObjectReference:
    reference: PDFObjectReference = file.Reference(part)  # type: ignore[no-untyped-call]  # bare in its stubs
    return reference
