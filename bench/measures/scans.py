"""Badges admitted per wall second as the door page sends them, each badge once, and the ratio to a bare view."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any
from uuid import uuid4

from bench.exchange import Request, Response, get, post
from bench.load import Scenario, over_clients
from bench.reading import BARE, ratio_to_bare, read_often
from bench.result import Result
from bench.server import serving

SECONDS = 6.0
BADGES = 8_000
PAGE = "/door/"
API = "/api/door/scans/"
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="(\w+)"')
COOKIE = re.compile(r"csrftoken=\w+")


def measure(*databases: str) -> Result:
    """The value is PostgreSQL's with 16 clients."""
    details = {database: on_database(database) for database in databases or ("postgresql", "sqlite")}
    settings = {"database": next(iter(details)), "web_workers": 2, "clients": 16, "seconds": SECONDS}
    value = details[settings["database"]]["clients"]["16"]["per_second"]
    return Result("scans", value, "scans/s", settings, details)


def on_database(database: str) -> dict[str, Any]:
    with serving(database=database, WEB_WORKERS="2") as server:
        opening = f"from bench.venue import open_venue; open_venue({BADGES})"
        venue = json.loads(server.manage("shell", "-v0", "-c", opening))
        bare = read_often(server, BARE, seconds=SECONDS)
        scans = over_clients(server.port, server.process.pid, at_gate(**venue), seconds=SECONDS)
        breaches = server.manage("check_invariants")
    ratio = ratio_to_bare(scans, bare)
    return {"clients": scans, "bare": bare, "ratio_to_bare": ratio, "check_invariants": breaches.strip()}


def at_gate(*, gate: int, session: str, codes: list[str]) -> Callable[[int], Scenario]:
    """Each client is a phone on which door staff are signed in; no badge comes to two of them."""
    line = iter(codes)

    def scenario(_client: int) -> Scenario:
        page: Response = yield get(PAGE, {"Cookie": f"sessionid={session}"}, is_counted=False)
        for request in sent(line, gate, headers_of(page, session)):
            answer: Response = yield request
            if answer.status != HTTPStatus.OK or json.loads(answer.body)["scans"][0]["verdict"] != "admitted":
                raise RuntimeError(f"A valid badge was answered {answer.status}: {answer.body[:300]!r}")
        raise RuntimeError(f"{len(codes)} badges are too few for this machine.")

    return scenario


def headers_of(page: Response, session: str) -> dict[str, str]:
    token, cookie = TOKEN.search(page.body), COOKIE.search(page.header("Set-Cookie"))
    if not (token and cookie):
        raise RuntimeError(f"The door page was answered {page.status}, without a token.")
    return {
        "Cookie": f"sessionid={session}; {cookie[0]}",
        "X-CSRFToken": token[1].decode(),
        "Content-Type": "application/json",
    }


def sent(line: Iterator[str], gate: int, headers: dict[str, str]) -> Iterator[Request]:
    for code in line:
        now = datetime.now(UTC).isoformat()
        reading = {"id": str(uuid4()), "gate": gate, "code": code, "scanned_at": now}
        yield post(API, json.dumps({"sent_at": now, "scans": [reading]}).encode(), headers)
