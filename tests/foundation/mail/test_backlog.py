from datetime import timedelta

import pytest
from django.utils import timezone

from foundation.mail.backlog import LONGEST_WAIT, backlog
from foundation.mail.models import Message, MessageState


def message(*, age: timedelta, state: MessageState) -> None:
    made = Message.objects.create(key=f"{age} {state}", to="person@example.org", language="ar", subject="s", text="t")
    Message.objects.filter(pk=made.pk).update(created_at=timezone.now() - age, state=state)


@pytest.mark.django_db
def test_mail_that_waits_too_long_is_noticed():
    message(age=LONGEST_WAIT - timedelta(seconds=9), state=MessageState.WAITING)
    message(age=LONGEST_WAIT + timedelta(seconds=9), state=MessageState.SENT)
    message(age=LONGEST_WAIT + timedelta(seconds=9), state=MessageState.FAILED)
    before = backlog()
    message(age=LONGEST_WAIT + timedelta(seconds=9), state=MessageState.WAITING)

    assert (before, backlog()) == ("ok", "1 messages have waited for over 15 minutes")
