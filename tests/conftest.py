import pytest
from django.test import Client

from tests.factories.access import StaffFactory


@pytest.fixture
def client_of(db):
    """`client_of(Role.DESK)` is a browser in which somebody with that role is signed in."""

    def sign_in(*roles, **options):
        client = Client(**options)
        client.force_login(StaffFactory(roles=roles))
        return client

    return sign_in
