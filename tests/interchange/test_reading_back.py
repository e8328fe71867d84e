import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.domain.calendars import CalendarFacts, events_of
from events.domain.schedules import schedule_of
from events.domain.sheets import headers_of, rows_of
from events.formats.calendar import write_calendar
from events.formats.identities import room_guid
from events.formats.schedule_json import write_schedule_json
from events.formats.schedule_xml import write_schedule_xml
from events.formats.spreadsheet import csv_lines
from tests.events.feeds.schemas import faults_of_json, faults_of_xml
from tests.factories.events import EditionFactory
from tests.interchange.agendas import DAYS, RELEASED, agendas
from tests.interchange.reading import Read, read_csv, read_ics, read_json, read_xml

LANGUAGES = st.sampled_from(["ar", "ckb", "en"])
EDITION = EditionFactory.build(slug="eiraq-4", starts_on=DAYS[0], ends_on=DAYS[1])


def schedule(agenda, language):
    return schedule_of(EDITION, agenda, language, {})


def slots_of(agenda, session):
    return {
        (
            agenda.day_of(slot.starts_at).isoformat(),
            room_guid("eiraq-4", slot.room.key) if slot.room else None,
            slot.starts_at,
            slot.ends_at,
        )
        for slot in session.slots
    }


def expected(agenda, language, people):
    return {
        session.guid: Read(
            session.title.text_in(language),
            session.abstract.text_in(language),
            session.kind,
            session.themes[0].title.text_in(language) if session.themes else "",
            session.language,
            people(session),
            slots_of(agenda, session),
        )
        for session in agenda.sessions
        if session.state != "cancelled"
    }


@given(agendas(), LANGUAGES)
def test_what_is_written_as_xml_reads_back_as_it_was(agenda, language):
    def people(session):
        return list(dict.fromkeys((part.person.guid, part.person.name.text_in(language)) for part in session.people))

    assert read_xml(write_schedule_xml(schedule(agenda, language))) == expected(agenda, language, people)


@given(agendas(), LANGUAGES)
def test_what_is_written_as_json_reads_back_as_it_was(agenda, language):
    def people(session):
        return [(part.person.guid, part.person.name.text_in(language), part.role) for part in session.people]

    assert read_json(write_schedule_json(schedule(agenda, language))) == expected(agenda, language, people)


@given(agendas(), LANGUAGES)
def test_what_is_written_as_a_calendar_reads_back_as_it_was(agenda, language):
    events = events_of(agenda.sessions, CalendarFacts("eiraq-4", language, RELEASED))

    assert read_ics(write_calendar(events)) == {
        session.guid: (
            (session.title.text_in(language), session.state == "cancelled"),
            {(slot.starts_at, slot.ends_at) for slot in session.slots},
        )
        for session in agenda.sessions
    }


@given(agendas(), LANGUAGES)
def test_what_is_written_as_a_table_reads_back_as_it_was(agenda, language):
    content = "".join(csv_lines([headers_of(language), *rows_of(agenda, language)])).encode()

    assert read_csv(content) == {
        session.guid: (
            session.title.all,
            {(slot.starts_at.replace(tzinfo=None), slot.minutes) for slot in session.slots},
        )
        for session in agenda.sessions
    }


@pytest.mark.shared
@settings(max_examples=30)
@given(agendas(), LANGUAGES)
def test_whatever_editors_release_is_valid(agenda, language):
    written = schedule(agenda, language)

    assert faults_of_xml(write_schedule_xml(written)) == []
    assert faults_of_json(write_schedule_json(written)) == []
