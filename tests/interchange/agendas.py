"""Any agenda that editors could release, as Hypothesis finds them."""

from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from events.domain.agenda import (
    Agenda,
    AgendaPart,
    AgendaPerson,
    AgendaRoom,
    AgendaSession,
    AgendaSlot,
    AgendaTheme,
    Text,
)
from events.models import PersonRole, SessionKind, ThemeColour

ZONE = ZoneInfo("Asia/Baghdad")
FIRST = datetime(2030, 5, 11, 4, tzinfo=ZONE)
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=30)
RELEASED = datetime(2030, 1, 1, tzinfo=ZONE)


def guid(number):
    return str(UUID(int=number + 1, version=4))


def texts_of(words):
    return st.builds(Text, words, words, words, st.just("ar"))


@st.composite
def agendas(draw, words=WORDS):
    texts = texts_of(words)
    named = texts.filter(bool)
    rooms = [AgendaRoom(f"hall-{n}", name) for n, name in enumerate(draw(st.lists(named, max_size=3)))]
    themes = [
        AgendaTheme(f"theme-{n}", title, ThemeColour.RIVER.value)
        for n, title in enumerate(draw(st.lists(named, max_size=2)))
    ]
    people = [
        AgendaPerson(f"person-{n}", name, guid=guid(1000 + n), number=n + 1)
        for n, name in enumerate(draw(st.lists(named, max_size=3)))
    ]
    count = draw(st.integers(0, 5))
    sessions = [
        draw(sessions_with(number, texts, rooms=rooms, themes=themes, people=people)) for number in range(count)
    ]
    return Agenda(
        "eiraq-4", ZONE, "ar", time(4), 1, released_at=RELEASED,
        rooms=tuple(rooms), themes=tuple(themes), people=tuple(people), sessions=tuple(sessions),
    )  # fmt: skip


@st.composite
def sessions_with(draw, number, texts, *, rooms, themes, people):
    starts = draw(st.lists(st.integers(0, 2 * 288 - 1), min_size=1, max_size=3, unique=True))
    parts = st.tuples(st.sampled_from(people), st.sampled_from(PersonRole.values)) if people else st.nothing()
    return AgendaSession(
        f"session-{number}",
        draw(st.sampled_from(SessionKind.values)),
        draw(st.sampled_from(["accepted", "confirmed", "cancelled"])),
        draw(texts.filter(bool)),
        draw(texts),
        draw(st.sampled_from(["ar", "ckb", "en", "fr", ""])),
        themes=tuple(draw(st.lists(st.sampled_from(themes), unique=True))) if themes else (),
        people=tuple(AgendaPart(*part) for part in draw(st.lists(parts, max_size=3, unique=True))) if people else (),
        slots=tuple(draw(slot_at(start, rooms)) for start in sorted(starts)),
        guid=guid(number),
        number=number + 1,
    )


@st.composite
def slot_at(draw, start, rooms):
    starts_at = FIRST + timedelta(minutes=5 * start)
    minutes = draw(st.integers(1, 1440))
    return AgendaSlot(draw(st.sampled_from([None, *rooms])), starts_at, starts_at + timedelta(minutes=minutes))


DAYS = (date(2030, 5, 11), date(2030, 5, 12))
