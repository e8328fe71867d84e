from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from events.models import Organisation, Session, Speaker
from tests.factories.events import EditionFactory, OrganisationFactory, SessionFactory, SlotFactory, SpeakerFactory

pytestmark = pytest.mark.django_db


def listed(client, table, **query):
    response = client.get(reverse(f"{table}:index"), query)
    return set(response.context["object_list"])


@pytest.mark.parametrize("typed", ["سركوت", "سه‌رکه‌وت", "sarkawt", "نامق", "نامیق", "SARKAWT nam"])
def test_an_editor_finds_a_speaker_in_any_spelling(client, editor, typed):
    wanted = SpeakerFactory()
    SpeakerFactory(name_ar="حسن كاظم", name_ckb="", name_en="Hassan")

    assert listed(client, "speaker", q=typed) == {wanted}
    assert Speaker.objects.count() == 2


def test_an_editor_finds_sessions_of_one_edition(client, editor):
    wanted = SessionFactory(title_ar="الحوكمة الإلكترونية")
    SessionFactory(title_ar="الحوكمة الإلكترونية")

    assert listed(client, "session", q="حوكمه", edition=wanted.edition.pk) == {wanted}
    assert Session.objects.count() == 2


def test_days_are_listed_with_the_months_of_iraq(client, editor):
    EditionFactory(starts_on=date(2030, 5, 11), ends_on=date(2030, 5, 12))

    shown = client.get(reverse("edition:index")).content.decode()

    assert "11 أيار 2030" in shown
    assert "مايو" not in shown


def test_an_editor_finds_organisations_without_the_article(client, editor):
    wanted = OrganisationFactory(name_ar="وزارة الاتصالات")
    OrganisationFactory(name_ar="وزارة الصحة")

    assert listed(client, "organisation", q="وزاره اتصالات") == {wanted}
    assert Organisation.objects.count() == 2


def queries_of_list(client, table):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(reverse(f"{table}:index")).status_code == 200
    return len(queries)


def test_a_longer_list_of_sessions_asks_no_more_of_the_database(client, editor):
    edition = EditionFactory()
    SlotFactory(session__edition=edition)
    queries_of_list(client, "session")
    one = queries_of_list(client, "session")
    for _ in range(5):
        SlotFactory(session__edition=edition)

    assert queries_of_list(client, "session") == one
