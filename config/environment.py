"""The environment, read once; every variable is described in docs/running.md."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

PROJECT_DIR = Path(__file__).resolve().parent.parent


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, "") or default


def required(name: str) -> str:
    value = os.environ.get(name, "")
    if not value:
        raise ImproperlyConfigured(f"{name} is not set. docs/running.md says what it holds.")
    return value


def is_on(name: str, *, default: bool = False) -> bool:
    return text(name, "1" if default else "0").lower() in {"1", "true", "yes", "on"}


def words(name: str) -> list[str]:
    return [word.strip() for word in text(name).split(",") if word.strip()]


@dataclass(frozen=True)
class Environment:
    """What the process was told from outside; empty strings mean "use the embedded default"."""

    data_dir: Path = field(default_factory=lambda: Path(text("DATA_DIR", str(PROJECT_DIR / "var"))).resolve())
    database_url: str = field(default_factory=lambda: text("DATABASE_URL"))
    broker_url: str = field(default_factory=lambda: text("BROKER_URL"))
    cache_url: str = field(default_factory=lambda: text("CACHE_URL"))
    public_url: str = field(default_factory=lambda: text("PUBLIC_URL"))
    port: int = field(default_factory=lambda: int(text("PORT", "8000")))
    allowed_hosts: list[str] = field(default_factory=lambda: words("ALLOWED_HOSTS"))
    email_url: str = field(default_factory=lambda: text("EMAIL_URL"))
    mail_from: str = field(default_factory=lambda: text("MAIL_FROM", "conference@localhost"))
    trusted_proxies: int = field(default_factory=lambda: int(text("TRUSTED_PROXIES", "0")))
