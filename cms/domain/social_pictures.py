"""Pictures for links that people share: drawn when first asked for, kept as long as they say the same."""

import hashlib
from dataclasses import astuple
from typing import Final

from django.core.cache import cache
from django.utils.translation import pgettext

from cms.pdf.social import SocialCard, draw_social_picture
from events.domain.agenda import AgendaSession
from events.models import Edition, ThemeColour
from foundation.i18n import active_language
from foundation.text import format_day, format_day_range

_ONE_DAY: Final = 24 * 3600
_FORM: Final = 1
"""Grows when the drawing changes."""


def picture_of_edition(edition: Edition) -> bytes:
    language = active_language()
    days = format_day_range(edition.starts_on, edition.ends_on, language)
    venue = str(edition.venue.name) if edition.venue else ""
    return _picture(SocialCard(str(edition.title), "", str(edition.slogan), _listed(days, venue), "river", language))


def picture_of_session(session: AgendaSession, edition: Edition) -> bytes:
    language = active_language()
    colour = session.themes[0].colour if session.themes else ThemeColour.RIVER.value
    people = _listed(*(str(part.person.full_name) for part in session.people))
    card = SocialCard(str(session.title), str(edition.title), people, _place(session, language), colour, language)
    return _picture(card)


def _place(session: AgendaSession, language: str) -> str:
    slot = session.slots[0]
    day, room = format_day(slot.starts_at.date(), language), str(slot.room.name) if slot.room else ""
    return _listed(day, f"{slot.starts_at:%H:%M}", room)


def _listed(*words: str) -> str:
    return pgettext("between the words of a list", ", ").join(filter(None, words))


def _picture(card: SocialCard) -> bytes:
    said = hashlib.sha256(repr((_FORM, *astuple(card))).encode()).hexdigest()
    kept: bytes | None = cache.get(f"social:{said}")
    if kept:
        return kept
    picture = draw_social_picture(card)
    cache.set(f"social:{said}", picture, _ONE_DAY)
    return picture
