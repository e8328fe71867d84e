"""What must always be true of badges and scans."""

from collections.abc import Iterator

from django.db.models import Count, F, Q

from badges.models import Badge, Scan, Verdict
from foundation.audit.invariants import expect_entry, invariant
from foundation.jobs.invariants import owns_files
from foundation.jobs.models import Job, JobState
from registrations.models import Attendee

expect_entry("badge.issued", Badge.objects.all)
expect_entry("badge.revoked", lambda: Badge.objects.filter(revoked_at__isnull=False))
owns_files("documents", lambda: Badge.objects.exclude(document="").values_list("document", flat=True))


@invariant("I3", "each entitled attendee has one live badge, drawn or about to be")
def badges_of_entitled_attendees() -> Iterator[str]:
    live = Count("badges", filter=Q(badges__revoked_at__isnull=True))
    for attendee in Attendee.objects.entitled().annotate(live=live).exclude(live=1).values("pk", "live"):
        yield f"attendee {attendee['pk']} has {attendee['live']} live badges"
    waiting = set(Job.objects.filter(kind="badge").exclude(state=JobState.DONE).values_list("key", flat=True))
    for pk in Badge.objects.live().filter(drawn_at__isnull=True).values_list("pk", flat=True).iterator():
        if str(pk) not in waiting:
            yield f"badge {pk} is not drawn and no job will draw it"


@invariant("I4", "a badge is admitted once per zone and day")
def admissions() -> Iterator[str]:
    admitted = Scan.objects.filter(verdict=Verdict.ADMITTED).values("badge", "zone", "day")
    for row in admitted.annotate(times=Count("pk")).filter(times__gt=1):
        yield f"badge {row['badge']} was admitted {row['times']} times to zone {row['zone']} on {row['day']}"


@invariant("I8", "no revoked badge is admitted after it was revoked")
def admissions_after_revocation() -> Iterator[str]:
    late = Scan.objects.filter(verdict=Verdict.ADMITTED, received_at__gt=F("badge__revoked_at"))
    for scan in late.values("pk", "badge"):
        yield f"badge {scan['badge']} was admitted by scan {scan['pk']} after it was revoked"
