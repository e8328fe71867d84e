"""What workers do for the programme; importing this registers it."""

from events.tasks import importing
from events.tasks.planned import release_what_is_due
from events.tasks.printing import print_programme

__all__ = ["importing", "print_programme", "release_what_is_due"]
