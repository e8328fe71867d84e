from foundation.jobs.invariants import owns_files
from foundation.jobs.models import Job, JobState


def drawn_badges():
    keys = Job.objects.filter(kind="fault.badge", state=JobState.DONE).values_list("key", flat=True)
    return [f"faults/{key}.pdf" for key in keys]


owns_files("documents", drawn_badges)
