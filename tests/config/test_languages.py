"""Every page and letter of the product, as an organiser meets them, in Arabic and in Kurdish."""

from datetime import date, timedelta

import pytest

from badges.domain.cards import code_of
from badges.domain.doors import open_doors
from cms.domain.building import build_site
from events.domain.samples import load_missing_editions
from events.models import Edition, EditionState
from foundation.access.emails import send_link
from foundation.access.links import Purpose
from foundation.access.roles import Role
from foundation.jobs.running import run_waiting
from foundation.mail.models import Message
from registrations.domain.cancelling import cancel_order
from registrations.domain.types import open_registration
from registrations.models import Order
from tests.factories.access import StaffFactory
from tests.factories.badges import GateFactory, badge_for
from tests.factories.registrations import RegistrationTypeFactory
from tests.languages import foreign_words, walk
from tests.registrations.people import register_person

pytestmark = pytest.mark.django_db
LANGUAGES = ("ar", "ckb")
ALONE = ["nothing/", "orders/nothing/", "orders/", "orders/sent/", "office/login/", "office/password/link/"]


@pytest.fixture
def conference(settings):
    """Its sample edition is open; one person with a Latin name is registered, another has cancelled."""
    settings.IS_DEMO = True
    load_missing_editions(date(2030, 3, 1))
    edition = Edition.objects.get(slug="eiraq-4")
    kind = open_registration(edition)[0]
    open_doors(edition)
    build_site()
    register_person(kind, name="John Smith", organisation_name="Example Ltd", position="Engineer")
    cancel_order(register_person(kind, name="سارة كريم", language="ckb"))
    run_waiting(within=timedelta(hours=1))
    return edition


def addresses_by_themselves(language):
    """Where no link of the site leads."""
    orders = [f"orders/{order.secret}/{page}" for order in Order.objects.all() for page in ("", "badge/", "cancel/")]
    return [f"/{language}/{path}" for path in [*ALONE, *orders, "office/", "demo/mailbox/", "eiraq-4/register/"]]


def test_every_page_of_the_product_is_in_its_own_language(client_of, conference):
    organiser = client_of(Role.ORGANISER)

    pages = {
        path: html
        for language in LANGUAGES
        for path, html in walk(organiser, f"/{language}/", *addresses_by_themselves(language))
    }

    assert {path: words for path, html in pages.items() if (words := foreign_words(html))} == {}
    assert {"/ar/office/staff/", "/ckb/office/registrations/", "/ar/eiraq-4/register/"} < pages.keys()


def test_a_form_sent_back_is_in_its_own_language(client_of, conference):
    organiser = client_of(Role.ORGANISER)
    forms = ["eiraq-4/register/", "orders/", "office/login/", "office/staff/invite/"]

    back = {
        f"/{language}/{form}": organiser.post(f"/{language}/{form}", {"email": "x", "name": "1", "phone": "1"})
        for language in LANGUAGES
        for form in forms
    }

    assert {path: words for path, answer in back.items() if (words := foreign_words(answer.content.decode()))} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_door_and_the_check_of_a_badge_are_in_their_own_language(client_of, language):
    badge = badge_for(GateFactory(zone__edition__state=EditionState.OPEN))
    client = client_of(Role.DOOR, headers={"Accept-Language": language})

    pages = [client.get(path) for path in ("/door/", f"/v/{code_of(badge)}", "/v/EIQ1X")]

    assert [foreign_words(page.content.decode()) for page in pages] == [[], [], []]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_is_in_the_language_of_its_reader(language):
    kind = RegistrationTypeFactory(capacity=None)
    cancel_order(register_person(kind, name="John Smith", language=language))
    register_person(kind, name="John Smith", language=language)
    for purpose in Purpose:
        send_link(StaffFactory(language=language), purpose)
    run_waiting(within=timedelta(hours=1))

    letters = {letter.key.partition(":")[0]: foreign_words(letter.html) for letter in Message.objects.all()}

    assert letters == {"order": [], "staff": []}
    assert Message.objects.count() == 4
