from datetime import timedelta

from django.utils import timezone

from events.models import EditionState
from registrations.domain.types import change_type, open_registration
from tests.factories.events import EditionFactory


def open_edition():
    day = timezone.localdate() + timedelta(days=30)
    return EditionFactory(state=EditionState.OPEN, starts_on=day, ends_on=day)


def open_type(edition):
    """One way of taking part, with a place for everybody."""
    return change_type(open_registration(edition)[0], capacity=None, is_open=True)
