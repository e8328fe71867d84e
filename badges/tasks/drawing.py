from django.utils import timezone

from badges.domain.cards import card_of
from badges.models import Badge
from badges.pdf.badge import draw_badge
from foundation.jobs.documents import store_document
from foundation.jobs.registry import job
from foundation.jobs.running import RunningJob


@job("badge")
def draw_badge_of_job(job: RunningJob) -> None:
    """The file's name follows from the job alone, so a second run writes the same file."""
    badge = Badge.objects.for_drawing().get(pk=job.key)
    name = f"badges/{badge.key.edition_id}/{badge.pk}.pdf"
    store_document(name, draw_badge(card_of(badge)))
    Badge.objects.filter(pk=badge.pk).update(document=name, drawn_at=timezone.now())
