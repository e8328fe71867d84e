"""The secrets that sign badge codes, one or more per edition."""

import secrets

from django.db import transaction
from django.db.models import Max

from badges.models import EditionKey
from events.models import Edition
from foundation.statements import Blank, Statement

SECRET_BYTES = 32
HIGHEST_NUMBER = 255
NEWEST_KEY = Statement(lambda: EditionKey.objects.filter(edition_id=Blank("edition")).order_by("-number")[:1])


class NoKeyNumberLeft(Exception):
    """All 256 key numbers are in use; an old edition's key must be retired first."""


def key_of(edition: Edition) -> EditionKey:
    """The newest key of the edition; only the first badge waits for others to make it."""
    return NEWEST_KEY.one(edition=edition.pk) or first_key_of(edition)


@transaction.atomic
def first_key_of(edition: Edition) -> EditionKey:
    Edition.objects.select_for_update(no_key=True).get(pk=edition.pk)
    return NEWEST_KEY.one(edition=edition.pk) or make_key(edition)


def make_key(edition: Edition) -> EditionKey:
    highest = EditionKey.objects.aggregate(highest=Max("number"))["highest"]
    number = 0 if highest is None else highest + 1
    if number > HIGHEST_NUMBER:
        raise NoKeyNumberLeft
    return EditionKey.objects.create(edition=edition, number=number, secret=secrets.token_bytes(SECRET_BYTES))
