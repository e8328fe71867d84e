"""Links by mail that work once: what they were made for changes the account and so ends them."""

from datetime import timedelta
from enum import StrEnum
from typing import Final

from django.core import signing
from django.utils.crypto import constant_time_compare, salted_hmac

from foundation.access.models import User


class Purpose(StrEnum):
    INVITATION = "invitation"
    PASSWORD = "password"  # noqa: S105  # the name of a purpose


LIFETIMES: Final = {Purpose.INVITATION: timedelta(days=7), Purpose.PASSWORD: timedelta(hours=24)}


class LinkSpent(Exception):
    """Used, too old, replaced by a newer one, or never ours."""


def make_link(user: User, purpose: Purpose) -> str:
    return signing.dumps([user.pk, state_of(user)], salt=f"foundation.access.links.{purpose}")


def person_behind(link: str, purpose: Purpose) -> User:
    try:
        pk, state = signing.loads(link, salt=f"foundation.access.links.{purpose}", max_age=LIFETIMES[purpose])
    except signing.BadSignature as problem:
        raise LinkSpent from problem
    user = User.objects.filter(pk=pk, is_active=True).first()
    if user is None or not constant_time_compare(state, state_of(user)):
        raise LinkSpent
    return user


def state_of(user: User) -> str:
    state = f"{user.password}|{user.session_generation}|{user.email}"
    return salted_hmac("foundation.access.links", state, algorithm="sha256").hexdigest()[:32]
