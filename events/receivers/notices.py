from typing import Any

from django.dispatch import receiver

from events.domain.telling import News
from events.emails.notices import send_notices
from events.models import AgendaRelease
from events.signals import agenda_released


@receiver(agenda_released)
def tell_people(release: AgendaRelease, news: list[News], **_: Any) -> None:
    send_notices(release, news)
