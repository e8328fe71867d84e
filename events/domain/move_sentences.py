"""A move told in one sentence: who moved which session where, and how long ago."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext, ngettext

from events.domain.spots import Spot
from events.models import Edition, Move, Room
from foundation.i18n import active_language
from foundation.text import format_date, format_time

_MINUTES_OF_HOUR = 60
_HOURS_OF_DAY = 24


def sentence_of(move: Move) -> str:
    """Such as: Hana moved “Opening” to Hall 2, 10:30, a minute ago."""
    facts = {"who": _who(move), "title": _title(move), "when": time_ago(move.made_at)}
    if move.after is None:
        return gettext("%(who)s took “%(title)s” out of its place %(when)s.") % facts
    spot = Spot.read(move.after)
    if move.before and _is_resized(Spot.read(move.before), spot):
        return gettext("%(who)s set “%(title)s” to %(minutes)d minutes %(when)s.") % {**facts, "minutes": spot.minutes}
    facts["where"] = place_name(move.edition, spot)
    return gettext("%(who)s moved “%(title)s” to %(where)s, %(when)s.") % facts


def place_name(edition: Edition, spot: Spot) -> str:
    """Such as: Hall 2, 11 May 2030, 10:30."""
    day = format_date(edition.day_of(spot.starts_at), active_language())
    facts = {"room": _room(spot.room), "day": day, "time": format_time(spot.starts_at, edition.zone)}
    return gettext("%(room)s, %(day)s, %(time)s") % facts


def time_ago(moment: datetime) -> str:
    minutes = int((timezone.now() - moment).total_seconds()) // _MINUTES_OF_HOUR
    hours = minutes // _MINUTES_OF_HOUR
    if minutes < 1:
        return gettext("just now")
    if hours < 1:
        return ngettext("%(count)d minute ago", "%(count)d minutes ago", minutes) % {"count": minutes}
    if hours < _HOURS_OF_DAY:
        return ngettext("%(count)d hour ago", "%(count)d hours ago", hours) % {"count": hours}
    days = hours // _HOURS_OF_DAY
    return ngettext("%(count)d day ago", "%(count)d days ago", days) % {"count": days}


def _is_resized(before: Spot, after: Spot) -> bool:
    return (before.room, before.starts_at) == (after.room, after.starts_at)


def _who(move: Move) -> str:
    return str(move.made_by) if move.made_by else gettext("Somebody")


def _title(move: Move) -> str:
    return move.session.title if move.session else ""


def _room(pk: int | None) -> str:
    if pk is None:
        return gettext("all rooms")
    room = Room.objects.filter(pk=pk).first()
    return room.name if room else gettext("a room that is gone")
