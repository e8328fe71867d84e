"""F15: names that are code to some program, on every page, mail and table that shows them; paper has its own tests."""

import csv
from datetime import timedelta
from uuid import uuid4

import pytest

from badges.domain.cards import code_of
from badges.models import Badge
from events.models import EditionState
from foundation.access.roles import Role
from foundation.jobs.running import run_waiting
from foundation.mail.models import Message
from tests.factories.badges import GateFactory
from tests.factories.registrations import RegistrationTypeFactory
from tests.hostile import HOSTILE_NAMES, Page
from tests.registrations.people import register_person

pytestmark = pytest.mark.django_db
PLAIN = "Sara Kareem"
OFFICE = "/ar/office"


@pytest.fixture
def gate():
    return GateFactory(zone__edition__state=EditionState.OPEN)


@pytest.fixture
def shown(client_of, gate):
    """`shown(name)` is every page that shows a person of this name, and the mail to them."""
    organiser = client_of(Role.ORGANISER)

    def pages(name):
        kind = RegistrationTypeFactory(edition=gate.zone.edition)
        order = register_person(kind, name=name, organisation_name=name, position=name)
        run_waiting(within=timedelta(hours=1))
        attendee = order.attendees.get()
        scan = {"id": str(uuid4()), "gate": gate.pk, "code": code_of(Badge.objects.get(attendee=attendee))}
        answers = {
            "order": organiser.get(f"/ar/orders/{order.secret}/"),
            "badge": organiser.get(f"/ar/orders/{order.secret}/badge/"),
            "list": organiser.get(f"{OFFICE}/registrations/", {"q": order.code}),
            "found": organiser.get(f"{OFFICE}/registrations/", {"q": name}),
            "registration": organiser.get(f"{OFFICE}/registrations/{order.pk}/"),
            "attendee": organiser.get(f"{OFFICE}/attendees/{attendee.pk}/"),
            "door": organiser.post("/door/scan/", scan),
        }
        letter = Message.objects.get(key=f"order:{order.pk}:registration_confirmed")
        return {place: answer.content.decode() for place, answer in answers.items()} | {"mail": letter.html}

    return pages


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_a_hostile_name_is_letters_on_every_page_and_in_the_mail(shown, name):
    usual, hostile = shown(PLAIN), shown(name)

    for place, html in hostile.items():
        assert " ".join(name.split()) in Page(html).text, place
        assert Page(html).elements - Page(usual[place]).elements == {}, place


def test_without_escaping_a_hostile_name_would_be_more_than_letters(shown, settings):
    [engine] = settings.TEMPLATES
    settings.TEMPLATES = [engine | {"OPTIONS": engine["OPTIONS"] | {"autoescape": False}}]
    usual, hostile = shown(PLAIN), shown(HOSTILE_NAMES[0])

    changed = {place for place, html in hostile.items() if Page(html).elements - Page(usual[place]).elements}

    assert changed >= {"order", "list", "registration", "door", "mail"}


def test_no_hostile_name_is_a_formula_in_the_table(client_of, gate):
    kind = RegistrationTypeFactory(edition=gate.zone.edition, capacity=None)
    for name in HOSTILE_NAMES:
        register_person(kind, name=name)

    answer = client_of(Role.ORGANISER).get(f"{OFFICE}/registrations/export.csv")

    table = b"".join(answer.streaming_content).decode("utf-8-sig")
    names = {row[1] for row in csv.reader(table.splitlines(keepends=True))}
    assert {f"'{name}" if name[0] in "=@\t\r" else name for name in HOSTILE_NAMES} <= names
    assert not [name for name in names if name[:1] in "=+-@\t\r"]
