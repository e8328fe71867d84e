"""Programmes that go to the edges of what formats can hold."""

from datetime import UTC, datetime, timedelta

from events.domain.releases import release_agenda
from events.models import Appearance, Edition, Material, MaterialKind, PersonRole, SessionState
from tests.factories.events import (
    EditionFactory,
    RoomFactory,
    SessionFactory,
    SlotFactory,
    SpeakerFactory,
    ThemeFactory,
)
from tests.hostile import HOSTILE_NAMES

NINE = datetime(2030, 5, 11, 6, tzinfo=UTC)
HOSTILE = [
    *(name for name in HOSTILE_NAMES if "\r" not in name),
    "a & b",
    "]]><script>alert(1)</script>",
    "ends;with,marks\\n",
]
"""XML makes a line feed of a carriage return."""


def full_programme() -> Edition:
    """Two halls of one name, a break everywhere, a session held twice, a film after midnight, one taken back."""
    edition = EditionFactory(slug="eiraq-4", title_en="Fourth e-Iraq")
    halls = [RoomFactory(edition=edition, key=f"hall-{number}", name_ar="القاعة", name_en="Hall") for number in (1, 2)]
    theme = ThemeFactory(edition=edition, title_ar="الهوية الرقمية", title_en="Digital identity")
    twice = SessionFactory(edition=edition, key="twice", kind="panel", language="en")
    twice.themes.add(theme)
    for role, name in [(PersonRole.CHAIR, "Hana Aziz"), (PersonRole.PANELLIST, "Ali Karim")]:
        person = SpeakerFactory(edition=edition, name_en=name, name_ar=name, key=name.split()[0].lower())
        Appearance.objects.create(session=twice, speaker=person, role=role)
    SlotFactory(session=twice, room=halls[0], starts_at=NINE)
    SlotFactory(session=twice, room=halls[1], starts_at=NINE + timedelta(days=1))
    SlotFactory(session=SessionFactory(edition=edition, key="rest", kind="break"), room=None, starts_at=NINE - HOUR)
    film = SessionFactory(edition=edition, key="film", kind="film", language="")
    SlotFactory(session=film, room=halls[0], starts_at=NINE + timedelta(hours=18, minutes=30))
    gone = SlotFactory(session=SessionFactory(edition=edition, key="gone"), room=halls[1], starts_at=NINE).session
    add_materials(twice)
    release_agenda(edition)
    gone.state = SessionState.CANCELLED
    gone.save()
    release_agenda(edition)
    return edition


HOUR = timedelta(hours=1)


def add_materials(session):
    for kind in MaterialKind.values:
        title = {"title_ar": kind, "title_en": kind}
        Material.objects.create(session=session, kind=kind, url=f"https://example.org/{kind}?a=1&b=2", **title)


def many_sessions(edition, count):
    room, theme = RoomFactory(edition=edition), ThemeFactory(edition=edition)
    for number in range(count):
        session = SessionFactory(edition=edition)
        session.themes.add(theme)
        add_materials(session)
        Appearance.objects.create(session=session, speaker=SpeakerFactory(edition=edition))
        SlotFactory(session=session, room=room, starts_at=NINE + timedelta(minutes=20 * number), minutes=20)
    release_agenda(edition)


def hostile_programme():
    edition = EditionFactory(slug="eiraq-4", title_ar=HOSTILE[0])
    for number, text in enumerate(HOSTILE):
        session = SessionFactory(edition=edition, key=f"hostile-{number}", title_ar=text, abstract_ar=text)
        person = SpeakerFactory(edition=edition, name_ar=text, key=f"person-{number}")
        session.themes.add(ThemeFactory(edition=edition, title_ar=text))
        Appearance.objects.create(session=session, speaker=person)
        room = RoomFactory(edition=edition, name_ar=text)
        SlotFactory(session=session, room=room, starts_at=NINE + number * HOUR)
    release_agenda(edition)
    return edition
