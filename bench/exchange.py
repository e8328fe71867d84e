"""Requests as bytes and answers parsed just far enough to count and follow them."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Request:
    data: bytes
    is_counted: bool = True


@dataclass(frozen=True)
class Response:
    status: int
    head: bytes
    body: bytes

    def header(self, name: str) -> str:
        for line in self.head.split(b"\r\n")[1:]:
            key, _, value = line.partition(b":")
            if key.strip().lower() == name.lower().encode():
                return value.strip().decode()
        return ""


def get(path: str, headers: dict[str, str] | None = None, *, is_counted: bool = True) -> Request:
    return Request(written("GET", path, headers or {}, b""), is_counted)


def post(path: str, body: bytes, headers: dict[str, str], *, is_counted: bool = True) -> Request:
    return Request(written("POST", path, headers | {"Content-Length": str(len(body))}, body), is_counted)


def written(method: str, path: str, headers: dict[str, str], body: bytes) -> bytes:
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode() + body


@dataclass
class Reader:
    """Collects bytes until one whole answer is there."""

    buffer: bytearray = field(default_factory=bytearray)

    def feed(self, data: bytes) -> Response | None:
        self.buffer += data
        end = self.buffer.find(b"\r\n\r\n")
        if end < 0:
            return None
        head = bytes(self.buffer[:end])
        total = end + 4 + content_length(head)
        if len(self.buffer) < total:
            return None
        body = bytes(self.buffer[end + 4 : total])
        del self.buffer[:total]
        return Response(int(head[9:12]), head, body)


def content_length(head: bytes) -> int:
    at = head.lower().find(b"\r\ncontent-length:")
    if at < 0:
        return 0
    return int(head[at + 17 :].split(b"\r\n", 1)[0])
