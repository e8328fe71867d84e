"""A person takes a place in an edition."""

from dataclasses import dataclass
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from events.models import Organisation
from foundation.audit.recording import record
from foundation.statements import Blank, Statement
from registrations.domain.capacity import refuse_if_full, refuse_if_over
from registrations.domain.opening import takes_registrations
from registrations.domain.refusals import RegistrationClosed, SoldOut
from registrations.models import Attendee, Order, RegistrationType
from registrations.signals import attendee_entitled, order_confirmed
from registrations.tokens import new_code, new_secret, token_of_person

PRIVACY = "privacy"
TO_HOLD = Statement(lambda: RegistrationType.objects.locked().with_opening().filter(pk=Blank("pk")))


@dataclass(frozen=True)
class Person:
    """What somebody tells us about themselves, cleaned; the phone is in E.164."""

    name: str
    email: str
    language: str
    latin_name: str = ""
    organisation: Organisation | None = None
    organisation_name: str = ""
    position: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Agreement:
    """The words of the consent as they were shown."""

    text: str
    language: str


def register(registration_type: RegistrationType, person: Person, *, agreement: Agreement, form_token: UUID) -> Order:
    """The same form and person again, even at the same moment, lead to the same order."""
    token = token_of_person(form_token, person.name, person.email)
    try:
        return _take_place(registration_type, person, agreement, token)
    except (IntegrityError, SoldOut, RegistrationClosed):
        known = Order.objects.filter(form_token=token).first()
        if known is None:
            raise
        return known


@transaction.atomic
def _take_place(registration_type: RegistrationType, person: Person, agreement: Agreement, token: UUID) -> Order:
    """The place is taken last, so that the others who want one wait for two statements and not for all of them."""
    refuse_if_full(registration_type)
    order = _write_order(registration_type, person, token)
    attendee = _write_attendee(order, registration_type, person, agreement)
    attendee_entitled.send(sender=Attendee, attendee=attendee, is_new=True)
    order_confirmed.send(sender=Order, order=order)
    _hold_place(registration_type)
    return order


def _write_order(registration_type: RegistrationType, person: Person, token: UUID) -> Order:
    order = Order.objects.create(
        edition=registration_type.edition,
        code=new_code(),
        secret=new_secret(),
        form_token=token,
        language=person.language,
        email=person.email,
    )
    record(action="order.confirmed", subject=order, type=registration_type.pk)
    return order


def _write_attendee(
    order: Order, registration_type: RegistrationType, person: Person, agreement: Agreement
) -> Attendee:
    attendee = order.attendees.create(edition=order.edition, registration_type=registration_type, **vars(person))
    attendee.consents.create(purpose=PRIVACY, language=agreement.language, text=agreement.text, given_at=timezone.now())
    return attendee


def _hold_place(registration_type: RegistrationType) -> None:
    """Counts what is written already, the caller's own row included, under the lock that ends with the transaction."""
    locked = TO_HOLD.get(pk=registration_type.pk)
    if not (locked.is_open and takes_registrations(locked.edition)):
        raise RegistrationClosed(locked.edition)
    refuse_if_over(locked)
