"""Writes runs of one face as codes of an embedded font, one code for each pair of a glyph and its letters."""

import zlib
from collections.abc import Iterable

from foundation.pdf.faces import Face
from foundation.pdf.files import PdfFile, dictionary
from foundation.pdf.shaping import Glyph, Run
from foundation.pdf.subsetting import Subset, subset
from foundation.pdf.to_unicode import to_unicode_map

_LEAST_MOVE = 0.05
_SYSTEM = dictionary({"Registry": "(Adobe)", "Ordering": "(Identity)", "Supplement": 0})


class EmbeddedFace:
    """A face as one document shows it; codes count from 1 in the order of first use."""

    def __init__(self, face: Face, name: str) -> None:
        self.name = name
        self._face = face
        self._codes: dict[tuple[int, str], str] = {}

    def show(self, run: Run) -> str:
        """A text operator that draws the run without its marks and moves on by its advance."""
        if run.is_plain:
            return f"<{''.join(map(self._code, run.glyphs))}> Tj"
        return self._show_moved(run)

    def add_to(self, file: PdfFile) -> str:
        glyphs = [number for number, _ in self._codes]
        name = f"/{_tag(glyphs)}+{self._face.name}"
        letters = [(code, text) for (_, text), code in self._codes.items()]
        font = {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": name,
            "Encoding": "/Identity-H",
            "DescendantFonts": f"[ {self._add_descendant(file, name, glyphs)} ]",
            "ToUnicode": file.add_stream(to_unicode_map(letters)),
        }
        return file.add(font)

    def _code(self, glyph: Glyph) -> str:
        key = (glyph.number, glyph.text)
        code = self._codes.get(key)
        if code is None:
            code = self._codes[key] = f"{len(self._codes) + 1:04x}"
        return code

    def _show_moved(self, run: Run) -> str:
        shown, pen = ["["], 0.0
        for glyph in run.glyphs:
            shown.append(f"{_move(pen - glyph.x)}<{self._code(glyph)}>")
            pen = glyph.x + self._face.advances[glyph.number]
        shown.append(f"{_move(pen - run.advance)}] TJ")
        return "".join(shown)

    def _add_descendant(self, file: PdfFile, name: str, glyphs: list[int]) -> str:
        part = subset(self._face, glyphs)
        widths = " ".join(f"{self._face.advances[glyph] * 1000:.2f}" for glyph in glyphs)
        places = b"".join(part.numbers[glyph].to_bytes(2, "big") for glyph in (0, *glyphs))
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
        face = self._face
        descriptor = {
            "Type": "/FontDescriptor",
            "FontName": name,
            "Flags": 4,
            "FontBBox": "[ {} {} {} {} ]".format(*(round(side * 1000) for side in face.bounds)),
            "ItalicAngle": 0,
            "Ascent": round(face.ascent * 1000),
            "Descent": round(-face.descent * 1000),
            "CapHeight": round(face.cap_height * 1000),
            "StemV": 80,
            "FontFile2": file.add_stream(part.data, {"Length1": len(part.data)}),
        }
        return file.add(descriptor)


def _move(back: float) -> str:
    thousandths = back * 1000
    return f"{thousandths:.1f}" if abs(thousandths) >= _LEAST_MOVE else ""


def _tag(glyphs: Iterable[int]) -> str:
    """The six letters that set one subset of a font apart from another."""
    number = zlib.crc32(repr(sorted(set(glyphs))).encode("ascii"))
    return "".join(chr(ord("A") + number // 26**place % 26) for place in range(6))
