"""Agendas made to be printed, without any row. A code such as K7K names each session in every language."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from events.domain.agenda import (
    Agenda,
    AgendaOrganisation,
    AgendaPart,
    AgendaPerson,
    AgendaRoom,
    AgendaSession,
    AgendaSlot,
    AgendaTheme,
    Text,
)
from events.models import PersonRole
from tests.factories.events import EditionFactory

BAGHDAD = ZoneInfo("Asia/Baghdad")
NINE = datetime(2030, 5, 11, 9, tzinfo=BAGHDAD)
MINUTES_30 = timedelta(minutes=30)
ROOMS = tuple(
    AgendaRoom(f"hall-{number}", Text(f"القاعة {number}", f"هۆڵی {number}", f"Hall {number}"), position=number)
    for number in range(1, 9)
)
THEMES = tuple(
    AgendaTheme(colour, Text(f"محور {colour}", f"تەوەری {colour}", f"Theme {colour}"), colour)
    for colour in ("river", "clay", "sky")
)
MINISTRY = AgendaOrganisation("ministry", Text("وزارة الاتصالات", "وەزارەتی گەیاندن", "Ministry"), "ministry", "iraq")
PEOPLE = tuple(
    AgendaPerson(f"person-{number}", Text(f"شخص P{number}P", f"کەسی P{number}P", f"Person P{number}P"),
                 organisation=MINISTRY)
    for number in range(12)
)  # fmt: skip


def edition(**facts):
    return EditionFactory.build(slug="eiraq-4", ends_on=date(2030, 5, 13), **facts)


def agenda(sessions, **facts):
    facts = {"number": 3, "released_at": datetime(2030, 5, 4, 9, tzinfo=UTC), "day_changes_at": time(4)} | facts
    people = {part.person.key: part.person for session in sessions for part in session.people}
    return Agenda(
        "eiraq-4", BAGHDAD, "ar", rooms=ROOMS, themes=THEMES, people=tuple(people.values()), sessions=tuple(sessions),
        **facts,
    )  # fmt: skip


def session(number, *starts, minutes=30, room=ROOMS[0], people=(), **facts):
    slots = tuple(AgendaSlot(room, start, start + timedelta(minutes=minutes)) for start in starts)
    titles = Text(f"جلسة K{number}K", f"دانیشتنی K{number}K", f"Session K{number}K")
    parts = tuple(AgendaPart(person, PersonRole.SPEAKER) for person in people)
    facts = {"title": titles, "kind": "speech", "state": "confirmed"} | facts
    return AgendaSession(f"session-{number}", people=parts, slots=slots, **facts)


def busy_sessions(count, *, rooms):
    """Three days of half hours, so many rooms at once; everybody has many sessions."""
    a_day = -(-count // 3)
    for number in range(count):
        day, turn = divmod(number, a_day)
        hour, room = divmod(turn, rooms)
        start = NINE + timedelta(days=day) + hour * MINUTES_30
        people = PEOPLE[number % 12], PEOPLE[(number * 5 + 3) % 12]
        themes = (THEMES[number % 3],)
        yield session(number, start, room=ROOMS[room], people=dict.fromkeys(people), themes=themes)
