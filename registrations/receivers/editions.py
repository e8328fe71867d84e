from django.dispatch import receiver

from events.models import Edition
from events.signals import edition_copied
from registrations.domain.types import copy_types


@receiver(edition_copied)
def offer_the_same_types(edition: Edition, original: Edition, **_: object) -> None:
    copy_types(original, edition)
