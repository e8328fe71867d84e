from uuid import uuid4

import pytest

from tests.factories.registrations import RegistrationTypeFactory


@pytest.fixture
def participant(db):
    return RegistrationTypeFactory(capacity=2)


@pytest.fixture
def typed():
    """What a person fills in; the digits of the phone are Arabic."""
    return {
        "name": "سركوت نامق",
        "latin_name": "Sarkawt Namiq",
        "organisation": "وزارة الاتصالات",
        "position": "مدير",
        "email": "Sarkawt@Example.org ",
        "phone": "٠٧٧٠ ١٢٣ ٤٥٦٧",
        "language": "ckb",
        "consent": "on",
        "form_token": str(uuid4()),
    }


@pytest.fixture
def send(client, participant, typed):
    """`send(name="...")` sends the Arabic form to the participant's edition."""

    def post(edition=None, **changed):
        slug = (edition or participant.edition).slug
        return client.post(f"/ar/{slug}/register/", typed | changed)

    return post
