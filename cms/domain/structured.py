"""What search engines read of an edition, a session or a speaker: schema.org as JSON-LD."""

import json
from collections.abc import Mapping
from typing import Any, Final

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from cms.domain.addresses import EditionAddress
from events.domain.agenda import Agenda, AgendaOrganisation, AgendaPerson, AgendaSession, AgendaSlot, Text
from events.models import Edition, OrganisationRole

Facts = dict[str, Any]

_SCHEMA: Final = "https://schema.org"
_OUT_OF_HTML: Final = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def written(facts: Facts) -> SafeString:
    """For a script of type application/ld+json, out of which no text can break."""
    line = json.dumps({"@context": _SCHEMA} | facts, ensure_ascii=False, separators=(",", ":"))
    return mark_safe(line.translate(_OUT_OF_HTML))  # noqa: S308  # nothing of HTML is left in it


def edition_facts(edition: Edition, address: EditionAddress, agenda: Agenda) -> Facts:
    organisers = [one for one in agenda.organisations if OrganisationRole.ORGANISER in one.roles]
    return _said(
        {
            "@type": "Event",
            "name": str(edition.title),
            "description": str(edition.slogan),
            "url": _whole(address.base),
            "startDate": str(edition.starts_on),
            "endDate": str(edition.ends_on),
            "location": _place(edition),
            "image": _whole(address.social_picture_of_edition),
            "organizer": [_organisation(one) for one in organisers],
            "eventStatus": f"{_SCHEMA}/EventScheduled",
            "eventAttendanceMode": f"{_SCHEMA}/OfflineEventAttendanceMode",
        }
    )


def session_facts(session: AgendaSession, edition: Edition, address: EditionAddress) -> Facts:
    """One event for each time at which the session is held."""
    events = [_session_at(slot, session, edition, address) for slot in session.slots]
    return events[0] if len(events) == 1 else {"@graph": events}


def person_facts(person: AgendaPerson, address: EditionAddress, photo_url: str) -> Facts:
    return _said(
        {
            **_person(person, address),
            "honorificPrefix": " ".join(filter(None, (str(person.honorific), str(person.academic_title)))),
            "jobTitle": str(person.position),
            "worksFor": _organisation(person.organisation) if person.organisation else None,
            "description": str(person.biography),
            "image": _whole(photo_url) if photo_url else None,
        }
    )


def _session_at(slot: AgendaSlot, session: AgendaSession, edition: Edition, address: EditionAddress) -> Facts:
    state = "EventCancelled" if session.is_cancelled else "EventScheduled"
    hall = {"@type": "Place", "name": str(slot.room.name)} if slot.room else None
    venue = _place(edition)
    return _said(
        {
            "@type": "Event",
            "name": str(session.title),
            "description": str(session.abstract),
            "url": _whole(address.session(session.key)),
            "startDate": slot.starts_at.isoformat(),
            "endDate": slot.ends_at.isoformat(),
            "eventStatus": f"{_SCHEMA}/{state}",
            "eventAttendanceMode": f"{_SCHEMA}/OfflineEventAttendanceMode",
            "inLanguage": [code for code in (session.language, *session.interpretation) if code],
            "location": _said(hall | {"containedInPlace": venue}) if hall else venue,
            "performer": [_person(part.person, address) for part in session.people],
            "image": _whole(address.social_picture(session.key)),
            "superEvent": {"@type": "Event", "name": str(edition.title), "url": _whole(address.base)}
            | {"startDate": str(edition.starts_on), "endDate": str(edition.ends_on), "location": venue},
        }
    )


def _person(person: AgendaPerson, address: EditionAddress) -> Facts:
    return {"@type": "Person", "name": str(person.name), "url": _whole(address.speaker(person.key))}


def _organisation(organisation: AgendaOrganisation) -> Facts:
    return _said({"@type": "Organization", "name": str(organisation.name), "url": organisation.website})


def _place(edition: Edition) -> Facts | None:
    """A venue names no country; where clocks show the time of Baghdad it is Iraq."""
    venue = edition.venue
    if venue is None:
        return None
    street, city = str(Text.of(venue, "address")), str(Text.of(venue, "city"))
    country = "IQ" if edition.time_zone == "Asia/Baghdad" else ""
    address = {"@type": "PostalAddress", "streetAddress": street, "addressLocality": city, "addressCountry": country}
    return {"@type": "Place", "name": str(Text.of(venue, "name")), "address": _said(address)}


def _said(facts: Mapping[str, Any]) -> Facts:
    return {name: value for name, value in facts.items() if value}


def _whole(path: str) -> str:
    return f"{settings.PUBLIC_URL}{path}"
