import pytest

from events.domain.former_keys import present_key, remember_key
from events.models import KeyedKind
from tests.factories.events import SessionFactory

pytestmark = pytest.mark.django_db


def renamed(session, *keys):
    for key in keys:
        former, session.key = session.key, key
        session.save()
        remember_key(session, former)
    return session


@pytest.mark.parametrize(
    ("keys", "asked", "found"),
    [
        (["b"], "a", "b"),
        (["b", "c"], "a", "c"),
        (["b", "c"], "b", "c"),
        (["b", "a"], "b", "a"),
        (["b", "a"], "a", ""),
        (["b"], "never", ""),
    ],
)
def test_every_former_address_leads_to_the_present_one(keys, asked, found):
    session = renamed(SessionFactory(key="a"), *keys)

    assert present_key(session.edition, KeyedKind.SESSION, asked) == found


def test_a_speaker_s_former_address_is_no_session_s():
    session = renamed(SessionFactory(key="a"), "b")

    assert present_key(session.edition, KeyedKind.SPEAKER, "a") == ""
