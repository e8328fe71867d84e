import os

from django.apps import AppConfig


class FaultsApp(AppConfig):
    name = "tests.faults.app"
    label = "faults"

    def ready(self):
        if os.environ.get("WITHOUT_GUARD"):
            remove_the_guard()


def remove_the_guard():
    """The control: every claim succeeds, whoever was first."""
    from foundation.jobs import claiming
    from foundation.jobs.models import Job

    claiming.guarded = lambda job: Job.objects.filter(pk=job.pk)
    claiming.unchanged = claiming.guarded
