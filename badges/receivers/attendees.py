from django.dispatch import receiver

from badges.domain.issuing import issue_badge, issue_first_badge, replace_badge, revoke_badges
from badges.models import Revocation
from registrations.models import Attendee
from registrations.signals import attendee_changed, attendee_entitled, attendee_withdrawn


@receiver(attendee_entitled)
def issue(attendee: Attendee, *, is_new: bool = False, **_: object) -> None:
    if is_new:
        issue_first_badge(attendee)
        return
    issue_badge(attendee)


@receiver(attendee_changed)
def replace(attendee: Attendee, **_: object) -> None:
    replace_badge(attendee)


@receiver(attendee_withdrawn)
def revoke(attendee: Attendee, **_: object) -> None:
    revoke_badges(attendee, because=Revocation.CANCELLED)
