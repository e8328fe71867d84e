import os

from django.apps import AppConfig


class FaultsApp(AppConfig):
    name = "tests.faults.app"
    label = "faults"

    def ready(self):
        if os.environ.get("WITHOUT_GUARD"):
            remove_the_guard()
        if os.environ.get("WITHOUT_HEARTBEAT"):
            remove_the_heartbeat()
        if os.environ.get("WITHOUT_LOCK"):
            remove_the_lock()
        if os.environ.get("WITHOUT_TRANSACTION"):
            remove_the_transaction()


def remove_the_guard():
    """The control: every claim succeeds, whoever was first."""
    from foundation.jobs import claiming
    from foundation.jobs.models import Job

    claiming.guarded = lambda job: Job.objects.filter(pk=job.pk)
    claiming.unchanged = claiming.guarded


def remove_the_heartbeat():
    """The control: a lease is never renewed."""
    from foundation.jobs import heartbeat

    heartbeat.renew = lambda job: True


def remove_the_lock():
    """The control: gates look and write without a transaction and without a lock on the badge."""
    from badges.domain import admitting
    from badges.models.badge import BadgeQuerySet

    admitting.judge = admitting.judge.__wrapped__
    BadgeQuerySet.locked = BadgeQuerySet.all


def remove_the_transaction():
    """The control: each row of a registration is there as soon as it is written."""
    from registrations.domain import registering
    from registrations.models.registration_type import RegistrationTypeQuerySet

    registering._take_place = registering._take_place.__wrapped__
    RegistrationTypeQuerySet.locked = RegistrationTypeQuerySet.all
