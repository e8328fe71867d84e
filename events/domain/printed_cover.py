"""What the cover of a programme on paper says: the edition as it is now, and the release."""

from collections.abc import Iterator

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from events.domain.agenda import Agenda
from events.domain.public_addresses import PublicAddress
from events.models import Edition
from events.pdf.content import Cover, Remark
from foundation.text import format_date, format_day_range


def cover_of(edition: Edition, agenda: Agenda, language: str) -> Cover:
    with translation.override(language):
        return Cover(
            kind=_("Conference programme"),
            title=str(edition.title),
            slogan=str(edition.slogan),
            days=format_day_range(edition.starts_on, edition.ends_on, language),
            place=_place(edition),
            as_of=_as_of(agenda, language),
            remarks=tuple(_remarks(edition)),
            address=PublicAddress(edition.slug, language).agenda,
            invitation=_invitation(edition),
        )


def _place(edition: Edition) -> str:
    venue = edition.venue
    return listed(str(venue.name), str(venue.city)) if venue else ""


def _invitation(edition: Edition) -> str:
    """Nothing moves any more in an edition that has been held."""
    if edition.is_archived:
        return _("What remains of the sessions, such as recordings and papers, is on the site; the code leads to it.")
    return _("Sessions may move. The agenda as it is now is on the site; the code leads to it.")


def _as_of(agenda: Agenda, language: str) -> str:
    if agenda.released_at is None:
        return _("No programme has been released yet")
    day = format_date(agenda.released_at.astimezone(agenda.zone).date(), language)
    return _("As of release %(number)d, %(day)s") % {"number": agenda.number, "day": day}


def _remarks(edition: Edition) -> Iterator[Remark]:
    if edition.is_sample:
        yield Remark(
            _("This is a sample edition"),
            _("Its people, organisations, sessions and days are invented to show how the site works."),
        )
    if edition.has_illustrative_times:
        yield Remark(
            _("The times and rooms are illustrative"),
            _("The report of the conference does not name them; they show how the day may have run."),
        )


def listed(*words: str) -> str:
    return pgettext("between the words of a list", ", ").join(filter(None, words))
