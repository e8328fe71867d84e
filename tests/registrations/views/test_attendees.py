from datetime import timedelta

import pytest

from foundation.access.roles import Role
from foundation.jobs.running import run_waiting
from foundation.mail.models import Message
from registrations.domain.cancelling import cancel_order
from registrations.models import Attendee
from tests.registrations.people import register_person

TYPED = {"name": "سەرکەوت نامیق", "email": "sarkawt@example.org", "phone": "0770 123 4567"}


@pytest.fixture
def attendee(participant):
    return register_person(participant, name="سركوت نامق").attendees.get()


def test_the_desk_corrects_a_name(client_of, attendee):
    client = client_of(Role.DESK)
    address = f"/ar/office/attendees/{attendee.pk}/"
    shown = client.get(address).content.decode()

    answer = client.post(address, TYPED)

    assert 'value="سركوت نامق"' in shown
    assert (answer.status_code, Attendee.objects.get().name) == (302, "سەرکەوت نامیق")


def test_a_cancelled_registration_stays_as_it_was(client_of, attendee):
    cancel_order(attendee.order)

    answer = client_of(Role.DESK).post(f"/ar/office/attendees/{attendee.pk}/", TYPED)

    assert (answer.status_code, Attendee.objects.get().name) == (400, "سركوت نامق")
    assert "هذا التسجيل ملغى" in answer.content.decode()


def test_the_desk_sends_the_link_again(client_of, attendee):
    client_of(Role.DESK).post(f"/ar/office/registrations/{attendee.order_id}/links/")
    run_waiting(within=timedelta(hours=1))

    assert attendee.order.secret in Message.objects.get(key__startswith="links:").text
