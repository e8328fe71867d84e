"""What must always be true of the programme."""

from collections.abc import Iterator

from events.models import (
    AgendaRelease,
    NoticeState,
    PlannedRelease,
    PlanState,
    PrintedProgramme,
    ProgrammeImport,
    ReleaseNotice,
)
from foundation.audit.invariants import expect_entry, invariant
from foundation.jobs.invariants import owns_files
from foundation.mail.models import Message

expect_entry("agenda.released", AgendaRelease.objects.all)
owns_files("documents", lambda: ProgrammeImport.objects.exclude(stored_as="").values_list("stored_as", flat=True))
owns_files("documents", lambda: PrintedProgramme.objects.values_list("document", flat=True))
expect_entry("release.planned", PlannedRelease.objects.all)
for _state, _action in {
    PlanState.RELEASED: "release.plan_released",
    PlanState.NOTHING: "release.plan_nothing",
    PlanState.CANCELLED: "release.plan_cancelled",
}.items():
    expect_entry(_action, PlannedRelease.objects.filter(state=_state).all)


@invariant("I6", "whoever a release told has a mail, and nobody else")
def notices_without_their_mail() -> Iterator[str]:
    written = set(Message.objects.filter(key__startswith="release:").values_list("key", flat=True))
    told = ReleaseNotice.objects.filter(state=NoticeState.TOLD).values_list("release_id", "person")
    wanted = {f"release:{release}:{person}" for release, person in told}
    yield from (f"{key} has no mail" for key in sorted(wanted - written))
    yield from (f"{key} was told by no release" for key in sorted(written - wanted))
