"""A large made-up edition, the same for the same seed, to measure with."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from random import Random

from django.db import transaction

from events.domain.releases import NothingToRelease, release_agenda
from events.domain.seeding_words import (
    ABSTRACT,
    EDITION,
    GIVEN_NAMES,
    ORGANISATION,
    PLACES,
    ROOM,
    SAMPLE_NAME,
    SUBJECTS,
    columns,
)
from events.models import (
    Appearance,
    Edition,
    EditionState,
    Organisation,
    OrganisationKind,
    Room,
    Session,
    SessionKind,
    Slot,
    Speaker,
    Theme,
    ThemeColour,
)

SEEDED_SLUG = "eiraq-large"

_MINUTES = 30
_SLOTS_OF_ROOM = 16
_SPEAKERS_COUNT = 200
_ORGANISATIONS_COUNT = 40
_OPENS_AT = time(9)
_DAYS_AHEAD = 90
_DAYS = 3
_BATCH = 500
_KINDS = [kind for kind in SessionKind.values if kind != SessionKind.BREAK]


@transaction.atomic
def seed_programme(session_count: int, *, seed: int, today: date) -> Edition:
    """Three days with as many parallel rooms as it takes; a second call only adds what is missing."""
    edition = _edition(today)
    themes, speakers = _themes(edition), _speakers(edition)
    rooms = _rooms(edition, -(-session_count // (_SLOTS_OF_ROOM * _DAYS)))
    have = Session.objects.filter(edition=edition).count()
    random = Random(f"{seed} {have}")  # noqa: S311  # no secret: the same programme for the same seed
    new = [_session(edition, number, random) for number in range(have, session_count)]
    sessions = Session.objects.bulk_create(new, batch_size=_BATCH)
    _place(edition, sessions, rooms, have)
    _give_people(sessions, speakers, random)
    _give_themes(sessions, themes)
    with suppress(NothingToRelease):
        release_agenda(edition)
    return edition


def _edition(today: date) -> Edition:
    first_day = today + timedelta(days=_DAYS_AHEAD)
    facts = {"number": 99, "state": EditionState.OPEN, "is_sample": True, "starts_on": first_day}
    facts["ends_on"] = first_day + timedelta(days=_DAYS - 1)
    edition, _ = Edition.objects.get_or_create(slug=SEEDED_SLUG, defaults={**facts, **columns("title", EDITION)})
    return edition


def _themes(edition: Edition) -> list[Theme]:
    return [
        Theme.objects.get_or_create(
            edition=edition,
            key=f"theme-{number}",
            defaults={"colour": colour, "position": number, **columns("title", SUBJECTS[number])},
        )[0]
        for number, colour in enumerate(ThemeColour.values)
    ]


def _speakers(edition: Edition) -> Sequence[Speaker]:
    known = Speaker.objects.filter(edition=edition).order_by("pk")
    if not known.exists():
        organisations = _organisations()
        new = [_speaker(edition, number, organisations) for number in range(_SPEAKERS_COUNT)]
        Speaker.objects.bulk_create(new, batch_size=_BATCH)
    return list(known)


def _speaker(edition: Edition, number: int, organisations: Sequence[Organisation]) -> Speaker:
    first, second = (GIVEN_NAMES[index % len(GIVEN_NAMES)] for index in (number, number // len(GIVEN_NAMES)))
    speaker = Speaker(
        edition=edition,
        key=f"speaker-{number + 1}",
        organisation=organisations[number % len(organisations)],
        **columns("name", first, second, SAMPLE_NAME),
    )
    speaker.fold_names()
    return speaker


def _organisations() -> list[Organisation]:
    return [
        Organisation.objects.get_or_create(
            key=f"seeded-{number}",
            defaults={"kind": OrganisationKind.PRIVATE_COMPANY, **columns("name", ORGANISATION, str(number))},
        )[0]
        for number in range(1, _ORGANISATIONS_COUNT + 1)
    ]


def _rooms(edition: Edition, count: int) -> list[Room]:
    return [
        Room.objects.get_or_create(
            edition=edition,
            key=f"room-{number}",
            defaults={"position": number, "capacity": 100, **columns("name", ROOM, str(number))},
        )[0]
        for number in range(1, count + 1)
    ]


def _session(edition: Edition, number: int, random: Random) -> Session:
    session = Session(
        edition=edition,
        key=f"session-{number + 1}",
        kind=random.choice(_KINDS),
        language=random.choice(["ar", "ckb", "en"]),
        **columns("title", random.choice(SUBJECTS), random.choice(PLACES), str(number + 1)),
        **columns("abstract", ABSTRACT),
    )
    session.fold_names()
    return session


def _place(edition: Edition, sessions: Sequence[Session], rooms: Sequence[Room], have: int) -> None:
    opens_at = datetime.combine(edition.starts_on, _OPENS_AT, edition.zone)
    slots = (_slot(session, rooms, opens_at, number) for number, session in enumerate(sessions, start=have))
    Slot.objects.bulk_create(slots, batch_size=_BATCH)


def _slot(session: Session, rooms: Sequence[Room], opens_at: datetime, number: int) -> Slot:
    """Room by room, and in each day by day."""
    room, place = divmod(number, _SLOTS_OF_ROOM * _DAYS)
    day, turn = divmod(place, _SLOTS_OF_ROOM)
    starts_at = opens_at + timedelta(days=day, minutes=_MINUTES * turn)
    return Slot(session=session, room=rooms[room], starts_at=starts_at, minutes=_MINUTES)


def _give_people(sessions: Sequence[Session], speakers: Sequence[Speaker], random: Random) -> None:
    parts = (
        Appearance(session=session, speaker=speaker, position=position)
        for session in sessions
        for position, speaker in enumerate(random.sample(speakers, random.randint(1, 3)))
    )
    Appearance.objects.bulk_create(parts, batch_size=_BATCH)


def _give_themes(sessions: Sequence[Session], themes: Sequence[Theme]) -> None:
    through = Session.themes.through
    links = (
        through(session_id=session.pk, theme_id=themes[number % len(themes)].pk)
        for number, session in enumerate(sessions)
    )
    through.objects.bulk_create(links, batch_size=_BATCH)
