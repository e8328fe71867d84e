"""A person who lost the link gets it by mail; nobody else learns whether there is one."""

import hmac
from datetime import timedelta
from typing import Final

from django.conf import settings
from django.utils import timezone

from foundation.access.limits import Limit
from foundation.jobs.requesting import request_job
from registrations.models import Order

LINKS: Final = "orders.links"
ONCE_IN: Final = timedelta(minutes=10)
FROM_ADDRESS: Final = Limit("order links from address", most=20, within=timedelta(hours=1))


def ask_for_links(email: str, *, language: str, asked_from: str) -> None:
    """What anybody may do, from one place so often in an hour. Raise TooManyTries."""
    FROM_ADDRESS.take(asked_from)
    request_links(email, language=language)


def request_links(email: str, *, language: str) -> None:
    """Does the same work for every mail address; at most one mail to it in ten minutes."""
    orders = list(Order.objects.filter(email=email).values_list("pk", flat=True)[:50])
    request_job(LINKS, key=_key(email), payload={"orders": orders, "language": language})


def _key(email: str) -> str:
    period = int(timezone.now().timestamp() // ONCE_IN.total_seconds())
    return hmac.digest(settings.SECRET_KEY.encode(), f"{period}|{email}".encode(), "sha256").hex()[:40]
