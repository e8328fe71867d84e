"""A released programme in which every kind of change can happen, and what each does."""

from datetime import UTC, datetime, timedelta

from events.domain.placing import place_session
from events.domain.releases import release_agenda
from events.models import Appearance, PersonRole, Session, SessionKind, SessionState
from tests.factories.events import EditionFactory, RoomFactory, SessionFactory, SpeakerFactory, ThemeFactory

TEN = datetime(2030, 5, 11, 7, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
KEPT = (
    "moved-in-time",
    "moved-in-room",
    "lengthened",
    "shortened",
    "retitled",
    "person-added",
    "person-removed",
    "role-changed",
    "kind-changed",
    "theme-changed",
    "details-changed",
    "cancelled",
    "taken-out",
    "one-time-more",
    "one-time-less",
)
LANGUAGES = ("ar", "ckb", "en")


def person(edition, key, language="ar"):
    return SpeakerFactory(edition=edition, key=key, language=language, email=f"{key}@example.org")


def session(edition, key, *people, rooms, hour):
    made = SessionFactory(edition=edition, key=key, title_ar=f"جلسة {key}", title_ckb="", title_en=key)
    for position, speaker in enumerate(people):
        Appearance.objects.create(session=made, speaker=speaker, position=position)
    place_session(made, rooms[0], starts_at=TEN + hour * HOUR, length=timedelta(minutes=30))
    return made


def programme(**facts):
    """Each session is named after what will happen to it, and so is its speaker."""
    edition = EditionFactory(**facts)
    rooms = [RoomFactory(edition=edition, key=key) for key in ("hall", "annexe")]
    for number, key in enumerate(KEPT):
        speaker = person(edition, f"of-{key}", LANGUAGES[number % 3])
        session(edition, key, speaker, rooms=rooms, hour=number)
    place_session(named(edition, "one-time-less"), rooms[1], starts_at=TEN + 40 * HOUR, length=timedelta(minutes=30))
    return edition


def named(edition, key):
    return Session.objects.get(edition=edition, key=key)


def change_everything(edition):
    """One change of each kind to the session that is named after it."""
    hall, annexe = edition.rooms.order_by("position")
    change_times(edition, annexe)
    change_people(edition)
    update(edition, "retitled", title_ckb="ناونیشان")
    update(edition, "kind-changed", kind=SessionKind.PANEL)
    update(edition, "details-changed", abstract_en="More of it")
    named(edition, "theme-changed").themes.add(ThemeFactory(edition=edition, key="services"))
    update(edition, "cancelled", state=SessionState.CANCELLED)
    named(edition, "taken-out").slots.all().delete()
    session(edition, "new", person(edition, "of-new", "ckb"), rooms=[hall], hour=20)


def change_times(edition, annexe):
    move(edition, "moved-in-time", starts_at=TEN + 21 * HOUR)
    move(edition, "moved-in-room", room=annexe)
    move(edition, "lengthened", minutes=45)
    move(edition, "shortened", minutes=15)
    place_session(named(edition, "one-time-more"), annexe, starts_at=TEN + 41 * HOUR, length=timedelta(minutes=30))
    named(edition, "one-time-less").slots.order_by("starts_at").last().delete()


def change_people(edition):
    added = person(edition, "who-is-added", "en")
    Appearance.objects.create(session=named(edition, "person-added"), speaker=added)
    named(edition, "person-removed").appearances.all().delete()
    named(edition, "role-changed").appearances.update(role=PersonRole.CHAIR)


def update(edition, key, **facts):
    Session.objects.filter(edition=edition, key=key).update(**facts)


def move(edition, key, **facts):
    named(edition, key).slots.update(**facts)


def changed_programme(**facts):
    """After its first release, before its second."""
    edition = programme(**facts)
    release_agenda(edition)
    change_everything(edition)
    return edition
