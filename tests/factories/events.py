from datetime import UTC, date, datetime

import factory
from factory.django import DjangoModelFactory

from events.models import (
    Edition,
    EditionState,
    Organisation,
    OrganisationKind,
    Room,
    Session,
    Slot,
    Speaker,
    Theme,
    Venue,
)


class EditionFactory(DjangoModelFactory):
    class Meta:
        model = Edition

    slug = factory.Sequence(lambda n: f"eiraq-{2030 + n}")
    number = factory.Sequence(lambda n: n + 4)
    title_ar = "مؤتمر العراق الإلكتروني"
    title_ckb = "کۆنفرانسی عێراقی ئەلیکترۆنی"
    title_en = "e-Iraq Conference"
    starts_on = date(2030, 5, 11)
    ends_on = date(2030, 5, 12)
    state = EditionState.OPEN


class VenueFactory(DjangoModelFactory):
    class Meta:
        model = Venue

    key = factory.Sequence(lambda n: f"venue-{n}")
    name_ar = factory.Sequence(lambda n: f"مركز {n}")
    name_en = factory.Sequence(lambda n: f"Centre {n}")


class RoomFactory(DjangoModelFactory):
    class Meta:
        model = Room

    edition = factory.SubFactory(EditionFactory)
    key = factory.Sequence(lambda n: f"room-{n}")
    name_ar = factory.Sequence(lambda n: f"القاعة {n}")
    name_ckb = factory.Sequence(lambda n: f"هۆڵی {n}")
    name_en = factory.Sequence(lambda n: f"Hall {n}")
    position = factory.Sequence(int)


class ThemeFactory(DjangoModelFactory):
    class Meta:
        model = Theme

    edition = factory.SubFactory(EditionFactory)
    key = factory.Sequence(lambda n: f"theme-{n}")
    title_ar = factory.Sequence(lambda n: f"المحور {n}")
    title_ckb = factory.Sequence(lambda n: f"تەوەری {n}")
    title_en = factory.Sequence(lambda n: f"Theme {n}")


class OrganisationFactory(DjangoModelFactory):
    class Meta:
        model = Organisation

    key = factory.Sequence(lambda n: f"organisation-{n}")
    kind = OrganisationKind.MINISTRY
    name_ar = factory.Sequence(lambda n: f"وزارة {n}")
    name_ckb = factory.Sequence(lambda n: f"وەزارەتی {n}")
    name_en = factory.Sequence(lambda n: f"Ministry {n}")


class SpeakerFactory(DjangoModelFactory):
    class Meta:
        model = Speaker

    edition = factory.SubFactory(EditionFactory)
    key = factory.Sequence(lambda n: f"speaker-{n}")
    name_ar = "سركوت نامق"
    name_ckb = "سەرکەوت نامیق"
    name_en = "Sarkawt Namiq"


class SessionFactory(DjangoModelFactory):
    class Meta:
        model = Session

    edition = factory.SubFactory(EditionFactory)
    key = factory.Sequence(lambda n: f"session-{n}")
    title_ar = factory.Sequence(lambda n: f"جلسة {n}")
    title_ckb = factory.Sequence(lambda n: f"دانیشتنی {n}")
    title_en = factory.Sequence(lambda n: f"Session {n}")


class SlotFactory(DjangoModelFactory):
    class Meta:
        model = Slot

    session = factory.SubFactory(SessionFactory)
    room = factory.SubFactory(RoomFactory, edition=factory.SelfAttribute("..session.edition"))
    starts_at = datetime(2030, 5, 11, 7, 0, tzinfo=UTC)
    minutes = 60
