from django.utils.translation import gettext

from events.models import Edition


def consent_text(edition: Edition) -> str:
    """What a person agrees to, in the active language; kept with the attendee as it was shown."""
    return gettext(
        "The organisers of “%(edition)s” may keep what I have written here in order to register me, to print my badge, "
        "to admit me at the doors and to write to me about this edition. They pass it on to nobody else. "
        "I can ask for its erasure at any time."
    ) % {"edition": edition}
