"""The catalogues Django reads, written from the parts without gettext's own tools."""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from babel.messages.mofile import write_mo

from config.catalogues.parts import DOMAINS, LANGUAGES, LOCALE_DIR, PLURALS, Part, merge, parts_of


def compile_all(folder: Path = LOCALE_DIR) -> list[Path]:
    """Write what is out of date and return it."""
    written = [compile_one(language, domain, folder) for language in LANGUAGES for domain in DOMAINS]
    return [path for path in written if path]


def compile_one(language: str, domain: str, folder: Path) -> Path | None:
    parts = parts_of(language, domain, folder)
    target = folder / language / "LC_MESSAGES" / f"{domain}.mo"
    stamp = target.with_suffix(".sum")
    checksum = checksum_of(parts, language)
    if not parts or (target.exists() and stamp.exists() and stamp.read_text() == checksum):
        return None
    write(target, parts, language)
    stamp.write_text(checksum)
    return target


def write(target: Path, parts: Iterable[Part], language: str) -> None:
    catalogue = merge(parts, language).catalogue
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_suffix(f".{os.getpid()}")
    with draft.open("wb") as file:
        write_mo(file, catalogue)
    draft.replace(target)


def checksum_of(parts: Iterable[Part], language: str) -> str:
    digest = hashlib.sha256(PLURALS[language].encode())
    for part in parts:
        digest.update(part.path.name.encode() + b"\0" + part.path.read_bytes())
    return digest.hexdigest()
