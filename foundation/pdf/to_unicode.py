"""Tells a reader which letters each code of an embedded face stands for, so that text can be copied and searched."""

from collections.abc import Iterable
from functools import lru_cache

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
_LARGEST_SECTION = 100
_REMEMBERED = 4096


def to_unicode_map(letters: Iterable[tuple[str, str]]) -> bytes:
    """Pairs of a code in hexadecimal and its letters."""
    lines = [f"<{code}> <{_hexadecimal(text)}>\n" for code, text in letters if text]
    sections = []
    for start in range(0, len(lines), _LARGEST_SECTION):
        section = lines[start : start + _LARGEST_SECTION]
        sections.append(f"{len(section)} beginbfchar\n{''.join(section)}endbfchar\n")
    return f"{_HEAD}{''.join(sections)}{_FOOT}".encode("ascii")


@lru_cache(maxsize=_REMEMBERED)
def _hexadecimal(text: str) -> str:
    return text.encode("utf-16-be").hex()
