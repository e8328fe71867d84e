"""Puts pages, fonts and drawings together into one file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from foundation.pdf.cleaning import printable
from foundation.pdf.embedding import EmbeddedFaces
from foundation.pdf.files import PdfFile
from foundation.pdf.navigation import Bookmark, outline_entries, place_name


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
    annotations: list[str]


@dataclass(frozen=True, slots=True)
class Parts:
    sheets: Sequence[Sheet]
    faces: EmbeddedFaces
    forms: Mapping[str, Form]
    bookmarks: Sequence[Bookmark]


def write_pdf(stream: BinaryIO, parts: Parts, *, title: str, language: str) -> None:
    file = PdfFile(title=printable(title), language=language)
    fonts = " ".join([f"/{face.name} {embedded.add_to(file)}" for face, embedded in parts.faces.items()])
    drawings = " ".join([f"/{name} {_add_form(file, form)}" for name, form in parts.forms.items()])
    resources = file.add(f"<< /Font << {fonts} >> /XObject << {drawings} >> >>")
    pages = [_add_page(file, sheet, resources) for sheet in parts.sheets]
    if parts.bookmarks or any(sheet.annotations for sheet in parts.sheets):
        file.name_places({place_name(number): page for number, page in enumerate(pages, start=1)})
    if parts.bookmarks:
        file.add_outline(len(parts.bookmarks), partial(outline_entries, parts.bookmarks))
    file.write(stream)


def _add_form(file: PdfFile, form: Form) -> str:
    box = f"[ 0 0 {form.width} {form.height} ]"
    return file.add_packed(form.packed, f" /Type /XObject /Subtype /Form /BBox {box} /Resources << >>")


def _add_page(file: PdfFile, sheet: Sheet, resources: str) -> str:
    box = f"[ 0 0 {sheet.width:.3f} {sheet.height:.3f} ]"
    contents = file.add_stream("\n".join(sheet.operators).encode("ascii"))
    links = f" /Annots [ {' '.join(sheet.annotations)} ]" if sheet.annotations else ""
    return file.add_page(f"/MediaBox {box} /Resources {resources} /Contents {contents}{links}")
