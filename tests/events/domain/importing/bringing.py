"""Imports as short as a test needs them."""

from events.domain.importing import ImportOrder, import_programme
from tests.events.schedules import event_xml, room_xml, schedule_xml

ORDER = ImportOrder("imported")


def bring(raw, order=ORDER):
    return import_programme(raw, order)


def one(**fields):
    attributes = fields.pop("attributes", 'id="1"')
    return schedule_xml(room_xml(event_xml(attributes, **fields)))


def session_counts(report):
    return list(report.counts["sessions"].values())


def people(*names):
    return "<persons>" + "".join(f'<person id="{name}">{name}</person>' for name in names) + "</persons>"
