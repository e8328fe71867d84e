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
