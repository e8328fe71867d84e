import os
import time

import pytest

from foundation.jobs import invariants
from foundation.jobs.documents import documents, store_document
from foundation.jobs.invariants import owns_files, strays


@pytest.fixture(autouse=True)
def folder(settings, tmp_path, monkeypatch):
    monkeypatch.setattr(invariants, "OWNERS", [])
    settings.STORAGES = settings.STORAGES | {
        "documents": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path / "documents"},
        }
    }


def store_long_ago(name):
    store_document(name, b"%PDF")
    os.utime(documents().path(name), (time.time() - 120,) * 2)


def test_files_and_rows_that_agree_are_fine():
    store_long_ago("badges/2026/7.pdf")
    owns_files("documents", lambda: ["badges/2026/7.pdf"])

    assert list(strays()) == []


def test_a_missing_file_and_a_stray_one_are_named():
    store_long_ago("badges/7.pdf")
    owns_files("documents", lambda: ["badges/8.pdf"])

    assert list(strays()) == [
        "documents: badges/8.pdf has a row but no file",
        "documents: badges/7.pdf has a file but no row",
    ]


def test_a_file_whose_row_is_about_to_be_written_is_no_stray():
    store_document("badges/7.pdf", b"%PDF")

    assert list(strays()) == []
