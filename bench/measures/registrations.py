"""Registrations per wall second: each client fills the form anew, mail, badge job and audit included."""

import re
from collections.abc import Iterator
from http import HTTPStatus
from itertools import count
from urllib.parse import urlencode
from uuid import uuid4

from bench.exchange import Request, Response, get, post
from bench.load import Scenario, over_clients
from bench.result import Result
from bench.server import serving

SECONDS = 8.0
PAGE = "/ar/eiraq-large/register/"
TYPE = re.compile(rb'name="registration_type" value="(\d+)"')
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="(\w+)"')
COOKIE = re.compile(r"csrftoken=\w+")


def measure(database: str = "postgresql") -> Result:
    settings = {"database": database, "web_workers": 2, "clients": 16, "seconds": SECONDS}
    with serving(database=database, WEB_WORKERS="2") as server:
        server.manage("seed_demo", "--attendees", "1000")
        by_clients = over_clients(server.port, server.process.pid, registering, seconds=SECONDS)
        breaches = server.manage("check_invariants")
    details = {"clients": by_clients, "check_invariants": breaches.strip()}
    return Result("registrations", by_clients["16"]["per_second"], "registrations/s", settings, details)


def registering(client: int) -> Scenario:
    form: Response = yield get(PAGE, is_counted=False)
    for request in filled(form, client):
        answer: Response = yield request
        if answer.status != HTTPStatus.FOUND:
            raise RuntimeError(f"A registration was answered {answer.status}: {answer.body[:200]!r}")


def filled(form: Response, client: int) -> Iterator[Request]:
    token, kind = TOKEN.search(form.body), TYPE.search(form.body)
    cookie = COOKIE.search(form.header("Set-Cookie"))
    if not (token and kind and cookie):
        raise RuntimeError("The form has no token or no type.")
    headers = {"Cookie": cookie[0], "Content-Type": "application/x-www-form-urlencoded"}
    same = {"csrfmiddlewaretoken": token[1].decode(), "registration_type": kind[1].decode()}
    for number in count():
        yield post(PAGE, urlencode(same | person(client, number)).encode(), headers)


def person(client: int, number: int) -> dict[str, str]:
    return {
        "name": "سركوت نامق عبدالرحمن",
        "latin_name": "Sarkawt Namiq",
        "organisation": "وزارة الاتصالات",
        "position": "مدير",
        "email": f"person-{client}-{number}@example.org",
        "phone": "٠٧٧٠ ١٢٣ ٤٥٦٧",
        "language": "ar",
        "consent": "on",
        "form_token": str(uuid4()),
    }
