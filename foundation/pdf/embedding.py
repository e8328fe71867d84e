"""Writes runs of one face as codes of an embedded font, one code for each pair of a glyph and its letters."""

import zlib
from collections.abc import Mapping
from functools import cache
from struct import pack

from foundation.pdf.faces import Face
from foundation.pdf.files import PdfFile, dictionary
from foundation.pdf.shaping import Run
from foundation.pdf.spans import Span, Symbol
from foundation.pdf.subsetting import Subset, subset
from foundation.pdf.to_unicode import to_unicode_map

_SYSTEM = dictionary({"Registry": "(Adobe)", "Ordering": "(Identity)", "Supplement": 0})


class _Codes(dict[Symbol, str]):
    """Four digits for each glyph and its letters, counted from 1 in the order of first use."""

    def __missing__(self, symbol: Symbol) -> str:
        code = self[symbol] = f"{len(self) + 1:04x}"
        return code


class EmbeddedFace:
    """A face as one document shows it."""

    def __init__(self, face: Face, name: str) -> None:
        self.name = name
        self._face = face
        self._codes = _Codes()

    def show(self, run: Run) -> str:
        """A text operator that draws the run without its marks and moves on by its advance."""
        if len(run.spans) == 1:
            return f"<{self._coded(run.spans[0])}> Tj"
        return f"[{''.join([f'{span.back}<{self._coded(span)}>' for span in run.spans])}] TJ"

    def add_to(self, file: PdfFile) -> str:
        glyphs = [number for number, _ in self._codes]
        part = subset(self._face, glyphs)
        name = f"/{_tag(part.data)}+{self._face.name}"
        letters = [(code, text) for (_, text), code in self._codes.items()]
        font = {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": name,
            "Encoding": "/Identity-H",
            "DescendantFonts": f"[ {self._add_descendant(file, name, glyphs, part)} ]",
            "ToUnicode": file.add_stream(to_unicode_map(letters)),
        }
        return file.add(font)

    def _coded(self, span: Span) -> str:
        return "".join([self._codes[symbol] for symbol in span.symbols])

    def _add_descendant(self, file: PdfFile, name: str, glyphs: list[int], part: Subset) -> str:
        widths = " ".join([self._face.widths[glyph] for glyph in glyphs])
        places = pack(f">{1 + len(glyphs)}H", 0, *[part.numbers[glyph] for glyph in glyphs])
        font = {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": name,
            "CIDSystemInfo": _SYSTEM,
            "FontDescriptor": self._add_descriptor(file, name, part),
            "W": f"[ 1 [ {widths} ] ]",
            "CIDToGIDMap": file.add_stream(places),
        }
        return file.add(font)

    def _add_descriptor(self, file: PdfFile, name: str, part: Subset) -> str:
        descriptor = {
            "Type": "/FontDescriptor",
            "FontName": name,
            "Flags": 4,
            **_measures(self._face),
            "FontFile2": file.add_plain(part.data, {"Length1": len(part.data)}),
        }
        return file.add(descriptor)


@cache
def _measures(face: Face) -> Mapping[str, object]:
    return {
        "FontBBox": "[ {} {} {} {} ]".format(*(round(side * 1000) for side in face.bounds)),
        "ItalicAngle": 0,
        "Ascent": round(face.ascent * 1000),
        "Descent": round(-face.descent * 1000),
        "CapHeight": round(face.cap_height * 1000),
        "StemV": 80,
    }


def _tag(data: bytes) -> str:
    """The six letters that set one subset of a font apart from another."""
    number = zlib.crc32(data)
    return "".join(chr(ord("A") + number // 26**place % 26) for place in range(6))
