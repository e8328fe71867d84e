import logging

from celery import shared_task

from events.domain.planning import carry_out, due_plans

logger = logging.getLogger(__name__)


@shared_task(name="events.tasks.release_what_is_due")
def release_what_is_due() -> None:
    """A plan that fails stays open for the next ring and does not keep the others waiting."""
    for pk in due_plans():
        try:
            carry_out(pk)
        except Exception:
            logger.exception("plan %s could not be carried out", pk)
