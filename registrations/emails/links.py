from collections.abc import Iterable

from foundation.mail.sending import send_message
from registrations.emails.addresses import order_address
from registrations.models import Order


def send_links(orders: Iterable[Order], *, key: str, language: str) -> None:
    """One mail with the link of each order; all of them belong to one address."""
    listed = [(order, order_address(order, language)) for order in orders]
    if listed:
        send_message(
            key=key,
            to=listed[0][0].email,
            language=language,
            template="order_links",
            context={"listed": listed},
        )
