from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse
from django.utils import timezone

from foundation.access.sessions import SessionStore

pytestmark = pytest.mark.django_db


def kept(**facts):
    session = SessionStore()
    session.update(facts)
    session.save()
    return session.session_key


def test_a_session_is_found_by_its_key_alone():
    keys = [kept(door=1), kept(door=2)]

    assert [SessionStore(key)["door"] for key in keys] == [1, 2]


def test_an_unknown_key_is_never_taken_over():
    stranger = SessionStore("a-key-that-somebody-made-up")

    assert stranger.is_empty() is False  # until it is read
    assert (dict(stranger.items()), stranger.session_key) == ({}, None)


def test_a_session_that_has_run_out_is_nobodys(client_of):
    member = client_of()
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))

    answer = member.get(reverse("access:office"))

    assert (answer.status_code, Session.objects.count()) == (302, 1)


def test_staff_who_sign_out_leave_a_key_that_opens_nothing(client_of):
    member = client_of()
    key = member.session.session_key

    member.post(reverse("access:logout"))

    assert dict(SessionStore(key).items()) == {}
