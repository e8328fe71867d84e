"""What a badge says about its holder, gathered from the rows."""

from badges.models import Badge
from badges.pdf.badge import BadgeCard
from badges.tokens import write_code
from events.models import Edition
from foundation.i18n import direction
from foundation.text import format_day_range


def card_of(badge: Badge) -> BadgeCard:
    attendee = badge.attendee
    edition, kind = attendee.edition, attendee.registration_type
    language = attendee.language if direction(attendee.language) == "rtl" else edition.main_language
    return BadgeCard(
        name=attendee.name,
        latin_name=attendee.latin_name,
        organisation=organisation_of(badge, language),
        position=attendee.position,
        category=in_two_languages(kind, "name", language),
        colour=kind.colour,
        edition=in_two_languages(edition, "title", language),
        when_and_where=when_and_where(edition, language),
        code=code_of(badge),
        language=language,
    )


def code_of(badge: Badge) -> str:
    return write_code(badge.key.number, badge.number, badge.serial, secret=bytes(badge.key.secret))


def organisation_of(badge: Badge, language: str) -> str:
    organisation = badge.attendee.organisation
    if organisation is None:
        return badge.attendee.organisation_name
    return text_in(organisation, "name", language)


def in_two_languages(row: object, field: str, language: str) -> tuple[str, str]:
    """The person's language first; English beside it, as guards and guests from abroad read it."""
    return text_in(row, field, language), getattr(row, f"{field}_en")


def text_in(row: object, field: str, language: str) -> str:
    return str(getattr(row, f"{field}_{language}") or getattr(row, f"{field}_ar"))


def when_and_where(edition: Edition, language: str) -> str:
    days = format_day_range(edition.starts_on, edition.ends_on, language)
    if edition.venue is None:
        return days
    return f"{days} · {text_in(edition.venue, 'name', language)}"
