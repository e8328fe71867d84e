"""The whole programme of an edition as a file."""

from itertools import chain

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from events.domain.calendars import write_agenda
from events.domain.references import references_of
from events.domain.schedules import schedule_of
from events.domain.sheets import headers_of, rows_of
from events.feeds.asked import Asked
from events.formats.calendar import CALENDAR_TYPE
from events.formats.schedule import JSON_TYPE, XML_TYPE, Schedule
from events.formats.schedule_json import write_schedule_json
from events.formats.schedule_xml import write_schedule_xml
from events.formats.spreadsheet import CSV_TYPE, csv_lines
from events.formats.workbook import LONGEST_TITLE, XLSX_TYPE, write_workbook
from foundation.i18n import direction


@require_safe
def schedule_xml(request: HttpRequest, edition: str) -> HttpResponse:
    asked = Asked.by(request, edition)
    return asked.answer(write_schedule_xml(_schedule(asked)), XML_TYPE, f"{asked.edition.acronym}.xml")


@require_safe
def schedule_json(request: HttpRequest, edition: str) -> HttpResponse:
    asked = Asked.by(request, edition)
    return asked.answer(write_schedule_json(_schedule(asked)), JSON_TYPE, f"{asked.edition.acronym}.json")


@require_safe
def schedule_ics(request: HttpRequest, edition: str) -> HttpResponse:
    asked = Asked.by(request, edition)
    content = write_agenda(asked.edition, asked.agenda, asked.language)
    return asked.answer(content, CALENDAR_TYPE, f"{asked.edition.acronym}.ics")


@require_safe
def schedule_csv(request: HttpRequest, edition: str) -> HttpResponse:
    asked = Asked.by(request, edition)
    lines = csv_lines(chain([headers_of(asked.language)], rows_of(asked.agenda, asked.language)))
    return asked.answer("".join(lines).encode("utf-8", "replace"), CSV_TYPE, f"{asked.edition.acronym}.csv")


@require_safe
def schedule_xlsx(request: HttpRequest, edition: str) -> HttpResponse:
    asked = Asked.by(request, edition)
    content = write_workbook(
        headers_of(asked.language),
        rows_of(asked.agenda, asked.language),
        title=asked.edition.acronym[:LONGEST_TITLE],
        made_at=asked.agenda.released_at,
        is_rtl=direction(asked.language) == "rtl",
    )
    return asked.answer(content, XLSX_TYPE, f"{asked.edition.acronym}.xlsx")


def _schedule(asked: Asked) -> Schedule:
    references = references_of(asked.edition, asked.language)
    return schedule_of(asked.edition, asked.agenda, asked.language, references)
