"""F17: text nobody can read is turned away, whatever page it is sent to."""

import pytest
from django.test import Client

from tests.security.matrix import paths

pytestmark = pytest.mark.django_db
FORM = "application/x-www-form-urlencoded"
LOGIN = "/en/office/login/"
BROKEN = {
    "NUL": b"email=%00&password=x",
    "invalid UTF-8": b"email=%FF%FE&password=x",
    "half a letter": b"email=%ED%A0%80&password=x",
    "NUL in a field's name": b"em%00ail=x",
}


@pytest.mark.parametrize("body", BROKEN.values(), ids=BROKEN)
def test_a_form_with_letters_that_cannot_be_read_is_sent_back(client, body):
    answer = client.generic("POST", LOGIN, body, content_type=FORM)

    assert answer.status_code == 400
    assert "cannot be read" in answer.content.decode()


def test_the_answer_names_the_field(client):
    answer = client.generic("POST", LOGIN, BROKEN["NUL"], content_type=FORM)

    assert "<bdi>email</bdi>" in answer.content.decode()


@pytest.mark.parametrize("charset", ["utf-7", "utf-16", "rot13", "unicode_escape", "idna"])
def test_a_form_in_another_charset_is_sent_back(client, charset):
    form = f"multipart/form-data; boundary=x; charset={charset}"

    answer = client.generic("POST", LOGIN, b"--x--", content_type=form)

    assert answer.status_code == 400


@pytest.mark.parametrize("end", ["%00", "?q=%00", "?q=%FF%ED%A0%80", "%ED%A0%80", "%FF/"])
def test_no_address_fails_on_letters_that_cannot_be_read(end):
    client = Client(raise_request_exception=False)

    met = {name: client.get(path + end).status_code for name, path in paths().items()}

    assert {name: status for name, status in met.items() if status == 500} == {}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("&".join(f"field{n}=x" for n in range(10_000)), 413),
        ("email=" + "x" * 1_000_000, 413),
        ("email=" + "x" * 10_000 + "@example.org&password=x", 400),
        ("email=a@example.org&password=" + "x" * 10_000, 400),
    ],
    ids=["10,000 fields", "1 MB", "long mail", "long password"],
)
def test_more_than_a_form_can_hold_is_sent_back(client, body, status):
    assert client.generic("POST", LOGIN, body, content_type=FORM).status_code == status


STRANGE = {
    "200 deep": b"[" * 200 + b"]" * 200,
    "100,000 deep": b"[" * 100_000,
    "half a letter and NUL": b'{"scans": "\\ud800\\u0000"}',
    "invalid UTF-8": b"\xff",
    "1 MB": b"[" * 1_000_000,
}


@pytest.mark.parametrize("body", STRANGE.values(), ids=STRANGE)
def test_no_address_fails_on_a_strange_message(body, client_of):
    client = client_of("organiser", raise_request_exception=False)

    met = {
        name: client.generic("POST", path, body, content_type="application/json").status_code
        for name, path in paths().items()
    }

    assert {name: status for name, status in met.items() if status == 500} == {}
