"""Why somebody cannot be registered, in words for that person and a code for programs."""

from typing import ClassVar

from django.utils.translation import gettext as _

from events.models import Edition
from registrations.models import Attendee, RegistrationType


class RegistrationRefused(Exception):
    code: ClassVar[str]


class RegistrationClosed(RegistrationRefused):
    """Nobody can register, because the edition is over or its registration is not open."""

    code = "closed"

    def __init__(self, edition: Edition) -> None:
        super().__init__(edition)
        self.edition = edition

    def __str__(self) -> str:
        return _("Registration for “%(edition)s” is not open.") % {"edition": self.edition}


class SoldOut(RegistrationRefused):
    """Every place of the type is taken."""

    code = "sold_out"

    def __init__(self, registration_type: RegistrationType) -> None:
        super().__init__(registration_type)
        self.registration_type = registration_type

    def __str__(self) -> str:
        return _("All places for “%(type)s” are taken.") % {"type": self.registration_type}


class AttendeeWithdrawn(Exception):
    """Nothing about somebody who no longer takes part is changed."""

    def __init__(self, attendee: Attendee) -> None:
        super().__init__(attendee)
        self.attendee = attendee

    def __str__(self) -> str:
        return _("This registration is cancelled, so it cannot be changed. Register the person again.")


class CapacityBelowUse(Exception):
    """More places are taken than would be left."""

    def __init__(self, capacity: int, taken_count: int) -> None:
        super().__init__(capacity, taken_count)
        self.capacity = capacity
        self.taken_count = taken_count

    def __str__(self) -> str:
        return _("%(taken)s places are taken, so the capacity cannot be %(capacity)s. Cancel registrations first.") % {
            "taken": self.taken_count,
            "capacity": self.capacity,
        }
