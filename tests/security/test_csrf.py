"""F22: a form counts only from our own page."""

import pytest
from django.apps import apps
from django.middleware.csrf import get_token
from django.test import Client, RequestFactory

from foundation.access.roles import Role
from tests.factories.access import StaffFactory
from tests.security.matrix import paths

pytestmark = pytest.mark.django_db
READ_ONLY = "public-api:"
"""Programs read it; it takes no forms from anybody."""


def rows():
    return {model._meta.label: model.objects.count() for model in apps.get_models() if model._meta.managed}


def refused(client, **headers):
    everywhere = {name: path for name, path in paths().items() if not name.startswith(READ_ONLY)}
    before = rows()
    met = {name: client.post(path, headers=headers).status_code for name, path in everywhere.items()}
    return met, rows() == before


@pytest.fixture
def organiser():
    """A browser that is asked for a token, unlike the test client's usual."""
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    client.force_login(StaffFactory(roles=[Role.ORGANISER], is_superuser=True))
    return client


def test_no_form_is_accepted_without_its_token(organiser):
    met, is_unchanged = refused(organiser)

    assert set(met.values()) == {403}
    assert is_unchanged


def test_no_form_is_accepted_from_a_foreign_page_even_with_a_token(organiser):
    token = get_token(RequestFactory().get("/"))
    organiser.cookies["csrftoken"] = token

    met, is_unchanged = refused(organiser, origin="https://evil.example", x_csrftoken=token)

    assert set(met.values()) == {403}
    assert is_unchanged


def test_a_form_from_our_own_page_is_accepted(organiser):
    token = get_token(RequestFactory().get("/"))
    organiser.cookies["csrftoken"] = token

    answer = organiser.post("/en/office/logout/", headers={"origin": "http://testserver", "x-csrftoken": token})

    assert answer.status_code == 302


def test_a_refused_form_is_explained_in_the_readers_language(organiser):
    answer = organiser.post("/ckb/office/logout/")

    assert answer.status_code == 403
    assert 'lang="ckb"' in answer.content.decode()
