"""Signing out, wherever it is asked for, ends the person's sessions in all browsers."""

from typing import Any

from django.contrib.auth.signals import user_logged_out
from django.dispatch import receiver

from foundation.access.models import User


@receiver(user_logged_out)
def end_sessions_everywhere(user: Any, **_: Any) -> None:
    if isinstance(user, User):
        user.end_sessions()
