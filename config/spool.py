"""The embedded broker: one small file per ring, under its final name only when it is whole.

Kombu's own file transport is read while it is still being written, and ends the worker when its folder is away.
"""

import json
import os
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from queue import Empty
from typing import Any

from kombu.exceptions import ChannelError
from kombu.transport import filesystem


class Channel(filesystem.Channel):
    def _queue_bind(self, *_: Any) -> None:
        """Rings name their queue; there is nothing to route."""

    def _lookup(self, exchange: str, routing_key: str, default: str | None = None) -> list[str]:  # noqa: ARG002 - kombu's shape
        """What names a queue goes there; what a worker tells everybody goes nowhere."""
        return [routing_key] if exchange in {"", routing_key} else []

    def _put(self, queue: str, payload: dict[str, Any], **_: Any) -> None:  # type: ignore[override]  # kombu names it twice
        name = f"{time.time_ns():020d}_{uuid.uuid4().hex}.{queue}"
        draft = self.folder / f"{name}.part"
        try:
            draft.write_text(json.dumps(payload))
            draft.replace(self.folder / f"{name}.msg")
        except OSError as problem:
            raise ChannelError("The queue's folder is away.") from problem

    def _get(self, queue: str, timeout: float | None = None) -> Any:  # noqa: ARG002 - kombu's shape
        for path in self.waiting(queue):
            content = take(path)
            if content:
                return json.loads(content)
        raise Empty

    def _size(self, queue: str) -> int:
        return sum(1 for _ in self.waiting(queue))

    def _purge(self, queue: str) -> int:
        return sum(bool(take(path)) for path in self.waiting(queue))

    def waiting(self, queue: str) -> Iterator[Path]:
        """Oldest first; none while the folder is away."""
        try:
            with os.scandir(self.folder) as entries:
                names = sorted(entry.name for entry in entries)
        except FileNotFoundError:
            return
        yield from (self.folder / name for name in names if name.endswith(f".{queue}.msg"))

    @property
    def folder(self) -> Path:
        return Path(self.data_folder_out)


def take(path: Path) -> bytes:
    """What the file said, if nobody else was quicker to remove it."""
    try:
        content = path.read_bytes()
        path.unlink()
    except FileNotFoundError:
        return b""
    return content


class Transport(filesystem.Transport):
    Channel = Channel
