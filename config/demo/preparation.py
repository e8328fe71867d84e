"""What a demo needs before its processes start; what is done already is not done again."""

import hashlib
import secrets
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from badges.domain.doors import open_doors
from cms.domain.building import build_site
from config.demo.state import write_private
from events.domain.samples import load_missing_editions
from events.models import EditionState
from foundation.access.models import User
from foundation.health.domain.heartbeats import forget_heartbeats
from registrations.domain.types import open_registration

ADMINISTRATOR = "administrator@demo.invalid"


def prepare() -> Iterator[str]:
    """Tell each piece of work as it is done."""
    if migrate():
        yield "The database is set up."
    if collect_static():
        yield "Static files are collected."
    for edition in load_missing_editions(timezone.localdate()):
        if edition.state == EditionState.OPEN:
            open_registration(edition)
            open_doors(edition)
        yield f"{edition.slug} is loaded."
    build_site()
    forget_heartbeats()
    if password := make_administrator():
        yield f"Administrator: {ADMINISTRATOR}\nPassword:      {password}"


def migrate() -> bool:
    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return False
    call_command("migrate", interactive=False, verbosity=0)
    return True


def collect_static() -> bool:
    stamp = Path(settings.STATIC_ROOT).with_suffix(".sum")
    checksum = checksum_of_static()
    if stamp.exists() and stamp.read_text() == checksum:
        return False
    call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    stamp.write_text(checksum)
    return True


def checksum_of_static() -> str:
    """Changes with any static file's name, size or time."""
    digest = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list([]):
            status = Path(storage.path(name)).stat()
            digest.update(f"{name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def make_administrator() -> str:
    """The password of an administrator who did not exist before, else nothing."""
    if User.objects.filter(email=ADMINISTRATOR).exists():
        return ""
    password = secrets.token_urlsafe(12)
    User.objects.create_superuser(ADMINISTRATOR, password, name="Administrator")
    write_private(settings.DATA_DIR / "administrator.txt", f"{ADMINISTRATOR}\n{password}\n")
    return password
