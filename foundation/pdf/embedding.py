"""Writes runs of one face as codes of an embedded font, one code for each pair of a glyph and its letters."""

import zlib
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import count
from struct import pack

from foundation.pdf.faces import Face
from foundation.pdf.files import PdfFile
from foundation.pdf.spans import Symbol, Symbols
from foundation.pdf.subsetting import Subset, subset
from foundation.pdf.to_unicode import to_unicode_map

_CAPITALS = str.maketrans("0123456789abcdef", "ABCDEFGHIJKLMNOP")
_SYSTEM = "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"


class EmbeddedFace:
    """A face as one document shows it."""

    def __init__(self, face: Face) -> None:
        self._face = face
        self._codes = defaultdict[Symbol, str](map(chr, count(1)).__next__)

    def encode(self, symbols: Symbols) -> str:
        """Two bytes for each, counted from 1 in the order of first use, in hexadecimal."""
        return "".join(map(self._codes.__getitem__, symbols)).encode("utf-16-be", "surrogatepass").hex()

    def add_to(self, file: PdfFile) -> str:
        glyphs = [symbol.glyph for symbol in self._codes]
        part = subset(self._face, glyphs)
        name = f"/{_tag(glyphs)}+{self._face.name}"
        descendant = self._add_descendant(file, name, glyphs, part)
        to_unicode = file.add_stream(to_unicode_map([symbol.letters for symbol in self._codes]))
        return file.add(
            f"<< /Type /Font /Subtype /Type0 /BaseFont {name} /Encoding /Identity-H"
            f" /DescendantFonts [ {descendant} ] /ToUnicode {to_unicode} >>"
        )

    def _add_descendant(self, file: PdfFile, name: str, glyphs: Sequence[int], part: Subset) -> str:
        widths = " ".join(map(self._face.widths.__getitem__, glyphs))
        places = pack(f">{1 + len(glyphs)}H", 0, *map(part.numbers.__getitem__, glyphs))
        descriptor = self._add_descriptor(file, name, part)
        return file.add(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont {name} /CIDSystemInfo {_SYSTEM}"
            f" /FontDescriptor {descriptor} /W [ 1 [ {widths} ] ] /CIDToGIDMap {file.add_stream(places)} >>"
        )

    def _add_descriptor(self, file: PdfFile, name: str, part: Subset) -> str:
        program = file.add_plain(part.data, f" /Length1 {len(part.data)}")
        measures = _measures(self._face)
        return file.add(f"<< /Type /FontDescriptor /FontName {name} /Flags 4 {measures} /FontFile2 {program} >>")


class EmbeddedFaces(dict[Face, EmbeddedFace]):
    """The faces of one document, each there from its first use on."""

    def __missing__(self, face: Face) -> EmbeddedFace:
        embedded = self[face] = EmbeddedFace(face)
        return embedded

    def encode(self, face: Face, symbols: Symbols) -> str:
        return self[face].encode(symbols)


@cache
def _measures(face: Face) -> str:
    box = " ".join([f"{side * 1000:.0f}" for side in face.bounds])
    return (
        f"/FontBBox [ {box} ] /ItalicAngle 0 /Ascent {face.ascent * 1000:.0f} /Descent {-face.descent * 1000:.0f}"
        f" /CapHeight {face.cap_height * 1000:.0f} /StemV 80"
    )


def _tag(glyphs: Sequence[int]) -> str:
    """The six letters that set one subset of a font apart from another."""
    number = zlib.crc32(pack(f">{len(glyphs)}H", *glyphs)) % 16**6
    return f"{number:06x}".translate(_CAPITALS)
