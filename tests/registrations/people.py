"""People who register in the tests."""

from uuid import UUID, uuid4

from registrations.domain.registering import Agreement, Person, register
from registrations.models import Order, RegistrationType

AGREED = Agreement("أوافق على حفظ بياناتي.", "ar")


def person(**facts: object) -> Person:
    return Person(**{"name": "سركوت نامق", "email": "sarkawt@example.org", "language": "ar"} | facts)


def register_person(registration_type: RegistrationType, *, form_token: UUID | None = None, **facts: object) -> Order:
    return register(registration_type, person(**facts), agreement=AGREED, form_token=form_token or uuid4())
