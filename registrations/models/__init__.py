from registrations.models.attendee import Attendee, Consent
from registrations.models.order import Order, OrderState
from registrations.models.registration_type import RegistrationType

__all__ = ["Attendee", "Consent", "Order", "OrderState", "RegistrationType"]
