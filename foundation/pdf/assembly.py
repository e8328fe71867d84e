"""Puts pages, fonts and forms together into the bytes of a PDF that are the same on every run."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFObjectReference, PDFPage

from foundation.pdf.cleaning import printable
from foundation.pdf.embedding import EmbeddedFace
from foundation.pdf.objects import add_dictionary, add_stream

_PRODUCER = "e-Iraq conference"


@dataclass(frozen=True, slots=True)
class Form:
    """A drawing that pages repeat, in a space of its own."""

    width: float
    height: float
    operators: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page in points."""

    width: float
    height: float
    operators: list[str]


def assemble(
    sheets: Sequence[Sheet],
    faces: Mapping[str, EmbeddedFace],
    forms: Mapping[str, Form],
    *,
    title: str,
    language: str,
) -> bytes:
    file = PDFDocument(compression=1, invariant=1, lang=language, pdfVersion=(1, 7))
    _describe(file, printable(title))
    shown = PDFDictionary({name: face.add_to(file) for name, face in faces.items()})
    repeated = PDFDictionary({name: _add_form(file, form) for name, form in forms.items()})
    resources = add_dictionary(file, {"Font": shown, "XObject": repeated})
    for sheet in sheets:
        file.addPage(_page(file, sheet, resources))
    return file.GetPDFData(None)


def _describe(file: PDFDocument, title: str) -> None:
    file.setTitle(title)
    file.setAuthor("")
    file.setSubject("")
    file.setCreator(_PRODUCER)
    file.setProducer(_PRODUCER)
    preferences = PDFDictionary({"DisplayDocTitle": "true"})
    file.Catalog.ViewerPreferences = preferences  # type: ignore[attr-defined]  # not in its stubs


def _add_form(file: PDFDocument, form: Form) -> PDFObjectReference:
    entries = {
        "Type": "/XObject",
        "Subtype": "/Form",
        "BBox": f"[ 0 0 {form.width} {form.height} ]",
        "Resources": "<< >>",
    }
    return add_stream(file, form.operators.encode("ascii"), entries)


def _page(file: PDFDocument, sheet: Sheet, resources: PDFObjectReference) -> PDFPage:
    page = PDFPage()
    page.MediaBox = f"[ 0 0 {sheet.width:.2f} {sheet.height:.2f} ]"
    page.Resources = resources
    page.Contents = add_stream(file, "\n".join(sheet.operators).encode("ascii"), {})
    return page
