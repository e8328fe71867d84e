"""Writes the numbered objects of a PDF, byte for byte the same on every run."""

import zlib
from collections.abc import Mapping
from hashlib import blake2b
from io import BytesIO
from typing import BinaryIO

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_WORTH_PACKING = 200


class PdfFile:
    """Objects refer to each other by the references that adding them gives."""

    def __init__(self) -> None:
        self._bodies: list[bytes] = []

    def add(self, entries: Mapping[str, object]) -> str:
        return self._append(dictionary(entries).encode("ascii"))

    def add_stream(self, content: bytes, entries: Mapping[str, object] | None = None) -> str:
        if len(content) < _WORTH_PACKING:
            return self._append_stream(content, entries or {})
        return self.add_packed(pack(content), entries or {})

    def add_packed(self, content: bytes, entries: Mapping[str, object]) -> str:
        return self._append_stream(content, {**entries, "Filter": "/FlateDecode"})

    def next_reference(self, ahead: int = 0) -> str:
        """That of an object still to be added."""
        return f"{len(self._bodies) + 1 + ahead} 0 R"

    def write(self, stream: BinaryIO, *, root: str, information: str) -> None:
        body = BytesIO()
        body.write(_HEAD)
        places = []
        for number, content in enumerate(self._bodies, 1):
            places.append(body.tell())
            body.write(b"%d 0 obj\n%b\nendobj\n" % (number, content))
        stream.write(body.getvalue())
        stream.write(_trailer(body.getvalue(), places, root, information))

    def _append_stream(self, content: bytes, entries: Mapping[str, object]) -> str:
        head = dictionary({**entries, "Length": len(content)}).encode("ascii")
        return self._append(b"%b\nstream\n%b\nendstream" % (head, content))

    def _append(self, body: bytes) -> str:
        self._bodies.append(body)
        return f"{len(self._bodies)} 0 R"


def dictionary(entries: Mapping[str, object]) -> str:
    return f"<< {' '.join(f'/{name} {value}' for name, value in entries.items())} >>"


def text_string(text: str) -> str:
    return f"<feff{text.encode('utf-16-be').hex()}>"


def pack(content: bytes) -> bytes:
    """Fast rather than small: fonts hardly shrink and pages are short."""
    return zlib.compress(content, 1)


def _trailer(body: bytes, places: list[int], root: str, information: str) -> bytes:
    count = len(places) + 1
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    fingerprint = blake2b(body, digest_size=16).hexdigest()
    end = dictionary({"Size": count, "Root": root, "Info": information, "ID": f"[ <{fingerprint}> <{fingerprint}> ]"})
    table = f"xref\n0 {count}\n0000000000 65535 f \n{rows}trailer\n{end}\nstartxref\n{len(body)}\n%%EOF\n"
    return table.encode("ascii")
