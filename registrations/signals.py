"""News about attendees and orders, sent inside the transaction that makes it true."""

from django.dispatch import Signal

attendee_entitled = Signal()  # attendee: Attendee, is_new: bool (written in this transaction)
attendee_changed = Signal()  # attendee: Attendee
attendee_withdrawn = Signal()  # attendee: Attendee
attendee_erased = Signal()  # attendee: Attendee
order_confirmed = Signal()  # order: Order
order_cancelled = Signal()  # order: Order
