"""Bytes of whatever origin as text: marks at the front first, then UTF-8, then what the file says of itself."""

import codecs
import re
from typing import Final

from events.formats.reading.notes import Unreadable

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED: Final = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def read_letters(raw: bytes, *, otherwise: str | None = None) -> str:
    """`otherwise` is the encoding to try where the file says nothing and is no UTF-8."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _decoded(raw[len(mark) :], encoding)
    if wide := _wide_encoding(raw):
        return _decoded(raw, wide)
    try:
        return _CONTROLS.sub("", raw.decode("utf-8"))
    except UnicodeDecodeError as problem:
        return _decoded(raw, _declared_encoding(raw) or otherwise or "utf-8", problem)


def in_utf8(start: bytes) -> bytes:
    """The beginning of a file that says by a mark which wider letters it is written in; any other as it is."""
    for mark, encoding in _MARKS:
        if start.startswith(mark):
            return start[len(mark) :].decode(encoding, "ignore").encode()
    return start


def without_lone_halves(text: str) -> str:
    """JSON may spell half a letter, which no database keeps."""
    return text.encode("utf-8", "replace").decode() if re.search("[\ud800-\udfff]", text) else text


def _decoded(raw: bytes, encoding: str, problem: UnicodeDecodeError | None = None) -> str:
    try:
        return _CONTROLS.sub("", raw.decode(encoding))
    except UnicodeDecodeError as later:
        raise Unreadable("unknown_letters", position=(problem or later).start) from None


def _wide_encoding(raw: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of its first, Latin letters is zero."""
    start = raw[:4]
    if start[1:2] == b"\0" and start[3:4] == b"\0":
        return "utf-16-le"
    return "utf-16-be" if start[:1] == b"\0" and start[2:3] == b"\0" else None


def _declared_encoding(raw: bytes) -> str | None:
    found = _DECLARED.search(raw[:400])
    name = found[1].decode("ascii") if found else ""
    try:
        known = codecs.lookup(name)
    except LookupError:
        return None
    return None if known.name in {"utf-8", "utf-16", "utf-32"} or not _is_of_text(known) else known.name


def _is_of_text(codec: codecs.CodecInfo) -> bool:
    """Python's list also knows codecs such as base64 and zlib."""
    return bool(getattr(codec, "_is_text_encoding", False)) and codec.name not in {"idna", "punycode"}
