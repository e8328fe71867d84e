"""People who register with a real web server, and press the button again when it does not answer."""

import json
import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from typing import Any, NamedTuple
from urllib.parse import urlencode
from uuid import uuid4

from tests.faults.processes import wait_until
from tests.faults.web import PATIENCE, WebServer

AT_ONCE = 8
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')
CODE = re.compile(r'<bdi class="code" dir="ltr">(.+?)</bdi>')


class Answer(NamedTuple):
    status: int
    headers: Any
    text: str


class Registration:
    """The form of an open edition, the server behind it, and what it has shown to whom."""

    def __init__(self, conference):
        self.conference = conference
        opened = json.loads(conference.manage("open_form").stdout)
        self.page, self.kind = opened["page"], opened["registration_type"]
        self.server = WebServer(conference)
        self.headers = {}
        self.shown, self.cut_count = [], 0

    def open(self):
        self.server.start()
        page = self.insist("GET", self.page)
        token, cookie = TOKEN.search(page.text)[1], page.headers["Set-Cookie"].partition(";")[0]
        self.form = {"csrfmiddlewaretoken": token, "registration_type": self.kind, "language": "en", "consent": "on"}
        self.headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}

    @contextmanager
    def crowd(self, count):
        """They register while the body runs; afterwards each of them has seen a code."""
        with ThreadPoolExecutor(AT_ONCE) as pool:
            self.people = [pool.submit(self.register, number) for number in range(count)]
            yield
        for person in self.people:
            person.result()

    def wait_for_shown(self, count):
        wait_until(lambda: len(self.shown) >= count or self.somebody_failed())

    def somebody_failed(self):
        return any(person.done() and person.exception() for person in self.people)

    def register(self, number):
        mail = f"person{number}@example.org"
        person = {"name": "Sarkawt Namiq", "email": mail, "phone": "07701234567", "form_token": uuid4()}
        taken = self.insist("POST", self.page, urlencode(self.form | person))
        assert taken.status == 302, taken.text
        order = self.insist("GET", taken.headers["Location"])
        self.shown.append(CODE.search(order.text)[1].replace("-", ""))

    def insist(self, *request):
        return wait_until(lambda: self.ask(*request))

    def ask(self, method, path, body=None):
        """Nothing when the server is away or dies over it."""
        try:
            connection = HTTPConnection("127.0.0.1", self.server.port, timeout=PATIENCE)
            connection.request(method, path, body, self.headers)
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read().decode())
        except ConnectionRefusedError:
            return None
        except (OSError, HTTPException):
            self.cut_count += 1
            return None

    def kept(self):
        return [code for (code,) in self.conference.database.rows("SELECT code FROM registrations_order ORDER BY code")]
