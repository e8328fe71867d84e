"""Phones at gates that send what they read to a real web server."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from http.client import HTTPConnection
from threading import Barrier
from time import perf_counter
from typing import Any, NamedTuple
from uuid import uuid4

from tests.faults.web import PATIENCE, WebServer

ADMISSIONS = "SELECT count(*) FROM badges_scan WHERE verdict = 'admitted'"


class Answer(NamedTuple):
    status: int
    scan: Any
    sent_at: float


class Venue:
    """Open gates, badges in people's hands and a web server behind it all."""

    def __init__(self, conference, badge_count):
        self.conference = conference
        opened = json.loads(conference.manage("open_gates", str(badge_count)).stdout)
        self.session, self.gates, self.codes = opened["session"], opened["gates"], opened["codes"]
        self.server = WebServer(conference)

    def doors(self, count):
        return [Door(self.server.port, self.session) for _ in range(count)]

    def scan_in_pairs(self, codes):
        """Each badge is read at both gates in the same moment."""
        return send_at_once(self.doors(2), [[reading(gate, code) for gate in self.gates] for code in codes])

    def admission_count(self):
        return self.conference.database.rows(ADMISSIONS)[0][0]


class Door:
    """A phone on which door staff are signed in."""

    def __init__(self, port, session):
        self.connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        token = "t" * 32
        self.headers = {
            "Cookie": f"sessionid={session}; csrftoken={token}",
            "X-CSRFToken": token,
            "Content-Type": "application/json",
        }

    def send(self, reading):
        body = json.dumps({"sent_at": now(), "scans": [reading]})
        sent_at = perf_counter()
        self.connection.request("POST", "/api/door/scans/", body, self.headers)
        response = self.connection.getresponse()
        text = response.read()
        return Answer(response.status, json.loads(text)["scans"][0] if response.status == 200 else text, sent_at)


def reading(gate, code):
    return {"id": str(uuid4()), "gate": gate, "code": code, "scanned_at": now()}


def now():
    return datetime.now(UTC).isoformat()


def send_at_once(doors, rounds):
    """In each round every door sends its own reading in the same moment; the answers, round by round."""
    barrier = Barrier(len(doors), timeout=PATIENCE)

    def send_all(door, readings):
        return [door.send(each) for each in readings if barrier.wait() >= 0]

    with ThreadPoolExecutor(len(doors)) as pool:
        return list(zip(*pool.map(send_all, doors, zip(*rounds, strict=True)), strict=True))
