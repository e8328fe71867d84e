from urllib.parse import urlencode
from uuid import uuid4

import pytest

from badges.domain.cards import code_of
from badges.models import Reason, Scan, Verdict
from events.models import EditionState
from foundation.access.roles import Role
from tests.badges.forgeries import FORGERIES
from tests.factories.badges import GateFactory, badge_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def gate():
    return GateFactory(zone__edition__state=EditionState.OPEN)


@pytest.fixture
def door(client_of):
    return client_of(Role.DOOR)


def typed(gate, code):
    return {"id": str(uuid4()), "gate": str(gate.pk), "code": code.encode("utf-8", "surrogatepass")}


def scan(client, form):
    return client.post("/door/scan/", urlencode(form), content_type="application/x-www-form-urlencoded")


def test_a_code_typed_without_a_script_lets_its_holder_in(door, gate):
    badge = badge_for(gate)

    page = scan(door, typed(gate, code_of(badge))).content.decode()

    assert 'data-verdict="admitted"' in page
    assert badge.attendee.name in page


READABLE = [forgery for forgery in FORGERIES if forgery.id != "null and half a character"]


@pytest.mark.parametrize(("change", "reason"), READABLE)
def test_what_is_not_genuine_is_refused_with_its_reason(door, gate, change, reason):
    answer = scan(door, typed(gate, change(code_of(badge_for(gate)))))

    assert (answer.status_code, answer.context["reason"]) == (200, Reason(reason).label)
    assert list(Scan.objects.values_list("verdict", "reason")) == [(Verdict.REFUSED, reason)]


@pytest.mark.parametrize(
    "changes",
    [
        {"id": ""},
        {"gate": ""},
        {"gate": str(10**30)},
        {"gate": "-1"},
        {"code": "x" * 8193},
    ],
)
def test_a_form_that_was_tampered_with_checks_nothing_and_says_so(door, gate, changes):
    answer = scan(door, typed(gate, "EIQ1") | changes)

    assert (answer.status_code, answer.context["is_unread"]) == (422, True)
    assert not Scan.objects.exists()


@pytest.mark.parametrize("changes", [{"id": "\0"}, {"gate": "x\0"}, {"code": b"\0\xed\xa0\x80EIQ1"}])
def test_a_form_nobody_can_have_typed_is_turned_away(door, gate, changes):
    assert scan(door, typed(gate, "EIQ1") | changes).status_code == 400
    assert not Scan.objects.exists()


def test_the_next_person_is_awaited_at_the_same_gate(door, gate):
    other = GateFactory(zone=gate.zone)

    verdict = scan(door, typed(other, "EIQ1")).content.decode()
    page = door.get(f"/door/?gate={other.pk}").content.decode()

    assert f'href="/door/?gate={other.pk}"' in verdict
    assert f'<option value="{other.pk}" selected>' in page
