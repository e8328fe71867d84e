from typing import Any

from django.dispatch import receiver

from cms.domain.building.editions import publish_edition
from events.models import AgendaRelease
from events.signals import agenda_released


@receiver(agenda_released)
def publish_edition_with_its_agenda(release: AgendaRelease, **_: Any) -> None:
    """The pages of an edition come with its first release."""
    publish_edition(release.edition)
