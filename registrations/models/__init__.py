from registrations.models.attendee import Attendee, AttendeeQuerySet, Consent
from registrations.models.order import Order, OrderState
from registrations.models.registration_type import RegistrationType

__all__ = ["Attendee", "AttendeeQuerySet", "Consent", "Order", "OrderState", "RegistrationType"]
