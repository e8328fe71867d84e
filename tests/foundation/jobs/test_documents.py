import os
import time
from pathlib import Path

import pytest
from django.core.exceptions import SuspiciousFileOperation

from foundation.jobs.documents import documents, drafts_of, store_document, sweep_drafts


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.STORAGES = settings.STORAGES | {
        "documents": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path},
        }
    }
    return tmp_path


def files_in(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()}


def test_a_badge_drawn_twice_is_one_file_with_the_last_drawing(folder):
    store_document("badges/7.pdf", b"first")
    store_document("badges/7.pdf", b"second")

    assert files_in(folder) == {"badges/7.pdf": b"second"}


def test_a_full_disk_leaves_the_old_badge_and_no_half_one(folder, monkeypatch):
    store_document("badges/7.pdf", b"first")
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))

    with pytest.raises(OSError, match="No space"):
        store_document("badges/7.pdf", b"second")

    assert files_in(folder) == {"badges/7.pdf": b"first"}


def test_a_name_cannot_leave_the_folder():
    with pytest.raises(SuspiciousFileOperation):
        store_document("../secret_key", b"mine")


def test_what_a_killed_worker_left_is_swept_but_not_what_is_being_written():
    drafts = drafts_of(documents())
    drafts.mkdir()
    for name, age in (("old.tmp", 60), ("fresh.tmp", 0)):
        (drafts / name).write_bytes(b"%PDF")
        os.utime(drafts / name, (time.time() - age,) * 2)

    assert sweep_drafts() == 1
    assert [path.name for path in drafts.iterdir()] == ["fresh.tmp"]
