"""Whether mail leaves the house."""

from datetime import timedelta

from django.db import Error
from django.utils import timezone

from foundation.health.domain.readiness import FINE, part
from foundation.mail.models import Message, MessageState

LONGEST_WAIT = timedelta(minutes=15)


@part("mail")
def backlog() -> str:
    late = Message.objects.filter(state=MessageState.WAITING, created_at__lt=timezone.now() - LONGEST_WAIT)
    try:
        count = late.count()
    except Error:
        return "unknown while the database is away"
    return f"{count} messages have waited for over {LONGEST_WAIT.seconds // 60} minutes" if count else FINE
