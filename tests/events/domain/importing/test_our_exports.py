"""A programme that leaves as a file comes back as it was, in the language of the file."""

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from events.domain.importing import ImportOrder, import_programme
from events.domain.references import references_of
from events.domain.releases import release_agenda, released_agenda
from events.domain.schedules import schedule_of
from events.domain.sheets import headers_of, rows_of
from events.formats.schedule_json import write_schedule_json
from events.formats.schedule_xml import write_schedule_xml
from events.formats.spreadsheet import csv_lines
from events.models import Edition, Speaker
from tests.events.clock_changes import BACK, moment, night
from tests.events.feeds.programmes import full_programme
from tests.factories.events import EditionFactory, SlotFactory
from tests.interchange.agendas import DAYS, agendas

pytestmark = pytest.mark.django_db
LANGUAGES = ["ar", "ckb", "en"]
WRITERS = pytest.mark.parametrize("write", [write_schedule_xml, write_schedule_json])
WORDS = st.lists(st.text("ابتێەڕABCdé", min_size=1, max_size=6), max_size=3).map(" ".join)
EDITION = EditionFactory.build(slug="eiraq-4", starts_on=DAYS[0], ends_on=DAYS[1])


def told(agenda, language, write=write_schedule_json):
    """What stands in the agenda, whatever its rows are called; only JSON has room for the parts people have."""
    found = [
        (
            day.date,
            entry.slot.starts_at,
            entry.slot.minutes,
            entry.slot.room and entry.slot.room.name.text_in(language),
            session.title.text_in(language),
            session.abstract.text_in(language),
            session.kind,
            session.language,
            [theme.title.text_in(language) for theme in session.themes[:1]],
            parts_of(session, language) if write is write_schedule_json else people_of(session, language),
        )
        for day in agenda.days
        for entry in day.entries
        for session in [entry.session]
        if not session.is_cancelled
    ]
    return sorted(found, key=repr)


def parts_of(session, language):
    return [(part.person.name.text_in(language), part.role) for part in session.people]


def people_of(session, language):
    """Each once."""
    return list({part.person.guid: part.person.name.text_in(language) for part in session.people}.values())


def brought_back(written, language):
    import_programme(written, ImportOrder("again", language=language))
    return released_agenda(Edition.objects.get(slug="again"))


@WRITERS
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_export_comes_back_as_it_was(write, language):
    edition = full_programme()
    agenda = released_agenda(edition)

    again = brought_back(write(schedule_of(edition, agenda, language, references_of(edition, language))), language)

    assert told(again, language, write) == told(agenda, language, write)
    assert [room.name.text_in(language) for room in again.rooms] == [
        room.name.text_in(language) for room in agenda.rooms
    ]


@WRITERS
def test_a_file_brought_back_into_its_own_edition_changes_nothing(write):
    edition = full_programme()
    written = write(schedule_of(edition, released_agenda(edition), "ar", references_of(edition, "ar")))

    report = import_programme(written, ImportOrder(edition.slug, language="ar"))

    assert report.writes is False


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_own_table_brought_back_in_whatever_language_changes_nothing(language):
    """A table knows people by their names alone, so no two may have one."""
    edition = full_programme()
    for number, speaker in enumerate(edition.speakers.all()):
        Speaker.objects.filter(pk=speaker.pk).update(name_ckb=f"وتاربێژی {number}")
    release_agenda(edition)
    agenda = released_agenda(edition)
    written = "".join(csv_lines([headers_of(language), *rows_of(agenda, language)])).encode()

    assert import_programme(written, ImportOrder(edition.slug)).writes is False


@WRITERS
def test_both_times_of_a_repeated_hour_come_back_and_a_second_time_nothing_changes(write):
    edition = night(BACK, ("02:15+02:00", 20), ("02:45+02:00", 30), ("02:15+01:00", 30))
    twice = edition.sessions.first()
    SlotFactory(session=twice, starts_at=moment(BACK, "02:45+01:00"), minutes=10)
    release_agenda(edition)
    agenda = released_agenda(edition)
    written = write(schedule_of(edition, agenda, "ar", references_of(edition, "ar")))

    reports = [import_programme(written, ImportOrder(slug, language="ar")) for slug in (edition.slug, "again", "again")]

    again = released_agenda(Edition.objects.get(slug="again"))
    assert [entry.slot.span for entry in again.entries] == [entry.slot.span for entry in agenda.entries]
    assert [report.writes for report in reports] == [False, True, False]


@WRITERS
@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=10)
@given(agendas(WORDS))
def test_any_programme_comes_back_as_it_was(write, language, agenda):
    with transaction.atomic():
        again = brought_back(write(schedule_of(EDITION, agenda, language, {})), language)
        transaction.set_rollback(True)

    assert told(again, language, write) == told(agenda, language, write)
