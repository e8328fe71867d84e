from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver

from events.domain.printing import request_paper
from events.models import AgendaRelease, PrintedProgramme
from events.signals import agenda_released
from foundation.i18n import LANGUAGES
from foundation.jobs.documents import delete_document


@receiver(agenda_released)
def put_on_paper(release: AgendaRelease, **_: Any) -> None:
    for language in LANGUAGES:
        request_paper(release.edition, release.number, language)


@receiver(post_delete, sender=PrintedProgramme)
def throw_paper_away(instance: PrintedProgramme, **_: Any) -> None:
    """An edition that is deleted takes its papers along."""
    transaction.on_commit(partial(delete_document, instance.document))
