"""The data folder before Django reads it: folders, the secret key, one demo at a time."""

import fcntl
import os
import secrets
from pathlib import Path
from typing import IO

from config.demo.refusals import Refused

FOLDERS = ("broker/queue", "broker/control", "cache", "documents", "log", "mail", "media", "tmp")


def make_folders(data_dir: Path) -> None:
    for folder in FOLDERS:
        (data_dir / folder).mkdir(parents=True, exist_ok=True)


def make_secret_key(data_dir: Path) -> None:
    path = data_dir / "secret_key"
    if not path.exists():
        write_private(path, secrets.token_urlsafe(50))


def write_private(path: Path, text: str) -> None:
    """Nobody else on the machine can read the file, not even for a moment, nor half of it."""
    draft = path.with_suffix(".new")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    draft.replace(path)


def claim(data_dir: Path) -> IO[str]:
    """Hold the folder for as long as the answer stays open."""
    file = (data_dir / "demo.lock").open("w")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise Refused(f"A demo already runs on {data_dir}. End it, or name another folder with DATA_DIR.") from None
    return file
