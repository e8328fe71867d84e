"""Leads those who read on a screen through a document: links on its pages, and the list of its parts."""

from collections.abc import Sequence
from operator import add
from typing import NamedTuple
from urllib.parse import quote

from foundation.pdf.cleaning import printable
from foundation.pdf.files import text_string
from foundation.pdf.geometry import Frame

_ADDRESS_LETTERS = "%/:=&?~#+!$,;'@()*[]"


class Bookmark(NamedTuple):
    """A part of the document and the page, counted from 1, on which it begins."""

    title: str
    page: int


def link_to_page(frame: Frame, page: int) -> str:
    return _link(frame, f"/Dest {place_name(page)}")


def link_to_address(frame: Frame, address: str) -> str:
    plain = quote(address, safe=_ADDRESS_LETTERS).encode("ascii").hex()
    return _link(frame, f"/A << /S /URI /URI <{plain}> >>")


def place_name(page: int) -> str:
    return f"/Page{page}"


def outline_entries(bookmarks: Sequence[Bookmark], root: str, references: Sequence[str]) -> list[str]:
    """What stands in the objects of these references, one for each bookmark."""
    before = ["", *[f" /Prev {each}" for each in references[:-1]]]
    after = [*[f" /Next {each}" for each in references[1:]], ""]
    return [
        f"<< /Title {text_string(printable(mark.title))} /Parent {root} /Dest {place_name(mark.page)}{beside} >>"
        for mark, beside in zip(bookmarks, map(add, before, after), strict=True)
    ]


def _link(frame: Frame, where: str) -> str:
    sides = f"{frame.left:.3f} {frame.bottom:.3f} {frame.right:.3f} {frame.top:.3f}"
    return f"<< /Type /Annot /Subtype /Link /Border [ 0 0 0 ] /Rect [ {sides} ] {where} >>"
