"""What a worker does for staff accounts."""

from foundation.access.domain.passwords import PASSWORD_LINK, send_password_link
from foundation.access.models import User
from foundation.jobs.registry import job
from foundation.jobs.running import RunningJob


@job(PASSWORD_LINK)
def mail_password_link(job: RunningJob) -> None:
    user = User.objects.filter(pk=job.payload["user"], is_active=True).first()
    if user:
        send_password_link(user)
