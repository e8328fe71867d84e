"""Seconds a whole release of 1,000 sessions takes: comparing, freezing, search, and a mail to whomever it concerns."""

from collections.abc import Callable
from datetime import date, timedelta
from time import perf_counter, process_time
from typing import Any

from bench.product import set_up_alone
from bench.result import Result

SESSIONS = 1000
MOVED_EACH = 5


def measure(sessions: str = str(SESSIONS)) -> Result:
    """A fifth of the sessions have moved by five minutes since the release before."""
    with set_up_alone():
        found = release_twice(int(sessions))
    settings = {"sessions": int(sessions), "moved": int(sessions) // MOVED_EACH, "database": "sqlite"}
    return Result("release", found["release"]["seconds"], "s", settings, found)


def release_twice(sessions: int) -> dict[str, Any]:
    from events.domain.comparing import changes_between
    from events.domain.releases import next_content, pending, release_agenda
    from events.domain.seeding import seed_programme
    from foundation.mail.models import Message

    edition = seed_programme(sessions, seed=1, today=date(2030, 1, 1))
    change(edition)
    before, after = edition.releases.first().content, next_content(edition)
    found = {
        "diff": timed(lambda: changes_between(before, after)),
        "what_the_page_asks": timed(lambda: pending(edition)),
        "release": timed(lambda: release_agenda(edition)),
    }
    change(edition)
    found["release_that_tells_nobody"] = timed(lambda: release_agenda(edition, tells_people=False))
    return {**found, "changes": len(changes_between(before, after)), "mails": Message.objects.count()}


def change(edition: Any) -> None:
    """People get addresses, the edition is no sample any more, and sessions move."""
    from django.db.models import F, Value
    from django.db.models.functions import Concat

    from events.models import Slot

    edition.is_sample = False
    edition.save()
    edition.speakers.update(email=Concat(F("key"), Value("@example.org")))
    moving = Slot.objects.filter(session__edition=edition).order_by("pk")[::MOVED_EACH]
    Slot.objects.filter(pk__in=[slot.pk for slot in moving]).update(starts_at=F("starts_at") + timedelta(minutes=5))


def timed(work: Callable[[], object]) -> dict[str, float]:
    started_at, cpu_at = perf_counter(), process_time()
    work()
    return {"seconds": perf_counter() - started_at, "cpu_seconds": process_time() - cpu_at}
