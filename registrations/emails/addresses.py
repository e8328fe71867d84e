from django.conf import settings
from django.urls import reverse
from django.utils import translation

from registrations.models import Order


def order_address(order: Order, language: str) -> str:
    """The whole secret link, for mails."""
    with translation.override(language):
        return f"{settings.PUBLIC_URL}{reverse('registrations:order', args=[order.secret])}"
