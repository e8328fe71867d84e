import json
from uuid import uuid4

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone

from badges.domain.cards import code_of
from badges.domain.issuing import revoke_badges
from badges.models import Revocation, Scan
from foundation.access.models import User
from foundation.access.roles import Role
from tests.badges.forgeries import FORGERIES
from tests.factories.badges import GateFactory, badge_for

pytestmark = pytest.mark.django_db
URL = "/api/door/scans/"


def staff(role):
    user = User.objects.create_user(f"{role}@example.org", "long enough words", name=role)
    user.groups.add(Group.objects.get_or_create(name=role)[0])
    return user


@pytest.fixture
def gate():
    return GateFactory()


@pytest.fixture
def door(client):
    client.force_login(staff(Role.DOOR))
    return client


def reading(gate, code, **changes):
    return {"id": str(uuid4()), "gate": gate.pk, "code": code, "scanned_at": "2026-05-11T09:12:00+03:00"} | changes


def send(client, *readings):
    return client.post(URL, {"sent_at": now(), "scans": list(readings)}, content_type="application/json")


def now():
    return timezone.now().isoformat()


def test_a_door_is_told_who_comes_in(door, gate):
    badge = badge_for(gate)
    asked = reading(gate, code_of(badge))

    answer = send(door, asked)

    assert answer.json() == {
        "scans": [
            {
                "id": asked["id"],
                "verdict": "admitted",
                "reason": "",
                "name": badge.attendee.name,
                "category": {"ar": "مشارك", "ckb": "بەشداربوو", "en": "Participant"},
                "colour": "river",
                "scanned_at": "2026-05-11T06:12:00Z",
                "first": None,
            }
        ]
    }


def test_a_second_scan_says_when_and_where_the_first_was(door, gate):
    code = code_of(badge_for(gate))
    send(door, reading(gate, code))

    [scan] = send(door, reading(gate, code)).json()["scans"]

    assert (scan["verdict"], scan["first"]) == (
        "already_admitted",
        {"scanned_at": "2026-05-11T06:12:00Z", "gate": {"ar": "البوابة أ", "ckb": "دەروازەی ئا", "en": "Gate A"}},
    )


def test_sending_a_batch_again_changes_nothing(door, gate):
    badges = [badge_for(gate) for _ in range(3)]
    batch = [reading(gate, code_of(badge)) for badge in badges]
    first = send(door, *batch).json()
    revoke_badges(badges[0].attendee, because=Revocation.CANCELLED)

    assert send(door, *batch).json() == first
    assert Scan.objects.count() == 3


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'{"scans": 1}',
        b'{"scans": [{}]}',
        b'{"scans": [{"id": "x", "gate": "y", "code": 1, "scanned_at": "now"}]}',
        b"\xff\xfe",
        b'{"scans":' + b"[" * 200 + b"]" * 200 + b"}",
    ],
)
def test_a_malformed_message_is_refused_without_a_fault(door, body):
    answer = door.post(URL, body, content_type="application/json")

    assert answer.status_code in {400, 422}
    assert not Scan.objects.exists()


@pytest.mark.parametrize(("change", "reason"), FORGERIES)
def test_what_is_not_genuine_is_refused_with_its_reason(door, gate, change, reason):
    body = json.dumps({"sent_at": now(), "scans": [reading(gate, change(code_of(badge_for(gate))))]})

    [scan] = door.post(URL, body, content_type="application/json").json()["scans"]

    assert (scan["verdict"], scan["reason"], scan["name"]) == ("refused", reason, "")
    assert Scan.objects.count() == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"scanned_at": "2026-05-11T09:12:00"},
        {"scanned_at": "0001-01-01T00:00:00+14:00"},
        {"scanned_at": "9999-12-31T23:59:59-14:00"},
        {"scanned_at": 10**18},
        {"gate": 0},
        {"gate": 10**30},
        {"id": "1"},
        {"code": "E" * 8193},
    ],
)
def test_what_no_phone_of_ours_sends_is_refused(door, gate, changes):
    assert send(door, reading(gate, "EIQ1") | changes).status_code == 422
    assert not Scan.objects.exists()


def test_a_gate_that_is_gone_is_said_so(door, gate):
    answer = send(door, reading(gate, "EIQ1") | {"gate": gate.pk + 1})

    assert (answer.status_code, list(answer.json())) == (422, ["detail"])


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (Role.DOOR, 200),
        (Role.DOOR_SUPERVISOR, 200),
        (Role.DESK, 200),
        (Role.ORGANISER, 200),
        (Role.FINANCE, 401),
        (Role.PROGRAMME_EDITOR, 401),
    ],
)
def test_only_those_who_work_at_doors_may_scan(client, gate, role, status):
    client.force_login(staff(role))

    assert send(client, reading(gate, "EIQ1")).status_code == status


def test_a_stranger_may_not_scan(client, gate):
    assert send(client, reading(gate, "EIQ1")).status_code == 401
    assert not Scan.objects.exists()


def test_a_page_of_another_site_cannot_scan(gate):
    client = Client(enforce_csrf_checks=True)
    client.force_login(staff(Role.DOOR))

    assert send(client, reading(gate, "EIQ1")).status_code == 403
    assert not Scan.objects.exists()


def test_a_batch_needs_the_same_queries_per_reading(door, gate, django_assert_max_num_queries):
    readings = [reading(gate, code_of(badge_for(gate))) for _ in range(3)]

    with django_assert_max_num_queries(3 * 5 + 3):
        send(door, *readings)
