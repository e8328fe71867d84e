"""Puts pages, fonts and drawings together into one file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from foundation.pdf.cleaning import printable
from foundation.pdf.embedding import EmbeddedFace
from foundation.pdf.files import PdfFile, dictionary


@dataclass(frozen=True, slots=True)
class Form:
    """A packed drawing that pages repeat, in a space of its own."""

    width: float
    height: float
    packed: bytes


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page in points."""

    width: float
    height: float
    operators: list[str]


@dataclass(frozen=True, slots=True)
class Parts:
    sheets: Sequence[Sheet]
    faces: Mapping[str, EmbeddedFace]
    forms: Mapping[str, Form]


def write_pdf(stream: BinaryIO, parts: Parts, *, title: str, language: str) -> None:
    file = PdfFile(title=printable(title), language=language)
    fonts = dictionary({name: face.add_to(file) for name, face in parts.faces.items()})
    drawings = dictionary({name: _add_form(file, form) for name, form in parts.forms.items()})
    resources = file.add({"Font": fonts, "XObject": drawings})
    for sheet in parts.sheets:
        _add_page(file, sheet, resources)
    file.write(stream)


def _add_form(file: PdfFile, form: Form) -> str:
    entries = {
        "Type": "/XObject",
        "Subtype": "/Form",
        "BBox": f"[ 0 0 {form.width} {form.height} ]",
        "Resources": "<< >>",
    }
    return file.add_packed(form.packed, entries)


def _add_page(file: PdfFile, sheet: Sheet, resources: str) -> None:
    entries = {
        "MediaBox": f"[ 0 0 {sheet.width:.3f} {sheet.height:.3f} ]",
        "Resources": resources,
        "Contents": file.add_stream("\n".join(sheet.operators).encode("ascii")),
    }
    file.add_page(entries)
