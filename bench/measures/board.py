"""Processor milliseconds of the board with 1,000 sessions over three days: data, one move, news and warnings."""

import json
import time
from collections.abc import Callable
from http import HTTPStatus
from statistics import median
from typing import Any

from bench.product import set_up_alone
from bench.result import Result

SESSIONS = 1000
ROUNDS = 15


def measure() -> Result:
    """The value is the whole page; every figure is a median of processor time, in one process on SQLite."""
    with set_up_alone():
        from django.core.management import call_command

        call_command("seed_demo", "--sessions", str(SESSIONS))
        details = figures()
    return Result("board", details["page_ms"], "CPU ms", {"sessions": SESSIONS, "days": 3, "rounds": ROUNDS}, details)


def figures() -> dict[str, Any]:
    from events.domain.board import board_facts
    from events.domain.seeding import SEEDED_SLUG
    from events.domain.timetable import read_timetable
    from events.domain.warnings import warnings_in, warnings_of
    from events.models import Edition

    edition = Edition.objects.get(slug=SEEDED_SLUG)
    client, user = editor()
    path = f"/admin/programme/editions/{edition.pk}/board/"
    changes = f"{path}changes/"
    timetable = read_timetable(edition)
    page = client.get(path)
    facts = client.get(changes).json()["whole"]
    return {
        "page_ms": typical(lambda: client.get(path)),
        "page_kb": len(page.content) / 1024,
        "data_ms": typical(lambda: json.dumps(board_facts(edition, user))),
        "warnings_ms": typical(lambda: warnings_of(edition)),
        "warnings_without_reading_ms": typical(lambda: warnings_in(timetable)),
        "warnings": len(warnings_in(timetable)),
        "move_ms": typical(moving(client, path, facts)),
        "changes_ms": typical(lambda: client.get(changes, {"since": 1, "edits": facts["edits"]})),
        "nothing_new_ms": typical(asking(client, changes)),
    }


def editor() -> tuple[Any, Any]:
    from django.contrib.auth.models import Group
    from django.test import Client

    from foundation.access.models import User
    from foundation.access.roles import Role

    user = User.objects.create_user("editor@example.org", name="Editor")
    user.groups.add(Group.objects.get(name=Role.PROGRAMME_EDITOR))
    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(user)
    return client, user


def moving(client: Any, path: str, facts: dict[str, Any]) -> Callable[[], None]:
    """One session, longer and shorter by turns."""
    slot = facts["slots"][0]
    fields = {name: slot[name] for name in ("day", "room")} | {"slot": slot["pk"], "anyway": "on"}
    fields["time"] = f"{slot['start'] // 60:02}:{slot['start'] % 60:02}"
    lengths = iter([25, 30] * ROUNDS)

    def move() -> None:
        answer = client.post(f"{path}sessions/{slot['session']}/move/", fields | {"minutes": next(lengths)})
        if answer.status_code != HTTPStatus.OK:
            raise RuntimeError(answer.content.decode())

    return move


def asking(client: Any, changes: str) -> Callable[[], Any]:
    etag = client.get(changes).headers["ETag"]
    return lambda: client.get(changes, headers={"if-none-match": etag})


def typical(work: Callable[[], Any]) -> float:
    return median(timed(work) for _ in range(ROUNDS)) * 1000


def timed(work: Callable[[], Any]) -> float:
    started_at = time.process_time()
    work()
    return time.process_time() - started_at
