import pytest

from events.domain.keys import free_key
from events.models import Session
from tests.factories.events import SessionFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("texts", "key"),
    [
        (("Opening session", "الجلسة الافتتاحية", ""), "opening-session"),
        (("", "الحكومة الإلكترونية", ""), "al-hakuma-al-ilkatruniya"),
        (("", "", "خزمەتگوزارییە ئەلیکترۆنییەکان"), "khzmatguzarya-aliktronyakan"),
        (("?!", "", ""), "session-1"),
        (("Taken", "", ""), "taken-1"),
    ],
)
def test_an_address_is_spelled_in_latin_letters(texts, key):
    SessionFactory(key="taken")

    assert free_key(Session.objects.all(), *texts, noun="session") == key
