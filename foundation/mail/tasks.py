"""What a worker hears."""

from foundation.jobs.registry import job
from foundation.jobs.running import RunningJob
from foundation.mail.delivery import deliver
from foundation.mail.models import Message
from foundation.mail.sending import KIND


@job(KIND, attempts=8)
def send(job: RunningJob) -> None:
    deliver(Message.objects.get(pk=int(job.key)))
