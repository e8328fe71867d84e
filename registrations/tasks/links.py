from foundation.jobs.registry import job
from foundation.jobs.running import RunningJob
from registrations.domain.finding import LINKS
from registrations.emails.links import send_links
from registrations.models import Order


@job(LINKS)
def mail_links(job: RunningJob) -> None:
    orders = Order.objects.filter(pk__in=job.payload["orders"]).select_related("edition")
    send_links(orders, key=f"links:{job.key}", language=job.payload["language"])
