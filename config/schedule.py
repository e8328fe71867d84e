"""What beat rings and how often; a ring nobody answered before the next one is dropped."""

QUEUE = "clock"


def every(seconds: int, task: str) -> dict[str, object]:
    return {"task": task, "schedule": seconds, "options": {"expires": seconds, "queue": QUEUE}}


SCHEDULE: dict[str, dict[str, object]] = {
    "ring waiting jobs": every(5, "foundation.jobs.tasks.ring_waiting_jobs"),
    "sweep abandoned drafts": every(15, "foundation.jobs.tasks.sweep_abandoned_drafts"),
    "count the views of news": every(60, "cms.tasks.flush_news_views"),
    "release what is due": every(30, "events.tasks.release_what_is_due"),
    "seal the audit": every(5, "foundation.audit.tasks.seal_audit"),
}
