"""Files that jobs make: under a name that depends on the job alone, whole or not at all."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, Storage, storages

ALIAS = "documents"
DRAFTS = ".drafts"
ABANDONED_AFTER = timedelta(seconds=20)


def documents() -> Storage:
    return storages[ALIAS]


def store_document(name: str, content: bytes) -> None:
    """Writing the same name again replaces the file in one step."""
    storage = documents()
    if isinstance(storage, FileSystemStorage):
        replace_file(storage, name, content)
        return
    if storage.exists(name):
        storage.delete(name)
    storage.save(name, ContentFile(content))


def delete_document(name: str) -> None:
    documents().delete(name)


def replace_file(storage: FileSystemStorage, name: str, content: bytes) -> None:
    path, draft = Path(storage.path(name)), drafts_of(storage) / f"{uuid4().hex}.tmp"
    draft.parent.mkdir(parents=True, exist_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        write_through(draft, content)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def write_through(path: Path, content: bytes) -> None:
    """To the disk itself, so that a power cut cannot leave a named but empty file."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def drafts_of(storage: FileSystemStorage) -> Path:
    return Path(storage.location) / DRAFTS


def sweep_drafts() -> int:
    """Remove what a killed worker left half written."""
    count = 0
    for draft in abandoned_drafts(datetime.now(UTC) - ABANDONED_AFTER):
        draft.unlink(missing_ok=True)
        count += 1
    return count


def abandoned_drafts(before: datetime) -> Iterator[Path]:
    storage = documents()
    if not isinstance(storage, FileSystemStorage):
        return
    for draft in drafts_of(storage).glob("*.tmp"):
        if draft.stat().st_mtime < before.timestamp():
            yield draft
