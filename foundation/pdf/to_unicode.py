"""Tells a reader which letters each code of an embedded face stands for, so that text can be copied and searched."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_FOOT = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
_SAME_FIRST_BYTE = 256


def to_unicode_map(letters: Sequence[str]) -> bytes:
    """The letters of each code, counted from 1; some have none."""
    sections = [f"1 beginbfrange\n{each}\nendbfrange\n" for each in _ranges(letters)]
    return f"{_HEAD}{''.join(sections)}{_FOOT}".encode("ascii")


def _ranges(letters: Sequence[str]) -> Iterator[str]:
    """Those of codes with one first byte, cut where a code has no letters."""
    by_code = ["", *letters]
    cuts = [code for code, text in enumerate(by_code) if not text or code % _SAME_FIRST_BYTE == 0]
    for cut, end in pairwise([*cuts, len(by_code)]):
        start = cut if by_code[cut] else cut + 1
        if start < end:
            texts = "".join(map(_hexadecimal, by_code[start:end]))
            yield f"<{start:04x}> <{end - 1:04x}> [{texts}]"


@lru_cache(maxsize=4096)
def _hexadecimal(text: str) -> str:
    return f"<{text.encode('utf-16-be').hex()}>"
