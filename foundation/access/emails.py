"""Letters to staff, in their own language."""

from uuid import uuid4

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation

from foundation.access.links import LIFETIMES, Purpose, make_link
from foundation.access.models import User
from foundation.mail.models import Message
from foundation.mail.sending import send_message

ADDRESSES = {Purpose.INVITATION: "access:accept", Purpose.PASSWORD: "access:new_password"}


def send_link(user: User, purpose: Purpose) -> Message:
    """A fresh link each time it is asked for."""
    with translation.override(user.language):
        address = reverse(ADDRESSES[purpose], args=[make_link(user, purpose)])
    return send_message(
        key=f"staff:{user.pk}:{purpose}:{uuid4()}",
        to=user.email,
        language=user.language,
        template=f"staff_{purpose}",
        context={"url": settings.PUBLIC_URL + address, "until": timezone.now() + LIFETIMES[purpose]},
    )
