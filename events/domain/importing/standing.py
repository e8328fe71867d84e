"""What stands in an edition before an import, read with a constant number of questions."""

from dataclasses import dataclass, field

from django.db.models import Prefetch

from events.models import Appearance, Edition, Room, Session, Slot, Speaker, Theme


@dataclass(frozen=True)
class Standing:
    rooms: list[Room] = field(default_factory=list)
    themes: list[Theme] = field(default_factory=list)
    speakers: list[Speaker] = field(default_factory=list)
    sessions: list[Session] = field(default_factory=list)


def standing_of(edition: Edition) -> Standing:
    """Nothing yet in an edition that is still to be made; slots and people point at the very rows listed here."""
    if not edition.pk:
        return Standing()
    rooms = list(Room.objects.filter(edition=edition))
    speakers = list(Speaker.objects.filter(edition=edition))
    sessions = (
        Session.objects.filter(edition=edition)
        .order_by("pk")
        .prefetch_related(
            "themes",
            "materials",
            Prefetch("slots", Slot.objects.order_by("starts_at")),
            Prefetch("appearances", Appearance.objects.order_by("position", "pk")),
        )
    )
    return Standing(rooms, list(Theme.objects.filter(edition=edition)), speakers, list(sessions))
